"""Values for the mails that talk back: what was found, everything open of one person, empty forms."""

from __future__ import annotations

from typing import Any

ZHAO = {"id": "zhao", "name": "赵敏", "title": "项目助理", "department": "市场部", "mail": "zhao@corp.example"}
HEAD = {"id": "REQ-2026-0001", "kind": "request", "title": "支付日志", "state": "sent", "oral": False, "requester": ZHAO, "cc": [],
        "opened_at": "2026-03-02T01:00:00+00:00", "message_id": None}  # fmt: skip
OWED = {"record": "PRJ-2026-0001", "title": "春季推广", "kind": "project", "what": "task", "part": "T3", "about": "接口联调",
        "owner": ZHAO, "due": "2026-03-04T10:00:00+00:00", "overdue": False, "late": 0}  # fmt: skip
LATE = {**OWED, "record": "CNF-2026-0002", "what": "confirm", "part": None, "about": "", "overdue": True, "late": 3}


def found() -> list[dict[str, Any]]:
    return [{"words": "支付", "found": [HEAD], "more": 0}, {"words": "支付", "found": [HEAD], "more": 7},
            {"words": "无", "found": [], "more": 0}]  # fmt: skip


def standing() -> list[dict[str, Any]]:
    return [{"owe": [OWED, LATE], "awaited": [LATE]}, {"owe": [], "awaited": []}, {"owe": [OWED], "awaited": []}]


def forms() -> list[dict[str, Any]]:
    kinds = ("request", "incident", "project", "meeting", "minutes", "change", "issue", "confirmation")
    return [{"form": {"kind": kind, "rows": [["标题", ""], ["联系人", "赵敏"]], "number": "PRJ-2026-0001" if kind == "project" else ""}} for kind in kinds]


def registers() -> list[dict[str, Any]]:
    task = {"no": 1, "id": "T1", "title": "环境扩容", "record": "MTG-2026-0001", "matter": "推广周会", "owner": ZHAO, "due": "2026-03-04",
            "state": "in_progress", "percent": 40, "light": "red"}  # fmt: skip
    bare = {**task, "no": 2, "owner": None, "due": None, "state": "new", "percent": 0, "light": "green"}
    done = {**task, "no": 3, "state": "done", "percent": 100, "light": ""}
    whole = {"about": None, "lines": [task, bare], "more": 3, "red": 1, "yellow": 0}
    one = {"about": HEAD, "lines": [task, bare, done, *[{**bare, "light": "yellow"}] * 20], "more": 0, "red": 1, "yellow": 20}
    return [{"register": told} for told in (whole, one, {**whole, "lines": [], "more": 0, "red": 0})]


def reasoned() -> list[dict[str, Any]]:
    line = {**{name: OWED[name] for name in ("record", "title", "what", "part", "about", "due")}, "no": 2, "requester": ZHAO,
            "opened_at": "2026-03-02T01:00:00+00:00", "is_open": True, "rule": "rules.yaml:344 tasks.steps[0]",
            "following": [{"at": "2026-03-06T01:00:00+00:00", "level": level, "rule": "rules.yaml:350 tasks.steps[1]"} for level in (0, 1)]}  # fmt: skip
    over = {**line, "no": 3, "part": None, "about": "", "is_open": False, "rule": "", "following": []}
    asked = {"kind": "digest", "at": "2026-03-06T09:00:00+00:00", "role": "digest", "rule": "rules.yaml:687 digests", "rules": [], "reason": ""}
    return [{"asked_of": asked, "lines": lines} for lines in ([line, over], [line], [])] + [{"asked_of": {**asked, "rule": ""}, "lines": [over]}]


TALKING_TURNS = {"why-lines": reasoned, "register": registers, "search": found, "standing": standing, "form": forms}
