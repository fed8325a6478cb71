"""Whom the steps over late people reach: nobody, only people who are away, one person by two roles, one person twice."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from mailflow.core.bilingual import Said
from mailflow.core.policy import Absence, Policy, Step
from mailflow.service.explaining.findings import Fault, Seen
from mailflow.service.explaining.ladders import Ladder, Nights, path_of_step
from mailflow.service.explaining.matters import Book, sign_off
from mailflow.service.explaining.nightwords import told
from mailflow.service.explaining.people import REQUESTER, reached_by

#: Whom one step mails does not depend on when.
_ANY: Final = datetime(2026, 1, 5, 1, tzinfo=UTC)


def all_away(book: Book, people: Iterable[str], of: Said, seen: Seen) -> Fault:
    """A step that reaches only people who are away, with nobody standing in."""
    those = sorted(set(people))
    names = "、".join(named(book, person) for person in those)
    return Fault(("people", those[0], "absences"), told("all_away", names=names), of, seen)


def faults_of_people(book: Book, ladder: Ladder) -> Iterator[Fault]:
    """What is wrong with the steps of a ladder for some people, whenever it is."""
    policy = book.policy
    below = people_below(policy)
    unheard = dict.fromkeys(below)
    for index, step in enumerate(ladder.steps):
        reached = {person: reached_by(policy, step, person) for person in policy.directory.people}
        if nobody := [person for person in below if not reached[person]]:
            of = told("of_step", step=f"{ladder.name}[{index}]", which=_late(book, nobody))
            yield Fault(("people", nobody[0]), told("nobody"), of)
        if step.level:
            for person in below:
                if set(reached[person]) - {person, REQUESTER}:
                    unheard.pop(person, None)
        elif ladder.name == "sign_off.steps":
            lines = sorted(_twice(book, step, reached))
            yield from (Fault(path_of_step(ladder, index), told("mailed_twice"), line) for line in lines)
        if idle := idle_role(step, [_by_role(policy, step, person) for person in below]):
            yield Fault(path_of_step(ladder, index), idle)
    if unheard and ladder.steps:
        people = list(unheard)
        of = told("of_step", step=ladder.name, which=_late(book, people))
        yield Fault(("people", people[0]), told("unheard"), of)


def people_below(policy: Policy) -> list[str]:
    """Everybody above whom somebody may be expected to stand: neither a head of the house nor an admin outside of it."""
    top, people = policy.directory.general_managers(), policy.directory.people.values()
    return [p.id for p in people if p.id not in top and not (p.admin and p.department is None and p.manager is None)]


def _by_role(policy: Policy, step: Step, person: str) -> dict[str, tuple[str, ...]]:
    return {role: reached_by(policy, replace(step, targets=(role,)), person) for role in step.targets}


def idle_role(step: Step, reached: Sequence[dict[str, tuple[str, ...]]]) -> Said | None:
    """What is wrong with a role that never adds anybody to those before it, in any of these cases; None where none does."""
    for place, role in enumerate(step.targets):
        named = [(case[role], {p for other in step.targets[:place] for p in case[other]}) for case in reached if case[role]]
        if place and named and all(set(found) <= others for found, others in named):
            others = (told("and").to(language).join(step.targets[:place]) for language in ("en", "zh"))
            return told("idle_role", role=role, others=Said(*others))
    return None


def _twice(book: Book, step: Step, reached: dict[str, tuple[str, ...]]) -> Iterator[Said]:
    """People whom a step mails once for themselves and once for another who is late: played, for the core decides it."""
    pairs = [(late, other) for late, told in reached.items() for other in told if other not in (late, REQUESTER)]
    for late, other in pairs:
        matter = sign_off(book, late, (late, other), _ANY, None)
        heard = [t.to for moment in matter.course.moments if moment.rule == str(step.source) for t in moment.told]
        twice = {person for person in heard if heard.count(person) > 1}
        yield from (told("late_too", person=named(book, person), late=named(book, late)) for person in twice)


def faults_of_absences(book: Book, ladder: Ladder, nights: Nights) -> Iterator[Fault]:
    """Escalations all of whose targets are away with nobody standing in."""
    directory = book.policy.directory
    alone = [a for a in book.policy.absences if not (a.deputy or directory.deputy_of(a.person))]
    for index, step in enumerate(ladder.steps) if alone else ():
        fires = sorted(nights.fires[index]) if step.level else []
        late: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in directory.people:
            reached = reached_by(book.policy, step, person)
            if reached and REQUESTER not in reached:
                late[reached].append(person)
        for those, people in late.items():
            if hours := _hours_away(those, fires, alone):
                which = {"step": f"{ladder.name}[{index}]", "late": _late(book, people)}
                of = told("away_hours", **which, hours=hours, all=nights.hours)
                yield all_away(book, those, of, Seen(hours))


def _hours_away(told: tuple[str, ...], fires: Sequence[datetime], alone: Sequence[Absence]) -> int:
    """How many of these instants fall where all of these people are away."""
    both = [(a.since, a.until) for a in alone if a.person == told[0]]
    for person in told[1:]:
        spans = [(a.since, a.until) for a in alone if a.person == person]
        both = [(max(a, c), min(b, d)) for a, b in both for c, d in spans if max(a, c) < min(b, d)]
    ends = sorted(set(both))
    return sum(bisect_left(fires, until) - bisect_left(fires, since) for since, until in ends)


def _late(book: Book, people: Sequence[str]) -> Said:
    return told("late", names="、".join(named(book, person) for person in people))


def named(book: Book, person: str) -> str:
    """A person as findings name them."""
    return f"{book.policy.directory.people[person].name} ({person})"
