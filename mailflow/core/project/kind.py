"""What a project does when it is opened, answered, and as time passes."""

from __future__ import annotations

from typing import Final

from mailflow.core.obligation import Obligation, Rung
from mailflow.core.project.aligning import opinions_end
from mailflow.core.project.closing import archive
from mailflow.core.project.executing import daily_list, late, risk_stands, weekly
from mailflow.core.project.meetings import call_weekly
from mailflow.core.project.oral import oral_waits
from mailflow.core.project.proposing import ask_execution
from mailflow.core.turn import Turn


def opinions_over(turn: Turn, _: Obligation, __: Rung) -> None:
    """The time for opinions is over."""
    opinions_end(turn)


def review_over(turn: Turn, _: Obligation, __: Rung) -> None:
    """The time to review the plan is over."""
    if turn.record.state == "proposing":
        ask_execution(turn)


def lessons_over(turn: Turn, _: Obligation, __: Rung) -> None:
    """The time for lessons is over."""
    archive(turn)


#: What follows when the time of something that is waited for has come.
ON_TIME: Final = {
    "opinions": opinions_over,
    "review": review_over,
    "review_report": lessons_over,
    "daily": daily_list,
    "weekly": weekly,
    "meeting": call_weekly,
    "oral": oral_waits,
    "task": late,
    "risk": risk_stands,
}

#: State of a project -> the document that shows where it stands.
STATUS: Final = {
    "draft": "statement",
    "aligning": "statement",
    "planning": "plan",
    "proposing": "plan",
    **dict.fromkeys(("executing", "escalated", "accepting", "reviewing", "paused"), "tracker"),
    "archived": "review",
}
