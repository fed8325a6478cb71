"""What a grid says: rows under a header, and labels with their values; both may stand in one table (guide §5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mailflow.mail.forms.forms import labelled_lines
from mailflow.mail.forms.labels import bare_label, named
from mailflow.mail.forms.tables.columns import EMPTY, NUMBER, is_total
from mailflow.mail.forms.tables.header import Header, header_at, is_pairs
from mailflow.mail.forms.tables.values import Cell, Field, Grid, Line, Problem, Row, Table
from mailflow.mail.forms.ticks import ticked

#: Labels that signatures and letterheads have too: alone they make no form.
CONTACT: Final = frozenset(
    ["phone", "dept", "reporter", "cc", "place", "日期", "时间", "联系人", "主送", "抄送", "title", "编号", "attachments"]
)
#: What stands above the labels and the values of a form.
_FORM_HEADERS: Final = frozenset(
    [*((left, right) for left in ("项目", "栏目", "字段", "名称", "要素") for right in ("内容", "说明", "值", "填写内容")),
     ("item", "content"), ("item", "details"), ("field", "value"), ("label", "value")]
)  # fmt: skip
#: What stands above the numbers of rows.
_COUNTS: Final = frozenset({NUMBER, "编号", "no", "#"})
_NOTE = re.compile(r"\s*(?:注|说明|备注|填表说明|note)s?\s*[:：]", re.IGNORECASE)



@dataclass(slots=True)
class Found:
    """What was recognised so far, in order."""

    tables: list[Table] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_form(self) -> bool:
        """Whether it is more than some text that happens to be laid out in cells."""
        names = {one.name for one in self.fields if one.name}
        return bool(self.tables) or (len(names) >= 2 and bool(names - CONTACT))


def recognise(grid: Grid, known: Mapping[str, str], found: Found) -> None:
    """Add what a grid says; `known` are folded labels and the field each names."""
    _Reader(grid, known, found).read()


@dataclass(slots=True)
class _Open:
    """A table whose rows are being read; `carried` are cells that reach down from rows above."""

    header: Header
    name: str
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    carried: list[tuple[Cell, int]] = field(default_factory=list)
    totals: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Reader:
    """One pass over the rows of a grid."""

    grid: Grid
    known: Mapping[str, str]
    found: Found
    table: _Open | None = None
    heading: str = ""
    label: str = ""
    tall: tuple[Cell, int] | None = None

    def read(self) -> None:
        """Read every row: a header opens a table, what does not fit it ends it, everything else is labels and values."""
        lines = self.grid.lines
        index = 0
        while index < len(lines):
            if self._heads_form(lines[index : index + 2]):
                self._close()
                index += 1
                continue
            header = header_at(lines, index, self.known)
            if header is not None:
                index += header.depth
                self._start(header)
                continue
            if lines[index].filled:
                self._line(lines[index])
            index += 1
        self._close()

    def _heads_form(self, lines: Sequence[Line]) -> bool:
        """Whether a row says what stands below it: labels and values, in lines that may bear numbers (序号, 项目, 内容)."""
        if len(lines) < 2 or _unnumbered(lines[0]) not in _FORM_HEADERS:
            return False
        below = _unnumbered(lines[1])
        return 0 < len(below) < 3 and named(below[0], self.known) is not None

    def _start(self, header: Header) -> None:
        if self.table is not None and self.table.header.words == header.words:
            return  # the header of the next page
        name = (self.heading if self.table is None else "") or self.grid.caption or self.grid.sheet
        self._close()
        self.table = _Open(header=header, name=name)
        self.label = self.heading = ""

    def _line(self, line: Line) -> None:
        if self.table is not None and not self._ends(self.table, line):
            _add_row(self.table, line, self.grid)
        else:
            self._close()
            self._labels(line)

    def _ends(self, table: _Open, line: Line) -> bool:
        filled = line.filled
        columns = len(table.header.spans)
        if len(filled) == 1:
            one = filled[0]
            wide = one.across > 1 and one.across * 2 > columns
            return columns > 1 and (wide or bool(_NOTE.match(one.text)) or self._says_fields(one.text))
        fewer = len(line.cells) < min(columns, 5)
        return fewer and named(filled[0].text, self.known) is not None and filled[0].column == 0

    def _says_fields(self, text: str) -> bool:
        return any(True for _ in labelled_lines(text, self.known))

    def _close(self) -> None:
        table = self.table
        if table is not None and (table.rows or table.header.kind):
            self.found.tables.append(_table(table, self.grid))
        self.table = None

    def _labels(self, line: Line) -> None:
        filled = line.filled
        if len(filled) == 1 and len(line.cells) <= 2 and not self._reaches(line):
            self._alone(filled[0])
            return
        self.label = ""
        if not self._reaches(line) and not any(_may_say(cell, self.known) for cell in filled):
            return
        cells = [*self._tall_label(line), *line.cells]
        if len(cells) == 2 and tuple(cell.text.casefold() for cell in cells) in _FORM_HEADERS:
            return
        for label, value in _pairs(cells, self.known):
            self._field(label, value)
        self._faults(line)
        for cell in line.cells:
            if named(cell.text, self.known) and cell.down > 1:
                self.tall = (cell, line.number + cell.down)

    def _faults(self, line: Line) -> None:
        label = ""
        for cell in line.filled:
            if cell.fault:
                self.found.problems.append(_problem(self.grid, line, cell, label))
            elif named(cell.text, self.known) is not None:
                label = " ".join(cell.text.split())

    def _reaches(self, line: Line) -> bool:
        return self.tall is not None and line.number < self.tall[1]

    def _tall_label(self, line: Line) -> tuple[Cell, ...]:
        first = line.filled[0]
        if self.tall is None or not self._reaches(line) or first.column < self.tall[0].column or named(first.text, self.known):
            return ()
        return (self.tall[0],)

    def _alone(self, cell: Cell) -> None:
        """A row with one cell: a title, a label above its value, that value, or lines of labels and values."""
        pairs = list(labelled_lines(cell.text, self.known))
        if pairs:
            self.label = ""
            for label, value in pairs:
                self._field(label, value)
        elif named(cell.text, self.known) is not None:
            self.label = self.heading = " ".join(cell.text.split())
        elif self.label:
            self._field(self.label, cell.text)
        else:
            self.heading = " ".join(cell.text.split())[:80]

    def _field(self, label: str, value: str) -> None:
        text = ticked(value).strip()
        name = named(label, self.known) or ""
        if label and text and text not in EMPTY and name != "attachments":
            self.found.fields.append(
                Field(source=self.grid.source, name=name, label=bare_label(label), value=text, quoted=self.grid.quoted)
            )


def _unnumbered(line: Line) -> tuple[str, ...]:
    """The texts of a row, folded, without the cell that only counts it."""
    texts = [cell.text.casefold() for cell in line.filled]
    first = texts[0].strip(".、)） ") if texts else ""
    return tuple(texts[first in _COUNTS or first.isdecimal() :])


def _may_say(cell: Cell, known: Mapping[str, str]) -> bool:
    return bool(cell.fault) or ":" in cell.text or "：" in cell.text or "】" in cell.text or named(cell.text, known) is not None


def _pairs(cells: Sequence[Cell], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Labels and values of a row; a cell may hold both, and a value may run over several cells."""
    strict = is_pairs(Line(0, tuple(cells)), known) or _take_turns(cells, known)
    label, values = "", list[str]()
    for place, cell in enumerate(cells):
        inside = () if strict else tuple(labelled_lines(cell.text, known))
        if inside or (place % 2 == 0 if strict else _is_label(cell, cells, place, known)):
            yield label, " ".join(values)
            label, values = ("", []) if inside else (cell.text, [])
            yield from inside
        elif cell.text and not cell.fault:
            values.append(cell.text)
    yield label, " ".join(values)


