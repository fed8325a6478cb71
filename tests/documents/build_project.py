"""The templates of the documents of a project, written down once for both languages: `build_templates.py` makes the files."""

from __future__ import annotations

from dataclasses import dataclass, replace

from template_words import Wording
from word_parts import (
    BODY,
    FINE,
    HEADING,
    TITLE,
    VALUE,
    WIDE,
    WIDTH,
    Column,
    R,
    W,
    centred,
    closing,
    english,
    looped,
    pairs,
    paragraph,
    run,
    tag,
)

Pair = tuple[str, str]

#: What the heads of all these documents say (guide §5, head block).
HEAD = (
    (("项目名称", "Project"), "{{ title }}", ("文件编号", "File no."), "{{ number }}"),
    (("主导部门", "Lead department"), "{{ department }}", ("项目负责人", "Lead"), "{{ lead }}"),
    (("版本", "Version"), "{{ version }}", ("编制日期", "Prepared on"), "{{ prepared_on }}"),
    (("密级", "Class"), "{CLASS}", ("项目状态", "State"), "{{ state }}"),
    (("分发", "Distribution"), "{{ distribution }}", None, ""),
)

SIGNED = {
    language: "{% if s.signer %}" + words + " / {{ s.signer }} / {{ s.at }} / {{ s.tail }}{% else %}—{% endif %}"
    for language, words in (("zh", "邮件确认"), ("en", "by e-mail"))
}


@dataclass(frozen=True)
class Table:
    """A table of one list: its heading, and head, value and width of each column."""

    heading: Pair | None
    item: str
    items: str
    columns: tuple[tuple[Pair, str, int], ...]


@dataclass(frozen=True)
class Text:
    """A heading with paragraphs or labelled values below it."""

    heading: Pair
    kind: str
    value: str


Block = Table | Text

_STATEMENT = Table(None, "f", "statement", ((("栏目", "Field"), "{{ f.label }}", 2200), (("内容", "Content"), "{{ f.value }}", 7154)))
_MILESTONES = Table(("时间节点（里程碑）", "Milestones"), "f", "milestones",
                    ((("日期", "Date"), "{{ f.label }}", 2200), (("里程碑", "Milestone"), "{{ f.value }}", 7154)))  # fmt: skip
_REMARKS = Table(("各部门意见及采纳情况", "Opinions and what became of them"), "o", "remarks", (
    (("序号", "No."), "{{ o.no }}", 620), (("部门", "Department"), "{{ o.department }}", 1100), (("姓名", "Name"), "{{ o.name }}", 1100),
    (("意见", "Opinion"), "{{ o.words }}", 3634), (("是否采纳", "Adopted"), "{{ o.adopted }}", 1100), (("说明", "Note"), "{{ o.note }}", 1800)))  # fmt: skip
_REVISIONS = Table(("修订记录", "Revisions"), "v", "revisions", (
    (("版本", "Version"), "{{ v.version }}", 900), (("日期", "Date"), "{{ v.at }}", 1700), (("修改内容", "Changes"), "{{ v.changes }}", 5254),
    (("修改人", "Author"), "{{ v.author }}", 1500)))  # fmt: skip
_SIGNATURES = Table(("签字确认栏", "Signatures"), "s", "signatures", (
    (("部门", "Department"), "{{ s.department }}", 1400), (("负责人", "Head"), "{{ s.name }}", 1400), (("意见", "Decision"), "{{ s.decision }}", 1500),
    (("签字（邮件确认）", "Signature (by e-mail)"), "SIGNED", 5054)))  # fmt: skip
_TRACKER = (
    (("任务名称", "Task"), "{{ t.title }}", 2700), (("负责部门", "Dept"), "{{ t.department }}", 1200), (("负责人", "Owner"), "{{ t.owner }}", 1150),
    (("计划开始时间", "Planned start"), "{{ t.start }}", 1350), (("计划完成时间", "Planned finish"), "{{ t.due }}", 1350),
    (("实际完成时间", "Actual finish"), "{{ t.finished }}", 1350), (("进度状态", "Status"), "{{ t.status }}", 1000),
    (("滞后/风险原因", "Cause"), "{{ t.cause }}", 2093), (("解决措施", "Measures"), "{{ t.measures }}", 2093))  # fmt: skip
