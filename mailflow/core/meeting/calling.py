"""Calling a meeting: what a letter says is recorded as far as it is clear, the rest is asked for, and everybody is invited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import MEETS, Inform, Letter, Open
from mailflow.core.duties import owe_by, settle, settle_all, wait_until
from mailflow.core.invitation import Invitation, Invited, uid_of
from mailflow.core.lifecycle import MEETING, PREFIXES, move
from mailflow.core.meeting.facts import MeetingPlanned
from mailflow.core.meeting.meeting import Meeting
from mailflow.core.meeting.planning import Plan, meeting_of, missing, planned, with_additions
from mailflow.core.notices import Decision
from mailflow.core.policy import Step
from mailflow.core.saying import Said
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn
from mailflow.core.worktime import Span

#: Labels of a call that stand in values of their own; all others are shown as they were written.
_SHOWN: Final = ("类型", "会议类型", "召集部门", "会前准备", "会前准备/材料", "联系人", "备注", "content", "reporter")


def begin(turn: Turn, command: Open) -> Decision:
    """Open the record of a meeting that is called."""
    turn.happen(opened(command, turn.at, fields=_fields(command.said)))
    heard = command.said.heard
    _tie(turn, heard.about)
    plan = planned(turn, Meeting(previous=heard.previous, about=heard.about), command.said, command.letter.by)
    return settle_plan(turn, plan, command.letter, "opened")


def _tie(turn: Turn, about: str) -> None:
    """Let the project that a meeting is about know its number."""
    if about.startswith(PREFIXES["project"]):
        turn.cause(Inform(letter=turn.letter, origin=turn.record.id, what="opened", why=MEETS), about)


def opened(command: Open, at: datetime, *, fields: tuple[tuple[str, str], ...] = (), title: str = "") -> f.RecordOpened:
    """The fact that a letter became the record of a meeting."""
    return f.RecordOpened(
        at=at,
        letter=command.letter.sha256 or None,
        record=command.number,
        kind="meeting",
        title=title or command.title,
        requester=command.letter.by,
        message_id=command.letter.message_id,
        fields=fields,
        attachments=command.said.attachments,
    )


def _fields(said: Said) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in said.fields if name in _SHOWN)


def settle_plan(turn: Turn, plan: Plan, letter: Letter, reason: str) -> Decision:
    """Keep what is clear; ask the caller for what is not, or invite everybody."""
    before, meeting = meeting_of(turn), plan.meeting
    lacks = missing(turn, plan)
    for role, person in (("chair", plan.chair), ("recorder", plan.recorder)):
        if person and (person,) != turn.record.who(role):
            turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role=role, people=(person,), by=letter.by))
    ready = not lacks or (before.called and "past" not in lacks and not plan.unclear)
    _plan(turn, meeting, letter.by, before=before, called=before.called or ready)
    if lacks:
        extra: Values = {"lacks": list(lacks), "unclear": list(plan.unclear)}
        turn.tell("question", letter.by, "requester", template="meeting-question", **extra)
        return turn.done(reason, "；".join(lacks))
    _invite_all(turn, before, letter)
    return turn.done(reason, turn.record.id)


def _plan(turn: Turn, meeting: Meeting, by: str, *, before: Meeting, called: bool) -> None:
    changed = before.called and (meeting.starts, meeting.ends, meeting.place) != (before.starts, before.ends, before.place)
    turn.happen(
        MeetingPlanned(
            at=turn.at,
            letter=turn.rests_on,
            by=by,
            starts=meeting.starts,
            ends=meeting.ends,
            place=meeting.place,
            agenda=meeting.agenda,
            guests=meeting.guests,
            answer_by=meeting.answer_by or (_answer_by(turn, meeting.starts) if meeting.starts else None),
            sequence=before.sequence + bool(changed or (before.called and meeting != before)),
            called=called,
            previous=meeting.previous,
            about=meeting.about,
            cc=meeting.cc,
        )
    )


def _answer_by(turn: Turn, starts: datetime) -> datetime:
    """One day before, where there is a day; else half way."""
    day_before = starts - timedelta(days=1)
    return day_before if day_before > turn.at + timedelta(hours=2) else turn.at + (starts - turn.at) / 2


def _invite_all(turn: Turn, before: Meeting, letter: Letter) -> None:
    """The notice to everybody with what changed, the invitation for their calendars, and what follows by time."""
    meeting = meeting_of(turn)
    changes = changes_of(turn, before, meeting) if before.called else []
    gone = [g.person for g in before.guests if before.called and g.person not in meeting.people]
    for guest in meeting.guests:
        role = "chair" if guest.part == "chair" else "guest"
        known = guest.person in before.people
        shown: Values = {"document": "meeting-notice", "files": turn.record.files, "changes": changes if known else []}
        turn.tell("meeting-notice", guest.person, role, invitation=invitation(turn), **shown)
    for person in gone:
        off = invitation(turn, cancelled=True)
        turn.tell("meeting-notice", person, "guest", template="meeting-cancelled", invitation=off, reason="")
    for person in copied_to(turn, meeting.people):
        turn.tell("meeting-notice", person, "cc", document="meeting-notice", files=turn.record.files, changes=changes)
    if letter.by not in (*meeting.people, *meeting.cc):
        turn.tell("receipt", letter.by, "requester", template="meeting-notice", document="meeting-notice", changes=changes)
    _schedule(turn)


def copied_to(turn: Turn, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Who is told without being asked: those in copy who are not among these anyway."""
    return tuple(person for person in meeting_of(turn).cc if person not in asked)


