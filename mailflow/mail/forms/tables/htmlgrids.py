"""The tables of an HTML part as its reader sees them: Outlook, WPS and Excel pastes; tables that only lay out are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mailflow.mail.forms.tables.spans import Draft, Rows
from mailflow.mail.forms.tables.textgrids import unused_word
from mailflow.mail.forms.tables.values import HTML, Grid
from mailflow.mail.reply.htmlsize import renderable
from mailflow.mail.reply.htmltext import visible_text
from mailflow.mail.reply.newtext import new_text_of_html
from mailflow.mail.reply.painting import ruled_by_sheets
from mailflow.mail.reply.styles import style_of

_CELLS: Final = 10_000
_TABLES: Final = 60
_ACROSS: Final = 60
_DOWN: Final = 2_000
_PAINTING: Final = ("style", "color", "bgcolor")


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML part, and the part with a mark in the place of each table that has no table in it."""

    html: str
    marked: str
    marks: tuple[str, ...]

    def new(self, sent: str | None) -> frozenset[int]:
        """The numbers of the tables that stand in what the writer added; `sent` is the text of the mail answered."""
        return self._marked_in(new_text_of_html(self.marked, sent).text)

    def visible(self) -> frozenset[int]:
        """The numbers of the tables that a reader sees at all."""
        return self._marked_in(visible_text(self.marked))

    def grids(self, wanted: frozenset[int]) -> tuple[Grid, ...]:
        """What stands in the tables of these numbers; those without any cell are passed over."""
        tree = LexborHTMLParser(self.html)
        reader = _Reader(_hidden(tree, self.html))
        read = ((number, table, reader.rows(table)) for number, table in enumerate(_data_tables(tree), 1) if number in wanted)
        return tuple(
            Grid(source=HTML, lines=rows.lines(), number=number, caption=_caption(table))
            for number, table, rows in read
            if any(cells for _, cells, _ in rows.rows)
        )

    def _marked_in(self, text: str) -> frozenset[int]:
        return frozenset(number for number, mark in enumerate(self.marks, 1) if mark in text)


def html_page(html: str) -> Page:
    """An HTML part with its tables marked; without any where it is too large to be rendered."""
    if "<t" not in html.lower() or not renderable(html):
        return Page("", "", ())
    tree = LexborHTMLParser(html)
    marks: list[str] = []
    word = unused_word(html)
    for table in _data_tables(tree):
        marks.append(f"{word}{len(marks) + 1}q")
        table.replace_with(marks[-1])
    return Page(html, (tree.html or "") if marks else "", tuple(marks))


def _data_tables(tree: LexborHTMLParser) -> list[LexborNode]:
    found = [table for table in tree.css("table") if len(table.css("table")) == 1]
    return found[:_TABLES]


def _caption(table: LexborNode) -> str:
    named = table.css_first("caption")
    return " ".join((named.text() or "").split())[:60] if named is not None else ""


def _hidden(tree: LexborHTMLParser, html: str) -> frozenset[int]:
    """The elements that a style sheet of the mail hides."""
    ruled = ruled_by_sheets(tree, html.count("<"), everywhere=False)
    return frozenset(number for number, style in ruled.items() if style.hides)


@dataclass(slots=True)
class _Reader:
    """Reads tables into rows; `cells` counts those of all tables."""

    hidden: frozenset[int]
    cells: int = 0

    def rows(self, table: LexborNode) -> Rows:
        rows = Rows()
        taken: dict[int, int] = {}
        if self._unseen(table):
            return rows
        for number, row in enumerate(_below(table, ("tr",)), 1):
            if not self._unseen(row):
                rows.add(number, self._row(row, number, taken, _opening(table, "table") + _opening(row, "tr")))
        return rows

    def _row(self, row: LexborNode, number: int, taken: dict[int, int], around: str) -> list[Draft]:
        """`taken` says until which row cells from above reach down into each column."""
        cells: list[Draft] = []
        column = 0
        for node in _below(row, ("td", "th")):
            self.cells += 1
            if self.cells > _CELLS or column >= _ACROSS:
                break
            while taken.get(column, 0) > number:
                column += 1
            across, down = _span(node, "colspan", _ACROSS), _span(node, "rowspan", _DOWN)
            if not self._unseen(node):
                cells.append(Draft(self._text(node, around), column, across, down))
                taken.update(dict.fromkeys(range(column, column + across), number + down))
                column += across
        return cells

    def _text(self, node: LexborNode, around: str) -> str:
        """The text a reader sees in a cell; colours that hide it come from the cell, the row or the table."""
        first = node.child
        plain = first is None or (first.tag == "-text" and first.next is None)
        if plain and not any(node.attributes.get(name) for name in _PAINTING) and not around.strip("<>abelrt "):
            return " ".join((node.text() or "").split())
        shown = _shown(f"{around}{node.html}")
        return "\n".join(filter(None, (line.strip() for line in shown.replace("\t", " ").split("\n"))))

    def _unseen(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if "hidden" in attributes or node.mem_id in self.hidden:
            return True
        return _HIDING.search(attributes.get("style") or "") is not None or (
            node.tag != "td" and style_of(attributes.get("style") or "").hides and not _FLAT.search(attributes.get("style") or "")
        )


def _shown(html: str) -> str:
    """What a reader sees of a cell; those of a form are the same in every answer to it."""
    return _shown_before(html) if len(html) <= _SHORT else visible_text(html)


@lru_cache(maxsize=1024)
def _shown_before(html: str) -> str:
    return visible_text(html)


#: Cells up to this length are remembered.
_SHORT: Final = 1000

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE)
#: Excel writes rows and columns of no height or width around what it pastes, and texts overflow them.
_FLAT = re.compile(r"(?:height|width)\s*:\s*0", re.IGNORECASE)


def _below(parent: LexborNode, wanted: tuple[str, ...]) -> Iterator[LexborNode]:
    node = parent.child
    while node is not None:
        if node.tag in wanted:
            yield node
        elif node.tag in ("tbody", "thead", "tfoot"):
            yield from _below(node, wanted)
        node = node.next


def _opening(node: LexborNode, tag: str) -> str:
    kept = "".join(f' {name}="{escape(value)}"' for name in _PAINTING if (value := node.attributes.get(name)))
    return f"<{tag}{kept}>"


def _span(node: LexborNode, name: str, most: int) -> int:
    value = (node.attributes.get(name) or "1").strip()
    return min(max(1, int(value)), most) if value.isascii() and value.isdecimal() and len(value) < 7 else 1
