"""Matters that come at any hour of a year, played by the core itself: whom each reaches in its limit, and what its steps do.

Hours are alike where at each instant the core acts on the same people are on call and away; one of them is played for all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Final

from mailflow.core.bilingual import Said
from mailflow.core.policy import Policy
from mailflow.service.explaining.course import Course
from mailflow.service.explaining.phases import Phases

#: Beyond the year, so far do its last matters reach.
_BEYOND: Final = timedelta(days=60)
#: How often the people that matter to a case are looked for anew; each time somebody is added, so it ends much sooner.
_ROUNDS: Final = 50

State = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One matter that may come at any hour: what it is called, the departments whose rotas count, and how it is played."""

    name: Said
    departments: tuple[str, ...]
    play: Callable[[datetime], Course]


@dataclass(frozen=True, slots=True)
class Alike:
    """Hours at which a case takes the same course but for its instants; the first one was played."""

    hours: tuple[datetime, ...]
    course: Course


@dataclass(frozen=True, slots=True)
class Eras:
    """The stretches of time in which the same people are on call and away; the first one begins before all others."""

    policy: Policy
    begins: tuple[datetime, ...]

    def number(self, at: datetime) -> int:
        """Which one an instant falls into."""
        return bisect_right(self.begins, at)

    def state(self, number: int, departments: Sequence[str], people: Iterable[str]) -> State:
        """Who is on call for these departments, and who of these people is away with whom standing in."""
        at = self.begins[max(number - 1, 0)] - (timedelta(microseconds=1) if not number else timedelta())
        policy = self.policy
        calls = tuple(policy.on_call(name, at) for name in departments)
        return (calls, tuple((p, policy.stand_in_for(p, at)) for p in people if policy.is_away(p, at)))


def eras_of(policy: Policy, hours: Sequence[datetime]) -> Eras | None:
    """Where anything changes between the first of these hours and well after the last; None where nothing ever does."""
    first, last = hours[0], hours[-1] + _BEYOND
    changes = {at for absence in policy.absences for at in (absence.since, absence.until)}
    for rota in policy.rotas.values():
        changes |= {*rota.changes(first, last, policy.calendar)}
    known = tuple(sorted(at for at in changes if first < at < last))
    return Eras(policy, known) if known else None


@dataclass(frozen=True, slots=True)
class Shape:
    """The eras into which a matter and what the core does about it fall, and in which order that comes."""

    eras: tuple[int, ...]
    order: tuple[int, ...]


def shapes_of(hours: Sequence[datetime], eras: Eras | None, phases: Phases) -> Mapping[Shape, list[datetime]]:
    """The hours by the shape of what comes then; shared by all cases that are laid alike."""
    found: dict[Shape, list[datetime]] = defaultdict(list)
    for at in hours:
        instants = phases.instants(at)
        every = sorted(set(instants))
        numbers = tuple(eras.number(instant) for instant in (at, *instants)) if eras else ()
        found[Shape(numbers, tuple(every.index(instant) for instant in instants))].append(at)
    return found


def alike(case: Case, eras: Eras | None, shapes: Mapping[Shape, list[datetime]]) -> Iterator[Alike]:
    """The hours of a case in groups, each with the course that was played for it."""
    people: set[str] = set()
    play = cache(case.play)
    for _ in range(_ROUNDS):
        groups = _grouped(case, eras, shapes, sorted(people))
        played = [Alike(tuple(hours), play(hours[0])) for hours in groups]
        told = {t.to for one in played for moment in one.course.moments for t in moment.told} | _on_rotas(case, eras)
        if told <= people or eras is None:
            yield from played
            return
        people |= told
    raise LookupError(f"{case.name.en}: found no end of people, expected the same ones after {_ROUNDS} rounds")


def _on_rotas(case: Case, eras: Eras | None) -> set[str]:
    rotas = [eras.policy.rotas[name] for name in case.departments if name in eras.policy.rotas] if eras else []
    return {p for rota in rotas for p in (*rota.people, *(one.person for one in rota.overrides))}


def _grouped(case: Case, eras: Eras | None, shapes: Mapping[Shape, list[datetime]], people: Sequence[str]
             ) -> list[list[datetime]]:  # fmt: skip
    groups: dict[State, list[datetime]] = defaultdict(list)
    known: dict[int, State] = {}
    for shape, hours in shapes.items():
        for number in shape.eras:
            if number not in known and eras:
                known[number] = eras.state(number, case.departments, people)
        groups[(shape.order, *(known[number] for number in shape.eras))] += hours
    return [sorted(hours) for hours in groups.values()]
