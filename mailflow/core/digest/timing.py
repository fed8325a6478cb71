"""When digests go out: once a week on the working calendar, and after a pause once and not in a burst."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mailflow.core.policy import Policy


def next_digest(policy: Policy, last: datetime | None, since: datetime) -> datetime | None:
    """When digests go out next, None where the rules send none; `since` is when these rules came into force."""
    if policy.digest_rules.weekday is None:
        return None
    after = max(last, since) if last else since
    monday = _monday(policy.calendar.local(after).date()) - timedelta(days=7 * 3)
    for week in range(60):
        instant = _instant(policy, monday + timedelta(days=7 * week))
        if instant is not None and instant > after:
            return instant
    return None


def opens_month(policy: Policy, before: datetime, at: datetime) -> bool:
    """Whether these digests are the first of their month, the ones before, or the rules, being of an earlier one."""
    first, here = policy.calendar.local(before), policy.calendar.local(at)
    return (first.year, first.month) != (here.year, here.month)


def _instant(policy: Policy, monday: date) -> datetime | None:
    """The instant of one week: its day, or the next day on which anybody works."""
    calendar, rules = policy.calendar, policy.digest_rules
    day = monday + timedelta(days=rules.weekday or 0)
    for later in range(30):
        if calendar.is_working_day(moved := day + timedelta(days=later)):
            return datetime.combine(moved, rules.at, tzinfo=calendar.zone).astimezone(UTC)
    return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
