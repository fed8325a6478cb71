"""Whom a step of an escalation policy reaches: roles, resolved over the directory and over who is what in the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mailflow.core.obligation import Rung
from mailflow.core.policy import Policy
from mailflow.core.record import Record

#: The rungs above those who were told: an incident that was told on rung n goes to number n next (guide §3).
_LADDER: Final = ("heads", "heads", "executives", "general_manager")


def targets(rung: Rung, late: str, record: Record, policy: Policy) -> tuple[str, ...]:
    """Whom a step reaches, each once; an escalation that would come back to the late person goes one up (guide §4)."""
    found: list[str] = []
    for role in rung.targets:
        match role:
            case "owner":
                found.append(late)
            case "requester" | "admin" if rung.level == 0:
                found += _by_office(role, record, policy)
            case "requester" | "admin":
                others = (_one_up(person, late, policy) for person in _by_office(role, record, policy))
                found += (person for person in others if person)
            case "manager" | "head" | "executive":
                found += _superior(role, late, policy)
            case "backup":
                found += _backup(late, record, policy)
            case "oncall":
                found += _above(_on_call(rung, late, record, policy), late, policy, rung.level)
            case _ if role in policy.directory.people:
                found += _above((role,), late, policy, rung.level)
            case _ if role.startswith("role:"):
                found += _above(policy.roles.get(role.removeprefix("role:"), ()), late, policy, rung.level)
            case _:
                raised = (_not_below(person, late, policy) for person in in_charge(role, record, policy))
                found += _above(raised if rung.level else in_charge(role, record, policy), late, policy, rung.level)
    return tuple(dict.fromkeys(found))


def in_charge(role: str, record: Record, policy: Policy) -> Iterable[str | None]:
    """The heads or executives of all departments concerned, the head of the house, or whoever has that role in the record."""
    directory = policy.directory
    concerned = [directory.departments[name] for name in record.departments if name in directory.departments]
    match role:
        case "heads":
            return [department.head for department in concerned]
        case "executives":
            return [department.executive for department in concerned]
        case "general_manager":
            return directory.general_managers()
        case "next_rung":
            rung = record.incident.rung if record.incident else 0
            return in_charge(_LADDER[min(rung, len(_LADDER) - 1)], record, policy)
        case _:
            return record.who(role)


def _backup(late: str, record: Record, policy: Policy) -> list[str]:
    """Who takes over from the late person: the next of the rota, else the deputy, else who stands above."""
    rotas = [policy.rotas[name] for name in record.departments if name in policy.rotas]
    others = [person for rota in rotas if late in rota.people for person in rota.people if person != late]
    deputy = policy.directory.deputy_of(late)
    return others[:1] or [person for person in (deputy, policy.directory.manager_of(late)) if person][:1]


def _on_call(rung: Rung, late: str, record: Record, policy: Policy) -> list[str]:
    """Who is on call when a step is due for the departments concerned, else for that of the late person; else its head."""
    known = policy.directory.people.get(late)
    concerned = tuple(name for name in record.departments if name in policy.rotas)
    names = concerned or (known.department if known else None,)
    found = [policy.on_call(name, rung.at) for name in names]
    return [person for person in found if person] or _superior("head", late, policy)


def _above(people: Iterable[str | None], late: str, policy: Policy, level: int) -> list[str]:
    """These people; above level 0 the late one among them is replaced by who stands above."""
    named = [person for person in people if person]
    return named if level == 0 else [up for person in named if (up := _one_up(person, late, policy))]


def _not_below(person: str | None, late: str, policy: Policy) -> str | None:
    """This person; the late one, who is then replaced by a superior, where that is somebody below: nothing is escalated down."""
    return late if person is not None and late in policy.directory.above(person) else person


def _by_office(role: str, record: Record, policy: Policy) -> tuple[str, ...]:
    return (record.requester,) if role == "requester" else policy.directory.admins()


def _one_up(person: str | None, late: str, policy: Policy) -> str | None:
    """This person, or the superior where it is the late one; nobody where none stands above."""
    if person not in (None, late):
        return person
    superior = policy.directory.manager_of(late)
    return superior if superior != late else None


def _superior(role: str, late: str, policy: Policy) -> list[str]:
    directory = policy.directory
    named = {"manager": directory.manager_of, "head": directory.head_of, "executive": directory.executive_of}[role](late)
    raised = _one_up(named, late, policy)
    return [raised] if raised else []


