"""Issued minutes: to everybody, absentees included, with a time for objections; then final, with each standing apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mailflow.core import facts as f
from mailflow.core.commands import Inform, Reply
from mailflow.core.duties import owe_by, settle, settle_all, wait_until
from mailflow.core.lifecycle import MEETING, move
from mailflow.core.meeting.calling import copied_to
from mailflow.core.meeting.facts import MinutesAnswered, MinutesIssued, ObjectionsSettled
from mailflow.core.meeting.planning import meeting_of
from mailflow.core.notices import Decision
from mailflow.core.task import Task
from mailflow.core.tasks import set_task
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn


def readers(turn: Turn) -> tuple[str, ...]:
    """Everybody who is told: guests, absentees, chair, recorder, who called it, owners of action items."""
    meeting = meeting_of(turn)
    owners = tuple(task.owner for task in (meeting.minutes.todos if meeting.minutes else ()) if task.owner)
    roles = (*turn.record.who("chair"), *turn.record.who("recorder"))
    return tuple(dict.fromkeys((*roles, *meeting.people, turn.record.requester, *owners)))


def paper(turn: Turn) -> str:
    """Which look minutes have by the rules."""
    return "minutes-official" if turn.policy.meeting.style == "official" else "minutes"


def issue(turn: Turn, *, again: bool = False) -> None:
    """Send the version to everybody and let the time for objections run; its action items are tasks from now on."""
    meeting = meeting_of(turn)
    assert meeting.minutes is not None, "only what was drafted is issued"
    rules = turn.policy.meeting
    until = turn.policy.calendar.add(turn.at, rules.objections_within)
    told = readers(turn)
    turn.happen(MinutesIssued(at=turn.at, letter=turn.rests_on, version=meeting.minutes.version, until=until, readers=told))
    _set_tasks(turn, meeting.minutes.todos)
    settle_all(turn, "issued", "read")
    for person, words in _reviewed(turn, meeting.minutes.version).items():
        _said(turn, person, "confirmed", None, words)
    recorders = turn.record.who("recorder")
    for person in told:
        role = "recorder" if person in recorders else "guest"
        turn.tell("minutes", person, role, template="minutes-issued", document=paper(turn), files=turn.record.files, again=again)
        if person not in recorders and meeting_of(turn).standing(person) == "silent":
            steps = tuple(s for s in turn.policy.sign_off.steps if s.level == 0 and s.after is None and (s.share or 1) < 1)
            owe_by(turn, f"read:{person}", person, "read", until, steps)
    for person in copied_to(turn, told):
        turn.tell("minutes", person, "cc", template="minutes-issued", document=paper(turn), files=turn.record.files, again=again)
    wait_until(turn, "window", "minutes-window", until, f"{rules.source}.objections_within")
    if meeting.about and not again:
        fields = tuple((name, value) for name, value in _summed(turn) if value)
        turn.cause(Inform(letter=turn.letter, origin=turn.record.id, what="minuted", fields=fields), meeting.about)


def _summed(turn: Turn) -> Iterator[tuple[str, str]]:
    """The minutes as a line of a communication log (guide §5.1)."""
    meeting, policy = meeting_of(turn), turn.policy
    minutes = meeting.minutes
    assert minutes is not None, "only what was drafted is issued"
    owners = dict.fromkeys(todo.owner for todo in minutes.todos if todo.owner)
    dues = dict.fromkeys(todo.due.isoformat() for todo in minutes.todos if todo.due)
    topics = (f"{one.title}：{one.conclusion}" if one.conclusion else one.title for one in minutes.topics)
    yield "topic", turn.record.title
    yield "channel", "meeting"
    yield "participants", "、".join(card(person, policy)["name"] for person in meeting.people)
    yield "summary", "；".join(filter(None, (*topics, *minutes.resolutions)))
    yield "todos", "；".join(todo.title for todo in minutes.todos)
    yield "owner", "、".join(card(owner, policy)["name"] for owner in owners)
    yield "due", "、".join(dues)
    yield "status", "new" if minutes.todos else "done"


def _reviewed(turn: Turn, version: str) -> dict[str, str]:
    """Who approved this very version when it was reviewed, in which words: that confirms it, and nobody is asked twice."""
    asked = turn.record.current
    standing = (seat.answer for seat in asked.seats) if asked and asked.version == version else ()
    return {answer.by: answer.words for answer in standing if answer and answer.decision == "approve"}


def _set_tasks(turn: Turn, todos: tuple[Task, ...]) -> None:
    """Each action item as a task; one that was reported on already keeps its progress."""
    for written in todos:
        todo, known = written, turn.record.task(written.id)
        if known is not None:
            todo = replace(
                known, title=todo.title, owner=todo.owner, due=todo.due, criterion=todo.criterion, department=todo.department
            )
        set_task(turn, replace(todo, source=turn.record.id), next(iter(turn.record.who("recorder")), ""), "minutes")


def answer(turn: Turn, command: Reply) -> Decision:
    """A reader confirms, has received, or objects; only an explicit word confirms, and a condition is an objection."""
    by, meeting = command.letter.by, meeting_of(turn)
    if by not in meeting.readers:
        return turn.refuse("not_invited", quoted=command.text[:200])
    objections = [(o.item if isinstance(o.item, int) else None, o.value or o.words) for o in command.said.ordered("object")]
    if not objections and command.decision in ("reject", "conditional"):
        objections = [(None, command.reason or command.words or command.text[:300])]
    if turn.record.state != "minuted":
        return turn.refuse("too_late", quoted=command.text[:200])
    if objections:
        return _object(turn, command, objections)
    if command.decision == "approve":
        return _note(turn, command, "confirmed")
    if command.decision == "acknowledge":
        return _note(turn, command, "received")
    return turn.ask_back("unclear_minutes", quoted=command.text[:300])


def _note(turn: Turn, command: Reply, what: str) -> Decision:
    _said(turn, command.letter.by, what, None, command.words)
    settle(turn, f"read:{command.letter.by}", what)
    turn.tell("receipt", command.letter.by, "guest", template="minutes-answered", what=what, items=[])
    return turn.done("minutes_" + what)


def _said(turn: Turn, person: str, what: str, item: int | None, words: str) -> None:
    version = meeting_of(turn).issued
    turn.happen(
        MinutesAnswered(at=turn.at, letter=turn.rests_on, person=person, what=what, version=version, item=item, words=words[:500])
    )


def _object(turn: Turn, command: Reply, objections: list[tuple[int | None, str]]) -> Decision:
    by = command.letter.by
    for item, words in objections:
        _said(turn, by, "objected", item, words)
    settle(turn, f"read:{by}", "objected")
    items: list[Values] = [{"item": item, "words": words} for item, words in objections]
    turn.tell("receipt", by, "guest", template="minutes-answered", what="objected", items=items)
    due = turn.policy.calendar.add(turn.at, turn.policy.meeting.corrected_within)
    recorder = next(iter(turn.record.who("recorder")), turn.record.requester)
    owe_by(turn, "correct", recorder, "correct", due, turn.policy.sign_off.steps)
    turn.tell("question", recorder, "recorder", template="minutes-objection", by=card(by, turn.policy), items=items)
    return turn.done("minutes_objected", "；".join(words for _, words in objections)[:200])


def keep(turn: Turn, command: Reply) -> Decision:
    """The recorder or the chair keeps the minutes as they are; the objection stays in the final document."""
    turn.happen(ObjectionsSettled(at=turn.at, letter=turn.rests_on, how="kept", by=command.letter.by))
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=command.letter.by, what="comment", words=command.text[:500]))
    settle(turn, "correct", "kept")
    meeting = meeting_of(turn)
    if meeting.until is not None and meeting.until <= turn.at:
        conclude(turn)
    else:
        turn.tell("receipt", command.letter.by, "recorder", template="minutes-answered", what="kept", items=[])
    return turn.done("noted")


def conclude(turn: Turn) -> None:
    """The time for objections is over: the final document goes out, unless an objection still waits for its answer."""
    if meeting_of(turn).open_objections:
        return
    settle_all(turn, "final", "read", "minutes-window", "correct")
    turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=move(MEETING, turn.record.state, "confirmed")))
    for person in meeting_of(turn).readers:
        role = "recorder" if person in turn.record.who("recorder") else "guest"
        turn.tell("minutes", person, role, template="minutes-final", document=paper(turn))
    for person in copied_to(turn, meeting_of(turn).readers):
        turn.tell("minutes", person, "cc", template="minutes-final", document=paper(turn))
