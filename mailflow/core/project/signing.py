"""What the end of a signature leads to, by an answer or by time; while a project is paused it waits (guide §2.1)."""

from __future__ import annotations

from mailflow.core.project.changing import decided, of_sign_off
from mailflow.core.project.planning import ask_lists
from mailflow.core.project.proposing import begin
from mailflow.core.project.rights import has_part, heads, lead
from mailflow.core.project.telling import go, news
from mailflow.core.record import SignOff
from mailflow.core.turn import Turn


def sign_off_ended(turn: Turn) -> None:
    """What follows when the newest sign-off has ended; nothing while the project stands still."""
    current = turn.record.current
    if current is None or current.state in ("open", "superseded") or turn.record.state == "paused":
        return
    if current.about == "consensus":
        if turn.record.state == "aligning":
            _consensus_ended(turn, current)
    elif current.about == "execution":
        if turn.record.state == "proposing":
            _execution_ended(turn, current)
    elif (change := of_sign_off(turn)) and change.state == "open":
        decided(turn, change, {"approved": "approved", "rejected": "rejected"}.get(current.state, "withdrawn"))


def _consensus_ended(turn: Turn, current: SignOff) -> None:
    if current.state == "approved":
        go(turn, "agreed")
        ask_lists(turn)
    else:
        go(turn, "refused")
        news(turn, "consensus_failed", (lead(turn),))


def _execution_ended(turn: Turn, current: SignOff) -> None:
    if current.state == "approved":
        begin(turn)
    else:
        news(turn, "execution_failed", (lead(turn),))


def taken_over_by(turn: Turn, asked: SignOff, by: str) -> str | None:
    """Who answers now for somebody who gave up their whole part in the project, and so has no say in what is to be signed."""
    seat = asked.seat_of(by)
    if seat is None or seat.holder == by or by in (*heads(turn), lead(turn)) or has_part(turn, by, "executive"):
        return None
    return seat.holder
