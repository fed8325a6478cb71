"""Lengths of time as people write them: 3天内, 1个工作日内, 高:需1小时内恢复, within two business days (guide §5.22)."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from mailflow.core.worktime import Span

_DIGITS: Final = {"零": 0, "〇": 0, **{char: value for value, char in enumerate("一二三四五六七八九", 1)}, "两": 2}
_WORDS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "half a": 0.5, "half an": 0.5,
}  # fmt: skip
#: 6日以后 behind a month is a day, and 两三天 no number.
_N = (
    r"(?<![\d.月])(\d{1,4}(?:\.5)?|半"
    r"|(?<![一二两三四五六七八九十])(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?![一二两三四五六七八九十]))"
)
_UNIT = (
    r"(个?工作(?:日|天)|个?(?:自然|日历)日|个?半天|天|日|个?小时|个?钟头?|小时"
    r"|h(?:ours?|rs?)?(?![a-z])|分钟|min(?:ute)?s?(?![a-z])|周|个?星期|个?礼拜|个?月)"
)
_ENGLISH_N = r"\b(\d{1,4}(?:\.5)?|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?"
_ENGLISH_UNIT = r"(working day|business day|calendar day|day|hour|hr|h|minute|min|week|month|wd|d)s?\b"

_WITHIN = re.compile(rf"{_N}\s?{_UNIT}\s?(半)?(?:之?内|以内|内|后|之后|以后)")
_UNTIL_DONE = re.compile(rf"{_N}\s?{_UNIT}\s?(半)?(?=恢复|解决|修复|完成|处理|响应|答复|回复)")
_BARE = re.compile(rf"(?:约|大约|预计|共|需要?)?\s?{_N}\s?{_UNIT}\s?(半)?(?:左右)?")
_WITHIN_ENGLISH = re.compile(rf"\b(?:within|in)(?: the next)? {_ENGLISH_N}{_ENGLISH_UNIT}")
_FROM_NOW = re.compile(rf"{_ENGLISH_N}{_ENGLISH_UNIT} (?:from now|later)\b")
_BARE_ENGLISH = re.compile(rf"(?:about |approx\.? |ca\.? )?{_ENGLISH_N}{_ENGLISH_UNIT}")

_AGO = re.compile(rf"{_N}\s?{_UNIT}\s?(半)?(?:左右)?之?前")
_AGO_ENGLISH = re.compile(rf"{_ENGLISH_N}{_ENGLISH_UNIT} ago\b")

_AND_A_HALF = re.compile(r"(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?个半(?=小时|钟|月|星期|工作)")

#: Traditional characters of dates and lengths of time, as one reader sees both.
_SIMPLIFIED: Final = str.maketrans("約後週點時個內號禮鐘兩間當恢復萬億圓貳陸參", "约后周点时个内号礼钟两间当恢复万亿圆贰陆叁")


def folded(text: str) -> str:
    """The text as dates are looked for in it: width, case, Traditional characters and kinds of dashes are nothing."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLIFIED).replace("–", "-").replace("−", "-")


def _halves(words: str) -> str:
    return _AND_A_HALF.sub(lambda match: f"{chinese_number(match[1]):g}.5", words)


def chinese_number(text: str) -> float:
    """The number that 半, digits or 一 to 九十九 write; 〇 and digits side by side are a number too (二〇二六)."""
    if text == "半":
        return 0.5
    if text.replace(".", "", 1).isdigit():
        return float(text)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return int("".join(str(_DIGITS.get(char, 0)) for char in text) or "0")


def within(words: str) -> Span | None:
    """The length after which something is due (within, 内, 后), in a text that is folded already."""
    words = _halves(words)
    if (match := _WITHIN.search(words)) is not None:
        return _span(chinese_number(match[1]) + (0.5 if match[3] else 0), match[2])
    if (match := _WITHIN_ENGLISH.search(words) or _FROM_NOW.search(words)) is not None:
        return _span(_WORDS.get(match[1]) or float(match[1]), match[2])
    return None


def ago(words: str) -> float | None:
    """How many minutes ago something was, in a folded text: 10分钟前, half an hour ago; None where it says none."""
    words = _halves(words)
    if (match := _AGO.search(words)) is not None:
        span = _span(chinese_number(match[1]) + (0.5 if match[3] else 0), match[2])
    elif (match := _AGO_ENGLISH.search(words)) is not None:
        span = _span(_WORDS.get(match[1]) or float(match[1]), match[2])
    else:
        return None
    return span.amount * {"h": 60, "m": 1}[span.unit] if span and span.unit in ("h", "m") else None


def read_span(text: str) -> Span | None:
    """The length of time a value names: 高:需1小时内恢复, 30分钟, 2 h; months are 30 days, weeks 7."""
    words = _halves(folded(text[:2_000]).strip(" \t\n。.;,"))
    if (found := within(words)) is not None:
        return found
    if (match := _UNTIL_DONE.search(words)) is not None:
        return _span(chinese_number(match[1]) + (0.5 if match[3] else 0), match[2])
    return bare_span(words)


def bare_span(words: str) -> Span | None:
    """The length that a folded text is and nothing else: 3个工作日, 2小时, 5 working days."""
    words = _halves(words.strip(" \t\n。.;,"))
    if (match := _BARE.fullmatch(words)) is not None:
        return _span(chinese_number(match[1]) + (0.5 if match[3] else 0), match[2])
    match = _BARE_ENGLISH.fullmatch(words)
    return _span(_WORDS.get(match[1]) or float(match[1]), match[2]) if match else None


def _span(amount: float, unit: str) -> Span | None:
    if amount <= 0:
        return None
    if "工作" in unit or unit in ("working day", "business day", "wd"):
        return Span(amount, "wd")
    if "半天" in unit:
        return Span(amount / 2, "wd")
    if "小时" in unit or "钟" in unit.removesuffix("分钟") or unit.startswith("h"):
        return Span(amount, "h")
    if unit.startswith(("分", "min")):
        return Span(amount, "m")
    if unit.endswith(("天", "日", "day")) or unit == "d":
        return Span(amount, "wd") if amount < 1 else Span(amount, "d")
    return Span(amount * (30 if unit.endswith(("月", "month")) else 7), "d")
