"""Telling what we ourselves sent, however a client re-wrapped or marked it, and what was written between its lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import Final

from mailflow.mail.reply.fingerprint import LINE, RUN, Sent, fingerprint, keys_of

_SCRAP: Final = 2
#: So many lines put together of pieces of ours are looked at.
_TORN_LINES: Final = 40
#: An answer at the head of a letter, with a greeting above it: lines, and characters.
_HEAD_LINES: Final = 6
_ABOVE_HEAD: Final = 2
_HEAD_LENGTH: Final = 60
_MANY_LINES: Final = 400
#: Marks that fold away and yet say something of the line they stand on.
_SAYING: Final = "❌✗✘✖❓❔⁉🚫~?？"
_SAYS = re.compile(r"[❌✗✘✖❓❔⁉🚫]|~~|[?？](?=[?？!！\s]*$)")


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


#: How each of our instructions begins, and nobody's answer; torn off behind it there is nothing else to know it by.
_INSTRUCTION = re.compile(r"[\s>|]{0,20}- (?:回复「|Reply “)")


def ours_in(lines: list[str], sent: str) -> Ours:
    """Which lines are ours; a line that mixes ours with new words is not."""
    known = fingerprint(sent, len(lines) > _MANY_LINES)
    if len(known.key) < RUN:
        return Ours()
    filled = [(number, key) for number, key in enumerate(keys_of(lines)) if key]
    runs, ours = _runs(known, filled)
    if not runs:
        return Ours()
    keys = {number: key for number, key in filled if number not in ours and number > runs[0].last}
    short, written, edited = _between(known, runs, keys, lines)
    inside = range(runs[0].last, runs[-1].first)
    ours |= short | {number for number, key in keys.items() if number in inside and key in known.whole}
    ours |= {number for number, key in filled if key in known.told or (known.told and _INSTRUCTION.match(lines[number]))}
    torn = set(islice((number for number, key in keys.items() if known.joins(key)), _TORN_LINES))
    ours |= torn
    between = frozenset(number for number in written if number not in ours and not known.ends(keys[number]))
    edited |= torn | _marked(lines, ours, sent)
    return Ours(frozenset(ours | _stray_marks(lines, ours)), between, _head(runs, filled), frozenset(edited))


def _head(runs: list[_Run], filled: list[tuple[int, str]]) -> frozenset[int]:
    first = runs[0]
    if first.end - first.start > _HEAD_LENGTH:
        return frozenset()
    above = sum(number < first.first for number, _ in filled)
    numbers = [number for number, _ in filled if first.first <= number <= first.last]
    short = len(numbers) <= _HEAD_LINES and above <= _ABOVE_HEAD
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
        elif 0 < size <= LINE:
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
