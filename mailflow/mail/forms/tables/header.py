"""Header rows: which rows head a table, in one level or two, and what each of its columns is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mailflow.mail.forms.labels import named
from mailflow.mail.forms.tables.columns import anywhere, columns_of, heads, is_column
from mailflow.mail.forms.tables.values import Cell, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The columns of a table: where each begins and ends, its words, its canonical name; `depth` rows are the header's own."""

    kind: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    columns: tuple[str | None, ...]
    depth: int = 1


#: Nobody's header begins with this many words that nobody knows.
_FIRST: Final = 4


def header_at(lines: Sequence[Line], index: int, known: Mapping[str, str]) -> Header | None:
    """The header that begins in this row, or None: its cells are mostly names of columns and do not read as label and value."""
    line = lines[index]
    filled = line.filled
    if len(filled) < 2 or len(line.cells) > 2 * len(filled) or any(cell.fault for cell in filled):
        return None
    if not heads([cell.text for cell in filled[:_FIRST]], known):
        return None
    below = lines[index + 1] if index + 1 < len(lines) else None
    depth = _depth(filled, below, known)
    leaves = _leaves(filled, below if depth > 1 else None)
    words = tuple(_words(top, sub) for top, sub in leaves)
    count = sum(max(heads((top.text,), known), heads((sub.text if sub else "",), known)) for top, sub in leaves)
    if count < 2 or count * 2 <= len(leaves) or is_pairs(line, known) or _is_form(line, below, known):
        return None
    kind, columns = columns_of([_name(top, sub, known) for top, sub in leaves], known)
    if not kind and count < 3:
        return None
    spans = tuple(_span(top, sub) for top, sub in leaves)
    return Header(kind=kind, spans=spans, words=words, columns=columns, depth=depth)


def is_pairs(line: Line, known: Mapping[str, str]) -> bool:
    """Whether a row reads label, value, label, value: every value stands behind a label and is none itself."""
    cells = line.cells
    if len(cells) < 2 or len(cells) % 2:
        return False
    labels, values = cells[::2], cells[1::2]
    return all(named(cell.text, known) for cell in labels) and not any(is_column(cell.text, known) for cell in values)


def _is_form(line: Line, below: Line | None, known: Mapping[str, str]) -> bool:
    """Two words in a row are a header only above rows that begin with no label."""
    if len(line.filled) > 2 and not (len(line.cells) == 3 and is_pairs(Line(0, (*line.cells, Cell(""))), known)):
        return False
    first = next(iter(below.filled), None) if below is not None else None
    return first is None or (first.column == line.filled[0].column and named(first.text, known) is not None)


def _depth(filled: Sequence[Cell], below: Line | None, known: Mapping[str, str]) -> int:
    if below is None:
        return 1
    if any(cell.across > 1 for cell in filled) and not all(cell.down > 1 for cell in filled):
        parts = [cell.text for cell in below.filled if _above(cell, filled) is not None]
        grouped = any(cell.down > 1 for cell in filled)
        return 2 if parts and (grouped or heads(parts, known) * 2 > len(parts)) else 1
    return min(2, *(cell.down for cell in filled)) if len(filled) > 1 else 1


def _above(cell: Cell, filled: Sequence[Cell]) -> Cell | None:
    """The group this cell of the second row belongs to; None below a cell that is one column wide or two rows high."""
    return next((top for top in filled if top.down == 1 and top.column <= cell.column < top.column + top.across), None)


def _leaves(filled: Sequence[Cell], below: Line | None) -> list[tuple[Cell, Cell | None]]:
    found: list[tuple[Cell, Cell | None]] = []
    for top in filled:
        parts = [cell for cell in below.filled if _above(cell, (top,)) is not None] if below is not None else []
        found += [(top, part) for part in parts] or [(top, None)]
    return found


def _words(top: Cell, sub: Cell | None) -> str:
    return " ".join(top.text.split()) + (f"/{' '.join(sub.text.split())}" if sub is not None else "")


def _name(top: Cell, sub: Cell | None, known: Mapping[str, str]) -> str:
    """What a column is looked up by: under a group that is wider, the word of the column itself."""
    if sub is None:
        return top.text
    both = top.text + sub.text
    if named(both, known) or named(both, anywhere()):
        return both
    return sub.text


def _span(top: Cell, sub: Cell | None) -> tuple[int, int]:
    cell = sub if sub is not None else top
    return cell.column, cell.column + cell.across
