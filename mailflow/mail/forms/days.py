"""The day that words name: 3月6日, 下周三, 月底, 6 March, Friday next week; what may be several days, or another, is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from mailflow.mail.forms.otherdays import is_of_else, weekdays_beside

_DAYS: Final = {"大后": 3, "后": 2, "明": 1, "今": 0, "当": 0, "昨": -1, "前": -2}
_WEEKDAYS: Final = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 6}
_ENGLISH_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_NAME: Final = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|r)?\.?"
MONTH_NAME: Final = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"

#: 26年 is 2026, and 115年 the year of the Republic that Taiwan writes.
_FULL = re.compile(r"(?<!\d)(?:(\d{4})\s?[-/.年]|(\d{2}|1\d\d)\s?年)\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号]?")
_CLOSE_UP = re.compile(r"(?<![\w.-])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\w-])")
#: 13/3/2026 has one reading, 3/6/2026 two.
_YEAR_LAST = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_MONTH_DAY = re.compile(r"(?:(今年|本年|明年|去年)\s?)?(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})(?!\d)\s?[日号]?")
_DAY_OF_MONTH = re.compile(
    r"(本月|这个月|(?<!下)下月|(?<!下)下个月|次月)\s?(\d{1,2})\s?[日号]?|(?<![\d月年./-])(\d{1,2})\s?[日号](?!\w)"
)
_MONTH_FIRST = re.compile(rf"(?<!\d )\b{MONTH_NAME} (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}}))?")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH_NAME},?(?: '?(\d{{4}}|\d{{2}}(?!\d|[:.]\d|\s?[ap]\.?m|h\b)))?\b"
)
_QUARTERS: Final = {**{char: n for n, char in enumerate("一二三四", 1)}, **{str(n): n for n in range(1, 5)}, "上": 2, "下": 4}
#: The year 0 of the calendar of the Republic of China.
_REPUBLIC: Final = 1911
_YEAR = re.compile(r"\d{4}|年")
#: Days: what was due that lately may well be meant.
_JUST_GONE: Final = 31
#: 6/3: the month first where Chinese is read; in English it is either.
_SLASHED = re.compile(r"(?<![\d/.年-])(\d{1,2})/(\d{1,2})(?![\d/.%])")
_RELATIVE = re.compile(r"(大后|后|明|今|当|昨|前)(?:天|日)(?!后)|(今|明|昨|前)(?=[早晚晨夜])")
_RELATIVE_ENGLISH = re.compile(r"\b(the day after tomorrow|tomorrow|today|tonight|yesterday)\b")
_WEEK: Final = r"(?:周|星期|礼拜)"
_WEEKDAY = re.compile(rf"(上|本|这|下下|下)?个?(?:{_WEEK}\s?的?\s?)?{_WEEK}([一二三四五六日天末])(?:以?前|之前)?")
_WEEKDAY_ENGLISH = re.compile(rf"\b(?:(this|next|last|by|on|until) )?(?:coming )?\b{DAY_NAME}(?![a-z])")
_END_OF_MONTH = re.compile(
    r"(?:(今年|本年|明年|(\d{4})年)\s?)?(?<!\d)(\d{1,2})\s?月(?:份)?的?(?:底|末)"
    rf"|\bend of {MONTH_NAME}(?![a-z])(?:,? (\d{{4}}))?"
)
_QUARTER_END = re.compile(
    r"(?:(今年|本年|明年)的?)?(?:第?([一二三四1-4])季度|q([1-4]))的?(?:结束|底|末)"
    r"|\bend of (?:the )?q([1-4])\b|([上下])半年的?(?:结束|底|末)"
)
_END = re.compile(
    r"(本|这个|下{1,2}个?|今|明)?(?<![\d一二三四五六七八九十半])(月|周|星期|年|季度)(?:底|末"
    r"|(?<![\d一二两三四五六七八九十半个]..)(?<![\d一二两三四五六七八九十半].)内)"
    r"|\b(?:end of (?:the |this )?|eo)(day|week|month|year|d|w|m)\b|\bend of (next) (week|month)\b|\b(cob"
    r"|close of business|close of play)\b|下班前"
)


def day_in(words: str, today: date, *, month_first: bool = True, ahead: bool = False) -> tuple[date | None, str]:
    """The one day a text names, seen from `today`, and the text without it; explicit dates beat weekdays.

    Two different ones are none, and so is a date beside the weekday of another (3月6日(周四)) or a day told from another one
    (春节后周五, 3月6日前两天).
    `ahead` says that it is the day of something to come: what has passed long ago without its year is meant for this year's.
    """
    if is_of_else(words):
        return None, ""
    for pattern, meaning in _READERS if month_first else _ENGLISH_READERS:
        matches = list(pattern.finditer(words))
        days = {meaning(match, today) for match in matches}
        if matches:
            day = days.pop() if len(days) == 1 else None
            if day is None or (pattern not in _BY_WEEK and _is_otherwise(words, matches, day, today)):
                return None, ""
            later = ahead and pattern in _YEARLESS and not any(_has_year(match) for match in matches)
            return _to_come(day, today) if later else day, pattern.sub(" ", words)
    return None, words


def _has_year(match: re.Match[str]) -> bool:
    return _YEAR.search(match[0]) is not None or (match.re is _DAY_FIRST and match[3] is not None)


def _is_otherwise(words: str, matches: Sequence[re.Match[str]], day: date, today: date) -> bool:
    """Whether a weekday beside a date is that of another day: 3月6日(周四), where it is a Friday."""
    for beside in weekdays_beside(words, matches):
        week = _WEEKDAY.fullmatch(beside)
        english = beside[:3] in _ENGLISH_DAYS
        named = _ENGLISH_DAYS.index(beside[:3]) if english else _WEEKDAYS[week[2] if week else beside]
        if named != day.weekday() or (week and week[1] and _weekday(week, today) != day):
            return True
    return False


def _to_come(day: date, today: date) -> date:
    """12月20日 as a day to come, read in March: this year's and not the one just gone, unless that was not long ago."""
    later = date_of(day.year + 1, day.month, day.day)
    return later if later is not None and later.year == today.year and (today - day).days > _JUST_GONE else day


