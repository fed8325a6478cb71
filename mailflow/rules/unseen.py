"""What stands in a rules file and an editor does not show, or that is no YAML at all: named before YAML stumbles over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mailflow.rules.problem import Problem

#: Beside these, what a line holds behind its first lone # is a comment, in which anything may stand.
_COMMENT: Final = re.compile(r"(?:^|\s)#")
_WIDE_INDENT: Final = re.compile(r"[ \t]*([\u00a0\u2000-\u200a\u202f\u205f\u3000])\s*\S")
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_MERGE: Final = re.compile(r"(<{7}|={7}|>{7})(?: |$)")
_SLASHES: Final = re.compile(r"\s*(//|--(?= ))")
#: How many are named; whoever mends these sees the rest at the next look.
_MOST: Final = 20


def unseen_in(text: str, file: str) -> tuple[Problem, ...]:
    """Wide spaces that indent, characters of no width, marks of a merge and comments of other languages."""
    found: list[Problem] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        found += (Problem(file, number, column + 1, message) for column, message in _of_line(line))
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def _of_line(line: str) -> Iterator[tuple[int, str]]:
    comment = _COMMENT.search(line)
    said = line[: comment.start()] if comment else line
    if merge := _MERGE.match(said):
        yield 0, f"found {merge[1]}, the mark of a merge, expected one version. Keep one of the two and delete the marks."
    elif slashes := _SLASHES.match(said):
        yield slashes.start(1), f"found a line that begins with {slashes[1]}, expected #. Begin comments with # and a space."
    elif wide := _WIDE_INDENT.match(said):
        code = f"U+{ord(wide[1]):04X}"
        yield wide.start(1), f"found a space of another width ({code}), expected plain ones. Type spaces anew (请改用半角空格)."
    elif hidden := _UNSEEN.search(said):
        code = f"U+{ord(hidden[0]):04X}"
        yield hidden.start(), f"found a character that nobody sees ({code}), expected none. Delete it, or type the word anew."
