"""What a calendar program answers to an invitation (METHOD:REPLY, RFC 5546 §3.2.3), read from its mail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from icalendar import Calendar

from mailflow.core.invitation import CalendarAnswer
from mailflow.mail.message.message import Message

TYPES: Final = frozenset({"text/calendar", "application/ics"})
#: Larger ones are no answers.
_LIMIT: Final = 200_000
_COMMENT: Final = 300

#: PARTSTAT -> what it says.
ANSWERS: Final[Mapping[str, str]] = {
    "ACCEPTED": "attending",
    "DECLINED": "declined",
    "TENTATIVE": "tentative",
    "DELEGATED": "delegated",
}


def read_calendar_answer(message: Message) -> CalendarAnswer | None:
    """The one answer to one invitation that a mail carries; None where it carries none, or several that differ."""
    parts = (part.content for part in message.attachments if part.type in TYPES and len(part.content) <= _LIMIT)
    found = {answer for content in parts for answer in _answers(content)}
    return found.pop() if len(found) == 1 else None


def _answers(content: bytes) -> Iterator[CalendarAnswer]:
    try:
        calendar = Calendar.from_ical(content)
        if str(calendar.get("method", "")).upper() != "REPLY":
            return
        yield from [answer for event in calendar.walk("VEVENT") if (answer := _answer(event)) is not None]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return  # other people's programs write what no parser takes; such a mail stays automatic


def _answer(event: Any) -> CalendarAnswer | None:
    attendees = event.get("attendee", ())
    named = attendees if isinstance(attendees, list) else [attendees]
    if not event.get("uid") or len(named) != 1:
        return None
    attendee = named[0]
    answer = ANSWERS.get(str(attendee.params.get("partstat", "")).upper())
    if answer is None:
        return None
    return CalendarAnswer(
        uid=str(event["uid"]),
        attendee=_mail(attendee),
        answer=answer,
        sequence=int(event.get("sequence", 0)),
        comment=_comment(event.get("comment", "")),
        to=_mail(attendee.params.get("delegated-to", "")),
    )


def _comment(value: Any) -> str:
    return " ".join(str(value[0] if isinstance(value, list) and value else value or "").split())[:_COMMENT]


def _mail(value: Any) -> str:
    text = str(value[0] if isinstance(value, list | tuple) and value else value or "").strip().strip('"')
    return text[7:].lower() if text.lower().startswith("mailto:") else text.lower()
