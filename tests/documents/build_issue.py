"""What is in the shipped templates of the form of an issue (问题升级单): `build_templates.py` writes them."""

from __future__ import annotations

from dataclasses import replace

from build_certificate import body_of, heading
from template_words import Wording
from word_parts import BODY, FINE, TITLE, VALUE, Column, centred, closing, looped, pairs, paragraph, run, tag

ISSUE = {
    "zh": Wording("zh-CN", {
        "title": "问题升级单", "internal": "内部资料", "foot": "文件编号：{{ number }}",
        "number": "升级单编号", "matter": "事项", "project": "所属项目", "grounds": "升级原因", "state": "目前状态", "departments": "涉及部门", "requester": "提出人",
        "requester_department": "提出部门", "raised": "提出时间", "since": "起算时间", "category": "问题类别", "wanted": "期望解决",
        "scope": "影响范围", "tried": "已协商过程", "need": "希望的决定",
        "one": "一、问题描述", "two": "二、各方意见", "three": "三、升级经过", "four": "四、领导裁定", "five": "五、原文全文",
        "no": "序号", "department": "部门", "name": "负责人", "words": "意见与理由（邮件原文）", "at": "时间", "level": "级别", "told": "上报对象",
        "judge": "裁定人", "ruling": "裁定内容（邮件原文）", "responsible": "责任部门", "due": "完成时限", "none": "尚未裁定。",
        "quiet": "尚未上报。", "whole": "附 {{ a.no }}　{{ a.of }}",
        "note": "说明：本单依据往来邮件生成，意见与裁定以邮件原文为准。时间为 {{ timezone }} 时间。",
    }),
    "en": Wording("en-GB", {
        "title": "Issue Escalation Form", "internal": "Internal", "foot": "No. {{ number }}",
        "number": "No.", "matter": "Matter", "project": "Project", "grounds": "Escalated because", "state": "State", "departments": "Departments", "requester": "Raised by",
        "requester_department": "Department", "raised": "Raised at", "since": "Counted from", "category": "Category", "wanted": "Wanted by",
        "scope": "Impact and scope", "tried": "What was tried", "need": "Decision wanted",
        "one": "1. The problem", "two": "2. Positions", "three": "3. Who was told", "four": "4. Ruling", "five": "5. Texts in full",
        "no": "No.", "department": "Department", "name": "Head", "words": "Position and reasons, as written", "at": "When", "level": "Level",
        "told": "Told", "judge": "Ruled by", "ruling": "Ruling, as written", "responsible": "Carried out by", "due": "Until",
        "none": "Not ruled yet.", "quiet": "Nobody was told yet.", "whole": "Annex {{ a.no }}  {{ a.of }}",
        "note": "Made from the mails; positions and rulings stand as they were written. Times are of {{ timezone }}.",
    }),
}  # fmt: skip


def issue(w: Wording) -> str:
    """The body: head table, problem, positions, who was told, rulings."""
    parts = (
        paragraph("Title", run(w["title"], TITLE if w.language == "zh-CN" else replace(TITLE, spacing=10))),
        _head(w),
        heading(w["one"]),
        tag("for line in description") + paragraph("BodyText", run("{{ line }}", BODY)) + tag("endfor"),
        pairs([(w["scope"], "{{ scope }}")], [(w["tried"], "{{ tried }}")], [(w["need"], "{{ need }}")]),
        heading(w["two"]) + _positions(w),
        heading(w["three"]) + tag("if told") + _told(w) + tag("else") + paragraph("Lead", run(w["quiet"], VALUE)) + tag("endif"),
        heading(w["four"]) + tag("if rulings") + _rulings(w) + tag("else") + paragraph("Lead", run(w["none"], VALUE)) + tag("endif"),
        annex_of(w["five"], w["whole"]),
        paragraph("Fine", run(w["note"], FINE)),
        closing(),
    )
    return body_of("".join(parts))


def _head(w: Wording) -> str:
    return pairs(
        [(w["number"], "{{ number }}"), (w["state"], "{{ state }}")],
        [(w["matter"], "{{ title }}")],
        [(w["project"], "{{ project }}")],
        [(w["requester_department"], "{{ requester_department }}"), (w["requester"], "{{ requester }}")],
        [(w["departments"], "{{ departments }}"), (w["category"], "{{ category }}")],
        [(w["raised"], "{{ raised_at }}"), (w["since"], "{{ since }}")],
        [(w["grounds"], "{{ grounds }}"), (w["wanted"], "{{ wanted_by }}")],
        label=1420 if w.language == "zh-CN" else 1620,
    )


def _positions(w: Wording) -> str:
    return looped(
        "p",
        "positions",
        centred(w["no"], "{{ p.no }}", 620),
        centred(w["department"], "{{ p.department }}", 1300),
        centred(w["name"], "{{ p.name }}", 1300),
        Column(w["words"], "{{ p.words }}", 4734),
        centred(w["at"], "{{ p.at }}", 1400),
    )


def _told(w: Wording) -> str:
    return looped(
        "t",
        "told",
        centred(w["no"], "{{ t.no }}", 620),
        centred(w["at"], "{{ t.at }}", 2400),
        centred(w["level"], "{{ t.level }}", 2000),
        Column(w["told"], "{{ t.name }}", 4334),
    )


def _rulings(w: Wording) -> str:
    return looped(
        "r",
        "rulings",
        centred(w["no"], "{{ r.no }}", 620),
        centred(w["at"], "{{ r.at }}", 1400),
        centred(w["judge"], "{{ r.name }}", 1200),
        Column(w["ruling"], "{{ r.words }}", 3434),
        centred(w["responsible"], "{{ r.departments }}", 1300),
        centred(w["due"], "{{ r.due }}", 1400),
    )


def annex_of(title: str, each: str) -> str:
    """The texts that no cell could hold, each below what it is of."""
    lines = (tag("for line in a.lines"), paragraph("BodyText", run("{{ line }}", BODY)), tag("endfor"))
    whole = (tag("for a in annex"), paragraph("Lead", run(each, VALUE)), *lines, tag("endfor"))
    return "".join((tag("if annex"), heading(title), *whole, tag("endif")))
