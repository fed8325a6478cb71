"""How an instant is counted over the calendar, stretch by stretch, as people would check it on paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from mailflow.core.worktime import Calendar, Span

_DAY: Final = timedelta(days=1)
#: Why nobody works on a day that has no name of its own; a working day of which nothing is counted.
WEEKEND: Final = "weekend"
CLOSED: Final = "closed"
#: How calendars call a day off that stands for another one.
_FILLS: Final = re.compile("休息日|Day off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days that count alike: `worked` each, from `begins` to `ends` on the clock; `days` days off where that is nothing.

    `why` says what a day off is called, and `made_up` that work is done on a day that would be free (调休).
    """

    first: date
    last: date
    worked: timedelta = timedelta()
    begins: datetime | None = None
    ends: datetime | None = None
    why: tuple[str, ...] = ()
    made_up: bool = False

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Almanac:
    """A calendar with the names of its days off, and the years whose days nobody has announced yet."""

    calendar: Calendar
    names: Mapping[date, str]
    provisional: frozenset[int] = frozenset()

    def stretches(self, start: datetime, end: datetime) -> tuple[Stretch, ...]:
        """What lies between two instants; what was worked in it sums up to `Calendar.between`."""
        merged: list[Stretch] = []
        for day in self._days(start, end):
            before = merged[-1] if merged else day
            if merged and self._alike(before, day):
                merged[-1] = replace(before, last=day.last, ends=day.ends, why=_named((*before.why, *day.why)))
            else:
                merged.append(day)
        return tuple(merged)

    def is_provisional(self, start: datetime, end: datetime) -> bool:
        """Whether a year between two instants has no official days yet (暂定)."""
        first, last = self.calendar.local(start).year, self.calendar.local(end).year
        return any(year in self.provisional for year in range(first, last + 1))

    def _days(self, start: datetime, end: datetime) -> Iterator[Stretch]:
        day, last = self.calendar.local(start).date(), self.calendar.local(end).date()
        while day <= last:
            yield self._worked(day, start, end) if self.calendar.is_working_day(day) else self._off(day)
            day += _DAY

    def _worked(self, day: date, start: datetime, end: datetime) -> Stretch:
        closes = self.calendar.end_of(day)
        opens = datetime.combine(day, self.calendar.opens, self.calendar.zone).astimezone(UTC)
        begins, ends = max(opens, start), min(closes, end)
        free = day.weekday() not in self.calendar.weekdays or day in self.calendar.holidays
        if ends <= begins:
            return Stretch(first=day, last=day, why=(CLOSED,))
        return Stretch(first=day, last=day, worked=ends - begins, begins=begins, ends=ends, made_up=free)

    def _alike(self, before: Stretch, after: Stretch) -> bool:
        """Days off run on whatever they are called, and so do whole working days that are no make-up days."""
        if before.why and after.why:
            return CLOSED not in (*before.why, *after.why)
        whole = before.worked == after.worked == self.calendar.day_length
        return whole and not before.made_up and not after.made_up

    def _off(self, day: date) -> Stretch:
        weekend = "" if day.weekday() in self.calendar.weekdays else WEEKEND
        return Stretch(first=day, last=day, why=(self.names.get(day, "") or weekend or "own",))


def _named(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once; what only fills up a holiday is named where nothing else is."""
    every = tuple(dict.fromkeys(names))
    return tuple(name for name in every if name != WEEKEND and not _FILLS.match(name)) or every[:1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """An instant, and what it was counted from: a span from an instant on, or a share of the time up to another.

    `on_clock` marks a share of clock time, `at_work` days of the calendar after which it happens as work begins.
    `put_off` is the end of the quiet hours that it falls into.
    """

    start: datetime
    end: datetime
    span: Span | None = None
    share: float | None = None
    until: datetime | None = None
    on_clock: bool = False
    at_work: bool = False
    put_off: datetime | None = None


def span_after(calendar: Calendar, start: datetime, span: Span) -> Sum:
    """A span from an instant on."""
    return Sum(start=start, end=calendar.add(start, span), span=span)


def share_of(calendar: Calendar, start: datetime, until: datetime, share: float) -> Sum:
    """A share of the working time up to another instant."""
    return Sum(start=start, end=calendar.fraction(start, until, share), share=share, until=until)
