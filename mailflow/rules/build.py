"""Checked rules -> the values the core decides by."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from mailflow.core.directory import Department, Directory, Person
from mailflow.core.policy import Anchors, Authentication, Limits, Organisation, Policy, SignOffPolicy
from mailflow.core.upkeep.policy import UpkeepPolicy
from mailflow.core.worktime import Calendar
from mailflow.rules.building.digests import digests_of
from mailflow.rules.building.incident import incident_of
from mailflow.rules.building.issues import issues_of
from mailflow.rules.building.meetings import meetings_of
from mailflow.rules.building.project import project_of
from mailflow.rules.building.request import request_of
from mailflow.rules.building.steps import source_of, steps_of
from mailflow.rules.building.tasks import tasks_of
from mailflow.rules.known import WEEKDAYS
from mailflow.rules.presence import absences, rotas
from mailflow.rules.schema import DepartmentSection, PersonSection, Rules
from mailflow.rules.tree import Node
from mailflow.rules.workdays import combined


def policy_of(rules: Rules, root: Node, file: str, digest: str) -> Policy:
    """The policy of these rules; `root` gives the lines that sources name, `file` their name."""
    organisation = Organisation(**rules.organisation.model_dump())
    return Policy(
        organisation=organisation,
        directory=_directory(rules),
        calendar=_calendar(rules),
        sign_off=_sign_off(rules, root, file),
        incident=incident_of(rules.incident, root, file),
        issues=issues_of(rules.issues, root, file),
        tasks=tasks_of(rules.tasks, root, file),
        project=project_of(rules.project, root, file),
        request=request_of(rules.request, root, file),
        meeting=meetings_of(rules.meetings, root, file),
        digest_rules=digests_of(rules.digests, root, file),
        addresses=_addresses(rules),
        authserv_id=rules.authserv_id,
        trusted_domains=frozenset(rules.trusted_domains),
        proof=rules.proof.model_dump(),
        limits=Limits(**rules.limits.model_dump()),
        authentication=Authentication(**rules.authentication.model_dump()),
        anchors=Anchors(to=tuple(rules.anchors.to), at=rules.anchors.at),
        upkeep=UpkeepPolicy(
            adoption_admins=rules.adoption.admins, pulse_at=rules.pulse.at, held_within=rules.pulse.held_within
        ),
        keep_years=rules.retention.closed_records,
        vocabulary=_words(rules.vocabulary),
        labels=_words(rules.labels),
        roles=_words(rules.roles),
        lists=_words(rules.lists),
        rotas=rotas(rules),
        absences=absences(rules),
        digest=digest,
    )


def _directory(rules: Rules) -> Directory:
    language = rules.organisation.language
    people = {id_: _person(id_, section, language) for id_, section in rules.people.items()}
    departments = {name: _department(name, section) for name, section in rules.departments.items()}
    return Directory(people, departments)


def _person(id_: str, section: PersonSection, language: str) -> Person:
    return Person(
        id=id_,
        name=section.name,
        mails=tuple(dict.fromkeys(section.mail)),
        department=section.department,
        title=section.title or "",
        manager=section.manager,
        deputy=section.deputy,
        language=section.language or language,
        aliases=tuple(section.aliases),
        admin=section.admin,
    )


def _department(name: str, section: DepartmentSection) -> Department:
    return Department(name=name, head=section.head, executive=section.executive, aliases=tuple(section.aliases))


def _calendar(rules: Rules) -> Calendar:
    holidays, extra = combined(rules.holiday_country, rules.holidays, rules.extra_workdays)
    return Calendar(
        zone=ZoneInfo(rules.organisation.timezone),
        opens=rules.hours.opens,
        closes=rules.hours.closes,
        weekdays=frozenset(WEEKDAYS.index(day) for day in rules.hours.weekdays),
        holidays=holidays,
        extra_workdays=extra,
        quiet=(rules.hours.quiet_from, rules.hours.quiet_until) if rules.hours.quiet_from and rules.hours.quiet_until else None,
    )


def _sign_off(rules: Rules, root: Node, file: str) -> SignOffPolicy:
    section = rules.sign_off
    return SignOffPolicy(
        answer_within=section.answer_within,
        steps=steps_of(section.steps, ("sign_off", "steps"), root, file),
        lapse_after=section.lapse_after,
        withdraw_within=section.withdraw_within,
        requester_may_confirm=section.requester_may_confirm,
        source=source_of(("sign_off",), root, file),
    )


def _addresses(rules: Rules) -> dict[str, str]:
    domain = rules.organisation.domain
    return {role: mail or f"{role}@{domain}" for role, mail in rules.addresses.model_dump().items()}


def _words(section: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in section.items()}
