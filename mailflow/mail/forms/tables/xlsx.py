"""The sheets of an XLSX as their reader sees them: nothing hidden, merged cells once, values in their formats."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from mailflow.mail.forms.tables.marks import form_of, marked
from mailflow.mail.forms.tables.numberformat import BUILT_IN, shown
from mailflow.mail.forms.tables.package import Package, Refused, attribute, local
from mailflow.mail.forms.tables.spans import Draft, Rows
from mailflow.mail.forms.tables.values import Grid

ROWS: Final = 5_000
COLUMNS: Final = 60
_SHEETS: Final = 20
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
#: Cells that all merged ranges of a sheet may cover together.
_COVERED: Final = 200_000

#: Codes of problems of one cell.
NO_VALUE: Final = "no-value"
ERROR_VALUE: Final = "error-value"


def read_xlsx(package: Package, source: str) -> list[Grid]:
    """One grid for each visible sheet; rows beyond 5,000 and columns beyond 60 are left out. Refused as `Package.xml`."""
    root = package.xml(package.main)
    if root is None:
        raise Refused("broken")
    related = package.related(package.main)
    book = _Book.of(package, root, dict(related.values()))
    found: list[Grid] = []
    for sheet in list(_all(root, "sheet"))[:_SHEETS]:
        kind, path = related.get(attribute(sheet, "id") or "", ("", ""))
        if kind == "worksheet" and (sheet.get("state") or "visible") == "visible":
            lines = _sheet(package.budget.spend(package.part(path) or b""), book)
            name, read = (sheet.get("name") or "")[:60], lines.lines()
            grid = Grid(source=source, lines=read, sheet=name, number=len(found) + 1, form=lines.form)
            found.append(grid)
    return found


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets share: texts, and the format code of each style of cells."""

    texts: Sequence[str]
    codes: Sequence[str]
    since_1904: bool

    @classmethod
    def of(cls, package: Package, root: Element, paths: Mapping[str, str]) -> _Book:
        texts = package.xml(paths["sharedStrings"]) if "sharedStrings" in paths else None
        styles = package.xml(paths["styles"]) if "styles" in paths else None
        settings = next(_all(root, "workbookPr"), None)
        return cls(
            texts=[_rich(item) for item in texts if local(item.tag) == "si"] if texts is not None else [],
            codes=_codes(styles) if styles is not None else [],
            since_1904=settings is not None and (settings.get("date1904") or "0").lower() in ("1", "true"),
        )

    def code(self, style: str | None) -> str:
        place = _int(style, 0)
        return self.codes[place] if place < len(self.codes) else "General"


def _codes(styles: Element) -> list[str]:
    own = {one.get("numFmtId"): one.get("formatCode") or "General" for one in _all(styles, "numFmt")}
    formats = next(_all(styles, "cellXfs"), None)
    found: list[str] = []
    for one in formats if formats is not None else ():
        number = one.get("numFmtId")
        found.append(own.get(number) or BUILT_IN.get(_int(number, 0), "General"))
    return found


def _all(root: Element, name: str) -> Iterator[Element]:
    return (one for one in root.iter() if local(one.tag) == name)


def _rich(item: Element) -> str:
    """The text of a string; how it is read aloud (phonetics) is none of it."""
    pieces: list[str] = []
    for child in item:
        if local(child.tag) == "t":
            pieces.append(child.text or "")
        elif local(child.tag) == "r" and not _is_struck(child):
            pieces += [part.text or "" for part in child if local(part.tag) == "t"]
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)).replace("\r", ""), "".join(pieces)).strip()


def _is_struck(run: Element) -> bool:
    """Whether a run of a rich text is struck out, as what was typed before it was corrected."""
    settings = (one for part in run if local(part.tag) == "rPr" for one in part if local(one.tag) == "strike")
    return any((one.get("val") or "1").lower() not in ("0", "false") for one in settings)


@dataclass(slots=True)
class _Sheet:
    """A sheet while it is read; columns count from 0, rows from 1."""

    book: _Book
    hidden: set[int] = field(default_factory=set)
    marks: dict[int, str] = field(default_factory=dict)
    form: str = ""
    gone: set[int] = field(default_factory=set)
    rows: dict[int, dict[int, Draft]] = field(default_factory=dict)


def _sheet(data: bytes, book: _Book) -> Rows:
    sheet = _Sheet(book)
    number = 0
    try:
        stream = io.BytesIO(data)
        for _, element in etree.iterparse(stream, events=("end",), resolve_entities=False, no_network=True):
            name = local(element.tag)
            if name == "col":
                _hide_columns(sheet, element)
            elif name == "row":
                number = _row(sheet, element, number + 1)
                element.clear()
                if len(sheet.rows) > ROWS or number >= ROWS * 20:
                    break
            elif name == "sheetData":
                break
    except etree.XMLSyntaxError as fault:
        raise Refused("broken") from fault
    _merge(sheet, data)
    return _laid_out(sheet)


