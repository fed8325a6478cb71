"""What somebody may write about a record now, by key, beside what they owe to it: HELP names nothing that would be refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from mailflow.core.incident.chain import may_speak
from mailflow.core.incident.course import LIVE
from mailflow.core.issue.parties import heads as parties
from mailflow.core.issue.ruling import may_rule
from mailflow.core.project.rights import may
from mailflow.core.turn import Turn

_MOVING: Final = frozenset({"draft", "aligning", "planning", "proposing", "executing", "escalated", "accepting", "reviewing"})


def ways(turn: Turn, person: str) -> tuple[str, ...]:
    """Keys of what a person may say about the record as it stands; the words of each stand with those of duties."""
    find = _WAYS.get(turn.record.kind)
    return tuple(find(turn, person)) if find else ()


def _confirmation(turn: Turn, person: str) -> Iterator[str]:
    asked = turn.record.current
    if asked is None or asked.state != "open":
        return
    if any(seat.answer and seat.holder == person for seat in asked.seats):
        yield "say_anew"
    if person == turn.record.requester:
        yield from ("renew", "take_back")


def _request(turn: Turn, person: str) -> Iterator[str]:
    state = turn.record.state
    if state in ("sent", "received") and person in turn.record.who("receiver"):
        yield "hand_on"
    if person == turn.record.requester and state not in ("closed", "withdrawn"):
        yield "take_back"


def _incident(turn: Turn, person: str) -> Iterator[str]:
    record = turn.record
    if record.state in LIVE and may_speak(person, record, turn.policy, turn.at):
        yield from ("update", "incident_escalate", "recover", "incident_false")
    elif record.state in LIVE and person == record.requester:
        yield "incident_add"


def _project(turn: Turn, person: str) -> Iterator[str]:
    state = turn.record.state
    if state in ("draft", "proposing") and may(turn, person, "request_sign_off"):
        yield "project_sign_off"
    if state in ("executing", "escalated") and any(task.owner == person and not task.is_done for task in turn.record.tasks):
        yield "project_sheet"
    if state in _MOVING and may(turn, person, "pause"):
        yield "project_stop"
    if state == "paused" and may(turn, person, "resume"):
        yield "project_resume"


def _meeting(turn: Turn, person: str) -> Iterator[str]:
    meeting, state = turn.record.meeting, turn.record.state
    leads = person == turn.record.requester or person in turn.record.who("chair")
    if meeting is None:
        return
    if state == "called" and leads:
        yield "arrange"
    elif state == "called" and meeting.guest(person):
        yield from ("rsvp", "wish")
    if state == "minuted" and meeting.issued and person in meeting.readers:
        yield "read"
    if any(task.owner == person and not task.is_done for task in turn.record.tasks):
        yield "task"


def _issue(turn: Turn, person: str) -> Iterator[str]:
    if turn.record.state in ("open", "escalated") and person in parties(turn):
        yield "position"
    if turn.record.state == "escalated" and may_rule(turn, person):
        yield "rule"


_WAYS: Final[Mapping[str, Callable[[Turn, str], Iterator[str]]]] = {
    "confirmation": _confirmation,
    "log": _confirmation,
    "request": _request,
    "incident": _incident,
    "project": _project,
    "meeting": _meeting,
    "issue": _issue,
}