def date_of(year: int, month: int, day: int) -> date | None:
    """The day of these figures, where there is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, today: date) -> date | None:
    years = (date_of(today.year + shift, month, day) for shift in (-1, 0, 1))
    found = [candidate for candidate in years if candidate is not None]
    return min(found, key=lambda candidate: abs(candidate - today), default=None)


def _full(match: re.Match[str], _today: date) -> date | None:
    year = int(match[1] or match[2])
    return date_of(year if match[1] else year + (_REPUBLIC if year >= 100 else 2000), int(match[3]), int(match[4]))


def _closed_up(match: re.Match[str], _today: date) -> date | None:
    return date_of(int(match[1]), int(match[2]), int(match[3]))


def _year_last(match: re.Match[str], _today: date) -> date | None:
    found = {date_of(int(match[3]), *pair) for pair in ((int(match[1]), int(match[2])), (int(match[2]), int(match[1])))} - {None}
    return found.pop() if len(found) == 1 else None


def _month_day(match: re.Match[str], today: date) -> date | None:
    if match[1]:
        return date_of(today.year + {"明年": 1, "去年": -1}.get(match[1], 0), int(match[2]), int(match[3]))
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
    if not year:
        return _nearest(month, int(day), today)
    return date_of(int(year) + (2000 if len(year) == 2 else 0), month, int(day))


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    day = int(match[2] or match[3])
    if match[1]:
        return date_of(*_month(today, 1 if match[1] in ("下月", "下个月", "次月") else 0), day)
    return date_of(today.year, today.month, day) if day >= today.day else date_of(*_month(today, 1), day)


def _month(today: date, shift: int) -> tuple[int, int]:
    months = today.year * 12 + today.month - 1 + shift
    return months // 12, months % 12 + 1


def _relative(match: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=_DAYS[match[1] or match[2]])


def _relative_english(match: re.Match[str], today: date) -> date | None:
    return today + timedelta(days={"tomorrow": 1, "yesterday": -1, "the day after tomorrow": 2}.get(match[1], 0))


def _weekday(match: re.Match[str], today: date) -> date | None:
    if match[2] == "末" and match[0].endswith("前"):
        return _in_week(4, {"下": 1, "下下": 2}.get(match[1] or "", 0), today)
    return _in_week(_WEEKDAYS[match[2]], {"上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}.get(match[1] or ""), today)


def _weekday_english(match: re.Match[str], today: date) -> date | None:
    return _in_week(_ENGLISH_DAYS.index(match[2]), {"this": 0, "next": 1, "last": -1}.get(match[1] or ""), today)


def _in_week(weekday: int, week: int | None, today: date) -> date:
    """A weekday of a named week; without a week the next one, today included."""
    if week is None:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return today + timedelta(days=weekday - today.weekday() + 7 * week)


def _end_of_month(match: re.Match[str], today: date) -> date | None:
    month = int(match[3]) if match[3] else _MONTHS.index(match[4]) + 1
    if not 1 <= month <= 12:
        return None
    if not (year := match[2] or match[5]) and not match[1]:
        near = _nearest(month, 28, today)
        year = str(near.year) if near else ""
    return _first_of(date(int(year) if year else today.year + (match[1] == "明年"), month, 1), 1) - timedelta(days=1)


def _quarter_end(match: re.Match[str], today: date) -> date | None:
    """The end of the quarter or half year of that name: this year's, which may be over."""
    quarter = _QUARTERS[match[2] or match[3] or match[4] or match[5]]
    return _first_of(date(today.year + (match[1] == "明年"), quarter * 3, 1), 1) - timedelta(days=1)


