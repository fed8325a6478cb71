"""Values for the mails about issues: raised, answered, escalated, and news of them."""

from __future__ import annotations

from typing import Any

LIU = {"id": "liu", "name": "刘经理", "title": "部门负责人", "department": "技术部", "mail": "liu@corp.example"}
CHEN = {"id": "chen", "name": "陈副总", "title": "分管领导", "department": "", "mail": "chen@corp.example"}
MATTER: dict[str, Any] = {
    "fields": [["nature", "技术部与运营部争用测试环境"], ["问题类别", "资源冲突"]],
    "roles": [],
    "departments": ["技术部", "运营部"],
    "tasks": [],
    "links": [],
    "issue": {
        "since": "2026-03-02T01:30:00+00:00",
        "positions": [
            {"department": "技术部", "head": LIU, "by": LIU, "at": "2026-03-02T05:00:00+00:00", "words": "联调必须用到周五。"},
            {"department": "运营部", "head": None, "by": None, "at": None, "words": ""},
        ],
        "rulings": [
            {"by": CHEN, "at": "2026-03-03T05:00:00+00:00", "words": "测试环境优先给技术部。", "departments": ["技术部"],
             "due": "2026-03-09T10:00:00+00:00"},
        ],
    },
}  # fmt: skip


def raised() -> list[dict[str, Any]]:
    return [{"matter": MATTER, "department": "技术部"}]


def receipts() -> list[dict[str, Any]]:
    said = ("raised", "position", "escalated", "settled", "ruled", "carried_out", "closed")
    told = [{"matter": MATTER, "what": what, "words": "联调必须用到周五。", "missing": [], "unknown": []} for what in said]
    return [*told, {**told[0], "words": "", "missing": ["affected", "问题类别", "eta"], "unknown": ["法务部"]}]


def escalations() -> list[dict[str, Any]]:
    before = [{"to": CHEN, "at": "2026-03-03T01:30:00+00:00", "level": 2}]
    first = {"matter": MATTER, "level": 2, "asked": "decide", "informed": [], "rule": "rules.yaml:320 issues.steps.1"}
    first["skipped"] = [{"at": "2026-03-03T01:00:00+00:00", "level": 2, "to": []}]
    linked = {**MATTER, "links": [{"record": "PRJ-2026-0001", "why": "late", "part": "T3", "state": "open"}]}
    return [{**first, "others": True}, {**first, "matter": linked, "level": 3, "asked": "", "informed": before, "others": False}]


def news() -> list[dict[str, Any]]:
    said = ("position", "comment", "escalated", "settled", "ruled", "carried_out", "closed")
    by = {what: None if what == "escalated" else LIU for what in said}
    return [{"matter": MATTER, "event": {"what": what, "by": by[what], "words": "" if what == "closed" else "联调"}} for what in said]


ISSUE_TURNS = {"issue-raised": raised, "issue-receipt": receipts, "issue-escalation": escalations, "issue-news": news}
