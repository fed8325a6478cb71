"""What a new version changed, in words: whole values where they are short, the lines that differ where they are long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Final

from mailflow.documents.text import clean_text
from mailflow.documents.words import NOTHING, Words

_DIGEST: Final = re.compile("[0-9a-f]{64}")


def changed(change: Mapping[str, Any], words: Words) -> str:
    """One change; files, which changes name by their SHA-256, by its first twelve characters."""
    what = words.parts.get(change["what"], change["what"])
    before, after = (clean_text(change[side]).strip() for side in ("before", "after"))
    if "\n" in before + after:
        return "\n".join((words.rewritten.format(what=what), *_lines(before, after, words)))
    return words.changed.format(what=what, before=_short(before), after=_short(after))


def _lines(before: str, after: str, words: Words) -> Iterator[str]:
    old, new = before.splitlines(), after.splitlines()
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from (words.removed + line for line in old[start:end] if line.strip())
            yield from (words.added + line for line in new[new_start:new_end] if line.strip())


def _short(value: str) -> str:
    return value[:12] if _DIGEST.fullmatch(value) else value or NOTHING