_PLAN = (
    (("任务编号", "ID"), "{{ t.id }}", 800), (("阶段", "Phase"), "{{ t.phase }}", 800), (("任务名称", "Task"), "{{ t.title }}", 2036),
    (("负责部门", "Dept"), "{{ t.department }}", 1050), (("负责人", "Owner"), "{{ t.owner }}", 1000), (("协作部门", "Supporting dept"), "{{ t.support }}", 1000),
    (("计划开始时间", "Planned start"), "{{ t.start }}", 1250), (("计划完成时间", "Planned finish"), "{{ t.due }}", 1250),
    (("前置任务", "Needs"), "{{ t.needs }}", 900), (("交付物", "Deliverable"), "{{ t.deliverable }}", 1250),
    (("里程碑", "Milestone"), "{{ t.milestone }}", 1050), (("预算", "Budget"), "{{ t.budget }}", 950), (("备注", "Remarks"), "{{ t.remarks }}", 950))  # fmt: skip
_SCHEDULE = (
    (("编号", "ID"), "{{ t.id }}", 700), (("任务名称", "Task"), "{{ t.title }}", 2754), (("负责部门", "Dept"), "{{ t.department }}", 1200),
    (("负责人", "Owner"), "{{ t.owner }}", 1200), (("计划开始", "Start"), "{{ t.start }}", 1250), (("计划完成", "Finish"), "{{ t.due }}", 1250),
    (("前置任务", "Needs"), "{{ t.needs }}", 1000))  # fmt: skip
_CHANGES = Table(("变更统计", "Changes"), "c", "changes", (
    (("变更编号", "No."), "{{ c.id }}", 1900), (("变更标题", "Title"), "{{ c.title }}", 3054), (("申请人", "Asked by"), "{{ c.applicant }}", 1600),
    (("结论", "Decision"), "{{ c.state }}", 1200), (("决定时间", "Decided"), "{{ c.decided_at }}", 1600)))  # fmt: skip
_ESCALATIONS = Table(("升级统计", "Escalations"), "e", "escalations", (
    (("时间", "At"), "{{ e.at }}", 3000), (("升级对象", "To"), "{{ e.name }}", 4354), (("级别", "Level"), "{{ e.level }}", 2000)))  # fmt: skip
_DELIVERIES = Table(("交付内容", "Delivered"), "d", "deliveries", (
    (("序号", "No."), "{{ d.no }}", 620), (("交付人", "By"), "{{ d.name }}", 1100), (("交付日期", "At"), "{{ d.at }}", 1600),
    (("任务", "Tasks"), "{{ d.tasks }}", 1300), (("说明", "Note"), "{{ d.words }}", 2634), (("附件", "Files"), "{{ d.files }}", 2100)))  # fmt: skip
_VERDICTS = Table(("验收结论", "Decision"), "v", "verdicts", (
    (("序号", "No."), "{{ v.no }}", 620), (("验收人", "By"), "{{ v.name }}", 1100), (("验收日期", "At"), "{{ v.at }}", 1600),
    (("结论", "Decision"), "{{ v.verdict }}", 1300), (("处理意见/整改要求", "Opinion, rework"), "{{ v.words }}", 2834),
    (("整改任务", "Rework"), "{{ v.rework }}", 900), (("邮件", "Mail"), "{{ v.tail }}", 1000)))  # fmt: skip
_CHECKED = Table(("验收内容明细", "What was checked"), "t", "tasks", (
    (("编号", "ID"), "{{ t.id }}", 700), (("验收项", "Item"), "{{ t.title }}", 2100), (("交付物", "Deliverable"), "{{ t.deliverable }}", 1554),
    (("标准", "Criterion"), "{{ t.criterion }}", 1500), (("计划完成", "Planned"), "{{ t.due }}", 1250), (("实际完成", "Actual"), "{{ t.finished }}", 1250),
    (("结果", "Result"), "{{ t.result }}", 1000)))  # fmt: skip
