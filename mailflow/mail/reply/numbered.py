"""A reply that answers numbered lines: 1 同意; 3 完成; 4 延期到周五, each for what stands under its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_PIECE: Final = re.compile(r"[^\n;；]+")
_NUMBERS: Final = r"\d{1,3}(?:\s*(?:[、,，和及&]|-|–|—|~|至|到|to|and)\s*\d{1,3})*"
_LINE: Final = re.compile(
    rf"\s*(?:第|no\.?\s*|#)?\s*(?P<numbers>{_NUMBERS})"
    r"\s*(?:[项条.、:：)）]\s*|\s+|(?=[^\d\s%.,/年月日:：点-]))(?P<words>\S.*)",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"(\d{1,3})\s*(?:-|–|—|~|至|到|to)\s*(\d{1,3})", re.IGNORECASE)
_SINGLE: Final = re.compile(r"\d{1,3}")
#: No digest has more lines.
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Line:
    """What a reply says about one number; `start` is where its words begin in the new text."""

    number: int
    words: str
    start: int


def numbered(text: str) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines that begin with a number, one for each number they name, and the other lines as they are."""
    lines: list[Line] = []
    others: list[str] = []
    for piece in _PIECE.finditer(text):
        match = _LINE.fullmatch(piece[0].rstrip())
        if match is None:
            others += [piece[0].strip()] if piece[0].strip() else []
            continue
        start = piece.start() + match.start("words")
        lines += [Line(number, match["words"].strip(), start) for number in _named(match["numbers"])]
    return tuple(lines), tuple(others)


def _named(words: str) -> Iterator[int]:
    """The numbers that words name, ranges written out."""
    found: dict[int, None] = {}
    for first, last in _RANGE.findall(words):
        found |= dict.fromkeys(range(int(first), min(int(last), int(first) + _MOST) + 1))
    found |= dict.fromkeys(int(number) for number in _SINGLE.findall(_RANGE.sub(" ", words)))
    return iter(found)
