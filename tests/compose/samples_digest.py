"""Values for digests: one with everything in it, one with hardly anything, and the answers to replies."""

from __future__ import annotations

from typing import Any

ZHAO = {"id": "zhao", "name": "赵敏", "title": "项目助理", "department": "市场部", "mail": "zhao@corp.example"}
LIU = {"id": "liu", "name": "刘经理", "title": "部门负责人", "department": "技术部", "mail": "liu@corp.example"}
TASK = {"record": "PRJ-2026-0001", "title": "春季推广活动上线", "kind": "project", "what": "task", "part": "T3", "about": "接口联调",
        "owner": ZHAO, "due": "2026-03-09T10:00:00+00:00", "overdue": False, "late": 0}  # fmt: skip
LATE = {**TASK, "record": "CNF-2026-0002", "title": "三月预算调整", "what": "confirm", "part": None, "about": "",
        "due": "2026-03-02T10:00:00+00:00", "overdue": True, "late": 4, "owner": LIU}  # fmt: skip
ANSWER = {**LATE, "record": "REQ-2026-0003", "title": "提供三月活动客诉数据", "what": "answer", "about": "提供三月活动客诉数据", "late": 0}
ROW = {"id": "T2", "title": "接口联调与压力测试", "owner": "liu", "due": "2026-03-06", "finished": None, "percent": 40, "cause": "",
       "measures": "", "deliverable": ""}  # fmt: skip
PROJECT = {
    "record": "PRJ-2026-0001", "title": "春季推广活动上线", "state": "executing", "percent": 45, "first": "2026-03-02",
    "last": "2026-03-20", "more": 0, "health": "late", "done": [{**ROW, "finished": "2026-03-05"}], "late": [{**ROW, "cause": "供应商推迟"}],
    "milestones": [ROW, {**ROW, "due": None}], "risks": [], "coming": [ROW],
    "changes": [{"record": "PRJ-2026-0001/C1", "title": "春季推广活动上线：上线推迟一周", "state": "open", "at": "2026-03-05T01:00:00+00:00"}],
    "tasks": [
        {"id": "T1", "title": "活动页面设计", "owner": "zhao", "percent": 100, "state": "done", "due": "2026-03-05", "at_risk": False,
         "strip": "dddd.........."},
        {"id": "T2", "title": "接口联调与压力测试", "owner": "liu", "percent": 40, "state": "in_progress", "due": "2026-03-06",
         "at_risk": True, "strip": "..ddlll......."},
        {"id": "T3", "title": "投放物料制作", "owner": "zhao", "percent": 0, "state": "new", "due": None, "at_risk": False,
         "strip": ".......ppppppp"},
    ],
}  # fmt: skip
INCIDENT = {"record": "INC-2026-0001", "title": "支付系统无法使用", "level": 1, "graded": True, "state": "recovered",
            "at": "2026-03-04T02:00:00+00:00"}  # fmt: skip
DECIDED = {"record": "CNF-2026-0001", "purpose": "recovery", "title": "春季推广方案", "state": "closed", "at": "2026-03-04T02:00:00+00:00"}
RAISED = {"record": "REQ-2026-0003", "title": "提供三月活动客诉数据", "level": 2, "at": "2026-03-05T01:00:00+00:00", "state": "sent"}
MONTH = {"year": 2026, "month": 2, "rows": [{"kind": "confirmation", "opened": 9, "open": 4, "late": 1, "raised": 2},
                                              {"kind": "request", "opened": 3, "open": 1, "late": 0, "raised": 0}]}  # fmt: skip
EMPTY: dict[str, Any] = {
    "since": "2026-02-27T09:00:00+00:00", "until": "2026-03-06T09:00:00+00:00", "owe": [], "owe_more": 0, "late": 0, "incidents": [], "changes": [], "soon": [],
    "awaited": [], "awaited_more": 0, "department": [], "overdue": [], "decided": [], "raised": [], "projects": [], "month": None,
    "rule": "rules.yaml:400 digests",
}  # fmt: skip
OWE = [{**LATE, "no": 1, "decides": True}, {**ANSWER, "no": 2, "decides": False}, {**TASK, "no": 3, "decides": False}]
FULL = {
    **EMPTY, "owe": OWE, "owe_more": 2, "late": 2, "incidents": [INCIDENT, {**INCIDENT, "level": 2, "graded": False}],
    "changes": PROJECT["changes"], "soon": [OWE[2]], "awaited": [LATE, ANSWER], "awaited_more": 3,
    "department": [LATE], "overdue": [LATE], "decided": [DECIDED], "raised": [RAISED], "projects": [PROJECT], "month": MONTH,
}  # fmt: skip
LINE = {"no": 1, "record": "CNF-2026-0002", "title": "三月预算调整", "words": "同意", "said": "approve", "disposition": "recorded",
        "reason": "answered", "detail": ""}  # fmt: skip


def digests() -> list[dict[str, Any]]:
    return [FULL, EMPTY, {**EMPTY, "owe": OWE[:1]}]


def results() -> list[dict[str, Any]]:
    asked = {**LINE, "no": 9, "record": "", "title": "", "disposition": "asked_back", "reason": "no_line", "detail": "9"}
    refused = {**LINE, "no": 2, "disposition": "refused", "reason": "too_late"}
    return [{"lines": [LINE, asked, refused]}, {"lines": [LINE]}]


def wishes() -> list[dict[str, Any]]:
    return [{"wanted": False}, {"wanted": True}]


def bundles() -> list[dict[str, Any]]:
    lines = [{**LATE, "what": "task", "part": "T1", "no": 1}, {**TASK, "no": 2}, {**TASK, "no": 3, "due": None}]
    return [{"owe": lines, "late": 1, "rules": ["rules.yaml:268 tasks.daily_at"]}, {"owe": lines[1:2], "late": 0, "rules": ["a", "b"]}]


DIGEST_TURNS = {"bundle": bundles, "digest": digests, "digest-result": results, "digest-wanted": wishes}
