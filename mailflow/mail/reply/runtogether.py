"""Lines into which a program ran a whole letter together, taking its text for the source of a page."""

from __future__ import annotations

import re
from typing import Final

#: A line so long may hold a letter; where it does, more than so many parts of it are ours, or stand between ours.
_LONG: Final = 300
_FEW_PARTS: Final = 6
#: No shorter line of ours is looked for.
_LEAST: Final = 8
_FRAME: Final = " \t>|\u00a0\u3000"
#: Longer lines, and more lines of ours, are not looked for: each of ours is searched for in each of these.
_LONGEST: Final = 60_000
_MOST_LINES: Final = 300
#: Where in the words before the first line of ours it begins to be told who wrote that.
_ATTRIBUTION = re.compile(
    r"(?<=\S)\s(?=(?:在|于|於|On|Am|Le|El|At|发件人|寄件者|From|Von|-{3,})[^\n]{0,300}(?:写道|寫道|wrote|schrieb|écrit|escribió"
    r"|主\s*题|主旨|Subject|Betreff)[^\n]{0,200}$)"
)


def parted_at_ours(lines: list[str], sent: str) -> list[str]:
    """The lines, with those parted that hold several of ours: a program that took text for a page ran them together."""
    if max(map(len, lines), default=0) < _LONG:
        return lines
    ours = [" ".join(line.split()) for line in sent[:_LONGEST].split("\n")]
    ours = [line for line in ours if len(line) >= _LEAST][:_MOST_LINES]
    return [part for line in lines for part in (_parts(line, ours) if _is_long(line) else (line,))]


def _is_long(line: str) -> bool:
    return _LONG <= len(line) <= _LONGEST


def _parts(line: str, ours: list[str]) -> list[str]:
    """One line as those of ours in it and what stands before, between and behind them, in order."""
    text = " ".join(line.split())
    parts: list[str] = []
    at = 0
    for one in ours:
        if (found := text.find(one, at)) >= 0:
            parts += [*(_ATTRIBUTION.split(text[:found], maxsplit=1) if not parts else [text[at:found]]), one]
            at = found + len(one)
    unframed = (part.strip(_FRAME) for part in (*parts, text[at:]))
    return [part for part in unframed if part] if len(parts) > _FEW_PARTS else [line]
