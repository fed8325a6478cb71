"""What inline styles and style sheets of a mail do to its words: hide them, or give them colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.reply.colours import colour, unseen
from mailflow.mail.reply.hiding import hides

_SELECTOR_LENGTH: Final = 300
_RULE_LENGTH: Final = 20_000
_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*\*/")
#: What stands in a style sheet beside its rules; Outlook puts all of them between the marks of a comment of HTML.
_NO_RULES = re.compile(r"<!--|-->|@(?:import|charset|namespace)[^;{}@]{0,200};")
#: Rules that hold on some screens only, and those that hold on paper.
_CONDITIONAL = re.compile(r"@(?:media|supports|container)\b([^{};@]{0,200})\{((?:[^{}]{0,2000}\{[^{}]{0,2000}\})*+)\s*\}")
_ALWAYS = re.compile(r"\s*(?:all|screen|only screen)?\s*", re.IGNORECASE)
_ON_PAPER = re.compile(r"\s*print\s*", re.IGNORECASE)
_PICTURE: Final = "picture"
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_PAPER_WORD = re.compile(r"#[0-9a-fA-F]{3,8}\b|(?:rgb|hsl)a?\([^)]{1,60}\)|[a-z]+", re.IGNORECASE)

#: Styles and style sheets up to these lengths are remembered: programs write the same few again and again, and no
#: sender can fill the memory.
_STYLE_LENGTH: Final = 500
_SHEET_LENGTH: Final = 8_000


@dataclass(frozen=True, slots=True)
class Style:
    """What a style does to the words inside; a colour, as `colours` gives it, is None where it names none.

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
    said = _declared(text)
    ink = said.get("-webkit-text-fill-color") or said.get("color")
    paper = said.get("background-color") or _paper_of(said.get("background", ""))
    if not paper and "(" in said.get("background-image", "") + said.get("background", ""):
        paper = _PICTURE
    breaks = said.get("white-space")
    shown = None if breaks is None else "pre" if breaks.startswith(("pre", "break")) else ""
    return Style(hides(said), colour(ink) or None if ink else None, colour(paper) or None if paper else None, shown)


def _declared(text: str) -> dict[str, str]:
    """The declarations by property; of two for one property the later counts, as in a browser."""
    plain = text
    if "\\" in plain:
        plain = _ESCAPE.sub(lambda match: match[2] or _character(match[1]), plain)
    if "/*" in plain:
        plain = _COMMENT.sub(" ", plain)
    pairs = (part.partition(":") for part in plain.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, colon, value in pairs if colon}


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _paper_of(background: str) -> str:
    """The colour in `background: #fff url(…) no-repeat`."""
    words = (word[0] for word in _PAPER_WORD.finditer(background[:200]))
    return next((word for word in words if colour(word).startswith(("#", "clear"))), "")


def painted_by(text: str, *, everywhere: bool = False) -> tuple[tuple[str, Style], ...]:
    """The selectors of what a style sheet hides, or gives colours in which words may not be seen, in its order.

    `everywhere` leaves out what holds on some screens only.
    """
    return _known_sheet(text, everywhere) if len(text) <= _SHEET_LENGTH else _read_sheet(text, everywhere)


@lru_cache(maxsize=128)
def _known_sheet(text: str, everywhere: bool) -> tuple[tuple[str, Style], ...]:
    return _read_sheet(text, everywhere)


def _read_sheet(text: str, everywhere: bool) -> tuple[tuple[str, Style], ...]:
    plain = _COMMENT.sub(" ", text) if "/*" in text else text
    plain = _NO_RULES.sub(" ", plain)
    if "@" in plain:
        plain = _CONDITIONAL.sub(lambda block: _applied(block, everywhere), plain)
    rules = list(_rules(plain))
    coloured = any(style.paper and unseen("", style.paper) is False and style.paper != "#ffffff" for _, style in rules)
    return tuple((selector, style) for selector, style in rules if not selector.startswith("@") and _tells(style, coloured))


def _rules(plain: str) -> Iterator[tuple[str, Style]]:
    """Each innermost block with what stands before it."""
    for piece in plain.split("}"):
        head, brace, body = piece.rpartition("{")
        selector = head.rpartition("{")[2].strip()
        if brace and 0 < len(selector) <= _SELECTOR_LENGTH and len(body) <= _RULE_LENGTH:
            yield selector, style_of(body)


def _applied(block: re.Match[str], everywhere: bool) -> str:
    holds = not _ON_PAPER.fullmatch(block[1]) and (not everywhere or _ALWAYS.fullmatch(block[1]) is not None)
    return block[2] if holds else " "


def _tells(style: Style, coloured: bool) -> bool:
    """Whether a rule can hide words: by itself, by ink that white paper swallows, or where there is paper of a colour."""
    if style.hides or (style.ink is not None and unseen(style.ink, "")) or (style.paper is not None and unseen("", style.paper)):
        return True
    return coloured and (style.ink is not None or style.paper is not None)
