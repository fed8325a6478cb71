"""How a project tells people: what it asks of them, and what is new."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mailflow.core import facts as f
from mailflow.core.duties import owe_by
from mailflow.core.lifecycle import PROJECT, move
from mailflow.core.project.rights import participants, role_of
from mailflow.core.project.sheets import sheets_of, told
from mailflow.core.telling import stamp
from mailflow.core.turn import Turn


def ask(
    turn: Turn, person: str, what: str, due: datetime, *, id_: str, document: str | None = None, part: str = "", **extra: Any
) -> None:
    """Ask something of somebody by an instant, and chase it."""
    owe_by(turn, id_, person, what, due, turn.policy.project.steps, part=part or None, title="")
    turn.tell(
        "request", person, role_of(turn, person), template="project-ask", what=what, due=stamp(due), document=document,
        part=part, **{"listed": [], **extra},
    )  # fmt: skip


def news(turn: Turn, what: str, people: tuple[str, ...] | None = None, *, document: str | None = None, **extra: Any) -> None:
    """Tell people what is new: everybody who works on the project where none are named; the writer gets a receipt instead."""
    writer = turn.letter.by if turn.letter else None
    for person in people if people is not None else participants(turn):
        kind = "receipt" if person == writer else "notice"
        said = {"by": None, "words": "", "listed": [], "due": None, "part": "", "deciders": "", **extra}
        form = sheet_for(turn, person) if document == "tracker" else {}
        turn.tell(kind, person, role_of(turn, person), template="project-news", what=what, document=document, **said, **form)


def sheet_for(turn: Turn, person: str) -> dict[str, Any]:
    """The table of what somebody still has to do, which goes along with the tracker to be filled in and sent back.

    Who leads without a task of their own asks for theirs (表格 进度): it would be the tracker once more.
    """
    if not any(task.owner == person and not task.is_done for task in turn.record.tasks):
        return {}
    sheet = next(sheets_of(turn.record, "progress", person, turn.policy))
    return {"sheet": told(turn.record, sheet, turn.policy, turn.at)}


def go(turn: Turn, event: str, reason: str = "") -> None:
    """Let the project move on; IllegalMove where its table has no such move."""
    state = move(PROJECT, turn.record.state, event)
    if state != turn.record.state:
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=state, reason=reason))
