"""What the certificate 《书面确认证明》 says, as plain values; words and layout belong to `mailflow.documents.certificate`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.policy import Policy
from mailflow.core.record import Answer, Record, SignOff
from mailflow.core.telling import Values, card, cards, files, purpose_of, signed, stamp
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.service.evidence.gathering import Gathered, Shown
from mailflow.service.evidence.values import body

#: Letters about the record that changed nothing.
TURNED_BACK: Final = ("refused", "held", "asked_back", "duplicate", "automatic")


def attested(gathered: Gathered, decisions: Sequence[Values], policy: Policy) -> Values:
    """Everything the certificate prints, dated by the newest fact of the journal."""
    record, (seq, digest) = gathered.record, gathered.head
    head = {"id": record.id, "kind": record.kind, "title": record.title, "state": record.state, "oral": record.oral}
    head |= {"requester": card(record.requester, policy), "opened_at": stamp(record.opened_at)}
    return {
        "organisation": policy.organisation.name,
        "record": head,
        "outcome": _outcome(gathered),
        "standing": signed(record, record.current, policy)["seats"] if record.current else [],
        "versions": [_version(record, sign_off) for sign_off in record.sign_offs],
        "answers": [_answer(one, gathered, policy) for one in decisions],
        "timeline": list(_timeline(gathered, policy)),
        "turned_back": list(_turned_back(gathered)),
        "rules": [body(shown)["digest"] for shown in gathered.facts(RulesAdopted)],
        "journal": {"seq": seq, "hash": digest, "shown": len(gathered.shown), "hidden": seq - len(gathered.shown)},
        "as_of": stamp(gathered.at),
    }


def _outcome(gathered: Gathered) -> Values:
    """Where the record stands, in the form in which a checker folds it from the facts."""
    offs = {one.id: _standing(one) for one in gathered.record.sign_offs}
    return {"state": gathered.record.state, "sign_offs": offs}


def _standing(one: SignOff) -> Values:
    seats = {seat.signer: _brief(seat.answer) for seat in one.seats}
    return {"version": one.version, "digest": one.digest, "needed": one.needed, "state": one.state, "seats": seats}


def _brief(answer: Answer | None) -> Values | None:
    if answer is None:
        return None
    return {"by": answer.by, "decision": answer.decision, "returned": answer.returned, "words": answer.words}


def _version(record: Record, sign_off: SignOff) -> Values:
    return {
        "version": sign_off.version,
        "title": sign_off.title,
        "purpose": purpose_of(record, sign_off),
        "digest": sign_off.digest,
        "state": sign_off.state,
        "opened_at": stamp(sign_off.opened_at),
        "closed_at": stamp(sign_off.closed_at),
        "needed": sign_off.needed,
        "of": len(sign_off.seats),
        "attachments": files(sign_off.attachments),
    }


def _answer(decision: Values, gathered: Gathered, policy: Policy) -> Values:
    said = decision["fact"]
    letters = [shown.fact for shown in gathered.facts(f.LetterDisposed) if shown.fact.letter == decision["letter"]]
    letter = next((one for one in letters if isinstance(one, f.LetterDisposed)), None)
    return {
        "fact": decision["seq"],
        "signer": card(said["signer"], policy),
        "by": card(said["by"], policy),
        "decision": said.get("decision") or {"AnswerWithdrawn": "withdraw", "Delegated": "delegate"}[decision["kind"]],
        "returned": said.get("returned", False),
        "words": said["words"],
        "reason": said.get("reason", ""),
        "text": decision["new_text"],
        "version": decision["version"],
        "digest": decision["digest"],
        "at": decision["at"],
        "from": (letter.sender if letter else None) or "",
        "proof": said.get("proof") or "",
        "judged": letter.proof if letter else "",
        "message_id": (letter.message_id if letter else None) or "",
        "letter": decision["letter"] or "",
        "place": decision["place"],
    }


def _timeline(gathered: Gathered, policy: Policy) -> Iterator[Values]:
    """What happened, in order; mails of one kind that left at one instant are one line."""
    sent: Values | None = None
    for shown in gathered.shown:
        line = _happening(shown, policy)
        if line is None:
            continue
        if sent and line["what"] == "sent" and (line["at"], line["kind"]) == (sent["at"], sent["kind"]):
            sent["to"] += [one for one in line["to"] if one not in sent["to"]]
            continue
        if sent:
            yield sent
        sent = line if line["what"] == "sent" else None
        if sent is None:
            yield line
    if sent:
        yield sent


def _happening(shown: Shown, policy: Policy) -> Values | None:
    told = _told(shown.fact, policy)
    return {"at": stamp(shown.fact.at), **told} if told else None


def _told(fact: f.Fact, policy: Policy) -> Values | None:
    match fact:
        case f.RecordOpened():
            return {"what": "opened", "by": card(fact.requester, policy)}
        case f.SignOffOpened():
            return {"what": "asked", "version": fact.version, "to": cards(fact.signers, policy)}
        case f.Answered() | f.AnswerWithdrawn() | f.Delegated():
            return _position(fact, policy)
        case f.SignOffClosed():
            return {"what": "closed", "state": fact.state}
        case f.MailSent() if fact.kind != "anchor":
            return {"what": "sent", "kind": fact.kind, "to": cards((fact.to,), policy)}
        case f.NotDelivered():
            return {"what": "not_delivered", "kind": fact.kind, "to": cards((fact.to,), policy)}
        case f.StateMoved():
            return {"what": "moved", "state": fact.state}
        case f.StepFired() if fact.targets:
            return {"what": "fired", "level": fact.level, "to": cards(fact.targets, policy)}
        case _:
            return _arranged(fact, policy)


def _position(fact: f.Answered | f.AnswerWithdrawn | f.Delegated, policy: Policy) -> Values:
    by: dict[str, Any] = {"by": card(fact.by, policy), "signer": card(fact.signer, policy), "words": fact.words}
    if isinstance(fact, f.Answered):
        return {"what": "answered", "decision": "returned" if fact.returned else fact.decision, "version": fact.version, **by}
    if isinstance(fact, f.Delegated):
        return {"what": "delegated", "to": cards((fact.to,), policy), **by}
    return {"what": "withdrawn", **by}


def _arranged(fact: f.Fact, policy: Policy) -> Values | None:
    match fact:
        case f.DueMoved():
            return {"what": "due_moved", "by": card(fact.by, policy), "due": stamp(fact.due)}
        case f.SignersChanged():
            return {"what": "signers_changed", "by": card(fact.by, policy), "to": cards(fact.added, policy)}
        case f.DocumentFiled():
            return {"what": "filed", "name": fact.name}
        case f.AbsenceRecorded():
            whom = {"by": card(fact.person, policy), "to": cards((fact.deputy,) if fact.deputy else (), policy)}
            return {"what": "away", "since": stamp(fact.since), "until": stamp(fact.until), **whom}
        case f.Anchored():
            return {"what": "anchored", "number": fact.number, "hash": fact.hash, "to": cards(fact.to, policy)}
        case RulesAdopted():
            return {"what": "rules", "digest": fact.digest}
        case _:
            return None


def _turned_back(gathered: Gathered) -> Iterator[Values]:
    for shown in gathered.facts(f.LetterDisposed):
        fact = shown.fact
        if isinstance(fact, f.LetterDisposed) and fact.disposition in TURNED_BACK:
            yield {
                "at": stamp(fact.at),
                "sender": fact.sender or "",
                "disposition": fact.disposition,
                "reason": fact.reason,
                "message_id": fact.message_id or "",
                "letter": fact.letter or "",
            }
