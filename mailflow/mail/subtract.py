"""Taking away what we ourselves sent, however a client re-wrapped or marked it (architecture: "subtract what we ourselves sent")."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

#: Characters a fingerprint starts with, and characters in a row before anything counts as ours.
_SEED: Final = 8
_RUN: Final = 16
_SENT_LIMIT: Final = 200_000
_MARKS = re.compile(r"^[\s>＞|*]+")
_LINKS = re.compile(r"<(?:mailto|https?|cid|tel):[^<>\s]{0,2000}>|\[(?:cid|image|图片|图像)[^\[\]\n]{0,300}\]|\(?mailto:[^\s<>()]{1,2000}\)?")


def significant(text: str) -> str:
    """Letters, digits and characters only, folded: what survives wrapping, marks, widths and translated punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded))


@dataclass(slots=True)
class _Line:
    key: str
    start: int = -1
    end: int = -1
    ours: bool = field(default=False)


class Sent:
    """The fingerprint of one mail of ours."""

    def __init__(self, text: str) -> None:
        self.key = significant(text[:_SENT_LIMIT])
        self.seeds: dict[str, list[int]] = {}
        for position in range(len(self.key) - _SEED + 1):
            places = self.seeds.setdefault(self.key[position : position + _SEED], [])
            if len(places) < 8:
                places.append(position)

    def place_of(self, key: str, after: int) -> int:
        """Where the key stands in what was sent, next after a position if it stands there at all; -1 if nowhere."""
        places = [place for place in self.seeds.get(key[:_SEED], ()) if self.key.startswith(key, place)]
        return min(places, key=lambda place: (place < after, place), default=-1)


def without_ours(lines: list[str], sent: str) -> tuple[list[str], bool]:
    """The lines that are not ours, and whether any was.

    A line goes only if all of it is ours and it stands in a run of at least sixteen characters of ours; a line that mixes both stays whole.
    """
    known = Sent(sent)
    if len(known.key) < _RUN:
        return lines, False
    read = [_Line(significant(_LINKS.sub(" ", _MARKS.sub("", line)))) for line in lines]
    _place_long(read, known)
    _place_short(read, known)
    _drop_weak_runs(read)
    kept = [line for line, seen in zip(lines, read, strict=True) if not seen.ours]
    return kept, len(kept) < len(lines)


def _place_long(read: list[_Line], known: Sent) -> None:
    after = 0
    for line in read:
        if len(line.key) >= _SEED and (start := known.place_of(line.key, after)) >= 0:
            line.start, line.end, line.ours = start, start + len(line.key), True
            after = line.end


def _place_short(read: list[_Line], known: Sent) -> None:
    """Short pieces are ours where they continue the line above exactly and lead to the line below."""
    filled = [index for index, line in enumerate(read) if line.key]
    for position, index in enumerate(filled):
        line = read[index]
        if line.ours or len(line.key) >= _SEED or position == 0:
            continue
        above = read[filled[position - 1]]
        if above.ours and known.key.startswith(line.key, above.end) and _leads_on(read, filled[position + 1 :], above.end + len(line.key), known):
            line.start, line.end, line.ours = above.end, above.end + len(line.key), True


def _leads_on(read: list[_Line], below: list[int], end: int, known: Sent) -> bool:
    for index in below[:3]:
        line = read[index]
        if line.ours:
            return line.start == end
        if not known.key.startswith(line.key, end):
            return False
        end += len(line.key)
    return end == len(known.key)


def _drop_weak_runs(read: list[_Line]) -> None:
    run: list[_Line] = []
    for line in [*(line for line in read if line.key), _Line("")]:
        if line.ours:
            run.append(line)
            continue
        if sum(len(member.key) for member in run) < _RUN:
            for member in run:
                member.ours = False
        run = []
