"""A year of nights: every ladder laid at every hour of a year, for every person; what reaches nobody or never happens is named.

When a step fires depends on the hour and not on the person, whom it reaches on the person and not on the hour, so both are
gone through once; what depends on both is played by the core itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from mailflow.core.obligation import lay_ladder
from mailflow.core.policy import Absence, Policy, Step
from mailflow.core.worktime import Span
from mailflow.service.explaining.matters import Book, sign_off
from mailflow.service.explaining.people import REQUESTER, moment_of, reached_by

_HOUR: Final = timedelta(hours=1)
_NO_TIME: Final = Span(0, "wh")
#: Whom one step mails does not depend on when.
_ANY: Final = datetime(2026, 1, 5, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ladder:
    """The escalation policy of one kind of matter, and the spans it is laid by."""

    name: str
    steps: tuple[Step, ...]
    within: Span
    ends_after: Span


def ladders_of(policy: Policy) -> tuple[Ladder, ...]:
    """Every ladder of the rules."""
    rules = policy.sign_off
    return (Ladder("sign_off", rules.steps, rules.answer_within, rules.lapse_after),)


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that is found, and everything it is true of."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """How often something was so over the hours of a year, and when first."""

    hours: int = 0
    first: tuple[datetime, datetime] | None = None

    def add(self, opened: datetime, at: datetime) -> None:
        self.hours += 1
        self.first = self.first or (opened, at)


@dataclass(slots=True)
class _Nights:
    """What the hours of a year showed of one ladder; steps by their place in it."""

    hours: int = 0
    passed_over: dict[tuple[int, int], _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    before: dict[tuple[int, int], _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    too_late: dict[int, _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    unworked: dict[int, _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    fires: dict[int, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    impossible: _Seen = field(default_factory=_Seen)
    longest: tuple[timedelta, datetime, datetime] | None = None


def year_of(book: Book, year: int, absences: Sequence[Absence] = ()) -> Iterator[Group]:
    """Everything a year of these rules shows, in groups an admin can read; absences are those known beside the rules."""
    if year in book.loaded.provisional:
        yield Group(f"{year} is provisional (暂定): its official days off are not announced yet; make-up days are missing")
    for ladder in ladders_of(book.policy):
        nights = _gone_through(book.policy, ladder, year)
        yield from _of_hours(book, ladder, nights)
        if nights.impossible.hours < nights.hours:
            yield from _of_people(book, ladder)
        yield from _of_absences(book, ladder, nights, (*book.policy.absences, *absences))


def _gone_through(policy: Policy, ladder: Ladder, year: int) -> _Nights:
    nights, calendar = _Nights(), policy.calendar
    known: dict[datetime, tuple[datetime, ...] | None] = {}
    at, end = (datetime(y, 1, 1, tzinfo=calendar.zone).astimezone(UTC) for y in (year, year + 1))
    working = all(step.after is None or step.after.is_working for step in ladder.steps) and ladder.within.is_working
    while at < end:
        nights.hours += 1
        # Whatever counts working time alone begins when work does, so a night is laid once.
        start = _begins(policy, at) if working else at
        if start not in known:
            known[start] = _laid(policy, ladder, start)
        _look(policy, ladder, nights, at, known[start])
        at += _HOUR
    return nights


def _begins(policy: Policy, at: datetime) -> datetime:
    try:
        return policy.calendar.add(at, _NO_TIME)
    except ValueError:
        return at


def _laid(policy: Policy, ladder: Ladder, at: datetime) -> tuple[datetime, ...] | None:
    """The instants of the steps in their order in the rules, and that of the end; None where the calendar has none."""
    calendar = policy.calendar
    try:
        due = calendar.add(at, ladder.within)
        each = [lay_ladder((step,), at, due, calendar)[0].at for step in ladder.steps]
        return (*each, calendar.add(due, ladder.ends_after))
    except (ValueError, OverflowError):
        return None


def _look(policy: Policy, ladder: Ladder, nights: _Nights, opened: datetime, laid: tuple[datetime, ...] | None) -> None:
    if laid is None:
        nights.impossible.add(opened, opened)
        return
    *instants, end = laid
    for index, at in enumerate(instants):
        nights.fires[index].append(at)
        if at >= end:
            nights.too_late[index].add(opened, at)
        if not _worked(policy, at):
            nights.unworked[index].add(opened, at)
        for later in range(index + 1, len(instants)):
            if instants[later] == at:
                nights.passed_over[_lower(ladder, index, later)].add(opened, at)
            elif instants[later] < at:
                nights.before[later, index].add(opened, instants[later])
    _wait(ladder, nights, opened, instants)


def _lower(ladder: Ladder, one: int, other: int) -> tuple[int, int]:
    """Of two steps at one instant only the higher is acted on: the one that is passed over comes first."""
    return (one, other) if ladder.steps[one].level <= ladder.steps[other].level else (other, one)


def _wait(ladder: Ladder, nights: _Nights, opened: datetime, instants: Sequence[datetime]) -> None:
    raised = [at for at, step in zip(instants, ladder.steps, strict=True) if step.level]
    if raised and (nights.longest is None or min(raised) - opened > nights.longest[0]):
        nights.longest = (min(raised) - opened, opened, min(raised))


def _worked(policy: Policy, at: datetime) -> bool:
    """Whether somebody works at this instant; the moment work ends still counts."""
    local = policy.calendar.local(at)
    return policy.calendar.is_working_day(local.date()) and policy.calendar.opens <= local.time() <= policy.calendar.closes


def _of_hours(book: Book, ladder: Ladder, nights: _Nights) -> Iterator[Group]:
    named = [_named(ladder, index) for index in range(len(ladder.steps))]
    if nights.impossible.hours:
        title = f"{ladder.name}: can not be laid, for the calendar has too little working time"
        yield Group(title, (_times(book, nights.impossible, nights),))
    for (low, high), seen in nights.passed_over.items():
        often = "never fires" if seen.hours == nights.hours else "does not fire"
        yield Group(f"{named[low]} {often}, for {named[high]} comes at the same instant", (_times(book, seen, nights),))
    for (early, late), seen in nights.before.items():
        yield Group(f"{named[early]} comes before {named[late]}, which stands before it", (_times(book, seen, nights),))
    for index, seen in nights.too_late.items():
        often = "never fires" if seen.hours == nights.hours else "does not fire"
        yield Group(f"{named[index]} {often}, for the matter has lapsed by then", (_times(book, seen, nights),))
    for index, seen in nights.unworked.items():
        yield Group(f"{named[index]} fires when nobody works, and is read when work begins again", (_times(book, seen, nights),))
    if nights.longest:
        _, opened, at = nights.longest
        line = f"opened {book.tongue.instant(opened)}, told {book.tongue.instant(at)}"
        yield Group(f"{ladder.name}: the longest wait until an escalation is {_days(nights.longest[0])}", (line,))


def _times(book: Book, seen: _Seen, nights: _Nights) -> str:
    assert seen.first is not None, "what was seen was seen once first"
    opened, at = (book.tongue.instant(one) for one in seen.first)
    return f"opened in {seen.hours:,} of {nights.hours:,} hours; first {opened}, fires {at}"


def _days(time: timedelta) -> str:
    days, rest = divmod(time, timedelta(days=1))
    return f"{days} days {rest // _HOUR} h"


def _named(ladder: Ladder, index: int) -> str:
    step = ladder.steps[index]
    return f"{step.source} ({moment_of(step)} → {', '.join(step.targets)})"


def _of_people(book: Book, ladder: Ladder) -> Iterator[Group]:
    people = tuple(book.policy.directory.people)
    unheard = set(people)
    for index, step in enumerate(ladder.steps):
        reached = {person: reached_by(book.policy, step, person) for person in people}
        if nobody := [person for person, told in reached.items() if not told]:
            yield Group(f"{_named(ladder, index)} reaches nobody", (_late(book, nobody),))
        if step.level:
            unheard -= {person for person, told in reached.items() if set(told) - {person, REQUESTER}}
        else:
            yield from _twice(book, ladder, index, reached)
    if unheard:
        title = f"{ladder.name}: no step ever reaches anybody but themselves and the requester"
        yield Group(title, (_late(book, [person for person in people if person in unheard]),))


def _twice(book: Book, ladder: Ladder, index: int, reached: dict[str, tuple[str, ...]]) -> Iterator[Group]:
    """People whom a step mails once for themselves and once for another who is late: played, for the core decides it."""
    pairs = [(late, other) for late, told in reached.items() for other in told if other not in (late, REQUESTER)]
    lines = []
    for late, other in pairs:
        matter = sign_off(book, late, (late, other), _ANY, None)
        rule = str(ladder.steps[index].source)
        told = [t.to for moment in matter.course.moments if moment.rule == rule for t in moment.told]
        twice = {person for person in told if told.count(person) > 1}
        lines += [f"{_name(book, person)}, when {_name(book, late)} is late too" for person in twice]
    if lines:
        yield Group(f"{_named(ladder, index)} mails somebody twice", tuple(sorted(set(lines))))


def _of_absences(book: Book, ladder: Ladder, nights: _Nights, away: Sequence[Absence]) -> Iterator[Group]:
    """Steps all of whose targets are away with nobody standing in."""
    directory = book.policy.directory
    alone = [a for a in away if not (a.deputy or directory.deputy_of(a.person))]
    if not alone:
        return
    for index, step in enumerate(ladder.steps):
        lines = []
        for person in directory.people:
            told = reached_by(book.policy, step, person)
            fires = nights.fires[index] if told and REQUESTER not in told else []
            hours = sum(1 for at in fires if all(_is_away(one, at, alone) for one in told))
            if hours:
                lines.append(f"when late: {_name(book, person)}, opened in {hours:,} of {nights.hours:,} hours")
        if lines:
            yield Group(f"{_named(ladder, index)} reaches only people who are away without a deputy", tuple(lines))


def _is_away(person: str, at: datetime, away: Sequence[Absence]) -> bool:
    return any(a.person == person and a.since <= at < a.until for a in away)


def _late(book: Book, people: Sequence[str]) -> str:
    return f"when late: {'、'.join(_name(book, person) for person in people)}"


def _name(book: Book, person: str) -> str:
    return f"{book.policy.directory.people[person].name} ({person})"
