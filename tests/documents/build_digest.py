"""What is in the shipped templates of the weekly summary (工作摘要/周报, guide §5.14), its two charts too: `build_templates.py` writes them."""

from __future__ import annotations

from dataclasses import replace

from build_certificate import body_of, heading
from template_words import Wording
from word_parts import (
    FINE,
    LATIN,
    TITLE,
    Column,
    centred,
    closing,
    escaped,
    looped,
    pairs,
    paragraph,
    run,
    tag,
)

DIGEST = {
    "zh": Wording("zh-CN", {
        "title": "工作摘要", "internal": "内部资料", "foot": "{{ number }}", "charts": "",
        "reader": "姓名", "department": "部门", "period": "周期", "date": "日期", "health": "整体状态",
        "deciding": "待我决定（可在邮件中按序号逐行答复）", "owe": "待办（可在邮件中按序号逐行答复）", "awaited": "等他人办理", "overdue": "本部门和分管部门逾期",
        "raised": "升级事项", "incidents": "事件（按级别）", "changes": "项目变更", "decided": "已有结果", "tasks": "项目进展", "month": "{{ month }}",
        "no": "序号", "number": "编号", "matter": "事项", "what": "待办", "owner": "责任人", "due": "时限", "late": "逾期", "level": "级别",
        "at": "时间", "state": "结果", "now": "状态", "project": "项目", "task": "任务", "planned": "计划完成", "percent": "完成率", "kind": "类别",
        "opened": "新发起", "open": "未结", "overdue_n": "逾期", "raised_n": "升级", "chart": "任务完成率（%）", "weekly": "项目周报：{{ p.project }}",
        "health_of": "整体状态", "done": "本周完成", "behind": "未按计划", "milestones": "里程碑", "risks": "问题与风险", "altered": "变更与升级",
        "coming": "下周计划",
        "note": "说明：本摘要由系统生成，只列出与本人有关的事项。时间为 {{ timezone }} 时间。",
    }),
    "en": Wording("en-GB", {
        "title": "Weekly Summary", "internal": "Internal", "foot": "{{ number }}", "charts": "",
        "reader": "Name", "department": "Dept.", "period": "Period", "date": "Date", "health": "Overall",
        "deciding": "For me to decide (answer by number in one reply to the mail)", "owe": "What I owe (answer by number in one reply to the mail)",
        "awaited": "With others", "overdue": "Overdue in my departments", "raised": "Escalated to me", "incidents": "Incidents by level",
        "changes": "Changes of projects", "decided": "Decided", "tasks": "Progress of projects", "month": "{{ month }}",
        "no": "No.", "number": "Ref.", "matter": "Matter", "what": "Owed", "owner": "By", "due": "Due", "late": "Late", "level": "Level",
        "at": "When", "state": "Result", "now": "State", "project": "Project", "task": "Task", "planned": "Planned", "percent": "Done", "kind": "Kind",
        "opened": "New", "open": "Open", "overdue_n": "Overdue", "raised_n": "Escalated", "chart": "Tasks, per cent done",
        "weekly": "Weekly report: {{ p.project }}", "health_of": "Overall", "done": "Done this week", "behind": "Not as planned",
        "milestones": "Milestones", "risks": "Problems and risks", "altered": "Changes and escalations", "coming": "Next week",
        "note": "Made by the system; it lists only what concerns its reader. Times are of {{ timezone }}.",
    }),
}  # fmt: skip

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DONE = "2F5597"
_SERIES = (("opened", "2F5597"), ("open", "8FAADC"), ("overdue_n", "C00000"), ("raised_n", "ED7D31"))


def digest(w: Wording) -> str:
    """The body: who and when, then each section that has anything in it."""
    head = pairs(
        [(w["reader"], "{{ reader }}"), (w["department"], "{{ department }}")],
        [(w["period"], "{{ period }}"), (w["date"], "{{ date }}")],
        [(w["health"], "{{ health }}")],
    )
    owed = (("no", "no", 620), ("number", "number", 1750), ("matter", "title", 2584), ("what", "what", 1900), ("due", "due", 1500), ("late", "late", 1000))
    others = (("number", "number", 1750), ("matter", "title", 2504), ("what", "what", 1600), ("owner", "owner", 1000), ("due", "due", 1500), ("late", "late", 1000))
    news = (("number", "number", 2100), ("matter", "title", 3754), ("state", "state", 1700), ("at", "at", 1800))
    ranked = (("level", "state", 1500), ("number", "number", 1800), ("matter", "title", 2954), ("now", "now", 1400), ("at", "at", 1700))
    parts = (
        paragraph("Title", run(w["title"], TITLE if w.language == "zh-CN" else replace(TITLE, spacing=10))), head,
        _section(w, "deciding", owed), _section(w, "owe", owed), _section(w, "awaited", others), _section(w, "overdue", others),
        _section(w, "incidents", ranked), _section(w, "raised", (("number", "number", 2100), ("matter", "title", 3754), ("level", "state", 1700), ("at", "at", 1800))),
        _section(w, "changes", news), _section(w, "decided", news), _going(w), _reports(w), _month(w),
        paragraph("Fine", run(w["note"], FINE)), closing(),
    )  # fmt: skip
    return body_of("".join(parts))


