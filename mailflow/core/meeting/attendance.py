"""Who comes: answers in words and from calendars, and the list of attendance (签到表)."""

from __future__ import annotations

from typing import Final

from mailflow.core.commands import AnswerInvitation, Reply
from mailflow.core.duties import settle
from mailflow.core.meeting.calling import invitation
from mailflow.core.meeting.facts import GuestAnswered
from mailflow.core.meeting.meeting import Guest
from mailflow.core.meeting.naming import one
from mailflow.core.meeting.planning import meeting_of
from mailflow.core.notices import Decision
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn

#: Answers that whoever called the meeting hears of at once, as of who comes late; the others are seen in the list.
_NEWS: Final = frozenset({"declined", "delegated"})


def answer(turn: Turn, command: Reply) -> Decision:
    """Take what a guest says of coming."""
    heard, by = command.said.heard, command.letter.by
    seat = meeting_of(turn).guest(by)
    if seat is None:
        return turn.refuse("not_invited", quoted=command.text[:200])
    to = one(heard.to, turn.policy.directory) if heard.answer == "delegated" else None
    if heard.answer == "delegated" and to is None:
        return turn.ask_back("unknown_person" if heard.to else "no_delegate", heard.to, quoted=command.text[:200])
    if to in (by, turn.record.requester):
        return turn.refuse("delegate_to_self", quoted=command.text[:200])
    take(turn, seat, by, heard.answer, heard.reason, to, "mail")
    turn.tell("receipt", by, "guest", template="meeting-answered", answer=heard.answer, reason=heard.reason, to=_card(turn, to))
    return turn.done("attendance", heard.answer)


def from_calendar(turn: Turn, command: AnswerInvitation) -> Decision | None:
    """Take what a calendar program answered; it is never answered itself, and an answer to an older time decides nothing.

    None where it proposes another time.
    """
    said, by = command.answer, command.letter.by
    meeting = meeting_of(turn)
    seat = meeting.guest(by)
    stale = said.sequence < meeting.sequence
    delegated_to_nobody = said.answer == "delegated" and command.to is None
    if seat is None or turn.record.state != "called" or stale or delegated_to_nobody:
        return turn.done("automatic", "calendar", "automatic")
    if said.starts is not None and said.starts != meeting.starts:
        return None
    if not said.answer:
        return turn.done("automatic", "calendar", "automatic")
    take(turn, seat, by, said.answer, said.comment, command.to, "calendar")
    return turn.done("attendance", said.answer)


def take(turn: Turn, seat: Guest, by: str, said: str, reason: str, to: str | None, via: str, *, quiet: bool = False) -> None:
    """Keep an answer, invite whoever comes instead, and let whoever called the meeting know, but for a `quiet` one."""
    turn.happen(
        GuestAnswered(at=turn.at, letter=turn.rests_on, person=seat.person, by=by, answer=said, reason=reason, to=to, via=via)
    )
    if said != "tentative":
        settle(turn, f"rsvp:{seat.person}", said)
    if to:
        changes: list[Values] = []
        turn.tell(
            "meeting-notice",
            to,
            "delegate",
            document="meeting-notice",
            files=turn.record.files,
            invitation=invitation(turn),
            changes=changes,
        )
    caller = turn.record.requester
    if (said in _NEWS or (said == "attending" and reason)) and caller != by and not quiet:
        turn.tell(
            "progress",
            caller,
            "requester",
            template="meeting-news",
            by=card(seat.person, turn.policy),
            answer=said,
            reason=reason,
            to=_card(turn, to),
        )


def _card(turn: Turn, person: str | None) -> Values | None:
    return card(person, turn.policy) if person else None
