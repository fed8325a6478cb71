"""The templates of the documents of an incident, for both languages: `build_templates.py` makes the files."""

from __future__ import annotations

from dataclasses import replace

from build_certificate import body_of
from build_issue import annex_of
from build_project import Block, Pair, Table, Text, block_of
from template_words import Wording
from word_parts import FINE, TITLE, closing, pairs, paragraph, run

_NO = (("序号", "No."), "{{ x.no }}", 620)
_FACTS = Table(("一、事件情况", "1. What is known"), "x", "facts", (
    (("栏目", "Field"), "{{ x.label }}", 2200), (("内容", "Content"), "{{ x.value }}", 7154)))  # fmt: skip
_TIMELINE = Table(("时间线", "Timeline"), "x", "timeline", (
    _NO, (("时间", "When"), "{{ x.at }}", 1500), (("人员", "Who"), "{{ x.name }}", 1300), (("动作", "What"), "{{ x.what }}", 1800),
    (("邮件原文", "As written"), "{{ x.words }}", 4134)))  # fmt: skip
_KEPT = Table(("时限达成情况", "Times kept and missed"), "x", "kept", (
    (("时限", "Time"), "{{ x.what }}", 2754), (("应于", "Due"), "{{ x.due }}", 2200), (("实际", "Actual"), "{{ x.at }}", 2200),
    (("结果", "Result"), "{{ x.result }}", 2200)))  # fmt: skip
_TASKS = Table(("改进措施", "Corrective actions"), "x", "tasks", (
    (("编号", "No."), "{{ x.no }}", 800), (("措施", "Measure"), "{{ x.title }}", 4354), (("责任人", "Owner"), "{{ x.owner }}", 1400),
    (("期限", "Due"), "{{ x.due }}", 1400), (("状态", "State"), "{{ x.state }}", 1400)))  # fmt: skip
_UPDATES = Table(("处置过程", "Updates"), "x", "updates", (
    (("通报号", "No."), "{{ x.no }}", 800), (("时间", "When"), "{{ x.at }}", 1500), (("通报人", "By"), "{{ x.name }}", 1200),
    (("内容", "Content"), "{{ x.words }}", 5854)))  # fmt: skip
_TEAM = Table(("小组成员", "Members"), "x", "team", (
    _NO, (("小组职责", "Duty"), "{{ x.role }}", 1500), (("姓名", "Name"), "{{ x.name }}", 1500), (("部门", "Department"), "{{ x.department }}", 1500),
    (("邮箱", "Mail"), "{{ x.mail }}", 2334), (("确认状态", "Confirmed"), "{{ x.confirmed }}", 1900)))  # fmt: skip
_PARTS = Table(("本期进展", "This update"), "x", "parts", (
    (("栏目", "Field"), "{{ x.label }}", 2200), (("内容", "Content"), "{{ x.value }}", 7154)))  # fmt: skip
_REVIEW = Table(("复盘结论", "Review"), "x", "review", (
    (("栏目", "Field"), "{{ x.label }}", 2200), (("内容", "Content"), "{{ x.value }}", 7154)))  # fmt: skip

