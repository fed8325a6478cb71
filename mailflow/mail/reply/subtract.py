"""Telling what we ourselves sent, however a client re-wrapped or marked it, and what was written between its lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

#: Characters a fingerprint starts with, and characters in a row before anything counts as ours.
_SEED: Final = 8
_RUN: Final = 16
#: Characters of a line that, among lines of ours, is ours if it is the whole of one; a bare APPROVED there is an answer.
_WHOLE: Final = 12
#: So many characters at the end of a line that are the end of one of ours are no answer to it.
_TAIL: Final = 24
_PLACES: Final = 8
#: No line of ours that somebody changed a word in is longer; one that differs by so little is ours, damaged or changed.
_LINE: Final = 400
_SCRAP: Final = 2
#: An answer at the head of a letter, with a greeting above it: lines, and characters.
_HEAD_LINES: Final = 6
_ABOVE_HEAD: Final = 2
_HEAD_LENGTH: Final = 60
_MANY_LINES: Final = 400
_SHORT_LETTER: Final = 20_000
_SENT_LIMIT: Final = 200_000
_FRAME: Final = " \t>|\u00a0\u3000"
_NOTHING_KNOWN: Final[Mapping[str, str]] = {}
_MARKS = re.compile(r"[\W_]+")
#: Marks that fold away and yet say something of the line they stand on.
_SAYING: Final = "❌✗✘✖❓❔⁉🚫~?？"
_SAYS = re.compile(r"[❌✗✘✖❓❔⁉🚫]|~~|[?？](?=[?？!！\s]*$)")
#: What one of our answers to choose from means, as the line tells that offers it.
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


@dataclass(frozen=True, slots=True)
class Ours:
    """The lines of a reply, by number, that are ours, and those that were written between ours.

    A line is between ours only where nothing of ours is missing: what is left of a line of ours that a client broke
    or changed is never taken for an answer, nor is a whole one that was moved among the others. `head` are lines of
    ours that stand above all else of ours, short and out of their order: who answers with words that our mail holds too
    writes so, and no client quotes so.
    """

    lines: frozenset[int] = frozenset()
    between: frozenset[int] = frozenset()
    head: frozenset[int] = frozenset()
    edited: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of ours in a row: the numbers of the first and the last, and from where to where in our text they go."""

    first: int
    last: int
    start: int
    end: int


class Sent:
    """The fingerprint of one mail of ours."""

    def __init__(self, text: str, *, indexed: bool = False) -> None:
        self.key = significant(text[:_SENT_LIMIT])
        lines = text[:_SENT_LIMIT].split("\n")
        keys = _keys(lines)
        self.known = dict(zip(map(_unframed, lines), keys, strict=True))
        self.ends_at = frozenset(accumulate(map(len, keys)))
        self.whole = {key for key in self.known.values() if len(key) >= _WHOLE}
        told = (_TOLD.fullmatch(line) for line in lines)
        self.told = {key for match in told if match and len(key := significant(match[1])) >= _SEED}
        self._tails = {key[-_TAIL:] for key in self.known.values() if len(key) >= _TAIL}
        self._seeds: dict[str, list[int]] | None = None
        if indexed:
            self._seeds = {}
            for position in range(len(self.key) - _SEED + 1):
                self._seeds.setdefault(self.key[position : position + _SEED], []).append(position)

    def ends(self, key: str) -> bool:
        """Whether a line ends as one of ours does: a damaged page moves words of ours behind scraps of its own tags."""
        return key[-_TAIL:] in self._tails

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


def ours_in(lines: list[str], sent: str) -> Ours:
    """Which lines are ours; a line that mixes ours with new words is not."""
    known = _fingerprint(sent, len(lines) > _MANY_LINES)
    if len(known.key) < _RUN:
        return Ours()
    filled = [(number, key) for number, key in enumerate(_keys(lines, known.known)) if key]
    runs, ours = _runs(known, filled)
    if not runs:
        return Ours()
    keys = {number: key for number, key in filled if number not in ours and number > runs[0].last}
    short, written, edited = _between(known, runs, keys, lines)
    inside = range(runs[0].last, runs[-1].first)
    ours |= short | {number for number, key in keys.items() if number in inside and key in known.whole}
    ours |= {number for number, key in filled if key in known.told}
    between = frozenset(number for number in written if number not in ours and not known.ends(keys[number]))
    edited |= _marked(lines, ours, sent)
    return Ours(frozenset(ours | _stray_marks(lines, ours)), between, _head(runs, filled), frozenset(edited))


def _head(runs: list[_Run], filled: list[tuple[int, str]]) -> frozenset[int]:
    first = runs[0]
    above = sum(number < first.first for number, _ in filled)
    numbers = [number for number, _ in filled if first.first <= number <= first.last]
    short = first.end - first.start <= _HEAD_LENGTH and len(numbers) <= _HEAD_LINES and above <= _ABOVE_HEAD
    in_order = len(runs) > 1 and min(run.start for run in runs[1:]) >= first.start
    return frozenset(numbers) if short and not in_order else frozenset()


