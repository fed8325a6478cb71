"""A meeting as a letter wants it: what it names is planned, what it leaves out stays, and what is not clear is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core.meeting.heard import Heard
from mailflow.core.meeting.meeting import Guest, Meeting
from mailflow.core.meeting.naming import Invitees, invitees, one, presented
from mailflow.core.saying import Said
from mailflow.core.turn import Turn


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
    named_start = heard.starts or (before.starts + heard.shift if before.starts and heard.shift else None)
    starts = named_start or before.starts
    ends = until_of(before, named_start, heard.ends) or (_usual_end(turn, starts) if starts else None)
    answers = {g.person: g for g in before.guests} if starts == before.starts else {}
    meeting = replace(
        before,
        starts=starts,
        ends=ends,
        place=said.field("place") or heard.place or before.place,
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


def until_of(before: Meeting, starts: datetime | None, ends: datetime | None) -> datetime | None:
    """When it ends: as named, or as long after its new beginning as it lasted, or as before where it does not move."""
    if ends is not None and starts is not None:
        return ends
    if starts is None:
        return before.ends
    return starts + (before.ends - before.starts) if before.starts and before.ends else None


def with_additions(turn: Turn, plan: Plan, heard: Heard) -> Plan:
    """The plan with what a letter adds to the agenda and to the people, and without those it lets off."""
    directory = turn.policy.directory
    joined, gone = invitees(heard.joins, directory), invitees(((word, "") for word in heard.leaves), directory)
    leaving = {guest.person for guest in gone.guests}
    seats = {guest.person: guest for guest in (*plan.meeting.guests, *_not_yet(joined, plan.meeting))}
    known = {point.topic for point in plan.meeting.agenda}
    added = tuple(presented(point, directory) for point in heard.topics)
    meeting = replace(
        plan.meeting,
        agenda=(*plan.meeting.agenda, *(point for point in added if point.topic not in known)),
        guests=tuple(guest for guest in seats.values() if guest.person not in leaving or guest.part == "chair"),
    )
    return replace(plan, meeting=meeting, unclear=(*plan.unclear, *joined.unclear, *gone.unclear))


def _not_yet(joined: Invitees, meeting: Meeting) -> tuple[Guest, ...]:
    return tuple(guest for guest in joined.guests if meeting.guest(guest.person) is None)


def _usual_end(turn: Turn, starts: datetime) -> datetime:
    return turn.policy.calendar.add(starts, turn.policy.meeting.length)


def missing(turn: Turn, plan: Plan) -> tuple[str, ...]:
    """What has to be known before anybody can be invited."""
    meeting = plan.meeting
    past = meeting.starts is not None and meeting.starts <= turn.at
    others = [g for g in meeting.guests if g.person != plan.chair]
    lacks = {"time": meeting.starts is None, "past": past, "participants": not others, "names": bool(plan.unclear)}
    return tuple(name for name, is_missing in lacks.items() if is_missing)
