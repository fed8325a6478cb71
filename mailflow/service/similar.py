"""Records much like a new one: open incidents that may be the same matter, archived projects whose lessons are worth reading."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from itertools import islice
from typing import Final

from mailflow.core.commands import Open
from mailflow.core.incident.course import OPEN
from mailflow.core.likeness import ALIKE, alike, pairs
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.journal.journal import Journal

_MOST: Final = 3
#: How many pairs of a title are looked for, and how many records that hold one are looked at.
_WORDS: Final = 12
_LOOKED_AT: Final = 50


def similar_to(command: Open, journal: Journal, policy: Policy, at: datetime) -> tuple[str, ...]:
    """Open incidents of the last hours that name the same system, or have a title much like it."""
    found = []
    for record in journal.records("incident", OPEN):
        recent = policy.calendar.add(record.opened_at, policy.incident.merge_within) >= at
        if recent and _is_alike(command, record):
            found.append(record.id)
    return tuple(found[-_MOST:])


def _is_alike(command: Open, record: Record) -> bool:
    place, before = command.said.field("place").strip(), record.field("place").strip()
    if place and place == before:
        return True
    return alike(command.title, record.title)


def projects_like(command: Open, journal: Journal) -> tuple[Record, ...]:
    """Archived projects in which people wrote lessons, and which share most of the words of a new one's title, likest first."""
    sought = sorted(pairs(command.title))[:_WORDS]
    hits = Counter(number for pair in sought for number in journal.search(pair, _LOOKED_AT))
    likest = (number for number, shared in hits.most_common(_LOOKED_AT) if shared / len(sought) >= ALIKE)
    found = (record for number in likest if (record := journal.record(number)))
    return tuple(islice((r for r in found if r.state == "archived" and r.project and r.project.lessons), _MOST))
