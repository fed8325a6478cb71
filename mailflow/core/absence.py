"""Absences: who is away says so by mail, and the deputy answers meanwhile (contract §2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from mailflow.core import facts as f
from mailflow.core.commands import GoAway, ReportAway
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.signoff import card_or_none, current
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn


def standing(announced: Sequence[f.AbsenceRecorded], at: datetime) -> tuple[f.AbsenceRecorded, ...]:
    """Of announcements in order of recording those that hold at an instant: the latest of a person's that overlap."""
    return tuple(
        one
        for n, one in enumerate(announced)
        if one.since <= at < one.until and not any(_replaces(later, one) for later in announced[n + 1 :])
    )


def _replaces(later: f.AbsenceRecorded, earlier: f.AbsenceRecorded) -> bool:
    overlaps = later.since < earlier.until and earlier.since < later.until
    takes_back = later.until <= later.since < earlier.until
    return later.person == earlier.person and (overlaps or takes_back)


def go_away(turn: Turn, command: GoAway) -> Decision:
    """Record an absence, and tell who is away and who stands in."""
    person = turn.policy.directory.people[command.letter.by]
    if command.until <= command.since:
        return _come_back(turn, command)
    named = name_people((command.deputy,) if command.deputy else (), turn.policy.directory)
    if named.unknown or named.ambiguous:
        code = "unknown_person" if named.unknown else "ambiguous_person"
        return turn.ask_back(code, command.deputy)
    deputy = named.people[0] if named.people else person.deputy
    if deputy == person.id:
        return turn.refuse("delegate_to_self")
    if command.instead:
        turn.happen(_taken_back(turn, person.id))
    recorded = f.AbsenceRecorded(
        at=turn.at, letter=turn.rests_on, person=person.id, since=command.since, until=command.until, deputy=deputy
    )
    turn.happen(recorded)
    away: Values = {
        "person": card(person.id, turn.policy),
        "since": stamp(command.since),
        "until": stamp(command.until - timedelta(minutes=1)),
        "deputy": card(deputy, turn.policy) if deputy else None,
    }
    turn.tell("receipt", person.id, "sender", template="absence", away=away, owed=list(command.owed))
    if deputy:
        turn.tell("notice", deputy, "deputy", template="absence", away=away, owed=list(command.owed))
    return turn.done("away")


def _come_back(turn: Turn, command: GoAway) -> Decision:
    """Take back what somebody announced: whoever stands in now, and the deputy of the rules, hear that they answer no more."""
    person = turn.policy.directory.people[command.letter.by]
    deputies = (turn.policy.stand_in_for(person.id, turn.at), person.deputy)
    turn.happen(_taken_back(turn, person.id))
    away: Values = {"person": card(person.id, turn.policy), "since": stamp(turn.at), "until": None, "deputy": None}
    turn.tell("receipt", person.id, "sender", template="absence", away=away, owed=list(command.owed))
    for deputy in dict.fromkeys(d for d in deputies if d):
        turn.tell("notice", deputy, "deputy", template="absence", away=away, owed=[])
    return turn.done("back")


def _taken_back(turn: Turn, person: str) -> f.AbsenceRecorded:
    return f.AbsenceRecorded(at=turn.at, letter=turn.rests_on, person=person, since=turn.at, until=turn.at, deputy=None)


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
