"""Who is who of an incident: whom each role reaches, on which rung they stand, who may speak for it, who stands in for whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.targeting import in_charge

#: Role of the matrix -> why a mail says somebody got it.
WHY: Final = {
    "manager": "reporter_manager",
    "head": "reporter_head",
    "heads": "affected_head",
    "oncall": "on_call",
    "executives": "executive",
    "general_manager": "general_manager",
}


def reporter_of(record: Record) -> str | None:
    """The person who reported it, who is nobody to be told; None where a monitoring system did."""
    return None if record.incident and record.incident.alarm else record.requester


def reached(role: str, record: Record, policy: Policy, at: datetime) -> list[str]:
    """Whom a role of the matrix reaches when an incident is reported; the reporter is nobody to be told."""
    directory, reporter = policy.directory, reporter_of(record)
    if reporter is None and role in ("manager", "head"):
        return []
    match role:
        case "manager":
            found: Iterable[str | None] = (directory.manager_of(record.requester),)
        case "head":
            found = (directory.head_of(record.requester),)
        case "oncall":
            found = (policy.on_call(name, at) for name in record.departments)
        case _:
            found = in_charge(role, record, policy)
    return [person for person in dict.fromkeys(found) if person and person != reporter]


def everybody_at_once(record: Record, policy: Policy, at: datetime, roles: tuple[str, ...]) -> dict[str, str]:
    """Everybody the matrix has told at once, each once, with the reason; who stands in for somebody away is told beside them."""
    told: dict[str, str] = {}
    for role in roles:
        for person in reached(role, record, policy, at):
            told.setdefault(person, WHY.get(role, "member"))
    for person in tuple(told):
        for other in beside(person, record, policy, at):
            told.setdefault(other, "deputy")
    return told


def is_unreached(person: str, record: Record) -> bool:
    """Whether mails of this incident did not reach somebody, who has not written since."""
    since = dict(record.incident.unreached).get(person) if record.incident else None
    return since is not None and not any(note.by == person and note.at > since for note in record.notes)


def beside(person: str, record: Record, policy: Policy, at: datetime) -> tuple[str, ...]:
    """Who is told beside somebody: whoever stands in while they are away, and the next one where mails do not reach them."""
    following = next_after(person, record, policy, at) if is_unreached(person, record) else None
    found = (policy.stand_in_for(person, at), following)
    return tuple(dict.fromkeys(p for p in found if p and p != reporter_of(record)))


def next_after(person: str, record: Record, policy: Policy, at: datetime) -> str | None:
    """Who is told in place of somebody not reached: the deputy, else the next rung up that mails reach; nobody above the top."""
    directory = policy.directory
    above = (directory.manager_of(person), directory.head_of(person), directory.executive_of(person))
    for found in (directory.deputy_of(person), *above, *directory.general_managers()):
        there = found and (policy.stand_in_for(found, at) if policy.is_away(found, at) else found)
        if there and there not in (person, reporter_of(record)) and not is_unreached(there, record):
            return there
    return None


def rung_of(person: str, record: Record, policy: Policy) -> int:
    """On which rung of the ladder somebody stands: manager 1, head 2, executive 3, general manager 4; 0 on none."""
    directory = policy.directory
    if person in directory.general_managers():
        return 4
    if any(department.executive == person for department in directory.departments.values()):
        return 3
    if any(department.head == person for department in directory.departments.values()):
        return 2
    return 1 if person == directory.manager_of(record.requester) else 0


def responder(record: Record, policy: Policy, at: datetime) -> str:
    """Who is to acknowledge first: whoever is on call, else the head of the department, else who stands above."""
    others = (*reached("oncall", record, policy, at), *reached("heads", record, policy, at))
    above = (*reached("executives", record, policy, at), *reached("manager", record, policy, at))
    return next(iter((*others, *above, *policy.directory.admins(), record.requester)))


def involved(record: Record, policy: Policy) -> tuple[str, ...]:
    """Everybody who hears of its course: the reporter, who was told, who has a part in it, whom it was escalated to."""
    roles = (person for role, person in record.roles if role != "responder")
    told = (escalation.to for escalation in record.escalations)
    known = policy.directory.people
    return tuple(p for p in dict.fromkeys((record.requester, *roles, *told)) if p in known)


def may_speak(person: str, record: Record, policy: Policy, at: datetime) -> bool:
    """Whether somebody's orders count: whoever was told, has a part in it, or stands in for one of them who is away."""
    told = {p for p in involved(record, policy) if p != reporter_of(record)}
    mine = policy.directory.people.get(person)
    home = person == record.requester and mine is not None and mine.department in record.departments
    return person in told or home or any(policy.stands_in(person, p, at) for p in told)


def in_front_line(person: str, record: Record, policy: Policy) -> bool:
    """Whether somebody deals with it, or is of a department affected: what they write of work on it is their own work."""
    mine = policy.directory.people.get(person)
    roles = ("owner", "responder", "leader", "deputy_leader", "recorder", "member")
    return any(person in record.who(role) for role in roles) or (mine is not None and mine.department in record.departments)


def steers(person: str, record: Record, policy: Policy) -> bool:
    """Whether somebody says who deals with it: who does so now, leads it, or is above those who do."""
    dealing = tuple(p for role in ("owner", "responder", "leader", "deputy_leader") for p in record.who(role))
    return person in dealing or any(person in policy.directory.above(one) for one in dealing)


def heads_in_charge(record: Record, policy: Policy) -> tuple[str, ...]:
    """Whose written confirmation closes it: the heads of the departments affected; where one has none, its executive."""
    found = []
    for name in record.departments:
        department = policy.directory.departments.get(name)
        found.append((department.head or department.executive) if department else None)
    return tuple(dict.fromkeys(p for p in found if p)) or tuple(p for p in (policy.directory.head_of(record.requester),) if p)
