"""Every ladder of the rules laid at every hour of a year by the core: what falls together, comes too late, or never fires."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from mailflow.core.bilingual import Said
from mailflow.core.obligation import Rung, lay_ladder
from mailflow.core.policy import Policy, Source, Step
from mailflow.core.tasks import ladder_of
from mailflow.core.worktime import Span
from mailflow.rules.problem import Path
from mailflow.service.explaining.findings import Fault, Seen
from mailflow.service.explaining.nightwords import told
from mailflow.service.explaining.phases import Phases
from mailflow.service.explaining.tracing import path_of, place_in

HOUR: Final = timedelta(hours=1)
_AT_ONCE: Final = Span(0, "h")
_NO_TIME: Final = Span(0, "wh")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps that stand under one key of the rules, and the spans they are laid by; it lapses `ends_after` the due instant.

    `on_clock` says that shares are of clock time, `of_days` that steps count from a planned day, `chases` that whom a step
    reaches depends on who is late alone.
    """

    name: str
    steps: tuple[Step, ...]
    within: Span
    ends_after: Span | None = None
    on_clock: bool = False
    of_days: bool = False
    chases: bool = False

    @property
    def in_working_time(self) -> bool:
        """Whether nothing of it is counted on the clock, so that all hours of a night are laid alike."""
        return self.within.is_working and all(step.after is None or step.after.is_working for step in self.steps)


def ladders_of(policy: Policy) -> tuple[Ladder, ...]:
    """Every ladder of the rules."""
    rules, issues, tasks = policy.sign_off, policy.issues, policy.tasks
    on_clock = not issues.settle_within.is_working
    incidents = (
        Ladder(f"incident.levels.L{level}.ladder", _steps_of_level(policy, level), _AT_ONCE, on_clock=True)
        for level in policy.incident.levels
    )
    return (
        Ladder("sign_off.steps", rules.steps, rules.answer_within, rules.lapse_after, chases=True),
        Ladder("tasks.steps", tasks.steps, _AT_ONCE, of_days=True, chases=True),
        Ladder("project.steps", policy.project.steps, policy.project.opinions_within, chases=True),
        Ladder("request.steps", policy.request.steps, policy.request.ordinary),
        *incidents,
        Ladder("issues.steps", issues.steps, issues.settle_within, on_clock=on_clock),
        Ladder("issues.chase", issues.chase, issues.carry_out_within, chases=True),
    )


def _steps_of_level(policy: Policy, level: int) -> tuple[Step, ...]:
    """The steps over an incident that nobody acknowledges, counted from its report."""
    stages = enumerate(policy.incident.levels[level].ladder, 1)
    return tuple(Step(after=s.after, level=n, targets=s.to, source=Source(place_in(s.rule))) for n, s in stages)


