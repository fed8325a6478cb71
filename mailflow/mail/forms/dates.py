"""Dates and deadlines as people write them (guide §5.22); what is vague (尽快, ASAP) is nothing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from mailflow.core.worktime import Calendar, Span
from mailflow.mail.forms.days import DAY_NAME, MONTH_NAME, date_of, day_in
from mailflow.mail.forms.durations import chinese_number, folded, within
from mailflow.mail.forms.otherdays import counts_from_else
from mailflow.mail.forms.zones import zone_named

_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})\s?(?::(\d{2})(?!\d)(?::\d{2})?|\s?o'?clock\b|[点时](?!间|候)(?:(半)|(一刻|三刻)|(\d{1,2})分?)?整?)\s?(am|pm|a\.m\.|p\.m\.)?"
)
_CLOCK_ENGLISH = re.compile(r"\b(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.)(?![a-z])")
_HALF = re.compile(
    r"(凌晨|早上|早晨|清晨|上午|今早|明早|早|中午|正午|下午|傍晚|晚上|今晚|明晚|晚间|晚|半夜|深夜|夜里|夜间|午夜|夜|\bnoon\b|\bmidnight\b)"
)
_SMALL_HOURS: Final = frozenset({"半夜", "深夜", "夜里", "夜间", "夜"})
_NIGHT: Final = frozenset({"晚上", "今晚", "明晚", "晚间", "晚"})
_AFTERNOON: Final = frozenset({"下午", "傍晚", *_NIGHT})
#: Up to this hour of a night is the morning after: 昨晚2点.
_AFTER_MIDNIGHT: Final = 4
#: Hours that have a name, the last being the end of its day.
_MOMENTS: Final = {"中午": 12, "正午": 12, "noon": 12, "午夜": 24, "midnight": 24}
#: How long a letter may have been on its way or kept; an older Date is that of a wrong clock.
_DELAYED: Final = timedelta(days=31)
_LIMIT: Final = 2_000
_TO = re.compile(r"至|到|~|—|(?<=[\d日号])\s?-\s?(?=\d{1,2}[/月日号.]|\d{4})|(?<=[日号])\s?-|\bto\b|\buntil\b|\btill\b| - ")
#: A range whose first end names its year means the same year at the other.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BARE_DAY = re.compile(r"\s*(?:(\d{1,2})[-/.])?(\d{1,2})\s?(?:[日号]|$|(?=[\s,，。;；]))")
_DAYS_THEN_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|to|until) ?(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH_NAME}(?:,? (\d{{4}}))?"
)
_MONTH_THEN_DAYS = re.compile(rf"\b{MONTH_NAME} (\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|to|until) ?(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)")
_HYPHENED = re.compile(r"\b(\d{1,2})-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-(\d{4}|\d{2}))?(?![\w-])")
#: The week may stand on either side of its day in English.
_OF_WEEK = re.compile(
    rf"\b{DAY_NAME}((?: morning| afternoon| evening)?),? (?:of )?(this|next) week\b"
    rf"|\b(this|next) week,?(?: on)? {DAY_NAME}(?![a-z])"
)
#: More days than one where an instant is looked for: 3月5-10日, 3月5日或6日, between 5 and 8 March.
_SEVERAL = re.compile(
    r"(?:\d\s?[日号]|月\s?\d{1,2})\s?(?:-|~|—|至|到|或者?|、|/|和|及|与)\s?\d{1,2}\s?[日号]"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? ?(?:-|to|or|and|&|until) ?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME}"
    rf"|\b{MONTH_NAME} \d{{1,2}}(?:st|nd|rd|th)? ?(?:-|to|or|and|&|until) ?\d{{1,2}}(?:st|nd|rd|th)?(?![\d:]|\.\d| ?[ap]\.?m)"
)
_CHINESE_YEAR = re.compile(r"([二〇零一三四五六七八九]{4})(?=年)")
_CHINESE_NUMBER = re.compile(r"(?<![周期拜])([一二两三四五六七八九十]{1,3}|[零〇](?=[点时]))(?=[点时月日号](?!间|候))")


def read_instant(
    text: str, at: datetime, calendar: Calendar, *, language: str = "zh", ahead: bool = False
) -> datetime | None:
    """The instant a text names, in UTC, seen from `at`; None where it names none, several, or only something vague.

    A date without a time is the end of that working day. Days and hours are those of the zone that the text names, else of
    `at`, which in UTC is seen from the organisation. `ahead` is as of `days.day_in`.
    6/3 is June 3rd where Chinese is read, and none in English, which writes it both ways.
    """
    words = _words(text)
    if len(words) > _LIMIT or _SEVERAL.search(words):
        return None
    month_first = _month_first(words, language)
    if (lasting := within(words)) is not None:
        return after(lasting, at, calendar) if _is_from_now(words, at, calendar, month_first) else None
    words, named, known = zone_named(words)
    zone = named or zone_of(at, calendar)
    today = at.astimezone(zone).date()
    day, left = day_in(words, today, month_first=month_first, ahead=ahead)
    minutes = minutes_of_day(left, before_today=day is not None and day < today)
    if minutes is None:
        return calendar.end_of(day) if day is not None else None
    if not known:
        return None
    midnight = datetime.combine(day or today, time(), zone)
    return (midnight + timedelta(minutes=minutes)).astimezone(UTC) if day is not None or left == words else None


def _is_from_now(words: str, at: datetime, calendar: Calendar, month_first: bool) -> bool:
    """Whether a length of time runs from the letter, and not from a day or an event that its words name."""
    day, left = day_in(words, today := at.astimezone(zone_of(at, calendar)).date(), month_first=month_first)
    return not counts_from_else(words) and (left == words or day == today)


def zone_of(at: datetime, calendar: Calendar) -> tzinfo:
    """The zone of an instant; UTC is what servers write for anybody and means the organisation's."""
    return at.tzinfo if at.tzinfo is not None and at.utcoffset() else calendar.zone


