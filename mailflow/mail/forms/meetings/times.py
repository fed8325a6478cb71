"""From when to when a meeting lasts: 3月5日 14:00-15:30, 下午2点至4点, 2pm to 4pm, 14:00 1.5小时."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_instant
from mailflow.mail.forms.durations import folded, read_span

_CLOCK: Final = r"\d{1,2}(?:\s?[:.]\s?\d{2}|\s?[点时](?:半|\d{1,2}分?)?)?\s?(?:am|pm|a\.m\.|p\.m\.)?"
_HALF: Final = r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?"
_RANGE = re.compile(rf"({_HALF}\s?{_CLOCK})\s?(?:-|—|~|至|到|\bto\b|\buntil\b)+\s?({_HALF}\s?{_CLOCK})(?![\d/.:-]|\s?[月日])")
_LASTING = re.compile(r"(\d{1,3}(?:\.5)?\s?(?:个?小时|分钟|hours?|h\b|min(?:ute)?s?\b))")
_EXACT = re.compile(r"[:点时]|am|pm|a\.m|p\.m")
_HALF_DAY: Final = timedelta(hours=12)


def read_times(text: str, at: datetime, calendar: Calendar) -> tuple[datetime | None, datetime | None]:
    """Beginning and end in UTC; the end is None where only a beginning is named, both where no time of day is."""
    words = folded(text[:300])
    ranges = (match for match in _RANGE.finditer(words) if _EXACT.search(match[1]) or _EXACT.search(match[2]))
    if (found := next(ranges, None)) is not None:
        starts, ends = _both(words, found, at, calendar)
        if starts and ends:
            return starts, ends
    lasting = _LASTING.search(words)
    span = read_span(lasting[1]) if lasting else None
    words = _LASTING.sub(" ", words)
    starts = read_instant(words, at, calendar) if _EXACT.search(words) else None
    return starts, calendar.add(starts, span) if starts and span else None


def _both(words: str, found: re.Match[str], at: datetime, calendar: Calendar) -> tuple[datetime | None, datetime | None]:
    first, last = _clocked(found[1], found[2])
    starts = read_instant(words[: found.start()] + " " + first, at, calendar)
    ends = read_instant(last, starts, calendar) if starts else None
    if starts and ends and ends <= starts:
        ends += _HALF_DAY
    return starts, ends if starts and ends and ends > starts else None


def _clocked(first: str, last: str) -> tuple[str, str]:
    """2-4pm and 14-16点 name the kind of clock once."""
    for mark in ("am", "pm", "点", "时"):
        if mark in last and not _EXACT.search(first):
            first += mark
        if mark in first and not _EXACT.search(last):
            last += mark
    return first.replace(".", ":") if "m" not in first else first, last.replace(".", ":") if "m" not in last else last
