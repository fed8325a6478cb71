"""What mails and documents are told of a project beside what all records have: plain JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from mailflow.core.policy import Policy
from mailflow.core.project.project import Change, Project
from mailflow.core.project.words import APART
from mailflow.core.record import Record
from mailflow.core.telling import Values, card, files, stamp


def tale(record: Record, policy: Policy) -> Values:
    """Everything a reader may be told of a project."""
    found = record.project or Project()
    return {
        "lead": card(next(iter(record.who("lead")), record.requester), policy),
        "statement": [[name, value] for name, value in record.fields if name not in APART],
        "milestones": [[text, day.isoformat()] for text, day in found.milestones],
        "budget": found.budget,
        "spent": found.spent,
        "delay_days": policy.project.delay_days,
        "opinions": [_of(o, policy) for o in found.opinions],
        "proposals": [_of(one, policy) for one in found.proposals],
        "reviews": [_of(one, policy) for one in found.reviews],
        "changes": [_change(change, record, policy) for change in found.changes],
        "deliveries": [_of(one, policy) for one in found.deliveries],
        "acceptances": [_of(one, policy) for one in found.acceptances],
        "lessons": [_of(one, policy) for one in found.lessons],
        "talks": [_of(one, policy) for one in found.talks],
        "heads": [[name, card(head, policy)] for name, head in _heads(record, policy).items()],
    }


def _heads(record: Record, policy: Policy) -> Mapping[str, str]:
    known = policy.directory.departments
    found = {name: next(iter(record.who(f"head:{name}")), known[name].head or "") for name in record.departments if name in known}
    return {name: head for name, head in found.items() if head}


#: Fields of values that are people, days or files; all others are said as they are.
_SKIPPED: Final = frozenset({"fields", "effects"})


def _of(value: Any, policy: Policy) -> Values:
    told: Values = {}
    for name in value.__slots__:
        held = getattr(value, name)
        if name == "by":
            told[name] = card(held, policy)
        elif name == "at":
            told[name] = stamp(held)
        elif name == "files":
            told[name] = files(held)
        elif name not in _SKIPPED:
            told[name] = [list(one) if isinstance(one, tuple) else one for one in held] if isinstance(held, tuple) else held
    return told


def _change(change: Change, record: Record, policy: Policy) -> Values:
    told = _of(replace(change, tasks=()), policy)
    told["id"] = f"{record.id}/{change.id}"
    told["deciders"] = [card(person, policy) for person in change.deciders]
    told["decided_by"] = card(change.decided_by, policy) if change.decided_by else None
    told["decided_at"] = stamp(change.decided_at)
    told["effects"] = [
        {"task": e.task, "title": "", "due": _day(e.due), "new_due": _day(e.new_due),
         "owner": _name(e.owner, policy), "new_owner": _name(e.new_owner, policy)}
        for e in change.effects
    ]  # fmt: skip
    told["effects"] += [
        {"task": "", "title": task.title, "due": None, "new_due": _day(task.due), "owner": None,
         "new_owner": _name(task.owner, policy)}
        for task in change.tasks
    ]  # fmt: skip
    return told


def _name(person: str | None, policy: Policy) -> str | None:
    return str(card(person, policy)["name"]) if person else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
