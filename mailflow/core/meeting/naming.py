"""Names in meetings become people: exactly, or they are asked about; owners of action items where one name alone fits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mailflow.core.directory import Directory
from mailflow.core.meeting.heard import Point, Todo
from mailflow.core.meeting.meeting import Guest
from mailflow.core.naming import name_people
from mailflow.core.task import Task

if TYPE_CHECKING:
    from mailflow.core.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitees:
    """The guests that names mean, and the names that mean nobody, or several people."""

    guests: tuple[Guest, ...] = ()
    unclear: tuple[str, ...] = ()


def invitees(named: Iterable[tuple[str, str]], directory: Directory) -> Invitees:
    """Everybody named, each once with the first part named for them."""
    guests: dict[str, Guest] = {}
    unclear: list[str] = []
    for word, part in named:
        person = one(word, directory)
        if person is None:
            unclear.append(word)
        else:
            guests.setdefault(person, Guest(person=person, part=part))
    return Invitees(guests=tuple(guests.values()), unclear=tuple(dict.fromkeys(unclear)))


def people_of(record: Record, directory: Directory) -> tuple[str, ...]:
    """Who is asked to a meeting about a record where its letter names nobody: whoever has a part in it."""
    departments = [directory.departments[name] for name in record.departments if name in directory.departments]
    tasked = [task.owner for task in record.tasks if task.owner and not task.is_done]
    roles = [person for _, person in record.roles]
    found = dict.fromkeys((record.requester, *roles, *(d.head for d in departments if d.head), *tasked))
    return tuple(person for person in found if person in directory.people)


def one(word: str, directory: Directory) -> str | None:
    """The one person a word names, or nobody."""
    found = name_people((word,), directory).people if word.strip() else ()
    return found[0] if len(found) == 1 else None


def presented(point: Point, directory: Directory) -> Point:
    """An item of the agenda whose last word names who presents it."""
    topic, _, last = point.topic.rpartition(" ")
    if point.presenter or not topic or one(last, directory) is None:
        return point
    return replace(point, topic=topic.strip(), presenter=last)


def task_of(todo: Todo, number: int, directory: Directory) -> Task:
    """An action item as a task; whatever it does not clearly say stays open."""
    owner = owner_of(todo, directory)
    person = directory.people.get(owner) if owner else None
    title = todo.title.strip() or "—"
    if owner and todo.title in todo.names and one(todo.title, directory) == owner and len(todo.names) > 1:
        title = next((word for word in todo.names if one(word, directory) is None), title)
    return Task(
        id=f"T{number}",
        title=_without(person.id, person.name, *person.aliases, title=title) if person else title,
        owner=owner,
        department=todo.department or (person.department if person else "") or "",
        due=todo.due,
        criterion=todo.criterion if one(todo.criterion, directory) is None else "",
        support=(todo.support,) if todo.support else (),
    )


def _without(*names: str, title: str) -> str:
    """A title without the name of its owner before it: 张工负责压测, Zhang: test."""
    called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    bare = re.sub(rf"^(?:由|请)?\s*(?:{called})\s*(?:负责|[:：]|\s)\s*", "", title, flags=re.IGNORECASE)
    return bare.strip() or title


def owner_of(todo: Todo, directory: Directory) -> str | None:
    """Who is named: by a label, by a word of its own, or as the only name that stands in the line."""
    if todo.owner:
        return one(todo.owner, directory)
    alone = {person for word in todo.names if (person := one(word, directory))}
    if len(alone) == 1:
        return alone.pop()
    text = " ".join((todo.title, *todo.names))
    inside = {p.id for p in directory.people.values() if any(len(name) > 1 and name in text for name in (p.name, *p.aliases))}
    return inside.pop() if len(inside) == 1 and not alone else None


def gaps(task: Task) -> tuple[str, ...]:
    """What an action item lacks: owner, due, criterion (guide §2.4)."""
    missing = {"owner": task.owner, "due": task.due, "criterion": task.criterion}
    return tuple(name for name, value in missing.items() if not value)