def _end(match: re.Match[str], today: date) -> date | None:
    unit = match[2] or match[3] or match[5] or "day"
    named = match[1] or match[4] or ""
    later = 2 if named.startswith("下下") else 1 if named.startswith(("下", "明", "next")) else 0
    if unit in ("月", "month", "m"):
        return _first_of(today, later + 1) - timedelta(days=1)
    if unit in ("周", "星期", "week", "w"):
        return _in_week(4, later, today)
    if unit == "季度":
        return _first_of(today, 3 - (today.month - 1) % 3 + 3 * later) - timedelta(days=1)
    return date(today.year + later, 12, 31) if unit in ("年", "year") else today


def _first_of(today: date, shift: int) -> date:
    year, month = _month(today, shift)
    return date(year, month, 1)


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]] = (
    (_FULL, _full),
    (_CLOSE_UP, _closed_up),
    (_YEAR_LAST, _year_last),
    (_END_OF_MONTH, _end_of_month),
    (_MONTH_DAY, _month_day),
    (_MONTH_FIRST, lambda match, today: _named_month(match[1], match[2], match[3], today)),
    (_DAY_FIRST, lambda match, today: _named_month(match[2], match[1], match[3], today)),
    (_SLASHED, _slashed),
    (_RELATIVE, _relative),
    (_RELATIVE_ENGLISH, _relative_english),
    (_DAY_OF_MONTH, _day_of_month),
    (_WEEKDAY, _weekday),
    (_WEEKDAY_ENGLISH, _weekday_english),
    (_QUARTER_END, _quarter_end),
    (_END, _end),
)

_ENGLISH_READERS: Final = tuple((pattern, _slashed_english if meaning is _slashed else meaning) for pattern, meaning in _READERS)
_BY_WEEK: Final = frozenset({_WEEKDAY, _WEEKDAY_ENGLISH, _END})
_YEARLESS: Final = frozenset({_MONTH_DAY, _MONTH_FIRST, _DAY_FIRST, _SLASHED, _END_OF_MONTH})
