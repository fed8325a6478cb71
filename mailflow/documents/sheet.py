"""Tables to fill in and send back: the same rows as DOCX and as XLSX, in the words of the reader. Pure but for `marked`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, TypedDict, cast

from lxml import etree

from mailflow.documents.project_words import say
from mailflow.documents.text import cleaned, fitted, safe_name
from mailflow.documents.words import LANGUAGES
from mailflow.mail.forms.tables.marks import form_mark, mark

Values = Mapping[str, Any]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY: Final = "word/document.xml"

#: Kind of sheet -> its template.
TEMPLATES: Final = {"progress": "progress-form", "list": "resources-form"}

#: Kind of sheet -> its name.
NAMES: Final = {
    "progress": ("项目进度跟踪表", "Project Progress Tracker"),
    "list": ("部门职责与资源清单", "Department Responsibility and Resource List"),
}

#: Column -> the field of a row, and how many characters wide it is in a workbook.
COLUMNS: Final[Mapping[str, tuple[str, int]]] = {
    "编号": ("id", 7),
    "任务名称": ("title", 30),
    "负责部门": ("department", 12),
    "owner": ("owner", 12),
    "计划开始时间": ("start", 14),
    "计划完成时间": ("due", 14),
    "实际完成时间": ("finished", 14),
    "status": ("status", 11),
    "cause": ("cause", 28),
    "measures": ("measures", 28),
    "dept": ("department", 12),
    "具体任务": ("title", 30),
    "任务负责人": ("owner", 12),
    "人力": ("staff", 10),
    "budget": ("budget", 12),
    "设备": ("equipment", 16),
    "输入/依赖部门": ("needs", 16),
    "交付物": ("deliverable", 20),
    "备注": ("remarks", 16),
}

#: How a sheet is filled in, line by line.
_HOW: Final = {
    "progress": (
        (
            "请直接改表，保存后作为附件回复。完成的填“实际完成时间”；有风险的把“进度状态”改为 风险，并写原因和措施。",
            "要延期的改“计划完成时间”，系统转为变更申请。新任务写在空行，由主导部门负责人决定。",
            "日期写成 2026-03-05。请勿改动编号、表头和表单号；可以调整行的顺序。",
        ),
        (
            "Edit the table and attach it to your reply. Done: fill in “Actual finish”. At risk: set the status so.",
            "Later: change “Planned finish”; it becomes a change request. New tasks go into the empty rows; the lead decides.",
            "Write dates as 2026-03-05. Leave IDs, heads and the form number as they are; rows may be moved.",
        ),
    ),
    "list": (
        (
            "请每项任务填写一行，保存后作为附件回复；系统逐格核对，有问题的格子会指出位置。新任务写在空行，编号留空。",
            "日期写成 2026-03-05，预算写成 50000 或 5万。请勿改动编号、表头和表单号；删去一行不会删除任务，系统会先问您。",
        ),
        (
            "One row a task; attach the file to your reply. Every cell is checked, and what is wrong is named.",
            "New tasks go into the empty rows, without an ID. Write dates as 2026-03-05 and money as 50000.",
            "Leave IDs, heads and the form number as they are; removing a row drops no task, you are asked first.",
        ),
    ),
}


class SheetRow(TypedDict):
    """One row of a sheet; each kind prints its part."""

    id: str
    title: str
    department: str
    owner: str
    start: str
    due: str
    finished: str
    status: str
    cause: str
    measures: str
    staff: str
    budget: str
    equipment: str
    needs: str
    deliverable: str
    remarks: str


class SheetPaper(TypedDict):
    """The fields of a table that is filled in; `blanks` has an empty text for each empty row."""

    organisation: str
    title: str
    record: str
    part: str
    person: str
    number: str
    how: list[str]
    rows: list[SheetRow]
    blanks: list[str]


def sheet_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> SheetPaper:  # noqa: ARG001
    """Everything the template of a sheet may print."""
    sheet, place = story["sheet"], 0 if language == "zh" else 1
    context = {
        "organisation": story["organisation"],
        "title": story["record"]["title"],
        "record": story["record"]["id"],
        "part": sheet["part"] or sheet["person"]["department"],
        "person": sheet["person"]["name"],
        "number": sheet["number"],
        "how": list(_HOW[sheet["kind"]][place]),
        "rows": [_row(sheet["columns"], row, language) for row in sheet["rows"]],
        "blanks": [""] * sheet["empty"],
    }
    return cast("SheetPaper", cleaned(context))


def _row(columns: list[str], row: Values, language: str) -> dict[str, str]:
    fields = dict.fromkeys(SheetRow.__annotations__, "")
    fields |= {COLUMNS[column][0]: _shown(column, text, language) for column, text in zip(columns, row["cells"], strict=True)}
    return fields | {"id": row["id"]}


def _shown(column: str, text: str, language: str) -> str:
    if column == "status":
        return say(text, language)
    return "-" if column == "实际完成时间" and not text else text


def sheet_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
    """The file name of a sheet: 【项目进度跟踪表】标题_PRJ-2026-0001_张工_20260304.docx."""
    sheet, record = story["sheet"], story["record"]
    whose = safe_name(sheet["part"] or sheet["person"]["name"])
    end = f"{record['id']}_{whose}_{issued_at.astimezone(timezone):%Y%m%d}.docx"
    title = safe_name(record["title"])
    name = LANGUAGES[language].name_frame.format(NAMES[sheet["kind"]][0 if language == "zh" else 1])
    return fitted(name, title, f"_{end}" if title else end)


def marked(docx: bytes, paper: SheetPaper) -> bytes:
    """The file with the ids of its rows and its number as names of bookmarks, which all editors keep and no reader sees."""
    with zipfile.ZipFile(io.BytesIO(docx)) as packed:
        members = {info: packed.read(info) for info in packed.infolist()}
    body = next(info for info in members if info.filename == _BODY)
    tree = etree.fromstring(members[body])
    names = {row["id"]: mark(row["id"]) for row in paper["rows"]}
    table = next(tree.iter(f"{_W}tbl"))
    for count, row in enumerate(table.iter(f"{_W}tr")):
        first = next(row.iter(f"{_W}p"))
        text = "".join(part.text or "" for part in first.iter(f"{_W}t"))
        name = names.get(text, form_mark(paper["number"]) if count == 0 else "")
        if name:
            _bookmark(first, count, name)
    members[body] = etree.tostring(tree, encoding="UTF-8", standalone=True)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for info, content in members.items():
            archive.writestr(info, content)
    return made.getvalue()


def _bookmark(paragraph: etree._Element, number: int, name: str) -> None:
    """Word counts the ids of bookmarks over the whole document."""
    settings = paragraph.find(f"{_W}pPr")
    place = 0 if settings is None else 1
    start = etree.Element(f"{_W}bookmarkStart", {f"{_W}id": str(number), f"{_W}name": name})
    paragraph.insert(place, start)
    paragraph.append(etree.Element(f"{_W}bookmarkEnd", {f"{_W}id": str(number)}))
