"""Forms as XLSX: every cell is text and stays text when it is edited, so that nothing becomes a formula (safety §1 row 22)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from mailflow.documents.project_fields import ProjectPaper
from mailflow.documents.project_words import NAMES as PROJECT_NAMES
from mailflow.documents.project_words import say
from mailflow.documents.sheet import COLUMNS, NAMES, SheetPaper, Values
from mailflow.documents.text import clean_text
from mailflow.mail.forms.tables.marks import mark
from mailflow.mail.outgoing.formwords import head

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_FONT: Final = {"font_name": "宋体", "font_size": 11}
#: The format of text: Excel, WPS and LibreOffice leave what is typed into such a cell as it was typed.
_TEXT: Final = {**_FONT, "num_format": "@", "quote_prefix": True}
_CELL: Final = {**_TEXT, "border": 1, "border_color": "#808080", "text_wrap": True, "valign": "vcenter"}
_HEAD: Final = {**_CELL, "bold": True, "bg_color": "#F2F2F2", "align": "center"}
#: What is not to be edited, in grey.
_FIXED: Final = {**_CELL, "font_color": "#595959", "bg_color": "#F7F7F7"}
_TITLE: Final = {**_TEXT, "bold": True, "font_size": 16}
_LABEL: Final = {**_CELL, "bg_color": "#F2F2F2"}

#: Columns of each kind that only a change moves, or nobody.
_KEPT: Final = {"progress": frozenset({"编号", "任务名称", "负责部门", "计划开始时间"}), "list": frozenset({"编号", "dept"})}

#: The longest text that a cell of Excel holds.
_LONGEST: Final = 32_767


class _Book:
    """A workbook of one sheet, and the formats that were made for it."""

    def __init__(self, name: str, issued_at: datetime, title: str) -> None:
        import xlsxwriter  # a tenth of a second that most never need

        self._file = io.BytesIO()
        texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book: Any = xlsxwriter.Workbook(self._file, {"in_memory": True, **texts})
        created = issued_at.astimezone(UTC).replace(tzinfo=None)
        self._book.set_properties({"title": title, "author": "mailflow", "created": created})
        self.sheet: Any = self._book.add_worksheet(name[:31])
        self._formats: dict[str, Any] = {}

    def write(self, row: int, column: int, text: str, look: dict[str, Any]) -> None:
        """Write a text; never anything else."""
        made = self._formats.get(repr(look)) or self._made(look)
        words = clean_text(text)[:_LONGEST]
        if words:
            self.sheet.write_string(row, column, words, made)
        else:
            self.sheet.write_blank(row, column, None, made)

    def _made(self, look: dict[str, Any]) -> Any:
        made = self._formats[repr(look)] = self._book.add_format(look)
        return made

    def bytes(self) -> bytes:
        """The file; the same values give the same bytes."""
        self._book.close()
        return self._file.getvalue()


def sheet_workbook(sheet: Values, paper: SheetPaper, language: str, issued_at: datetime) -> bytes:
    """A table to fill in; the first column is hidden and holds what each row is marked with."""
    place = 0 if language == "zh" else 1
    title = NAMES[sheet["kind"]][place]
    book = _Book(title, issued_at, f"{title} {paper['record']}")
    columns = ["编号", *sheet["columns"]]
    _above(book, paper, title, place)
    top = 3 + len(paper["how"])
    _head(book, top, columns, paper, place)
    fields = [COLUMNS[column][0] for column in columns]
    for number, row in enumerate(paper["rows"], top + 1):
        texts = [str(dict(row)[field]) for field in fields]
        widths = (COLUMNS[column][1] for column in columns)
        book.sheet.set_row(number, _LINE * max(map(_lines, texts, widths)))
        book.write(number, 0, mark(row["id"]), _TEXT)
        for at, (column, text) in enumerate(zip(columns, texts, strict=True), 1):
            book.write(number, at, text, _FIXED if column in _KEPT[sheet["kind"]] else _CELL)
    last = top + len(paper["rows"]) + len(paper["blanks"])
    for number in range(top + 1 + len(paper["rows"]), last + 1):
        for at in range(1, len(columns) + 1):
            book.write(number, at, "", _CELL)
    _settings(book, columns, top, last, language)
    return book.bytes()


def _above(book: _Book, paper: SheetPaper, title: str, place: int) -> None:
    about = "　".join(filter(None, (f"{paper['title']}（{paper['record']}）", paper["part"], paper["person"])))
    number = f"{('表单号', 'Form no.')[place]} {paper['number']}{('（请勿改动）', ' (please leave as it is)')[place]}"
    book.write(0, 1, title, _TITLE)
    book.write(1, 1, about, _TEXT)
    book.write(2, 1, number, _TEXT)
    for row, line in enumerate(paper["how"], 3):
        book.write(row, 1, line, _TEXT)


def _head(book: _Book, row: int, columns: Sequence[str], paper: SheetPaper, place: int) -> None:
    book.write(row, 0, f"mf_{paper['number'].replace('-', '_')}", _TEXT)
    for at, column in enumerate(columns, 1):
        book.write(row, at, head(column, ("zh", "en")[place]), _HEAD)


#: The height of a line in points, and how many lines a row shows at most.
_LINE: Final = 16
_MOST: Final = 20


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many characters; a Chinese character is as wide as two others."""
    rows = (sum(2 if ord(char) > _WIDE else 1 for char in line) // width + 1 for line in text.split("\n"))
    return min(_MOST, sum(rows))


#: Characters from here on are wide.
_WIDE: Final = 0x2E80


def _settings(book: _Book, columns: Sequence[str], top: int, last: int, language: str) -> None:
    sheet = book.sheet
    sheet.set_column(0, 0, 2, None, {"hidden": True})
    for at, column in enumerate(columns, 1):
        sheet.set_column(at, at, COLUMNS[column][1])
    sheet.freeze_panes(top + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    sheet.ignore_errors({"number_stored_as_text": f"A1:Z{last + 50}"})
    if "status" in columns:
        at = columns.index("status") + 1
        source = [say(key, language) for key in ("on_track", "late", "at_risk")]
        sheet.data_validation(top + 1, at, last, at, {"validate": "list", "source": source, "error_type": "warning"})


def form_workbook(form: Values, title: str, language: str, issued_at: datetime) -> bytes:
    """A form of labels and values: the labels stand before what is to be filled in."""
    book = _Book(title, issued_at, title)
    book.write(0, 0, title, _TITLE)
    for number, (label, value) in enumerate(form["rows"], 1):
        book.write(number, 0, label, _LABEL)
        book.write(number, 1, value, _CELL)
    book.sheet.set_column(0, 0, 18 if language == "zh" else 26)
    book.sheet.set_column(1, 1, 70)
    book.sheet.set_paper(9)
    book.sheet.fit_to_pages(1, 0)
    return book.bytes()


#: Columns of the communication log (guide §5.1): its head in both languages, the field, how many characters wide.
_LOG: Final = (
    ("沟通主题", "Topic", "topic", 24),
    ("发起部门", "Initiating dept", "department", 12),
    ("参与部门/人员", "Participants", "participants", 18),
    ("沟通时间", "Date", "at", 17),
    ("沟通方式", "Channel", "channel", 10),
    ("核心议题讨论摘要", "Summary of discussion", "summary", 40),
    ("各环节待办事项", "To-dos", "todos", 24),
    ("负责人", "Owner", "owner", 10),
    ("截止日期", "Due date", "due", 12),
    ("完成状态", "Status", "status", 10),
    ("备注", "Remarks", "remarks", 16),
)


def log_workbook(paper: ProjectPaper, language: str, issued_at: datetime) -> bytes:
    """The communication log of a project as a table to sort and filter; it is for reading and does not come back."""
    place = 0 if language == "zh" else 1
    title = PROJECT_NAMES["communication"][place]
    book = _Book(title, issued_at, f"{title} {paper['number']}")
    book.write(0, 0, title, _TITLE)
    book.write(1, 0, f"{paper['title']}（{paper['number']}）　{paper['issued_on']}", _TEXT)
    for at, (zh, en, _, wide) in enumerate(_LOG):
        book.write(2, at, (zh, en)[place], _HEAD)
        book.sheet.set_column(at, at, wide)
    book.sheet.set_row(2, _LINE * 2)
    for number, line in enumerate(paper["talks"], 3):
        texts = [(str(dict(line)[field]), wide) for _, _, field, wide in _LOG]
        book.sheet.set_row(number, _LINE * max(_lines(text, wide) for text, wide in texts))
        for at, (text, _) in enumerate(texts):
            book.write(number, at, text, _CELL)
    book.sheet.freeze_panes(3, 0)
    book.sheet.autofilter(2, 0, 2 + len(paper["talks"]), len(_LOG) - 1)
    book.sheet.set_landscape()
    book.sheet.set_paper(9)
    book.sheet.fit_to_pages(1, 0)
    book.sheet.repeat_rows(2)
    return book.bytes()
