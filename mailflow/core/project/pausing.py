"""A project stands still: nobody is asked or reminded; resumed, what was owed is asked again with the time that was left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mailflow.core import facts as f
from mailflow.core.duties import settle_all, wait_until
from mailflow.core.obligation import Obligation
from mailflow.core.project import facts as p
from mailflow.core.project.changing import ask_decision
from mailflow.core.project.executing import watch_risks
from mailflow.core.project.linked import RUNNING
from mailflow.core.project.meetings import ask_weekly_meeting
from mailflow.core.project.planning import ask_list
from mailflow.core.project.proposing import ask_weekly
from mailflow.core.project.rights import project
from mailflow.core.project.signing import sign_off_ended
from mailflow.core.project.telling import ask, go
from mailflow.core.signoff import ask_signer, current, owe, owe_the_end, seat_duty
from mailflow.core.tasks import ask_daily, chase
from mailflow.core.turn import Turn
from mailflow.core.worktime import Span

#: Whoever is asked again has at least this long, however little was left.
_LEAST: Final = Span(1, "wd")

#: What waits for time alone, and goes on waiting.
_WAITS: Final = frozenset({"opinions", "review", "review_report", "oral"})

#: What is asked of people, and the document that goes with it.
_PAPERS: Final[Mapping[str, str | None]] = {
    "opinion": "statement", "proposal": "plan", "acceptance": "tracker", "lessons": None,
}  # fmt: skip


def pause(turn: Turn, reason: str) -> None:
    """Let nothing be owed while the project stands still, and keep what was."""
    owed = tuple(o.id for o in turn.record.obligations if o.is_open)
    turn.happen(p.Paused(at=turn.at, letter=turn.rests_on, resumes=turn.record.state, owed=owed))
    go(turn, "pause", reason)
    settle_all(turn, "pause")


def resume(turn: Turn) -> None:
    """Go on where the project stood; days of the plan stay as they are, for only a change moves them."""
    stood, owed = project(turn), dict.fromkeys(project(turn).owed)
    go(turn, f"resume:{stood.resumes}")
    for obligation in [o for o in turn.record.obligations if o.id in owed]:
        _ask_again(turn, obligation)
    if turn.record.state in RUNNING:
        _run_again(turn)
    _sign_again(turn, tuple(owed))
    ask_decision(turn)


def _run_again(turn: Turn) -> None:
    for task in turn.record.tasks:
        chase(turn, task)
    ask_daily(turn)
    ask_weekly(turn)
    ask_weekly_meeting(turn)
    watch_risks(turn)


def _left(turn: Turn, due: datetime) -> datetime:
    """The instant at which as much working time has passed from now on as was left until `due` when the project was paused."""
    calendar, paused = turn.policy.calendar, project(turn).paused_at or turn.at
    hours = calendar.between(paused, due).total_seconds() / 3600
    return max(calendar.add(turn.at, Span(hours, "wh")), calendar.add(turn.at, _LEAST))


def _ask_again(turn: Turn, owed: Obligation) -> None:
    due = _left(turn, owed.due)
    if owed.what in _WAITS:
        wait_until(turn, owed.id, owed.what, due, owed.rungs[-1].rule)
    elif owed.what == "list":
        ask_list(turn, owed.part or "", due)
    elif owed.what in _PAPERS:
        ask(turn, owed.owner, owed.what, due, id_=owed.id, document=_PAPERS[owed.what], part=owed.part or "")


def _sign_again(turn: Turn, owed: tuple[str, ...]) -> None:
    """Whoever had not signed is asked again; a signature that ended meanwhile has its consequences now."""
    asked, paused = turn.record.current, project(turn).paused_at
    if asked is None:
        return
    if asked.state != "open":
        if asked.closed_at and paused and asked.closed_at >= paused:
            sign_off_ended(turn)
        return
    due = _left(turn, asked.due)
    by = turn.letter.by if turn.letter else turn.record.requester
    turn.happen(f.DueMoved(at=turn.at, letter=turn.rests_on, sign_off=asked.id, by=by, due=due))
    for seat in current(turn).seats:
        if seat_duty(asked, seat) in owed and not (seat.answer and seat.answer.decision in ("approve", "reject")):
            owe(turn, current(turn), seat)
            ask_signer(turn, seat)
    owe_the_end(turn, current(turn))
