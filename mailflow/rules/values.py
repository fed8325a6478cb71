"""The values rules are written in: each is read from its text, or says what was expected and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Annotated, Any, Final, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BeforeValidator, PlainValidator

from mailflow.core.worktime import Span
from mailflow.rules.problem import did_you_mean
from mailflow.rules.workdays import supported_countries

T = TypeVar("T")

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ROLES: Final = ("owner", "requester", "manager", "head", "executive", "admin")
CLASSES: Final = ("approve", "conditional", "reject", "acknowledge", "question", "withdraw", "unclear")
LEVELS: Final = ("known", "token", "authenticated", "both")
#: The addresses of the service; one not written is its own name at the organisation's domain.
SERVICE: Final = ("coord", "incident", "project", "confirm", "minutes", "request")
LANGUAGES: Final = ("zh", "en")
PROFILES: Final = ("standard", "exchange")
KEY_BITS: Final = ("1024", "2048", "3072", "4096")
#: The fields of forms, guide §5.22; mail/labels holds the names that are built in.
FIELDS: Final = (
    "title", "nature", "scope", "severity", "occurred", "found", "reporter", "phone", "dept", "place", "measures",
    "cause", "eta", "next", "owner", "due", "status", "decision", "need", "confirmers", "rule", "content", "affected",
    "participants", "coordinator", "budget", "cc", "channel", "oral", "version",
)  # fmt: skip

#: RFC 5322 dot-atom, at most 64 octets, at a domain as RFC 1035 prefers it: all the addresses a directory needs.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})+")
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_MAIL = re.compile(rf"(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*@{_DOMAIN.pattern}")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_SHARE = re.compile(r"(\d{1,3})\s*%")

#: Nobody waits longer for a signature; beyond it a slip of the key is likelier, and calendars know no further.
_LONGEST_DAYS: Final = 366
#: What a unit is worth when spans are compared without a calendar.
DAYS: Final = {"wd": 1.0, "wh": 1 / 8, "d": 1.0, "h": 1 / 24, "m": 1 / 1440, "s": 1 / 86400}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("expected one text. Write it after the colon on the same line")  # noqa: TRY004 pydantic's way
    if not value.strip():
        raise ValueError("expected a text. Write it, or remove the line")
    return value.strip()


def _id(value: Any) -> str:
    if not re.fullmatch(r"[^\s、,,;;@]+", str(value)):
        raise ValueError("expected an id without spaces, commas or @. Use the part of the address before the @")
    return str(value)


def _one_of(known: tuple[str, ...], value: Any) -> str:
    word = _text(value)
    if word not in known:
        listed = f"one of {', '.join(known)}" if len(known) > 2 else " or ".join(known)
        raise ValueError(f"expected {listed}. {did_you_mean(word, known, 'Correct it')}")
    return word


def _mail(value: Any) -> str:
    mail = _text(value).lower()
    if not _MAIL.fullmatch(mail):
        raise ValueError("expected an address such as wang@corp.example in plain ASCII. Write the bare address")
    return mail


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _at_least_one(value: Any) -> Any:
    if value == []:
        raise ValueError("expected at least one entry. Add one")
    return value


def _domain(value: Any) -> str:
    domain = _text(value).lower()
    if not _DOMAIN.fullmatch(domain):
        raise ValueError("expected a domain such as corp.example. Write what stands after the @ of addresses")
    return domain


def _host(value: Any) -> str:
    host = _text(value)
    if not re.fullmatch(r"[\x21-\x7e]+", host) or ";" in host:
        raise ValueError("expected the word your mail server writes first into Authentication-Results. Copy it")
    return host


def _zone(value: Any) -> str:
    name = _text(value)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        advice = did_you_mean(name, available_timezones(), "Choose a name of the IANA list")
        raise ValueError(f"expected a timezone such as Asia/Shanghai. {advice}") from None
    return name


def _country(value: Any) -> str:
    code, known = _text(value), supported_countries()
    if code not in known:
        raise ValueError(f"expected the code of a country such as CN. {did_you_mean(code, known, 'Use two letters')}")
    return code


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(re.sub(r"[/.]", "-", _text(value)))
    except ValueError:
        raise ValueError("expected a date such as 2026-03-04. Write year-month-day") from None


def read_clock(value: Any) -> time:
    """A time of day."""
    match = _CLOCK.fullmatch(_text(value))
    if match is None:
        raise ValueError('expected a time such as "09:00". Write hours and minutes in quotes')
    return time(int(match[1]), int(match[2]))


def _flag(value: Any) -> bool:
    return _one_of(("true", "false"), value) == "true"


def _count(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"[0-9]{1,12}", text) or not int(text):
        raise ValueError("expected a whole number above 0. Write digits only")
    return int(text)


def _years(value: Any) -> int:
    match = re.fullmatch(r"([1-9]\d?) *y", _text(value))
    if match is None:
        raise ValueError("expected years such as 10y. Write a number of 1 to 99 and y")
    return int(match[1])


def read_span(value: Any) -> Span:
    """A span of working or clock time, more than nothing and at most a year."""
    try:
        span = Span.parse(_text(value))
    except ValueError:
        raise ValueError("expected a span of time such as 2wd, 4wh, 24h or 30m. Write a number and its unit") from None
    if not 0 < span.amount * DAYS[span.unit] <= _LONGEST_DAYS:
        raise ValueError("expected more than nothing and at most a year. Correct the number")
    return span


def _open_or_span(value: Any) -> Span | None:
    return None if value == "open" else read_span(value)


def read_moment(value: Any) -> float | Span:
    """When a step fires: a share of the time to answer, or a span after the due instant."""
    text = _text(value)
    if match := _SHARE.fullmatch(text):
        if not 0 < int(match[1]) <= 100:
            raise ValueError("expected 1% to 100% of the time to answer. Write what comes later as +1wd")
        return int(match[1]) / 100
    if not text.startswith("+"):
        raise ValueError("expected 50%, 100% or a span after the due instant such as +1wd. Write one of these")
    return read_span(text[1:])


def read_level(value: Any) -> int:
    """0 reminds, 1 and above escalate."""
    text = _text(value)
    if text not in set("0123456789"):
        raise ValueError("expected 0 for a reminder, 1 to 9 for an escalation. Write one digit")
    return int(text)


def _hops(value: Any) -> int:
    text = _text(value)
    if text not in set("0123456789"):
        raise ValueError("expected how many servers of yours hand mail on after it was checked, 0 to 9. Write one digit")
    return int(text)


Text = Annotated[str, BeforeValidator(_text)]
Id = Annotated[str, BeforeValidator(_id)]
Mail = Annotated[str, BeforeValidator(_mail)]
Mails = Annotated[list[Mail], BeforeValidator(_at_least_one), BeforeValidator(_several)]
AnyMails = Annotated[list[Mail], BeforeValidator(_several)]
Domain = Annotated[str, BeforeValidator(_domain)]
Host = Annotated[str, BeforeValidator(_host)]
Zone = Annotated[str, BeforeValidator(_zone)]
Country = Annotated[str, BeforeValidator(_country)]
Day = Annotated[date, BeforeValidator(_day)]
Clock = Annotated[time, BeforeValidator(read_clock)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Count = Annotated[int, BeforeValidator(_count)]
Years = Annotated[int, BeforeValidator(_years)]
SpanOf = Annotated[Span, PlainValidator(read_span)]
OpenOrSpan = Annotated[Span | None, PlainValidator(_open_or_span)]
Moment = Annotated[float | Span, PlainValidator(read_moment)]
Hops = Annotated[int, BeforeValidator(_hops)]
KeyBits = Annotated[int, BeforeValidator(lambda value: int(_one_of(KEY_BITS, value)))]
Profile = Annotated[Literal["standard", "exchange"], BeforeValidator(lambda value: _one_of(PROFILES, value))]
Level = Annotated[int, BeforeValidator(read_level)]
Language = Annotated[str, BeforeValidator(lambda value: _one_of(LANGUAGES, value))]
Proof = Annotated[str, BeforeValidator(lambda value: _one_of(LEVELS, value))]
Role = Annotated[str, BeforeValidator(lambda value: _one_of(ROLES, value))]
DecisionClass = Annotated[str, BeforeValidator(lambda value: _one_of(CLASSES, value))]
FieldName = Annotated[str, BeforeValidator(lambda value: _one_of(FIELDS, value))]
Weekday = Annotated[str, BeforeValidator(lambda value: _one_of(WEEKDAYS, value))]
Weekdays = Annotated[list[Weekday], BeforeValidator(_at_least_one)]
Roles = Annotated[list[Role], BeforeValidator(_at_least_one), BeforeValidator(_several)]


def tolerant(read: Callable[[Any], T], value: Any) -> T | None:
    """What is read, or None where it is left out or wrong: for checks that compare keys the schema checks too."""
    try:
        return None if value is None else read(value)
    except ValueError:
        return None
