"""What is asked of the service about a matter that is named, or politely: 状态 REQ-2026-0001, STATUS please."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_WORDS: Final = {
    "status": r"状态|进展|进度|情况|(?:what is |what's )?(?:the )?status(?: of)?|progress(?: of)?",
    "why": r"为什么|为何|缘由|why",
    "help": r"帮助|help(?: with)?",
}
_NUMBER: Final = r"[\[【(（]?\s*(?P<number>[A-Za-z]{3}-\d{4}-\d{4,})(?:/[A-Z]\d+)?\s*[\]】)）]?"
_BEFORE: Final = r"^(?:请问?|麻烦|查询?(?:一下|下)?|查看|看一下|please|pls|can you tell me|may i know)?\s*"
_BEHIND: Final = r"(?:[\s,，]*(?:如何|怎么样|怎样|谢谢|多谢|please|pls|thanks?|thank you))*\s*[。.?？!！,，]*$"
#: A word of asking alone is an order of its own; with these it is one all the same.
_POLITE: Final = r"(?:谢谢|请|please|pls|thanks?|thank you)"
#: Behind the question only a signature may stand.
_SIGNED: Final = 24
_LINES: Final = 2


class Asked(NamedTuple):
    """What is asked: status, why or help; `number` is the record it is asked of, "" for the one at hand."""

    what: str
    number: str


_PATTERNS: Final = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, words in _WORDS.items()
    for pattern in (
        rf"{_BEFORE}(?:{words})\s*[:：]?\s*{_NUMBER}{_BEHIND}",
        rf"{_BEFORE}{_NUMBER}\s*的?\s*(?:目前|现在)?的?(?:{words}){_BEHIND}",
    )
)
_BARE: Final = tuple(
    (what, re.compile(rf"^(?:{_POLITE}\s*(?:{words})|(?:{words})[\s,，]*{_POLITE})[。.!！]*$", re.IGNORECASE))
    for what, words in (("status", "状态|status"), ("why", "为什么|why"), ("help", "帮助|help"))
)


def read_asked(text: str) -> Asked | None:
    """The question that is all a letter says; None where it says anything else."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines or len(lines) > 1 + _LINES or any(len(line) > _SIGNED for line in lines[1:]):
        return None
    for what, pattern in _PATTERNS:
        if match := pattern.match(lines[0]):
            return Asked(what, match["number"].upper())
    return next((Asked(what, "") for what, pattern in _BARE if pattern.match(lines[0])), None)
