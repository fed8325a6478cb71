"""Who is there when: rotas of those on call, and absences that are known beforehand, laid on the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mailflow.core.policy import Absence, Override, Rota
from mailflow.rules.schema import RotaSection, Rules

_DAYS: Final = {"daily": 1, "weekly": 7}


def rotas(rules: Rules) -> dict[str, Rota]:
    """Who is on call for each department."""
    zone = ZoneInfo(rules.organisation.timezone)
    return {name: _rota(section, zone) for name, section in rules.oncall.items()}


def _rota(section: RotaSection, zone: ZoneInfo) -> Rota:
    """An override begins and ends when those on call hand over."""
    changes = tuple(
        Override(
            since=_instant(one.since, section.handover, zone),
            until=_instant(one.until + timedelta(days=1), section.handover, zone),
            person=one.person,
        )
        for one in section.overrides
    )
    return Rota(
        people=tuple(section.people),
        since=section.since,
        days=_DAYS[section.turn],
        handover=section.handover,
        overrides=changes,
    )


def absences(rules: Rules) -> tuple[Absence, ...]:
    """The absences that rules name, from the first minute of the first day to the last of the last."""
    zone = ZoneInfo(rules.organisation.timezone)
    return tuple(
        Absence(
            person=id_,
            since=_instant(one.since, time(0), zone),
            until=_instant(one.until + timedelta(days=1), time(0), zone),
            deputy=one.deputy or person.deputy,
        )
        for id_, person in rules.people.items()
        for one in person.absences
    )


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