def _runs(known: Sent, filled: list[tuple[int, str]]) -> tuple[list[_Run], set[int]]:
    keys = [key for _, key in filled]
    runs: list[_Run] = []
    ours: set[int] = set()
    index = expected = 0
    while index < len(keys):
        count, expected = known.chain(keys, index, expected)
        if count:
            start = expected - sum(map(len, keys[index : index + count]))
            runs.append(_Run(filled[index][0], filled[index + count - 1][0], start, expected))
            ours.update(number for number, _ in filled[index : index + count])
        index += count or 1
    return runs, ours


def _between(
    known: Sent, runs: list[_Run], others: dict[int, str], lines: list[str]
) -> tuple[set[int], set[int], set[int]]:
    """Of the lines that stand between ours: short ones that are ours after all, those somebody wrote there, ours edited."""
    short: set[int] = set()
    written: set[int] = set()
    edited: set[int] = set()
    remaining = sorted(others)
    at = 0
    for number, run in enumerate(runs):
        last = number + 1 == len(runs)
        gap: list[int] = []
        while at < len(remaining) and (last or remaining[at] < runs[number + 1].first):
            gap.append(remaining[at])
            at += 1
        size = (len(known.key) if last else runs[number + 1].start) - run.end
        own = _consumed(known.key[run.end : run.end + size], gap, others) if size >= 0 else set()
        if size >= 0 and size == sum(len(others[line]) for line in own):
            short |= own
            written.update(line for line in gap if line not in own)
        elif 0 < size <= _LINE:
            missing, found = known.key[run.end : run.end + size], "".join(others[line] for line in gap)
            alike = _are_alike(missing, found)
            level = _is_quoted(lines[run.last])
            edited.update(line for line in gap if alike or (not last and _is_quoted(lines[line]) >= level))
            edited.update([run.last] if not gap and not last and run.end not in known.ends_at else [])
            short.update(gap if alike and abs(size - len(found)) <= _SCRAP else ())
    return short, written, edited


def _is_quoted(line: str) -> bool:
    return line.lstrip()[:1] in (">", "|")


def _are_alike(missing: str, found: str) -> bool:
    """Whether what stands for a missing line of ours is the same line but for words in it."""
    longest, shortest = max(len(missing), len(found)), min(len(missing), len(found))
    before = next((place for place in range(shortest) if missing[place] != found[place]), shortest)
    rest = shortest - before
    behind = next((place for place in range(rest) if missing[-1 - place] != found[-1 - place]), rest)
    return 2 * (before + behind) >= longest


def _marked(lines: list[str], ours: set[int], sent: str) -> set[int]:
    """Our lines on which somebody put a mark that asks or says no, and that stands nowhere in our mail."""
    whole = "".join(lines)
    if not any(mark in whole for mark in _SAYING):
        return set()
    found = {line: mark[0].strip()[0] for line in ours if (mark := _SAYS.search(lines[line])) is not None}
    return {line for line, mark in found.items() if mark not in sent}


def _consumed(missing: str, gap: list[int], keys: dict[int, str]) -> set[int]:
    """The lines that, in order, spell what is missing of ours: too short to be known by themselves."""
    own: set[int] = set()
    place = 0
    for line in gap:
        if place < len(missing) and missing.startswith(keys[line], place):
            own.add(line)
            place += len(keys[line])
    return own


def _stray_marks(lines: list[str], ours: set[int]) -> set[int]:
    """Punctuation that a client wrapped off the end of a line of ours is ours as well; two dashes begin a signature."""
    stray: set[int] = set()
    follows_ours = False
    for number, line in enumerate(lines):
        if number in ours:
            follows_ours = True
        elif follows_ours and (bare := line.strip()):
            follows_ours = bare != "--" and all(unicodedata.category(mark)[0] == "P" for mark in bare)
            if follows_ours:
                stray.add(number)
    return stray


def _unframed(line: str) -> str:
    """A line without the marks and blanks around it, which are part of no link."""
    return line.lstrip(_FRAME).rstrip()


def _keys(lines: list[str], known: Mapping[str, str] = _NOTHING_KNOWN) -> list[str]:
    """What is significant of each line; of most lines that are ours it is known."""
    found = [known.get(_unframed(line)) for line in lines]
    others = iter(_keys_of([line for line, key in zip(lines, found, strict=True) if key is None]))
    return [next(others) if key is None else key for key in found]


def _keys_of(lines: list[str]) -> list[str]:
    """What is significant of each line, found in all of them at once where no character needs folding."""
    text = "\n".join(lines)
    if "<" in text or "[" in text or "mailto:" in text:
        text = _LINKS.sub(" ", text)
    kept = _MARKS_IN_LINES.sub("", text).lower()
    if kept.isascii() or unicodedata.is_normalized("NFKC", kept):
        return kept.split("\n")
    return [significant(line) for line in text.split("\n")]
