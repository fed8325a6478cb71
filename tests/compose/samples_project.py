"""Values for the mails of projects: what is asked, what is new, and what was understood of a new one."""

from __future__ import annotations

from typing import Any

from mailflow.mail.outgoing.formwords import RESULTS

ASKED = ("opinion", "list", "proposal", "acceptance", "lessons")
NEW = (
    "statement", "opinion", "adopted_yes", "adopted_partly", "adopted_no", "marked", "consensus_asked",
    "consensus_failed", "list_faulty", "list_taken", "list_in", "plan", "conflicts", "proposal_taken",
    "proposal_in", "review_taken", "review_in", "review_round", "execution_failed", "executing", "weekly", "weekly_all",
    "spent", "budget_low", "ruled", "settled", "change_taken", "change_oral",
    "change_oral_asked", "change_oral_again", "change_oral_lead", "change_approved", "change_rejected", "change_deferred", "change_withdrawn",
    "delivered", "delivery", "accepting", "accept_passed", "accept_conditional", "accept_failed", "lesson",
    "archived", "pause", "resume", "cancel", "handed_over", "noted", "comment",
    "communication", "talk_taken", "table_taken",
)
LEAD = {"id": "wang", "name": "王经理", "title": "部门负责人", "department": "市场部", "mail": "wang@corp.example"}
MATTER = {
    "fields": [["核心目标", "上线推广页面"], ["budget", "20 万元"]],
    "roles": [["lead", [LEAD]]],
    "departments": ["市场部", "技术部"],
    "tasks": [{"id": "T1", "title": "接口开发", "owner": LEAD, "due": "2026-03-20", "state": "new", "percent": 0}],
    "project": {"lead": LEAD, "milestones": [["4月10日 原型", "2026-04-10"]]},
}
DUE = "2026-03-04T10:00:00+00:00"


def asks() -> list[dict[str, Any]]:
    return [{"matter": MATTER, "what": what, "due": DUE, "part": "技术部", "listed": []} for what in ASKED]


def news() -> list[dict[str, Any]]:
    said = {"matter": MATTER, "due": None, "part": "技术部", "deciders": "陈副总", "words": "预算偏高，请核对"}
    rows = [["2·任务负责人", "no_owner", "老王"], ["T1", "2026-03-20", "2026-03-27"]]
    return [{**said, "what": what, "by": LEAD if n % 2 else None, "listed": rows if n % 3 else []} for n, what in enumerate(NEW)]


def opened() -> list[dict[str, Any]]:
    similar = [{"id": "PRJ-2025-0003", "title": "春节活动", "words": "需求变更响应不及时"}]
    full = {"missing": ["核心目标"], "wanted": ["budget", "验收标准"], "unread": [["due", "尽快", "left_out"]], "similar": similar}
    return [{"matter": MATTER, **full}, {"matter": MATTER, "missing": [], "wanted": [], "unread": [], "similar": []}]


PROJECT_TURNS = {"project-ask": asks, "project-news": news, "project-opened": opened}


def results() -> list[dict[str, Any]]:
    """Every outcome of a form, a form with nothing to say, and a file that could not be read."""
    lines = [
        {"row": n % 4, "column": ("计划完成时间", "", "完成日期")[n % 3], "outcome": outcome, "detail": "2026-03-27", "task": "T3" if n % 2 else ""}
        for n, outcome in enumerate(RESULTS)
    ]
    shown = {"matter": MATTER, "counted": 3, "open": 2, "form": "progress", "lines": lines}
    closed = [{"row": 0, "column": "", "outcome": "closed", "detail": "附件《表.xls》：请另存为 .xlsx", "task": ""}]
    return [shown, {**shown, "form": "list", "lines": [], "counted": 0, "open": 0}, {**shown, "form": "", "counted": 0, "lines": closed}]


PROJECT_TURNS["form-result"] = results


def sheets() -> list[dict[str, Any]]:
    table = {"number": "PRJ-2026-0001-P-zhang-3F9C2A1B", "person": LEAD, "rows": []}
    return [{"matter": MATTER, "sheet": {**table, "kind": "progress", "part": ""}}, {"matter": MATTER, "sheet": {**table, "kind": "list", "part": "技术部"}}]


PROJECT_TURNS["sheet"] = sheets
