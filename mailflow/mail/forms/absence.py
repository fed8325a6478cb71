"""Absences as people announce them to coord@: `请假 3月5日至3月10日 代理人 张工`, `AWAY 5 March to 10 March deputy Zhang`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_ends
from mailflow.mail.forms.halfdays import hours_of

_LEAVE: Final = (
    r"(?:请假|請假|休假|年假|年休假|病假|请病假|请年假|休年假|事假|请事假|婚假|产假|陪产假|丧假|探亲假|调休|补休|出差|外出)"
)
_WHO: Final = r"(?:我们?|本人)?"
#: What people say before they come to the point.
_GREETING = re.compile(
    r"\s*(?:[^\s,，。!！：:\n]{0,8}(?:您好|你好|早上好|下午好|好)|各位|大家|all|team|(?:hi|hello)(?: all| team)?"
    r"|dear [^\n,，]{1,40}"
    r"|[^\s,，。!！：:\n]{1,6}(?:总|经理|主管|领导|老师))[ \t]*[,，:：!！。\n]\s*",
    re.IGNORECASE,
)
_AWAY = re.compile(
    rf"\s*{_WHO}(?:因[^\s,，。;；\n]{{1,12}}?)?(?:想|需要?|将|拟|要|会|申请|现|特|准备|计划){{0,2}}{_LEAVE}"
    r"(?:申请|登记|通知|告知|报备)?[\s:：,，]*(?P<days>[^\n]{0,200})"
    r"|\s*(?:i(?:'m|’m| am|'ll be|’ll be| will be) )?(?:away|(?:on )?(?:annual |sick |parental )leave|on leave"
    r"|out of (?:the )?office|ooo|(?:on )?vacation)(?![a-z])[\s:：,，]*(?P<english>[^\n]{0,200})",
    re.IGNORECASE,
)
#: Days may stand before the word, and nothing else: 明天请假, 我下周一到周三出差.
_DAYS_FIRST = re.compile(
    rf"\s*{_WHO}[\s,，]*(?:拟|将|要|计划|打算|准备|申请|想)?(?:于|在|从)?"
    r"(?P<days>[\d月日号年周星期礼拜一二三四五六日天今明后大本下个上午点时半:：至到起\-~—./ ]{1,30}?)"
    rf"(?:将|要|会|我|全天)?{_LEAVE}(?P<length>[一二三两\d]+天|半天)?(?=[\s,，。;；]|由|$)"
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
    r"(?:代理人|代理|代办人|B角|deputy|covered by)[\s:：是为]*(?:改为|改成|换成)?[\s:：]*"
    r"(?P<name>[^\s,，。;；]{1,40}(?: [A-Z][^\s,，。;；]{0,30})?)"
    r"|由\s*(?P<by>[^\s,，。;；]{1,20}?)\s*(?:代理|代为|代办|负责)"
    r"|(?:^|[,，。;；\s])[由请]?(?P<before>[^\s,，。;；\d由请]{2,8}?)代理(?=$|[\s,，。;；])"
    r"|\b(?P<covers>[a-z][a-z@]*(?:\.[a-z@]+)*(?: [A-Z][a-z]+)?) (?:covers|will cover|stands in|is my deputy)\b",
    re.IGNORECASE,
)
#: What shows that a letter about leave means to name days.
_DATED = re.compile(
    r"\d|[一二三四五六七八九十两半]天|周|星期|礼拜|月|明天|后天|今天|\b(?:today|tomorrow|week|mon|tues|wednes|thurs|fri)",
    re.IGNORECASE,
)
#: An application that only names itself is asked for its days; longer text may be about anything.
_SHOWN: Final = 40
_BARE = re.compile(r"[\u4e00-\u9fff\s。.!！]{0,6}")
_LENGTH = re.compile(r"(?:起|开始)?\s*(?:共|连续|请)?\s*(?:(?P<n>\d{1,2})|(?P<zh>[一二三四五六七八九十两]))\s?天")
#: Days that come again, that have no end, or that English counts: which are meant, the words do not say.
_UNSAID = re.compile(
    r"每个?(?:周|月|星期|礼拜|天|日)|\b(?:every|each)\b|(?:起|开始)\s*$|\bonwards?\b"
    r"|\bfor (?:\d{1,2}|an?|two|three|four|five|six|seven|ten) (?:\w+ )?(?:days?|weeks?)\b",
    re.IGNORECASE,
)
_NUMERALS: Final = {character: number for number, character in enumerate("零一二三四五六七八九十")} | {"两": 2}
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.])")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})\s?[-~至到—]\s?(\d{1,2})(?![\d/月.])")
_WEEK = re.compile(r"(下下|下|本|这)个?(?:周|星期|礼拜)(?![一二三四五六日天末\d])(?:全周)?|\b(next|this) week\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """From the beginning of one day to the end of another, in UTC; `deputy` is the name as written, or none.

    `instead` says that it stands for what was announced before; from and to one instant, they are not away at all.
    `said` are the words that name the days; `fault` is `backwards` where they end before they begin and `unread` where
    they name no two days: then nothing may be made of the instants.
    """

    since: datetime
    until: datetime
    deputy: str | None
    instead: bool = False
    said: str = ""
    fault: str = ""


def read_absence(text: str, at: datetime, calendar: Calendar) -> Away | None:
    """The absence that the first line of a letter announces, behind a greeting; None where it announces none."""
    text = _GREETING.sub("", text.translate(_NO_BRACKETS), count=1)
    if _BACK.match(text):
        return Away(since=at, until=at, deputy=None, instead=True)
    said = _AWAY.match(text) or _DAYS_FIRST.match(text)
    if said is None:
        return None
    groups = said.groupdict()
    words = (groups.get("days") or groups.get("english") or "") + (groups.get("length") or "")
    first = text.strip().splitlines()[0]
    if not _DATED.search(words) and (not _BARE.fullmatch(words) or _REASON.search(words)):
        return None
    found = read_span(words, at, calendar)
    deputy = deputy_in(text[: said.end()]) or deputy_in(text)
    return Away(
        since=found.since, until=found.until, deputy=deputy, instead=_INSTEAD.search(first) is not None,
        said=found.said or first.strip()[:_SHOWN], fault=found.fault,
    )  # fmt: skip


_NO_BRACKETS: Final = str.maketrans("【】[]", "    ")
_REASON = re.compile(r"原因|因为|理由|流程|制度|怎么|如何|[?？]")


def deputy_in(text: str) -> str | None:
    """The name of a deputy as a text writes it."""
    found = _DEPUTY.search(text)
    return next((name for name in found.groups() if name), None) if found else None


def read_span(words: str, at: datetime, calendar: Calendar) -> Away:
    """The days that some words name, whoever is away in them."""
    said = _INSTEAD.sub("", _DEPUTY.sub("", words)).strip(" \t,，;；。.!！")
    hours = hours_of(said)
    ends = _ends(hours.said, at, calendar)
    if ends is None or hours.untold:
        return Away(since=at, until=at, deputy=None, said=said, fault="unread")
    since = _midnight(ends[0], calendar) + timedelta(minutes=hours.first)
    until = _midnight(ends[1], calendar) + timedelta(minutes=hours.last)
    return Away(since=since, until=until, deputy=None, said=said, fault="backwards" if until <= since else "")


def _ends(said: str, at: datetime, calendar: Calendar) -> tuple[date, date] | None:
    """First and last day; a length (3天) counts from one day, unless a day off among them leaves open which days are meant."""
    english = re.search(r"[a-z]{3}", said, re.IGNORECASE) is not None
    written = said if english else _SLASHED.sub(r"\1月\2日至\1月\3日", _DOTTED.sub(r"\1月\2日", said))
    written = _WEEK.sub(_whole_week, written)
    length = _LENGTH.search(written)
    if _UNSAID.search(_LENGTH.sub("", written)):
        return None
    ends = read_ends(_LENGTH.sub(" ", written), at, calendar, ahead=True)
    if ends is None or length is None or ends[0] != ends[1]:
        return ends
    many = int(length["n"]) if length["n"] else _NUMERALS[length["zh"]]
    days = [ends[0] + timedelta(days=n) for n in range(many)]
    return (days[0], days[-1]) if days and all(calendar.is_working_day(day) for day in days) else None


def _whole_week(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[2]} monday to {match[2]} sunday"
    return f"{match[1]}周一至{match[1]}周日"


def _midnight(day: date, calendar: Calendar) -> datetime:
    return datetime.combine(day, time(), calendar.zone).astimezone(UTC)
