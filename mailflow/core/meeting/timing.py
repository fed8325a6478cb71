"""What time brings to meetings: the reminder with materials, the end, the end of the time for objections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mailflow.core import facts as f
from mailflow.core.duties import owe_by, settle, settle_all
from mailflow.core.lifecycle import MEETING, move
from mailflow.core.meeting.issuing import conclude
from mailflow.core.meeting.planning import meeting_of
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.telling import Values
from mailflow.core.turn import Turn


def remind(turn: Turn, owed: Obligation, rung: Rung) -> None:
    """Everybody who has not declined is reminded, with the materials; chair and recorder get the list of attendance."""
    settle(turn, owed.id, "reminded")
    leading = _leading(turn)
    coming = (guest.to or guest.person for guest in meeting_of(turn).guests if guest.answer != "declined")
    for person in dict.fromkeys(coming):
        extra: Values = {"rule": rung.rule, "attendance": person in leading}
        turn.tell("reminder", person, "guest", template="meeting-reminder", files=turn.record.files, **extra)
    for person in leading:
        turn.tell("attendance-list", person, "recorder", document="attendance")


def _leading(turn: Turn) -> tuple[str, ...]:
    record = turn.record
    return tuple(dict.fromkeys((*record.who("chair"), *(record.who("recorder") or (record.requester,)))))


def ended(turn: Turn, owed: Obligation, _: Rung) -> None:
    """The meeting was held as far as anybody said; whoever keeps the minutes owes them."""
    settle(turn, owed.id, "held")
    if turn.record.state != "called":
        return
    settle_all(turn, "held", "rsvp", "meeting-reminder")
    turn.happen(f.StateMoved(at=turn.at, state=move(MEETING, turn.record.state, "held")))
    recorder = next(iter(turn.record.who("recorder")), turn.record.requester)
    due = turn.policy.calendar.add(turn.at, turn.policy.meeting.minutes_within)
    owe_by(turn, "minutes", recorder, "minutes", due, turn.policy.sign_off.steps)
    turn.tell("minutes-request", recorder, "recorder", document="attendance", due=due.isoformat(timespec="seconds"))


def window(turn: Turn, owed: Obligation, _: Rung) -> None:
    """No more time for objections; one that waits for its answer keeps the minutes from being final."""
    settle(turn, owed.id, "over")
    conclude(turn)


ON_TIME: Final[Mapping[str, Callable[[Turn, Obligation, Rung], None]]] = {
    "meeting-reminder": remind,
    "meeting-end": ended,
    "minutes-window": window,
}
