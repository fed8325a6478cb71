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
#: Days may stand before the word, and nothing else: 明天请假, 我下周一到周三出差.
_DAYS_FIRST = re.compile(
    r"\s*(?:我|本人)?[\s,，]*([\d月日号年周星期礼拜一二三四五六日天明后大本下个上午至到起\-~—./ ]{1,30}?)(?:将|要|会|我|全天)?"
    r"(?:请假|休假|年假|病假|请病假|出差|外出|請假)(?:[一二三两\d]+天|半天)?(?=[\s,，。;；]|由|$)"
)
_BACK = re.compile(
    r"\s*(?:我|本人)?(?:(?:取消|撤销|撤回)(?:了)?(?:我的)?(?:请假|休假|年假|病假|出差|外出|假期)|(?:请假|休假|年假|假期|出差|外出)(?:取消|作罢)"
    r"|不(?:请假|休假|出差|外出)了|销假|(?:已经?|提前)?(?:返岗|回来上班|上班)了?(?=[\s,，。!！]|$)"
    r"|away[\s:：,]*(?:is )?cancel(?:l?ed)?|cancel (?:my )?(?:away|absence|leave|vacation)"
    r"|i am back|i'm back|back (?:in the office|at work))",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"改为|改成|改到|改期|变更为|调整为|推迟到|提前到|\bnow\b|\bchanged to\b|\bmoved to\b|\binstead\b", re.IGNORECASE
)
_DEPUTY = re.compile(
    r"(?:代理人|代理|代办人|B角|deputy|covered by)[\s:：是为]*([^\s,，。;；]{1,40}(?: [A-Z][^\s,，。;；]{0,30})?)"
    r"|由\s*(?P<by>[^\s,，。;；]{1,20}?)\s*(?:代理|代为|代办|负责)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """From the beginning of one day to the end of another, in UTC; `deputy` is the name as written, or none.

    `instead` says that it stands for what was announced before; from and to one instant, they are not away at all.
    """

    since: datetime
    until: datetime
    deputy: str | None
    instead: bool = False


def read_absence(text: str, at: datetime, calendar: Calendar) -> Away | None:
    """The absence that the first line of a letter announces; None where it announces none, or its days can not be read."""
    if _BACK.match(text):
        return Away(since=at, until=at, deputy=None, instead=True)
    said = _AWAY.match(text) or _DAYS_FIRST.match(text)
    if said is None:
        return None
    deputy = _DEPUTY.search(text[: said.end()]) or _DEPUTY.search(text)
    days = read_days(_INSTEAD.sub("", _DEPUTY.sub("", said[1])).strip(" 。.!！"), at, calendar)
    if days is None or days[1] < days[0]:
        return None
    since, until = _midnight(days[0], calendar), _midnight(days[1] + timedelta(days=1), calendar)
    first = text.strip().splitlines()[0] if text.strip() else ""
    named = (deputy["by"] or deputy[1]) if deputy else None
    return Away(since=since, until=until, deputy=named, instead=_INSTEAD.search(first) is not None)


def _midnight(day: date, calendar: Calendar) -> datetime:
    return datetime.combine(day, time(), calendar.zone).astimezone(UTC)
