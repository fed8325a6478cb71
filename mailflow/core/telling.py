"""The values mails and documents are made of: what a record says of itself, as plain JSON values.

Instants are ISO 8601 in UTC; people are cards; texts are as people wrote them. Words belong to the templates.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from mailflow.core.facts import Attached, Change
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.policy import Policy
from mailflow.core.record import Answer, Record, Seat, SignOff
from mailflow.core.targeting import targets

Values = dict[str, Any]


def card(person: str, policy: Policy) -> Values:
    """How a person is named in mails and documents."""
    known = policy.directory.named(person)
    if known is None:
        return {"id": person, "name": person, "title": "", "department": "", "mail": person}
    return {
        "id": known.id,
        "name": known.name,
        "title": known.title,
        "department": known.department or "",
        "mail": known.mail,
    }


def cards(people: tuple[str, ...], policy: Policy) -> list[Values]:
    """Several people, named."""
    return [card(person, policy) for person in people]


def stamp(at: datetime | None) -> str | None:
    """An instant as text: ISO 8601, UTC, whole seconds."""
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else None


def files(attachments: tuple[Attached, ...]) -> list[Values]:
    """The files of a version: name, type, bytes and SHA-256."""
    return [{"name": a.name, "type": a.type, "size": a.size, "sha256": a.sha256} for a in attachments]


def answered(answer: Answer, policy: Policy) -> Values:
    """One answer, with the words it rests on."""
    return {
        "signer": card(answer.signer, policy),
        "by": card(answer.by, policy),
        "decision": answer.decision,
        "returned": answer.returned,
        "reason": answer.reason,
        "words": answer.words,
        "version": answer.version,
        "at": stamp(answer.at),
        "message_id": answer.message_id,
        "letter": answer.letter,
        "proof": answer.proof,
    }


def purpose_of(record: Record, sign_off: SignOff) -> str:
    """What is confirmed of the thing whose name a sign-off bears: recovery, plan, ruling; "" where it is the thing itself."""
    if sign_off.title != record.title:
        return ""
    if record.kind == "issue":
        return "ruling"
    return record.incident.purpose(sign_off.id) if record.incident else ""


def signed(record: Record, sign_off: SignOff, policy: Policy) -> Values:
    """One sign-off of a record: what was asked, of whom, and where it stands."""
    return {
        "id": sign_off.id,
        "about": sign_off.about,
        "version": sign_off.version,
        "title": sign_off.title,
        "purpose": purpose_of(record, sign_off),
        "content": sign_off.content,
        "fields": [list(pair) for pair in sign_off.fields],
        "attachments": files(sign_off.attachments),
        "digest": sign_off.digest,
        "needed": sign_off.needed,
        "of": len(sign_off.seats),
        "due": stamp(sign_off.due),
        "opened_at": stamp(sign_off.opened_at),
        "state": sign_off.state,
        "closed_at": stamp(sign_off.closed_at),
        "changes": [_change(c) for c in sign_off.changes],
        "seats": [_seat(seat, policy) for seat in sign_off.seats],
    }


def upcoming(record: Record, policy: Policy) -> list[Values]:
    """What happens next if nobody does anything, soonest first; each line names the rule it comes from."""
    rungs = [line for o in record.obligations if o.is_open for line in _rungs(o, record, policy)]
    merged: dict[tuple[str, int, str], Values] = {}
    for line in sorted(rungs, key=lambda line: (line["at"], line["level"])):
        seen = merged.setdefault((line["at"], line["level"], line["what"]), {**line, "to": [], "late": []})
        seen["to"] += [c for c in line["to"] if c not in seen["to"]]
        seen["late"] += [c for c in line["late"] if c not in seen["late"]]
    return list(merged.values())


def _rungs(obligation: Obligation, record: Record, policy: Policy) -> list[Values]:
    return [
        {
            "at": stamp(rung.at),
            "what": obligation.what,
            "level": rung.level,
            "to": cards(targets(rung, obligation.owner, record, policy), policy),
            "late": cards((obligation.owner,) if obligation.owner else (), policy),
            "title": obligation.title,
            "part": obligation.part,
            "rule": rung.rule,
        }
        for rung in obligation.rungs[obligation.fired :]
    ]


def skipped(obligation: Obligation, rung: Rung, record: Record, policy: Policy, at: datetime) -> list[Values]:
    """The escalations that a late start passed over in favour of this step, each with whom it would have reached."""
    return [
        {"at": stamp(r.at), "level": r.level, "to": cards(targets(r, obligation.owner, record, policy), policy)}
        for r in obligation.late_for(rung, at)
    ]


def head(record: Record, policy: Policy) -> Values:
    """A record by number, title and state, and whose it is."""
    return {
        "id": record.id,
        "kind": record.kind,
        "title": record.title,
        "state": record.state,
        "oral": record.oral,
        "opened_at": stamp(record.opened_at),
        "requester": card(record.requester, policy),
        "cc": cards(record.cc, policy),
        "message_id": record.message_id,
    }


def _seat(seat: Seat, policy: Policy) -> Values:
    return {
        "signer": card(seat.signer, policy),
        "holder": card(seat.holder, policy),
        "answer": answered(seat.answer, policy) if seat.answer else None,
    }


def version(sign_off: SignOff) -> Values:
    """One version in the list of all of them."""
    return {
        "id": sign_off.id,
        "about": sign_off.about,
        "version": sign_off.version,
        "opened_at": stamp(sign_off.opened_at),
        "state": sign_off.state,
        "digest": sign_off.digest,
        "changes": [_change(c) for c in sign_off.changes],
    }


def _change(change: Change) -> Values:
    return {"what": change.what, "before": change.before, "after": change.after}
