"""The tasks of a project as its documents print them (guide §5.2, §5.6, §5.12, §5.13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mailflow.documents.project_fields import Item
from mailflow.documents.project_words import say
from mailflow.documents.words import NOTHING

Values = Mapping[str, Any]


def money(amount: int | None) -> str:
    """Money in figures, with nothing of what nobody said."""
    return NOTHING if amount is None else f"{amount:,}"


def item(task: Values, language: str, today: str, verdict: str) -> Item:
    """A task on the day a document is made, after what acceptance said last."""
    owner = task["owner"]["name"] if task["owner"] else NOTHING
    return {
        "id": task["id"],
        "phase": task["phase"] or NOTHING,
        "title": task["title"],
        "department": task["department"] or NOTHING,
        "owner": owner,
        "support": "、".join(task["support"]) or NOTHING,
        "start": task["start"] or "-",
        "due": task["due"] or "-",
        "finished": task["finished"] or "-",
        "planned": task["baseline"] or task["due"] or "-",
        "deviation": _deviation(task),
        "result": say(_result(task, verdict), language),
        "needs": "、".join(task["needs"]) or "-",
        "deliverable": task["deliverable"] or NOTHING,
        "milestone": say("milestone" if task["milestone"] else "plain", language),
        "staff": task["staff"] or NOTHING,
        "budget": money(task["budget"]),
        "equipment": task["equipment"] or NOTHING,
        "status": say(_going(task, today), language),
        "cause": task["cause"] or "-",
        "measures": task["measures"] or "-",
        "criterion": task["criterion"] or NOTHING,
        "remarks": "" if task["state"] == "done" or not task["percent"] else f"{task['percent']}%",
    }


def _deviation(task: Values) -> str:
    """By how many days it was done later than planned first: +3, 0, -2."""
    planned = task["baseline"] or task["due"]
    if not (planned and task["finished"]):
        return "-"
    days = (date.fromisoformat(task["finished"]) - date.fromisoformat(planned)).days
    return f"{days:+d}" if days else "0"


def _result(task: Values, verdict: str) -> str:
    """What acceptance found of a task: nothing before it, and of what is to be done again that it is (guide §5.12)."""
    if task["state"] != "done":
        return "to_mend" if verdict in ("conditional", "failed") else "unchecked"
    return "sound" if verdict in ("passed", "conditional") else "unchecked"


def _going(task: Values, today: str) -> str:
    """正常, 滞后 or 风险: how it goes, which is another axis than how far it is (guide §5.2)."""
    if task["at_risk"]:
        return "at_risk"
    ended = task["finished"] or today
    return "late" if task["due"] and ended > task["due"] else "on_track"


def tally(tasks: Sequence[Values], items: Sequence[Item], language: str) -> str:
    """How many tasks are done, and how the others go."""
    states = [say(key, language) for key in ("on_track", "late", "at_risk")]
    counts = [sum(1 for t, i in zip(tasks, items, strict=True) if t["state"] != "done" and i["status"] == s) for s in states]
    done = sum(1 for task in tasks if task["state"] == "done")
    numbers = {"all": len(tasks), "done": done, "on_track": counts[0], "late": counts[1], "at_risk": counts[2]}
    return say("tally", language).format(**numbers)
