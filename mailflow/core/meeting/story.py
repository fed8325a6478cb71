"""What mails and documents are told of a meeting, as plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailflow.core.meeting.meeting import Guest, Meeting, Minutes
from mailflow.core.meeting.naming import gaps
from mailflow.core.policy import Policy
from mailflow.core.task import Task
from mailflow.core.telling import Values, card, cards, stamp

if TYPE_CHECKING:
    from mailflow.core.record import Record


def meeting_story(record: Record, policy: Policy) -> Values:
    """A meeting as a reader may be told of it."""
    meeting = record.meeting or Meeting()
    review = next((a for s in reversed(record.sign_offs) for a in s.answers if a.decision == "approve"), None)
    return {
        "starts": stamp(meeting.starts),
        "ends": stamp(meeting.ends),
        "place": meeting.place,
        "about": meeting.about,
        "cc": cards(meeting.cc, policy),
        "called": meeting.called,
        "answer_by": stamp(meeting.answer_by),
        "chair": _first(record, "chair", policy),
        "recorder": _first(record, "recorder", policy),
        "agenda": [{"topic": p.topic, "presenter": p.presenter, "minutes": p.minutes} for p in meeting.agenda],
        "guests": [_guest(g, policy) for g in meeting.guests],
        "previous": [_todo(task, policy) for task in meeting.previous],
        "minutes": _minutes(meeting.minutes, policy) if meeting.minutes else None,
        "issued": meeting.issued,
        "final": record.state == "confirmed",
        "issued_at": stamp(meeting.issued_at),
        "until": stamp(meeting.until),
        "reviewed": {"by": card(review.by, policy), "at": stamp(review.at), "version": review.version} if review else None,
        "standing": [_standing(meeting, person, policy) for person in meeting.readers if _is_asked(record, person)],
        "objections": [
            {
                "by": card(s.person, policy),
                "item": s.item,
                "words": s.words,
                "version": s.version,
                "at": stamp(s.at),
                "settled": s.settled,
            }
            for s in meeting.said
            if s.what == "objected"
        ],
        "files": [{"name": a.name, "size": a.size} for a in record.files],
        "style": policy.meeting.style,
    }


def _first(record: Record, role: str, policy: Policy) -> Values | None:
    people = record.who(role)
    return card(people[0], policy) if people else None


def _guest(guest: Guest, policy: Policy) -> Values:
    to = card(guest.to, policy) if guest.to else None
    return {"person": card(guest.person, policy), "part": guest.part, "answer": guest.answer, "reason": guest.reason, "to": to}


def _minutes(minutes: Minutes, policy: Policy) -> Values:
    return {
        "version": minutes.version,
        "topics": [{"title": t.title, "points": list(t.points), "conclusion": t.conclusion} for t in minutes.topics],
        "resolutions": list(minutes.resolutions),
        "todos": [_todo(task, policy) for task in minutes.todos],
        "unsolved": list(minutes.unsolved),
        "following": minutes.following,
        "attended": cards(minutes.attended, policy),
        "absent": minutes.absent,
    }


def _todo(task: Task, policy: Policy) -> Values:
    return {
        "id": task.id,
        "title": task.title,
        "owner": card(task.owner, policy) if task.owner else None,
        "department": task.department,
        "support": list(task.support),
        "due": task.due.isoformat() if task.due else None,
        "criterion": task.criterion,
        "state": task.state,
        "percent": task.percent,
        "source": task.source,
        "gaps": list(gaps(task)),
    }


def _is_asked(record: Record, person: str) -> bool:
    """Whoever wrote the minutes is not asked whether they are right, and stands nowhere until they say so themselves."""
    said = record.meeting is not None and record.meeting.standing(person) != "silent"
    return said or person not in record.who("recorder")


def _standing(meeting: Meeting, person: str, policy: Policy) -> Values:
    mine = [s for s in meeting.said if s.person == person and s.version == meeting.issued]
    return {
        "person": card(person, policy),
        "standing": meeting.standing(person),
        "at": stamp(mine[-1].at) if mine else None,
        "words": mine[-1].words if mine else "",
    }
