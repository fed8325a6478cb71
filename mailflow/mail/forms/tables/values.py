"""What tables are, as values: grids as they came, what was recognised in them, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

#: Where a grid came from when it was no file.
TEXT: Final = "text"
HTML: Final = "html"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its first column (0 is the leftmost), `across` columns wide and `down` rows high; `fault` is a problem's code."""

    text: str
    column: int = 0
    across: int = 1
    down: int = 1
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a grid, under the number that a person counts it by, from 1; merged cells stand in their first row only.

    `mark` is the id of a task that a form of ours hid in the row.
    """

    number: int
    cells: tuple[Cell, ...]
    mark: str = ""

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells in which something stands."""
        return tuple(cell for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as it came: `number` counts those of one source from 1, `caption` is the line above it.

    `form` is a number of a form that is hidden in it.
    """

    source: str
    lines: tuple[Line, ...]
    sheet: str = ""
    number: int = 1
    caption: str = ""
    quoted: bool = False
    form: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text between the tables of a document; lines that belong to one value stand without an empty line between them."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What could not be read, and where; a whole file where `row` is 0. Sentences of it are made by `wording.sentence`."""

    code: str
    source: str
    found: str = ""
    sheet: str = ""
    table: int = 0
    row: int = 0
    column: str = ""

    @property
    def of_file(self) -> bool:
        """Whether it is about a whole file: it matters only where the letter says nothing without that file."""
        return self.row == 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row by canonical column, and what stands under headers that are no known column, by that header.

    `mark` is as of `Line`; `merged` are columns whose cell reaches over other columns or rows.
    """

    number: int
    values: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)
    mark: str = ""
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of rows: `kind` is its shape in `columns.SHAPES` or "", `columns` has None under headers nobody knows.

    `quoted`: it stands in what the letter quotes. `form` is the number of the form of ours that its file is; `totals` is what
    stands in a row of totals, by canonical column. `beside` is what else its file holds that is not read: comments, pictures.
    """

    source: str
    name: str
    kind: str
    header: tuple[str, ...]
    columns: tuple[str | None, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    sheet: str = ""
    number: int = 1
    quoted: bool = False
    form: str = ""
    totals: Mapping[str, str] = field(default_factory=dict)
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label and its value; `name` is canonical, or "" where nobody knows the label."""

    source: str
    name: str
    label: str
    value: str
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """Everything that the tables and files of one letter say, in its order; `prose` is what stands between tables of files."""

    tables: tuple[Table, ...] = ()
    fields: tuple[Field, ...] = ()
    problems: tuple[Problem, ...] = ()
    prose: tuple[str, ...] = ()

    def form(self, *, quoted: bool = False) -> dict[str, str]:
        """The values by canonical field: those written anew, or those in what is quoted.

        The first source and label that has a field wins; what stands under that label in several places is joined by lines.
        """
        found: dict[str, tuple[tuple[str, str], list[str]]] = {}
        for one in self._named(quoted):
            first, values = found.setdefault(one.name, ((one.source, one.label), []))
            if first == (one.source, one.label):
                values.append(one.value)
        return {name: "\n".join(dict.fromkeys(values)) for name, (_, values) in found.items()}

    def written(self, *, quoted: bool = False) -> dict[str, str]:
        """The label each field of `form` bears in the letter."""
        return {one.name: one.label for one in reversed(self._named(quoted))}

    def _named(self, quoted: bool) -> list[Field]:
        return [one for one in self.fields if one.name and one.quoted == quoted]
