"""The fingerprint of one mail of ours: what of a text survives wrapping, marks, widths and translated punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Final

#: Characters a fingerprint starts with, and characters in a row before anything counts as ours.
_SEED: Final = 8
RUN: Final = 16
#: Characters of a line that, among lines of ours, is ours if it is the whole of one; a bare APPROVED there is an answer.
_WHOLE: Final = 12
#: So many characters at the end of a line that are the end of one of ours are no answer to it.
_TAIL: Final = 24
_PLACES: Final = 8
#: No line of ours that somebody changed a word in is longer; one that differs by so little is ours, damaged or changed.
LINE: Final = 400
_SHORT_LETTER: Final = 20_000
_SENT_LIMIT: Final = 200_000
_FRAME: Final = " \t>|\u00a0\u3000"
_NOTHING_KNOWN: Final[Mapping[str, str]] = {}
_MARKS = re.compile(r"[\W_]+")
#: A line that offers one of the answers to choose from, and what it says that this answer means.
_TOLD = re.compile(r"- [^\n]*[:：]\s*([^:：\n]+)")
_MARKS_IN_LINES = re.compile(r"(?:[^\w\n]|_)+")
_LINKS = re.compile(
    r"<(?:mailto|https?|cid|tel):[^<>\s]{0,2000}>|\[(?:cid|image|图片|图像)[^\[\]\n]{0,300}\]|\(?mailto:[^\s<>()]{1,2000}\)?"
)


def significant(text: str) -> str:
    """Letters, digits and characters only, folded: what survives wrapping, marks, widths and translated punctuation."""
    kept = _MARKS.sub("", text).lower()
    if kept.isascii() or unicodedata.is_normalized("NFKC", kept):
        return kept
    return _MARKS.sub("", unicodedata.normalize("NFKC", kept).casefold())


class Sent:
    """The fingerprint of one mail of ours."""

    def __init__(self, text: str, *, indexed: bool = False) -> None:
        self.key = significant(text[:_SENT_LIMIT])
        lines = text[:_SENT_LIMIT].split("\n")
        keys = keys_of(lines)
        self.known = dict(zip(map(_unframed, lines), keys, strict=True))
        self.ends_at = frozenset(accumulate(map(len, keys)))
        self.whole = {key for key in self.known.values() if len(key) >= _WHOLE}
        told = [(match, key) for line, key in zip(lines, keys, strict=True) if (match := _TOLD.fullmatch(line)) is not None]
        self.told = {key for match, _ in told if len(key := significant(match[1])) >= _SEED}
        self.told |= {key for _, key in told if len(key) >= _WHOLE}
        self._tails = {key[-_TAIL:] for key in self.known.values() if len(key) >= _TAIL}
        self._first = {key[:_WHOLE] for key in self.whole}
        self._last = {key[-_WHOLE:] for key in self.whole}
        self._sides = {(key[:_WHOLE], key[-_WHOLE:]) for key in self.whole}
        self._seeds: dict[str, list[int]] | None = None
        if indexed:
            self._seeds = {}
            for position in range(len(self.key) - _SEED + 1):
                self._seeds.setdefault(self.key[position : position + _SEED], []).append(position)

    def ends(self, key: str) -> bool:
        """Whether a line ends as one of ours does: a damaged page moves words of ours behind scraps of its own tags."""
        return key[-_TAIL:] in self._tails

    def joins(self, key: str) -> bool:
        """Whether a line is put together of pieces of ours, from the beginning of one line of ours to the end of another.

        A page was torn there, or somebody put our words together anew: nothing beside it is an approval.
        """
        first, last = key[:_WHOLE], key[-_WHOLE:]
        if first not in self._first or last not in self._last or (first, last) in self._sides or len(key) > LINE:
            return False
        place = 0
        while place < len(key) and (piece := self._longest(key, place)) >= _SEED:
            place += piece
        return place == len(key)

    def _longest(self, key: str, place: int) -> int:
        """How many characters from a place on are ours in a row."""
        end = place
        while end < len(key) and key[place : end + 1] in self.key:
            end += 1
        return end - place

    def _found(self, probe: str) -> list[int]:
        """Where the probe stands, at most eight places: looked up for a long letter, searched for a short one."""
        if self._seeds is not None:
            seeds = self._seeds.get(probe[:_SEED], ())
            return [place for place in seeds[:_PLACES] if self.key.startswith(probe, place)]
        places: list[int] = []
        place = self.key.find(probe)
        while place >= 0 and len(places) < _PLACES:
            places.append(place)
            place = self.key.find(probe, place + 1)
        return places

    def chain(self, keys: list[str], index: int, expected: int) -> tuple[int, int]:
        """How many of these keys from an index on are ours in a row, and where in our text the row ends.

        A row begins with sixteen characters of ours, or with eight that go on where the last row ended.
        """
        best, end = 0, expected
        for place in self._places(keys, index, expected):
            count, reached = self._follow(keys, index, place)
            if count > best:
                best, end = count, reached
        return best, end

    def _places(self, keys: list[str], index: int, expected: int) -> list[int]:
        if len(self.key) <= _SHORT_LETTER and keys[index][:RUN] not in self.key:
            return []
        probe = _probe(keys, index)
        places = self._found(probe)
        if len(probe) >= RUN or (expected and len(keys[index]) >= _SEED and expected in places):
            return places
        return [place for place in places if place + len(probe) == len(self.key) and place == expected]

    def _follow(self, keys: list[str], index: int, place: int) -> tuple[int, int]:
        count = matched = 0
        while index + count < len(keys) and self.key.startswith(keys[index + count], place):
            place += len(keys[index + count])
            matched += len(keys[index + count])
            count += 1
        return (count, place) if matched else (0, place)


@lru_cache(maxsize=8)
def fingerprint(sent: str, indexed: bool) -> Sent:
    """What one mail of ours is known by; `indexed` for a long letter to be held against it."""
    return Sent(sent, indexed=indexed)


def _probe(keys: list[str], index: int) -> str:
    """The next sixteen characters, over as many lines as they take."""
    probe = ""
    while index < len(keys) and len(probe) < RUN:
        probe += keys[index][: RUN - len(probe)]
        index += 1
    return probe


def _unframed(line: str) -> str:
    """A line without the marks and blanks around it, which are part of no link."""
    return line.lstrip(_FRAME).rstrip()


def keys_of(lines: list[str], known: Mapping[str, str] = _NOTHING_KNOWN) -> list[str]:
    """What is significant of each line; of most lines that are ours it is known."""
    found = [known.get(_unframed(line)) for line in lines]
    others = iter(_significant_of([line for line, key in zip(lines, found, strict=True) if key is None]))
    return [next(others) if key is None else key for key in found]


def _significant_of(lines: list[str]) -> list[str]:
    """What is significant of each line, found in all of them at once where no character needs folding."""
    text = "\n".join(lines)
    if "<" in text or "[" in text or "mailto:" in text:
        text = _LINKS.sub(" ", text)
    kept = _MARKS_IN_LINES.sub("", text).lower()
    if kept.isascii() or unicodedata.is_normalized("NFKC", kept):
        return kept.split("\n")
    return [significant(line) for line in text.split("\n")]