@dataclass(slots=True)
class Nights:
    """What the hours of a year showed of one ladder; steps by their place in it."""

    hours: int = 0
    passed_over: dict[tuple[int, int], Seen] = field(default_factory=lambda: defaultdict(Seen))
    before: dict[tuple[int, int], Seen] = field(default_factory=lambda: defaultdict(Seen))
    too_late: dict[int, Seen] = field(default_factory=lambda: defaultdict(Seen))
    unworked: dict[int, Seen] = field(default_factory=lambda: defaultdict(Seen))
    left_out: dict[int, Seen] = field(default_factory=lambda: defaultdict(Seen))
    fires: dict[int, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    impossible: Seen = field(default_factory=Seen)
    longest: tuple[timedelta, datetime, datetime] | None = None


def hours_of(policy: Policy, year: int) -> tuple[datetime, ...]:
    """Every hour of a year of the organisation's clock, in UTC; 8,760 or 8,784 of them."""
    first, last = (datetime(y, 1, 1, tzinfo=policy.calendar.zone).astimezone(UTC) for y in (year, year + 1))
    return tuple(first + HOUR * n for n in range(int((last - first) / HOUR)))


def gone_through(policy: Policy, ladder: Ladder, hours: Sequence[datetime]) -> Nights:
    """What every hour shows of a ladder; hours that are laid alike are laid once."""
    nights = Nights(hours=len(hours))
    begins = _begins(policy, ladder)
    alike: dict[datetime, list[datetime]] = defaultdict(list)
    for at in hours:
        alike[begins(at)].append(at)
    for start, those in alike.items():
        _look(policy, ladder, nights, those, start, _laid(policy, ladder, start))
    return nights


def _begins(policy: Policy, ladder: Ladder) -> Callable[[datetime], datetime]:
    """The hour that is laid as another: what counts days begins with its day, working time when work does."""
    if ladder.of_days:
        return lambda at: policy.calendar.end_of(policy.calendar.local(at).date())
    if not ladder.in_working_time:
        phases = Phases(policy.calendar, lambda at: _instants(policy, ladder, at))
        return lambda at: _first(phases, at)
    return lambda at: _work_begins(policy, at)


def _first(phases: Phases, at: datetime) -> datetime:
    try:
        return phases.of(at)[0]
    except (ValueError, OverflowError):
        return at


def _work_begins(policy: Policy, at: datetime) -> datetime:
    try:
        return policy.calendar.add(at, _NO_TIME)
    except ValueError:
        return at


def _instants(policy: Policy, ladder: Ladder, at: datetime) -> tuple[datetime, ...]:
    due = policy.calendar.add(at, ladder.within)
    return (due, *(_rungs(policy, ladder, (step,), at, due)[0].at for step in ladder.steps))


@dataclass(frozen=True, slots=True)
class _Laid:
    """The instants of the steps in their order in the rules, which of them are laid at all, and when the matter lapses."""

    instants: tuple[datetime, ...]
    fires: frozenset[str]
    end: datetime | None


def _laid(policy: Policy, ladder: Ladder, at: datetime) -> _Laid | None:
    """None where the calendar has too little working time."""
    try:
        due = policy.calendar.add(at, ladder.within)
        each = [_rungs(policy, ladder, (step,), at, due)[0].at for step in ladder.steps]
        every = _rungs(policy, ladder, ladder.steps, at, due)
        end = policy.calendar.add(due, ladder.ends_after) if ladder.ends_after else None
    except (ValueError, OverflowError):
        return None
    return _Laid(tuple(each), frozenset(rung.rule for rung in every), end)


def _rungs(policy: Policy, ladder: Ladder, steps: tuple[Step, ...], at: datetime, due: datetime) -> tuple[Rung, ...]:
    if not ladder.of_days:
        return lay_ladder(steps, at, due, policy.calendar, on_clock=ladder.on_clock)
    wanted = {str(step.source) for step in steps}
    return tuple(rung for rung in ladder_of(policy.calendar.local(at).date(), policy) if rung.rule in wanted)


def _look(policy: Policy, ladder: Ladder, nights: Nights, hours: Sequence[datetime], start: datetime, laid: _Laid | None) -> None:
    """Note what is so in hours that are laid alike; what counts on the clock comes later by as much as it begins later."""
    if laid is None:
        nights.impossible.add(hours, hours[0])
        return
    later = timedelta() if ladder.of_days or ladder.in_working_time else hours[0] - start
    instants = tuple(at + later for at in laid.instants)
    for index, at in enumerate(instants):
        nights.fires[index] += [at] * len(hours)
        if str(ladder.steps[index].source) not in laid.fires:
            nights.left_out[index].add(hours, at)
        if laid.end is not None and at >= laid.end + later:
            nights.too_late[index].add(hours, at)
        if ladder.within.is_working and not _worked(policy, at):
            nights.unworked[index].add(hours, at)
        _beside(ladder, nights, hours, instants, index)
    _wait(ladder, nights, hours[0], instants)


def _beside(ladder: Ladder, nights: Nights, hours: Sequence[datetime], instants: Sequence[datetime], index: int) -> None:
    """Steps that stand further down and come at the same instant, or before."""
    at = instants[index]
    for later in range(index + 1, len(instants)):
        if instants[later] == at:
            nights.passed_over[_lower(ladder, index, later)].add(hours, at)
        elif instants[later] < at:
            nights.before[later, index].add(hours, instants[later])


def _lower(ladder: Ladder, one: int, other: int) -> tuple[int, int]:
    """Of two steps at one instant only the higher is acted on: the one that is passed over comes first."""
    return (one, other) if ladder.steps[one].level <= ladder.steps[other].level else (other, one)


def _wait(ladder: Ladder, nights: Nights, opened: datetime, instants: Sequence[datetime]) -> None:
    raised = [at for at, step in zip(instants, ladder.steps, strict=True) if step.level]
    if raised and (nights.longest is None or min(raised) - opened > nights.longest[0]):
        nights.longest = (min(raised) - opened, opened, min(raised))


def _worked(policy: Policy, at: datetime) -> bool:
    """Whether somebody works at this instant; the moment work ends still counts."""
    local = policy.calendar.local(at)
    return policy.calendar.is_working_day(local.date()) and policy.calendar.opens <= local.time() <= policy.calendar.closes


def faults_of_hours(ladder: Ladder, nights: Nights) -> Iterator[Fault]:
    """Steps that fall together, come too late or at the wrong time, and those that never fire."""
    for (low, high), seen in nights.passed_over.items():
        message = told("same_instant", ladder=ladder.name, high=high, often=_often(seen, nights))
        yield Fault(path_of_step(ladder, low), message, seen=seen)
    for (early, late), seen in nights.before.items():
        yield Fault(path_of_step(ladder, early), told("before", ladder=ladder.name, late=late), seen=seen)
    for index, seen in nights.too_late.items():
        yield Fault(path_of_step(ladder, index), told("lapsed", often=_often(seen, nights)), seen=seen)
    for index, seen in nights.left_out.items():
        if seen.hours == nights.hours:
            yield Fault(path_of_step(ladder, index), told("left_out"), seen=seen)
    for index, seen in nights.unworked.items():
        yield Fault(path_of_step(ladder, index), told("unworked"), seen=seen)


def _often(seen: Seen, nights: Nights) -> Said:
    return told("never" if seen.hours == nights.hours else "sometimes")


def path_of_step(ladder: Ladder, index: int) -> Path:
    """Where a step stands in the rules."""
    return (*path_of(ladder.name), index)