_ACTUAL = Table(("计划与实际对比", "Plan and actual"), "t", "tasks", (
    (("编号", "ID"), "{{ t.id }}", 700), (("任务名称", "Task"), "{{ t.title }}", 2554), (("负责人", "Owner"), "{{ t.owner }}", 1200),
    (("原计划完成", "Planned first"), "{{ t.planned }}", 1300), (("计划完成", "Planned"), "{{ t.due }}", 1300), (("实际完成", "Actual"), "{{ t.finished }}", 1300),
    (("偏差（天）", "Days late"), "{{ t.deviation }}", 1000)))  # fmt: skip
_CHANGE = Table(("变更内容", "Change"), "c", "change", (
    (("变更编号", "No."), "{{ c.id }}", 1700), (("类型", "Sort"), "{{ c.sort }}", 1000), (("变更标题", "Title"), "{{ c.title }}", 1754),
    (("变更前", "Before"), "{{ c.before }}", 1700), (("变更后", "After"), "{{ c.after }}", 1700), (("变更原因", "Reason"), "{{ c.reason }}", 1500)))  # fmt: skip
_IMPACT = Table(("影响分析", "Impact"), "c", "change", (
    (("申请人", "Asked by"), "{{ c.applicant }}", 1700), (("申请时间", "At"), "{{ c.at }}", 1600), (("进度（天）", "Days"), "{{ c.days }}", 1000),
    (("成本（元）", "Cost"), "{{ c.money }}", 1100), (("口头提出情况", "Agreed orally"), "{{ c.oral }}", 3954)))  # fmt: skip
_DECIDED = Table(("审批结论", "Decision"), "c", "change", (
    (("结论", "Decision"), "{{ c.state }}", 2354), (("决定人", "By"), "{{ c.decided_by }}", 3500), (("决定时间", "At"), "{{ c.decided_at }}", 3500)))  # fmt: skip
_SHIFTS = Table(("涉及任务", "Tasks touched"), "s", "shifts", (
    (("任务", "Task"), "{{ s.task }}", 4354), (("变更前", "Before"), "{{ s.before }}", 2500), (("变更后", "After"), "{{ s.after }}", 2500)))  # fmt: skip


def _lesson(heading: Pair, value: str) -> Table:
    return Table(heading, "l", "lessons", ((("部门", "Department"), "{{ l.department }}", 1400), (("姓名", "Name"), "{{ l.name }}", 1300),
                 (("内容", "Content"), "{{ l." + value + " }}", 6654)))  # fmt: skip