#: Template -> title and blocks.
DOCUMENTS: dict[str, tuple[Pair, tuple[Block, ...]]] = {
    "incident-report": (("紧急事件上报表", "Incident Report"), (
        _FACTS, Text(("二、初步评估", "2. Assessment"), "text", "{{ assessed }}"),
        Text(("三、已通知人员", "3. Who was told"), "text", "{{ told }}"))),
    "incident-update": (("事件进展通报", "Incident Status Update"), (
        Text(("一、通报", "1. Update"), "text", "{{ update_head }}"), replace(_PARTS, heading=("二、本期进展", "2. This update")),
        replace(_FACTS, heading=("三、事件情况", "3. What is known")))),
    "incident-team": (("临时协调小组名单", "Temporary Coordination Team"), (
        replace(_TEAM, heading=("一、小组成员", "1. Members")), Text(("二、通报与解散", "2. Updates and end"), "text", "{{ team_note }}"))),
    "incident-record": (("紧急事件处理记录表", "Incident Handling Record"), (
        _FACTS, replace(_UPDATES, heading=("二、处置过程", "2. Updates")), replace(_TEAM, heading=("三、协调小组", "3. Team")),
        replace(_TASKS, heading=("四、后续改进", "4. Corrective actions")), replace(_TIMELINE, heading=("附：时间线", "Annex: timeline")))),
    "incident-review": (("事件复盘报告", "Post-incident Review"), (
        _FACTS, replace(_KEPT, heading=("二、时限达成情况", "2. Times kept and missed")), replace(_REVIEW, heading=("三、复盘结论", "3. Review")),
        replace(_TASKS, heading=("四、改进措施", "4. Corrective actions")), replace(_TIMELINE, heading=("附：时间线", "Annex: timeline")))),
}  # fmt: skip

_HEAD = (
    (("事件名称", "Incident"), "{{ title }}", None, ""),
    (("事件编号", "No."), "{{ number }}", ("级别", "Level"), "{{ level }}"),
    (("上报人", "Reporter"), "{{ reporter }}", ("上报部门", "Unit"), "{{ department }}"),
    (("涉及部门", "Affected"), "{{ departments }}", ("目前状态", "State"), "{{ state }}"),
    (("负责人", "Owner"), "{{ owner }}", ("小组组长", "Leader"), "{{ leader }}"),
    (("发生时间", "Occurred"), "{{ occurred }}", ("发现时间", "Found"), "{{ found }}"),
    (("口头上报", "By phone"), "{{ oral }}", ("书面上报", "In writing"), "{{ written }}"),
    (("目标恢复", "Recover by"), "{{ target }}", ("恢复时间", "Recovered"), "{{ recovered }}"),
)

#: The documents of an incident that is over say who confirmed that, too.
_ENDED = (*_HEAD, (("关闭时间", "Closed"), "{{ closed }}", ("确认人", "Confirmed by"), "{{ confirmed_by }}"))
_OF_ENDED = frozenset({"incident-record", "incident-review"})

_NOTE: Pair = ("本文件由系统根据往来邮件生成，以邮件原文为准。时间为 {{ timezone }} 时间。",
               "Made by the system from the mail on record. Times are of {{ timezone }}.")  # fmt: skip


_WHOLE: Pair = ("附：原文全文", "Annex: texts in full")
_TEXTS: Pair = ("附 {{ a.no }}　{{ a.of }}", "Annex {{ a.no }}  {{ a.of }}")
#: Documents whose cells may hold long texts of people; the list of a team has none.
LONG = frozenset(DOCUMENTS) - {"incident-team"}


def incident_wordings(name: str) -> dict[str, Wording]:
    """Title, footer and class of a template by language."""
    title = DOCUMENTS[name][0]
    foot = ("文件编号：{{ number }}", "No. {{ number }}")
    return {
        language: Wording(tongue, {"name": name, "title": title[n], "internal": ("内部资料", "Internal")[n], "foot": foot[n]})
        for n, (language, tongue) in enumerate((("zh", "zh-CN"), ("en", "en-GB")))
    }


def incident_paper(w: Wording) -> str:
    """The body of a document of an incident."""
    n = 0 if w.language == "zh-CN" else 1
    title, blocks = DOCUMENTS[w["name"]]
    head = _ENDED if w["name"] in _OF_ENDED else _HEAD
    rows = [[(left[n], value), *([(right[n], other)] if right else [])] for left, value, right, other in head]
    parts = [paragraph("Title", run(title[n], TITLE if n == 0 else replace(TITLE, spacing=10))), pairs(*rows)]
    parts += [block_of(block, n, wide=False) for block in blocks]
    if w["name"] in LONG:
        parts += [annex_of(_WHOLE[n], _TEXTS[n])]
    parts += [paragraph("Fine", run(_NOTE[n], FINE)), closing()]
    return body_of("".join(parts))
