"""Who is meant: people and departments as letters name them, resolved exactly or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.core.directory import Directory


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The people some words name, each once and in order; what nobody is called; what several are called."""

    people: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...] = ()


def name_people(words: tuple[str, ...], directory: Directory) -> Named:
    """Resolve names, titles, aliases and addresses; a department stands for its head."""
    people: list[str] = []
    unknown: list[str] = []
    ambiguous: list[tuple[str, tuple[str, ...]]] = []
    for word in words:
        found = _candidates(word, directory)
        if len(found) == 1:
            people.append(found[0])
        elif found:
            ambiguous.append((word, found))
        else:
            unknown.append(word)
    return Named(people=tuple(dict.fromkeys(people)), unknown=tuple(unknown), ambiguous=tuple(ambiguous))


def _candidates(word: str, directory: Directory) -> tuple[str, ...]:
    owner = directory.owner_of(word.strip())
    if owner:
        return (owner.id,)
    if called := directory.called(word):
        return tuple(person.id for person in called)
    department = directory.department_called(word)
    return (department.head,) if department and department.head else ()


#: What stands between several departments in one value, and what a name in brackets adds to one: 技术部(张工)、运营部.
_BETWEEN = re.compile(r"[、,，;；/／\n]|\band\b|(?<=部)[和与及]")
_BRACKETED = re.compile(r"[(（].*?[)）]")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDepartments:
    """The departments some words name, each once and in order, and what names none."""

    departments: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def name_departments(words: tuple[str, ...], directory: Directory) -> NamedDepartments:
    """Resolve departments by name or alias; a person stands for the department they are in."""
    found: list[str] = []
    unknown: list[str] = []
    for part in (part.strip() for word in words for part in _BETWEEN.split(word)):
        bare = _BRACKETED.sub("", part).strip()
        if name := _department(bare, directory):
            found.append(name)
        elif bare:
            unknown.append(bare)
    return NamedDepartments(departments=tuple(dict.fromkeys(found)), unknown=tuple(unknown))


def _department(word: str, directory: Directory) -> str | None:
    if known := directory.department_called(word):
        return known.name
    people = _candidates(word, directory)
    return directory.people[people[0]].department if len(people) == 1 else None