#: Template -> title, whether it lies on its side, its blocks.
DOCUMENTS: dict[str, tuple[Pair, bool, tuple[Block, ...]]] = {
    "statement": (("项目需求说明书", "Project Requirement Statement"), False, (
        replace(_STATEMENT, heading=("一、项目需求", "1. Requirement")), replace(_MILESTONES, heading=("二、时间节点（里程碑）", "2. Milestones")),
        replace(_REMARKS, heading=("三、各部门意见", "3. Opinions")))),
    "consensus": (("项目需求共识文档", "Requirement Consensus Document"), False, (
        replace(_STATEMENT, heading=("一、目标与范围", "1. Goals and scope")), replace(_MILESTONES, heading=("二、时间节点（里程碑）", "2. Milestones")),
        replace(_REMARKS, heading=("三、各部门意见及采纳情况", "3. Opinions and what became of them")),
        replace(_REVISIONS, heading=("四、修订记录", "4. Revisions")), replace(_SIGNATURES, heading=("五、签字确认栏", "5. Signatures")))),
    "plan": (("项目整体计划表", "Overall Project Plan"), True, (Table(None, "t", "tasks", _PLAN),)),
    "execution": (("最终执行方案", "Final Execution Plan"), False, (
        replace(_STATEMENT, heading=("一、目标与范围", "1. Goals and scope")),
        Table(("二、组织分工与实施方案", "2. Who does what, and how"), "p", "parts", (
            (("部门", "Department"), "{{ p.department }}", 1300), (("负责人", "Head"), "{{ p.name }}", 1100), (("实施方案", "Plan"), "{{ p.words }}", 4854),
            (("附件", "Files"), "{{ p.files }}", 2100))),
        Table(("三、实施步骤与时间表", "3. Steps and schedule"), "t", "tasks", _SCHEDULE),
        replace(_MILESTONES, heading=("四、里程碑", "4. Milestones")),
        Text(("五、资源与预算", "5. Resources and budget"), "text", "BUDGET"),
        Text(("六、沟通机制", "6. Communication"), "text", "MECHANISM"),
        Table(("七、方案评审意见", "7. Review"), "r", "findings", (
            (("部门", "Department"), "{{ r.department }}", 1200), (("评审人", "Reviewer"), "{{ r.name }}", 1100), (("可行性意见", "Feasibility"), "{{ r.feasibility }}", 2100),
            (("资源匹配意见", "Resource fit"), "{{ r.resources }}", 2100), (("结论", "Conclusion"), "{{ r.conclusion }}", 1200), (("整改要求", "Required changes"), "{{ r.changes }}", 1654))),
        replace(_SIGNATURES, heading=("八、签字确认栏", "8. Signatures")))),
    "tracker": (("项目进度跟踪表", "Project Progress Tracker"), True, (Text(("概况", "Overview"), "text", "{{ tally }}"), Table(None, "t", "tasks", _TRACKER))),
    "change": (("变更申请/确认单", "Change Request and Confirmation"), False, (
        replace(_CHANGE, heading=("一、变更内容", "1. Change")), replace(_IMPACT, heading=("二、影响分析", "2. Impact")),
        replace(_SHIFTS, heading=("三、涉及任务", "3. Tasks touched")), replace(_SIGNATURES, heading=("四、会签意见", "4. Signatures")),
        replace(_DECIDED, heading=("五、审批结论", "5. Decision")))),
    "acceptance": (("验收单", "Acceptance Form"), False, (
        Text(("一、验收依据", "1. Accepted by"), "text", "{{ basis }}"), replace(_DELIVERIES, heading=("二、交付内容", "2. Delivered")),
        replace(_CHECKED, heading=("三、验收内容明细", "3. What was checked")), replace(_VERDICTS, heading=("四、验收结论", "4. Decision")))),
    "review": (("项目复盘报告", "Project Review Report"), False, (
        Text(("一、摘要", "1. Summary"), "text", "SUMMARY"), replace(_STATEMENT, heading=("二、目标", "2. Goals")),
        replace(_ACTUAL, heading=("三、计划与实际对比", "3. Plan and actual")),
        _lesson(("四、成功经验", "4. What went well"), "good"), _lesson(("五、不足之处", "5. What did not"), "bad"),
        _lesson(("六、建议与改进措施", "6. What to do better"), "advice"), replace(_CHANGES, heading=("附录一：变更统计", "Annex 1: Changes")),
        replace(_ESCALATIONS, heading=("附录二：升级统计", "Annex 2: Escalations")), replace(_VERDICTS, heading=("附录三：验收记录", "Annex 3: Decisions on delivery")))),
    "communication": (("跨部门沟通记录表", "Cross-department Communication Log"), True, (Table(None, "k", "talks", (
        (("沟通主题", "Topic"), "{{ k.topic }}", 1450), (("发起部门", "Initiating dept"), "{{ k.department }}", 1000), (("参与部门/人员", "Participants"), "{{ k.participants }}", 1450),
        (("沟通时间", "Date"), "{{ k.at }}", 1250), (("沟通方式", "Channel"), "{{ k.channel }}", 950), (("核心议题讨论摘要", "Summary of discussion"), "{{ k.summary }}", 2186),
        (("各环节待办事项", "To-dos"), "{{ k.todos }}", 1650), (("负责人", "Owner"), "{{ k.owner }}", 900), (("截止日期", "Due date"), "{{ k.due }}", 1250),
        (("完成状态", "Status"), "{{ k.status }}", 900), (("备注", "Remarks"), "{{ k.remarks }}", 1300))),)),
}  # fmt: skip