def _take_turns(cells: Sequence[Cell], known: Mapping[str, str]) -> bool:
    """Whether labels and values alternate although nobody knows some of the labels."""
    labels, values = cells[::2], cells[1::2]
    if len(cells) < 4 or len(cells) % 2 or not any(named(cell.text, known) for cell in labels):
        return False
    if any(named(cell.text, known) or [*labelled_lines(cell.text, known)] for cell in values):
        return False
    return all(0 < len(cell.text) <= 20 for cell in labels)


def _is_label(cell: Cell, cells: Sequence[Cell], place: int, known: Mapping[str, str]) -> bool:
    if named(cell.text, known) is not None:
        # a value may be a word that is a label elsewhere (沟通方式 | 会议)
        return not (place == 1 and len(cells) == 2 and named(cells[0].text, known) is not None)
    return place == 0 and len(cells) == 2 and 0 < len(cell.text) <= 20


def _add_row(table: _Open, line: Line, grid: Grid) -> None:
    filled = line.filled
    if is_total(filled[0].text):
        table.totals = _by_column(table.header, list(filled))[0]
        return
    reaching = [cell for cell, until in table.carried if line.number < until]
    table.carried = [(cell, until) for cell, until in table.carried if line.number < until]
    table.carried += [(cell, line.number + cell.down) for cell in filled if cell.down > 1]
    cells = sorted([*filled, *reaching], key=lambda cell: cell.column)
    values, others = _by_column(table.header, cells)
    if any(value not in EMPTY for name, value in values.items() if name != NUMBER) or others:
        table.rows.append(Row(line.number, values, others, line.mark, _merged(table.header, cells)))
    for cell in filled:
        if cell.fault and (place := _place(table.header, cell)) is not None:
            table.problems.append(_problem(grid, line, cell, table.header.words[place]))