def _hide_columns(sheet: _Sheet, element: Element) -> None:
    first, last = (_int(element.get(name), 1) for name in ("min", "max"))
    if (element.get("hidden") or "0").lower() in ("1", "true") or element.get("width") == "0":
        sheet.hidden.update(range(first - 1, min(last, COLUMNS)))


def _row(sheet: _Sheet, element: Element, expected: int) -> int:
    number = _int(element.get("r"), expected)
    if (element.get("hidden") or "0").lower() in ("1", "true") or element.get("ht") == "0":
        sheet.gone.add(number)
        return number
    cells: dict[int, Draft] = {}
    column = -1
    for cell in element:
        match = _CELL.fullmatch(cell.get("r") or "")
        column = _column(match[1]) if match is not None else column + 1
        if column < COLUMNS:
            text, fault = _value(cell, sheet.book)
            cells[column] = Draft(text, column, fault=fault)
    if any(cell.text for cell in cells.values()):
        sheet.rows[number] = cells
        # Somebody may have shown our hidden column; its texts are marks all the same.
        marks = [cell for cell in cells.values() if cell.text.startswith("mf_")]
        sheet.marks[number] = marked(cell.text for cell in marks)
        sheet.form = sheet.form or form_of(cell.text for cell in marks)
        for one in marks:
            one.text = ""
    return number


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) < 8 else otherwise


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _value(cell: Element, book: _Book) -> tuple[str, str]:
    """What a cell shows, and the code of its problem."""
    parts = {local(child.tag): child for child in cell}
    kind = cell.get("t") or "n"
    value = (parts["v"].text or "") if "v" in parts else ""
    if kind == "inlineStr":
        return (_rich(parts["is"]) if "is" in parts else ""), ""
    if not value:
        formula = (parts["f"].text or "") if "f" in parts else None
        return ("", "") if formula is None or kind == "str" else (f"={formula[:80]}", NO_VALUE)
    if kind == "s":
        return next(iter(book.texts[(place := _int(value, len(book.texts))) : place + 1]), ""), ""
    if kind == "e":
        return value, ERROR_VALUE
    if kind == "b":
        return ("TRUE" if value == "1" else "FALSE"), ""
    if kind == "d":
        return value.replace("T00:00:00", "").replace("T", " "), ""
    if kind == "str":
        return value.strip(), ""
    return shown(value, book.code(cell.get("s")), since_1904=book.since_1904), ""


def _merge(sheet: _Sheet, data: bytes) -> None:
    """Merged cells stand behind the rows: the first of each is as large as all, the others are none."""
    covered = 0
    for match in _MERGED.finditer(data, max(0, data.rfind(b"sheetData>"))):
        first, last = (_CELL.fullmatch(match[place].decode("ascii")) for place in (1, 2))
        if first is None or last is None:
            continue
        top, bottom = int(first[2]), min(int(last[2]), int(first[2]) + ROWS)
        left, right = _column(first[1]), min(_column(last[1]), COLUMNS - 1)
        covered += max(1, (bottom - top + 1) * (right - left + 1))
        if covered > _COVERED:
            break
        _join(sheet, top, bottom, left, right)


def _join(sheet: _Sheet, top: int, bottom: int, left: int, right: int) -> None:
    if left not in sheet.rows.get(top, {}):
        return
    anchor = sheet.rows[top][left]
    anchor.across, anchor.down = max(1, right - left + 1), max(1, bottom - top + 1)
    for number in range(top, bottom + 1):
        row = sheet.rows.get(number)
        for column in range(left, right + 1) if row is not None else ():
            if row is not None and row.get(column) is not anchor:
                row.pop(column, None)


def _laid_out(sheet: _Sheet) -> Rows:
    """The rows without hidden columns, from the first column in use on; a gap between two cells is an empty cell."""
    kept = {
        number: [cell for column, cell in sorted(cells.items()) if cell.text and (column not in sheet.hidden or cell.across > 1)]
        for number, cells in sheet.rows.items()
    }
    left = min((cells[0].column for cells in kept.values() if cells), default=0)
    rows = Rows(form=sheet.form)
    for number, filled in sorted(kept.items()):
        cells: list[Draft] = []
        following = left
        for cell in filled:
            cells += [Draft("", gap) for gap in range(following, cell.column) if gap not in sheet.hidden]
            following = cell.column + cell.across
            cells.append(cell)
        rows.add(number, cells, sheet.marks.get(number, ""))
    return rows
