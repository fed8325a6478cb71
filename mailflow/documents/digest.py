"""What the weekly summary (周报/工作摘要, guide §5.14) prints: the lines of the mail it comes with, under the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.digest_fields import Digest, Due, Going, Result
from mailflow.documents.text import cleaned
from mailflow.documents.words import NOTHING, long_date, to_minute

Values = Mapping[str, Any]

_WHAT: Final = {
    "confirm": ("书面确认", "written confirmation"), "task": ("完成任务", "task"), "answer": ("答复是否受理", "answer"),
    "handle": ("办理并回复结果", "work and result"), "agree_date": ("答复完成时间", "word on a date"),
    "confirm_done": ("确认办理结果", "confirm the result"), "accept_refusal": ("答复不受理", "word on a refusal"),
    "ack": ("受理", "take on"), "update": ("通报进展", "report"),
}  # fmt: skip
_STATES: Final = {
    "approved": ("已确认", "Confirmed"), "rejected": ("未通过", "Refused"), "lapsed": ("已失效", "Lapsed"),
    "withdrawn": ("已撤回", "Withdrawn"), "closed": ("已关闭", "Closed"), "accepted": ("已受理", "Taken on"),
    "declined": ("未受理", "Not taken on"), "done": ("已办理", "Done"), "proposed": ("已提出时间", "Date proposed"),
    "received": ("已收到", "Received"), "sent": ("已发出", "Sent"),
}  # fmt: skip


def digest_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> Digest:
    """The summary of one reader."""
    place = 0 if language == "zh" else 1
    late = story["late"]
    context = {
        "organisation": story["organisation"],
        "number": f"{('周报', 'Digest')[place]} {issued_at.astimezone(timezone):%Y%m%d}",
        "version": "V1.0",
        "reader": story["you"]["name"],
        "department": story["you"]["department"] or NOTHING,
        "period": f"{_day(story['since'], timezone)} – {_day(story['until'], timezone)}",
        "date": long_date(issued_at.astimezone(timezone).date(), language),
        "health": (("正常", "滞后")[bool(late)], ("On track", "Behind")[bool(late)])[place],
        "owe": [_due(line, place, timezone) for line in story["owe"]],
        "awaited": [_due(line, place, timezone) for line in story["awaited"]],
        "overdue": [_due(line, place, timezone) for line in (*story["department"], *story["overdue"])],
        "raised": [_result(line, timezone, ("第{}级", "Level {}")[place].format(line["level"])) for line in story["raised"]],
        "decided": [_result(line, timezone, _state(line["state"], place)) for line in story["decided"]],
        "tasks": [_going(project, task) for project in story["projects"] for task in project["tasks"]],
        "issued_on": long_date(issued_at.astimezone(timezone).date(), language),
        "timezone": str(timezone),
    }
    return cast("Digest", cleaned(context))


def digest_name(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:  # noqa: ARG001
    """The file name of a summary."""
    return f"{'【工作摘要】' if language == 'zh' else 'Digest_'}{issued_at.astimezone(timezone):%Y%m%d}.docx"


def _due(line: Values, place: int, timezone: tzinfo) -> Due:
    what = _WHAT.get(line["what"], (line["what"],) * 2)[place]
    part = f"/{line['part']}" if line["part"] else ""
    late = (f"{line['late']} {('天', 'days')[place]}" if line["late"] else ("已到期", "due")[place]) if line["overdue"] else ""
    return {
        "no": str(line.get("no", "")),
        "number": f"{line['record']}{part}",
        "title": line["title"],
        "what": f"{what}{('：', ': ')[place]}{line['about']}" if line["about"] and line["about"] != line["title"] else what,
        "owner": line["owner"]["name"] if line["owner"] else NOTHING,
        "due": to_minute(line["due"], timezone),
        "late": late or NOTHING,
    }


def _state(state: str, place: int) -> str:
    return _STATES.get(state, (state, state))[place]


def _result(line: Values, timezone: tzinfo, state: str) -> Result:
    return {"number": line["record"], "title": line["title"], "state": state, "at": to_minute(line["at"], timezone)}


def _going(project: Values, task: Values) -> Going:
    full = task["percent"] // 10
    return {
        "project": project["title"],
        "id": task["id"],
        "title": task["title"],
        "due": task["due"] or NOTHING,
        "percent": f"{task['percent']}%",
        "bar": "█" * full + "░" * (10 - full),
    }


def _day(at: str, timezone: tzinfo) -> str:
    return to_minute(at, timezone)[:10]
