"""Obligations: who owes what by when. Reminders, escalation steps and digests are all read off the open ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from mailflow.core.policy import Step
from mailflow.core.worktime import Calendar

#: What has less time than this in all is urgent, and reminded of at each of its steps.
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A step of an escalation policy, laid on the clock: from now on an instant and no longer a rule.

    `asks` is a key of what the step asks of whom it reaches (take_over, decide, …), "" for the usual.
    """

    at: datetime
    level: int
    targets: tuple[str, ...]
    rule: str
    asks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """What one person owes to a record. `fired` counts the rungs that have been acted on or passed over.

    `what` is a key: confirm, lapse, ack, update, task, …; `part` the part of the record it is about (T3), `title` its name.
    An obligation without an owner has "": it waits for time alone.
    """

    id: str
    owner: str
    what: str
    opened_at: datetime
    due: datetime
    rungs: tuple[Rung, ...]
    sign_off: str | None = None
    part: str | None = None
    title: str = ""
    fired: int = 0
    is_open: bool = True

    @property
    def next_at(self) -> datetime | None:
        """The next instant at which something happens if nothing is done."""
        if not self.is_open or self.fired >= len(self.rungs):
            return None
        return self.rungs[self.fired].at

    def due_rung(self, at: datetime) -> int | None:
        """The highest rung that is due and not acted on; a late start acts once, not in a burst."""
        due = [index for index in range(self.fired, len(self.rungs)) if self.rungs[index].at <= at]
        return due[-1] if due and self.is_open else None

    def late_for(self, rung: Rung, at: datetime) -> tuple[Rung, ...]:
        """The escalations before this step that were due and never sent: the service was down then."""
        return tuple(r for r in self.rungs[self.fired :] if r.level and r.at <= at and (r.at, r.level) < (rung.at, rung.level))

    def after(self, rung: int) -> Obligation:
        """This obligation once a rung was acted on."""
        return replace(self, fired=rung + 1)


def lay_ladder(
    steps: tuple[Step, ...], opened_at: datetime, due: datetime, calendar: Calendar, *, on_clock: bool = False
) -> tuple[Rung, ...]:
    """The instants of an escalation policy for one obligation, in order of time; shares are of working time unless `on_clock`.

    Reminders keep out of quiet hours, and of several on one day the first is given, unless all of it has less than a day;
    escalations are never put off.
    """
    rungs = [_rung(step, _instant(step, opened_at, due, calendar, on_clock)) for step in steps]
    loud = (replace(rung, at=calendar.after_quiet(rung.at)) if rung.level == 0 and rung.targets else rung for rung in rungs)
    reminded: dict[tuple[date, tuple[str, ...]], Rung] = {}
    kept = []
    for rung in sorted(loud, key=lambda rung: (rung.at, rung.level)):
        day = (calendar.local(rung.at).date(), rung.targets)
        if rung.level or not rung.targets or due - opened_at < _DAY or reminded.setdefault(day, rung) is rung:
            kept.append(rung)
    return tuple(kept)


def _rung(step: Step, at: datetime) -> Rung:
    return Rung(at=at, level=step.level, targets=step.targets, rule=str(step.source), asks=step.asks)


def _instant(step: Step, opened_at: datetime, due: datetime, calendar: Calendar, on_clock: bool) -> datetime:
    if step.after is not None:
        return calendar.add(due, step.after)
    if on_clock and step.share is not None:
        return opened_at + (due - opened_at) * step.share
    return calendar.fraction(opened_at, due, 1.0 if step.share is None else step.share)
