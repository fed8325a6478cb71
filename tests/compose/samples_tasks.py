"""Values for the mails about tasks: receipts line by line, news for who leads, and the daily list."""

from __future__ import annotations

from typing import Any

TASK = {"id": "T3", "title": "接口联调", "due": "2026-03-09", "start": "2026-03-02", "state": "in_progress", "percent": 60,
        "at_risk": False, "late": 0}  # fmt: skip
MINE = [TASK, {**TASK, "id": "T4", "title": "测试环境", "at_risk": True, "late": 2, "percent": 0, "due": None}]
LINE = {"words": "4 延期到3月20日 因测试环境不足", "outcome": "moved", "task": "T4", "title": "测试环境",
        "detail": "测试环境不足", "before": "2026-03-09", "after": "2026-03-20"}  # fmt: skip
LINES = [
    LINE,
    {**LINE, "words": "3 60%", "outcome": "percent", "task": "T3", "before": "", "after": "60%", "detail": ""},
    {**LINE, "words": "完成", "outcome": "which_task", "task": "", "title": "", "before": "", "after": "", "detail": ""},
    {**LINE, "outcome": "asked_change", "detail": "PRJ-2026-0001/C1"},
]
RULE = "rules.yaml:300 tasks.daily_at"
BY = {"id": "zhang", "name": "张工", "title": "", "department": "技术部", "mail": "zhang@corp.example"}


def receipts() -> list[dict[str, Any]]:
    return [{"lines": LINES, "mine": MINE}, {"lines": LINES[:1], "mine": []}]


def news() -> list[dict[str, Any]]:
    return [{"lines": [LINE, LINES[3]], "by": BY}]


def lists() -> list[dict[str, Any]]:
    return [{"mine": MINE, "rule": RULE}, {"mine": MINE[:1], "rule": RULE}]


TASK_TURNS = {"task-receipt": receipts, "task-news": news, "task-list": lists}
