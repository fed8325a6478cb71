"""Whether a Chinese clause beside an answer tells of its writer's day and of nothing else.

An open world within bars: it has to name something of private life (`words/private_chinese`) and to tell of it, and nothing in it
may limit, put off, ask for, or name a thing that a request has. The characters that could do so are free only in words that
cannot (没电, 停水, 换手机); an anchor that stands in the request is none, for then the clause may speak of the matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import is_covered
from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.asides_life import BUSY, LIFE
from mailflow.mail.intent.words.private_chinese import ANCHORS, BESIDE, MATTER, OWNED, PLACES, SAFE, SHARED, TELLS, TERMS
from mailflow.mail.intent.words.shapes import DANGER, VARIANT

_LONGEST: Final = 36
#: A clause that names nothing private may only go on where one before it has; it is short.
_LONGEST_BESIDE: Final = 16
_LEAST: Final = 2
_WORD: Final = 6
_SAFE: Final = re.compile(SAFE)
_MATTER: Final = re.compile(f"{MATTER}|[{PARTY}{TITLE}]")
_TELLS: Final = re.compile(TELLS)
_TERMS: Final = re.compile(TERMS)
_OWNED: Final = re.compile(OWNED)
#: Of a place it has to be told who is there.
_THERE: Final = re.compile(rf"(?:我|人|{OWN}|还|刚|正|才|今天|昨天|这两天|这几天|最近|本周|这周|上周"
    rf"|周末)[^,]{{0,4}}(?:在|到|去|从|下|回)|回来|出差|路上|途中|转机|旅游|休假|(?:手机|电脑|邮箱|邮件)(?:提醒)?(?:一直"
    rf"|刚|被|忘|没|全|昨天|今天|都|又|坏|摔|掉|关|进|放|收|送|死|卡|自动|老是|突然)|忘带手机|单手|太阳|天气|冷|热")
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?(?:个)?(?:小时|分钟|钟头|天|点半?|度|封|遍|次|岁|斤|公里|号线|格)|(?:凌晨"
    r"|半夜|早上|晚上|夜里|下午|中午)?\d+点")
_DIGIT: Final = re.compile(r"\d")
_SENTENCE: Final = re.compile(r"[^。!?;\n]+")
_CLAUSES: Final = re.compile(r"([,:()\[\]—])")


@cache
def _by_first(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Words by their first character, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[0], []).append(word)
    return {first: tuple(rest) for first, rest in found.items()}


def _without(text: str, words: tuple[str, ...]) -> tuple[str, list[str]]:
    """The text with these words as blanks, and those that stand in it."""
    by_first, left, found, place = _by_first(words), "", [], 0
    while place < len(text):
        word = next((word for word in by_first.get(text[place], ()) if text.startswith(word, place)), "")
        left += " " if word else text[place]
        place += len(word) or 1
        found += [word] if word else []
    return left, found


def is_private_chinese(text: str, known: Callable[[str], bool], *, owned: bool = False) -> bool:
    """Whether a clause, with the marks of `speaker`, is private talk; `known` tells what stands in the request.

    `owned` tells that the clause before it has said of whose day it is.
    """
    if text.isascii() or not _LEAST <= len(text) <= _LONGEST or _TERMS.search(text) or not _TELLS.search(text):
        return False
    fields = [ANCHORS]
    fields += [SHARED] if owned or _OWNED.search(text) else []
    fields += [PLACES] if _THERE.search(text) else []
    bare, private = _SAFE.sub(" ", text), False
    for words in fields:
        private = private or not all(map(known, _without(text, words)[1]))
        bare = _without(bare, words)[0]
    return private and _says_nothing_of_it(bare)


def goes_on(text: str) -> bool:
    """Whether a clause goes on with private talk: all of it is made of such words, though it names nothing private."""
    return len(text) <= _LONGEST_BESIDE and is_covered(text, _beside_at) and not _MATTER.search(_SAFE.sub(" ", text))


def without_private(said: str, known: Callable[[str], bool]) -> str:
    """The text, of the same length, without clauses that are private talk, and those that go on with it."""
    return _SENTENCE.sub(lambda match: _told(match[0], known), said)


def _told(sentence: str, known: Callable[[str], bool]) -> str:
    private = False
    parts = _CLAUSES.split(sentence)
    for place in range(0, len(parts), 2):
        text = parts[place].strip(" ~")
        if not text:
            continue
        private = is_private_chinese(text, known, owned=private) or (private and goes_on(text))
        parts[place] = " " * len(parts[place]) if private else parts[place]
    return "".join(parts)


def _says_nothing_of_it(text: str) -> bool:
    bare = _FIGURE.sub(" ", text)
    return not any(shape.search(bare) for shape in (_DIGIT, DANGER, VARIANT, _MATTER))


def _beside_at(text: str, place: int) -> list[int]:
    return [end for end in range(place + 1, min(place + _WORD, len(text)) + 1) if text[place:end] in _beside()]


@cache
def _beside() -> frozenset[str]:
    return frozenset(f"{BESIDE} {LIFE.words} {LIFE.needs} {BUSY.needs}".split()) - {"不过", "只好", "只能"}
