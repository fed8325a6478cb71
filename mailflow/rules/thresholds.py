"""Whether thresholds agree: what is to be quicker is quicker, and no step comes before or after what it serves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from mailflow.core.worktime import Span
from mailflow.rules.problem import Finding, Path, place, quoted
from mailflow.rules.tree import Plain, table_at
from mailflow.rules.values import DAYS, read_moment, read_span, tolerant
from mailflow.rules.wording.sentences import said

#: Of two spans the first is to be no longer than the second: section, key, key, and why.
_NO_LONGER: Final = (
    ("request", "urgent", "ordinary", "urgent_first"),
    ("request", "ordinary", "unhurried", "unhurried_last"),
    ("project", "oral_reminder", "oral_to_lead", "asked_again_first"),
)
#: The same within a level of incidents.
_IN_A_LEVEL: Final = (
    ("acknowledge", "recovery", "acknowledged_first"),
    ("update", "recovery", "progress_before_the_end"),
    ("team", "recovery", "team_in_time"),
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
            yield from _longer(data, above, ("incident", "levels", milder, key), "graver_first")


def _longer(data: Plain, first: Path, second: Path, why: str) -> Iterator[Finding]:
    one, other = _span_at(data, first), _span_at(data, second)
    if one and other and one.is_working == other.is_working and _days(one) > _days(other):
        told = said("longer", word=quoted(str(one)), where=place(first), other=place(second), most=other, why=said(why))
        yield Finding(first, told)


def _too_early(data: Plain, level: str) -> Iterator[Finding]:
    """Steps for what nobody acknowledged, while there is still time to acknowledge it."""
    allowed = _span_at(data, ("incident", "levels", level, "acknowledge"))
    steps = table_at(data, "incident", "levels", level).get("ladder")
    for index, step in enumerate(steps if isinstance(steps, list) else ()):
        at = tolerant(read_moment, step.get("at")) if isinstance(step, dict) else None
        if allowed and isinstance(at, Span) and at.is_working == allowed.is_working and _days(at) < _days(allowed):
            path: Path = ("incident", "levels", level, "ladder", index, "at")
            yield Finding(path, said("before_acknowledging", after=at, where=place(path), allowed=allowed))
            return


def _budget(data: Plain) -> Iterator[Finding]:
    """A warning that comes with the report, or after it."""
    project = table_at(data, "project")
    warn, over = (str(project.get(key, "")).strip(" %") for key in ("warn_budget", "over_budget"))
    if warn.isdecimal() and over.isdecimal() and int(warn) >= int(over):
        path: Path = ("project", "warn_budget")
        yield Finding(path, said("warned_late", word=quoted(warn), where=place(path), over=over))


def _span_at(data: Plain, path: Path) -> Span | None:
    return tolerant(read_span, table_at(data, *map(str, path[:-1])).get(str(path[-1])))


def _days(span: Span) -> float:
    # 60m and 1h are the same.
    return round(span.amount * DAYS[span.unit], 6)
