"""What a message may hold before any parser sees it (safety §1 row 19); everything here is one pass over the bytes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

HEADER_BLOCK: Final = 256 * 1024
HEADER: Final = 16 * 1024
HEADERS: Final = 200
ENCODED_WORDS: Final = 40
NESTING: Final = 20
PARTS: Final = 200

#: An empty line, with the line break above it; either way of ending a line begins a branch, so that most bytes need no look.
EMPTY_LINE: Final = re.compile(rb"\n\r?\n|\r(?:\n\r?\n|\r)")
_HEADER_START = re.compile(rb"(?m)^[!-9;-~]+[ \t]*:")
_DELIMITER = re.compile(rb"\n--([^\r\n]{1,200})")
_BOUNDARY = re.compile(rb"boundary[ \t]*=[ \t]*(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))")
_ATTACHED = re.compile(rb"\ncontent-type:[ \t]*message/")


def header_block(raw: bytes) -> bytes:
    """The bytes above the first empty line."""
    match = EMPTY_LINE.search(raw[: HEADER_BLOCK + 4])
    return raw[: match.start()] if match else raw


def exceeded(raw: bytes, block: bytes) -> str | None:
    """Which limit the message is over, with both figures; None for a message that any parser may see."""
    reason = headers_exceeded(block)
    top = block.lower()
    nested = b"multipart/" in top or b"message/" in top
    return reason or (_structure_exceeded(raw) if nested else None)


def headers_exceeded(block: bytes) -> str | None:
    """Which limit a block of headers is over; None for one that may be parsed."""
    if len(block) > HEADER_BLOCK:
        return f"the header block has more than {HEADER_BLOCK} bytes"
    starts = [match.start() for match in _HEADER_START.finditer(block)]
    if len(starts) > HEADERS:
        return f"the message has {len(starts)} headers, at most {HEADERS} are read"
    for start, end in pairwise([*starts, len(block)]):
        if end - start > HEADER:
            return f"a header has {end - start} bytes, at most {HEADER} are read"
        if end - start > 4 * ENCODED_WORDS and (words := block.count(b"=?", start, end)) > ENCODED_WORDS:
            return f"a header has {words} encoded words, at most {ENCODED_WORDS} are read"
    return None


def _structure_exceeded(raw: bytes) -> str | None:
    """Walk boundaries and attached messages by their text alone: the parser's own cost grows with depth."""
    low = b"\n" + raw.lower()
    opened = [(match.start(), True, match[1] or match[2]) for match in _BOUNDARY.finditer(low)]
    opened += [(match.start(), True, b"") for match in _ATTACHED.finditer(low)]
    known = {name for _, _, name in opened}
    lines = ((match.start(), False, match[1].rstrip()) for match in _DELIMITER.finditer(low))
    found = [(place, opens, name) for place, opens, name in lines if _boundary(name, known) is not None]
    return _nested_exceeded(sorted([*opened, *found]), known)


def _nested_exceeded(steps: list[tuple[int, bool, bytes]], known: set[bytes]) -> str | None:
    stack: list[bytes] = []
    parts = 0
    for _, opens, name in steps:
        boundary = name if opens else _boundary(name, known)
        if opens:
            stack.append(name)
        elif boundary is not None:
            parts += 1
            _unwind(stack, boundary, closed=boundary != name)
        if len(stack) > NESTING:
            return f"the message is nested more than {NESTING} deep"
        if parts > PARTS:
            return f"the message has more than {PARTS} parts"
    return None


def _boundary(name: bytes, known: set[bytes]) -> bytes | None:
    """The boundary a delimiter line belongs to; boundaries that differ only in case count as one."""
    if name in known:
        return name
    return name[:-2] if name.endswith(b"--") and name[:-2] in known else None


def _unwind(stack: list[bytes], name: bytes, *, closed: bool) -> None:
    if name not in stack:
        return
    while stack[-1] != name:
        stack.pop()
    if closed:
        stack.pop()
