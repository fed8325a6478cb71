"""The templates of the tables that are filled in and sent back, for both languages: `build_templates.py` makes the files."""

from __future__ import annotations

from dataclasses import replace

from template_words import Wording
from word_parts import BODY, FINE, TITLE, VALUE, Column, R, W, centred, english, looped, paragraph, run, tag

Pair = tuple[str, str]

_DAY = 1300

#: Template -> title, and head, field and width of each column. The heads are those the readers of tables know (guide §5.2, §5.5).
SHEETS: dict[str, tuple[Pair, tuple[tuple[Pair, str, int], ...]]] = {
    "progress-form": (("项目进度跟踪表", "Project Progress Tracker"), (
        (("编号", "ID"), "id", 700), (("任务名称", "Task"), "title", 2500), (("负责部门", "Dept"), "department", 1150),
        (("负责人", "Owner"), "owner", 1100), (("计划开始时间", "Planned start"), "start", _DAY),
        (("计划完成时间", "Planned finish"), "due", _DAY), (("实际完成时间", "Actual finish"), "finished", _DAY),
        (("进度状态", "Status"), "status", 950), (("滞后/风险原因", "Cause"), "cause", 1993), (("解决措施", "Measures"), "measures", 1993))),
    "resources-form": (("部门职责与资源清单", "Department Responsibility and Resource List"), (
        (("编号", "ID"), "id", 650), (("部门", "Dept"), "department", 1000), (("具体任务", "Task"), "title", 2250),
        (("任务负责人", "Owner"), "owner", 1100), (("计划开始时间", "Start"), "start", _DAY), (("计划完成时间", "End"), "due", _DAY),
        (("人力", "Staff"), "staff", 900), (("预算", "Budget"), "budget", 950), (("设备", "Equipment"), "equipment", 1186),
        (("输入/依赖部门", "Depends on"), "needs", 1300), (("交付物", "Deliverable"), "deliverable", 1350), (("备注", "Remarks"), "remarks", 1000))),
}  # fmt: skip

_ABOUT: Pair = ("{{ title }}（{{ record }}）　{{ part }}　{{ person }}", "{{ title }} ({{ record }})  {{ part }}  {{ person }}")
_NUMBER: Pair = ("表单号 {{ number }}（请勿改动）", "Form no. {{ number }} (please leave as it is)")


def sheet_wordings(name: str) -> dict[str, Wording]:
    """Title, footer and class of a template by language, as `build_templates.template` wants them."""
    title = SHEETS[name][0]
    return {
        language: Wording(
            tongue, {"name": name, "title": title[n], "internal": ("内部资料", "Internal")[n], "foot": "{{ record }}", "wide": "yes"}
        )
        for n, (language, tongue) in enumerate((("zh", "zh-CN"), ("en", "en-GB")))
    }


def sheet_paper(w: Wording) -> str:
    """The body of a table that is filled in."""
    n = 0 if w.language == "zh-CN" else 1
    title, columns = SHEETS[w["name"]]
    known = [_column(head[n], "{{ r." + name + " }}", width) for head, name, width in columns]
    blank = [_column(head[n], "{{ b }}", width) for head, _, width in columns]
    if n:
        known = english(known)
        blank = [replace(one, width=other.width, look=other.look, head_look=other.head_look) for one, other in zip(blank, known, strict=True)]
    rows = looped("r", "rows", *known)
    # One table: the empty rows follow those that are known.
    empty = looped("b", "blanks", *blank)
    parts = [
        paragraph("Title", run(title[n], TITLE if n == 0 else replace(TITLE, spacing=10))),
        paragraph("Lead", run(_ABOUT[n], BODY)),
        tag("for line in how"),
        paragraph("Lead", run("{{ line }}", VALUE)),
        tag("endfor"),
        _joined(rows, empty),
        paragraph("Fine", run(_NUMBER[n], FINE)),
    ]
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1531" w:right="1134" w:bottom="1304" w:left="1418" '
        'w:header="794" w:footer="680" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>'
    )
    # People write as much into a cell as they like; a row that may not break and is longer than a page loses its end.
    body = "".join(parts).replace("<w:cantSplit/>", "")
    return f"<w:document {W} {R}><w:body>{body}{page}</w:body></w:document>"


def _column(head: str, value: str, width: int) -> Column:
    return Column(head, value, width) if width >= 1600 else centred(head, value, width)


def _joined(first: str, second: str) -> str:
    """Two tables of the same columns as one: the rows of the second without its head."""
    below = second[second.index("</w:tr>") + len("</w:tr>") :]
    return first.removesuffix("</w:tbl>") + below
