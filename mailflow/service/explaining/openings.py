"""Matters of every kind as they would be put: an incident, an issue, a request, a project, and what somebody is late with."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from mailflow.core.commands import Letter, Open, Reply
from mailflow.core.decider import decide
from mailflow.core.meeting.heard import Heard, Told
from mailflow.core.obligation import Obligation, Rung, lay_ladder
from mailflow.core.orders import Order
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.request.opening import urgency_of
from mailflow.core.request.request import UNHURRIED, URGENT
from mailflow.core.saying import Said
from mailflow.core.tasks import ladder_of
from mailflow.core.worktime import Span
from mailflow.service.explaining.course import Course, after, followed, played_on
from mailflow.service.explaining.matters import Book, Matter, put, told_of

#: How far an explanation looks: beyond, nothing new happens but that silence is told of again.
_INCIDENT: Final = timedelta(days=4)
_MONTHS: Final = timedelta(days=90)
#: After so many intervals of silence nobody new hears of an incident.
ROUNDS: Final = 4

#: What somebody can be late with.
DUTIES: Final = ("task", "minutes", "project")


def incident(book: Book, by: str, level: str, department: str | None, at: datetime, horizon: timedelta = _INCIDENT) -> Matter:
    """An incident of a level that nobody takes up; the department is else found as its rules say."""
    told = book.lines.source("incident", "levels", level, "tell")
    return put(book, _reported(by, level, department), at, horizon, told)


def _reported(by: str, level: str, department: str | None) -> Open:
    return _opened("INC", "incident", by, [("severity", level), *([("affected", department)] if department else [])])


def silent(book: Book, by: str, level: str, department: str | None, at: datetime) -> Course:
    """An incident of a level that somebody took up at once and says nothing more of."""
    record = after(None, decide(None, _reported(by, level, department), book.policy, at))
    owner = next(iter((*record.who("responder"), *record.who("told"), by)))
    letter, taken = Letter(by=owner, sha256="0" * 64, proof="both"), Order(kind="ack", words="受理")
    said = Said(text="受理", rest="受理", orders=(taken,))
    reply = Reply(letter=letter, decision="none", words="受理", text="受理", said=said)
    record = after(record, decide(record, reply, book.policy, at))
    rules = book.policy.incident.levels[int(level[1:])]
    rounds = book.policy.calendar.add(at, Span(rules.update.amount * ROUNDS, rules.update.unit)) if rules.update else at
    return played_on(record, book.policy, at, rounds - at)


def issue(book: Book, by: str, departments: str, at: datetime) -> Matter:
    """A problem between departments that nobody says anything to."""
    command = _opened("ESC", "issue", by, [("affected", departments)])
    return put(book, command, at, _MONTHS, book.lines.source("issues", "settle_within"))


def request(book: Book, by: str, to: str, urgency: str | None, at: datetime) -> Matter:
    """A request to a department that does not answer."""
    known = urgency_of(urgency or "")
    key = {URGENT: "urgent", UNHURRIED: "unhurried"}.get(known or "", "ordinary")
    fields = [("收文部门", to), *([("severity", urgency)] if urgency else [])]
    return put(book, _opened("REQ", "request", by, fields), at, _MONTHS, book.lines.source("request", key))


def project(book: Book, by: str, departments: str, at: datetime) -> Matter:
    """A project whose heads do not answer."""
    fields = [("title", "-"), ("participants", departments), ("核心目标", "-"), ("时间节点", "-")]
    command = _opened("PRJ", "project", by, fields)
    day = book.policy.calendar.local(at + _MONTHS).date()
    command = replace(command, said=replace(command.said, dated=(("时间节点", "-", day),)))
    return put(book, command, at, _MONTHS, book.lines.source("project", "opinions_within"))


def meeting(book: Book, by: str, guests: tuple[str, ...], starts: datetime, at: datetime) -> Matter:
    """A meeting that is called, held and never minuted: who is invited, reminded and asked for minutes."""
    heard = Heard(starts=starts, guests=tuple((guest, "required") for guest in guests))
    command = _opened("MTG", "meeting", by, [])
    command = replace(command, said=replace(command.said, heard=heard))
    return put(book, command, at, _MONTHS, book.lines.source("meetings"))


def minutes(book: Book, by: str, chair: str, guests: tuple[str, ...], at: datetime, *, reviewed: bool) -> Matter:
    """Minutes that come in: their chair, who says nothing; or what follows once the chair approved them at once."""
    heard = Heard(guests=tuple((guest, "required") for guest in guests), minutes=Told(resolutions=("-",)))
    command = _opened("MTG", "meeting", by, [("主持人", chair)])
    command = replace(command, said=replace(command.said, opens="minutes", heard=heard))
    if not reviewed:
        return put(book, command, at, _MONTHS, book.lines.source("meetings", "review_within"))
    record = after(None, decide(None, command, book.policy, at))
    if record.current is None:
        return put(book, command, at, _MONTHS, book.lines.source("meetings", "objections_within"))
    letter = Letter(by=chair, sha256="0" * 64, proof="both")
    reply = Reply(letter=letter, decision="approve", words="同意", text="同意", sign_off=record.current.id,
                  answers_kind="sign-off-request")  # fmt: skip
    course = followed(record, reply, book.policy, at, _MONTHS)
    return told_of(book, course, at, book.lines.source("meetings", "objections_within"))


def late(book: Book, what: str, owner: str, by: str, at: datetime, due: datetime) -> Matter:
    """What follows when somebody does not do what is due: a task, the minutes of a meeting, a step of a project."""
    rungs = _rungs(book.policy, what, at, due)
    owed = Obligation(id=what, owner=owner, what=what, opened_at=at, due=due, rungs=rungs)
    record = Record(id="-", kind="log", title="-", state="open", requester=by, opened_at=at, obligations=(owed,))
    return told_of(book, played_on(record, book.policy, at, _MONTHS + (due - at)), at)


def _rungs(policy: Policy, what: str, at: datetime, due: datetime) -> tuple[Rung, ...]:
    if what == "task":
        return ladder_of(policy.calendar.local(due).date(), policy)
    steps = policy.sign_off.steps if what == "minutes" else policy.project.steps
    return lay_ladder(steps, at, due, policy.calendar)


def _opened(number: str, kind: str, by: str, fields: list[tuple[str, str]]) -> Open:
    letter = Letter(by=by, sha256="0" * 64, proof="both")
    said = Said(text="-", rest="-", fields=tuple(fields), written=tuple((name, name) for name, _ in fields))
    return Open(letter=letter, number=number, kind=kind, title="-", content="-", confirmers=(), fields=tuple(fields), said=said)
