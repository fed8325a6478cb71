"""Letters that came in pieces: bytes that nobody decoded, the source of a page whose head is lost."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

#: What a torn letter leaves where its transfer encoding was not undone: bytes in figures (RFC 2045 §6.7), lines of base64 (§6.8).
_UNDECODED = re.compile(r"(?:=[0-9A-F]{2}){3}|(?:^|(?<= ))[A-Za-z0-9+/]{60,}={0,2}(?:$|(?= ))", re.MULTILINE)
#: The source of a page, which nobody writes: the head of its part was torn off, and words of ours may stand anywhere in it.
_SOURCE = re.compile(r"</?(?:div|span|td|tr|table|blockquote|body|html|font|p)\b[^<>\n]{0,200}>", re.IGNORECASE)
_LEAST_TAGS: Final = 4


def is_torn(text: str) -> bool:
    """Whether a text is what a machine would read, not a person."""
    if _UNDECODED.search(text):
        return True
    return "<" in text and len(list(islice(_SOURCE.finditer(text), _LEAST_TAGS))) == _LEAST_TAGS
