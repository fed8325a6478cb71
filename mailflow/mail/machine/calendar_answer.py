"""What a calendar program answers to an invitation, or proposes instead (RFC 5546 §3.2.3 REPLY, §3.2.7 COUNTER)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
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
    parts = (part.content for part in message.attachments if is_calendar(part.type, part.name) and len(part.content) <= _LIMIT)
    found = {answer for content in parts for answer in _answers(content, (message.sender or "").lower())}
    return found.pop() if len(found) == 1 else None


def is_calendar(type_: str, name: str) -> bool:
    """Whether a part is one, by its type, or by its name where a mail program (QQ, 163) gives it no type."""
    return type_ in TYPES or (type_ == "application/octet-stream" and name.lower().endswith(".ics"))


def _answers(content: bytes, sender: str) -> Iterator[CalendarAnswer]:
    try:
        calendar = Calendar.from_ical(content)
        method = str(calendar.get("method", "")).upper()
        if method in ("REPLY", "COUNTER"):
            counters = method == "COUNTER"
            yield from [answer for event in calendar.walk("VEVENT") if (answer := _answer(event, sender, counters=counters))]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return  # other people's programs write what no parser takes; such a mail stays automatic


def _answer(event: Any, sender: str, *, counters: bool) -> CalendarAnswer | None:
    attendee = _own(event.get("attendee", ()), sender)
    answer = ANSWERS.get(_partstat(attendee), "") if attendee is not None else ""
    starts = _instant(event.get("dtstart")) if counters else None
    if not event.get("uid") or attendee is None or not (starts if counters else answer):
        return None
    sequence = str(event.get("sequence", "")).strip()
    return CalendarAnswer(
        uid=str(event["uid"]),
        attendee=_mail(attendee),
        answer="" if counters and answer == "delegated" else answer,
        sequence=int(sequence) if sequence.isdigit() else 0,
        comment=_comment(event.get("comment", "")),
        to=_mail(attendee.params.get("delegated-to", "")),
        starts=starts,
        ends=_instant(event.get("dtend")) if starts else None,
    )


def _instant(value: Any) -> datetime | None:
    """An instant in UTC; a day, or a time of no zone, proposes nothing that everybody would understand alike."""
    found = getattr(value, "dt", None)
    return found.astimezone(UTC) if isinstance(found, datetime) and found.tzinfo else None


def _own(attendees: Any, sender: str) -> Any:
    """Whose answer it is: the only attendee, the sender, or who delegated and names the other beside (RFC 5546 §3.2.2.3)."""
    named = attendees if isinstance(attendees, list) else [attendees]
    if len(named) > 1:
        own = [one for one in named if _mail(one) == sender]
        named = own or [one for one in named if _partstat(one) in ANSWERS and not one.params.get("delegated-from")]
    return named[0] if len(named) == 1 and named[0] else None


def _partstat(attendee: Any) -> str:
    return str(attendee.params.get("partstat", "")).upper()


def _comment(value: Any) -> str:
    return " ".join(str(value[0] if isinstance(value, list) and value else value or "").split())[:_COMMENT]


def _mail(value: Any) -> str:
    text = str(value[0] if isinstance(value, list | tuple) and value else value or "").strip().strip('"')
    return text[7:].lower() if text.lower().startswith("mailto:") else text.lower()
