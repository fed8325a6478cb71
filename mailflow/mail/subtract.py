"""Taking away what we ourselves sent, however a client re-wrapped or marked it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

#: Characters a fingerprint starts with, and characters in a row before anything counts as ours.
_SEED: Final = 8
_RUN: Final = 16
_PLACES: Final = 8
_MANY_LINES: Final = 400
_SHORT_LETTER: Final = 20_000
_SENT_LIMIT: Final = 200_000
_MARKS = re.compile(r"[\W_]+")
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
        self._seeds: dict[str, list[int]] | None = None
        if indexed:
            self._seeds = {}
            for position in range(len(self.key) - _SEED + 1):
                self._seeds.setdefault(self.key[position : position + _SEED], []).append(position)

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
        if len(self.key) <= _SHORT_LETTER and keys[index][:_RUN] not in self.key:
            return []
        probe = _probe(keys, index)
        places = self._found(probe)
        if len(probe) >= _RUN or (expected and len(keys[index]) >= _SEED and expected in places):
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
def _fingerprint(sent: str, indexed: bool) -> Sent:
    return Sent(sent, indexed=indexed)


def _probe(keys: list[str], index: int) -> str:
    """The next sixteen characters, over as many lines as they take."""
    probe = ""
    while index < len(keys) and len(probe) < _RUN:
        probe += keys[index][: _RUN - len(probe)]
        index += 1
    return probe


def without_ours(lines: list[str], sent: str) -> tuple[list[str], bool]:
    """The lines that are not ours, and whether any was; a line that mixes ours with new words stays whole."""
    known = _fingerprint(sent, len(lines) > _MANY_LINES)
    if len(known.key) < _RUN:
        return lines, False
    filled = [(number, key) for number, line in enumerate(lines) if (key := _key(line))]
    keys = [key for _, key in filled]
    ours: set[int] = set()
    index = expected = 0
    while index < len(keys):
        count, expected = known.chain(keys, index, expected)
        ours.update(number for number, _ in filled[index : index + count])
        index += count or 1
    return _without_stray_marks(lines, ours), bool(ours)


def _without_stray_marks(lines: list[str], ours: set[int]) -> list[str]:
    """Punctuation that a client wrapped off the end of a line of ours is ours as well."""
    kept: list[str] = []
    follows_ours = False
    for number, line in enumerate(lines):
        if number in ours:
            follows_ours = True
            continue
        if not (follows_ours and (bare := line.strip()) and all(unicodedata.category(mark)[0] == "P" for mark in bare)):
            follows_ours = follows_ours and not line.strip()
            kept.append(line)
    return kept


def _key(line: str) -> str:
    return significant(_LINKS.sub(" ", line) if "[" in line or ":" in line else line)
