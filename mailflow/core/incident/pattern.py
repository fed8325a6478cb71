"""Subjects of alarms as an admin writes them: `*` is anything, `{name}` is kept; matched in linear time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mailflow.core.bilingual import Unfit, filled

_HOLE: Final = re.compile(r"\*|\{([^{}]*)\}")
_NAME: Final = re.compile(r"[A-Za-z\u4e00-\u9fff][\w-]{0,30}")
LONGEST: Final = 200
MOST: Final = 8

#: What is wrong with a pattern -> what was expected and what to do: (Chinese, English).
EXPECTED: Final[Mapping[str, tuple[str, str]]] = {
    "long": (
        "应不超过 {most} 个字符。各次不同的部分请写成 *。",
        "expected at most {most} characters. Write * for what differs.",
    ),
    "open": (
        "每个 {{ 都应有配对的 }}。要保留的部分请写成 {{名称}}。",
        "expected each {{ closed by a }}. Write {{name}} for what is kept.",
    ),
    "named": (
        "{{ }} 里应为由文字、数字、_ 或 - 组成的名称。要保留的部分请写成 {{名称}}。",
        "expected a name of letters, digits, _ or - in {{ }}. Write {{name}} for what is kept.",
    ),
    "twice": ("每个名称应只用一次。请改掉其中一个。", "expected each name once. Rename one of the two."),
    "many": (
        "* 和 {{名称}} 合计应不超过 {most} 个。请减少几个。",
        "expected at most {most} of * and {{name}}. Leave some out.",
    ),
    "touching": (
        "相邻的两个 * 或 {{名称}} 之间应有文字，才能看出前一个到哪里为止。请写上文字，或只留一个 *。",
        "expected text between two of * and {{name}}, to tell where one ends. Write it, or one *.",
    ),
}


@dataclass(frozen=True, slots=True)
class SubjectPattern:
    """A pattern for whole subjects: `texts` are what stands around the holes, one more than these; a hole without a name has "".

    No expression is ever run: texts are looked for one after the other, each at its first place, so that no subject takes
    longer than its length times the holes.
    """

    written: str
    texts: tuple[str, ...]
    holes: tuple[str, ...]

    @classmethod
    def parse(cls, written: str) -> SubjectPattern:
        """Read a pattern; Unfit with what was expected instead and what to do."""
        if len(written) > LONGEST:
            raise _unfit("long", most=LONGEST)
        holes = tuple(match[1] or "" for match in _HOLE.finditer(written))
        texts = tuple(_HOLE.sub("\0", written).split("\0"))
        named = [match[1] for match in _HOLE.finditer(written) if match[1] is not None]
        if "\0" in written or any(mark in text for text in texts for mark in "{}"):
            raise _unfit("open")
        if any(not _NAME.fullmatch(name) for name in named):
            raise _unfit("named")
        if len(set(named)) != len(named):
            raise _unfit("twice")
        if len(holes) > MOST:
            raise _unfit("many", most=MOST)
        if any(not text for text in texts[1:-1]):
            raise _unfit("touching")
        return cls(written, tuple(text.casefold() for text in texts), holes)

    def match(self, subject: str) -> dict[str, str] | None:
        """What stands at the names, where the whole subject is of this pattern, letters in either case; None where it is not."""
        text = " ".join(subject.split())
        low = text.casefold()
        if len(low) != len(text):
            text = low
        if not self.holes:
            return {} if low == self.texts[0] else None
        if not low.startswith(self.texts[0]):
            return None
        place, found = len(self.texts[0]), {}
        for n, name in enumerate(self.holes):
            after = self.texts[n + 1]
            last = n == len(self.holes) - 1
            end = len(low) - len(after) if last else low.find(after, place)
            if end < place or (last and not low.endswith(after)):
                return None
            if name:
                found[name] = text[place:end].strip()
            place = end + len(after)
        return found


def _unfit(wrong: str, **values: object) -> Unfit:
    return Unfit(filled(*EXPECTED[wrong], **values))