def _names(turn: Turn, meeting: Meeting) -> str:
    return "、".join(card(guest.person, turn.policy)["name"] for guest in meeting.guests)


def changes_of(turn: Turn, before: Meeting, after: Meeting) -> list[Values]:
    """What a letter changed, in the words of before and after."""
    pairs: tuple[tuple[str, object, object], ...] = (
        ("starts", stamp(before.starts), stamp(after.starts)),
        ("ends", stamp(before.ends), stamp(after.ends)),
        ("place", before.place, after.place),
        ("agenda", "；".join(p.topic for p in before.agenda), "；".join(p.topic for p in after.agenda)),
        ("people", _names(turn, before), _names(turn, after)),
    )
    return [{"what": what, "before": old or "", "after": new or ""} for what, old, new in pairs if old != new]


def invitation(turn: Turn, *, cancelled: bool = False) -> Invitation | None:
    """What calendars are told of the meeting as it stands; nothing where it has no time yet."""
    meeting, record = meeting_of(turn), turn.record
    if meeting.starts is None or meeting.ends is None:
        return None
    agenda = "\n".join(f"{n}. {p.topic}" for n, p in enumerate(meeting.agenda, 1))
    return Invitation(
        uid=uid_of(record.id, turn.policy.organisation.domain),
        sequence=meeting.sequence + cancelled,
        starts=meeting.starts,
        ends=meeting.ends,
        title=f"{record.title} [{record.id}]",
        place=meeting.place,
        text=agenda,
        invited=tuple(_invited(meeting)),
        is_cancelled=cancelled,
    )


def _invited(meeting: Meeting) -> Iterator[Invited]:
    """Everybody in their seat, and beside those who handed it on whoever took it: calendars ask nobody who is not named."""
    for guest in meeting.guests:
        yield Invited(person=guest.person, part=guest.part, answer=guest.answer)
        if guest.to and all(guest.to != other.person for other in meeting.guests):
            yield Invited(person=guest.to, part=guest.part)


def _schedule(turn: Turn) -> None:
    """Answers that are owed, the reminder before, and the end; laid anew whenever the meeting moves."""
    meeting, rules = meeting_of(turn), turn.policy.meeting
    assert meeting.starts, "nobody is invited to a meeting without a time"
    assert meeting.ends, "nobody is invited to a meeting without an end"
    settle_all(turn, "moved", "rsvp")
    due = meeting.answer_by or meeting.starts
    for guest in meeting.guests:
        if not guest.answer and guest.part in ("required", "optional") and guest.person != turn.record.requester:
            owe_by(turn, f"rsvp:{guest.person}", guest.person, "rsvp", due, _reminders(turn))
    remind = remind_at(turn, meeting.starts, rules.remind_before)
    if remind > turn.at:
        wait_until(turn, "remind", "meeting-reminder", remind, f"{rules.source}.remind_before")
    else:
        settle(turn, "remind", "too late")
    wait_until(turn, "end", "meeting-end", meeting.ends, rules.source)


def _reminders(turn: Turn) -> tuple[Step, ...]:
    """The steps of a sign-off that remind: nobody is escalated over an invitation."""
    return tuple(step for step in turn.policy.sign_off.steps if step.level == 0 and step.after is None)


def remind_at(turn: Turn, starts: datetime, before: Span) -> datetime:
    """At least so long before, on a working day."""
    calendar = turn.policy.calendar
    at = starts - (calendar.add(turn.at, before) - turn.at if not before.is_working else timedelta(days=before.amount))
    while not calendar.is_working_day(calendar.local(at).date()) and at > turn.at:
        at -= timedelta(days=1)
    return at


def change(turn: Turn, letter: Letter, said: Said) -> Decision:
    """The caller or the chair changes the meeting, or completes what was asked for."""
    plan = with_additions(turn, planned(turn, meeting_of(turn), said, turn.record.requester), said.heard)
    fields = _fields(said)
    if fields or said.attachments:
        fact = m.FieldsSet(
            at=turn.at, letter=turn.rests_on, by=letter.by, fields=fields, title=said.field("title"), attachments=said.attachments
        )
        turn.happen(fact)
    if plan.meeting == meeting_of(turn) and not plan.unclear and not fields and not said.attachments:
        return turn.ask_back("nothing_changed", quoted=said.text[:200])
    return settle_plan(turn, plan, letter, "amended")


def cancel(turn: Turn, letter: Letter, reason: str) -> Decision:
    """Call the meeting off: everybody is told, and calendars take it out."""
    turn.happen(
        f.StateMoved(at=turn.at, letter=turn.rests_on, state=move(MEETING, turn.record.state, "cancelled"), reason=reason)
    )
    settle_all(turn, "cancelled")
    meeting = meeting_of(turn)
    told = meeting.people if meeting.called else ()
    for person in dict.fromkeys((*told, turn.record.requester)):
        invited = invitation(turn, cancelled=True) if meeting.called else None
        role = "requester" if person == turn.record.requester else "guest"
        turn.tell("meeting-notice", person, role, template="meeting-cancelled", invitation=invited, reason=reason)
    for person in copied_to(turn, (*told, turn.record.requester)) if meeting.called else ():
        turn.tell("meeting-notice", person, "cc", template="meeting-cancelled", reason=reason)
    return turn.done("withdrawn", letter.by)
