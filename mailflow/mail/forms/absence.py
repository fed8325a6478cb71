"""Absences as people announce them to coord@: `请假 3月5日至3月10日 代理人 张工`, `AWAY 5 March to 10 March deputy Zhang`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_days

_AWAY = re.compile(
    r"\s*(?:我)?(?:请假|休假|年假|病假|请病假|出差|外出|請假|away|on leave|out of office)(?![a-z])[\s:：,，]*([^\n]{1,200})",
    re.IGNORECASE,
)
_DEPUTY = re.compile(
    r"(?:代理人|代理|代办人|B角|deputy|covered by)[\s:：是为]*([^\s,，。;；]{1,40}(?: [A-Z][^\s,，。;；]{0,30})?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """From the beginning of one day to the end of another, in UTC; `deputy` is the name as written, or none."""

    since: datetime
    until: datetime
    deputy: str | None


def read_absence(text: str, at: datetime, calendar: Calendar) -> Away | None:
    """The absence that the first line of a letter announces; None where it announces none, or its days can not be read."""
    said = _AWAY.match(text)
    if said is None:
        return None
    deputy = _DEPUTY.search(text[: said.end()]) or _DEPUTY.search(text)
    days = read_days(_DEPUTY.sub("", said[1]), at, calendar)
    if days is None or days[1] < days[0]:
        return None
    since, until = _midnight(days[0], calendar), _midnight(days[1] + timedelta(days=1), calendar)
    return Away(since=since, until=until, deputy=deputy[1] if deputy else None)


def _midnight(day: date, calendar: Calendar) -> datetime:
    return datetime.combine(day, time(), calendar.zone).astimezone(UTC)
