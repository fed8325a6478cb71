"""Who is away now: the rules in force, with the absences people have announced."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailflow.core.policy import Absence, Policy
from mailflow.journal.journal import Journal


def present(policy: Policy, journal: Journal, at: datetime) -> Policy:
    """The rules as they apply at an instant."""
    away = journal.absences(at)
    if not away:
        return policy
    absences = tuple(Absence(person=a.person, since=a.since, until=a.until, deputy=a.deputy) for a in away)
    return replace(policy, absences=(*policy.absences, *absences))
