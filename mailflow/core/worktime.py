"""Working time: when the organisation works, and instants counted in its hours (guide §3, deadline arithmetic)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

#: A calendar in which nobody ever works again would make every sum endless.
HORIZON: Final = timedelta(days=366 * 12)

_SPAN = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(wd|wh|d|h|m|s)\s*")
_CLOCK: Final = {"d": 86400.0, "h": 3600.0, "m": 60.0, "s": 1.0}


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time on the clock (d, h, m, s) or in working time (wd, wh)."""

    amount: float
    unit: str

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read ``2wd``, ``4wh``, ``24h``, ``30m``; ValueError says what was expected."""
        match = _SPAN.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no span of time, expected a number and one of wd, wh, d, h, m, s: 2wd, 24h")
        return cls(float(match[1]), match[2])

    @property
    def is_working(self) -> bool:
        """Whether it runs only while the organisation works."""
        return self.unit in ("wd", "wh")

    def __str__(self) -> str:
        return f"{self.amount:g}{self.unit}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the organisation works: hours of a day, weekdays, holidays, and make-up days (调休) that win over both.

    `quiet` are the times between which, by day or over night, nobody is written to who need not be.
    """

    zone: tzinfo
    opens: time
    closes: time
    weekdays: frozenset[int]
    holidays: frozenset[date]
    extra_workdays: frozenset[date]
    quiet: tuple[time, time] | None = None

    def is_working_day(self, day: date) -> bool:
        """Whether any work is done on this day."""
        if day in self.extra_workdays:
            return True
        return day.weekday() in self.weekdays and day not in self.holidays

    @property
    def day_length(self) -> timedelta:
        """How much working time one working day has."""
        return _at(date(2000, 1, 3), self.closes) - _at(date(2000, 1, 3), self.opens)

    def after_quiet(self, at: datetime) -> datetime:
        """An instant, or where it falls into quiet hours the end of these, in UTC."""
        if self.quiet is None or self.quiet[0] == self.quiet[1]:
            return at
        begins, ends = self.quiet
        local = self.local(at)
        clock = local.timetz().replace(tzinfo=None)
        over_night = begins > ends
        if not (clock >= begins or clock < ends if over_night else begins <= clock < ends):
            return at
        return self._instant(local.date() + timedelta(days=over_night and clock >= begins), ends)

    def local(self, at: datetime) -> datetime:
        """The same instant on the organisation's clock."""
        return at.astimezone(self.zone)

    def end_of(self, day: date) -> datetime:
        """The instant at which work ends on this day, in UTC; a date without a time means this."""
        return self._instant(day, self.closes)

    def start_of(self, day: date, later: int = 0) -> datetime:
        """The instant at which work begins, or would, so many calendar days after a day, in UTC."""
        return self._instant(day + timedelta(days=later), self.opens)

    def at_time(self, day: date, clock: time, later: int = 0) -> datetime:
        """The instant at which it is this time, so many calendar days after a day, in UTC."""
        return self._instant(day + timedelta(days=later), clock)

    def next_time(self, at: datetime, clock: time) -> datetime:
        """The next instant after `at` at which it is this time of a working day, in UTC."""
        day = self.local(at).date()
        while not self.is_working_day(day) or self._instant(day, clock) <= at:
            day += timedelta(days=1)
            if day > self.local(at).date() + HORIZON:
                raise ValueError(f"the calendar has no working day within {HORIZON.days} days after {at}")
        return self._instant(day, clock)

    def add(self, at: datetime, span: Span) -> datetime:
        """The instant a span after `at`, in UTC; working spans run only in working time."""
        if not span.is_working:
            return at.astimezone(UTC) + timedelta(seconds=span.amount * _CLOCK[span.unit])
        unit = self.day_length if span.unit == "wd" else timedelta(hours=1)
        return self._advance(at, unit * span.amount)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How much working time lies between two instants; nothing when the end comes first."""
        total = timedelta()
        for opens, closes in self._shifts(start):
            if opens >= end:
                break
            total += min(closes, end) - max(opens, start)
        return total

    def fraction(self, start: datetime, end: datetime, share: float) -> datetime:
        """The instant at which a share of the working time between two instants is used up.

        Where no working time lies between them the share is taken of clock time.
        """
        if share >= 1 or end <= start:
            return end.astimezone(UTC)
        working = self.between(start, end)
        if not working:
            return (start + (end - start) * share).astimezone(UTC)
        return self._advance(start, working * share)

    def _advance(self, at: datetime, amount: timedelta) -> datetime:
        left = amount
        for opens, closes in self._shifts(at):
            begins = max(opens, at)
            if begins + left <= closes:
                return begins + left
            left -= closes - begins
        raise ValueError(f"the calendar has no {amount} of working time within {HORIZON.days} days after {at}")

    def _shifts(self, since: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The working days' openings and closings, in UTC, from the first that ends after `since`."""
        day = self.local(since).date()
        last = day + HORIZON
        while day <= last:
            if self.is_working_day(day) and (closes := self._instant(day, self.closes)) > since:
                yield self._instant(day, self.opens), closes
            day += timedelta(days=1)

    def _instant(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, UTC)
