"""Days and lengths that are told from something else than today: 春节后周五, 3月6日前两天, 验收后3日内, a week from Friday.

Nobody but the writer knows when that is, so it is asked about. All take folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_WEEK: Final = r"(?:周|星期|礼拜)"
_DAY: Final = rf"{_WEEK}[一二三四五六日天]"
_ENGLISH_DAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_MANY: Final = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|半)"
_OF_ELSE: Final = re.compile(
    # 第一个周五, 3月第二周周五, 最后一个周五
    rf"第\s?{_MANY}\s?个?{_WEEK}|最后\s?[一1]?个?{_DAY}"
    # 会后的周五, 节前周五
    rf"|(?<![今最往])[前后]的?(?:那个|[一1]个)?{_DAY}"
    # 3月6日前两天, 周五后3个工作日
    rf"|(?:[日号]|{_DAY}|[底末])\s?[以之]?[前后]的?第?{_MANY}\s?个?(?:工作|自然)?(?:天|日|周|星期|月|小时)"
    r"|次日|第二天|翌日|隔天|隔日|次周|下[一1]?个?工作日|(?:令和|平成|昭和)\s?\d"
    rf"|\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) {_ENGLISH_DAY} (?:of|in)\b"
    rf"|\b{_ENGLISH_DAY} (?:after next|week)\b|\bweek (?:of|beginning|commencing|starting|ending)\b"
    r"|\b(?:days?|weeks?|months?|fortnight) (?:from|after|before|following|prior to)\b(?! (?:now|today|tomorrow))"
)
#: What one may be told to count from and everybody knows: the letter itself, and today.
_FROM_NOW: Final = r"(?:收到|接到|收阅|见信|见邮件|今天|今日|即日|现在|此刻|本邮件|此邮件|邮件|发出|发送)"
_FROM_ELSE: Final = re.compile(
    rf"(?<!今)(?<!然)(?:之?后|以后|之日起|起)的?\s?(?:第)?{_MANY}\s?个?(?:工作|自然)?(?:天|日|周|星期|月|小时|分钟|钟头)"
)
_IS_FROM_NOW: Final = re.compile(rf"{_FROM_NOW}[^后起,;。\n]{{0,8}}$")
_FROM_ELSE_ENGLISH: Final = re.compile(
    r"\b(?:days?|hours?|weeks?|months?|minutes?|hrs?|mins?) (?:of|after|from|following)\b"
    r"(?! (?:now|today|this|your? receipt|receipt|receiving|getting|reading|the date of this|notice))"
)
_OPENS: Final = r"[\s,(]{0,3}"
_NAMED: Final = rf"(?:上|本|这|下下|下)?个?{_DAY}|\b{_ENGLISH_DAY}\b"
_BEHIND: Final = re.compile(rf"{_OPENS}({_NAMED})|\s?\(\s?([一二三四五六日])\s?\)")
_BEFORE: Final = re.compile(rf"({_NAMED}){_OPENS}$")
_NEAR: Final = 16


def is_of_else(words: str) -> bool:
    """Whether the day that words name is told from another one, or from something that happens."""
    return _OF_ELSE.search(words) is not None


def counts_from_else(words: str) -> bool:
    """Whether a length of time begins with something else than the letter: 验收后3日内, within 3 days of signing."""
    begun = _FROM_ELSE.search(words)
    if begun is not None and not _IS_FROM_NOW.search(words[max(0, begun.start() - _NEAR) : begun.start()]):
        return True
    return _FROM_ELSE_ENGLISH.search(words) is not None


def weekdays_beside(words: str, dates: Sequence[re.Match[str]]) -> Iterator[str]:
    """The weekdays that stand right beside dates, as written: 3月6日(周四), Thursday, 6 March, 3月6日(四)."""
    for found in dates:
        if behind := _BEHIND.match(words, found.end()):
            yield behind[1] or behind[2]
        if before := _BEFORE.search(words[max(0, found.start() - _NEAR) : found.start()]):
            yield before[1]
