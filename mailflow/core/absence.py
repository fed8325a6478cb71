"""Absences: who is away says so by mail, and the deputy answers meanwhile (contract §2)."""

from __future__ import annotations

from mailflow.core import facts as f
from mailflow.core.commands import GoAway, ReportAway
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.signoff import card_or_none, current
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn


def go_away(turn: Turn, command: GoAway) -> Decision:
    """Record an absence, and tell who is away and who stands in."""
    person = turn.policy.directory.people[command.letter.by]
    named = name_people((command.deputy,) if command.deputy else (), turn.policy.directory)
    if named.unknown or named.ambiguous:
        code = "unknown_person" if named.unknown else "ambiguous_person"
        return turn.ask_back(code, command.deputy)
    deputy = named.people[0] if named.people else person.deputy
    if deputy == person.id:
        return turn.refuse("delegate_to_self")
    recorded = f.AbsenceRecorded(
        at=turn.at, letter=turn.rests_on, person=person.id, since=command.since, until=command.until, deputy=deputy
    )
    turn.happen(recorded)
    away: Values = {
        "person": card(person.id, turn.policy),
        "since": stamp(command.since),
        "until": stamp(command.until),
        "deputy": card(deputy, turn.policy) if deputy else None,
    }
    turn.tell("receipt", person.id, "sender", template="absence", away=away, owed=list(command.owed))
    if deputy:
        turn.tell("notice", deputy, "deputy", template="absence", away=away, owed=list(command.owed))
    return turn.done("away")


def report_away(turn: Turn, command: ReportAway) -> Decision:
    """Suggest what to do about somebody who owes an answer and whose program says they are away: told once, decides nothing."""
    person, record = command.letter.by, turn.record
    owes = any(o.owner == person and o.is_open and o.what == "confirm" for o in record.obligations)
    known = any(note.what == "away" and note.by == person and note.at >= current(turn).opened_at for note in record.notes)
    if not owes or known or person == record.requester or turn.policy.is_away(person, turn.at):
        return turn.done("automatic", "auto-reply", disposition="automatic")
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=person, what="away", words=command.words))
    event: Values = {
        "what": "away",
        "by": card(person, turn.policy),
        "words": command.words,
        "reason": "",
        "until": stamp(command.until) if command.until else None,
        "named": command.deputy,
        "to": card_or_none(turn, turn.policy.directory.deputy_of(person)),
    }
    turn.tell("progress", record.requester, "requester", sign_off=current(turn).id, event=event)
    return turn.done("automatic", "auto-reply", disposition="automatic")
