"""Numbers of a workbook as a person sees them, by format code; dates as 2026-03-05, times as 14:30 (ECMA-376 §18.8.31)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

#: Codes of the numbers below 164 that files do not spell out.
BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy-m-d",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-m-d h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 49: "@",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-m-d"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm"),
}  # fmt: skip

#: Numbers of days of this century, with nothing behind the point.
_SERIAL = re.compile(r"\s*([3-6]\d{4})(?:\.0+)?\s*")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*](.)')
_BRACKETS = re.compile(r"\[(?:\$([^\]-]*)(?:-[^\]]*)?|[^\]]*)\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.([#0?]*))?")
#: A point that is only drawn: 0!.0,"万" shows 35000 as 3.5万.
_DRAWN_POINT = re.compile(r"0[!\\]\.(0+)(,?)")
_LAST_DAY: Final = 2_958_465
#: The first serial that Excel and the calendar agree on: it counts a 29 February 1900 that never was.
_AFTER_LEAP: Final = 60


def shown(value: str, code: str, *, since_1904: bool = False) -> str:
    """The text that a cell with this number and this format shows; a value that is no number stays as it is."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or number.adjusted() > 300 or number.adjusted() < -300:
        return value
    kind = _kind(code)
    if kind in ("date", "time") and (text := _instant(number, kind, since_1904=since_1904)):
        return text
    if kind == "elapsed":
        return _elapsed(number)
    return _number(number, code) if kind == "number" else _general(number)


@lru_cache(maxsize=256)
def _kind(code: str) -> str:
    first = code.split(";", 1)[0]
    bare = _LITERAL.sub("", first).lower()
    if _ELAPSED.search(bare):
        return "elapsed"
    bare = _BRACKETS.sub("", bare).replace("general", "").replace("am/pm", "").replace("a/p", "")
    clock = re.search(r"[hs]", bare) is not None
    if re.search(r"[yd]", bare) or ("m" in bare and not clock):
        return "date"
    if clock:
        return "time"
    return "number" if re.search(r"[#0?]", bare) and "e+" not in bare and "/" not in bare else "general"


def _instant(number: Decimal, kind: str, *, since_1904: bool) -> str:
    if not 0 <= number <= _LAST_DAY:
        return ""
    seconds = int((number % 1 * 86_400).to_integral_value(ROUND_HALF_UP))
    days = int(number)
    if kind == "time" and days == 0:
        return _clock(seconds % 86_400)
    origin = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if days >= _AFTER_LEAP else 31)  # noqa: DTZ001 a day
    at = origin + timedelta(days=days, seconds=seconds)
    return f"{at:%Y-%m-%d}" + (f" {_clock(at.hour * 3600 + at.minute * 60 + at.second)}" if seconds % 86_400 else "")


def _clock(seconds: int) -> str:
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return f"{clock}:{seconds % 60:02}" if seconds % 60 else clock


def _elapsed(number: Decimal) -> str:
    seconds = int((number * 86_400).to_integral_value(ROUND_HALF_UP))
    return f"{seconds // 3600}:{seconds // 60 % 60:02}"


def _general(number: Decimal) -> str:
    """Fifteen digits, as programs keep them: 0.1 + 0.2 is 0.3."""
    if number == 0:
        return "0"
    places = 14 - number.adjusted()
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) if 0 <= places <= 30 else number
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(number: Decimal, code: str) -> str:
    sections = code.split(";")
    negative = number < 0
    section = sections[1] if negative and len(sections) > 1 and sections[1] else sections[0]
    if (drawn := _DRAWN_POINT.search(section)) is not None:
        number = number.scaleb(-len(drawn[1]) - (3 if drawn[2] else 0))
        section = section.replace(drawn[0], f"0.{drawn[1]}")
    bare = _BRACKETS.sub(lambda match: match[1] or "", _LITERAL.sub(_placeholder, section))
    digits = _DIGITS.search(bare)
    if digits is None:
        return _general(number)
    value = abs(number) * (100 if "%" in bare else 1)
    grouped = "," in digits[0].rstrip(",")
    for _ in range(len(digits[0].split(".")[0]) - len(digits[0].split(".")[0].rstrip(","))):
        value /= 1000
    text = f"{_rounded(value, digits[1]):{',' if grouped else ''}f}"
    before, after = bare[: digits.start()], bare[digits.end() :]
    sign = "-" if negative and "-" not in before and "(" not in before else ""
    return f"{sign}{before}{text}{after}".strip()


def _rounded(value: Decimal, decimals: str | None) -> Decimal:
    least, most = (decimals or "").count("0"), len(decimals or "")
    rounded = value.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP) if value.adjusted() + most < 27 else value
    while most > least and rounded == rounded.quantize(Decimal(1).scaleb(1 - most)):
        most -= 1
        rounded = rounded.quantize(Decimal(1).scaleb(-most))
    return rounded


def _placeholder(match: re.Match[str]) -> str:
    """Quoted and escaped characters are shown; those after _ and * are only room."""
    return match[1] if match[1] is not None else match[2] or ""


def serial_day(text: str) -> date | None:
    """The day of a number that spreadsheets count days by, where a cell of days holds one: 46101 is 2026-03-20."""
    number = _SERIAL.fullmatch(text)
    return date(1899, 12, 30) + timedelta(days=int(number[1])) if number else None
