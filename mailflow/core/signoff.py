"""Sign-offs: how named people confirm one exact version, and how that is chased, superseded and ended.

Any record can hold one. Silence never confirms, and nothing here guesses: what is not clearly a decision of somebody who
may decide leaves the sign-off as it is (guide §6).
"""

from __future__ import annotations

import hashlib
import json
from typing import Final

from mailflow.core import duties
from mailflow.core import facts as f
from mailflow.core.duties import settle
from mailflow.core.lifecycle import RECORDS, SIGN_OFF, move
from mailflow.core.obligation import Rung, lay_ladder
from mailflow.core.record import Seat, SignOff
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn

#: Kinds of record that tell by mails of their own what the end of a sign-off led to.
TELL_THEMSELVES: Final = frozenset({"incident", "issue", "meeting"})


def content_digest(title: str, content: str, fields: tuple[tuple[str, str], ...], files: tuple[f.Attached, ...]) -> str:
    """The SHA-256 that binds a version: title, content, fields and every file by name and content."""
    exact = [title, content, [list(p) for p in fields], sorted([a.name, a.sha256] for a in files)]
    text = json.dumps(exact, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def open_sign_off(turn: Turn, opened: f.SignOffOpened) -> None:
    """Ask the signers for this version, and lay the ladder for each of them and for the whole."""
    turn.happen(opened)
    sign_off = current(turn)
    for seat in sign_off.seats:
        owe(turn, sign_off, seat)
    owe_the_end(turn, sign_off)


def current(turn: Turn) -> SignOff:
    """The sign-off that is being asked for now."""
    sign_off = turn.record.current
    assert sign_off is not None, "a record of this kind holds a sign-off from its first fact on"
    return sign_off


def owe(turn: Turn, sign_off: SignOff, seat: Seat) -> None:
    """The holder of a seat owes an answer; one who is asked after the due instant gets the usual time from now."""
    rules = turn.policy.sign_off
    due = sign_off.due if sign_off.due > turn.at else turn.policy.calendar.add(turn.at, rules.answer_within)
    rungs = lay_ladder(rules.steps, turn.at, due, turn.policy.calendar)
    duties.owe(turn, seat_duty(sign_off, seat), seat.holder, "confirm", due, rungs, sign_off=sign_off.id)


def owe_the_end(turn: Turn, sign_off: SignOff) -> None:
    """A sign-off nobody ends lapses: its due instant only chases people (contract §2)."""
    rules = turn.policy.sign_off
    lapses = turn.policy.calendar.add(sign_off.due, rules.lapse_after)
    rung = Rung(at=lapses, level=0, targets=("requester",), rule=f"{rules.source}.lapse_after")
    duties.owe(turn, f"{sign_off.id}:end", turn.record.requester, "lapse", lapses, (rung,), sign_off=sign_off.id)


def seat_duty(sign_off: SignOff, seat: Seat) -> str:
    """The id of what the holder of a seat owes."""
    return f"{sign_off.id}:{seat.signer}"


def outcome_of(sign_off: SignOff) -> str | None:
    """What the answers so far have led to: approved, rejected, or nothing yet."""
    if sign_off.count("approve") >= sign_off.needed:
        return "approved"
    if sign_off.count("reject") > len(sign_off.seats) - sign_off.needed:
        return "rejected"
    return None


def close(turn: Turn, event: str, by: str | None = None, reason: str = "") -> None:
    """End the current sign-off, what is owed to it, and the state of the record that stood on it."""
    sign_off = current(turn)
    state = move(SIGN_OFF, sign_off.state, event)
    turn.happen(
        f.SignOffClosed(at=turn.at, letter=turn.rests_on, sign_off=sign_off.id, state=state, by=by, reason=reason)
    )
    for obligation in turn.record.obligations:
        if obligation.sign_off == sign_off.id:
            settle(turn, obligation.id, state)
    table = RECORDS.get(turn.record.kind, {})
    after = move(table, turn.record.state, event) if table else turn.record.state
    if after != turn.record.state:
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=after, reason=reason))


def finish(turn: Turn, event: str, by: str | None = None, reason: str = "") -> None:
    """End the sign-off and tell everybody concerned; what was decided goes out as a document."""
    close(turn, event, by, reason)
    sign_off = current(turn)
    if turn.record.kind in TELL_THEMSELVES and event != "lapsed":
        return
    document = (sign_off.document or "confirmation") if event in ("approved", "rejected") else None
    for person, role in everybody(turn):
        turn.tell("outcome", person, role, sign_off=sign_off.id, document=document)


def everybody(turn: Turn) -> list[tuple[str, str]]:
    """All whom the end concerns, each once, with the reason why."""
    record = turn.record
    roles = [(record.requester, "requester")]
    roles += [(person, "confirmer") for person in current(turn).people]
    roles += [(person, "cc") for person in record.cc]
    first: dict[str, str] = {}
    for person, role in roles:
        first.setdefault(person, role)
    return list(first.items())


def ask_signer(
    turn: Turn, seat: Seat, *, again: bool = False, from_whom: str | None = None, document: str | None = None
) -> None:
    """Send the holder of a seat what is to be confirmed; somebody absent is not skipped: the deputy is asked as well."""
    role = "delegate" if seat.holder != seat.signer else "confirmer"
    _ask(turn, seat.holder, role, again=again, from_whom=from_whom, document=document)
    if deputy := stand_in(turn, seat.holder):
        _ask(turn, deputy, "deputy", again=again, from_whom=seat.holder, document=document)


def stand_in(turn: Turn, person: str) -> str | None:
    """Who answers for somebody absent now; neither the requester nor who is asked too, for theirs would not count for two."""
    deputy = turn.policy.stand_in_for(person, turn.at)
    return None if deputy == turn.record.requester or deputy in current(turn).people else deputy


def _ask(turn: Turn, person: str, role: str, *, again: bool, from_whom: str | None, document: str | None = None) -> None:
    whom = card_or_none(turn, from_whom)
    sign_off = current(turn)
    extra: Values = {"again": again, "from_whom": whom}
    paper = document or sign_off.document or None
    turn.tell("sign-off-request", person, role, sign_off=sign_off.id, with_files=True, document=paper, **extra)


def card_or_none(turn: Turn, person: str | None) -> dict[str, object] | None:
    """A person's card, where there is a person."""
    return card(person, turn.policy) if person else None
