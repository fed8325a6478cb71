"""The text and tables of a DOCX in the order its reader sees them: insertions read, what was deleted or hidden not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from mailflow.mail.forms.tables.marks import form_of, marked
from mailflow.mail.forms.tables.package import Package, Refused, attribute, local
from mailflow.mail.forms.tables.spans import Draft, Rows
from mailflow.mail.forms.tables.values import Grid, Prose

#: What a reader of the final text does not see, or what stands twice for older programs.
_SKIPPED: Final = frozenset(
    [
        "del", "moveFrom", "delText", "instrText", "Fallback", "footnoteReference", "endnoteReference", "commentReference",
        "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "rt", "annotationRef",
    ]
)  # fmt: skip
_TICKED: Final = frozenset({"F0FE", "F052", "F0FD", "F054", "00FE", "0052", "2612", "2611"})
_BOXES: Final = frozenset({"F0A8", "F06F", "F0A3", "F071", "00A8", "006F", "2610"})
_OFF: Final = frozenset({"0", "false", "off", "none"})
#: Rows and cells of all tables of one document that are read.
_ROWS: Final = 5_000
_CELLS: Final = 60_000


def read_docx(package: Package, source: str) -> list[Prose | Grid]:
    """Paragraphs and tables of the body in their order; headers, footers and notes are left out. Refused as `Package.xml`."""
    root = package.xml(package.main)
    body = next((child for child in root if local(child.tag) == "body"), None) if root is not None else None
    if body is None:
        raise Refused("broken")
    reader = _Reader(source, _Styles.of(package))
    reader.blocks(body)
    reader.flush()
    return reader.found


@dataclass(frozen=True, slots=True)
class _Styles:
    """The ids of styles that hide their text, and of those that head a section."""

    hiding: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()

    @classmethod
    def of(cls, package: Package) -> _Styles:
        path = next((path for kind, path in package.related(package.main).values() if kind == "styles"), "")
        root = package.xml(path) if path else None
        hiding: set[str] = set()
        heading: set[str] = set()
        for style in root if root is not None else ():
            name = attribute(style, "styleId") or ""
            if _is_on(_below(style, "rPr", "vanish")):
                hiding.add(name)
            if _below(style, "pPr", "outlineLvl") is not None:
                heading.add(name)
        return cls(frozenset(hiding), frozenset(heading))


@dataclass(slots=True)
class _Reader:
    """One pass over the body; `lines` are the paragraphs since the last table."""

    source: str
    styles: _Styles
    found: list[Prose | Grid] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    tables: int = 0
    rows: int = 0
    cells: int = 0

    def blocks(self, parent: Element) -> None:
        for child in parent:
            name = local(child.tag)
            if name == "p":
                self.paragraph(child)
            elif name == "tbl":
                self.table(child)
            elif name not in _SKIPPED and not (name == "sdt" and _control(child) == ""):
                self.blocks(child)

    def paragraph(self, element: Element) -> None:
        text, boxes = self._text(element)
        if text.strip():
            together = "" if _below(element, "pPr", "numPr") is not None else "\n"
            if self._is_heading(element):
                self.flush()
                together = "\n"
            self.lines.append(f"{together}{text}")
        for box in boxes:
            self.blocks(box)

    def flush(self) -> None:
        if self.lines:
            self.found.append(Prose("\n".join(self.lines).strip("\n")))
            self.lines = []

    def table(self, element: Element) -> None:
        caption = self.lines[-1].strip() if self.lines and len(self.lines[-1].strip()) <= 40 else ""
        self.flush()
        self.tables += 1
        number, rows = self.tables, Rows()
        boxes: list[Element] = []
        open_above: dict[int, Draft] = {}
        for place, row in enumerate(_parts(element, "tr"), 1):
            if not _is_gone(row, "trPr"):
                rows.add(place, self._row(row, open_above, boxes), marked(_bookmarks(row)))
        form = form_of(_bookmarks(element))
        self.found.append(Grid(source=self.source, lines=rows.lines(), number=number, caption=caption, form=form))
        for box in boxes:
            self.blocks(box)

    def _row(self, row: Element, open_above: dict[int, Draft], boxes: list[Element]) -> list[Draft]:
        self.rows += 1
        column = _number(_below(row, "trPr", "gridBefore"))
        cells: list[Draft] = []
        for part in _parts(row, "tc"):
            self.cells += 1
            if self.rows > _ROWS or self.cells > _CELLS:
                raise Refused("too-large")
            across = max(1, _number(_below(part, "tcPr", "gridSpan")))
            merge, sideways = _below(part, "tcPr", "vMerge"), _below(part, "tcPr", "hMerge")
            above = open_above.get(column)
            if _is_gone(part, "tcPr"):
                continue
            if merge is not None and attribute(merge, "val") != "restart" and above is not None:
                above.down += 1
            elif sideways is not None and attribute(sideways, "val") != "restart" and cells:
                cells[-1].across += across
            else:
                cells.append(Draft(self._cell(part, boxes), column, across))
                open_above.pop(column, None)
                if merge is not None:
                    open_above[column] = cells[-1]
            column += across
        return cells

    def _cell(self, part: Element, boxes: list[Element]) -> str:
        lines: list[str] = []
        if any(local(parent.tag) == "sdt" and _control(parent) == "" for parent in part.iterancestors()):
            return ""
        for paragraph in part.iter():
            if local(paragraph.tag) == "p" and _nearest(paragraph, part):
                text, more = self._text(paragraph)
                boxes += more
                lines.append(text)
        return "\n".join(lines).strip()

    def _is_heading(self, element: Element) -> bool:
        style = _below(element, "pPr", "pStyle")
        named = style is not None and attribute(style, "val") in self.styles.heading
        return named or _below(element, "pPr", "outlineLvl") is not None

    def _text(self, paragraph: Element) -> tuple[str, list[Element]]:
        """The visible text of a paragraph, and the text boxes that hang in it."""
        pieces: list[str] = []
        boxes: list[Element] = []
        for child in paragraph:
            self._inline(child, pieces, boxes)
        return "".join(pieces).replace("\xa0", " ").strip(" \t"), boxes

    def _inline(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        name = local(element.tag)
        if name in _SKIPPED or (name == "r" and self._is_hidden(element)):
            return
        if name == "txbxContent":
            boxes.append(element)
        elif name == "t":
            pieces.append(element.text or "")
        elif name in _MARKS:
            pieces.append(_MARKS[name])
        elif name == "sym":
            pieces.append(_symbol(attribute(element, "char") or ""))
        elif name == "checkBox":
            pieces.append(_legacy_box(element))
        elif name == "sdt" and (said := _control(element)) is not None:
            pieces.append(said)
        else:
            for child in element:
                self._inline(child, pieces, boxes)

    def _is_hidden(self, run: Element) -> bool:
        """Whether a reader takes a run for no part of the text: hidden, or struck out as in a mail."""
        if any(_is_on(_below(run, "rPr", struck)) for struck in ("strike", "dstrike")):
            return True
        style = _below(run, "rPr", "rStyle")
        own = _below(run, "rPr", "vanish")
        if own is not None:
            return _is_on(own)
        by_run = style is not None and attribute(style, "val") in self.styles.hiding
        if by_run or not self.styles.hiding:
            return by_run
        paragraph = next((parent for parent in run.iterancestors() if local(parent.tag) == "p"), None)
        named = _below(paragraph, "pPr", "pStyle") if paragraph is not None else None
        return named is not None and attribute(named, "val") in self.styles.hiding


_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def _control(element: Element) -> str | None:
    """What a content control shows, where that is not simply the text in it: a box, or nothing behind its hint."""
    settings = next((child for child in element if local(child.tag) == "sdtPr"), None)
    if settings is None:
        return None
    if any(local(child.tag) == "showingPlcHdr" and _is_on(child) for child in settings):
        return ""
    box = next((child for child in settings if local(child.tag) == "checkbox"), None)
    if box is None:
        return None
    checked = next((child for child in box if local(child.tag) == "checked"), None)
    return "☑" if _is_on(checked) else "☐"


def _legacy_box(element: Element) -> str:
    states = {local(child.tag): child for child in element}
    return "☑" if _is_on(states.get("checked", states.get("default"))) else "☐"


def _symbol(code: str) -> str:
    return "☑" if code.upper() in _TICKED else "☐" if code.upper() in _BOXES else ""


def _parts(parent: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also inside content controls and insertions."""
    for child in parent:
        name = local(child.tag)
        if name == wanted:
            yield child
        elif name not in _SKIPPED and name not in ("tc", "p", "tbl"):
            yield from _parts(child, wanted)


