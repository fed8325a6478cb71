"""Dates and deadlines as people write them (guide §5.22); what is vague (尽快, ASAP) is nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from mailflow.core.worktime import Calendar, Span
from mailflow.mail.forms.durations import chinese_number, folded, within

_DAYS: Final = {"大后": 3, "后": 2, "明": 1, "今": 0, "当": 0, "昨": -1, "前": -2}
_WEEKDAYS: Final = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 6}
_ENGLISH_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_NAME: Final = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|r)?\.?"
_MONTH_NAME: Final = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"

_FULL = re.compile(r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号]?")
_MONTH_DAY = re.compile(r"(?:(今年|本年|明年|去年)\s?)?(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})(?!\d)\s?[日号]?")
_DAY_OF_MONTH = re.compile(
    r"(本月|这个月|下月|下个月|次月)\s?(\d{1,2})\s?[日号]?|(?<![\d月年./-])(\d{1,2})\s?[日号](?!\w)"
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH_NAME} (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}}))?")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH_NAME},?(?: (\d{{4}}))?\b")
_HYPHENED = re.compile(r"\b(\d{1,2})-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-(\d{4}|\d{2}))?(?![\w-])")
#: 6/3: the month first where Chinese is read; in English it is either.
_SLASHED = re.compile(r"(?<![\d/.年-])(\d{1,2})/(\d{1,2})(?![\d/.%])")
_RELATIVE = re.compile(r"(大后|后|明|今|当|昨|前)(?:天|日)(?!后)|(今|明|昨|前)(?=[早晚晨夜])")
_RELATIVE_ENGLISH = re.compile(r"\b(the day after tomorrow|tomorrow|today|tonight|yesterday)\b")
_WEEKDAY = re.compile(r"(上|本|这|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])")
_WEEKDAY_ENGLISH = re.compile(rf"\b(?:(this|next|last|by|on|until) )?(?:coming )?\b{_DAY_NAME}(?![a-z])")
_END = re.compile(
    r"(本|这个|下个?|今|明)?(月|周|星期|年|季度)(?:底|末"
    r"|(?<![\d一二两三四五六七八九十半个]..)(?<![\d一二两三四五六七八九十半].)内)"
    r"|\b(?:end of (?:the |this )?|eo)(day|week|month|year|d|w|m)\b|\b(cob"
    r"|close of business)\b|下班前"
)
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})\s?(?::(\d{2})(?!\d)(?::\d{2})?|[点时](?!间|候)(?:(半)|(一刻|三刻)|(\d{1,2})分?)?整?)\s?(am|pm|a\.m\.|p\.m\.)?"
)
_CLOCK_ENGLISH = re.compile(r"\b(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.)(?![a-z])")
_HALF = re.compile(
    r"(凌晨|早上|早晨|清晨|上午|今早|明早|早|中午|正午|下午|傍晚|晚上|今晚|明晚|晚间|晚|半夜|深夜|夜里|夜间|夜|noon)"
)
_SMALL_HOURS: Final = frozenset({"半夜", "深夜", "夜里", "夜间", "夜"})
_NIGHT: Final = frozenset({"晚上", "今晚", "明晚", "晚间", "晚"})
_AFTERNOON: Final = frozenset({"下午", "傍晚", *_NIGHT})
#: Up to this hour of a night is the morning after: 昨晚2点.
_AFTER_MIDNIGHT: Final = 4
_LIMIT: Final = 2_000
_TO = re.compile(r"至|到|~|—|(?<=[\d日号])\s?-\s?(?=\d{1,2}[/月日号.]|\d{4})|(?<=[日号])\s?-|\bto\b|\buntil\b|\btill\b| - ")
#: A range whose first end names its year means the same year at the other.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BARE_DAY = re.compile(r"\s*(?:(\d{1,2})[-/.])?(\d{1,2})\s?(?:[日号]|$|(?=[\s,，。;；]))")
_DAYS_THEN_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|to|until) ?(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH_NAME}(?:,? (\d{{4}}))?"
)
_MONTH_THEN_DAYS = re.compile(rf"\b{_MONTH_NAME} (\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|to|until) ?(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)")
_CHINESE_YEAR = re.compile(r"([二〇零一三四五六七八九]{4})(?=年)")
_CHINESE_NUMBER = re.compile(r"(?<![周期拜])([一二两三四五六七八九十]{1,3})(?=[点时月日号](?!间|候))")


def read_instant(
    text: str, at: datetime, calendar: Calendar, *, zone: tzinfo | None = None, language: str = "zh"
) -> datetime | None:
    """The instant a text names, in UTC, seen from `at`; None where it names none, several, or only something vague.

    A date without a time is the end of that working day. Days and hours are those of `zone`, else of the organisation.
    6/3 is June 3rd where Chinese is read, and none in English, which writes it both ways.
    """
    words = _words(text)
    if len(words) > _LIMIT:
        return None
    if (lasting := within(words)) is not None:
        return _after(lasting, at, calendar)
    today = at.astimezone(zone or calendar.zone).date()
    day, left = _day(words, today, month_first=_month_first(words, language))
    minutes = minutes_of_day(left, before_today=day is not None and day < today)
    if minutes is None:
        return calendar.end_of(day) if day is not None else None
    midnight = datetime.combine(day or today, time(), zone or calendar.zone)
    return (midnight + timedelta(minutes=minutes)).astimezone(UTC) if day is not None or left == words else None


def zone_of(date_header: datetime | None, calendar: Calendar) -> tzinfo:
    """The timezone a letter is written in by its Date; UTC is what servers write for anybody and means the organisation's."""
    zone = date_header.tzinfo if date_header is not None else None
    return zone if zone is not None and date_header is not None and date_header.utcoffset() else calendar.zone