def seen_from(written: datetime | None, at: datetime) -> datetime:
    """The instant from which the dates of a letter are seen: when its Date says it was written, in the zone it says so.

    A letter may be read days later (kept over a weekend, or held), and its 明天 is still the day after it was written. A Date
    that can not be right still tells the zone.
    """
    if written is None:
        return at
    seen = written if at - _DELAYED <= written <= at else at
    return seen.astimezone(written.tzinfo if written.utcoffset() else UTC)


def read_days(
    text: str, at: datetime, calendar: Calendar, *, language: str = "zh", ahead: bool = False
) -> tuple[date, date] | None:
    """The first and last day of a range such as 3月5日至3月10日, or of one day; None where no day is named."""
    ends = read_ends(text, at, calendar, language=language, ahead=ahead)
    return ends if ends is not None and ends[0] <= ends[1] else None


def read_ends(
    text: str, at: datetime, calendar: Calendar, *, language: str = "zh", ahead: bool = False
) -> tuple[date, date] | None:
    """The two days of a range as they are written, the later one first where it was written so; None where one is missing."""
    words = _spelled_out(_words(text[:_LIMIT]))
    pieces = _TO.split(words, maxsplit=1)
    month_first = _month_first(words, language)
    today = at.astimezone(zone_of(at, calendar)).date()
    first, _ = day_in(pieces[0], today, month_first=month_first, ahead=ahead)
    if first is None:
        return None
    if len(pieces) == 1:
        return first, first
    anchor = first if _YEAR.search(pieces[0]) and not _YEAR.search(pieces[1]) else today
    last, _ = day_in(pieces[1], anchor, month_first=month_first, ahead=ahead)
    if last is not None and last < first:
        last, _ = day_in(pieces[1], first, month_first=month_first)
    if last is None and (bare := _BARE_DAY.match(pieces[1])):
        last = date_of(first.year, int(bare[1] or first.month), int(bare[2]))
    return (first, last) if last is not None else None


def _parted(match: re.Match[str]) -> str:
    """20-mar-26 as spreadsheets write it: 20 mar 2026."""
    year = f" 20{match[3]}" if match[3] and len(match[3]) == 2 else f" {match[3]}" if match[3] else ""
    return f"{match[1]} {match[2]}{year}"


def _words(text: str) -> str:
    years = _CHINESE_YEAR.sub(lambda match: f"{chinese_number(match[1]):g}", folded(text))
    numbers = _CHINESE_NUMBER.sub(lambda match: f"{chinese_number(match[1]):g}", years)
    weeks = _OF_WEEK.sub(lambda match: f"{match[3] or match[4]} {match[1] or match[5]}{match[2] or ''}", numbers)
    return _HYPHENED.sub(_parted, weeks)


def _spelled_out(words: str) -> str:
    """5-10 march and march 5-10 with the month at both ends."""
    both = _DAYS_THEN_MONTH.sub(_at_both_ends, words)
    return _MONTH_THEN_DAYS.sub(lambda match: f"{match[1]} {match[2]} to {match[1]} {match[3]}", both)


def _at_both_ends(match: re.Match[str]) -> str:
    month = f"{match[3]} {match[4] or ''}"
    return f"{match[1]} {month} to {match[2]} {month}"


def _month_first(words: str, language: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in words) or (language == "zh" and not re.search(r"[a-z]{2}", words))


def after(span: Span, at: datetime, calendar: Calendar) -> datetime:
    """The end of a length of time from `at`; days end with the work of the last of them."""
    if span.unit != "d":
        return calendar.add(at, span)
    return calendar.end_of(calendar.local(at).date() + timedelta(days=int(span.amount)))


def minutes_of_day(words: str, *, before_today: bool = False) -> int | None:
    """The minutes of the day that a text names; 24:00 and 晚上12点 are the end of it, 昨晚2点 is past it."""
    half = _HALF.search(words)
    named = half[1] if half else ""
    if named in _SMALL_HOURS and before_today:
        named = "晚"
    if (match := _CLOCK.search(words)) is not None:
        minute = 30 if match[3] else {"一刻": 15, "三刻": 45}.get(match[4] or "") or int(match[2] or match[5] or 0)
        return _minutes(int(match[1]), minute, match[6] or "", named)
    if (match := _CLOCK_ENGLISH.search(words)) is not None:
        return _minutes(int(match[1]), 0, match[2], "")
    return _MOMENTS[named] * 60 if named in _MOMENTS else None


def _minutes(hour: int, minute: int, english: str, half: str) -> int | None:
    if half in _NIGHT and 1 <= hour <= _AFTER_MIDNIGHT:
        return (24 + hour) * 60 + minute if minute < 60 else None
    late = half in _AFTERNOON or (half in _SMALL_HOURS and hour > _AFTER_MIDNIGHT)
    if english.startswith("p") or late or (half == "中午" and hour < 11):
        hour += 12 if hour < 12 else 12 if half in _NIGHT and hour == 12 else 0
    elif (english.startswith("a") or half == "凌晨" or half in _SMALL_HOURS) and hour == 12:
        hour = 0
    return hour * 60 + minute if minute < 60 and hour * 60 + minute <= 24 * 60 else None
