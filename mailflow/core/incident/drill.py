"""A letter that announces a drill or maintenance, or only tests: its incident has the mildest level, which hides no real one."""

from __future__ import annotations

import re
from typing import Final

from mailflow.core.saying import Said

_DRILL: Final = re.compile(r"演练|演習|演习|\bdrills?\b|\b(?:emergency|evacuation) exercise\b", re.IGNORECASE)
_ANNOUNCES: Final = re.compile(
    r"通知|安排|预告|公告|定于|将于|拟于|计划于|拟定|将(?:进行|开展|组织|举行)|请(?:各部门|大家|各位)?(?:知悉|配合|参加)"
    r"|\b(?:tomorrow|next (?:week|mon|tue|wed|thu|fri)\w*|will (?:be|take|hold|run|start|conduct)|scheduled|planned|upcoming)\b",
    re.IGNORECASE,
)
#: Work that is planned, named in the subject, and what the letter then says of its time.
_PLANNED: Final = re.compile(
    r"(?:维护|检修|停机|停电|停水|停网|割接|升级)(?:公告|通知|预告|计划|安排)"
    r"|\b(?:planned|scheduled) (?:maintenance|downtime|outage)\b|\bmaintenance (?:window|notice)\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"定于|将于|拟于|计划于|(?:本|下)周[一二三四五六日末]|明[天晚日]|后天"
    r"|\b(?:tomorrow|next \w+|will be|scheduled for|on (?:mon|tue|wed|thu|fri|sat|sun)\w*)\b",
    re.IGNORECASE,
)
#: All of a letter that only tries whether mail arrives.
_TESTS: Final = re.compile(
    r"\W{0,3}(?:(?:这是|此为)?一?封?测试(?:邮件|一下)?|(?:this is (?:just |only )?a )?test(?: e?-?mail)?)\W{0,3}", re.IGNORECASE
)
_IGNORE: Final = re.compile(
    r"(?:请(?:大家)?忽略|勿回复?|不用(?:理会|管)|(?:please |pls )?(?:ignore|disregard)(?: (?:it|this))?)\W{0,3}", re.IGNORECASE
)
#: What says that something did happen: one of these, and it is an incident like any other.
_REAL: Final = re.compile(
    r"真实|真的|真起火|[不非]是?演练|实际(?:发生|起火)|失败|挂了|宕机|崩溃|起火|着火|冒烟|爆炸|受伤|晕倒|触电|被困|伤亡"
    r"|登不|打不开|还是|仍|报错|超时|连不上|用不了|投诉"
    r"|not (?:a|an) (?:drill|exercise|test)|\breal\b|\bactual\b|\bduring the (?:drill|exercise)\b|\binjur|\bcrashed\b"
    r"|\bfail(?:s|ed|ing)?\b"
    r"|\bcan(?:not|'t)\b|\bnot working\b|\berrors?\b|\bstill\b",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(r"\s*(?:re|aw|回复|答复|回覆)\s*[:：]", re.IGNORECASE)
_READ: Final = 4000


def announces_drill(said: Said) -> bool:
    """Whether a report announces what is to come, or only tests, and says nothing of what happened."""
    body = "\n".join((said.field("nature"), said.rest)).strip()[:_READ]
    text = f"{said.subject}\n{body}"
    if _ANSWERS.match(said.subject) or _REAL.search(text) or said.attachments or said.passed_on:
        return False
    drill = (_DRILL.search(said.subject) or _DRILL.search(body[:200])) and _ANNOUNCES.search(text)
    planned = _PLANNED.search(said.subject) and _AHEAD.search(body)
    test = _TESTS.match(body)
    tests = test and _IGNORE.fullmatch(body, test.end()) and _TESTS.fullmatch(said.subject)
    return bool(drill or planned or tests)
