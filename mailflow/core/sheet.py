"""Tables that go out to be filled in and come back: what stood in each cell, and how a copy is known again."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

#: Kind of sheet -> the letter of its number.
LETTERS: Final[Mapping[str, str]] = {"progress": "P", "list": "L", "statement": "S"}

_KINDS: Final = {letter: kind for kind, letter in LETTERS.items()}

#: The number of a sheet as it is printed: record, kind, whose, and what stood in it. People copy it with spaces.
NUMBER: Final = re.compile(r"([A-Z]{3}-\d{4}-\d{4,6})-([PLS])-([^\s()（）「」《》]{1,64}?)-([0-9A-F]{8})(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Line:
    """One row by the id of its task, and its cells by column; `id` is "" for a row that was left empty."""

    id: str
    cells: tuple[tuple[str, str], ...]

    def cell(self, column: str) -> str:
        """What stood in a column."""
        return dict(self.cells).get(column, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table as one person was sent it; cells are canonical: ISO days, ids of people, keys of states, whole money."""

    kind: str
    record: str
    person: str
    part: str = ""
    lines: tuple[Line, ...] = ()

    @property
    def number(self) -> str:
        """What the copy is known by: it says what stood in it, so whatever changed since can be told apart."""
        written = json.dumps([self.part, [[line.id, line.cells] for line in self.lines]], ensure_ascii=False)
        digest = hashlib.sha256(written.encode()).hexdigest()[:8].upper()
        return f"{self.record}-{LETTERS[self.kind]}-{self.person}-{digest}"

    def line(self, id_: str) -> Line | None:
        """The row of a task."""
        return next((line for line in self.lines if line.id == id_), None)


@dataclass(frozen=True, slots=True)
class Named:
    """What the number of a sheet says."""

    record: str
    kind: str
    person: str


def named(number: str) -> Named | None:
    """What a number says; None where it is none."""
    found = NUMBER.fullmatch(number)
    return Named(found[1], _KINDS[found[2]], found[3]) if found else None
