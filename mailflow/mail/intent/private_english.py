"""English talk of the writer's own life beside an answer: why it is late or short, where somebody is, the family, the weather.

A clause is private where it begins as people tell of themselves (a frame), has a word of private life in it that the request
does not have, and holds no word that could be of the matter: neither its things nor what is done to them, no pronoun for it, no
figure, no condition, nobody else's view. What has no frame goes only with a clause of the same sentence that has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.folding import folded_once
from mailflow.mail.intent.private_frames import is_framed
from mailflow.mail.intent.things import english_things
from mailflow.mail.intent.words.private_bars import BARRED, COUNTS, MATTER, ORDERS, TURNS
from mailflow.mail.intent.words.private_doubts import DOUBTED
from mailflow.mail.intent.words.private_forms import ANCHORING, PASSING
from mailflow.mail.intent.words.private_talk import BEFALLS, DID, DOING, ELLIPTIC, LEADS, PLAIN, STATE, TROUBLE
from mailflow.mail.intent.words.private_wholes import WHOLE
from mailflow.mail.intent.words.private_words import HARD, OF_MAIL, SOFT
from mailflow.mail.intent.words.shapes import DANGER, VARIANT

#: Nobody tells of private life at greater length, nor in more sentences.
_LONGEST: Final = 220
_MOST: Final = 16
_SENTENCE = re.compile(r"(?:[^.!?;\n…。]|\.(?!\s|$))+[.!?;…]*")
_CLAUSE = re.compile(r"(?:(?! - )[^,:()\[\]—–|~.!;…])+")
_JOIN = re.compile(
    r"(?:,? and so|,? and then|,? and|,? so|,? but|,? because|,? hence|,? since(?= (?:my|our|the|i|we)\b)| while) "
)
_WORD = re.compile(r"[a-z0-9'’&%\ue010\ue011-]+")
#: Stand for a form that is safe as a whole: one that tells of private life, and one that only says when or how long.
_ANCHOR: Final = "\ue010"
_PASSING: Final = "\ue011"
_LEADS = re.compile(LEADS)
_JOINING = re.compile(r"^(?:(?:and|but|so|anyway|also|again|oh|ps|by the way|btw|therefore|hence|kindly) )+")
_WHOLE = form(WHOLE)
_DOUBTED = form(DOUBTED)
_ANCHORING = form(rf"\b(?:{ANCHORING})")
_PASSES = form(rf"\b(?:{PASSING})")
_OFF = re.compile(r"\b(?:the |a |my )?(?:day|afternoon|morning|week|days) off\b")
_TURN = re.compile(TURNS)
#: A day of the week may be one to come, unless it is told of.
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:morning|evening|night|afternoon))")
_WAS = re.compile(rf"\b(?:was|were|had|been|since|last|died|{DID})\b")
#: What was so another time tells how it might be this time.
_BEFORE = re.compile(r"\blast (?:time|year|month|spring|summer|autumn|winter)\b")
#: What is told of a thing, or follows from what was told.
_THING = re.compile(r"(?:so|hence|then|therefore|the|a|an|our|all|some|more) ")
#: Words of the frames themselves.
_FRAMING: Final = f"{DOING} {DID} {STATE} {ELLIPTIC} {BEFALLS} {TROUBLE}".replace("?", "")
_VERBS: Final = frozenset(re.findall(r"[a-z]+(?:[-'][a-z]+)*", _FRAMING)) - BARRED
#: Behind these an unknown word is a place, or whom somebody is with.
_TO_PLACES: Final = frozenset({"in", "at", "to", "from", "near", "outside", "around", "towards", "through", "up", "down"})
_ARTICLES: Final = frozenset({"the", "a", "an", "my", "our"})
#: Endings of what an unknown word may do to the matter, or how far.
_RISKY: Final = ("ed", "ly", "n't", "'ll", "'d", "wise", "able", "ible")
#: Unknown words a clause may have beside those that surely are of private life.
_MOST_UNKNOWN: Final = 3
#: Whole forms may address these.
_ADDRESSED: Final = frozenset({"team", "name", "test", "music"})
#: How a clause is found: private talk, what may be part of such, or what may speak of the matter.
_PRIVATE, _PART, _NEITHER = 2, 1, 0


@dataclass(slots=True)
class _Counts:
    """How many words of a clause tell of private life, surely and perhaps, and how many nobody knows."""

    hard: int = 0
    soft: int = 0
    unknown: int = 0


def without_private_talk(said: str, request: str) -> str:
    """The same text, of the same length, without the clauses in which its writer tells of private life.

    `said` bears the marks of `speaker`; a word of the `request` tells of no private life.
    """
    asked = _words_of(request)
    pieces, place = [], 0
    for sentence in _sentences(said):
        for start, end in _private_spans(sentence, asked):
            pieces += [said[place:start], " " * (end - start)]
            place = end
    return "".join([*pieces, said[place:]])


def _sentences(said: str) -> Iterator[re.Match[str]]:
    left = _MOST
    for match in _SENTENCE.finditer(said):
        if len(match[0]) <= _LONGEST and "?" not in match[0] and any(word in _HINTS for word in _WORD.findall(match[0])):
            yield match
            left -= 1
        if not left:
            return


@lru_cache(maxsize=64)
def _words_of(request: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded_once(request)))


def _private_spans(sentence: re.Match[str], asked: frozenset[str]) -> list[tuple[int, int]]:
    """The clauses of a sentence that are private talk; of those without a frame only what stands beside one that has it."""
    clauses = [match for match in _CLAUSE.finditer(sentence[0]) if match[0].strip()]
    alone = [_level(match[0], asked, alone=True) for match in clauses]
    levels = alone if all(alone) else [_level(match[0], asked, alone=False) for match in clauses]
    start = sentence.start()
    kept = _beside_private(levels)
    return [(start + match.start(), start + match.end()) for match, goes in zip(clauses, kept, strict=True) if goes]


def _beside_private(levels: list[int]) -> list[bool]:
    """Which clauses go: those that are private talk, and what is joined to them by clauses that may go too."""
    kept = [level == _PRIVATE for level in levels]
    for index in range(1, len(levels)):
        kept[index] = kept[index] or (levels[index] == _PART and kept[index - 1])
    for index in range(len(levels) - 2, -1, -1):
        kept[index] = kept[index] or (levels[index] == _PART and kept[index + 1])
    return kept


def _level(clause: str, asked: frozenset[str], *, alone: bool) -> int:
    text = clause.strip(" -'\"")
    if not text or any("\u2e80" < mark < "\ue010" for mark in text):
        return _NEITHER
    if (whole := _whole(text)) is not None:
        return _NEITHER if _of_matter(whole, asked) else _PRIVATE
    levels = [_part_level(part.strip(), asked, alone) for part in _parts(text) if part.strip()]
    return _NEITHER if not levels or _NEITHER in levels else max(levels)


def _parts(clause: str) -> Iterator[str]:
    """What `and`, `so` and the like join, but not where they belong to a form of words."""
    forms = [match.span() for match in _PASSES.finditer(clause)]
    place = 0
    for join in _JOIN.finditer(clause):
        if not any(start <= join.start() + 1 < end for start, end in forms):
            yield clause[place : join.start()]
            place = join.end()
    yield clause[place:]


def _whole(text: str) -> re.Match[str] | None:
    return _WHOLE.fullmatch(text) or _WHOLE.fullmatch(_JOINING.sub("", text)) or _WHOLE.fullmatch(_LEADS.sub("", text))


def _of_matter(whole: re.Match[str], asked: frozenset[str]) -> bool:
    """Whether a whole form speaks of what was asked for after all, or hails from no place."""
    words = _WORD.findall(whole[0])
    known = any(word in asked and word not in OF_MAIL for word in words if word in HARD or word in SOFT)
    if known or VARIANT.search(whole[0]) or any(word in MATTER and word not in _ADDRESSED for word in words):
        return True
    return any(word in asked for word in _WORD.findall(whole["place"] or "") if word not in PLAIN)


def _part_level(text: str, asked: frozenset[str], alone: bool) -> int:
    if (whole := _whole(text)) is not None:
        return _NEITHER if _of_matter(whole, asked) else _PRIVATE
    left = _ANCHORING.sub(_ANCHOR, _PASSES.sub(_PASSING, _OFF.sub(_PASSING, text)))
    if any(bar.search(left) for bar in (DANGER, VARIANT, _TURN)) or _TURN.search(text):
        return _NEITHER
    if _DOUBTED.search(text) or _DOUBTED.search(_LEADS.sub("", text)):
        return _NEITHER
    counts = None if _DAY.search(left) and not _WAS.search(text) else _counted(left, asked)
    if counts is None:
        return _NEITHER
    bare = _LEADS.sub("", text)
    allowed = min(_MOST_UNKNOWN, counts.hard + 1) if counts.hard else 0
    if counts.unknown <= allowed and is_framed(bare, counts.hard, counts.soft, alone):
        return _PRIVATE if counts.hard or (counts.soft and not _BEFORE.search(left)) else _PART
    return _PART if counts.unknown == 0 and _may_follow(bare, text, counts) else _NEITHER


def _may_follow(bare: str, text: str, counts: _Counts) -> bool:
    """Whether words without a frame may stand beside private talk: no order, no thing that might be of the matter."""
    words = bare.split()
    if not words or words[0] in ORDERS:
        return False
    return bool(counts.hard) or not counts.soft or _THING.match(text) is None


def _counted(text: str, asked: frozenset[str]) -> _Counts | None:
    """The words counted, or None where one might be of the matter."""
    counts = _Counts()
    words = _WORD.findall(text)
    for place, word in enumerate(words):
        stem = word.removesuffix("'s")
        following = words[place + 1] if place + 1 < len(words) else ""
        if _ANCHOR in word:
            counts.hard += 1
        elif _PASSING in word or word in "-'" or (word in COUNTS and following in HARD):
            continue
        elif word in BARRED or any(mark.isdigit() or mark in "&%" for mark in word):
            return None
        elif word in PLAIN or (word in OF_MAIL and word in asked):
            continue
        elif word in asked or stem in asked or not _adds(counts, word, stem, words[max(0, place - 2) : place]):
            return None
    return counts


def _adds(counts: _Counts, word: str, stem: str, before: list[str]) -> bool:
    """Count a word that is neither plain nor barred; whether it may stand in private talk."""
    if word in HARD or stem in HARD or _is_joined(word):
        counts.hard += 1
    elif word in SOFT or stem in SOFT:
        counts.soft += 1
    elif word not in _VERBS:
        if stem in english_things() or len(word) < 2 or word.endswith(_RISKY):
            return False
        counts.unknown += not _names_a_place(before)
    return True


def _names_a_place(before: list[str]) -> bool:
    return before[-1:] != [] and (before[-1] in _TO_PLACES or (before[-1] in _ARTICLES and before[0] in _TO_PLACES))


def _is_joined(word: str) -> bool:
    """Whether a word joined by hyphens is all of words of private life."""
    pieces = word.split("-")
    return not HARD.isdisjoint(pieces) and all(piece in HARD or piece in SOFT or piece in PLAIN for piece in pieces)


#: Where none of these stands nobody tells of private life.
_MORE_HINTS: Final = """
    excuse forgive pardon sorry apologies apology apologise apologize happy merry blessed greetings hope hoping wish wishes
    wishing enjoy weekend evening regards love congrats congratulations stay care day morning week night friday monday i i'm
    i've we we're my our been back stuck off typing writing boarding hungover get well safe good it's it fun let's see sent
    dictated thanks thank have
"""
_TOO_PLAIN: Final = frozenset(["a", "the", "this", "my", "in", "at", "on", "is", "was", "has", "have"])
_HINTS: Final = HARD | SOFT | (_VERBS - _TOO_PLAIN) | frozenset(_MORE_HINTS.split())
