"""Hours in which whoever is on call by the rota is away, and nobody stands in for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.policy import Absence, Policy, Rota


@dataclass(frozen=True, slots=True)
class Gap:
    """Nobody of a department is on call from one instant to another, for whose turn it is is away."""

    department: str
    person: str
    since: datetime
    until: datetime


def gaps(policy: Policy, after: date | None = None) -> Iterator[Gap]:
    """Every gap that the absences known to the rules leave, in order; with `after` only those that end later than that day."""
    for department, rota in policy.rotas.items():
        for absence in policy.absences:
            if absence.deputy or policy.directory.deputy_of(absence.person):
                continue
            for since, until in _turns(policy, rota, absence):
                if after is None or policy.calendar.local(until).date() > after:
                    yield Gap(department, absence.person, since, until)


def _turns(policy: Policy, rota: Rota, absence: Absence) -> Iterator[tuple[datetime, datetime]]:
    """When it is the turn of whoever is away, each stretch whole."""
    begins = None
    changes = sorted(rota.changes(absence.since, absence.until, policy.calendar))
    for at in (absence.since, *changes, absence.until):
        mine = at < absence.until and rota.at(at, policy.calendar) == absence.person
        if mine and begins is None:
            begins = at
        elif not mine and begins is not None:
            yield begins, at
            begins = None
