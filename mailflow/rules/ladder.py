"""Whether the steps of an escalation policy come one after the other, and before the matter ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from mailflow.core.worktime import Span
from mailflow.rules.problem import Finding, Path, place, quoted
from mailflow.rules.tree import Plain, strings_at, table_at
from mailflow.rules.values import DAYS, read_level, read_moment, read_span, tolerant
from mailflow.rules.wording.sentences import said

_SIGN_OFF: Path = ("sign_off", "steps")
#: The lists of steps that are not of a level of incidents.
_LADDERS: Final = (
    ("sign_off", "steps"), ("tasks", "steps"), ("project", "steps"), ("request", "steps"), ("issues", "steps"),
    ("issues", "chase"),
)  # fmt: skip

#: A role -> the section whose entries say who has it.
_HOLDERS: Final = {
    "manager": "people",
    "head": "departments",
    "executive": "departments",
    "heads": "departments",
    "executives": "departments",
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
            if wrong := _wrong_after(before, rung):
                yield Finding(path, said(wrong, word=quoted(at), where=place(path)))
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
        yield Finding(where, said("no_steps", where=place(where)))
    for index, step in enumerate(steps):
        roles = list(strings_at(step, "to"))
        level = tolerant(read_level, step.get("level")) if isinstance(step, dict) else None
        path: Path = (*where, index, "to")
        if level and roles and all(role == "owner" for _, role in roles):
            yield Finding(path, said("owner_alone", where=place(path), level=level))
        for number, (below, role) in enumerate(roles):
            if role in [earlier for _, earlier in roles[:number]]:
                yield Finding((*where, index, *below), said("role_again", word=quoted(role)))
        yield from _vacant(data, path, [role for _, role in roles])


def _vacant(data: Plain, path: Path, roles: list[str]) -> Iterator[Finding]:
    """Roles that nobody at all has."""
    for role, section in _HOLDERS.items():
        holders, key = table_at(data, section), role.removesuffix("s")
        if role in roles and holders and not any(any(strings_at(data, section, name, key)) for name in holders):
            told = said("vacant", word=quoted(role), where=place(path), nobody=said(section), key=key)
            yield Finding(path, told)


def _wrong_after(before: Rung, rung: Rung) -> str:
    """What is wrong with a step that stands behind another, as its sentence is called; "" where nothing is."""
    if rung[0] < before[0]:
        return "earlier"
    if rung == before:
        return "same"
    return "lower" if rung[1] < before[1] else ""


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
        yield Finding(path, said("ends_early", word=quoted(str(lapse_after)), where=place(path)))
