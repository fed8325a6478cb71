"""Rows of a grid while they are read: cells that reach down are one cell, and stand in their first row."""

from __future__ import annotations

from dataclasses import dataclass, field

from mailflow.mail.forms.tables.values import Cell, Line


@dataclass(slots=True)
class Draft:
    """A cell whose height is not known yet."""

    text: str
    column: int
    across: int = 1
    down: int = 1
    fault: str = ""


@dataclass(slots=True)
class Rows:
    """A grid as far as it is read; rows are numbered by who reads them. `form` is the number of a form that is hidden in it."""

    rows: list[tuple[int, list[Draft], str]] = field(default_factory=list)
    form: str = ""

    def add(self, number: int, cells: list[Draft], mark: str = "") -> None:
        """Add a row; cells stand in the order of their columns."""
        self.rows.append((number, cells, mark))

    def lines(self) -> tuple[Line, ...]:
        """The rows, without those at the end in which nothing stands."""
        last = max((place for place, (_, cells, _) in enumerate(self.rows) if any(cell.text for cell in cells)), default=-1)
        return tuple(
            Line(number, tuple(Cell(cell.text, cell.column, cell.across, cell.down, cell.fault) for cell in cells), mark)
            for number, cells, mark in self.rows[: last + 1]
        )
