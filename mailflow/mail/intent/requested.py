"""What stands in the text that is answered: a figure, a span of days or words that are only repeated limit nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import folded_once

#: From a day to a day.
DAYS: Final = re.compile(r"(\d{1,2}月\d{1,2}日)[至到-](?:(\d{1,2})月)?(\d{1,2})日")

_MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december")  # fmt: skip
_MONTH: Final = rf"(?:{'|'.join(_MONTHS)})"
#: A day on which something is to begin: 从3月15日起, on 15 March.
BEGINS: Final = re.compile(
    r"(?:从|于|自|在)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:起|开始|正式|按时|准时|如期)*"
    rf"|\b(?:on|from) (?:(?P<day_en>\d{{1,2}})(?:th|st|nd|rd)? (?P<month_en>{_MONTH})"
    rf"|(?P<month_us>{_MONTH}) (?P<day_us>\d{{1,2}})(?:th|st|nd|rd)?)\b"
)
#: An amount of money or of other things, in the ways one is written: 38万元, 380,000, 380k.
_AMOUNT: Final = re.compile(r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<unit>万|亿|k\b|m\b"
    r"|千)?元?(?![\d.,]*\d)")
_UNITS: Final = {"万": 10_000, "亿": 100_000_000, "k": 1_000, "m": 1_000_000, "千": 1_000}
#: Smaller figures are counts, days and items.
_LEAST_AMOUNT: Final = 1_000
#: Blanks that keep no two figures apart.
_BLANKS = re.compile(r"(?<!\d)\s+|\s+(?!\d)")


@lru_cache(maxsize=64)
def asked_of(request: str, about: tuple[str, ...]) -> str:
    """The request and what it is about, folded."""
    return "\n".join(filter(None, (folded_once(request), folded_once("\n".join(about)))))


@lru_cache(maxsize=64)
def in_request(request: str) -> Callable[[str], bool]:
    """What tells whether folded words stand so in this request; a figure only where no digit is beside it."""
    text = _BLANKS.sub("", folded_once(request))

    amounts = {amount for match in _AMOUNT.finditer(text) if (amount := _amount(match)) >= _LEAST_AMOUNT}

    def known(words: str) -> bool:
        if (sum_ := _AMOUNT.fullmatch(words.strip())) is not None and _amount(sum_) in amounts:
            return True
        bare = "".join(words.split()).strip(".,:…")
        if (days := DAYS.fullmatch(bare)) is not None:
            first, month, last = days[1], days[2] or days[1].partition("月")[0], days[3]
            return re.search(rf"(?<!\d){first}[至到—~-]{{1,2}}(?:{month}月)?{last}日", text) is not None
        ends = r"(?!\d|[.,]\d)" if bare[-1:].isdigit() else ""
        begins = r"(?<![\d.,])" if bare[:1].isdigit() else ""
        return bool(bare) and bare in text and re.search(rf"{begins}{re.escape(bare)}{ends}", text) is not None

    return known


def _amount(match: re.Match[str]) -> float:
    return round(float(match["number"].replace(",", "")) * _UNITS.get(match["unit"] or "", 1), 2)


def without_beginning(text: str, known: Callable[[str], bool]) -> str:
    """The text without the day on which what is answered begins, if it names no other."""

    def begun(match: re.Match[str]) -> str:
        month = match["month"] or str(_MONTHS.index(match["month_en"] or match["month_us"]) + 1)
        day = match["day"] or match["day_en"] or match["day_us"]
        return "" if any(known(f"{month}月{day}日{to}") for to in "至到起-") else match[0]

    return BEGINS.sub(begun, text)
