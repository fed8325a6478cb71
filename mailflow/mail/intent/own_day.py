"""Whether a clause tells of its writer's own day: what befell them, their house, their mail and tools, in any order of words.

A closed world with a subject of its own: every word is known, one of them is of private life and of nothing that was asked for,
it is told of somebody or of a day, and a verb that might be an order counts only where it is over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import adding_up
from mailflow.mail.intent.speaker import PARTY
from mailflow.mail.intent.words.asides_life import OPEN
from mailflow.mail.intent.words.own_day_chinese import AROUND, BARS, LOOSE, OF_WHOM, OVER, OWN_LIFE

_SHORTEST: Final = 3
_LONGEST: Final = 40
_LONGEST_WORD: Final = 8
_OF_WHOM: Final = re.compile(OF_WHOM)
_OVER: Final = re.compile(OVER)
#: What a piece of a clause adds to it.
_PRIVATE: Final = 1
_LOOSE: Final = 2


@cache
def _words() -> dict[str, int]:
    """The words, and what each adds."""
    private, loose = dict.fromkeys(OWN_LIFE.split(), _PRIVATE), dict.fromkeys(LOOSE.split(), _LOOSE)
    return {**loose, **private, **dict.fromkeys(AROUND.split(), 0), PARTY: 0, " ": 0}


@cache
def _bars() -> re.Pattern[str]:
    return re.compile(f"{BARS}|{OPEN}")


def is_of_own_day(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause, with the marks of `speaker`, is told of the day; a word that is `known` of the request is not private."""
    if not _SHORTEST <= len(text) <= _LONGEST or _OF_WHOM.search(text) is None or _bars().search(text) is not None:
        return False
    told = adding_up(text, lambda text, place: _pieces(text, place, known))
    return _PRIVATE in told or (_PRIVATE | _LOOSE in told and _OVER.search(text) is not None)


def _pieces(text: str, place: int, known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    words = _words()
    for stop in range(place + 1, min(place + _LONGEST_WORD, len(text)) + 1):
        if (adds := words.get(text[place:stop])) is not None:
            yield stop, _LOOSE if adds == _PRIVATE and known(text[place:stop]) else adds
