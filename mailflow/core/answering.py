"""What a reply does to a sign-off: who may answer, for which version, and what each of the nine decisions changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mailflow.core import facts as f
from mailflow.core.commands import Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.duties import settle
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.record import Seat, SignOff
from mailflow.core.remarks import deputised_by, deputy_note, noted, read_only, remark, said, tell_requester
from mailflow.core.signoff import ask_signer, card_or_none, current, finish, outcome_of, owe, seat_duty
from mailflow.core.telling import Values
from mailflow.core.turn import Turn

#: Answers that would change what stands.
DECISIONS: Final = frozenset({"approve", "conditional", "reject", "delegate", "withdraw"})


def reply(turn: Turn, command: Reply) -> Decision:
    """Take an answer: exactly one of recorded, refused or asked back comes of it."""
    sign_off = turn.record.sign_off(command.sign_off)
    if sign_off is None:
        return turn.ask_back("no_record", quoted=command.text)
    if command.decision in ("unclear", "none"):
        return _say_it_clearly(turn, command)
    seat = _seat_for(turn, sign_off, command.letter.by)
    if seat is None:
        return _from_outside(turn, command, sign_off)
    if sign_off.state != "open":
        return _too_late(turn, command, sign_off)
    if command.sign_off is None and len(turn.record.sign_offs) > 1:
        return turn.ask_back("which_version", quoted=command.words)
    return _take(turn, command, sign_off, seat)


def _take(turn: Turn, command: Reply, sign_off: SignOff, seat: Seat) -> Decision:
    if principal := _answered_in_person(command, seat):
        return _leave_it(turn, command, principal)
    match command.decision:
        case "acknowledge" | "question":
            return _note(turn, command, sign_off)
        case "delegate":
            return _delegate(turn, command, sign_off, seat)
        case "withdraw":
            return _withdraw(turn, command, sign_off, seat)
        case _:
            return _answer(turn, command, sign_off, seat)


def _answered_in_person(command: Reply, seat: Seat) -> str | None:
    """Whose own word stands where somebody who only stands in for them says otherwise."""
    own, before = (seat.signer, seat.holder), seat.answer
    if before is None or before.by not in own or command.letter.by in own or command.decision not in DECISIONS:
        return None
    return None if _same(before.decision, before.returned, before.reason, command) else before.by


def _leave_it(turn: Turn, command: Reply, principal: str) -> Decision:
    """A condition of the absent person's own is theirs to drop: their deputy's word is kept, and both are told."""
    name = turn.policy.directory.people[principal].name
    turn.refuse("answered_in_person", name, quoted=command.words)
    turn.tell("progress", principal, "confirmer", sign_off=current(turn).id, event=said(turn, command, "comment"))
    return turn.done("answered_in_person", name, disposition="refused")


def _seat_for(turn: Turn, sign_off: SignOff, by: str) -> Seat | None:
    """The seat this person may answer for: handed to them, their own, or (never the requester's) of somebody absent."""
    own = sign_off.seat_of(by)
    if own or by == turn.record.requester:
        return own
    standing_in = (s for s in sign_off.seats if turn.policy.stands_in(by, s.holder, turn.at))
    return next(standing_in, None)


def _say_it_clearly(turn: Turn, command: Reply) -> Decision:
    """Words that do not decide: a question back to a signer, a remark of anybody else."""
    sign_off = current(turn)
    if _seat_for(turn, sign_off, command.letter.by) is None:
        return remark(turn, command)
    if sign_off.state != "open":
        return remark(turn, command)
    if not command.text.strip():
        return turn.ask_back("empty_reply")
    code = "unclear" if command.decision == "unclear" else "no_decision"
    return turn.ask_back(code, command.words or command.text[:80], quoted=command.text)


def _from_outside(turn: Turn, command: Reply, sign_off: SignOff) -> Decision:
    """Somebody who holds no seat: the requester may withdraw the request; nobody else's word decides."""
    by = command.letter.by
    if command.decision == "withdraw" and by == turn.record.requester:
        return _withdraw_request(turn, command, sign_off)
    if command.decision in ("acknowledge", "question"):
        return remark(turn, command) if command.decision == "question" else read_only(turn, command)
    if deputised := deputised_by(turn, sign_off, by):
        return deputy_note(turn, command, deputised)
    return _not_theirs(turn, command)


def _not_theirs(turn: Turn, command: Reply) -> Decision:
    """Refuse an answer of somebody without a seat; whoever's mail it answers hears that it was used by another."""
    part = turn if command.letter.by in concerned(turn) else stranger(turn)
    owner = Turn(turn.record, turn.policy, turn.at, turn.letter)
    refused = part.refuse("not_a_signer", quoted=command.words)
    addressee = command.letter.addressee
    if addressee in ("", command.letter.by) or command.decision not in DECISIONS:
        return refused
    role = "requester" if addressee == turn.record.requester else "confirmer"
    owner.tell("progress", addressee, role, sign_off=current(owner).id, event=said(owner, command, "forwarded"))
    return replace(refused, notices=(*refused.notices, *owner.done("told").notices))


def _withdraw_request(turn: Turn, command: Reply, sign_off: SignOff) -> Decision:
    if sign_off.state != "open":
        return turn.refuse("too_late", quoted=command.words)
    finish(turn, "withdrawn", by=command.letter.by, reason=command.reason)
    return turn.done("withdrawn")


def _too_late(turn: Turn, command: Reply, sign_off: SignOff) -> Decision:
    if command.decision == "acknowledge":
        return read_only(turn, command)
    now = current(turn)
    if sign_off.state == "superseded" and now.state == "open":
        return turn.refuse("old_version", now.version, quoted=command.words)
    turn.refuse("too_late", quoted=command.words)
    if command.decision in ("withdraw", "reject", "conditional"):
        tell_requester(turn, command, sign_off, "late")
    return turn.done("too_late", disposition="refused")


def _note(turn: Turn, command: Reply, sign_off: SignOff) -> Decision:
    """Read, or asked: kept and answered, and the signer still owes a decision."""
    turn.happen(noted(turn, command, command.decision))
    about: Values = {"what": command.decision, "words": command.words, "to": None}
    turn.tell("receipt", command.letter.by, "confirmer", template="noted", sign_off=sign_off.id, **about)
    if command.decision == "question":
        tell_requester(turn, command, sign_off, "question")
    return turn.done("noted")


def _delegate(turn: Turn, command: Reply, sign_off: SignOff, seat: Seat) -> Decision:
    named = name_people(command.names, turn.policy.directory)
    if named.unknown or named.ambiguous:
        wrong = (*named.unknown, *(word for word, _ in named.ambiguous))
        code = "unknown_person" if named.unknown else "ambiguous_person"
        return turn.ask_back(code, "、".join(wrong), quoted=command.words)
    if len(named.people) != 1:
        return turn.ask_back("no_delegate", quoted=command.words)
    to = named.people[0]
    if to in (seat.holder, turn.record.requester) or to == command.letter.by != seat.signer:
        return turn.refuse("delegate_to_self", quoted=command.words)
    if any(to in (s.holder, s.signer) for s in sign_off.seats if s != seat):
        return turn.refuse("seat_taken", turn.policy.directory.people[to].name, quoted=command.words)
    return _hand_over(turn, command, sign_off, seat, to)


def give_seat(turn: Turn, sign_off: SignOff, seat: Seat, to: str, words: str) -> None:
    """The holder of a seat hands it over: whoever takes it is asked, and owes the answer from now on."""
    by = turn.letter.by if turn.letter else seat.holder
    turn.happen(
        f.Delegated(at=turn.at, letter=turn.rests_on, sign_off=sign_off.id, signer=seat.signer, by=by, to=to, words=words)
    )
    handed = next(s for s in current(turn).seats if s.signer == seat.signer)
    owe(turn, current(turn), handed)
    ask_signer(turn, handed, from_whom=by)


def _hand_over(turn: Turn, command: Reply, sign_off: SignOff, seat: Seat, to: str) -> Decision:
    by = command.letter.by
    give_seat(turn, sign_off, seat, to, command.words)
    about: Values = {"what": "delegated", "words": command.words, "to": card_or_none(turn, to)}
    turn.tell("receipt", by, "confirmer", template="noted", sign_off=sign_off.id, **about)
    tell_requester(turn, command, sign_off, "delegate", to)
    return turn.done("noted", to)


def _withdraw(turn: Turn, command: Reply, sign_off: SignOff, seat: Seat) -> Decision:
    """Take an answer back while nothing rests on it; a requester without an answer takes the request back."""
    if seat.answer is None:
        if command.letter.by == turn.record.requester:
            return _withdraw_request(turn, command, sign_off)
        return turn.ask_back("nothing_to_withdraw", quoted=command.words)
    window = turn.policy.sign_off.withdraw_within
    if window and turn.at > turn.policy.calendar.add(seat.answer.at, window):
        return turn.refuse("withdraw_too_late", quoted=command.words)
    by = command.letter.by
    turn.happen(
        f.AnswerWithdrawn(
            at=turn.at,
            letter=turn.rests_on,
            sign_off=sign_off.id,
            signer=seat.signer,
            by=by,
            words=command.words,
            to=command.letter.answers,
        )
    )
    owe(turn, current(turn), seat)
    about: Values = {"what": "withdrawn", "words": command.words, "to": None}
    turn.tell("receipt", by, "confirmer", template="noted", sign_off=sign_off.id, **about)
    tell_requester(turn, command, sign_off, "withdraw")
    return turn.done("withdrawn")


def _answer(turn: Turn, command: Reply, sign_off: SignOff, seat: Seat) -> Decision:
    before = seat.answer
    if before and _same(before.decision, before.returned, before.reason, command):
        return _repeat(turn, command, sign_off)
    turn.happen(_answered(turn, command, sign_off, seat))
    settle(turn, seat_duty(sign_off, seat), command.decision)
    _receipt(turn, command, sign_off, replaced=before.decision if before else None)
    return _conclude(turn, command)


def _same(decision: str, returned: bool, reason: str, command: Reply) -> bool:
    """Whether an answer says again what stands; a new reason makes it a new answer."""
    return (decision, returned) == (command.decision, command.returned) and command.reason in ("", reason)


def _conclude(turn: Turn, command: Reply) -> Decision:
    event = outcome_of(current(turn))
    if event:
        finish(turn, event, by=command.letter.by, reason=command.reason if event == "rejected" else "")
    else:
        what = "returned" if command.returned else command.decision
        tell_requester(turn, command, current(turn), what)
    return turn.done("answered")


def _repeat(turn: Turn, command: Reply, sign_off: SignOff) -> Decision:
    turn.happen(noted(turn, command, "repeated"))
    _receipt(turn, command, sign_off, repeated=True)
    return turn.done("repeated")


def _receipt(
    turn: Turn, command: Reply, sign_off: SignOff, *, replaced: str | None = None, repeated: bool = False
) -> None:
    seat = _seat_for(turn, current(turn), command.letter.by)
    answer = said(turn, command, command.decision) | {
        "decision": command.decision,
        "returned": command.returned,
        "version": sign_off.version,
        "signer": card_or_none(turn, seat.signer if seat else None),
    }
    role = "deputy" if seat and command.letter.by not in (seat.signer, seat.holder) else "confirmer"
    extra: Values = {"answer": answer, "replaced": replaced, "repeated": repeated, "closed": outcome_of(current(turn))}
    turn.tell("receipt", command.letter.by, role, template="answered", sign_off=sign_off.id, **extra)


def _answered(turn: Turn, command: Reply, sign_off: SignOff, seat: Seat) -> f.Answered:
    return f.Answered(
        at=turn.at,
        letter=turn.rests_on,
        sign_off=sign_off.id,
        signer=seat.signer,
        by=command.letter.by,
        decision=command.decision,
        version=sign_off.version,
        returned=command.returned,
        reason=command.reason,
        words=command.words,
        start=command.start,
        end=command.end,
        message_id=command.letter.message_id,
        proof=command.letter.proof,
        to=command.letter.answers,
    )
