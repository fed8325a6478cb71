"""The matters that can be explained: each knows the command that opens it and how its instants come from rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from mailflow.core.commands import Letter, Open
from mailflow.core.policy import Policy, Source
from mailflow.rules.lines import Lines
from mailflow.rules.load import Loaded
from mailflow.rules.workdays import names_of
from mailflow.service.explaining.counting import Almanac, Sum, share_of, span_after
from mailflow.service.explaining.course import Course, Moment, course_of
from mailflow.service.explaining.tracing import counted, source_of
from mailflow.service.explaining.words import Tongue, arithmetic

#: A kind of step -> Chinese, English.
_WHAT: Final[Mapping[str, tuple[str, str]]] = {
    "sign-off-request": ("请其书面确认", "is asked to confirm in writing"),
    "receipt": ("收到受理回执", "gets the receipt"),
    "reminder": ("收到催办", "is reminded"),
    "escalation": ("收到升级通知（第 {level} 级）", "is told by an escalation of level {level}"),
    "incident-notice": ("收到紧急事件通知，请其受理", "is told of the incident and asked to acknowledge"),
    "request": ("收到请求，请其答复", "is asked to answer"),
    "progress": ("获知进展", "is told how it stands"),
    "meeting-notice": ("收到会议通知和日历邀请", "is invited, by mail and calendar"),
    "attendance-list": ("收到参会回执名单", "gets the list of who comes"),
    "minutes-request": ("被请提交会议纪要", "is asked for the minutes"),
    "minutes": ("收到会议纪要", "gets the minutes"),
    "notice": ("收到通知", "is told"),
    "question": ("被询问所缺内容", "is asked for what is missing"),
    "outcome": ("获知已失效，失效不等于同意", "is told that it has lapsed, which is no approval"),
}
_ROLES: Final[Mapping[str, tuple[str, str]]] = {
    "requester": ("发起人", "the requester"),
    "confirmer": ("确认人", "a confirmer"),
    "deputy": ("代理人", "a deputy"),
    "delegate": ("受托人", "a delegate"),
    "superior": ("上级", "a superior"),
    "cc": ("抄送", "in copy"),
    "sender": ("发件人", "the sender"),
    "owner": ("责任人", "who owes it"),
    "reporter": ("上报人", "the reporter"),
    "reporter_manager": ("上报人的上级", "the reporter's superior"),
    "reporter_head": ("上报人的部门负责人", "the head of the reporter's department"),
    "affected_head": ("受影响部门负责人", "the head of a department affected"),
    "on_call": ("值班人", "who is on call"),
    "general_manager": ("总经理", "the head of the house"),
    "member": ("相关人员", "somebody concerned"),
    "backup": ("下一位值班人或代理人", "next on call, or the deputy"),
    "leader": ("协调小组组长", "who leads the coordination team"),
    "party": ("涉及部门负责人", "the head of a department concerned"),
    "executive": ("分管领导", "the executive"),
    "instead": ("代为接收", "in place of somebody away"),
    "chair": ("主持人", "the chair"),
    "guest": ("参会人", "somebody invited"),
    "recorder": ("记录人", "who keeps the minutes"),
    "receiver": ("收文人", "who it is for"),
}


@dataclass(frozen=True, slots=True)
class Book:
    """Rules that were read, with their lines, and the words of one language."""

    loaded: Loaded
    lines: Lines
    almanac: Almanac
    tongue: Tongue

    @property
    def policy(self) -> Policy:
        """The rules."""
        return self.loaded.policy


def book_of(loaded: Loaded, file: str, language: str | None = None) -> Book:
    """Everything an explanation is made of; the language is else the organisation's own."""
    policy, tongue = loaded.policy, language or loaded.policy.organisation.language
    names = names_of(loaded.country, tongue) if loaded.country else {}
    almanac = Almanac(policy.calendar, names, loaded.provisional)
    return Book(loaded, Lines(loaded.text, file), almanac, Tongue(tongue, policy.calendar.zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One step of an explanation: when, who is told what, by which rule, and how the instant was counted."""

    at: datetime
    people: tuple[tuple[str, str, str], ...]
    source: Source | None
    counted: Sum | None
    passed_over: tuple[str, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter as it was put: when it comes, who brings it, and what the core makes of it."""

    course: Course
    due: datetime | None
    told: tuple[Told, ...]


def sign_off(book: Book, by: str, confirmers: tuple[str, ...], at: datetime, due: datetime | None, rule: str = "all") -> Matter:
    """A written confirmation asked for by one person of others."""
    letter = Letter(by=by, sha256="0" * 64, proof="both")
    command = Open(
        letter=letter, number="CNF", kind="confirmation", title="-", content="-", confirmers=confirmers, rule=rule, due=due
    )
    course = course_of(command, book.policy, at)
    current = course.record.sign_offs[0] if course.record else None
    told = tuple(_step(book, moment, at, due) for moment in course.moments)
    return Matter(course, current.due if current else None, told)


def put(book: Book, command: Open, at: datetime, horizon: timedelta, first: Source) -> Matter:
    """A matter of any other kind that is opened, by the rule `first`, and then left alone down to a horizon."""
    return told_of(book, course_of(command, book.policy, at, horizon), at, first)


def told_of(book: Book, course: Course, at: datetime, first: Source | None = None) -> Matter:
    """A course with the rules its steps come from, and how their instants are counted."""
    calendar = book.policy.calendar
    bases = (at, *(one.due for one in course.record.sign_offs if one.due)) if course.record else (at,)
    told = [
        Told(
            at=moment.at,
            people=tuple((telling.to, telling.kind, telling.role) for telling in moment.told),
            source=source_of(book.lines, moment.rule) if moment.rule else first,
            counted=counted(book.lines, calendar, moment, bases),
            passed_over=tuple(rung.rule for rung in moment.passed_over),
            level=moment.level,
        )
        for moment in course.moments
        if moment.told or moment.rule
    ]
    return Matter(course, None, tuple(told))


def _step(book: Book, moment: Moment, at: datetime, due: datetime | None) -> Told:
    people = tuple((telling.to, telling.kind, telling.role) for telling in moment.told)
    source, total = _counted(book, moment, at, due)
    passed = tuple(rung.rule for rung in moment.passed_over)
    return Told(at=moment.at, people=people, source=source, counted=total, passed_over=passed, level=moment.level)


def _counted(book: Book, moment: Moment, at: datetime, due: datetime | None) -> tuple[Source | None, Sum | None]:
    rules, calendar, owed = book.policy.sign_off, book.policy.calendar, moment.obligation
    if not moment.rule:
        source = book.lines.source("sign_off", "answer_within")
        return (source, span_after(calendar, at, rules.answer_within)) if due is None or due <= at else (None, None)
    if owed is None:
        return None, None
    for step in rules.steps:
        if str(step.source) == moment.rule:
            if step.after is not None:
                return step.source, span_after(calendar, owed.due, step.after)
            return step.source, share_of(calendar, owed.opened_at, owed.due, 1.0 if step.share is None else step.share)
    lapse = span_after(calendar, due or calendar.add(at, rules.answer_within), rules.lapse_after)
    return book.lines.source("sign_off", "lapse_after"), lapse


def as_text(book: Book, matter: Matter) -> list[str]:
    """The explanation as lines to read."""
    tongue = book.tongue
    if matter.course.record is None:
        return [tongue.pick(f"不会立项：{matter.course.asked}", f"Nothing is opened: {matter.course.asked}")]
    lines: list[str] = []
    for told in matter.told:
        lines += ["", tongue.instant(told.at), *(f"  → {_person(book, *one, told=told)}" for one in told.people)]
        if not told.people:
            lines.append(tongue.pick("  → 无人收到", "  → reaches nobody"))
        lines += [f"    {line}" for line in _why(book, told)]
        if told is matter.told[0] and matter.due:
            lines.append(tongue.pick("    期限 ", "    due ") + tongue.instant(matter.due))
    return lines[1:]


def _why(book: Book, told: Told) -> list[str]:
    tongue = book.tongue
    lines = [tongue.rule(told.source)] if told.source else []
    lines += arithmetic(told.counted, book.almanac, tongue) if told.counted else []
    lines += [tongue.pick(f"同一时刻略过 {rule}", f"passes over {rule}, due at the same instant") for rule in told.passed_over]
    return lines


def _person(book: Book, person: str, kind: str, role: str, *, told: Told) -> str:
    known = book.policy.directory.people.get(person)
    name = f"{known.name} <{known.mail}>" if known else person
    zh, en = _WHAT.get(kind, (kind, kind))
    role_zh, role_en = _ROLES.get(role, (role, role))
    said = book.tongue.pick(f"（{role_zh}）{zh}", f" ({role_en}) {en}")
    return f"{name}{said.format(level=told.level)}"


def as_values(book: Book, matter: Matter) -> dict[str, Any]:
    """The explanation for programs; instants ISO 8601 at the organisation's clock."""
    return {
        "opens": matter.course.record is not None,
        "asked": matter.course.asked,
        "due": _local(book, matter.due) if matter.due else None,
        "steps": [_step_values(book, told) for told in matter.told],
    }


def _step_values(book: Book, told: Told) -> dict[str, Any]:
    return {
        "at": _local(book, told.at),
        "told": [{"to": to, "kind": kind, "role": role} for to, kind, role in told.people],
        "rule": told.source.path if told.source else None,
        "line": told.source.line or None if told.source else None,
        "arithmetic": arithmetic(told.counted, book.almanac, book.tongue) if told.counted else [],
    }


def _local(book: Book, at: datetime) -> str:
    return book.policy.calendar.local(at).isoformat(timespec="seconds")
