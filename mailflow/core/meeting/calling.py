"""Calling a meeting: what a letter says is recorded as far as it is clear, the rest is asked for, and everybody is invited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Letter, Open
from mailflow.core.duties import owe_by, settle, settle_all, wait_until
from mailflow.core.invitation import Invitation, Invited, uid_of
from mailflow.core.lifecycle import MEETING, move
from mailflow.core.meeting.facts import MeetingPlanned
from mailflow.core.meeting.meeting import Guest, Meeting
from mailflow.core.meeting.naming import invitees, one, presented
from mailflow.core.notices import Decision
from mailflow.core.policy import Step
from mailflow.core.saying import Said
from mailflow.core.telling import Values, stamp
from mailflow.core.turn import Turn
from mailflow.core.worktime import Span

#: Labels of a call that stand in values of their own; all others are shown as they were written.
_SHOWN: Final = ("类型", "会议类型", "召集部门", "会前准备", "会前准备/材料", "联系人", "备注", "content", "reporter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known of a meeting once a letter was taken, and what of the letter was not clear."""

    meeting: Meeting
    chair: str | None = None
    recorder: str | None = None
    unclear: tuple[str, ...] = ()


def meeting_of(turn: Turn) -> Meeting:
    """The meeting of the record at hand."""
    return turn.record.meeting or Meeting()


def begin(turn: Turn, command: Open) -> Decision:
    """Open the record of a meeting that is called."""
    turn.happen(opened(command, turn.at, fields=_fields(command.said)))
    heard = command.said.heard
    plan = planned(turn, Meeting(previous=heard.previous, about=heard.about), command.said, command.letter.by)
    return settle_plan(turn, plan, command.letter, "opened")


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


def planned(turn: Turn, before: Meeting, said: Said, by: str) -> Plan:
    """The meeting as a letter wants it; what the letter leaves out stays as it is."""
    directory, heard = turn.policy.directory, said.heard
    named = invitees(heard.guests, directory)
    copied = invitees(((word, "cc") for word in heard.cc), directory)
    chair, odd = _role(turn, said, "主持人", "chair")
    recorder, odder = _role(turn, said, "记录人", "recorder")
    guests = named.guests or tuple(g for g in before.guests if g.part not in ("chair",))
    chair = chair or (None if odd else by)
    seats = _seats(guests, chair, recorder)
    starts = heard.starts or before.starts
    ends = heard.ends or _shifted(before, heard.starts) or (_usual_end(turn, starts) if starts else None)
    if heard.starts is None:
        ends = before.ends or ends
    answers = {g.person: g for g in before.guests} if starts == before.starts else {}
    meeting = replace(
        before,
        starts=starts,
        ends=ends,
        place=said.field("place") or before.place,
        agenda=tuple(presented(p, directory) for p in heard.agenda) or before.agenda,
        guests=tuple(_kept(seat, answers.get(seat.person)) for seat in seats),
        answer_by=said.instant("回执截止时间") or before.answer_by,
        cc=tuple(g.person for g in copied.guests) or before.cc,
    )
    return Plan(meeting=meeting, chair=chair, recorder=recorder, unclear=(*named.unclear, *copied.unclear, *odd, *odder))


def _role(turn: Turn, said: Said, label: str, role: str) -> tuple[str | None, tuple[str, ...]]:
    """Who has a role: whom the letter names, else who has it already; and a name that nobody has."""
    written = said.field(label)
    if not written:
        return next(iter(turn.record.who(role)), None), ()
    person = one(written, turn.policy.directory)
    return person, () if person else (written,)


def _seats(guests: tuple[Guest, ...], chair: str | None, recorder: str | None) -> tuple[Guest, ...]:
    first = (Guest(person=chair, part="chair"),) if chair else ()
    more = (Guest(person=recorder),) if recorder and recorder != chair and recorder not in {g.person for g in guests} else ()
    return (*first, *(g for g in guests if g.person != chair), *more)


def _kept(seat: Guest, before: Guest | None) -> Guest:
    return replace(before, part=seat.part) if before else Guest(person=seat.person, part=seat.part)


def _shifted(before: Meeting, starts: datetime | None) -> datetime | None:
    """A meeting that moves lasts as long as before."""
    return starts + (before.ends - before.starts) if starts and before.starts and before.ends else None


def _usual_end(turn: Turn, starts: datetime) -> datetime:
    return turn.policy.calendar.add(starts, turn.policy.meeting.length)


def missing(turn: Turn, plan: Plan) -> tuple[str, ...]:
    """What has to be known before anybody can be invited."""
    meeting = plan.meeting
    past = meeting.starts is not None and meeting.starts <= turn.at
    others = [g for g in meeting.guests if g.person != plan.chair]
    lacks = {"time": meeting.starts is None, "past": past, "participants": not others, "names": bool(plan.unclear)}
    return tuple(name for name, is_missing in lacks.items() if is_missing)


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
    changes = changes_of(before, meeting) if before.called else []
    gone = [g.person for g in before.guests if before.called and g.person not in meeting.people]
    for guest in meeting.guests:
        role = "chair" if guest.part == "chair" else "guest"
        shown: Values = {"document": "meeting-notice", "files": turn.record.files, "changes": changes}
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


def changes_of(before: Meeting, after: Meeting) -> list[Values]:
    """What a letter changed, in the words of before and after."""
    pairs: tuple[tuple[str, object, object], ...] = (
        ("starts", stamp(before.starts), stamp(after.starts)),
        ("ends", stamp(before.ends), stamp(after.ends)),
        ("place", before.place, after.place),
        ("agenda", "；".join(p.topic for p in before.agenda), "；".join(p.topic for p in after.agenda)),
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
        invited=tuple(Invited(person=g.person, part=g.part, answer=g.answer) for g in meeting.guests),
        is_cancelled=cancelled,
    )


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
    plan = planned(turn, meeting_of(turn), said, turn.record.requester)
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
