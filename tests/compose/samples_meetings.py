"""Values for the mails about meetings and minutes: the least, the usual, with gaps, objections and changes."""

from __future__ import annotations

from typing import Any

WANG = {"id": "wang", "name": "王经理", "title": "", "department": "市场部", "mail": "wang@corp.example"}
LIU = {"id": "liu", "name": "刘经理", "title": "", "department": "技术部", "mail": "liu@corp.example"}
TODO = {"id": "T1", "title": "页面开发", "owner": LIU, "department": "技术部", "support": [], "due": "2026-03-10", "criterion": "通过测试",
        "state": "in_progress", "percent": 40, "source": "MTG-2026-0001", "gaps": []}  # fmt: skip
GAP = {**TODO, "id": "T2", "title": "整理反馈", "owner": None, "due": None, "criterion": "", "state": "new", "percent": 0,
       "gaps": ["owner", "due", "criterion"]}  # fmt: skip
MINUTES = {
    "version": "V1.0", "topics": [{"title": "进展", "points": ["完成一半", "环境待扩容"], "conclusion": "按计划推进"}],
    "resolutions": ["预算定为 8 万元"], "todos": [TODO, GAP], "unsolved": ["供应商未定"], "following": "3月12日 14:00",
}  # fmt: skip
MEETING = {
    "starts": "2026-03-05T06:00:00+00:00", "ends": "2026-03-05T07:30:00+00:00", "place": "3楼会议室", "about": "PRJ-2026-0001", "cc": [LIU], "called": True,
    "answer_by": "2026-03-04T04:00:00+00:00", "chair": WANG, "recorder": LIU,
    "agenda": [{"topic": "进展", "presenter": "刘经理", "minutes": 20}, {"topic": "预算", "presenter": "", "minutes": None}],
    "guests": [
        {"person": WANG, "part": "chair", "answer": "attending", "reason": "", "to": None},
        {"person": LIU, "part": "required", "answer": "", "reason": "", "to": None},
        {"person": LIU, "part": "optional", "answer": "declined", "reason": "出差", "to": None},
        {"person": WANG, "part": "present", "answer": "delegated", "reason": "", "to": LIU},
    ],
    "previous": [TODO, GAP], "minutes": MINUTES, "issued": "V1.0", "final": False, "issued_at": "2026-03-06T01:00:00+00:00",
    "until": "2026-03-07T01:00:00+00:00", "reviewed": None, "style": "corporate",
    "standing": [{"person": p, "standing": s, "at": None, "words": ""} for p, s in ((WANG, "confirmed"), (LIU, "silent"), (LIU, "received"), (LIU, "objected"))],
    "objections": [{"by": LIU, "item": 2, "words": "应为25日", "version": "V1.0", "at": "2026-03-06T02:00:00+00:00", "settled": "V1.1"},
                   {"by": LIU, "item": None, "words": "漏记一项", "version": "V1.1", "at": "2026-03-06T02:00:00+00:00", "settled": "kept"}],
    "files": [{"name": "预算.xlsx", "size": 4096}],
}  # fmt: skip
BARE = {
    **MEETING, "starts": None, "ends": None, "place": "", "about": "", "cc": [], "chair": None, "recorder": None, "agenda": [], "guests": [], "previous": [],
    "minutes": {**MINUTES, "topics": [], "resolutions": [], "todos": [], "unsolved": []}, "standing": [], "objections": [], "files": [],
}  # fmt: skip


def _about(meeting: dict[str, Any]) -> dict[str, Any]:
    return {
        "fields": [["会前准备", "阅读预算草案"]], "roles": [["chair", [WANG]]], "departments": [], "tasks": [], "files": [], "notes": [],
        "escalations": [], "meeting": meeting,
    }  # fmt: skip


def _of(**more: Any) -> list[dict[str, Any]]:
    return [{"matter": _about(MEETING), **more}, {"matter": _about(BARE), **more}]


CHANGES = [
    {"what": "starts", "before": "2026-03-05T06:00:00+00:00", "after": "2026-03-06T06:00:00+00:00"},
    {"what": "place", "before": "", "after": "2楼"},
    {"what": "ends", "before": "", "after": "2026-03-06T06:00:00+00:00"},
    {"what": "agenda", "before": "进展", "after": "进展；预算"},
]
LACKS = [{"number": 2, "title": "整理反馈", "lacks": ["owner", "due", "criterion"]}, {"number": 3, "title": "压测", "lacks": ["criterion"]}]
ITEMS = [{"item": 2, "words": "应为25日"}, {"item": None, "words": "漏记一项"}]
RULE = "rules.yaml:300 meetings.remind_before"

WISH = {"number": "W1", "by": LIU, "words": "能不能改到周五？", "starts": "2026-03-06T06:00:00+00:00", "ends": "2026-03-06T07:30:00+00:00", "place": "5楼会议室",
        "topics": [{"topic": "供应商比价", "presenter": "张工", "minutes": 15}], "people": [{"person": WANG, "part": "optional"}], "unclear": ["老马"], "applies": True}
NO_WISH = {**WISH, "starts": None, "ends": None, "place": "", "topics": [], "people": [], "unclear": [], "applies": False}
WISHES = (WISH, NO_WISH)

MEETING_TURNS = {
    "meeting-notice": lambda: [*_of(changes=[]), {"matter": _about(MEETING), "changes": CHANGES}],
    "meeting-cancelled": lambda: [*_of(reason="主持人出差"), *_of(reason="")],
    "meeting-question": lambda: [*_of(lacks=["time", "participants", "names"], unclear=["老马"]), *_of(lacks=["past"], unclear=[])],
    "meeting-answered": lambda: [t for a in ("attending", "declined", "delegated", "tentative") for t in _of(answer=a, reason="出差", to=LIU if a == "delegated" else None)],
    "meeting-news": lambda: [t for a in ("attending", "declined", "delegated", "comment") for t in _of(by=LIU, answer=a, reason="", to=None)],
    "meeting-wish": lambda: [t for a in ("attending", "declined", "tentative", "") for w in WISHES for t in _of(wish=w, answer=a, part="W1")],
    "meeting-wished": lambda: [t for h in ("passed", "declined") for w in WISHES for t in _of(wish=w, answer="declined" if h == "passed" else "", how=h, reason="周五会议室已满")],
    "meeting-reminder": lambda: [*_of(rule=RULE, attendance=True), *_of(rule=RULE, attendance=False)],
    "attendance-list": _of,
    "minutes-request": lambda: _of(due="2026-03-06T10:00:00+00:00"),
    "minutes-drafted": lambda: [*_of(lacks=LACKS, unclear=["老马"], no_chair=True), *_of(lacks=[], unclear=[], no_chair=False)],
    "minutes-returned": lambda: _of(by=WANG, words="第 2 项日期应为 3月12日"),
    "minutes-issued": lambda: [*_of(again=False), *_of(again=True)],
    "minutes-answered": lambda: [t for w in ("received", "confirmed", "objected", "kept") for t in _of(what=w, items=ITEMS if w == "objected" else [])],
    "minutes-objection": lambda: _of(by=LIU, items=ITEMS),
    "minutes-final": _of,
}
