"""Which HTML is small and flat enough to be parsed: no page takes long to read (safety §1 row 19)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import Final

#: HTML above this is not rendered: a person's reply is a thousandth of it.
HTML_LIMIT: Final = 2_000_000

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)")
#: Elements that end by themselves, so that leaving them open nests nothing.
_SELF_ENDING: Final = frozenset([
    "p", "br", "hr", "img", "meta", "link", "input", "li", "td", "th", "tr", "tbody", "thead", "dt", "dd", "option",
    "col", "wbr", "area", "base", "param", "source",
])  # fmt: skip
_FORMATTING: Final = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
_DEPTH_LIMIT: Final = 500
#: One reading asks several times about a page; those up to this length are remembered.
_REMEMBERED: Final = 100_000
#: A thread of a hundred Outlook mails has fewer.
_TAG_LIMIT: Final = 120_000
_REPEATED_FORMATTING: Final = 1_000_000
#: A list to choose from is walked again with each of its lines.
_OPTION_LIMIT: Final = 5_000
_OPTION: Final = re.compile(r"<option", re.IGNORECASE)
#: A tag of so many characters may hold so many attributes that parsing them, which is quadratic, takes long; quotes may
#: stand anywhere in it and hide nothing of its length. What is a picture in the page has few of the characters between them.
_LONG_TAG: Final = 40_000
_TAG_MARKS: Final = 10_000
_LONG_TAGS: Final = re.compile(r"<[a-zA-Z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+'|[\"'])*+")
_BETWEEN_ATTRIBUTES: Final = re.compile(r"[\s=/]")


def renderable(html: str) -> bool:
    """Whether the HTML is small and flat enough: HTML5 parsing is quadratic in depth and repeats open formatting."""
    return _known_renderable(html) if len(html) <= _REMEMBERED else _is_renderable(html)


@lru_cache(maxsize=4)
def _known_renderable(html: str) -> bool:
    return _is_renderable(html)


def _is_renderable(html: str) -> bool:
    marks = html.count("<")
    if len(html) > HTML_LIMIT or marks > _TAG_LIMIT:
        return False
    if len(html) > _LONG_TAG and any(map(_is_crowded, _LONG_TAGS.findall(html))):
        return False
    if marks <= _DEPTH_LIMIT:
        return True
    if marks > _OPTION_LIMIT and len(_OPTION.findall(html)) > _OPTION_LIMIT:
        return False
    tags = _TAG.findall(html)
    nested = _within(tags, _DEPTH_LIMIT, lambda name: name not in _SELF_ENDING)
    return nested and _within(tags, _REPEATED_FORMATTING // max(len(tags), 1), _FORMATTING.__contains__)


def _within(tags: list[str], limit: int, counts: Callable[[str], bool]) -> bool:
    """Whether at most so many elements of the kind that counts are open at once; what closes none counts for nothing."""
    numbers = Counter(tags)
    counted = {tag for tag in numbers if counts(tag.removeprefix("/").lower())}
    return sum(numbers[tag] for tag in counted if tag[0] != "/") <= limit or _deepest(tags, counted) <= limit


def _deepest(tags: list[str], counted: set[str]) -> int:
    steps = {tag: (-1 if tag[0] == "/" else 1) if tag in counted else 0 for tag in set(tags)}
    sums = list(accumulate(map(steps.__getitem__, tags)))
    return max(map(sub, sums, accumulate(sums, min, initial=0)), default=0)


def _is_crowded(tag: str) -> bool:
    return len(tag) > _LONG_TAG and len(_BETWEEN_ATTRIBUTES.findall(tag)) > _TAG_MARKS