def _section(w: Wording, items: str, columns: tuple[tuple[str, str, int], ...]) -> str:
    return "".join((tag(f"if {items}"), heading(w[items]), _table(w, items, columns), tag("endif")))


def _table(w: Wording, items: str, columns: tuple[tuple[str, str, int], ...]) -> str:
    made = (Column if field in ("title", "what", "task") else centred for _, field, _ in columns)
    return looped("x", items, *(make(w[head], "{{ x." + field + " }}", width) for make, (head, field, width) in zip(made, columns, strict=True)))


def _going(w: Wording) -> str:
    """The chart of how far tasks are, and the table of its figures."""
    columns = (("project", "project", 2600), ("number", "id", 700), ("task", "title", 3254), ("planned", "due", 1500), ("percent", "percent", 1300))
    return "".join((tag("if tasks"), heading(w["tasks"]), _drawn("rId7", "{{ height }}", w["chart"]), _table(w, "tasks", columns), tag("endif")))


def _reports(w: Wording) -> str:
    rows = (("health_of", "health"), ("done", "done"), ("behind", "late"), ("milestones", "milestones"), ("risks", "risks"), ("altered", "changes"), ("coming", "coming"))
    table = pairs(*([(w[label], "{{ p." + field + " }}")] for label, field in rows))
    return "".join((tag("for p in reports"), heading(w["weekly"]), table, tag("endfor")))


def _month(w: Wording) -> str:
    columns = (("kind", "kind", 2354), ("opened", "opened", 1750), ("open", "open", 1750), ("overdue_n", "late", 1750), ("raised_n", "raised", 1750))
    return "".join((tag("if months"), heading(w["month"]), _drawn("rId8", "2520000", w["opened"]), _table(w, "months", columns), tag("endif")))


def _drawn(relation: str, height: str, title: str) -> str:
    """A chart in the line, as wide as the text."""
    graphic = (
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData></a:graphic>'
    )
    inline = (
        f'<wp:inline xmlns:wp="{_DRAWING}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5900000" cy="{height}"/>'
        f'<wp:docPr id="1" name="Chart" descr="{escaped(title)}"/><wp:cNvGraphicFramePr/>{graphic}</wp:inline>'
    )
    return paragraph("Normal", f"<w:r><w:drawing>{inline}</w:drawing></w:r>")


def charts(w: Wording) -> tuple[str, str]:
    """The two chart parts: tasks as bars that lie, months as columns; numbers stand in them, no workbook is needed to show them."""
    tasks = _series(0, w["percent"], "tasks", "label", "value", _DONE)
    months = "".join(_series(n, w[name], "months", "kind", name.removesuffix("_n"), colour) for n, (name, colour) in enumerate(_SERIES))
    months = months.replace("{{ x.overdue }}", "{{ x.late }}")
    return _part(w["chart"], "bar", tasks, most='<c:max val="100"/><c:min val="0"/>'), _part("", "col", months, legend=True)


def _series(n: int, name: str, items: str, label: str, value: str, colour: str) -> str:
    points = '{% for x in ITEMS %}<c:pt idx="{{ loop.index0 }}"><c:v>{{ x.FIELD }}</c:v></c:pt>{% endfor %}'.replace("ITEMS", items)
    count = '<c:ptCount val="{{ ITEMS|length }}"/>'.replace("ITEMS", items)
    named = f'<c:tx><c:v>{escaped(name)}</c:v></c:tx>'
    fill = f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
    shown = '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    category = f'<c:cat><c:strLit>{count}{points.replace("FIELD", label)}</c:strLit></c:cat>'
    values = f'<c:val><c:numLit><c:formatCode>General</c:formatCode>{count}{points.replace("FIELD", value)}</c:numLit></c:val>'
    return f'<c:ser><c:idx val="{n}"/><c:order val="{n}"/>{named}{fill}{shown}{category}{values}</c:ser>'


def _part(title: str, direction: str, series: str, *, most: str = "", legend: bool = False) -> str:
    text = f'<a:defRPr sz="900"><a:latin typeface="{LATIN}"/><a:ea typeface="宋体"/></a:defRPr>'
    fonts = f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{text}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    run_ = f'<a:r><a:rPr sz="1050"><a:latin typeface="{LATIN}"/><a:ea typeface="宋体"/></a:rPr><a:t>{escaped(title)}</a:t></a:r>'
    head = f'<c:title><c:tx><c:rich><a:bodyPr/><a:p>{run_}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
    upside = "maxMin" if direction == "bar" else "minMax"
    sides = ("l", "t") if direction == "bar" else ("b", "l")
    category = (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{upside}"/></c:scaling><c:delete val="0"/><c:axPos val="{sides[0]}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx>'
    )
    value = (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{most}</c:scaling><c:delete val="0"/><c:axPos val="{sides[1]}"/>'
        '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
        '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx>'
    )
    plot = (
        f'<c:plotArea><c:layout/><c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>{category}{value}</c:plotArea>'
    )
    key = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if legend else ""
    head = head if title else '<c:autoTitleDeleted val="1"/>'
    chart = f'<c:chart>{head}{plot}{key}<c:plotVisOnly val="1"/></c:chart>'
    return f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_MAIN}"><c:roundedCorners val="0"/>{chart}{fonts}</c:chartSpace>'
