"""Tables in plain text: lines whose cells are kept apart by tabs or by upright strokes, and CSV files."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from mailflow.mail.forms.tables.spans import Draft, Rows
from mailflow.mail.forms.tables.values import TEXT, Grid
from mailflow.mail.message.charset import decode, plain
from mailflow.mail.reply.newtext import new_text_of_plain

_RULE = re.compile(r"[\s|│┃+\-—─═:=┼├┤┌┐└┘┬┴]+")
_STROKES = re.compile(r"[|│┃｜]")
_MARK = re.compile(r"[ \u3000\xa0]*(?:>[ \u3000\xa0]*)*")
_COLUMNS: Final = 60
_ROWS: Final = 5_000
_FILE: Final = 4 * 1024 * 1024
_TABLES: Final = 60
#: So many rows tell what parts the cells of a CSV file.
_LOOKED_AT: Final = 20


@dataclass(frozen=True, slots=True)
class Written:
    """The tables of a text, and the text with a mark in the place of each."""

    grids: tuple[Grid, ...]
    marked: str
    marks: tuple[str, ...]

    def new(self, sent: str | None) -> frozenset[int]:
        """The numbers of the tables that stand in what the writer added; `sent` is the text of the mail answered."""
        text = new_text_of_plain(self.marked, sent).text
        return frozenset(number for number, mark in enumerate(self.marks, 1) if mark in text)


def text_grids(text: str) -> Written:
    """Every run of lines that are rows, of two columns or more; a rule of dashes between them is no row."""
    if "\t" not in text and not _STROKES.search(text):
        return Written((), text, ())
    reader = _Reader(unused_word(text))
    for line in text.split("\n"):
        reader.line(line)
    reader.end()
    return Written(tuple(reader.grids), "\n".join(reader.kept), tuple(reader.marks))


def unused_word(text: str) -> str:
    """A word that does not stand in a text, and that no rule for quotes and signatures knows."""
    word = "tablemark"
    while word in text:
        word += "x"
    return word


@dataclass(slots=True)
class _Reader:
    """One pass over the lines; `run` are those of the table that is open, as written."""

    word: str
    grids: list[Grid] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    rows: Rows = field(default_factory=Rows)
    run: list[str] = field(default_factory=list)
    above: str = ""

    def line(self, line: str) -> None:
        """Read one line: a row, a rule between rows, or text."""
        prefix = _MARK.match(line)
        bare = line[prefix.end() :] if prefix is not None else line
        cells = _cells(bare)
        if cells and len(self.rows.rows) < _ROWS:
            self.rows.add(len(self.rows.rows) + 1, cells)
            self.run.append(line)
        elif self.rows.rows and bare.strip() and _RULE.fullmatch(bare):
            self.run.append(line)
        else:
            self.end()
            self.kept.append(line)
            self.above = bare.strip()[:60] or self.above

    def end(self) -> None:
        """Close the table that is open; a single row is none."""
        if len(self.rows.rows) > 1 and len(self.grids) < _TABLES:
            self.grids.append(Grid(source=TEXT, lines=self.rows.lines(), number=len(self.grids) + 1, caption=self.above))
            self.marks.append(f"{self.word}{len(self.grids)}q")
            prefix = _MARK.match(self.run[0])
            self.kept.append((prefix[0] if prefix is not None else "") + self.marks[-1])
        else:
            self.kept += self.run
        self.rows, self.run = Rows(), []


def _cells(line: str) -> list[Draft]:
    if _RULE.fullmatch(line):
        return []
    strokes = len(_STROKES.findall(line))
    if "\t" in line:
        parts = line.rstrip("\t\r ").split("\t")
    elif strokes >= 2 or (strokes == 1 and line.strip()[:1] not in "|│┃｜"):
        parts = _STROKES.split(line.strip().strip("|│┃｜"))
    else:
        return []
    return [Draft(part.strip(), column) for column, part in enumerate(parts[:_COLUMNS])] if len(parts) > 1 else []


def read_csv(content: bytes, source: str) -> list[Grid]:
    """The rows of a CSV file, in UTF-8 or GB 18030, parted by whichever of comma, semicolon and tab parts its rows alike."""
    text = plain(decode(content[:_FILE], None)[0])
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=lambda one: (_parted_alike(text, one), first.count(one)))
    rows = Rows()
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            if number > _ROWS:
                break
            cells = [Draft(part.strip(), column) for column, part in enumerate(row[:_COLUMNS])]
            while cells and not cells[-1].text:
                cells.pop()
            rows.add(number, cells)
    except csv.Error:
        return []
    return [Grid(source=source, lines=rows.lines())]


def _parted_alike(text: str, delimiter: str) -> int:
    """How many of the first rows have as many cells as the very first, if that has several."""
    try:
        widths = [len(row) for row in islice(csv.reader(io.StringIO(text), delimiter=delimiter), _LOOKED_AT) if row]
    except csv.Error:
        return 0
    return widths.count(widths[0]) if widths and widths[0] > 1 else 0
