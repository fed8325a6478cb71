"""What mails and documents are told of an incident beside what all kinds are told."""

from __future__ import annotations

from mailflow.core.incident.chain import heads_in_charge
from mailflow.core.incident.grading import missing
from mailflow.core.incident.incident import Incident, Update
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.telling import Values, card, cards, stamp


def incident_story(record: Record, policy: Policy) -> Values:
    """Its level and target, its four times, who leads it, its updates and its timeline."""
    incident = record.incident
    if incident is None:
        return {}
    rules = policy.incident.levels[incident.level]
    return {
        "level": incident.level,
        "graded": incident.graded,
        "drill": incident.drill,
        "target": stamp(incident.target),
        "named": incident.named,
        "occurred": stamp(incident.occurred),
        "found": stamp(incident.found),
        "oral": stamp(incident.oral),
        "written": stamp(record.opened_at),
        "interval": str(rules.update) if rules.update else "",
        "review": rules.review,
        "started": incident.started,
        "missing": missing(record),
        "heads": cards(heads_in_charge(record, policy), policy),
        "joined": list(incident.joined),
        "duties": [list(pair) for pair in incident.duties],
        "updates": [given(update, policy) for update in incident.updates],
        "timeline": timeline(record, policy),
        "acknowledge_by": stamp(policy.calendar.add(record.opened_at, rules.acknowledge)),
        "acknowledged_at": _when(record, "ack"),
        "recovered_at": _when(record, "recovered"),
        "closed_at": _when(record, "closed"),
        "closed_by": cards(_confirmed(record), policy),
        "alarm": alarmed(incident),
        "call": _called(incident),
        "purpose": incident.purpose(record.current.id) if record.current else "",
        "rule": rules.rule,
    }


def _confirmed(record: Record) -> tuple[str, ...]:
    """Who confirmed in writing that it may be closed, while it is."""
    purposes = record.incident.purpose if record.incident else str
    asked = [one for one in record.sign_offs if purposes(one.id) == "recovery" and one.state == "approved"]
    answers = (seat.answer for one in asked[-1:] for seat in one.seats if seat.answer is not None)
    return tuple(dict.fromkeys(answer.by for answer in answers)) if _when(record, "closed") else ()


def alarmed(incident: Incident) -> Values | None:
    """What the monitoring system that reported it said; none where a person reported it."""
    alarm = incident.alarm
    if alarm is None:
        return None
    return {"source": alarm.source, "count": alarm.count, "last_at": stamp(alarm.last_at), "over_at": stamp(alarm.over_at)}


def _called(incident: Incident) -> Values | None:
    """The bridge call of its team; none while there is none."""
    call = incident.call
    return {"starts": stamp(call.starts), "ends": stamp(call.ends), "place": call.place} if call else None


def given(update: Update, policy: Policy) -> Values:
    """One update as it is shown."""
    return {
        "number": update.number,
        "at": stamp(update.at),
        "by": card(update.by, policy),
        "words": update.words,
        "free": _free(update),
        "parts": [list(pair) for pair in update.parts],
        "next_at": stamp(update.next_at),
    }


def _free(update: Update) -> str:
    """Its words without the lines that its parts hold."""
    parts = [line.strip() for _, value in update.parts for line in value.splitlines() if line.strip()]
    lines = (line for line in update.words.splitlines() if not any(_holds(line.strip(), part) for part in parts))
    return "\n".join(lines).strip() if parts else update.words


def _holds(line: str, part: str) -> bool:
    """Whether a line is a part, or a label with it."""
    return line == part or (line.endswith((f":{part}", f"：{part}", f": {part}", f"： {part}")))


def timeline(record: Record, policy: Policy) -> list[Values]:
    """Everything that happened, by time: who did what, in which words; escalations among them."""
    notes = [(n.at, {"what": n.what, "by": card(n.by, policy), "words": n.words, "at": stamp(n.at)}) for n in record.notes]
    told = [(e.at, {"what": "escalated", "by": card(e.to, policy), "words": "", "at": stamp(e.at)}) for e in record.escalations]
    asked = {n.at for n in record.notes if n.what == "escalate"}
    # What time did at an instant came before what letters of that instant did, but for the letter that asked for it.
    first = [pair for pair in told if pair[0] not in asked]
    later = [pair for pair in told if pair[0] in asked]
    return [line for _, line in sorted([*first, *notes, *later], key=lambda pair: pair[0])]


def _when(record: Record, what: str) -> str | None:
    return stamp(next((note.at for note in reversed(record.notes) if note.what == what), None))