def read_days(text: str, at: datetime, calendar: Calendar, *, language: str = "zh") -> tuple[date, date] | None:
    """The first and last day of a range such as 3月5日至3月10日, or of one day; None where no day is named."""
    ends = read_ends(text, at, calendar, language=language)
    return ends if ends is not None and ends[0] <= ends[1] else None


def read_ends(text: str, at: datetime, calendar: Calendar, *, language: str = "zh") -> tuple[date, date] | None:
    """The two days of a range as they are written, the later one first where it was written so; None where one is missing."""
    words = _spelled_out(_words(text[:_LIMIT]))
    pieces = _TO.split(words, maxsplit=1)
    month_first = _month_first(words, language)
    today = calendar.local(at).date()
    first, _ = _day(pieces[0], today, month_first=month_first)
    if first is None:
        return None
    if len(pieces) == 1:
        return first, first
    anchor = first if _YEAR.search(pieces[0]) and not _YEAR.search(pieces[1]) else today
    last, _ = _day(pieces[1], anchor, month_first=month_first)
    if last is not None and last < first:
        last, _ = _day(pieces[1], first, month_first=month_first)
    if last is None and (bare := _BARE_DAY.match(pieces[1])):
        last = _date(first.year, int(bare[1] or first.month), int(bare[2]))
    return (first, last) if last is not None else None


def _parted(match: re.Match[str]) -> str:
    """20-mar-26 as spreadsheets write it: 20 mar 2026."""
    year = f" 20{match[3]}" if match[3] and len(match[3]) == 2 else f" {match[3]}" if match[3] else ""
    return f"{match[1]} {match[2]}{year}"


def _words(text: str) -> str:
    years = _CHINESE_YEAR.sub(lambda match: f"{chinese_number(match[1]):g}", folded(text))
    numbers = _CHINESE_NUMBER.sub(lambda match: f"{chinese_number(match[1]):g}", years)
    return _HYPHENED.sub(_parted, numbers)


def _spelled_out(words: str) -> str:
    """5-10 march and march 5-10 with the month at both ends."""
    both = _DAYS_THEN_MONTH.sub(_at_both_ends, words)
    return _MONTH_THEN_DAYS.sub(lambda match: f"{match[1]} {match[2]} to {match[1]} {match[3]}", both)


def _at_both_ends(match: re.Match[str]) -> str:
    month = f"{match[3]} {match[4] or ''}"
    return f"{match[1]} {month} to {match[2]} {month}"


def _month_first(words: str, language: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in words) or (language == "zh" and not re.search(r"[a-z]{2}", words))


def _after(span: Span, at: datetime, calendar: Calendar) -> datetime:
    """Days end with the work of the last of them; hours and working days run from `at`."""
    if span.unit != "d":
        return calendar.add(at, span)
    return calendar.end_of(calendar.local(at).date() + timedelta(days=int(span.amount)))


def _day(words: str, today: date, *, month_first: bool = True) -> tuple[date | None, str]:
    """The one day a text names and the text without it; explicit dates beat weekdays, two different ones are none."""
    for pattern, meaning in _READERS if month_first else _ENGLISH_READERS:
        matches = list(pattern.finditer(words))
        days = {meaning(match, today) for match in matches}
        if matches:
            return (days.pop(), pattern.sub(" ", words)) if len(days) == 1 else (None, "")
    return None, words


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, today: date) -> date | None:
    years = (_date(today.year + shift, month, day) for shift in (-1, 0, 1))
    found = [candidate for candidate in years if candidate is not None]
    return min(found, key=lambda candidate: abs(candidate - today), default=None)


