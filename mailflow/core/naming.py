"""Who is meant: people and departments as letters name them, resolved exactly or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

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
    if department and department.head:
        return (department.head,)
    both = _BESIDE.fullmatch(word.strip())
    return _of_both(both[1], both[2], directory) if both else _by_office(word, directory)


def _of_both(name: str, beside: str, directory: Directory) -> tuple[str, ...]:
    """Who is named beside something in brackets: IT（冯强）, 冯强（IT）; nobody where that says what is not known."""
    first, second = ({person.id for person in directory.called(words)} for words in (name, beside))
    if first and second:
        return tuple(sorted(first & second or first | second))
    if first and not directory.department_called(beside) and not first & set(_candidates(beside, directory)):
        return ()
    return tuple(sorted(first or second)) or _candidates(beside, directory)


def _by_office(word: str, directory: Directory) -> tuple[str, ...]:
    """Who leads a department or answers for it (技术部负责人, 技术部分管领导), or is named with their own (技术部刘经理)."""
    bare = _HONORIFIC.sub("", word.strip())
    if bare != word.strip():
        return _candidates(bare, directory)
    for department in directory.departments.values():
        for name in (department.name, *department.aliases):
            if match := _OFFICE.fullmatch(bare.replace(name, "\0", 1)):
                holder = department.executive if match["executive"] else department.head
                return (holder,) if holder else ()
            if bare.startswith(name) and len(bare) > len(name):
                called = directory.called(bare[len(name) :].strip(" 的·-"))
                return tuple(person.id for person in called if person.department == department.name)
    return ()


#: A name and what stands beside it in brackets.
_BESIDE: Final = re.compile(r"([^()（）]{1,60})[(（]([^()（）]{1,60})[)）]")
#: What stands before a name in English and is no part of it.
_HONORIFIC: Final = re.compile(r"(?:mr|mrs|ms|miss|dr)\b\.?\s*", re.IGNORECASE)
#: Who is meant by their office; the department's name is the NUL.
_OFFICE: Final = re.compile(
    r"\0\s*的?\s*(?:部门)?(?:负责人|经理|部长|主任|领导|(?:department )?head|manager)|(?:the )?(?:head|manager) of (?:the )?\0"
    r"|(?P<executive>\0\s*的?\s*分管(?:领导|副总)|分管\0的?(?:领导|副总)|(?:the )?executive of (?:the )?\0)",
    re.IGNORECASE,
)

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
