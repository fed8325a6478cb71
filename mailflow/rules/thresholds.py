"""Whether thresholds agree: what is to be quicker is quicker, and no step comes before or after what it serves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from mailflow.core.worktime import Span
from mailflow.rules.problem import Finding, Path, dotted, quoted
from mailflow.rules.tree import Plain, table_at
from mailflow.rules.values import DAYS, read_moment, read_span, tolerant

#: Of two spans the first is to be no longer than the second: section, key, key, and why.
_NO_LONGER: Final = (
    ("request", "urgent", "ordinary", "what is urgent is answered first"),
    ("request", "ordinary", "unhurried", "what can wait is answered last"),
    ("project", "oral_reminder", "oral_to_lead", "who was told is asked again before the lead hears of it"),
)
#: The same within a level of incidents.
_IN_A_LEVEL: Final = (
    ("acknowledge", "recovery", "it is acknowledged before it is recovered"),
    ("update", "recovery", "else no progress is told before it has to be over"),
    ("team", "recovery", "a team that comes later helps nobody"),
)
_GRADES: Final = ("L1", "L2", "L3", "L4")


def threshold_findings(data: Plain) -> Iterator[Finding]:
    """Contradictions between thresholds; spans of working time and of the clock are not compared with each other."""
    for section, first, second, why in _NO_LONGER:
        yield from _longer(data, (section, first), (section, second), why)
    yield from _budget(data)
    levels = table_at(data, "incident", "levels")
    for level in levels:
        for first, second, why in _IN_A_LEVEL:
            yield from _longer(data, ("incident", "levels", level, first), ("incident", "levels", level, second), why)
        yield from _too_early(data, level)
    written = [level for level in _GRADES if level in levels]
    for graver, milder in pairwise(written):
        for key in ("acknowledge", "recovery"):
            above: Path = ("incident", "levels", graver, key)
            yield from _longer(data, above, ("incident", "levels", milder, key), "what is graver is handled first")


def _longer(data: Plain, first: Path, second: Path, why: str) -> Iterator[Finding]:
    one, other = _span_at(data, first), _span_at(data, second)
    if one and other and one.is_working == other.is_working and _days(one) > _days(other):
        shown = f"found {quoted(str(one))} at {dotted(first)}, expected at most {dotted(second)}, which is {other}"
        yield Finding(first, f"{shown}: {why}. Correct one.")


def _too_early(data: Plain, level: str) -> Iterator[Finding]:
    """Steps for what nobody acknowledged, while there is still time to acknowledge it."""
    allowed = _span_at(data, ("incident", "levels", level, "acknowledge"))
    steps = table_at(data, "incident", "levels", level).get("ladder")
    for index, step in enumerate(steps if isinstance(steps, list) else ()):
        at = tolerant(read_moment, step.get("at")) if isinstance(step, dict) else None
        if allowed and isinstance(at, Span) and at.is_working == allowed.is_working and _days(at) < _days(allowed):
            path: Path = ("incident", "levels", level, "ladder", index, "at")
            yield Finding(path, f'found "+{at}" at {dotted(path)}, expected no step before the time to acknowledge, {allowed}, '
                                "is over. Put it later, or shorten acknowledge.")  # fmt: skip
            return


def _budget(data: Plain) -> Iterator[Finding]:
    """A warning that comes with the report, or after it."""
    project = table_at(data, "project")
    warn, over = (str(project.get(key, "")).strip(" %") for key in ("warn_budget", "over_budget"))
    if warn.isdecimal() and over.isdecimal() and int(warn) >= int(over):
        path: Path = ("project", "warn_budget")
        yield Finding(path, f"found {quoted(warn)} at {dotted(path)}, expected less than project.over_budget, which is {over}: "
                            "the lead is warned before the executive is told. Correct one.")  # fmt: skip


def _span_at(data: Plain, path: Path) -> Span | None:
    return tolerant(read_span, table_at(data, *map(str, path[:-1])).get(str(path[-1])))


def _days(span: Span) -> float:
    # 60m and 1h are the same.
    return round(span.amount * DAYS[span.unit], 6)
