"""DOCX and XLSX files made by hand, part by part, and the letters they come with."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.tables.read import read_tables
from mailflow.mail.forms.tables.values import Sheets
from mailflow.mail.message.message import Message
from mailflow.mail.message.parts import Attachment

CALENDAR = Calendar(
    zone=ZoneInfo("Asia/Shanghai"), opens=time(9), closes=time(18), weekdays=frozenset(range(5)), holidays=frozenset(),
    extra_workdays=frozenset(),
)  # fmt: skip
#: A Monday.
AT = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TRACKER = ("任务名称", "负责部门", "负责人", "计划开始时间", "计划完成时间", "实际完成时间", "进度状态", "滞后/风险原因", "解决措施")

_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_RELATION = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
_OVERRIDE = '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.{}+xml"/>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

_HIDDEN = ' state="hidden"'


def _types(*parts: tuple[str, str]) -> str:
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    named = "".join(_OVERRIDE.format(*one) for one in parts)
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{named}</Types>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, styles: str = "", **more: str | bytes) -> bytes:
    """A DOCX with this body and these styles."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(("word/document.xml", "wordprocessingml.document.main"), ("word/styles.xml", "wordprocessingml.styles")),
        "_rels/.rels": _RELATIONS.format(_RELATION.format("r1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _RELATIONS.format(_RELATION.format("r1", "styles", "styles.xml")),
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
    }
    return zipped({**parts, **more})


def paragraph(text: str, settings: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{settings and f'<w:pPr>{settings}</w:pPr>'}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def row(*cells: str, settings: str = "") -> str:
    """A row; a cell that is no XML is made one."""
    made = (cell if cell.startswith("<") else f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{settings and f'<w:trPr>{settings}</w:trPr>'}{''.join(made)}</w:tr>"


def cell(content: str, settings: str = "") -> str:
    """A cell with settings; a text becomes a paragraph."""
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{content if content.startswith('<') else paragraph(content)}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def xlsx(sheets: Mapping[str, str], *, texts: str = "", styles: str = "", settings: str = "", hidden: tuple[str, ...] = ()) -> bytes:
    """An XLSX of these sheets, each given as what stands in its worksheet element."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"{_HIDDEN if name in hidden else ""}/>' for n, name in enumerate(sheets, 1)
    )
    related = "".join(_RELATION.format(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1))
    related += _RELATION.format("t", "sharedStrings", "sharedStrings.xml") + _RELATION.format("y", "styles", "/xl/styles.xml")
    numbered = [(f"xl/worksheets/sheet{n}.xml", "spreadsheetml.worksheet") for n in range(1, len(sheets) + 1)]
    parts = {
        "[Content_Types].xml": _types(
            ("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/sharedStrings.xml", "spreadsheetml.sharedStrings"),
            ("xl/styles.xml", "spreadsheetml.styles"), *numbered,
        ),
        "_rels/.rels": _RELATIONS.format(_RELATION.format("r1", "officeDocument", "/xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {_S}>{settings}<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _RELATIONS.format(related),
        "xl/sharedStrings.xml": f"<sst {_S}>{texts}</sst>",
        "xl/styles.xml": f"<styleSheet {_S}>{styles}</styleSheet>",
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": f"<worksheet {_S}>{content}</worksheet>" for n, content in enumerate(sheets.values(), 1)}
    return zipped(parts)


def rows(*lines: tuple[str, ...], first: int = 1) -> str:
    """The sheetData of these texts; a text that is XML is a cell as it is."""
    made = ""
    for number, line in enumerate(lines, first):
        cells = (
            text if text.startswith("<") else f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
            for place, text in enumerate(line)
            if text
        )
        made += f'<row r="{number}">{"".join(cells)}</row>'
    return f"<sheetData>{made}</sheetData>"


def letter(text: str = "见附件。", *, html: str | None = None, **files: bytes) -> Message:
    """A letter with this text, HTML and files; in names of files two underscores stand for the dot."""
    attached = tuple(
        Attachment(name=name.replace("__", "."), type="application/octet-stream", content=content) for name, content in files.items()
    )
    return Message(sha256="", size=1, text=text, html=html, attachments=attached)


def read(message: Message, sent: str | None = None, language: str = "zh", *, quoted: bool = True) -> Sheets:
    """What its tables say, seen on a Monday morning."""
    return read_tables(message, sent=sent, at=AT, calendar=CALENDAR, language=language, quoted=quoted)


def values(sheets: Sheets) -> list[dict[str, str]]:
    """The rows of all tables by canonical column."""
    return [dict(one.values) for table in sheets.tables for one in table.rows]
