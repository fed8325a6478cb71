"""Boxes that a form offers, of which some are ticked: □高 ☑中 □低."""

from __future__ import annotations

import re
from typing import Final

_BOX = re.compile(r"[☐□☑☒■✅✔✓√]")
_TICKED: Final = frozenset("☑☒■✅✔✓√")


def ticked(text: str) -> str:
    """What is ticked where a cell offers boxes (□高 ☑中 □低 gives 中), nothing where no box is; else the text itself."""
    if not _BOX.search(text) or not any(box in text for box in "☐□☑☒■"):
        return text
    marks = list(_BOX.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    chosen = [text[mark.end() : end].strip(" \t\n、,，;；/") for mark, end in zip(marks, ends, strict=True) if mark[0] in _TICKED]
    before = text[: marks[0].start()].strip()
    return before if before and not chosen and not text[marks[0].end() :].strip() else "、".join(filter(None, chosen))
