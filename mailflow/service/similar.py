"""Open incidents that may be the same matter as a new one: offered for merging, never merged unasked."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from mailflow.core.commands import Open
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.journal.journal import Journal

#: States in which an incident can still be one with another.
_OPEN: Final = frozenset({"reported", "acknowledged", "assessing", "coordinating", "recovered"})
#: Two texts with this share of their pairs of characters in common name the same thing.
_ALIKE: Final = 0.4
_MOST: Final = 3


def similar_to(command: Open, journal: Journal, policy: Policy, at: datetime) -> tuple[str, ...]:
    """Open incidents of the last hours that name the same system, or have a title much like it."""
    since = at
    found = []
    for record in journal.records("incident"):
        recent = policy.calendar.add(record.opened_at, policy.incident.merge_within) >= since
        if record.state in _OPEN and recent and _is_alike(command, record):
            found.append(record.id)
    return tuple(found[-_MOST:])


def _is_alike(command: Open, record: Record) -> bool:
    place, before = command.said.field("place").strip(), record.field("place").strip()
    if place and place == before:
        return True
    ours, theirs = _pairs(command.title), _pairs(record.title)
    smaller = min(len(ours), len(theirs))
    return smaller > 0 and len(ours & theirs) / smaller >= _ALIKE


def _pairs(text: str) -> set[str]:
    plain = re.sub(r"[\W_]+", "", text.casefold())
    return {plain[n : n + 2] for n in range(len(plain) - 1)}