def _nearest(paragraph: Element, cell: Element) -> bool:
    """Whether a paragraph is text of this cell: neither deleted, nor in a text box or a copy for older programs."""
    for parent in paragraph.iterancestors():
        if parent is cell:
            return True
        name = local(parent.tag)
        if name in ("p", "txbxContent") or name in _SKIPPED or (name == "sdt" and _control(parent) == ""):
            return False
    return False


def _bookmarks(element: Element) -> Iterator[str]:
    """The names of the bookmarks in a row or a table: all editors keep them, where they drop custom XML and variables."""
    return (attribute(one, "name") or "" for one in element.iter() if local(one.tag) == "bookmarkStart")


def _is_gone(part: Element, settings: str) -> bool:
    """Whether a row or a cell was deleted with changes tracked, or is hidden."""
    return any(_is_on(_below(part, settings, name)) for name in ("del", "cellDel", "hidden"))


def _below(element: Element, settings: str, name: str) -> Element | None:
    for child in element:
        if local(child.tag) == settings:
            return next((one for one in child if local(one.tag) == name), None)
    return None


def _is_on(element: Element | None) -> bool:
    return element is not None and (attribute(element, "val") or "1").lower() not in _OFF


def _number(element: Element | None) -> int:
    value = attribute(element, "val") if element is not None else None
    return min(int(value), 1_000) if value is not None and value.isascii() and value.isdecimal() and len(value) < 6 else 0
