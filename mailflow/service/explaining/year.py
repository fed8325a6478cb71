"""A year of nights: every ladder laid at every hour of a year, for every person, level, urgency and department.

When a step fires depends on the hour and not on the person, whom it reaches on the person and not on the hour, so both are
gone through once; what depends on both is played by the core itself, once for all hours that are alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from mailflow.core.policy import Absence, Policy
from mailflow.core.targeting import targets
from mailflow.rules.problem import Path, dotted
from mailflow.service.explaining.course import Course, Moment, Telling
from mailflow.service.explaining.families import Family, families_of
from mailflow.service.explaining.findings import Fault, Group, Seen, grouped
from mailflow.service.explaining.ladders import HOUR, Ladder, faults_of_hours, gone_through, hours_of, ladders_of
from mailflow.service.explaining.matters import Book
from mailflow.service.explaining.nights import Alike, Case, alike, eras_of, shapes_of
from mailflow.service.explaining.nightwords import told
from mailflow.service.explaining.phases import Phases
from mailflow.service.explaining.standing import all_away, faults_of_absences, faults_of_people, idle_role, named
from mailflow.service.explaining.tracing import path_of, place_in

#: Mails that tell their reader what was made of a letter of their own, and ask nothing of them.
_ANSWERS: Final = frozenset({"receipt", "question"})

Roles = dict[Path, list[dict[str, tuple[str, ...]]]]


def year_of(book: Book, year: int, absences: Sequence[Absence] = ()) -> Iterator[Group]:
    """Everything a year of these rules shows, in groups an admin can read; absences are those known beside the rules."""
    policy = replace(book.policy, absences=(*book.policy.absences, *absences))
    present, hours = replace(book, loaded=replace(book.loaded, policy=policy)), hours_of(policy, year)
    yield from grouped(present, year, len(hours), _faults(present, year, hours))


def _faults(book: Book, year: int, hours: Sequence[datetime]) -> Iterator[Fault]:
    yield from faults_of_calendar(book, year)
    for ladder in ladders_of(book.policy):
        yield from faults_of_ladder(book, ladder, hours)
    yield from faults_of_families(book, families_of(book), hours)


def faults_of_calendar(book: Book, year: int) -> Iterator[Fault]:
    """A year whose days nobody has announced yet."""
    if year in book.loaded.provisional:
        yield Fault(("holiday_country",), told("unannounced"))


def faults_of_ladder(book: Book, ladder: Ladder, hours: Sequence[datetime]) -> Iterator[Fault]:
    """What laying one ladder at every hour shows, and asking whom its steps reach for every person."""
    nights = gone_through(book.policy, ladder, hours)
    if nights.impossible.hours:
        yield Fault(path_of(ladder.name), told("impossible", ladder=ladder.name), seen=nights.impossible)
    yield from faults_of_hours(ladder, nights)
    if ladder.chases and nights.impossible.hours < nights.hours:
        yield from faults_of_people(book, ladder)
        yield from faults_of_absences(book, ladder, nights)
    if nights.longest and ladder.name == "sign_off.steps":
        wait, opened, at = nights.longest
        days, rest = divmod(wait, timedelta(days=1))
        line = told("longest_is", opened=book.tongue.instant(opened), at=book.tongue.instant(at))
        yield Fault(path_of(ladder.name), told("longest", days=days, hours=rest // HOUR), line)


def faults_of_families(book: Book, families: Iterable[Family], hours: Sequence[datetime]) -> Iterator[Fault]:
    """What playing every matter at every hour shows."""
    eras = eras_of(book.policy, hours)
    roles: Roles = defaultdict(list)
    for family in families:
        shapes = shapes_of(hours, eras, Phases(book.policy.calendar, family.instants))
        for case in family.cases:
            yield from _of_case(book, family, case, list(alike(case, eras, shapes)), roles)
    steps = {path_of(step.source.path): step for ladder in ladders_of(book.policy) for step in ladder.steps}
    for path, reached in roles.items():
        if path in steps and (idle := idle_role(steps[path], reached)):
            yield Fault(path, idle)


def _of_case(book: Book, family: Family, case: Case, groups: Sequence[Alike], roles: Roles) -> Iterator[Fault]:
    """What is wrong with one matter in some of the hours, each thing once with all its hours."""
    seen: dict[Fault, Seen] = defaultdict(Seen)
    for one in groups:
        shown: dict[Fault, datetime] = {}
        for fault, at in _wrong(book, family, case, one):
            shown.setdefault(fault, at)
        for fault, at in shown.items():
            seen[fault].add(one.hours, at)
        _by_role(book.policy, one, roles)
    yield from (replace(fault, seen=hours) for fault, hours in seen.items())


def _wrong(book: Book, family: Family, case: Case, one: Alike) -> Iterator[tuple[Fault, datetime]]:
    """What is wrong with one course, and the instant it shows at."""
    course, opened, department = one.course, one.hours[0], ("departments", case.departments[0])
    if course.record is None:
        yield Fault(department, told("unopened"), told("of_step", step=dotted(family.path), which=case.name)), opened
        return
    if family.limit and not _heard(book.policy, course, opened, book.policy.calendar.add(opened, family.limit)):
        of = told("of_step", step=f"{dotted(family.path)} ({family.limit})", which=case.name)
        yield Fault(department, told("untold"), of), opened
    for moment in course.moments:
        if moment.rule and moment.rung and moment.rung.targets:
            yield from ((fault, moment.at) for fault in _of_moment(book, case, moment))


def _heard(policy: Policy, course: Course, opened: datetime, until: datetime) -> bool:
    """Whether anybody who is there was asked by an instant; an admin who is told for want of others does not count."""
    told = ((t, m.at) for m in course.moments if opened <= m.at <= until for t in m.told if t.kind not in _ANSWERS)
    admins = policy.directory.admins()
    return any(not policy.is_away(t.to, at) for t, at in told if not (t.to in admins and t.role == "member"))


def _of_moment(book: Book, case: Case, moment: Moment) -> Iterator[Fault]:
    path = path_of(place_in(moment.rule))
    asked = [t for t in moment.told if t.kind not in _ANSWERS]
    raised = [t.to for t in asked if t.kind == "escalation" or not moment.level]
    of = told("of_step", step=dotted(path), which=case.name)
    if not raised:
        yield Fault(("departments", case.departments[0]), told("nobody"), of)
    elif moment.level and all(book.policy.is_away(person, moment.at) for person in raised):
        yield replace(all_away(book, raised, of, Seen()), seen=None)
    for person in _twice(asked):
        yield Fault(path, told("twice", person=named(book, person)), case.name)


def _twice(told: Iterable[Telling]) -> tuple[str, ...]:
    every = [(t.to, t.kind) for t in told]
    return tuple(dict.fromkeys(to for to, kind in every if every.count((to, kind)) > 1))


def _by_role(policy: Policy, one: Alike, roles: Roles) -> None:
    """Whom each role of a step reaches in one course, step by step."""
    record = one.course.record
    for moment in one.course.moments:
        rung, owed = moment.rung, moment.obligation
        if record and rung and owed and len(rung.targets) > 1:
            each = {role: targets(replace(rung, targets=(role,)), owed.owner, record, policy) for role in rung.targets}
            roles[path_of(place_in(rung.rule))].append(each)
