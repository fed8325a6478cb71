"""Whether a clause beside an answer consists of harmless words only: what was read, found good, will be done, is wished.

A closed world by kinds of clause: each kind has its own words (`asides`), and a clause is of a kind where all of it is made of
these, in any order; figures count only where they stand in what is answered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mailflow.mail.intent.asides import CHINESE, ENGLISH, Aside
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

#: Nobody says such things at length.
_LONGEST: Final = 80
_LONGEST_ENGLISH: Final = 30
_MARK = re.compile(f"{OWN}+|{PARTY}+|{TITLE}+")
_FIGURE = re.compile(r"v?\d[\d.,:/-]*(?:(?:万|亿)?元?|%|月(?:\d+日)?|日|人|年|k)(?:(?:至|到|-)\d+(?:月(?:\d+日)?|日))?")
_WORD = re.compile(f"[a-z0-9'&.%-]+|[{OWN}{PARTY}{TITLE}]+")


@dataclass(frozen=True, slots=True)
class _Kind:
    words: dict[str, bool]
    also: re.Pattern[str]
    bars: re.Pattern[str] | None


@cache
def _kinds(chinese: bool) -> tuple[_Kind, ...]:
    return tuple(_kind(aside) for aside in (CHINESE if chinese else ENGLISH))


def _kind(aside: Aside) -> _Kind:
    words = {**dict.fromkeys(aside.words.split(), False), **dict.fromkeys(aside.needs.split(), True)}
    return _Kind(words, re.compile(aside.also), re.compile(aside.bars) if aside.bars else None)


def is_beside(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause, with the marks of `speaker`, is of one of the kinds; `known` tells what stands in the request."""
    chinese = not text.replace(OWN, "").replace(PARTY, "").replace(TITLE, "").isascii()
    fits = _fits_chinese if chinese else _fits_english
    return any(
        kind.also.search(text) is not None and not (kind.bars and kind.bars.search(text)) and fits(text, kind, known)
        for kind in _kinds(chinese)
    )


def _fits_chinese(text: str, kind: _Kind, known: Callable[[str], bool]) -> bool:
    """Whether words of the kind cover all of it, one that it needs among them."""
    if len(text) > _LONGEST:
        return False
    reached: list[set[bool]] = [set() for _ in range(len(text) + 1)]
    reached[0].add(False)
    for place in range(len(text)):
        for needed in tuple(reached[place]):
            for stop, needs in _words_at(text, place, kind, known):
                reached[stop].add(needed or needs)
    return True in reached[-1]


def _words_at(text: str, place: int, kind: _Kind, known: Callable[[str], bool]) -> Iterator[tuple[int, bool]]:
    if text[place] == " ":
        yield place + 1, False
    if (mark := _MARK.match(text, place)) is not None:
        yield mark.end(), False
    if (figure := _FIGURE.match(text, place)) is not None and known(figure[0]):
        yield figure.end(), False
    for length in range(1, min(10, len(text) - place) + 1):
        if (needs := kind.words.get(text[place : place + length])) is not None:
            yield place + length, needs


def _fits_english(text: str, kind: _Kind, known: Callable[[str], bool]) -> bool:
    words = _WORD.findall(text)
    if len(words) > _LONGEST_ENGLISH or _WORD.sub("", text).strip(" /-"):
        return False
    needed = False
    for word in words:
        needs = kind.words.get(word, False if _MARK.fullmatch(word) or (_FIGURE.fullmatch(word) and known(word)) else None)
        if needs is None:
            return False
        needed = needed or needs
    return needed
