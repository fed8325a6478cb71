"""Who is asked and who hears what becomes of a request between departments, and what is owed by whom meanwhile."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from mailflow.core.duties import owe, owe_by, settle_all
from mailflow.core.obligation import Rung
from mailflow.core.record import Record
from mailflow.core.request.request import Request
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn

#: What is owed: an answer, the work itself, the requester's word on a date, on a result, on a refusal.
ANSWER, HANDLE, AGREE, CONFIRM, ACCEPT_REFUSAL = "answer", "handle", "agree_date", "confirm_done", "accept_refusal"
DUTIES: Final = (ANSWER, HANDLE, AGREE, CONFIRM, ACCEPT_REFUSAL)


def request_of(turn: Turn) -> Request:
    """The request a turn is about."""
    request = turn.record.request
    assert request is not None, "a request is sent by its first facts"
    return request


def answer_due(turn: Turn) -> datetime:
    """By when the receiving department is to answer, by how urgent it is."""
    rules = turn.policy.request
    span = {"urgent": rules.urgent, "unhurried": rules.unhurried}.get(request_of(turn).urgency, rules.ordinary)
    return turn.policy.calendar.add(turn.at, span)


def ask_receivers(turn: Turn) -> None:
    """Send the request to all it is for; the head owes the answer, and the deputy of whoever is away is asked too."""
    owe_answer(turn)
    receivers = turn.record.who("receiver")
    deputies = {d: "deputy" for r in receivers if (d := turn.policy.stand_in_for(r, turn.at)) and d != turn.record.requester}
    for person, role in (dict.fromkeys(receivers, "receiver") | deputies).items():
        due = _due_of(turn, ANSWER)
        turn.tell("request", person, role, template="request", document="request", with_files=True, answer_by=due)
    for person, role in _informed(turn):
        hear(turn, person, "copied", role=role)


def owe_answer(turn: Turn) -> None:
    """The head of the receiving department owes a first answer from now on."""
    _owe(turn, ANSWER, turn.record.who("receiver")[0], answer_due(turn))


def owe_terms(turn: Turn) -> None:
    """The departments do not come to terms: both executives hear of it a day after that was first said (guide §1, 24 hours)."""
    rules, owner = turn.policy.request, turn.record.who("receiver")[0]
    first = next((step.at for step in request_of(turn).steps if step.what == "refuse"), turn.at)
    due = max(turn.policy.calendar.add(first, rules.stuck_after), turn.at)
    settle_all(turn, "next", *DUTIES)
    rung = Rung(at=due, level=1, targets=("executives",), rule=f"{rules.source}.stuck_after", asks="decide")
    owe(turn, ANSWER, owner, ANSWER, due, (rung,), title=turn.record.title)


def owe_agreement(turn: Turn, what: str) -> None:
    """The requester owes a word on what the receiving department said."""
    due = turn.policy.calendar.add(turn.at, turn.policy.request.agree_within)
    _owe(turn, what, turn.record.requester, due)


def owe_work(turn: Turn) -> None:
    """Whoever handles it owes the work, by the day promised, else the day wanted, else the usual time."""
    request = request_of(turn)
    usual = turn.policy.calendar.add(turn.at, turn.policy.request.finish_within)
    due = next((d for d in (request.planned, request.wanted) if d and d > turn.at), usual)
    handlers = turn.record.who("handler") or turn.record.who("receiver")[:1]
    _owe(turn, HANDLE, handlers[0], due)


def _owe(turn: Turn, what: str, owner: str, due: datetime) -> None:
    settle_all(turn, "next", *DUTIES)
    owe_by(turn, what, owner, what, due, turn.policy.request.steps, title=turn.record.title)


def hear(turn: Turn, person: str, what: str, /, *, role: str = "", **extra: Any) -> None:
    """Tell one person what happened and what follows; whoever wrote hears it as a receipt."""
    mine = turn.letter is not None and turn.letter.by == person
    event: Values = {"what": what, "words": "", "reason": "", "by": _writer(turn), **extra}
    unread = event.pop("unread", [])
    turn.tell("receipt" if mine else "progress", person, role or role_of(turn.record, person), template="request-step",
              document="request" if what not in ("noted", "question") else None, event=event, owes=_owes(turn, person),
              unread=unread)  # fmt: skip


def hear_all(turn: Turn, what: str, **extra: Any) -> None:
    """Tell both sides, and whoever is copied."""
    record = turn.record
    people = (record.requester, *record.who("receiver"), *record.who("handler"), *record.cc)
    writer = (turn.letter.by,) if turn.letter else ()
    for person in dict.fromkeys((*writer, *people)):
        hear(turn, person, what, **extra)


def role_of(record: Record, person: str) -> str:
    """Why somebody is told."""
    if person == record.requester:
        return "requester"
    if person in record.who("handler"):
        return "owner"
    if person in record.who("receiver"):
        return "receiver"
    return "cc" if person in record.cc else "member"


def _informed(turn: Turn) -> list[tuple[str, str]]:
    """The sender's own head, where the rules inform them, and those copied."""
    head = turn.policy.directory.departments.get(request_of(turn).sender)
    own = head.head if head and turn.policy.request.review == "inform" else None
    told = {turn.record.requester, *turn.record.who("receiver")}
    people = {own: "head"} if own else {}
    people |= {person: "cc" for person in turn.record.cc if person not in people}
    return [(person, role) for person, role in people.items() if person and person not in told]


def _writer(turn: Turn) -> Values | None:
    return card(turn.letter.by, turn.policy) if turn.letter else None


def _owes(turn: Turn, person: str) -> list[Values]:
    """What the reader owes to this request now."""
    mine = (o for o in turn.record.obligations if o.is_open and o.owner == person and o.what not in ("lapse", "confirm"))
    return [{"what": o.what, "due": stamp(o.due)} for o in mine]


def _due_of(turn: Turn, what: str) -> str | None:
    return next((stamp(o.due) for o in turn.record.owed(what)), None)
