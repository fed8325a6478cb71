"""Amounts of money as people write them: 5万元, ￥50,000, RMB 5万, USD 2,000, 50k, 壹万元整 (guide §5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from mailflow.mail.forms.durations import folded

_CURRENCIES: Final = {
    "CNY": r"人民币|rmb|cny|¥|元整?|块钱?|圆整?",
    "USD": r"美元|美金|usd|us\$|\$",
    "EUR": r"欧元|eur|€",
    "GBP": r"英镑|gbp|£",
    "HKD": r"港元|港币|港纸|hkd|hk\$",
    "TWD": r"新台币|台币|twd|ntd|nt\$",
    "JPY": r"日元|日圆|jpy",
}
_SCALES: Final = {
    "百": 100, "千": 1_000, "仟": 1_000, "万": 10_000, "w": 10_000, "十万": 100_000,
    "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000,
    "k": 1_000, "m": 1_000_000, "mio": 1_000_000, "million": 1_000_000, "thousand": 1_000, "billion": 1_000_000_000,
}  # fmt: skip
#: Longer marks first: HK$ is no $, 日圆 no 圆.
_MARKS: Final = sorted(("|".join(_CURRENCIES.values())).replace("整?", "").replace("钱?", "").split("|"), key=len, reverse=True)
_MARK = "|".join(_MARKS)
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\d.a-z])(?<!\d,)({_MARK})?\s?(\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{1,4}})?|\d{{1,15}}(?:\.\d{{1,4}})?)(?![\d,]*\d)"
    rf"\s?((?:{_SCALE})(?![a-z]))?\s?((?:{_MARK})(?![a-z]))?"
)
_FORMAL_DIGITS: Final = {
    **{char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{char: value for value, char in enumerate("〇一二三四五六七八九")}, "两": 2,
}  # fmt: skip
_FORMAL = re.compile(
    rf"({_MARK})?\s?(?<![\d.几数多上])([一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{{0,30}})\s?(美元|美金|欧元|英镑|港元|港币|日元|台币|元|圆|块)"
    r"(?:([零一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:([零一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?"
)
_STEPS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_RANGE = re.compile(r"\d\s?(?:万|千|k|元)?\s?(?:-|~|至|到|\bto\b)\s?[¥$€£]?\d")
#: What is no amount of its own: 5 000 and 5.000 are written either way, 1万5 goes on, 5000元/月 is a rate.
_ELSE = re.compile(
    r"(?<![\d.,])\d{1,3}(?:(?: \d{3})+|(?:\.\d{3})+)(?![\d.,]|\s?[%万亿])|\d\s?[万亿千百]\d"
    r"|/\s?(?:年|月|周|天|日|人|台|个|套|次|小时|month|year|week|day|person|head|hour)|每(?:年|月|周|天|日|人|台|个|套|次|小时)"
    r"|\b(?:per|each|a) (?:month|year|week|day|person|head|hour)\b|\b(?:monthly|yearly|daily)\b"
)
_ALL_WORDS = re.compile(r"[一二两三四五六七八九十][零一二两三四五六七八九十百千万亿]{1,30}")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of a currency (ISO 4217)."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:,f} {self.currency}"


def read_money(text: str, currency: str = "CNY") -> Money | None:
    """The one amount a text names; None where it names none, a range, or several that differ.

    `currency` is what an amount without a mark of its own is in.
    """
    words = folded(text[:500])
    if _RANGE.search(words) or _ELSE.search(words):
        return None
    if _ALL_WORDS.fullmatch(bare := words.strip(" 约左右.。")) and bare[-1] in "百千万亿":
        return Money(Decimal(_whole(bare)), currency)
    found = {_formal(match, currency) for match in _FORMAL.finditer(words)}
    found |= {_plain(match, currency) for match in _AMOUNT.finditer(words) if _is_money(match, words)}
    return found.pop() if len(found) == 1 else None


def _is_money(match: re.Match[str], words: str) -> bool:
    """A bare number is an amount only where nothing else is said: 2人 and 3台 are none."""
    return bool(match[1] or match[3] or match[4]) or match[0].strip() == words.strip(" 约左右.。")


def _plain(match: re.Match[str], currency: str) -> Money:
    amount = Decimal(match[2].replace(",", "")) * _SCALES.get(match[3] or "", 1)
    return Money(amount.normalize() + 0, _currency(match[4] or match[1], currency))


def _formal(match: re.Match[str], currency: str) -> Money:
    tenths, hundredths = (_FORMAL_DIGITS.get(match[group] or "零", 0) for group in (4, 5))
    amount = Decimal(_whole(match[2])) + Decimal(tenths * 10 + hundredths) / 100
    return Money(amount.normalize() + 0, _currency(match[1] or match[3], currency))


def _whole(text: str) -> int:
    total = section = digit = 0
    for char in text:
        if char in _STEPS:
            section += (digit or 1) * _STEPS[char]
            digit = 0
        elif char in "万亿":
            total = (total + section + digit) * (10_000 if char == "万" else 100_000_000)
            section = digit = 0
        else:
            digit = _FORMAL_DIGITS.get(char, 0)
    return total + section + digit


def _currency(mark: str | None, default: str) -> str:
    if not mark:
        return default
    return next((code for code, marks in _CURRENCIES.items() if re.fullmatch(marks, mark)), default)
