"""Answers written between the lines of the mail they answer: which line each belongs to, and which points have none."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.reply.quotemarks import is_marked, unmarked
from mailflow.mail.reply.subtract import Ours

#: A numbered point of what is quoted.
_POINT = re.compile(
    r"[>\s|\x02]*(?:第?[一二三四五六七八九十\d]{1,3}\s?[项条、.．)）]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[①-⑨]"
    r"|(?:item|point) \d)(?!\d)",
    re.IGNORECASE,
)
#: A point is looked for this many lines above its answer: clients break long ones.
_POINT_REACH: Final = 6


def answered_lines(lines: list[str], kept: list[int], ours: Ours) -> tuple[tuple[str, str], ...]:
    """What was written below each quoted line; what stands below the whole quote answers no line of it but a point."""
    said: dict[int, list[str]] = {}
    written = set(kept)
    above: int | None = None
    open_: int | None = None
    for number, line in enumerate(lines):
        if number in written:
            if line.strip() and above is not None:
                said.setdefault(above, []).append(unmarked(line) if number in ours.between else line)
                open_ = above
        elif line.strip() and _is_quoted(lines, number, ours) and unmarked(line).strip():
            above, open_ = number, None
    if open_ is not None and _POINT.match(lines[_first_of(lines, open_, ours)]) is None:
        del said[open_]
    return tuple((_whole(lines, number, ours), "\n".join(text)) for number, text in said.items())


def skips_a_point(lines: list[str], kept: list[int], ours: Ours) -> bool:
    """Whether one quoted point has an answer below it and a later one has none (guide §6.5 rule 7)."""
    written = {number for number in kept if lines[number].strip()}
    answered, open_point = False, False
    above: int | None = None
    for number, line in enumerate(lines):
        if number in written:
            if above is not None:
                answered = answered or _POINT.match(lines[_first_of(lines, above, ours)]) is not None
            open_point, above = False, None
        elif line.strip() and _is_quoted(lines, number, ours) and unmarked(line).strip():
            open_point = open_point or (answered and _POINT.match(line) is not None)
            above = number
    return answered and open_point


def _is_quoted(lines: list[str], number: int, ours: Ours) -> bool:
    return number in ours.lines or is_marked(lines[number])


def _first_of(lines: list[str], number: int, ours: Ours) -> int:
    """The line at which the point that this quoted line ends begins; the line itself where it ends none."""
    for start in range(number, max(-1, number - _POINT_REACH), -1):
        if not _is_quoted(lines, start, ours) or not unmarked(lines[start]).strip():
            break
        if _POINT.match(lines[start]):
            return start
    return number


def _whole(lines: list[str], number: int, ours: Ours) -> str:
    start = _first_of(lines, number, ours)
    return " ".join(unmarked(line).strip() for line in lines[start : number + 1])
