"""What a letter says of level, times and departments of an incident, and what its forms still lack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow.core.incident.levels import level_told, read_level
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.saying import Said

#: What a report should hold sooner or later (guide §2.2); what is missing is asked for and never refused.
WANTED: Final = ("nature", "scope", "severity", "occurred", "found", "oral", "place", "measures", "phone")

_TYPES: Final = ("事件类型", "类型")
_INLINE: Final = re.compile(
    r"(?:紧急程度|严重程度|优先级|级别|等级|(?<![a-z])(?:severity|priority|urgency))\s{0,3}[:：为是]\s{0,3}([^\n。.;；,，]{1,40})",
    re.IGNORECASE,
)
_READ: Final = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A level as far as it was said, and until when it is to be recovered, as far as that was named."""

    level: int | None
    target: datetime | None


def graded(said: Said, policy: Policy, at: datetime, *, told: bool = False) -> Grade:
    """The level and the time to recover that the labels of a letter name: 高:需1小时内恢复 names both.

    `told` takes what a sentence says as well, as in `times`.
    """
    labelled = said.field("severity") or _inline(said.rest)
    level = read_level(labelled) if labelled else None
    if told and not labelled:
        level = level_told("\n".join((said.subject, said.field("nature"), said.rest))[:_READ])
    span = said.span("eta") or said.span("severity")
    at_level = said.instant("severity") if "\n" not in said.field("severity") else None
    named = said.instant("eta") or (None if span else at_level)
    if span is not None:
        named = policy.calendar.add(at, span)
    if told and named is None:
        named = said.instant("wanted")
    return Grade(level=level, target=named if named and named > at else None)


def _inline(text: str) -> str:
    """The level that a sentence names by its label, as in `cannot pay since 9:40. Severity: critical. Please help`."""
    match = _INLINE.search(text[:_READ])
    return match[1] if match else ""


#: What a sentence says of them where no label does.
_TOLD: Final = {"occurred": "began", "found": "noticed", "oral": "phoned"}


def times(said: Said, at: datetime, *, told: bool = False) -> dict[str, datetime]:
    """When it occurred, was found and was told of by word of mouth, as far as the letter says; none of them lies ahead.

    `told` takes what a sentence says as well: the reporter's own words mean this incident, those of others anything.
    """
    named = {name: said.instant(name) for name in ("occurred", "found", "oral")}
    if told:
        named |= {name: said.instant(words) for name, words in _TOLD.items() if named[name] is None}
    return {name: when for name, when in named.items() if when is not None and when <= at}


def departments(said: Said, title: str, reporter: str, policy: Policy) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The departments affected and the names nobody knows: by its label, else by its type or system, else the reporter's."""
    named, unknown = _labelled(said.field("affected"), policy)
    if named:
        return named, unknown
    found = _by_type(said, title, policy)
    own = policy.directory.people[reporter].department
    return found or ((own,) if own else ()), unknown


def type_of(said: Said, title: str, policy: Policy) -> str:
    """The type of an incident: its label, else the first whose words stand in its letter."""
    labelled = next((value for label in _TYPES if (value := said.field(label))), "")
    if labelled:
        return labelled
    text = " ".join((title, said.field("nature"), said.field("place"), said.rest, said.passed_on)).casefold()
    counted = {kind: sum(_stands(word.casefold(), text) for word in words) for kind, words in policy.incident.types.items()}
    best = max(counted, key=lambda kind: counted[kind], default="")
    return best if best and counted[best] else ""


def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text; a Latin one as a whole word, for asap holds no SAP."""
    return word in text and (not word.isascii() or re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text) is not None)


def _labelled(value: str, policy: Policy) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named, unknown = [], []
    for word in _split(value):
        department = policy.directory.department_called(word)
        if department:
            named.append(department.name)
        else:
            unknown.append(word)
    return tuple(dict.fromkeys(named)), tuple(unknown)


def _split(value: str) -> list[str]:
    text = value
    for mark in "、，,；;/\n":
        text = text.replace(mark, "|")
    return [word.strip() for word in text.split("|") if word.strip()]


def _by_type(said: Said, title: str, policy: Policy) -> tuple[str, ...]:
    """By a system that the table names and the letter too, else by its type."""
    table, known = policy.incident.affected, policy.directory.departments
    text = " ".join((title, said.field("nature"), said.field("place"), *(said.field(label) for label in _TYPES)))
    systems = [name for name in table if name not in policy.incident.types and name.casefold() in text.casefold()]
    kind = type_of(said, title, policy)
    by_type = next((name for name in table if name in kind), "")
    sources = (one for one in policy.incident.monitoring if any(sender in said.passed_on.lower() for sender in one.senders))
    chosen = [d for one in sources for d in one.departments]
    chosen = chosen or [d for name in (systems or [by_type]) for d in table.get(name, ())]
    return tuple(dict.fromkeys(name for name in chosen if name in known))


def missing(record: Record) -> list[str]:
    """The fields a report should hold and this one does not yet (待补充), by canonical name."""
    incident = record.incident
    known = {name for name, value in record.fields if value.strip()}
    if incident is not None:
        known |= {name for name in ("occurred", "found", "oral") if getattr(incident, name)}
        known |= {"severity"} if incident.graded else set()
        known -= set() if incident.graded else {"severity"}
    return [name for name in WANTED if name not in known]
