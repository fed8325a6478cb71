"""Dates and deadlines as people write them (guide §5.22); what is vague (尽快, ASAP) is nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from mailflow.core.worktime import Calendar, Span

_DIGITS: Final = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_N: Final = r"(\d{1,3}|半|[一二两三四五六七八九十]{1,3})"
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
_WITHIN = re.compile(
    rf"{_N}\s?(个?工作日|天|日|个?小时|个?钟头|小时|分钟|周|个?星期|个月)(?:之?内|以内|内|后|之后|以后)"
)
_WITHIN_ENGLISH = re.compile(
    r"\b(?:within|in)(?: the next)? (\d{1,3}|an?|one|two|three|four|five|six|seven|ten) (working day|business day"
    r"|day|hour|minute|week|month)s?\b"
)
_RELATIVE = re.compile(r"(大后|后|明|今|当|昨|前)(?:天|日)|(今|明|昨)(?=[早晚])")
_RELATIVE_ENGLISH = re.compile(r"\b(the day after tomorrow|tomorrow|today|tonight|yesterday)\b")
_WEEKDAY = re.compile(r"(上|本|这|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])")
_WEEKDAY_ENGLISH = re.compile(rf"\b(?:(this|next|last|by|on|until) )?(?:coming )?\b{_DAY_NAME}(?![a-z])")
_END = re.compile(
    r"(本|这个|下个?)?(月|周|年|季度)(?:底|末)|\b(?:end of (?:the |this )?|eo)(day|week|month|year|d|w|m)\b|\b(cob"
    r"|close of business)\b|下班前"
)
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})\s?(?::(\d{2})(?!\d)(?::\d{2})?|[点时](?!间|候)(?:(半)|(一刻|三刻)|(\d{1,2})分?)?整?)\s?(am|pm|a\.m\.|p\.m\.)?"
)
_CLOCK_ENGLISH = re.compile(r"\b(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.)(?![a-z])")
_HALF = re.compile(r"(凌晨|早上|早晨|清晨|上午|今早|明早|早|中午|正午|下午|傍晚|晚上|今晚|明晚|晚间|晚|noon)")
_AFTERNOON: Final = frozenset({"下午", "傍晚", "晚上", "今晚", "明晚", "晚间", "晚"})
_WORDS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_CHINESE_NUMBER = re.compile(r"([一二两三四五六七八九十]{1,3})(?=[点时月日号](?!间|候))")


def read_instant(text: str, at: datetime, calendar: Calendar) -> datetime | None:
    """The instant a text names, in UTC, seen from `at`; None where it names none, several, or only something vague.

    A date without a time is the end of that working day.
    """
    words = _CHINESE_NUMBER.sub(lambda match: str(_number(match[1])), unicodedata.normalize("NFKC", text).casefold())
    if len(words) > 2_000:
        return None
    if (lasting := _duration(words, at, calendar)) is not None:
        return lasting
    day, left = _day(words, calendar.local(at).date())
    clock = _clock(left)
    if day is None:
        return _at(calendar.local(at).date(), clock, calendar) if clock is not None else None
    return _at(day, clock, calendar) if clock is not None else calendar.end_of(day)


def read_days(text: str, at: datetime, calendar: Calendar) -> tuple[date, date] | None:
    """The first and last day of a range such as 3月5日至3月10日, or of one day; None where no day is named."""
    words = unicodedata.normalize("NFKC", text).casefold()[:2_000]
    today = calendar.local(at).date()
    pieces = re.split(r"至|到|~|—|(?<=[日号])\s?-|\bto\b|\buntil\b|\btill\b| - ", words, maxsplit=1)
    first, _ = _day(pieces[0], today)
    if first is None:
        return None
    last, _ = _day(pieces[1], first) if len(pieces) > 1 else (first, "")
    if last is None and len(pieces) > 1 and (bare := re.match(r"\s*(\d{1,2})\s?[日号]", pieces[1])):
        last = _date(first.year, first.month, int(bare[1]))
    return (first, last) if last is not None and last >= first else None


def _at(day: date, clock: time | None, calendar: Calendar) -> datetime | None:
    return None if clock is None else datetime.combine(day, clock, calendar.zone).astimezone(UTC)


def _number(text: str) -> float:
    if text == "半":
        return 0.5
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def _duration(words: str, at: datetime, calendar: Calendar) -> datetime | None:
    if (match := _WITHIN.search(words)) is not None:
        return _after(_number(match[1]), match[2], at, calendar)
    if (match := _WITHIN_ENGLISH.search(words)) is not None:
        return _after(_WORDS.get(match[1], 0) or int(match[1]), match[2], at, calendar)
    return None


def _after(amount: float, unit: str, at: datetime, calendar: Calendar) -> datetime | None:
    if unit.endswith(("工作日", "working day", "business day")):
        return calendar.add(at, Span(amount, "wd"))
    if unit.endswith(("小时", "钟头", "hour")):
        return calendar.add(at, Span(amount, "h"))
    if unit in ("分钟", "minute"):
        return calendar.add(at, Span(amount, "m"))
    days = {"周": 7, "星期": 7, "个星期": 7, "week": 7, "个月": 30, "month": 30}.get(unit, 1)
    return calendar.end_of(calendar.local(at).date() + timedelta(days=int(amount * days))) if amount >= 1 else None


def _day(words: str, today: date) -> tuple[date | None, str]:
    """The one day a text names and the text without it; explicit dates beat weekdays, two different ones are none."""
    for pattern, meaning in _READERS:
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
    later = (match[1] or "").startswith("下")
    if unit in ("月", "month", "m"):
        return _first_of(today, 2 if later else 1) - timedelta(days=1)
    if unit in ("周", "week", "w"):
        return _in_week(4, 1 if later else 0, today)
    if unit == "季度":
        return _first_of(today, 3 - (today.month - 1) % 3 + (3 if later else 0)) - timedelta(days=1)
    return date(today.year, 12, 31) if unit in ("年", "year") else today


def _first_of(today: date, shift: int) -> date:
    year, month = _month(today, shift)
    return date(year, month, 1)


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]] = (
    (_FULL, _full),
    (_MONTH_DAY, _month_day),
    (_MONTH_FIRST, lambda match, today: _named_month(match[1], match[2], match[3], today)),
    (_DAY_FIRST, lambda match, today: _named_month(match[2], match[1], match[3], today)),
    (_RELATIVE, _relative),
    (_RELATIVE_ENGLISH, _relative_english),
    (_WEEKDAY, _weekday),
    (_WEEKDAY_ENGLISH, _weekday_english),
    (_DAY_OF_MONTH, _day_of_month),
    (_END, _end),
)


def _clock(words: str) -> time | None:
    half = _HALF.search(words)
    if (match := _CLOCK.search(words)) is not None:
        minute = 30 if match[3] else {"一刻": 15, "三刻": 45}.get(match[4] or "") or int(match[2] or match[5] or 0)
        return _time(int(match[1]), minute, match[6] or "", half[1] if half else "")
    if (match := _CLOCK_ENGLISH.search(words)) is not None:
        return _time(int(match[1]), 0, match[2], "")
    return time(12) if half and half[1] in ("中午", "正午", "noon") else None


def _time(hour: int, minute: int, english: str, half: str) -> time | None:
    if (english.startswith("p") or half in _AFTERNOON or (half == "中午" and hour < 11)) and hour < 12:
        hour += 12
    if english.startswith("a") and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
