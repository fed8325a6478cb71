"""The parts of a Word file that the shipped templates are built of: WordprocessingML as text, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

SONG, HEI, FANG = "宋体", "黑体", "仿宋"
LATIN = "Times New Roman"

#: Between the margins of the page, in twentieths of a point: A4 less 25 mm at the binding and 20 mm at the right.
WIDTH = 9354
#: The same on a page that lies on its side.
WIDE = 14286


@dataclass(frozen=True)
class Look:
    """How a run of text looks; sizes in half points (五号 is 21, 小五 18, 小四 24, 四号 28, 二号 44)."""

    font: str = SONG
    size: int = 21
    bold: bool = False
    colour: str = ""
    spacing: int = 0

    def xml(self) -> str:
        parts = [f'<w:rFonts w:ascii="{LATIN}" w:eastAsia="{self.font}" w:hAnsi="{LATIN}" w:cs="{LATIN}" w:hint="eastAsia"/>']
        parts += ["<w:b/><w:bCs/>"] if self.bold else []
        parts += [f'<w:color w:val="{self.colour}"/>'] if self.colour else []
        parts += [f'<w:spacing w:val="{self.spacing}"/>'] if self.spacing else []
        parts += [f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>']
        return f"<w:rPr>{''.join(parts)}</w:rPr>"


TITLE = Look(SONG, 44, bold=True, spacing=60)
HEADING = Look(HEI, 26)
BODY = Look(FANG, 24)
LABEL = Look(HEI, 21)
VALUE = Look(SONG, 21)
HEAD = Look(HEI, 18)
CELL = Look(SONG, 18)
FINE = Look(SONG, 15)
MARGINAL = Look(SONG, 18, colour="595959")


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text: str, look: Look) -> str:
    lines = (f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{look.xml()}{'<w:br/>'.join(lines)}</w:r>"


def field(code: str, look: Look) -> str:
    """A field that Word, WPS and LibreOffice fill by themselves when they lay out the page."""
    marks = ('<w:fldChar w:fldCharType="begin"/>', f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    ends = ('<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>", '<w:fldChar w:fldCharType="end"/>')
    return "".join(f"<w:r>{look.xml()}{mark}</w:r>" for mark in (*marks, *ends))


def paragraph(style: str, *runs: str, extra: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{"".join(runs)}</w:p>'


def closing() -> str:
    """The organisation and the date: one paragraph, kept whole and with what stands above, so that they never stand alone."""
    room = '<w:spacing w:before="312" w:after="0" w:line="360" w:lineRule="auto"/>'
    return paragraph("Closing", run("{{ organisation }}\n{{ issued_on }}", BODY), extra=room)


def tag(text: str) -> str:
    """A paragraph that holds a loop or a condition only, and is gone from the document."""
    return paragraph("Normal", run(f"{{%p {text} %}}", BODY))


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, what stands in it, its share of the width in twentieths of a point."""

    head: str
    value: str
    width: int
    style: str = "TableText"
    look: Look = CELL
    head_look: Look = HEAD


def centred(head: str, value: str, width: int, look: Look = CELL) -> Column:
    return Column(head, value, width, "TableCentre", look)


#: Twentieths of a point that a letter of 9 pt takes, and what a cell keeps free at both sides.
_LETTER, _FREE = 100, 170

#: Field -> the letters of the longest English word that usually stands in it; days and instants are never broken.
_LONGEST = {
    **dict.fromkeys(("owner", "name", "person", "applicant", "decided_by", "participants", "by"), 12),
    **dict.fromkeys(("start", "due", "finished", "at", "decided_at", "version", "words", "changes", "before", "after"), 10),
    **dict.fromkeys(("deliverable", "files", "equipment", "feasibility", "resources"), 13), "department": 11, "support": 11,
    "channel": 10, "status": 8, "state": 8, "decision": 11, "budget": 9, "id": 4, "needs": 8, "title": 17, "topic": 14, "sort": 8,
}  # fmt: skip


def english(columns: Sequence[Column]) -> list[Column]:
    """Columns wide enough for the words of English, which are not to be broken; what they take, the widest give."""
    small = len(columns) > _MANY
    letter = _LETTER * 8 // 9 if small else _LETTER
    least = [max(map(len, [*c.head.split(), "x" * _LONGEST.get(_field(c), 0)])) * letter + _FREE for c in columns]
    widths = [max(c.width, need) for c, need in zip(columns, least, strict=True)]
    while (over := sum(widths) - sum(c.width for c in columns)) > 0:
        place = max(range(len(widths)), key=lambda n: widths[n] - least[n])
        assert widths[place] > least[place], [c.head for c in columns]
        widths[place] -= min(over, widths[place] - least[place], 100)
    looks = {"look": replace(CELL, size=16), "head_look": replace(HEAD, size=16)} if small else {}
    return [replace(c, width=width, **looks) for c, width in zip(columns, widths, strict=True)]


#: A table of more columns is set in smaller letters.
_MANY = 8


def _field(column: Column) -> str:
    return column.value.strip("{} ").rpartition(".")[2] if column.value.count("{{") == 1 else ""


def cell(width: int, content: str, span: int = 1, shade: bool = False) -> str:
    parts = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    parts += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    parts += '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if shade else ""
    return f'<w:tc><w:tcPr>{parts}<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'


def row(*cells: str, head: bool = False) -> str:
    repeat = "<w:tblHeader/>" if head else ""
    return f'<w:tr><w:trPr><w:cantSplit/>{repeat}<w:jc w:val="center"/></w:trPr>{"".join(cells)}</w:tr>'


def table(widths: Sequence[int], *rows: str) -> str:
    assert sum(widths) in (WIDTH, WIDE), sum(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    frame = '<w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{frame}{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def looped(item: str, items: str, *columns: Column) -> str:
    """A table with a head that repeats on each page and one row for each item."""
    widths = [column.width for column in columns]
    heads = (cell(c.width, paragraph("TableHead", run(c.head, c.head_look)), shade=True) for c in columns)
    values = (cell(c.width, paragraph(c.style, run(c.value, c.look))) for c in columns)
    return table(
        widths,
        row(*heads, head=True),
        _tag_row(f"for {item} in {items}", widths),
        row(*values),
        _tag_row("endfor", widths),
    )


def _tag_row(text: str, widths: Sequence[int]) -> str:
    content = paragraph("TableText", run(f"{{%tr {text} %}}", CELL))
    return row(cell(sum(widths), content, span=len(widths)))


def pairs(*rows: Sequence[tuple[str, str]], label: int = 1420) -> str:
    """A head table: two labelled values to a row, or one that takes the whole row."""
    value = WIDTH // 2 - label
    return table((label, value, label, value), *(row(*_pair_cells(r, label, value)) for r in rows))


def _pair_cells(pair: Sequence[tuple[str, str]], label: int, value: int) -> list[str]:
    span, width = (1, value) if len(pair) == 2 else (3, value * 2 + label)
    cells = []
    for name, content in pair:
        cells.append(cell(label, paragraph("TableLabel", run(name, LABEL)), shade=True))
        look = replace(VALUE, bold=content.startswith("{{ result"))
        cells.append(cell(width, paragraph("TableText", run(content, look)), span=span))
    return cells
