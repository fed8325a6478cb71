"""What inline styles and style sheets of a mail do to its words: hide them, or give them colours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*(?:0|1)(?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:[;!]|$)"
    r"|font\s*:\s*0|opacity\s*:\s*0(?:\.0\d*)?\s*(?:[;!]|$)|mso-hide\s*:\s*all|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3}"
    r"|(?:max-)?(?:height|width)\s*:\s*0(?:px|pt)?\s*(?:[;!]|$)|line-through|clip\s*:\s*rect\(\s*0|transform\s*:\s*scale\(\s*0",
    re.IGNORECASE,
)
_INK = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_PAPER = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_BREAKS = re.compile(r"white-space\s*:\s*([a-z-]+)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,2000})\}")

#: Styles and style sheets up to these lengths are remembered: programs write the same few again and again, and no
#: sender can fill the memory.
_STYLE_LENGTH: Final = 500
_SHEET_LENGTH: Final = 8_000


@dataclass(frozen=True, slots=True)
class Style:
    """What an inline style does to the words inside; a colour is None where it names none.

    `breaks` is "pre" where line breaks of the source are seen, "" where they are not, None where it does not say.
    """

    hides: bool
    ink: str | None
    paper: str | None
    breaks: str | None = None


def style_of(text: str) -> Style:
    """What the value of a `style` attribute says."""
    return _known_style(text) if len(text) <= _STYLE_LENGTH else _read_style(text)


@lru_cache(maxsize=2048)
def _known_style(text: str) -> Style:
    return _read_style(text)


def _read_style(text: str) -> Style:
    ink, paper = _INK.search(text), _PAPER.search(text)
    breaks = _BREAKS.search(text)
    shown = None if breaks is None else "pre" if breaks[1].lower().startswith(("pre", "break")) else ""
    return Style(_HIDING.search(text) is not None, ink and ink[1], paper and paper[1], shown)


def hidden_by(text: str) -> tuple[str, ...]:
    """The selectors of what a style sheet hides, in its order."""
    return _known_sheet(text) if len(text) <= _SHEET_LENGTH else _read_sheet(text)


@lru_cache(maxsize=128)
def _known_sheet(text: str) -> tuple[str, ...]:
    return _read_sheet(text)


def _read_sheet(text: str) -> tuple[str, ...]:
    hiding = (rule[1].strip() for rule in _RULE.finditer(text) if _HIDING.search(rule[2]))
    return tuple(selector for selector in hiding if not selector.startswith("@"))
