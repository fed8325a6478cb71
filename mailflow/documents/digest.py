"""What the weekly summary (周报/工作摘要, guide §5.14) prints: the lines of the mail it comes with, under the same numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.documents.digest_fields import Digest, Due, Going, Ranked, Report, Result
from mailflow.documents.text import cleaned
from mailflow.documents.words import NOTHING, long_date, to_minute
from mailflow.mail.outgoing.matterwords import PURPOSES, called

Values = Mapping[str, Any]

_WHAT: Final = {
    "confirm": ("书面确认", "written confirmation"), "task": ("完成任务", "a task"),
    "answer": ("答复是否受理", "an answer"), "handle": ("办理并回复结果", "work and result"),
    "agree_date": ("答复完成时间", "word on a date"), "confirm_done": ("确认办理结果", "confirm the result"),
    "accept_refusal": ("答复不受理", "word on a refusal"), "ack": ("受理事件", "take on"), "update": ("通报进展", "report"),
    "recover": ("恢复正常", "recovery"), "join": ("确认参加协调小组", "confirm to join"),
    "review_meeting": ("召开复盘会", "review meeting"), "review_report": ("提交复盘报告", "a review report"),
    "rsvp": ("答复是否参会", "attend or not"), "minutes": ("提交会议纪要", "the minutes"),
    "read": ("回复纪要", "answer to minutes"), "correct": ("修订会议纪要", "corrected minutes"),
    "position": ("书面说明部门意见", "a position"), "settle": ("部门之间解决", "settle it"),
    "carry_out": ("执行裁定", "carry out the ruling"), "check": ("确认裁定效果", "check the ruling"),
    "daily": ("进度填报", "progress"), "escalate": ("升级处理", "escalation"), "risk": ("解除风险", "the risk"),
    "meeting": ("召集项目例会", "call the meeting"), "weekly": ("每周进度通报", "weekly report"),
    "opinion": ("对需求说明书的意见", "an opinion"), "opinions": ("征求意见", "all opinions"),
    "list": ("部门职责与资源清单", "list of tasks"), "proposal": ("本部门实施方案", "department's plan"),
    "review": ("方案评审", "the review of plans"), "acceptance": ("验收结论", "the acceptance"),
    "lessons": ("复盘意见", "lessons learned"), "oral": ("口头变更的书面确认", "written word on an oral change"),
    "meeting-reminder": ("发送会议提醒", "meeting reminder"), "meeting-end": ("会议结束", "end of the meeting"),
    "minutes-window": ("异议期满", "minutes become final"),
}  # fmt: skip
#: How high a chart is, and each of its bars, in English Metric Units (360,000 to the centimetre); how long its labels are.
_CHART_HEAD: Final = 900_000
_BAR: Final = 216_000
_LABEL: Final = 16
_HEALTH: Final = {"good": ("正常", "On track"), "risk": ("有风险", "At risk"), "late": ("滞后", "Behind")}
_KINDS: Final = {
    "confirmation": ("书面确认", "Confirmations"), "log": ("沟通记录", "Agreements"), "incident": ("紧急事件", "Incidents"),
    "project": ("项目", "Projects"), "meeting": ("会议", "Meetings"), "issue": ("问题升级", "Issues"),
    "request": ("工作联系单", "Requests"),
}  # fmt: skip
_STATES: Final = {
    "approved": ("已确认", "Confirmed"), "rejected": ("未通过", "Refused"), "lapsed": ("已失效", "Lapsed"),
    "withdrawn": ("已撤回", "Withdrawn"), "closed": ("已关闭", "Closed"), "accepted": ("已受理", "Taken on"),
    "declined": ("未受理", "Not taken on"), "done": ("已办理", "Done"), "proposed": ("已提出时间", "Date proposed"),
    "received": ("已收到", "Received"), "sent": ("已发出", "Sent"), "open": ("待批准", "Open"),
    "oral": ("待书面确认", "Oral so far"),
    "deferred": ("悬置", "Deferred"), "reported": ("已上报", "Reported"), "acknowledged": ("已受理", "Acknowledged"),
    "assessing": ("评估中", "Assessing"), "coordinating": ("处置中", "Coordinating"), "recovered": ("已恢复", "Recovered"),
    "reviewed": ("已复盘", "Reviewed"), "archived": ("已归档", "Archived"), "false_alarm": ("误报", "False alarm"),
    "merged": ("已合并", "Merged"),
}  # fmt: skip


def digest_context(story: Values, language: str, timezone: tzinfo, issued_at: datetime) -> Digest:
    """The summary of one reader."""
    place = 0 if language == "zh" else 1
    late = story["late"] or story["department"] or story["overdue"]
    context = {
        "organisation": story["organisation"],
        "number": f"{('周报', 'Digest')[place]} {issued_at.astimezone(timezone):%Y%m%d}",
        "version": "V1.0",
        "reader": story["you"]["name"],
        "department": story["you"]["department"] or NOTHING,
        "period": f"{_day(story['since'], timezone)} – {_day(story['until'], timezone)}",
        "date": long_date(issued_at.astimezone(timezone).date(), language),
        "health": (("正常", "滞后")[bool(late)], ("On track", "Behind")[bool(late)])[place],
        "deciding": [_due(line, place, timezone) for line in story["owe"] if line["decides"]],
        "owe": [_due(line, place, timezone) for line in story["owe"] if not line["decides"]],
        "awaited": [_due(line, place, timezone) for line in story["awaited"]],
        "overdue": [_due(line, place, timezone) for line in (*story["department"], *story["overdue"])],
        "raised": [_result(line, timezone, ("第{}级", "Level {}")[place].format(line["level"])) for line in story["raised"]],
        "decided": [_result(_purposed(line, language), timezone, _state(line["state"], place)) for line in story["decided"]],
        "incidents": [_ranked(line, place, timezone) for line in story["incidents"]],
        "changes": [_result(line, timezone, _state(line["state"], place)) for line in story["changes"]],
        "tasks": (tasks := [_going(project, task) for project in story["projects"] for task in project["tasks"]]),
        "height": str(_CHART_HEAD + _BAR * len(tasks)),
        "reports": [_report(project, place) for project in story["projects"]],
        **_month(story["month"], place),
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


def _purposed(line: Values, language: str) -> Values:
    """What was confirmed of a thing stands behind its name."""
    return {**line, "title": line["title"] + called(PURPOSES, line["purpose"], language)}


def _ranked(line: Values, place: int, timezone: tzinfo) -> Ranked:
    level = f"L{line['level']}" + ("" if line["graded"] else ("（待定级）", " (not graded)")[place])
    now = _state(line["state"], place)
    return {"number": line["record"], "title": line["title"], "state": level, "now": now, "at": to_minute(line["at"], timezone)}


def _report(project: Values, place: int) -> Report:
    """The sections of §5.14; what has nothing in it says so."""
    def listed(tasks: Sequence[Values]) -> str:
        return "\n".join(_said(task, place) for task in tasks) or ("无", "none")[place]

    changes = "\n".join(f"{c['record']} {c['title']}（{_state(c['state'], place)}）" for c in project["changes"])
    return {
        "project": f"{project['title']}（{project['record']}）",
        "health": _HEALTH[project["health"]][place],
        "done": listed(project["done"]),
        "late": listed(project["late"]),
        "milestones": listed(project["milestones"]),
        "risks": listed(project["risks"]),
        "changes": changes or ("无", "none")[place],
        "coming": listed(project["coming"]),
    }


def _said(task: Values, place: int) -> str:
    done, planned = (("完成于 ", "计划 "), ("done ", "planned "))[place]
    when = done + task["finished"] if task["finished"] else planned + (task["due"] or NOTHING)
    why = [f"{('原因：', 'because ')[place]}{task['cause']}"] if task["cause"] and not task["finished"] else []
    do = [f"{('措施：', 'measures: ')[place]}{task['measures']}"] if task["measures"] and not task["finished"] else []
    return ("，", ", ")[place].join([f"{task['id']} {task['title']} {task['percent']}%", when, *why, *do])


def _month(month: Values | None, place: int) -> dict[str, Any]:
    """The figures of a month; none where the digest has none."""
    if month is None:
        return {"month": "", "months": []}
    figures = ("opened", "open", "late", "raised")
    rows = [{"kind": _KINDS[row["kind"]][place], **{name: str(row[name]) for name in figures}} for row in month["rows"]]
    named = (f"{month['year']}年{month['month']}月小结", f"Summary of {month['year']}-{month['month']:02}")
    return {"month": named[place], "months": rows}


def _going(project: Values, task: Values) -> Going:
    return {
        "project": project["title"],
        "id": task["id"],
        "title": task["title"],
        "due": task["due"] or NOTHING,
        "percent": f"{task['percent']}%",
        "label": f"{task['id']} {task['title']}"[:_LABEL],
        "value": str(task["percent"]),
    }


def _day(at: str, timezone: tzinfo) -> str:
    return to_minute(at, timezone)[:10]
