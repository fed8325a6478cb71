"""When the head of the journal is mailed outside: once a local day, and after a pause once and not in a burst."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.telling import Values, card, stamp


def next_anchor(policy: Policy, last: datetime | None, since: datetime) -> datetime | None:
    """When the head is to be mailed next, None where the rules name nobody.

    `last` is when it was mailed last; a journal whose head never was begins at the first such time from `since` on.
    """
    if not policy.anchors.to:
        return None
    if last is not None:
        return _on_day_of(policy, last, days=1)
    first = _on_day_of(policy, since)
    return first if first >= since else _on_day_of(policy, since, days=1)


def end_of_day(policy: Policy, at: datetime) -> datetime:
    """Midnight after an instant, where the organisation is."""
    local = policy.calendar.local(at)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0, tzinfo=None) + timedelta(days=1)
    return midnight.replace(tzinfo=local.tzinfo).astimezone(UTC)


def anchor_notices(policy: Policy, head: tuple[int, str], letters: int, since: datetime) -> tuple[Notice, ...]:
    """What each address is told: the head and what it counts; `since` is the instant of the first fact."""
    told: Values = {
        "organisation": policy.organisation.name,
        "role": "witness",
        "number": head[0],
        "hash": head[1],
        "letters": letters,
        "since": stamp(since),
    }
    to = policy.anchors.to
    return tuple(
        Notice(kind="anchor", template="anchor", to=one, record=None, about={**told, "you": card(one, policy)}) for one in to
    )


def _on_day_of(policy: Policy, at: datetime, days: int = 0) -> datetime:
    local = policy.calendar.local(at)
    day = local.date() + timedelta(days=days)
    return datetime.combine(day, policy.anchors.at, tzinfo=local.tzinfo).astimezone(UTC)
