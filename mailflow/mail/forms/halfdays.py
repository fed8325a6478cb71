"""The part of a day that somebody is away: 3月5日下午, Friday afternoon, 3月5日下午2点到5点, 14:00-17:00."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mailflow.mail.forms.dates import minutes_of_day
from mailflow.mail.forms.durations import folded

_CLOCK: Final = r"\d{1,2}(?:[:.]\d{2}|[点时](?:半|\d{1,2}分?)?|\s?[ap]\.?m\.?)"
_HALF: Final = r"(?:上午|下午|中午|早上|晚上|傍晚)?\s?"
_TO: Final = r"\s?(?:至|到|~|—|-|\bto\b|\buntil\b)\s?"
_HOURS: Final = re.compile(rf"(?:from )?(?P<first>{_HALF}{_CLOCK}){_TO}(?P<last>{_HALF}{_CLOCK})")
_MORNING: Final = r"上午|早上|\bmorning\b"
_AFTERNOON: Final = r"下午|\bafternoon\b"
_PART: Final = re.compile(rf"(?P<morning>{_MORNING})|(?P<afternoon>{_AFTERNOON})")
_RANGE: Final = re.compile(r"至|到|~|—|\s-\s|(?<=[午上])-|\bto\b|\buntil\b|\btill\b")
_UNTOLD: Final = re.compile(r"半天|\bhalf (?:a )?day\b")
NOON: Final = 12 * 60
DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """From which minute of the first day to which of the last; `said` are the words without them, for the days.

    `untold` says that it is half a day and not which.
    """

    said: str
    first: int = 0
    last: int = DAY
    untold: bool = False


def hours_of(said: str) -> Hours:
    """The hours that words about an absence name; the whole of its days where they name none."""
    words = folded(said)
    if (exact := _HOURS.search(words)) is not None:
        first, last = minutes_of_day(exact["first"]), minutes_of_day(exact["last"])
        if first is not None and last is not None:
            last = last + NOON if last <= first and last < NOON else last
            return Hours(said=f"{words[: exact.start()]} {words[exact.end() :]}".strip(), first=first, last=last)
    range_at = match.start() if (match := _RANGE.search(words)) is not None else None
    before = _part(words if range_at is None else words[:range_at])
    after = before if range_at is None else _part(words[range_at:])
    return Hours(
        said=said,
        first=NOON if before == "afternoon" else 0,
        last=NOON if after == "morning" else DAY,
        untold=_UNTOLD.search(words) is not None and not (before or after),
    )


def _part(words: str) -> str:
    """The part of a day that words name, if it is one."""
    named = {match.lastgroup or "" for match in _PART.finditer(words)}
    return named.pop() if len(named) == 1 else ""