def _merged(header: Header, cells: Sequence[Cell]) -> tuple[str, ...]:
    """The columns whose cell stands in several rows, or under several headers: what it says of this one, nobody can tell."""
    found: list[str] = []
    for cell in cells:
        ends = cell.column + cell.across
        under = [place for place, (start, end) in enumerate(header.spans) if start < ends and cell.column < end]
        if cell.down > 1 or len(under) > 1:
            found += [name for place in under if (name := header.columns[place]) is not None]
    return tuple(dict.fromkeys(found))


def _problem(grid: Grid, line: Line, cell: Cell, column: str) -> Problem:
    return Problem(
        code=cell.fault, source=grid.source, found=cell.text, sheet=grid.sheet, table=grid.number, row=line.number, column=column
    )


def _by_column(header: Header, cells: Sequence[Cell]) -> tuple[dict[str, str], dict[str, str]]:
    values: dict[str, str] = {}
    others: dict[str, str] = {}
    for cell in cells:
        place = _place(header, cell)
        text = "" if cell.fault else ticked(cell.text)
        if place is None or not text:
            continue
        name = header.columns[place]
        kept, key = (values, name) if name is not None else (others, header.words[place])
        kept[key] = f"{kept[key]}\n{text}" if key in kept else text
    return values, others


def _place(header: Header, cell: Cell) -> int | None:
    """The column a cell stands under; a cell over several is counted once, for the first."""
    for place, (start, end) in enumerate(header.spans):
        if start < cell.column + cell.across and cell.column < end:
            return place
    return None


def _table(table: _Open, grid: Grid) -> Table:
    header = table.header
    return Table(
        source=grid.source, name=table.name, kind=header.kind, header=header.words, columns=header.columns,
        rows=tuple(table.rows), problems=tuple(table.problems), sheet=grid.sheet, number=grid.number, quoted=grid.quoted,
        form=grid.form, totals=table.totals,
    )  # fmt: skip
