"""The instant by which something is wanted: a date, a length of time from now, or a morning; nothing that is only about."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import after, read_instant
from mailflow.mail.forms.durations import bare_span, folded

_LIMIT: Final = 200
#: Vague words are refused in a date field (guide §2.1), and what comes again and again has no day.
_VAGUE: Final = re.compile(
    r"大概|大约|左右|前后|暂定|上下|差不多|(?<![预签合节制条])约(?=\s?[\d周下本月])|每个?(?:周|月|日|天|星期|礼拜|季)"
    r"|\b(?:about|around|approx\w*|roughly|circa|tentative\w*|or so|every|each)\b"
)
_CLOCK: Final = r"(?:\d{1,2}(?:\s?[点时](?!间)|:\d\d)|\d{1,2}\s?[ap]\.?m\b)"
#: From 9:00 to 18:00 is no end.
_HOURS: Final = re.compile(rf"{_CLOCK}[^\d\n]{{0,3}}(?:-|~|—|至|到|to)\s?(?:上午|下午|晚上)?\s?{_CLOCK}")
_CLOCKED: Final = re.compile(_CLOCK)
#: 5点前 is said of the afternoon as well; 05:00 is not.
_EARLY: Final = re.compile(r"(?<![\d:.])[1-6]\s?(?:[点时](?!间)|:\d\d|o'?clock)")
_HALF: Final = re.compile(
    r"凌晨|早|晨|上午|中午|下午|傍晚|晚|夜|\d\s?[ap]\.?m\b|morning|afternoon|evening|night|:\d\d:\d\d|\d{4}-\d"
)
_MORNING: Final = re.compile(r"上午|早上|早晨|清晨|一早|(?<=[今明后一二三四五六日天])早(?!日|点)|\bmorning\b")


def read_due(text: str, at: datetime, calendar: Calendar, *, language: str = "zh") -> datetime | None:
    """The instant of a deadline, in UTC, seen from `at`; None where nobody could tell which is meant.

    Beside what `read_instant` reads, a length by itself runs from `at`, a morning ends at noon, and a day without a year is one
    to come.
    """
    words = folded(text[:_LIMIT])
    if _VAGUE.search(words) or _HOURS.search(words) or (_EARLY.search(words) and not _HALF.search(words)):
        return None
    if (lasting := bare_span(words)) is not None:
        return after(lasting, at, calendar)
    if not _CLOCKED.search(words):
        words = _MORNING.sub(r"\g<0> 12:00 ", words, count=1)
    return read_instant(words, at, calendar, language=language, ahead=True)
