"""Who a record concerns: nobody else is told anything of it."""

from __future__ import annotations

from mailflow.core.turn import Turn


def concerned(turn: Turn) -> set[str]:
    """Who takes part in a record, their deputies and superiors, whoever it was escalated to, and admins."""
    record, directory = turn.record, turn.policy.directory
    part = {record.requester, *record.cc, *(p for s in record.sign_offs for p in s.people), *takes_part(turn)}
    deputies = {directory.deputy_of(p) for p in part}
    above = {role(p) for p in part for role in (directory.manager_of, directory.head_of, directory.executive_of)}
    told = {escalation.to for escalation in record.escalations}
    return {p for p in part | deputies | above | told | set(directory.admins()) if p}


def stranger(turn: Turn) -> Turn:
    """A turn that answers the letter without a word of the record."""
    return Turn(None, turn.policy, turn.at, turn.letter)


def takes_part(turn: Turn) -> set[str]:
    """Who has a role or a task in a record, and who leads the departments it concerns."""
    record, directory = turn.record, turn.policy.directory
    departments = [directory.departments[name] for name in record.departments if name in directory.departments]
    leading = {person for d in departments for person in (d.head, d.executive)}
    tasked = {person for task in record.tasks for person in (task.owner, *task.support)}
    owing = {o.owner for o in record.obligations if o.is_open}
    invited = {*record.meeting.people, *record.meeting.readers, *record.meeting.cc} if record.meeting else set()
    return {p for p in {*(person for _, person in record.roles)} | leading | tasked | owing | invited if p}
