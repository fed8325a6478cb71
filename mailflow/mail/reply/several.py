"""Answers to several records in one letter: each counts only where its line names its number (guide §6.5 rule 15)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.mail.correlation import record_numbers

_PIECE = re.compile(r"[^\n;；]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a letter says about one record: `text` from the line that names it on, `start` its place in the new text."""

    number: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """A letter cut by the numbers it names; `common` are lines that belong to no number, or to all."""

    pieces: tuple[Piece, ...]
    common: tuple[str, ...]


def by_record(text: str) -> Pieces | None:
    """Cut the new text at the record numbers; None where a piece names two, or one number has two pieces.

    A line without a number below the first one may go on with it or speak of all: it is in its piece and in `common`.
    """
    spans: list[tuple[str, int, int]] = []
    common: list[str] = []
    for match in _PIECE.finditer(text):
        numbers = record_numbers(match[0])
        if len(numbers) > 1 or any(number == name for number in numbers for name, _, _ in spans):
            return None
        if numbers:
            spans.append((numbers[0], match.start(), match.end()))
            continue
        if match[0].strip():
            common.append(match[0])
        if spans:
            number, start, _ = spans[-1]
            spans[-1] = (number, start, match.end())
    return Pieces(tuple(Piece(number, text[start:end], start) for number, start, end in spans), tuple(common))
