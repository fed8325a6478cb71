"""Meetings of a project: kick-off, plan review, weekly and review meeting, each called by one line (guide §2.1, §2.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import MEETS, Letter, Open, Reply
from mailflow.core.duties import owe
from mailflow.core.meeting.heard import Heard, Point
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.project.linked import RUNNING
from mailflow.core.project.planning import conflicts
from mailflow.core.project.rights import heads, lead, may, participants, project
from mailflow.core.project.words import MEETINGS, TOPICS
from mailflow.core.project.words import said as worded
from mailflow.core.saying import Said
from mailflow.core.tasks import this_day
from mailflow.core.turn import Turn

#: Fields of a letter that only go with one of a meeting.
_WITH: Final = frozenset({"place", "decision", "title"})

#: How long before it takes place a weekly meeting is called, so that its agenda is of the day.
_AHEAD: Final = timedelta(days=1)

_WEEKLY: Final = "例会时间"


def called(said: Said) -> tuple[str, ...]:
    """The meetings that a letter calls, by the field that names their time."""
    return tuple(name for name in MEETINGS if said.field(name) and said.instant(name) is not None)


def call_meetings(turn: Turn, command: Reply) -> Decision | None:
    """Call the meetings a letter of the lead's names; the decision where it says nothing else."""
    names = called(command.said)
    if not names or not may(turn, command.letter.by, "statement"):
        return None
    call_all(turn, command.letter, command.said)
    if {name for name, _ in command.said.fields} <= {*names, *_WITH}:
        turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=command.letter.by, what="meeting", words=command.text[:300]))
        return turn.done("noted", "meeting")
    return None


def call_all(turn: Turn, letter: Letter, said: Said) -> None:
    """Open the meetings a letter names; a weekly one is called again from week to week."""
    for name in called(said):
        at = _instant(turn, said, name)
        if at is None or at <= turn.at:
            continue
        if name == _WEEKLY:
            fields = ((_WEEKLY, said.field(name)), ("place", said.field("place")))
            kept = tuple(pair for pair in fields if pair[1])
            turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=letter.by, fields=kept))
            _await(turn, at if at >= turn.at + _AHEAD else at + timedelta(days=7))
        else:
            _call(turn, letter, name, at, said.field("place"))


def _instant(turn: Turn, said: Said, name: str) -> datetime | None:
    """When it begins; a day without a time of day means ten o'clock."""
    at = said.instant(name)
    if at is not None and name in said.days:
        return turn.policy.calendar.start_of(turn.policy.calendar.local(at).date()) + timedelta(hours=1)
    return at


def _call(turn: Turn, letter: Letter, name: str, at: datetime, place: str) -> None:
    language, people = turn.policy.organisation.language, turn.policy.directory.people
    guests = _guests(turn, name)
    chair = people[lead(turn)].mail if lead(turn) in people else ""
    fields = (("place", place), ("主持人", chair), ("会议类型", worded(MEETINGS, name, language)))
    heard = Heard(
        starts=at, agenda=tuple(_agenda(turn, name)), about=turn.record.id,
        guests=tuple((people[who].mail, "required") for who in guests if who in people),
    )  # fmt: skip
    title = f"{turn.record.title} {worded(MEETINGS, name, language)}"
    said = Said(fields=tuple(pair for pair in fields if pair[1]), heard=heard)
    turn.cause(Open(letter=letter, number="", kind="meeting", title=title, content="", confirmers=(), said=said))


def _guests(turn: Turn, name: str) -> tuple[str, ...]:
    """Heads and who leads; from the plan on also who has an open task."""
    if name in ("启动会时间", "评审会时间"):
        leading = (person for role, person in turn.record.roles if role in ("lead", "coordinator"))
        return tuple(dict.fromkeys((lead(turn), *leading, *heads(turn))))
    return participants(turn)


