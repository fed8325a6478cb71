"""Words that decide nothing but belong to a record: read, remarked, or said by somebody without a seat."""

from __future__ import annotations

from mailflow.core import facts as f
from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.record import SignOff
from mailflow.core.signoff import card_or_none, current
from mailflow.core.telling import Values
from mailflow.core.turn import Turn


def remark(turn: Turn, command: Reply) -> Decision:
    """Somebody says something that decides nothing: it is kept, and the requester's words reach whose word is still wanted."""
    if not command.text.strip():
        return turn.ask_back("empty_reply")
    turn.happen(noted(turn, command, "comment"))
    by = command.letter.by
    readers = _waiting(turn) if by == turn.record.requester else (turn.record.requester,)
    for person in readers:
        turn.tell("progress", person, _role(turn, person), sign_off=current(turn).id, event=said(turn, command, "comment"))
    return turn.done("noted")


def _waiting(turn: Turn) -> tuple[str, ...]:
    """Who still owes an answer, and whose condition or return keeps the sign-off open."""
    sign_off = current(turn)
    owing = [o.owner for o in turn.record.obligations if o.is_open and o.what == "confirm"]
    unmet = [s.holder for s in sign_off.seats if sign_off.state == "open" and s.answer and s.answer.decision != "approve"]
    return tuple(dict.fromkeys((*owing, *unmet)))


def _role(turn: Turn, person: str) -> str:
    return "requester" if person == turn.record.requester else "confirmer"


def read_only(turn: Turn, command: Reply) -> Decision:
    """Somebody who owes nothing has read it: kept, and not answered."""
    turn.happen(noted(turn, command, "acknowledge"))
    return turn.done("noted")


def deputised_by(turn: Turn, sign_off: SignOff, by: str) -> str | None:
    """Who of those asked has this person as deputy."""
    people = turn.policy.directory.people
    return next((s.holder for s in sign_off.seats if s.holder in people and people[s.holder].deputy == by), None)


def deputy_note(turn: Turn, command: Reply, holder: str) -> Decision:
    """A deputy of somebody who is not away: the word is a note, and both are told (contract §1)."""
    turn.happen(noted(turn, command, "deputy"))
    about: Values = {"what": "deputy", "words": command.words, "to": card_or_none(turn, holder)}
    turn.tell("receipt", command.letter.by, "deputy", template="noted", sign_off=current(turn).id, **about)
    event = said(turn, command, "deputy")
    turn.tell("progress", holder, "confirmer", sign_off=current(turn).id, event=event)
    return turn.done("noted", "deputy")


def tell_requester(turn: Turn, command: Reply, sign_off: SignOff, what: str, to: str | None = None) -> None:
    """Tell the requester what somebody said, unless it was the requester."""
    requester = turn.record.requester
    if requester != command.letter.by:
        event = said(turn, command, what, to)
        turn.tell("progress", requester, "requester", sign_off=sign_off.id, event=event)


def said(turn: Turn, command: Reply, what: str, to: str | None = None) -> dict[str, object]:
    """What somebody said, as values of a notice."""
    return {
        "what": what,
        "by": card_or_none(turn, command.letter.by),
        "words": command.words or command.text[:500],
        "reason": command.reason,
        "to": card_or_none(turn, to),
        "at": turn.at.isoformat(timespec="seconds"),
        "message_id": command.letter.message_id,
    }


def noted(turn: Turn, command: Reply, what: str) -> f.Noted:
    """The fact that somebody said something that decides nothing."""
    words = command.words or command.text[:500]
    return f.Noted(at=turn.at, letter=turn.rests_on, by=command.letter.by, what=what, words=words)
