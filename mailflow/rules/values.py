"""The values rules are written in: each is read from its text, or says what was expected and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Annotated, Any, Final, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from mailflow.core.bilingual import Unfit, listed
from mailflow.core.worktime import Span
from mailflow.rules.known import (
    CLASSES,
    DUTY,
    FIELDS,
    KEY_BITS,
    LANGUAGES,
    LEVELS,
    LOOKS,
    PROFILES,
    REVIEWS,
    ROLES,
    TURNS,
    WEEKDAYS,
)
from mailflow.rules.problem import did_you_mean
from mailflow.rules.wording.sentences import said
from mailflow.rules.workdays import supported_countries

T = TypeVar("T")

#: RFC 5322 dot-atom, at most 64 octets, at a domain as RFC 1035 prefers it: all the addresses a directory needs.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})+")
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_MAIL = re.compile(rf"(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*@{_DOMAIN.pattern}")
_ID: Final = r"[^\s、，,；;@]+"
_WIDE_QUOTES = re.compile(r"[“‘＂][^“”‘’＂]*[”’＂]")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_SHARE = re.compile(r"(\d{1,3})\s*%")

#: Nobody waits longer for a signature; beyond it a slip of the key is likelier, and calendars know no further.
_LONGEST_DAYS: Final = 366
#: What a unit is worth when spans are compared without a calendar.
DAYS: Final = {"wd": 1.0, "wh": 1 / 8, "d": 1.0, "h": 1 / 24, "m": 1 / 1440, "s": 1 / 86400}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Unfit(said("one_text"))
    if not value.strip():
        raise Unfit(said("text"))
    return value.strip()


def _unquoted(value: Any) -> str:
    text = _text(value)
    if "\n" in text:
        raise Unfit(said("one_line"))
    if _WIDE_QUOTES.fullmatch(text):
        raise Unfit(said("wide_quotes"))
    return text


def _id(value: Any) -> str:
    if not re.fullmatch(_ID, str(value)):
        raise Unfit(said("id"))
    return str(value)


def _one_of(known: tuple[str, ...], value: Any) -> str:
    word = _text(value)
    if word not in known:
        advice = did_you_mean(word, known, said("correct_it"))
        of_two = said("one_or_other", one=known[0], other=known[-1], advice=advice)
        raise Unfit(said("one_of", known=listed(known), advice=advice) if len(known) > 2 else of_two)
    return word


def _mail(value: Any) -> str:
    mail = _text(value).lower()
    if not _MAIL.fullmatch(mail):
        raise Unfit(said("mail"))
    return mail


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _at_least_one(value: Any) -> Any:
    if value == []:
        raise Unfit(said("at_least_one"))
    return value


def _domain(value: Any) -> str:
    domain = _text(value).lower()
    if not _DOMAIN.fullmatch(domain):
        raise Unfit(said("domain"))
    return domain


def _host(value: Any) -> str:
    host = _text(value)
    if not re.fullmatch(r"[\x21-\x7e]+", host) or ";" in host:
        raise Unfit(said("host"))
    return host


def _zone(value: Any) -> str:
    name = _text(value)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        advice = did_you_mean(name, available_timezones(), said("choose_zone"))
        raise Unfit(said("zone", advice=advice)) from None
    return name


def _country(value: Any) -> str:
    code, known = _text(value), supported_countries()
    if code not in known:
        raise Unfit(said("country", advice=did_you_mean(code, known, said("two_letters"))))
    return code


def read_day(value: Any) -> date:
    """A day of the year."""
    try:
        return date.fromisoformat(re.sub(r"[/.]", "-", _text(value)))
    except ValueError:
        raise Unfit(said("day")) from None


def read_clock(value: Any) -> time:
    """A time of day."""
    match = _CLOCK.fullmatch(_text(value))
    if match is None:
        raise Unfit(said("clock"))
    return time(int(match[1]), int(match[2]))


def _clock_or_never(value: Any) -> time | None:
    if value == "never":
        return None
    try:
        return read_clock(value)
    except ValueError:
        raise Unfit(said("clock_or_never")) from None


def _flag(value: Any) -> bool:
    return _one_of(("true", "false"), value) == "true"


def _count(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"[0-9]{1,12}", text) or not int(text):
        raise Unfit(said("count"))
    return int(text)


def _years(value: Any) -> int:
    match = re.fullmatch(r"([1-9]\d?) *y", _text(value))
    if match is None:
        raise Unfit(said("years"))
    return int(match[1])


def read_span(value: Any) -> Span:
    """A span of working or clock time, more than nothing and at most a year."""
    try:
        span = Span.parse(_text(value))
    except ValueError:
        raise Unfit(said("span")) from None
    if not 0 < span.amount * DAYS[span.unit] <= _LONGEST_DAYS:
        raise Unfit(said("span_length"))
    return span


def _open_or_span(value: Any) -> Span | None:
    return None if value == "open" else read_span(value)


def read_moment(value: Any) -> float | Span:
    """When a step fires: a share of the time to answer, or a span after the due instant."""
    text = _text(value)
    if match := _SHARE.fullmatch(text):
        if not 0 < int(match[1]) <= 100:
            raise Unfit(said("share_of_time"))
        return int(match[1]) / 100
    if not text.startswith("+"):
        raise Unfit(said("moment"))
    return read_span(text[1:])


def read_level(value: Any) -> int:
    """0 reminds, 1 and above escalate."""
    return _digit(value, "level")


def _digit(value: Any, otherwise: str) -> int:
    text = _text(value)
    if text not in set("0123456789"):
        raise Unfit(said(otherwise))
    return int(text)


def _shape(**keywords: Any) -> WithJsonSchema:
    """What an editor can see of a value in JSON Schema; an editor hands over 010 and true as numbers and flags."""
    return WithJsonSchema(keywords)


def _words(*known: str) -> WithJsonSchema:
    return _shape(enum=list(known))


def _one_or_more(**keywords: Any) -> WithJsonSchema:
    """One value, or a list of them that is not empty."""
    return _shape(anyOf=[keywords, {"type": "array", "items": keywords, "minItems": 1, "uniqueItems": True}])


_WRITTEN = _shape(type=["string", "number"], pattern=r"\S")
_SPAN_SHAPE: Final = r"^\s*\d+(\.\d+)?\s*(wd|wh|d|h|m|s)\s*$"
_MAIL_SHAPE: Final = r"^[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
#: Roles are known words; a person's id and role:NAME are compared with the tables they name.
_TARGET: Final = {"anyOf": [{"enum": list(ROLES)}, {"type": "string", "pattern": rf"^(?:{DUTY})?{_ID}$"}]}
_DIGIT = _shape(enum=[*range(10), *"0123456789"])

Text = Annotated[str, BeforeValidator(_unquoted), _WRITTEN]
Id = Annotated[str, BeforeValidator(_id), _shape(type="string", pattern=f"^{_ID}$")]
Mail = Annotated[str, BeforeValidator(_mail), _shape(type="string", pattern=_MAIL_SHAPE)]
Mails = Annotated[
    list[Mail], BeforeValidator(_at_least_one), BeforeValidator(_several), _one_or_more(type="string", pattern=_MAIL_SHAPE)
]
_ONE_MAIL: Final = {"type": "string", "pattern": _MAIL_SHAPE}
AnyMails = Annotated[
    list[Mail],
    BeforeValidator(_several),
    _shape(anyOf=[_ONE_MAIL, {"type": "array", "items": _ONE_MAIL}]),
]
Domain = Annotated[str, BeforeValidator(_domain), _shape(type="string", pattern=r"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
Host = Annotated[str, BeforeValidator(_host), _shape(type="string", pattern=r"^[!-:<-~]+$")]
Zone = Annotated[str, BeforeValidator(_zone), _shape(type="string", pattern=r"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$")]
Country = Annotated[str, BeforeValidator(_country), _shape(type="string", pattern=r"^[A-Z]{2,3}$")]
Day = Annotated[
    date, BeforeValidator(read_day), _shape(type="string", pattern=r"^\d{4}[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])$")
]
_CLOCK_SHAPE: Final = r"^\s*([01]?\d|2[0-3]):[0-5]\d\s*$"
Clock = Annotated[time, BeforeValidator(read_clock), _shape(type="string", pattern=_CLOCK_SHAPE)]
Flag = Annotated[bool, BeforeValidator(_flag), _shape(enum=[True, False, "true", "false"])]
Count = Annotated[int, BeforeValidator(_count), _shape(type=["integer", "string"], minimum=1, pattern=r"^\d{1,12}$")]
Years = Annotated[int, BeforeValidator(_years), _shape(type="string", pattern=r"^\s*[1-9]\d? *y\s*$")]
SpanOf = Annotated[Span, PlainValidator(read_span), _shape(type="string", pattern=_SPAN_SHAPE)]
OpenOrSpan = Annotated[
    Span | None, PlainValidator(_open_or_span), _shape(type="string", pattern=rf"^open$|{_SPAN_SHAPE}", default="open")
]
Moment = Annotated[
    float | Span,
    PlainValidator(read_moment),
    _shape(type="string", pattern=r"^\s*(([1-9]\d?|100)\s*%|\+\s*\d+(\.\d+)?\s*(wd|wh|d|h|m|s))\s*$"),
]
Hops = Annotated[int, BeforeValidator(lambda value: _digit(value, "hops")), _DIGIT]
KeyBits = Annotated[
    int, BeforeValidator(lambda value: int(_one_of(KEY_BITS, value))), _shape(enum=[*map(int, KEY_BITS), *KEY_BITS])
]
Profile = Annotated[Literal["standard", "exchange"], BeforeValidator(lambda value: _one_of(PROFILES, value)), _words(*PROFILES)]
Level = Annotated[int, BeforeValidator(read_level), _DIGIT]
Language = Annotated[str, BeforeValidator(lambda value: _one_of(LANGUAGES, value)), _words(*LANGUAGES)]
Proof = Annotated[str, BeforeValidator(lambda value: _one_of(LEVELS, value)), _words(*LEVELS)]
Role = Annotated[str, BeforeValidator(_text), _shape(**_TARGET)]
DecisionClass = Annotated[str, BeforeValidator(lambda value: _one_of(CLASSES, value)), _words(*CLASSES)]
FieldName = Annotated[str, BeforeValidator(lambda value: _one_of(FIELDS, value)), _words(*FIELDS)]
Weekday = Annotated[str, BeforeValidator(lambda value: _one_of(WEEKDAYS, value)), _words(*WEEKDAYS)]
Weekdays = Annotated[
    list[Weekday], BeforeValidator(_at_least_one), _shape(type="array", items={"enum": [*WEEKDAYS]}, minItems=1, uniqueItems=True)
]
Roles = Annotated[list[Role], BeforeValidator(_at_least_one), BeforeValidator(_several), _one_or_more(**_TARGET)]
_ONE_ID = _one_or_more(type="string", pattern=f"^{_ID}$")
Ids = Annotated[list[Text], BeforeValidator(_at_least_one), BeforeValidator(_several), _ONE_ID]
Turn = Annotated[str, BeforeValidator(lambda value: _one_of(TURNS, value)), _words(*TURNS)]
Look = Annotated[Literal["corporate", "official"], BeforeValidator(lambda value: _one_of(LOOKS, value)), _words(*LOOKS)]
Review = Annotated[Literal["inform", "approve", "none"], BeforeValidator(lambda value: _one_of(REVIEWS, value)), _words(*REVIEWS)]
_NEVER: Final = _shape(type="string", pattern=f"{_CLOCK_SHAPE}|^never$", default="09:00")
ClockOrNever = Annotated[time | None, PlainValidator(_clock_or_never), _NEVER]


def tolerant(read: Callable[[Any], T], value: Any) -> T | None:
    """What is read, or None where it is left out or wrong: for checks that compare keys the schema checks too."""
    try:
        return None if value is None else read(value)
    except ValueError:
        return None
