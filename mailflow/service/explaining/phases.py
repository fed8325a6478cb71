"""Hours from which time is counted alike: at the same time of day, with the same working days ahead as far as is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta

from mailflow.core.worktime import Calendar

_DAY = timedelta(days=1)
Key = tuple[time, timedelta | None, timedelta | None, tuple[bool, ...]]


class Phases:
    """Remembers how far after an hour what is counted from it lies, and gives it for every hour that counts alike.

    `count` looks at no day after that of its last instant; ValueError and OverflowError say that the calendar has too little
    working time.
    """

    def __init__(self, calendar: Calendar, count: Callable[[datetime], Sequence[datetime]]) -> None:
        self._calendar = calendar
        self._count = count
        self._known: dict[Key, tuple[datetime, tuple[timedelta, ...]]] = {}
        self._days: list[int] = []

    def of(self, at: datetime) -> tuple[datetime, tuple[timedelta, ...]]:
        """The first hour known that counts as this one, and how far after it each instant lies."""
        for days in self._days:
            if (key := self._key(at, days)) in self._known:
                return self._known[key]
        after = tuple(instant - at for instant in self._count(at))
        days = self._ahead(at, at + max(after, default=timedelta()))
        if days not in self._days:
            self._days.append(days)
        self._known[self._key(at, days)] = at, after
        return at, after

    def instants(self, at: datetime) -> tuple[datetime, ...]:
        """What is counted from an hour."""
        return tuple(at + after for after in self.of(at)[1])

    def _ahead(self, at: datetime, last: datetime) -> int:
        return (self._calendar.local(last).date() - self._calendar.local(at).date()).days + 1

    def _key(self, at: datetime, days: int) -> Key:
        local, last = self._calendar.local(at), self._calendar.local(at + _DAY * days)
        pattern = tuple(self._calendar.is_working_day(local.date() + _DAY * n) for n in range(days))
        return local.time(), local.utcoffset(), last.utcoffset(), pattern
