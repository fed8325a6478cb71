"""The daily line to admins: when it goes out, and what it says. A day on which it does not come says most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.telling import Values, stamp
from mailflow.core.upkeep.facts import PulseSent
from mailflow.core.upkeep.telling import to_admins

KIND: Final = "pulse"
#: The mail that tells of letters newly held, between two daily lines.
HELD: Final = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """How the service is at an instant: `waiting_*` are letters and mails not done with, `oldest` since when; bytes of disk."""

    letters_waiting: int
    mails_waiting: int
    oldest: datetime | None
    held_open: int
    head: tuple[int, str]
    journal_bytes: int
    free_bytes: int | None
    held: tuple[Values, ...] = ()


def next_pulse(policy: Policy, last: datetime | None, since: datetime) -> datetime | None:
    """When the line goes out next, None where rules want none; after a pause once and not in a burst.

    `last` is when it went out last; the first one is at the first such time from `since` on.
    """
    when = policy.upkeep.pulse_at
    if when is None:
        return None
    if last is not None:
        return _on(policy, when, last, 1)
    first = _on(policy, when, since, 0)
    return first if first >= since else _on(policy, when, since, 1)


def _on(policy: Policy, when: time, at: datetime, days: int) -> datetime:
    local = policy.calendar.local(at)
    return datetime.combine(local.date() + timedelta(days=days), when, tzinfo=local.tzinfo).astimezone(UTC)


def pulse_notices(now: PulseSent, last: PulseSent | None, vitals: Vitals, policy: Policy) -> Iterator[Notice]:
    """What each admin is told: what came and went since the last line, what waits, and where the chain is."""
    names = ("received", "recorded", "asked_back", "held", "refused", "sent")
    told: Values = {
        "since": stamp(last.at) if last else None,
        "until": stamp(now.at),
        "counts": {name: getattr(now, name) - (getattr(last, name) if last else 0) for name in names},
        "held_open": vitals.held_open,
        "held": list(vitals.held),
        "letters_waiting": vitals.letters_waiting,
        "mails_waiting": vitals.mails_waiting,
        "oldest": stamp(vitals.oldest),
        "number": vitals.head[0],
        "hash": vitals.head[1],
        "rules": policy.digest,
        "journal_bytes": vitals.journal_bytes,
        "free_bytes": vitals.free_bytes,
    }
    return to_admins(KIND, policy, told, kind=KIND)


def held_notices(held: Sequence[Values], more: int, policy: Policy) -> Iterator[Notice]:
    """What each admin is told of letters newly held: which, of whom, why; `more` is how many are not listed."""
    return to_admins(HELD, policy, {"held": list(held), "more": more}, kind=HELD)
