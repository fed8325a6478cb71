"""How facts make records: `evolve` is the only way a record comes to be what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.incident import folds as incident
from mailflow.core.issue.folds import FOLDS as ISSUE_FOLDS
from mailflow.core.lifecycle import INITIAL
from mailflow.core.meeting.folds import FOLDS as MEETING
from mailflow.core.obligation import Obligation
from mailflow.core.project.folds import FOLDS as PROJECT
from mailflow.core.record import Answer, Escalation, Link, Note, Record, Seat, SignOff
from mailflow.core.request.folds import FOLDS as REQUEST_FOLDS

Folds = Mapping[type[f.Fact], Callable[[Record, Any], Record]]


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
        state=INITIAL.get(fact.kind, "open"),
        requester=fact.requester,
        opened_at=fact.at,
        cc=fact.cc,
        oral=fact.oral,
        message_id=fact.message_id,
        fields=fact.fields,
        departments=fact.departments,
        files=fact.attachments,
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
        about=fact.about,
        document=fact.document,
    )
    # A confirmation is what its newest version says; a record of another kind only holds the sign-off, under its own title.
    title = fact.title if record.kind in ("confirmation", "log") else record.title
    return replace(record, title=title, sign_offs=(*record.sign_offs, sign_off))


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


def _fields_set(record: Record, fact: m.FieldsSet) -> Record:
    fields = tuple((dict(record.fields) | dict(fact.fields)).items())
    return replace(
        record,
        title=fact.title or record.title,
        fields=fields,
        departments=fact.departments or record.departments,
        files=(*record.files, *(a for a in fact.attachments if a not in record.files)),
    )


def _linked(record: Record, fact: m.Linked) -> Record:
    others = tuple(link for link in record.links if link.record != fact.record)
    return replace(record, links=(*others, Link(record=fact.record, why=fact.why, part=fact.part, state=fact.state)))


def _role_given(record: Record, fact: m.RoleGiven) -> Record:
    others = tuple(pair for pair in record.roles if pair[0] != fact.role)
    return replace(record, roles=(*others, *((fact.role, person) for person in fact.people)))


def _task_set(record: Record, fact: m.TaskSet) -> Record:
    known = any(task.id == fact.task.id for task in record.tasks)
    kept = tuple(fact.task if task.id == fact.task.id else task for task in record.tasks)
    return replace(record, tasks=kept if known else (*record.tasks, fact.task))


def _task_dropped(record: Record, fact: m.TaskDropped) -> Record:
    return replace(record, tasks=tuple(task for task in record.tasks if task.id != fact.task))


def _obligation_opened(record: Record, fact: f.ObligationOpened) -> Record:
    others = tuple(o for o in record.obligations if o.id != fact.obligation.id)
    return replace(record, obligations=(*others, fact.obligation))


def _obligation_closed(record: Record, fact: f.ObligationClosed) -> Record:
    return _in_obligation(record, fact.obligation, lambda o: replace(o, is_open=False))


def _step_fired(record: Record, fact: f.StepFired) -> Record:
    told = tuple(Escalation(level=fact.level, to=p, at=fact.at, reason=fact.reason) for p in fact.targets if fact.level)
    fired = _in_obligation(record, fact.obligation, lambda o: o.after(fact.step))
    return replace(fired, escalations=(*record.escalations, *told))


def _of_incident(fold: incident.Fold) -> Callable[[Record, Any], Record]:
    return lambda record, fact: replace(record, incident=fold(record.incident, fact))


def _in_sign_off(record: Record, id_: str, change: Callable[[SignOff], SignOff]) -> Record:
    return replace(record, sign_offs=tuple(change(s) if s.id == id_ else s for s in record.sign_offs))


def _in_obligation(record: Record, id_: str, change: Callable[[Obligation], Obligation]) -> Record:
    return replace(record, obligations=tuple(change(o) if o.id == id_ else o for o in record.obligations))


def _seats(sign_off: SignOff, signer: str, change: Callable[[Seat], Seat]) -> tuple[Seat, ...]:
    return tuple(change(seat) if seat.signer == signer else seat for seat in sign_off.seats)


_FOLDS: Final[Folds] = {
    f.SignOffOpened: _sign_off_opened,
    f.SignOffClosed: _sign_off_closed,
    f.Answered: _answered,
    f.AnswerWithdrawn: _withdrawn,
    f.Delegated: _delegated,
    f.DueMoved: _due_moved,
    f.SignersChanged: _signers_changed,
    f.StateMoved: _state_moved,
    f.Noted: _noted,
    m.FieldsSet: _fields_set,
    m.Linked: _linked,
    m.RoleGiven: _role_given,
    m.TaskSet: _task_set,
    m.TaskDropped: _task_dropped,
    f.ObligationOpened: _obligation_opened,
    f.ObligationClosed: _obligation_closed,
    f.StepFired: _step_fired,
    **{kind: _of_incident(fold) for kind, fold in incident.FOLDS.items()},
    **REQUEST_FOLDS,
    **PROJECT,
    **MEETING,
    **ISSUE_FOLDS,
}
