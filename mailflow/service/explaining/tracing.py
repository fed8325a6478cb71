"""How the instant of a step came about: the value at its rule, counted from whichever instant gives exactly that one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.core.obligation import Obligation
from mailflow.core.policy import Source
from mailflow.core.worktime import Calendar, Span
from mailflow.rules.lines import Lines
from mailflow.rules.values import read_moment, read_span, tolerant
from mailflow.service.explaining.counting import Sum, share_of, span_after
from mailflow.service.explaining.course import Moment

_RULE: Final = re.compile(r"(?P<file>[^ :]+)(?::(?P<line>\d+))? (?P<path>\S+)")
_PART: Final = re.compile(r"[^.\[\]]+")


def source_of(lines: Lines, rule: str) -> Source | None:
    """The place that a step names (``rules.yaml:312 sign_off.steps[1]``), by the line of its own key."""
    found = _RULE.fullmatch(rule)
    return lines.source(*path_of(found["path"])) if found else None


def place_in(rule: str) -> str:
    """The path that a rule names behind its file and line: ``sign_off.steps[1]``."""
    return rule.rpartition(" ")[2]


def path_of(path: str) -> tuple[str | int, ...]:
    """The keys of a path as rules name it: ``sign_off.steps[1]``."""
    return tuple(int(part) if part.isdecimal() else part for part in _PART.findall(path))


def counted(lines: Lines, calendar: Calendar, moment: Moment, bases: tuple[datetime, ...]) -> Sum | None:
    """How a step's instant is counted, from what is owed or one of other instants; None where no span of the rules gives it."""
    source = source_of(lines, moment.rule)
    if source is None or moment.obligation is None:
        return None
    owed = moment.obligation
    value = _value(lines, source.path)
    if isinstance(value, Span):
        days = _from_planned_day(calendar, owed, value, moment.at) if source.path.startswith("tasks.") else None
        sums = [span_after(calendar, start, value) for start in dict.fromkeys((owed.due, *bases, owed.opened_at))]
        return days or _fitting(calendar, sums, moment.at)
    if isinstance(value, float):
        on_clock = owed.opened_at + (owed.due - owed.opened_at) * value
        shares = [
            share_of(calendar, owed.opened_at, owed.due, value),
            Sum(start=owed.opened_at, end=on_clock, share=value, until=owed.due, on_clock=True),
        ]
        return _fitting(calendar, shares, moment.at)
    return None


def _fitting(calendar: Calendar, sums: Sequence[Sum], at: datetime) -> Sum | None:
    """The sum that gives an instant, by itself or once quiet hours are over."""
    exact = next((one for one in sums if one.end == at), None)
    late = next((one for one in sums if calendar.after_quiet(one.end) == at), None)
    return exact or (late and replace(late, put_off=at))


def _from_planned_day(calendar: Calendar, owed: Obligation, span: Span, at: datetime) -> Sum | None:
    """Steps over tasks count days of the calendar, and fire when work begins."""
    day = calendar.local(owed.due).date()
    fires = span.unit == "d" and calendar.start_of(day, round(span.amount)) == at
    return Sum(start=owed.due, end=at, span=span, at_work=True) if fires else None


def _value(lines: Lines, path: str) -> Span | float | None:
    """What stands at a rule, or at the `at` of a step."""
    parts = path_of(path)
    text = lines.text(*parts, "at") or lines.text(*parts)
    if text is None:
        return None
    return tolerant(read_moment, text) or tolerant(read_span, text)
