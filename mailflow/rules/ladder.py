"""Whether the steps of an escalation policy come one after the other, and before the matter ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mailflow.core.worktime import Span
from mailflow.rules.problem import Finding, Path, dotted, quoted
from mailflow.rules.tree import Plain, table_at
from mailflow.rules.values import DAYS, read_level, read_moment, read_span, tolerant

_STEPS: Path = ("sign_off", "steps")

#: Where a step stands in time: the share of the time to answer, then 1 and the days after it; and its level.
Rung = tuple[float, int]


def ladder_findings(data: Plain) -> Iterator[Finding]:
    """Steps out of order or twice, levels that sink, and an end that comes before the last step."""
    written = table_at(data, "sign_off")
    steps = written.get("steps")
    rungs = list(_rungs(steps)) if isinstance(steps, list) else []
    for (before, _, _), (rung, path, at) in pairwise(rungs):
        if reason := _wrong_after(before, rung):
            yield Finding(path, f"found {quoted(at)} at {dotted(path)}, expected {reason}")
    yield from _ends_early(written.get("lapse_after"), max((rung[0] for rung, _, _ in rungs), default=0.0))


def _wrong_after(before: Rung, rung: Rung) -> str:
    if rung[0] < before[0]:
        return "a later instant than that of the step before. Put the steps in the order of time."
    if rung == before:
        return "another instant or level than that of the step before. Merge the two steps into one."
    return "a level no lower than that of the step before. Correct the level." if rung[1] < before[1] else ""


def _rungs(steps: list[Plain]) -> Iterator[tuple[Rung, Path, str]]:
    for index, step in enumerate(steps):
        at = step.get("at") if isinstance(step, dict) else None
        moment = tolerant(read_moment, at)
        if isinstance(step, dict) and moment is not None:
            level = tolerant(read_level, step.get("level")) or 0
            yield (_instant(moment), level), (*_STEPS, index, "at"), str(at)


def _instant(moment: float | Span) -> float:
    return moment if isinstance(moment, float) else 1 + _days(moment)


def _days(span: Span) -> float:
    return span.amount * DAYS[span.unit]


def _ends_early(lapse_after: Plain, last: float) -> Iterator[Finding]:
    lapse = tolerant(read_span, lapse_after)
    if lapse is not None and 1 + _days(lapse) <= last:
        path: Path = ("sign_off", "lapse_after")
        yield Finding(path, f"found {quoted(str(lapse_after))} at {dotted(path)}, expected more than the last step "
                            "waits. Lengthen it, or bring the last step forward.")  # fmt: skip
