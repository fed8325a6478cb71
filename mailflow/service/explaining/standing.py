"""Whom the steps over late people reach: nobody, only people who are away, one person by two roles, one person twice."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from mailflow.core.policy import Absence, Policy, Step
from mailflow.service.explaining.findings import Fault, Seen
from mailflow.service.explaining.ladders import Ladder, Nights, path_of_step
from mailflow.service.explaining.matters import Book, sign_off
from mailflow.service.explaining.people import REQUESTER, reached_by

NOBODY: Final = "found steps that reach nobody, expected somebody. Name a superior, a head or an executive."
_UNHEARD: Final = (
    "found somebody whose silence is told to nobody but the requester, expected a step that does. Name their superior."
)
_TWICE: Final = "found somebody mailed twice for one step, expected once. Leave superiors to the steps of level 1 and above."
#: Whom one step mails does not depend on when.
_ANY: Final = datetime(2026, 1, 5, 1, tzinfo=UTC)


def all_away(book: Book, people: Iterable[str], of: str, seen: Seen) -> Fault:
    """A step that reaches only people who are away, with nobody standing in."""
    those = sorted(set(people))
    names = "、".join(named(book, person) for person in those)
    message = f"found {names} away without a deputy where nobody else is told, expected somebody who is there"
    return Fault(("people", those[0], "absences"), f"{message}. Name a deputy in the absence.", of, seen)


def faults_of_people(book: Book, ladder: Ladder) -> Iterator[Fault]:
    """What is wrong with the steps of a ladder for some people, whenever it is."""
    policy = book.policy
    below = people_below(policy)
    unheard = dict.fromkeys(below)
    for index, step in enumerate(ladder.steps):
        reached = {person: reached_by(policy, step, person) for person in policy.directory.people}
        if nobody := [person for person in below if not reached[person]]:
            yield Fault(("people", nobody[0]), NOBODY, f"{ladder.name}[{index}], {_late(book, nobody)}")
        if step.level:
            for person in below:
                if set(reached[person]) - {person, REQUESTER}:
                    unheard.pop(person, None)
        elif ladder.name == "sign_off.steps":
            lines = sorted(_twice(book, step, reached))
            yield from (Fault(path_of_step(ladder, index), _TWICE, line) for line in lines)
        if idle := idle_role(step, [_by_role(policy, step, person) for person in below]):
            yield Fault(path_of_step(ladder, index), idle)
    if unheard and ladder.steps:
        people = list(unheard)
        yield Fault(("people", people[0]), _UNHEARD, f"{ladder.name}, {_late(book, people)}")


def people_below(policy: Policy) -> list[str]:
    """Everybody above whom somebody may be expected to stand: neither a head of the house nor an admin outside of it."""
    top, people = policy.directory.general_managers(), policy.directory.people.values()
    return [p.id for p in people if p.id not in top and not (p.admin and p.department is None and p.manager is None)]


def _by_role(policy: Policy, step: Step, person: str) -> dict[str, tuple[str, ...]]:
    return {role: reached_by(policy, replace(step, targets=(role,)), person) for role in step.targets}


def idle_role(step: Step, reached: Sequence[dict[str, tuple[str, ...]]]) -> str:
    """What is wrong with a role that never adds anybody to those before it, in any of these cases; "" where none does."""
    for place, role in enumerate(step.targets):
        named = [(case[role], {p for other in step.targets[:place] for p in case[other]}) for case in reached if case[role]]
        if place and named and all(set(found) <= others for found, others in named):
            others = " and ".join(step.targets[:place])
            return (f"found {role} to be the same people as {others} in every case, expected others: each is mailed once. "
                    f"Take {role} out, or name somebody else.")  # fmt: skip
    return ""


def _twice(book: Book, step: Step, reached: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """People whom a step mails once for themselves and once for another who is late: played, for the core decides it."""
    pairs = [(late, other) for late, told in reached.items() for other in told if other not in (late, REQUESTER)]
    for late, other in pairs:
        matter = sign_off(book, late, (late, other), _ANY, None)
        told = [t.to for moment in matter.course.moments if moment.rule == str(step.source) for t in moment.told]
        twice = {person for person in told if told.count(person) > 1}
        yield from (f"{named(book, person)}, when {named(book, late)} is late too" for person in twice)


def faults_of_absences(book: Book, ladder: Ladder, nights: Nights) -> Iterator[Fault]:
    """Escalations all of whose targets are away with nobody standing in."""
    directory = book.policy.directory
    alone = [a for a in book.policy.absences if not (a.deputy or directory.deputy_of(a.person))]
    for index, step in enumerate(ladder.steps) if alone else ():
        fires = sorted(nights.fires[index]) if step.level else []
        late: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in directory.people:
            told = reached_by(book.policy, step, person)
            if told and REQUESTER not in told:
                late[told].append(person)
        for told, people in late.items():
            if hours := _hours_away(told, fires, alone):
                of = f"{ladder.name}[{index}], {_late(book, people)}, opened in {hours:,} of {nights.hours:,} hours"
                yield all_away(book, told, of, Seen(hours))


def _hours_away(told: tuple[str, ...], fires: Sequence[datetime], alone: Sequence[Absence]) -> int:
    """How many of these instants fall where all of these people are away."""
    both = [(a.since, a.until) for a in alone if a.person == told[0]]
    for person in told[1:]:
        spans = [(a.since, a.until) for a in alone if a.person == person]
        both = [(max(a, c), min(b, d)) for a, b in both for c, d in spans if max(a, c) < min(b, d)]
    ends = sorted(set(both))
    return sum(bisect_left(fires, until) - bisect_left(fires, since) for since, until in ends)


def _late(book: Book, people: Sequence[str]) -> str:
    return f"when late: {'、'.join(named(book, person) for person in people)}"


def named(book: Book, person: str) -> str:
    """A person as findings name them."""
    return f"{book.policy.directory.people[person].name} ({person})"
