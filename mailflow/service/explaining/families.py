"""The matters that a year is gone over with: each level of incident, urgency of request and issue, of every department."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from mailflow.core.directory import Person
from mailflow.core.obligation import lay_ladder
from mailflow.core.policy import Policy
from mailflow.core.worktime import Span
from mailflow.rules.problem import Path
from mailflow.service.explaining.course import Course
from mailflow.service.explaining.matters import Book
from mailflow.service.explaining.nights import Case
from mailflow.service.explaining.nightwords import told
from mailflow.service.explaining.openings import ROUNDS, incident, issue, request, silent

_URGENCIES: Final = (("urgent", "紧急"), ("ordinary", "一般"), ("unhurried", "不急"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Matters that are laid on the clock alike.

    `limit` is by when somebody has to have heard of one, None where nobody in particular has to; it stands at `path`, and
    `instants` are those at which the core acts on one that comes at an instant.
    """

    path: Path
    limit: Span | None
    instants: Callable[[datetime], Sequence[datetime]]
    cases: tuple[Case, ...]


def families_of(book: Book) -> Iterator[Family]:
    """Every family, most urgent first."""
    policy = book.policy
    for level in policy.incident.levels:
        yield _incidents(book, level)
        if policy.incident.levels[level].update:
            yield _silences(book, level)
    yield from (_requests(book, key, word) for key, word in _URGENCIES)
    if len(policy.directory.departments) > 1:
        yield _issues(book)


def reporters(policy: Policy, department: str) -> tuple[tuple[Person, int], ...]:
    """People of a department that the rules treat differently, each with how many are like them, and one from elsewhere."""
    people = policy.directory.people.values()
    held = _in_office(policy)
    classes: dict[tuple[str | None, str], list[Person]] = {}
    for person in people:
        if person.department == department:
            classes.setdefault((person.manager, person.id if person.id in held else ""), []).append(person)
    alike = [(those[0], len(those)) for those in classes.values()]
    outside = next((p for p in people if p.department not in (None, department) and p.id not in held), None)
    return (*alike, *([(outside, 1)] if outside else []))


def _in_office(policy: Policy) -> set[str | None]:
    """Whoever the rules name for anything: of two others under one superior it does not matter who writes."""
    directory = policy.directory
    offices = (who for d in directory.departments.values() for who in (d.head, d.executive))
    above = (who for p in directory.people.values() for who in (p.manager, p.deputy))
    rotas = (p for rota in policy.rotas.values() for p in (*rota.people, *(o.person for o in rota.overrides)))
    away = (a.person for a in policy.absences)
    duties = (p for people in policy.roles.values() for p in people)
    return {*offices, *above, *rotas, *away, *duties, *directory.admins()}


def _incidents(book: Book, level: int) -> Family:
    policy, key = book.policy, f"L{level}"
    rules, calendar = policy.incident.levels[level], policy.calendar

    def instants(at: datetime) -> tuple[datetime, ...]:
        target = calendar.add(at, rules.recovery)
        warned = at + (target - at) * policy.incident.warn_at
        return (*(calendar.add(at, stage.after) for stage in rules.ladder), calendar.add(at, rules.acknowledge), warned, target)

    play = partial(_incident, book, key, lambda at: max(instants(at)) - at)
    return Family(path=("incident", "levels", key, "acknowledge"), limit=rules.acknowledge, instants=instants,
                  cases=_of_departments(book, "", play))  # fmt: skip


def _silences(book: Book, level: int) -> Family:
    policy, key = book.policy, f"L{level}"
    rules, calendar = policy.incident.levels[level], policy.calendar
    assert rules.update is not None, "asked for only where there is an interval"
    update = rules.update

    def instants(at: datetime) -> tuple[datetime, ...]:
        target = calendar.add(at, rules.recovery)
        found = [at + (target - at) * policy.incident.warn_at, target]
        for _ in range(ROUNDS):
            at = calendar.add(at, update)
            found.append(at)
        return tuple(found)

    play = partial(_silent, book, key)
    cases = _of_departments(book, "silent", play)
    return Family(path=("incident", "levels", key, "update"), limit=None, instants=instants, cases=cases)


def _of_departments(book: Book, title: str, play: Callable[..., Course]) -> tuple[Case, ...]:
    found = []
    for name in book.policy.directory.departments:
        for person, count in reporters(book.policy, name):
            called = told("reported_like" if count > 1 else "reported", department=name, person=person.name, others=count - 1)
            whole = told(title, case=called) if title else called
            found.append(Case(name=whole, departments=(name,), play=partial(play, name, person.id)))
    return tuple(found)


def _incident(book: Book, key: str, horizon: Callable[[datetime], timedelta], department: str, by: str, at: datetime) -> Course:
    return incident(book, by, key, department, at, horizon(at)).course


def _silent(book: Book, key: str, department: str, by: str, at: datetime) -> Course:
    course = silent(book, by, key, department, at)
    return replace(course, moments=tuple(moment for moment in course.moments if moment.rule.endswith(".update")))


def _requests(book: Book, key: str, word: str) -> Family:
    policy = book.policy
    within: Span = getattr(policy.request, key)

    def instants(at: datetime) -> tuple[datetime, ...]:
        due = policy.calendar.add(at, within)
        return (due, *(rung.at for rung in lay_ladder(policy.request.steps, at, due, policy.calendar)))

    cases = []
    for name in policy.directory.departments:
        outside = next((p for p in policy.directory.people.values() if p.department not in (None, name)), None)
        if outside:
            play = partial(_request, book, word, name, outside.id)
            cases.append(Case(name=told("to", department=name), departments=(name, outside.department or ""), play=play))
    return Family(path=("request", key), limit=within, instants=instants, cases=tuple(cases))


def _request(book: Book, word: str, to: str, by: str, at: datetime) -> Course:
    return request(book, by, to, word, at).course


def _issues(book: Book) -> Family:
    policy, names = book.policy, tuple(book.policy.directory.departments)
    within, steps = policy.issues.settle_within, policy.issues.steps

    def instants(at: datetime) -> tuple[datetime, ...]:
        due = policy.calendar.add(at, within)
        laid = lay_ladder(steps, at, due, policy.calendar, on_clock=not within.is_working)
        return (due, *(rung.at for rung in laid))

    cases = []
    for name, other in zip(names, (*names[1:], names[0]), strict=True):
        by = next((p for p in policy.directory.people.values() if p.department == name), None)
        if by:
            play = partial(_issue, book, f"{name}、{other}", by.id)
            cases.append(Case(name=told("between", one=name, other=other), departments=(name, other), play=play))
    return Family(path=("issues", "settle_within"), limit=within, instants=instants, cases=tuple(cases))


def _issue(book: Book, departments: str, by: str, at: datetime) -> Course:
    return issue(book, by, departments, at).course
