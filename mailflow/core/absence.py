"""Absences: who is away says so by mail, and the deputy answers meanwhile (contract §2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mailflow.core import facts as f
from mailflow.core.commands import GoAway, ReportAway
from mailflow.core.naming import Named, name_people
from mailflow.core.notices import Decision
from mailflow.core.policy import Absence
from mailflow.core.signoff import card_or_none, current
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn
from mailflow.core.worktime import Calendar


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
    """Record an absence, and tell who is away and who stands in; what can not be meant is asked about."""
    person = turn.policy.directory.people[command.letter.by]
    if not command.fault and command.until <= command.since:
        return _come_back(turn, command)
    named = name_people((command.deputy,) if command.deputy else (), turn.policy.directory)
    if wrong := _wrong(command, named, turn.at):
        return turn.ask_back(*wrong, quoted=command.said)
    deputy = named.people[0] if named.people else person.deputy
    if deputy == person.id:
        return turn.ask_back("absence_deputy_self", command.deputy, quoted=command.said)
    if command.instead:
        turn.happen(_taken_back(turn, person.id))
    recorded = f.AbsenceRecorded(
        at=turn.at, letter=turn.rests_on, person=person.id, since=command.since, until=command.until, deputy=deputy
    )
    turn.happen(recorded)
    away = _told_of(turn, recorded) | {
        "instead": command.instead,
        "replaced": _spans(a for a in command.beside if a.person == person.id and not command.instead),
        "clashes": _spans(_overlap(a, recorded) for a in command.beside if a.person == deputy),
        "stood_in_for": [card(p, turn.policy) for p in _stood_in_for(command)],
    }
    turn.tell("receipt", person.id, "sender", template="absence", away=away, owed=list(command.owed))
    if deputy:
        turn.tell("notice", deputy, "deputy", template="absence", away=away, owed=list(command.owed))
    for represented in _stood_in_for(command):
        turn.tell("notice", represented, "represented", template="absence", away=away, owed=[])
    return turn.done("away")


def _wrong(command: GoAway, named: Named, at: datetime) -> tuple[str, str] | None:
    """What keeps an absence from being recorded: a reason, and what exactly was found."""
    if command.fault:
        return f"absence_{command.fault}", command.said
    if command.until <= at:
        return "absence_past", command.said
    if named.unknown:
        return "absence_deputy_unknown", command.deputy
    if named.ambiguous:
        return "absence_deputy_ambiguous", command.deputy
    return None


def _told_of(turn: Turn, recorded: f.AbsenceRecorded) -> Values:
    return {
        "person": card(recorded.person, turn.policy),
        "since": stamp(recorded.since),
        "until": stamp(last_minute(recorded.until, turn.policy.calendar)),
        "deputy": card(recorded.deputy, turn.policy) if recorded.deputy else None,
    }


def last_minute(until: datetime, calendar: Calendar) -> datetime:
    """How the end of an absence is shown: its last day has ended at 23:59; one that ends by day ends when it says."""
    local = calendar.local(until)
    return until - timedelta(minutes=1) if (local.hour, local.minute) == (0, 0) else until


def _spans(absences: Iterable[Absence]) -> list[tuple[str | None, str | None]]:
    """First and last minute of each."""
    return [(stamp(a.since), stamp(a.until - timedelta(minutes=1))) for a in absences]


def _overlap(one: Absence, other: f.AbsenceRecorded) -> Absence:
    """The part of an absence that falls into another."""
    return replace(one, since=max(one.since, other.since), until=min(one.until, other.until))


def _stood_in_for(command: GoAway) -> tuple[str, ...]:
    """For whom somebody who goes away was to answer in those days."""
    by = command.letter.by
    return tuple(dict.fromkeys(a.person for a in command.beside if a.deputy == by and a.person != by))


def _come_back(turn: Turn, command: GoAway) -> Decision:
    """Take back what somebody announced: whoever stands in now, and the deputy of the rules, hear that they answer no more."""
    person = turn.policy.directory.people[command.letter.by]
    deputies = (turn.policy.stand_in_for(person.id, turn.at), person.deputy)
    turn.happen(_taken_back(turn, person.id))
    nothing: Values = {"until": None, "deputy": None, "instead": True, "replaced": [], "clashes": [], "stood_in_for": []}
    away: Values = {"person": card(person.id, turn.policy), "since": stamp(turn.at), **nothing}
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
