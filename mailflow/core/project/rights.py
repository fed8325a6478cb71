"""Who may order what in a project, and whom its news reaches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mailflow.core.concern import takes_part
from mailflow.core.project.project import Project
from mailflow.core.turn import Turn

#: Order -> who may give it: lead (with whoever asked for the project), head (of a participating department), owner, executive.
MAY: Final[Mapping[str, tuple[str, ...]]] = {
    "request_sign_off": ("lead",),
    "adopt": ("lead",),
    "accept": ("lead",),
    "pause": ("lead", "executive"),
    "resume": ("lead", "executive"),
    "cancel": ("lead", "executive"),
    "deliver": ("lead", "head", "owner"),
    "hand_over": ("lead", "head"),
    "statement": ("lead",),
}


def project(turn: Turn) -> Project:
    """The project of the record at hand, as far as it is known."""
    return turn.record.project or Project()


def lead(turn: Turn) -> str:
    """Who leads the project."""
    return next(iter(turn.record.who("lead")), turn.record.requester)


def heads(turn: Turn) -> tuple[str, ...]:
    """The heads of all participating departments; whoever took over a head's part stands in its place."""
    return tuple(dict.fromkeys(head for name in turn.record.departments if (head := head_of(turn, name))))


def head_of(turn: Turn, department: str) -> str | None:
    """Who answers for a participating department in this project."""
    known = turn.policy.directory.departments.get(department)
    return next(iter(turn.record.who(f"head:{department}")), known.head if known else None)


def department_of(turn: Turn, person: str) -> str:
    """The participating department somebody answers for, else their own."""
    led = next((name for name in turn.record.departments if head_of(turn, name) == person), "")
    known = turn.policy.directory.people.get(person)
    return led or (known.department if known and known.department else "")


def has_part(turn: Turn, by: str, part: str) -> bool:
    """Whether somebody is what an order asks for; whoever stands in for an absent person is that person."""
    match part:
        case "lead":
            people: tuple[str | None, ...] = (turn.record.requester, *turn.record.who("lead"), *turn.record.who("coordinator"))
        case "head":
            people = heads(turn)
        case "owner":
            people = tuple(task.owner for task in turn.record.tasks)
        case _:
            directory = turn.policy.directory
            people = (*directory.general_managers(), *(d.executive for d in directory.departments.values()))
    return any(person and (person == by or turn.policy.stands_in(by, person, turn.at)) for person in people)


def may(turn: Turn, by: str, order: str) -> bool:
    """Whether somebody may give an order."""
    return any(has_part(turn, by, part) for part in MAY[order])


def participants(turn: Turn) -> tuple[str, ...]:
    """Everybody who works on the project: lead, coordinator, heads and owners; executives are told by escalation."""
    record = turn.record
    roles = (person for role, person in record.roles if role in ("lead", "coordinator"))
    owners = (task.owner for task in record.tasks if task.owner)
    return tuple(dict.fromkeys((record.requester, *roles, *heads(turn), *owners)))


def role_of(turn: Turn, person: str) -> str:
    """Why a mail of the project reaches somebody."""
    return "requester" if person in (turn.record.requester, lead(turn)) else "member"


def knows(turn: Turn, person: str) -> bool:
    """Whether somebody takes part."""
    return person in takes_part(turn) or person in (turn.record.requester, *turn.record.cc)
