"""A numbered list of statements that ends in the answer: 1. read; 2. all correct; 3. approved."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_NUMBER: Final = re.compile(r"(?:^|(?<=[;。\n]))[ \t]*(?P<number>(?:\d{1,2}"
    r"|[一二三四五六七八九十])\s?[.、)]\s?)(?!\d)", re.MULTILINE)
_CHINESE: Final = "一二三四五六七八九十"
_NOTHING: Final = " \t\n,.。;!"


def without_numbers(said: str, passed: Callable[[str], str]) -> str:
    """What `passed` leaves of a text; without its numbers where of a list from 1 on it leaves the last statement alone.

    A number before a yes names an item, unless everything numbered before it only says what was read or found.
    """
    begins = list(_NUMBER.finditer(said))
    if len(begins) < 2 or [_value(match["number"]) for match in begins] != list(range(1, len(begins) + 1)):
        return passed(said)
    bare = said
    for match in begins:
        start, end = match.span("number")
        bare = bare[:start] + " " * (end - start) + bare[end:]
    left = passed(bare)
    stops = [match.start() for match in begins[1:]]
    earlier = (left[match.end() : stop] for match, stop in zip(begins, stops, strict=False))
    return left if not any(statement.strip(_NOTHING) for statement in earlier) else passed(said)


def _value(number: str) -> int:
    digits = number.strip(" .、)\t\n")
    return int(digits) if digits.isdecimal() else _CHINESE.index(digits) + 1
