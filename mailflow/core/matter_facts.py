"""What happens in records of every kind: what their forms say, who is what in them, what is to be done."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.facts import Attached, Fact
from mailflow.core.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsSet(Fact):
    """A letter said more, or something else, of what the forms of a record hold; what it does not name stays as it is."""

    by: str
    fields: tuple[tuple[str, str], ...] = ()
    title: str = ""
    departments: tuple[str, ...] = ()
    attachments: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked(Fact):
    """Another record came of this one, or this one of it: `why` and `part` say of what, `state` how it stands there."""

    record: str
    why: str
    part: str = ""
    state: str = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGiven(Fact):
    """These people, and nobody else, have a role in the record from now on; nobody has it where none are named."""

    role: str
    people: tuple[str, ...]
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSet(Fact):
    """A task came to be, or is something else than before: `what` says by what, `words` in whose words."""

    task: Task
    by: str = ""
    what: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDropped(Fact):
    """A task is none any more."""

    task: str
    by: str = ""
    reason: str = ""
