"""What a sentence without labels says of an incident's times: 今早8点50分宕机, went down around 8:50 this morning, 10分钟前开始.

The reader of such a sentence is told what was understood, so that a time is read where a person would read one, and none where
it could be another's: what was planned, what is over, what happened last week too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_instant
from mailflow.mail.forms.durations import ago, folded

_DAY: Final = (
    r"(?:今天|昨天|前天|今日|昨日|前日|昨晚|今晚|今早|今晨|昨夜|前晚|本?周[一二三四五六日天]"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})?\s?"
)
_HALF: Final = r"(?:凌晨|早上|早晨|清晨|早间|上午|中午|下午|傍晚|晚上|晚间|夜里|夜间|半夜|深夜|早|晚)?\s?"
_CLOCK: Final = r"(?<![\d.:/-])\d{1,2}(?::\d{2}(?::\d{2})?(?!\d)|[点时](?!间|候|段)(?:半|[一三]刻|\d{1,2}分?|钟)?)"
_ABOUT: Final = r"\s?(?:左右|前后|许|多钟|多|整|的时候|时)?\s?"
_TIME: Final = rf"({_DAY}{_HALF}{_CLOCK}){_ABOUT}"
_AGO: Final = r"((?:\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s?个?半?(?:分钟|小时|钟头)(?:左右)?之?前)"
_FAILS: Final = (
    r"宕机?|挂|崩|中断|故障|不可用|打不开|无法|不能|登不|进不|连不上|上不|用不了|异常|报错|断|瘫痪|失败|告警|报警|着火|起火|漏水"
    r"|停|卡|慢|超时|泄露|外泄|丢失|没有?信号|没电|没网|不通|黑屏|蓝屏|死机|受伤|晕倒|闪退|出现|出了?问题|发生"
)
#: What may stand between a time and what failed; what was planned, mended, or noticed is another thing.
_GAP: Final = (
    r"[，,]?(?:(?!恢复|重启|发现|察觉|接到|收到|计划|将|拟|演练|会议|开会|解决|修复|处理|为止|也|曾|说|前)[^\n。；;！!？?，,\d]){0,14}?"
)
_AT: Final = r"(?:(?:at|around|about|approximately|approx\.?|roughly|circa|ca\.)\s|~\s?){0,3}"
_WHEN: Final = r"(?:yesterday|today|this morning|this afternoon|this evening|last night|tonight)"
_ENGLISH: Final = (
    rf"({_AT}(?:{_WHEN},? )?{_AT}\d{{1,2}}(?:[:.]\d{{2}}(?!\d))?(?![\d%/-])(?: ?[ap]\.?m\b\.?)?(?: o'clock)?(?:,? {_WHEN})?)"
)
_FAILED: Final = (
    r"(?:went (?:down|offline|dark)|go(?:es|ne) down|crashed|failed|fails|failing|stopped(?: \w+){0,2}|broke(?: down)?|died"
    r"|happened|occurred|dropped|down|unavailable|offline|unreachable)"
)
#: What is said -> how, the surest first; each pattern is looked for once, and two different times of one pattern are none.
_SAID: Final = {
    "began": (
        rf"(?:发生|开始|起始|故障)时间\s?[为是在]?\s?{_TIME}",
        rf"{_TIME}(?:就?开始|起(?!来)|以来|突然)|\b(?:since|started|began|begun|beginning|starting|as of) {_ENGLISH}",
        rf"{_TIME}{_GAP}(?:{_FAILS})"
        rf"|\b{_FAILED} (?:\w+ ){{0,2}}?{_ENGLISH}"
        rf"|\b(?=at |around |about |yesterday|today|this |last night){_ENGLISH},? [^.\n]{{0,60}}?\b{_FAILED}",
        rf"{_AGO}{_GAP}(?:开始|起|{_FAILS})"
        r"|\b((?:about |some )?(?:\d{1,3}|an?|half an|two|three|five|ten) (?:minutes?|mins?|hours?|hrs?) ago)",
    ),
    "noticed": (
        rf"(?:首次)?发现时间\s?[为是在]?\s?{_TIME}",
        rf"{_TIME}(?:[^\n。；;，,\d]{{0,8}}?)(?:发现|察觉|接到|收到告警|收到投诉)"
        rf"|\b(?:noticed|detected|found(?: out)?|discovered)(?: it| this)? {_ENGLISH}",
    ),
    "phoned": (
        rf"{_TIME}已?(?:经)?(?:打?电话|口头|微信|当面|钉钉|企微|飞书)[^\n，。,\d]{{0,10}}?(?:报告|上报|通知|告知|告诉|汇报)",
        rf"(?:打?电话|口头|微信|当面|钉钉|企微|飞书)[^\n，。,\d]{{0,6}}(?:报告|上报|通知|告知|告诉|汇报)"
        rf"[^\n。，,\d]{{0,10}}[（(，, ]?{_TIME}"
        rf"|\b(?:called|phoned|rang) [^.\n\d]{{1,40}}? {_ENGLISH}",
    ),
    "wanted": (
        r"(?:要求|需要?|必须|务必|请|希望|最迟|应)[在于]?\s?([^，,。；;\n]{1,16}?(?:之?内|以内|之?前))\s?(?:必须|务必|要|需|能)?"
        r"(?:恢复|解决|修复|处理好|处理完)"
        rf"|\b(?:needs?|must|required|want(?:ed)?) [^.\n]{{0,40}}?"
        rf"\b(within [^.,;\n]{{1,16}}?(?:hours?|hrs?|minutes?|mins?)|by (?:noon|{_ENGLISH}))",
    ),
}  # fmt: skip
_PATTERNS: Final = {
    name: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns) for name, patterns in _SAID.items()
}
_READ: Final = 4000


def times_told(text: str, at: datetime, calendar: Calendar) -> Iterator[tuple[str, datetime]]:
    """When it began, was noticed, was told by word of mouth, and by when its reporter wants it over, as far as the text says."""
    words = folded(text[:_READ])
    for name, patterns in _PATTERNS.items():
        for pattern in patterns:
            found = {next(filter(None, match.groups())).strip() for match in pattern.finditer(words)}
            instants = {when for phrase in found if (when := _instant(phrase, at, calendar)) is not None}
            if len(instants) == 1:
                yield name, min(instants)
            if instants:
                break


def _instant(phrase: str, at: datetime, calendar: Calendar) -> datetime | None:
    if (past := ago(phrase)) is not None:
        return at - timedelta(minutes=past)
    return read_instant(_in_order(phrase), at, calendar)


_NUMBER: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])?")
_BY_NIGHT: Final = 5


def _in_order(phrase: str) -> str:
    """An English time of day with its day as dates are read: around 8.50 this morning is today 8:50 am."""
    clock = _NUMBER.search(phrase)
    if clock is None or not re.search(_WHEN, phrase):
        return re.sub(r"(?<=\d)\.(?=\d{2}\b)", ":", phrase) if phrase.isascii() and "-" not in phrase else phrase
    hour = int(clock[1])
    half = f"{clock[3]}m" if clock[3] else ""
    day = "yesterday" if "yesterday" in phrase or ("last night" in phrase and hour >= _BY_NIGHT) else "today"
    if not half and hour <= 12:
        half = "am" if "morning" in phrase or ("last night" in phrase and day == "today") else ""
        half = half or ("pm" if any(word in phrase for word in ("night", "afternoon", "evening")) else "")
    return f"{day} {hour}:{clock[2] or '00'} {half}".strip()
