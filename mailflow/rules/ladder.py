"""Whether the steps of an escalation policy come one after the other, and before the matter ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from mailflow.core.worktime import Span
from mailflow.rules.problem import Finding, Path, dotted, quoted
from mailflow.rules.tree import Plain, strings_at, table_at
from mailflow.rules.values import DAYS, read_level, read_moment, read_span, tolerant

_SIGN_OFF: Path = ("sign_off", "steps")
#: The lists of steps that are not of a level of incidents.
_LADDERS: Final = (
    ("sign_off", "steps"), ("tasks", "steps"), ("project", "steps"), ("request", "steps"), ("issues", "steps"),
    ("issues", "chase"),
)  # fmt: skip

#: A role -> the section whose entries say who has it, and how they are called.
_HOLDERS: Final = {
    "manager": ("people", "no person"),
    "head": ("departments", "no department"),
    "executive": ("departments", "no department"),
    "heads": ("departments", "no department"),
    "executives": ("departments", "no department"),
}

#: Where a step stands in time: the share of the time to answer, then 1 and the days after it; and its level.
Rung = tuple[float, int]


def ladders_in(data: Plain) -> Iterator[Path]:
    """Where the steps of an escalation policy stand, each with its list."""
    yield from ((section, key) for section, key in _LADDERS if isinstance(table_at(data, section).get(key), list))
    for level in table_at(data, "incident", "levels"):
        if isinstance(table_at(data, "incident", "levels", level).get("ladder"), list):
            yield ("incident", "levels", level, "ladder")


def ladder_findings(data: Plain) -> Iterator[Finding]:
    """Steps out of order or twice, levels that sink, and an end that comes before the last step."""
    for where in ladders_in(data):
        steps = _list_at(data, where)
        rungs = list(_rungs(steps, where))
        for (before, _, _), (rung, path, at) in pairwise(rungs):
            if reason := _wrong_after(before, rung):
                yield Finding(path, f"found {quoted(at)} at {dotted(path)}, expected {reason}")
        yield from _aimless(data, steps, where)
        if where == _SIGN_OFF:
            lapse_after = table_at(data, "sign_off").get("lapse_after")
            yield from _ends_early(lapse_after, max((rung[0] for rung, _, _ in rungs), default=0.0))


def _list_at(data: Plain, where: Path) -> list[Plain]:
    found = table_at(data, *map(str, where[:-1])).get(str(where[-1]))
    return found if isinstance(found, list) else []


def _aimless(data: Plain, steps: list[Plain], where: Path) -> Iterator[Finding]:
    """Steps that reach nobody, only the late person, or somebody twice; and no steps at all."""
    if not steps:
        yield Finding(where, f"found an empty list at {dotted(where)}, expected at least one step: else nobody is ever "
                             "reminded. Add one.")  # fmt: skip
    for index, step in enumerate(steps):
        roles = list(strings_at(step, "to"))
        level = tolerant(read_level, step.get("level")) if isinstance(step, dict) else None
        path: Path = (*where, index, "to")
        if level and roles and all(role == "owner" for _, role in roles):
            yield Finding(path, f'found "owner" alone at {dotted(path)}, expected somebody above the late person for a step '
                                f"of level {level}. Name one, or make it level 0.")  # fmt: skip
        for place, (below, role) in enumerate(roles):
            if role in [earlier for _, earlier in roles[:place]]:
                yield Finding((*where, index, *below), f"found {quoted(role)} again, expected each role once. Remove it.")
        yield from _vacant(data, path, [role for _, role in roles])


def _vacant(data: Plain, path: Path, roles: list[str]) -> Iterator[Finding]:
    """Roles that nobody at all has."""
    for role, (section, what) in _HOLDERS.items():
        holders, key = table_at(data, section), role.removesuffix("s")
        if role in roles and holders and not any(any(strings_at(data, section, name, key)) for name in holders):
            yield Finding(path, f"found {quoted(role)} at {dotted(path)}, expected a role that somebody has: {what} names "
                                f"one. Add {key} there, or send the step to others.")  # fmt: skip


def _wrong_after(before: Rung, rung: Rung) -> str:
    if rung[0] < before[0]:
        return "a later instant than that of the step before. Put the steps in the order of time."
    if rung == before:
        return "another instant or level than that of the step before. Merge the two steps into one."
    return "a level no lower than that of the step before. Correct the level." if rung[1] < before[1] else ""


def _rungs(steps: list[Plain], where: Path) -> Iterator[tuple[Rung, Path, str]]:
    for index, step in enumerate(steps):
        at = step.get("at") if isinstance(step, dict) else None
        moment = tolerant(read_moment, at)
        if isinstance(step, dict) and moment is not None:
            level = tolerant(read_level, step.get("level")) or 0
            yield (_instant(moment), level), (*where, index, "at"), str(at)


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
