"""Absences: who is away says so by mail, and the deputy answers meanwhile (contract §2)."""

from __future__ import annotations

from mailflow.core import facts as f
from mailflow.core.commands import GoAway
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
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
