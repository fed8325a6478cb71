"""The fingerprint of one mail of ours: what of a text survives wrapping, marks, widths and translated punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from typing import Final

#: Characters a fingerprint starts with, and characters in a row before anything counts as ours.
_SEED: Final = 8
RUN: Final = 16
#: Characters of a line that, among lines of ours, is ours if it is the whole of one; a bare APPROVED there is an answer.
_WHOLE: Final = 12
#: So many characters at the end of a line that are the end of one of ours are no answer to it.
_TAIL: Final = 24
#: What the parts of our mails begin with; nobody answers with the name of one, however short it is.
_HEADING: Final = "■"
_NAMED: Final = 4
_PLACES: Final = 8
#: No line of ours that somebody changed a word in is longer; one that differs by so little is ours, damaged or changed.
LINE: Final = 400
_SHORT_LETTER: Final = 20_000
_SENT_LIMIT: Final = 200_000
#: Marks and blanks around a line, which are part of no link.
_FRAME: Final = " \t>|\u00a0\u3000"
_MARKS = re.compile(r"[\W_]+")
#: A line that offers one of the answers to choose from, and what it says that this answer means.
_TOLD = re.compile(r"- [^\n]*[:：]\s*([^:：\n]+)")
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
        lines = text[:_SENT_LIMIT].split("\n")
        self._keys = keys_of(lines)
        self.key = "".join(self._keys)
        headed = (key for line, key in zip(lines, self._keys, strict=True) if line.startswith(_HEADING))
        self._headings = {key for key in headed if len(key) >= _NAMED}
        self.whole = {key for key in self._keys if len(key) >= _WHOLE} | self._headings
        told = [match for line in lines if line.startswith("- ") and (match := _TOLD.fullmatch(line)) is not None]
        self.told = {key for match in told if len(key := significant(match[1])) >= _SEED}
        self.told |= self.whole.intersection(keys_of([match[0] for match in told]))
        self._seeds: dict[str, list[int]] | None = None
        if indexed:
            self._seeds = {}
            for position in range(len(self.key) - _SEED + 1):
                self._seeds.setdefault(self.key[position : position + _SEED], []).append(position)

    @cached_property
    def ends_at(self) -> frozenset[int]:
        """Where lines of ours end in the key."""
        return frozenset(accumulate(map(len, self._keys)))

    @cached_property
    def _tails(self) -> set[str]:
        return {key[-_TAIL:] for key in self._keys if len(key) >= _TAIL}

    @cached_property
    def _sides(self) -> tuple[set[str], set[str], set[tuple[str, str]]]:
        """How lines of ours begin, how they end, and both together."""
        sides = {(key[:_WHOLE], key[-_WHOLE:]) for key in self.whole}
        return {first for first, _ in sides}, {last for _, last in sides}, sides

    def ends(self, key: str) -> bool:
        """Whether a line ends as one of ours does: a damaged page moves words of ours behind scraps of its own tags."""
        return key[-_TAIL:] in self._tails

    def joins(self, key: str) -> bool:
        """Whether a line is put together of pieces of ours, from the beginning of one line of ours to the end of another.

        A page was torn there, or somebody put our words together anew: nothing beside it is an approval.
        """
        first, last = key[:_WHOLE], key[-_WHOLE:]
        begin, end, lines = self._sides
        headed = key.endswith(tuple(self._headings))
        if first not in begin or not (headed or last in end) or (first, last) in lines or len(key) > LINE:
            return False
        place = 0
        while place < len(key) and ((piece := self._longest(key, place)) >= _SEED or (headed and key[place:] in self._headings)):
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
        count, reached = 0, place
        for key in islice(keys, index, None):
            if not self.key.startswith(key, reached):
                break
            count, reached = count + 1, reached + len(key)
        return (count, reached) if reached > place else (0, place)


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


def keys_of(lines: list[str]) -> list[str]:
    """What is significant of each line; most lines are of our mails, and come again in the next reply."""
    unframed = [line.lstrip(_FRAME).rstrip() for line in lines]
    return [_known_key(line) if len(line) <= LINE else _key(line) for line in unframed]


@lru_cache(maxsize=4096)
def _known_key(line: str) -> str:
    return _key(line)


def _key(line: str) -> str:
    return significant(_LINKS.sub(" ", line) if _may_hold_links(line) else line)


def _may_hold_links(text: str) -> bool:
    return "<" in text or "[" in text or "mailto:" in text
