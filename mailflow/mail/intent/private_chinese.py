"""Whether a Chinese clause beside an answer tells of its writer's day and of nothing else.

A closed world of words (`words/private_chinese`): all of a clause is made of them, one of what befalls people among them, or a
machine and how it fails, and it tells of that. Words that stand in the request tell nothing, for they may be of the matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import adding_up
from mailflow.mail.intent.words.private_chinese import BARS, FAILS, MACHINES, NEEDS, SAFE, TELLS, WORDS
from mailflow.mail.intent.words.shapes import OTHERS_DID

_LONGEST: Final = 36
_LEAST: Final = 2
_WORD: Final = 9
_SAFE: Final = re.compile(SAFE)
_TELLS: Final = re.compile(TELLS)
_BARS: Final = re.compile(BARS)
_FIGURE: Final = re.compile(r"\d+(?:个)?(?:小时|分钟|天|度|点半?|遍|次)")
_SENTENCE: Final = re.compile(r"[^。!?;\n]+")
_CLAUSES: Final = re.compile(r"([,:()\[\]—])")
#: What a word adds to a clause.
_NEEDED, _MACHINE, _FAILED = 1, 2, 4


@cache
def _words() -> dict[str, int]:
    plain, failing = dict.fromkeys(WORDS.split(), 0), dict.fromkeys(FAILS.split(), _FAILED)
    return plain | failing | dict.fromkeys(MACHINES.split(), _MACHINE) | dict.fromkeys(NEEDS, _NEEDED)


def is_private_chinese(text: str, known: Callable[[str], bool], *, beside: bool = False) -> bool:
    """Whether a clause, with the marks of `speaker`, is private talk; `known` tells what stands in the request.

    `beside` a clause that is such talk it need only consist of its words.
    """
    if text.isascii() or not _LEAST <= len(text) <= _LONGEST or _BARS.search(text) or OTHERS_DID.fullmatch(text):
        return False
    told = adding_up(text, lambda text, place: _at(text, place, known))
    if beside:
        return bool(told)
    return _TELLS.search(text) is not None and any(said & _NEEDED or said == _MACHINE | _FAILED for said in told)


def without_private(said: str, known: Callable[[str], bool]) -> str:
    """The text, of the same length, without clauses that are private talk, and those that go on with it."""
    return _SENTENCE.sub(lambda match: _told(match[0], known), said)


def _told(sentence: str, known: Callable[[str], bool]) -> str:
    private = False
    parts = _CLAUSES.split(sentence)
    for place in range(0, len(parts), 2):
        if text := parts[place].strip(" ~"):
            private = is_private_chinese(text, known, beside=private)
            parts[place] = " " * len(parts[place]) if private else parts[place]
    return "".join(parts)


def _at(text: str, place: int, known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    if text[place] == " ":
        yield place + 1, 0
    for shape in (_SAFE, _FIGURE):
        if (found := shape.match(text, place)) is not None and found.end() > place:
            yield found.end(), 0
    for stop in range(place + 1, min(place + _WORD, len(text)) + 1):
        if (adds := _words().get(text[place:stop])) is not None:
            yield stop, 0 if adds and known(text[place:stop]) else adds