#: Sentences that a document says of itself.
SAID: dict[str, Pair] = {
    "BUDGET": ("{{ costs }}各任务预算见整体计划表。", "{{ costs }} The budget of each task stands in the overall plan."),
    "MECHANISM": ("每个工作日由任务负责人邮件填报进度，每周发送进度跟踪表；计划日滞后超过 {{ delay_days }} 天或预算超支，上报分管领导；任何需求和计划的调整，须经书面确认后生效。",
                  "Owners report by mail each working day and the tracker goes out weekly; more than {{ delay_days }} days late or over budget goes to the executive; whatever changes is in force only when confirmed in writing."),
    "SUMMARY": ("{{ title }}（{{ number }}），周期 {{ period }}，参与部门：{{ departments }}。{{ tally }}{{ costs }}",
                "{{ title }} ({{ number }}), {{ period }}, departments: {{ departments }}. {{ tally }} {{ costs }}"),
}  # fmt: skip

#: What stands below a heading of which there is nothing: sections are numbered, and a missing one would be missed.
NONE: Pair = ("无。", "None.")

NOTE: Pair = ("本文件由系统根据邮件记录生成；签字以邮件书面确认为准，邮件原文存档备查。{% if digest %}版本校验码 {{ digest }}。{% endif %}",
              "Made by the system from the mail on record; signatures are written confirmations by mail, kept in the journal.{% if digest %} Digest {{ digest }}.{% endif %}")  # fmt: skip


def project_wordings(name: str) -> dict[str, Wording]:
    """Title, footer and class of a template by language, as `build_templates.template` wants them."""
    title = DOCUMENTS[name][0]
    wide = {"wide": "yes"} if DOCUMENTS[name][1] else {}
    foot = ("{{ number }}　{{ version }}", "{{ number }}  {{ version }}")
    return {
        language: Wording(tongue, {"name": name, "title": title[n], "internal": ("内部资料", "Internal")[n], "foot": foot[n], **wide})
        for n, (language, tongue) in enumerate((("zh", "zh-CN"), ("en", "en-GB")))
    }


def project_paper(w: Wording) -> str:
    """The body of a document of a project."""
    n = 0 if w.language == "zh-CN" else 1
    title, wide, blocks = DOCUMENTS[w["name"]]
    parts = [paragraph("Title", run(title[n], TITLE if n == 0 else replace(TITLE, spacing=10))), _head(n, wide)]
    parts += [block_of(block, n, wide, numbered=True) for block in blocks]
    parts += [paragraph("Fine", run(NOTE[n], FINE)), closing()]
    size = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' if wide else '<w:pgSz w:w="11906" w:h="16838"/>'
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
        f'{size}<w:pgMar w:top="1531" w:right="1134" w:bottom="1304" w:left="1418" w:header="794" '
        'w:footer="680" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>'
    )
    return f"<w:document {W} {R}><w:body>{''.join(parts)}{page}</w:body></w:document>"


def _head(n: int, wide: bool) -> str:
    del wide
    rows = []
    for left, value, right, other in HEAD:
        row = [(left[n], value.replace("{CLASS}", ("内部", "Internal")[n]))]
        rows.append([*row, (right[n], other)] if right else row)
    return pairs(*rows, label=(1420, 1620)[n])


def block_of(block: Block, n: int, wide: bool, *, numbered: bool = False) -> str:
    """A part of a document; of a numbered one also an empty part stands there, and says so."""
    if isinstance(block, Text):
        value = SAID[block.value][n] if block.value in SAID else block.value
        return paragraph("Heading1", run(block.heading[n], HEADING)) + paragraph("BodyText", run(value, BODY))
    signed = SIGNED["zh" if n == 0 else "en"]
    columns = [_column(head[n], value if value != "SIGNED" else signed, width) for head, value, width in block.columns]
    columns = english(columns) if n else columns
    assert sum(c.width for c in columns) == (WIDE if wide else WIDTH), (block.items, sum(c.width for c in columns))
    rows = looped(block.item, block.items, *columns)
    heading = paragraph("Heading1", run(block.heading[n], HEADING)) if block.heading else paragraph("Normal", run("", VALUE))
    if not (numbered and block.heading):
        return "".join((tag(f"if {block.items}"), heading, rows, tag("endif")))
    none = paragraph("BodyText", run(NONE[n], BODY))
    return "".join((heading, tag(f"if {block.items}"), rows, tag("else"), none, tag("endif")))


def _column(head: str, value: str, width: int) -> Column:
    return Column(head, value, width) if width >= 1600 else centred(head, value, width)
