"""Records and how facts make them: `evolve` is the only way a record comes to be what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.obligation import Obligation


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody said about one version, and on which words of which letter that rests."""

    signer: str
    by: str
    decision: str
    version: str
    at: datetime
    returned: bool = False
    reason: str = ""
    words: str = ""
    message_id: str | None = None
    letter: str | None = None
    proof: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One confirmation that is asked for: whose it is, who may give it now, and the answer that stands."""

    signer: str
    holder: str
    answer: Answer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Named people are asked to confirm one exact version; new content supersedes it."""

    id: str
    version: str
    title: str
    content: str
    fields: tuple[tuple[str, str], ...]
    attachments: tuple[f.Attached, ...]
    digest: str
    needed: int
    opened_at: datetime
    due: datetime
    seats: tuple[Seat, ...]
    changes: tuple[f.Change, ...] = ()
    answers: tuple[Answer, ...] = ()
    state: str = "open"
    closed_at: datetime | None = None
    reason: str = ""

    def count(self, decision: str) -> int:
        """How many seats stand at this decision; a return for revision is no refusal."""
        standing = (seat.answer for seat in self.seats)
        return sum(1 for a in standing if a and a.decision == decision and not a.returned)

    def seat_of(self, person: str) -> Seat | None:
        """The seat this person may answer for: one handed over comes first, then their own."""
        held = (seat for seat in self.seats if seat.holder == person)
        named = (seat for seat in self.seats if seat.signer == person)
        return next(held, None) or next(named, None)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who was asked, each once."""
        return tuple(dict.fromkeys(p for seat in self.seats for p in (seat.signer, seat.holder)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """Who was told, at which level, that something owed is not done."""

    level: int
    to: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words that decide nothing but belong to the record."""

    at: datetime
    by: str
    what: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is tracked: one stream of facts, folded."""

    id: str
    kind: str
    title: str
    state: str
    requester: str
    opened_at: datetime
    cc: tuple[str, ...] = ()
    oral: bool = False
    message_id: str | None = None
    sign_offs: tuple[SignOff, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def current(self) -> SignOff | None:
        """The newest sign-off."""
        return self.sign_offs[-1] if self.sign_offs else None

    def sign_off(self, id_: str | None) -> SignOff | None:
        """The sign-off of this id, or the newest where none is named."""
        if id_ is None:
            return self.current
        return next((s for s in self.sign_offs if s.id == id_), None)

    @property
    def next_at(self) -> datetime | None:
        """The next instant at which something happens here if nobody does anything."""
        return min((o.next_at for o in self.obligations if o.next_at), default=None)


def evolve(record: Record | None, fact: f.Fact) -> Record | None:
    """The record after one more fact; facts that are about letters or mails leave it as it is."""
    if isinstance(fact, f.RecordOpened):
        return _opened(fact)
    fold = _FOLDS.get(type(fact))
    return record if record is None or fold is None else fold(record, fact)


def _opened(fact: f.RecordOpened) -> Record:
    return Record(
        id=fact.record,
        kind=fact.kind,
        title=fact.title,
        state="open",
        requester=fact.requester,
        opened_at=fact.at,
        cc=fact.cc,
        oral=fact.oral,
        message_id=fact.message_id,
    )


def _sign_off_opened(record: Record, fact: f.SignOffOpened) -> Record:
    sign_off = SignOff(
        id=fact.sign_off,
        version=fact.version,
        title=fact.title,
        content=fact.content,
        fields=fact.fields,
        attachments=fact.attachments,
        digest=fact.digest,
        needed=fact.needed,
        opened_at=fact.at,
        due=fact.due,
        seats=tuple(Seat(signer=person, holder=person) for person in fact.signers),
        changes=fact.changes,
    )
    return replace(record, title=fact.title, sign_offs=(*record.sign_offs, sign_off))


def _sign_off_closed(record: Record, fact: f.SignOffClosed) -> Record:
    def close(sign_off: SignOff) -> SignOff:
        return replace(sign_off, state=fact.state, closed_at=fact.at, reason=fact.reason)

    return _in_sign_off(record, fact.sign_off, close)


def _answered(record: Record, fact: f.Answered) -> Record:
    answer = Answer(
        signer=fact.signer,
        by=fact.by,
        decision=fact.decision,
        version=fact.version,
        at=fact.at,
        returned=fact.returned,
        reason=fact.reason,
        words=fact.words,
        message_id=fact.message_id,
        letter=fact.letter,
        proof=fact.proof,
        to=fact.to,
    )

    def put(sign_off: SignOff) -> SignOff:
        seats = _seats(sign_off, fact.signer, lambda seat: replace(seat, answer=answer))
        return replace(sign_off, seats=seats, answers=(*sign_off.answers, answer))

    return _in_sign_off(record, fact.sign_off, put)


def _withdrawn(record: Record, fact: f.AnswerWithdrawn) -> Record:
    taken_back = Answer(
        signer=fact.signer,
        by=fact.by,
        decision="withdraw",
        version="",
        at=fact.at,
        words=fact.words,
        letter=fact.letter,
        to=fact.to,
    )

    def take(sign_off: SignOff) -> SignOff:
        seats = _seats(sign_off, fact.signer, lambda seat: replace(seat, answer=None))
        answer = replace(taken_back, version=sign_off.version)
        return replace(sign_off, seats=seats, answers=(*sign_off.answers, answer))

    return _in_sign_off(record, fact.sign_off, take)


def _delegated(record: Record, fact: f.Delegated) -> Record:
    def hand(sign_off: SignOff) -> SignOff:
        return replace(
            sign_off, seats=_seats(sign_off, fact.signer, lambda seat: replace(seat, holder=fact.to, answer=None))
        )

    return _in_sign_off(record, fact.sign_off, hand)


def _due_moved(record: Record, fact: f.DueMoved) -> Record:
    return _in_sign_off(record, fact.sign_off, lambda sign_off: replace(sign_off, due=fact.due))


def _signers_changed(record: Record, fact: f.SignersChanged) -> Record:
    def change(sign_off: SignOff) -> SignOff:
        kept = tuple(seat for seat in sign_off.seats if seat.signer not in fact.removed)
        added = tuple(Seat(signer=person, holder=person) for person in fact.added)
        return replace(sign_off, seats=(*kept, *added), needed=fact.needed)

    return _in_sign_off(record, fact.sign_off, change)


def _state_moved(record: Record, fact: f.StateMoved) -> Record:
    return replace(record, state=fact.state)


def _noted(record: Record, fact: f.Noted) -> Record:
    return replace(record, notes=(*record.notes, Note(at=fact.at, by=fact.by, what=fact.what, words=fact.words)))


def _obligation_opened(record: Record, fact: f.ObligationOpened) -> Record:
    others = tuple(o for o in record.obligations if o.id != fact.obligation.id)
    return replace(record, obligations=(*others, fact.obligation))


def _obligation_closed(record: Record, fact: f.ObligationClosed) -> Record:
    return _in_obligation(record, fact.obligation, lambda o: replace(o, is_open=False))


def _step_fired(record: Record, fact: f.StepFired) -> Record:
    told = tuple(Escalation(level=fact.level, to=p, at=fact.at, reason=fact.reason) for p in fact.targets if fact.level)
    fired = _in_obligation(record, fact.obligation, lambda o: o.after(fact.step))
    return replace(fired, escalations=(*record.escalations, *told))


def _in_sign_off(record: Record, id_: str, change: Callable[[SignOff], SignOff]) -> Record:
    return replace(record, sign_offs=tuple(change(s) if s.id == id_ else s for s in record.sign_offs))


def _in_obligation(record: Record, id_: str, change: Callable[[Obligation], Obligation]) -> Record:
    return replace(record, obligations=tuple(change(o) if o.id == id_ else o for o in record.obligations))


def _seats(sign_off: SignOff, signer: str, change: Callable[[Seat], Seat]) -> tuple[Seat, ...]:
    return tuple(change(seat) if seat.signer == signer else seat for seat in sign_off.seats)


_FOLDS: Final[dict[type[f.Fact], Callable[[Record, Any], Record]]] = {
    f.SignOffOpened: _sign_off_opened,
    f.SignOffClosed: _sign_off_closed,
    f.Answered: _answered,
    f.AnswerWithdrawn: _withdrawn,
    f.Delegated: _delegated,
    f.DueMoved: _due_moved,
    f.SignersChanged: _signers_changed,
    f.StateMoved: _state_moved,
    f.Noted: _noted,
    f.ObligationOpened: _obligation_opened,
    f.ObligationClosed: _obligation_closed,
    f.StepFired: _step_fired,
}