def _full(match: re.Match[str], _today: date) -> date | None:
    return _date(int(match[1]), int(match[2]), int(match[3]))


def _month_day(match: re.Match[str], today: date) -> date | None:
    if match[1]:
        return _date(today.year + {"明年": 1, "去年": -1}.get(match[1], 0), int(match[2]), int(match[3]))
    return _nearest(int(match[2]), int(match[3]), today)


def _slashed(match: re.Match[str], today: date) -> date | None:
    return _nearest(int(match[1]), int(match[2]), today)


def _slashed_english(match: re.Match[str], today: date) -> date | None:
    """Only one reading can be a date (13/3, 3/13), or both are the same (3/3)."""
    one, other = int(match[1]), int(match[2])
    found = {_nearest(one, other, today), _nearest(other, one, today)} - {None}
    return found.pop() if len(found) == 1 else None


def _named_month(name: str, day: str, year: str | None, today: date) -> date | None:
    month = _MONTHS.index(name) + 1
    return _date(int(year), month, int(day)) if year else _nearest(month, int(day), today)


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    day = int(match[2] or match[3])
    if match[1]:
        return _date(*_month(today, 1 if match[1] in ("下月", "下个月", "次月") else 0), day)
    return _date(today.year, today.month, day) if day >= today.day else _date(*_month(today, 1), day)


def _month(today: date, shift: int) -> tuple[int, int]:
    months = today.year * 12 + today.month - 1 + shift
    return months // 12, months % 12 + 1


def _relative(match: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=_DAYS[match[1] or match[2]])


def _relative_english(match: re.Match[str], today: date) -> date | None:
    return today + timedelta(days={"tomorrow": 1, "yesterday": -1, "the day after tomorrow": 2}.get(match[1], 0))


def _weekday(match: re.Match[str], today: date) -> date | None:
    return _in_week(_WEEKDAYS[match[2]], {"上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}.get(match[1] or ""), today)


def _weekday_english(match: re.Match[str], today: date) -> date | None:
    return _in_week(_ENGLISH_DAYS.index(match[2]), {"this": 0, "next": 1, "last": -1}.get(match[1] or ""), today)


def _in_week(weekday: int, week: int | None, today: date) -> date:
    """A weekday of a named week; without a week the next one, today included."""
    if week is None:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return today + timedelta(days=weekday - today.weekday() + 7 * week)


def _end(match: re.Match[str], today: date) -> date | None:
    unit = match[2] or match[3] or "day"
    later = (match[1] or "").startswith(("下", "明"))
    if unit in ("月", "month", "m"):
        return _first_of(today, 2 if later else 1) - timedelta(days=1)
    if unit in ("周", "星期", "week", "w"):
        return _in_week(4, 1 if later else 0, today)
    if unit == "季度":
        return _first_of(today, 3 - (today.month - 1) % 3 + (3 if later else 0)) - timedelta(days=1)
    return date(today.year + later, 12, 31) if unit in ("年", "year") else today


def _first_of(today: date, shift: int) -> date:
    year, month = _month(today, shift)
    return date(year, month, 1)


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]] = (
    (_FULL, _full),
    (_MONTH_DAY, _month_day),
    (_MONTH_FIRST, lambda match, today: _named_month(match[1], match[2], match[3], today)),
    (_DAY_FIRST, lambda match, today: _named_month(match[2], match[1], match[3], today)),
    (_SLASHED, _slashed),
    (_RELATIVE, _relative),
    (_RELATIVE_ENGLISH, _relative_english),
    (_WEEKDAY, _weekday),
    (_WEEKDAY_ENGLISH, _weekday_english),
    (_DAY_OF_MONTH, _day_of_month),
    (_END, _end),
)


_ENGLISH_READERS: Final = tuple(
    (pattern, _slashed_english if meaning is _slashed else meaning) for pattern, meaning in _READERS
)


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
    return 12 * 60 if named in ("中午", "正午", "noon") else None


def _minutes(hour: int, minute: int, english: str, half: str) -> int | None:
    if half in _NIGHT and 1 <= hour <= _AFTER_MIDNIGHT:
        return (24 + hour) * 60 + minute if minute < 60 else None
    late = half in _AFTERNOON or (half in _SMALL_HOURS and hour > _AFTER_MIDNIGHT)
    if english.startswith("p") or late or (half == "中午" and hour < 11):
        hour += 12 if hour < 12 else 12 if half in _NIGHT and hour == 12 else 0
    elif (english.startswith("a") or half == "凌晨" or half in _SMALL_HOURS) and hour == 12:
        hour = 0
    return hour * 60 + minute if minute < 60 and hour * 60 + minute <= 24 * 60 else None
