"""What stands in a rules file and an editor does not show, or that is no YAML at all: named before YAML stumbles over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mailflow.core.bilingual import Said
from mailflow.rules.problem import Problem
from mailflow.rules.wording.sentences import said

#: Beside these, what a line holds behind its first lone # is a comment, in which anything may stand.
_COMMENT: Final = re.compile(r"(?:^|\s)#")
_WIDE_INDENT: Final = re.compile(r"[ \t]*([\u00a0\u2000-\u200a\u202f\u205f\u3000])\s*\S")
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_MERGE: Final = re.compile(r"(<{7}|={7}|>{7})(?: |$)")
_SLASHES: Final = re.compile(r"\s*(//|--(?= )|＃)")
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


def _of_line(line: str) -> Iterator[tuple[int, Said]]:
    comment = _COMMENT.search(line)
    written = line[: comment.start()] if comment else line
    if merge := _MERGE.match(written):
        yield 0, said("merge_mark", mark=merge[1])
    elif slashes := _SLASHES.match(written):
        yield slashes.start(1), said("slashes", mark=slashes[1])
    elif wide := _WIDE_INDENT.match(written):
        yield wide.start(1), said("wide_indent", code=ord(wide[1]))
    elif hidden := _UNSEEN.search(written):
        yield hidden.start(), said("hidden_character", code=ord(hidden[0]))