def ask_weekly_meeting(turn: Turn) -> None:
    """Where rules have a time for it, the weekly meeting is called from the start of the work on."""
    rules = turn.policy.project
    if rules.meeting_at is not None and not turn.record.field(_WEEKLY):
        local = turn.policy.calendar.local(turn.at)
        days = (rules.meeting_on - local.weekday()) % 7 or 7
        _await(turn, turn.policy.calendar.at_time(local.date(), rules.meeting_at, days))


def _await(turn: Turn, at: datetime) -> None:
    """Let the weekly meeting of this instant be called a day before; on a holiday it is the next working day."""
    calendar = turn.policy.calendar
    while not calendar.is_working_day(calendar.local(at).date()):
        at += timedelta(days=1)
    opens = at - _AHEAD
    while opens > turn.at and not calendar.is_working_day(calendar.local(opens).date()):
        opens -= timedelta(days=1)
    rung = Rung(at=max(opens, turn.at), level=0, targets=(), rule=f"{turn.policy.project.path}.meeting_at")
    owe(turn, "meeting", "", "meeting", at, (rung,))


def call_weekly(turn: Turn, obligation: Obligation, _: Rung) -> None:
    """Call the weekly meeting, with an agenda of what is late, at risk or undecided, and wait for the next."""
    if turn.record.state in RUNNING and obligation.due > turn.at:
        _call(turn, Letter(by=lead(turn), sha256=""), _WEEKLY, obligation.due, turn.record.field("place"))
    if turn.record.state in (*RUNNING, "paused"):
        _await(turn, obligation.due + timedelta(days=7))


def _agenda(turn: Turn, name: str) -> Iterator[Point]:
    """What a meeting of this sort talks about, from where the project stands."""
    zh, made = turn.policy.organisation.language == "zh", _MADE.get(name)
    points = list(made(turn, zh)) if made else []
    yield from points
    for topic in TOPICS.get(name, ()):
        yield Point(topic=topic[0 if zh else 1])


def _of_plans(turn: Turn, zh: bool) -> Iterator[Point]:
    for one in project(turn).proposals:
        presenter = _mail(turn, one.by)
        yield Point(topic=f"{one.department}实施方案" if zh else f"Plan of {one.department}", presenter=presenter)
    for place, what, _ in conflicts(turn):
        yield Point(topic=f"计划冲突：{place}（{what}）" if zh else f"Conflict in the plan: {place} ({what})")


def _of_progress(turn: Turn, zh: bool) -> Iterator[Point]:
    """Late tasks, risks, changes that wait for a decision, issues that wait for a ruling, in this order."""
    today = this_day(turn)
    for task in turn.record.tasks:
        if task.due and not task.is_done and task.due < today:
            days = (today - task.due).days
            name = f"{task.id} {task.title}"
            yield _point(turn, task.owner, f"滞后 {days} 天：{name}", f"{days} days late: {name}", zh)
        elif task.at_risk and not task.is_done:
            yield _point(turn, task.owner, f"风险：{task.id} {task.title}", f"At risk: {task.id} {task.title}", zh)
    for change in project(turn).changes:
        if change.state in ("oral", "open", "deferred"):
            yield _point(turn, change.by, f"待决变更：{change.id} {change.title}", f"Undecided: {change.id} {change.title}", zh)
    for link in turn.record.links:
        if link.state == "open" and link.why != MEETS:
            yield _point(turn, None, f"待裁定问题：{link.record}", f"Issue without a ruling: {link.record}", zh)


def _point(turn: Turn, presenter: str | None, chinese: str, english: str, zh: bool) -> Point:
    return Point(topic=chinese if zh else english, presenter=_mail(turn, presenter) if presenter else "")


def _mail(turn: Turn, person: str) -> str:
    known = turn.policy.directory.people.get(person)
    return known.mail if known else ""


_MADE: Final[Mapping[str, Callable[[Turn, bool], Iterator[Point]]]] = {"评审会时间": _of_plans, _WEEKLY: _of_progress}
