"""Texts too long for the cell of a table: the cell shows how they begin, an annex holds them whole.

A row that may not break over pages must not be longer than one: LibreOffice leaves out what does not fit.
"""

from __future__ import annotations

from typing import Final

from mailflow.documents.fields import Whole
from mailflow.documents.text import clean_text
from mailflow.documents.words import Words

#: What a cell may hold; the narrowest column for people's words takes 14 characters a line, a page 50 lines.
LONGEST: Final = 300
MOST_LINES: Final = 15

_BEGINNING: Final = 120


class Annex:
    """Collects the long texts of one document, each once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._kept: dict[tuple[str, str], Whole] = {}

    def fitted(self, text: str, of: str) -> str:
        """The text if a cell can hold it, else its beginning and where the whole is; `of` says whose text it is."""
        text = clean_text(text)
        if len(text) <= LONGEST and text.count("\n") < MOST_LINES:
            return text
        whole = self._kept.setdefault((text, of), self._whole(text, of))
        beginning = " ".join(text[:_BEGINNING].split("\n"))
        return self._words.whole_in.format(beginning=beginning, no=whole["no"])

    @property
    def wholes(self) -> list[Whole]:
        """Every text that was too long, in the order they were met."""
        return list(self._kept.values())

    def _whole(self, text: str, of: str) -> Whole:
        return {"no": str(len(self._kept) + 1), "of": of, "lines": [line for line in text.split("\n") if line.strip()]}
