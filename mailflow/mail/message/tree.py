"""The MIME tree of a message, cut by searching bytes: no line is looked at twice on one level (RFC 2046 §5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import MissingHeaderBodySeparatorDefect
from email.message import Message as Headers
from email.parser import BytesParser
from typing import Final

from mailflow.mail.message.fieldvalues import ContentType, content_type
from mailflow.mail.message.limits import EMPTY_LINE, HEADER_BLOCK, NESTING, PARTS, headers_exceeded

#: Headers of all parts together; parts within parts are searched again on each level.
_HEADERS_OF_PARTS: Final = 1024 * 1024
_SEARCHED_AGAIN: Final = 6
_SEARCHED_FREELY: Final = 4 * 1024 * 1024
#: Lines that begin like a delimiter and are none.
_LOOKALIKES: Final = 10_000

_ATTACHED: Final = frozenset({"message/rfc822", "message/global"})
_NO_HEADERS = re.compile(rb"\r?\n|\r")
_NO_HEADER = re.compile(rb"(?:\A|[\r\n])(?!From |[!-9;-~]*:|[\t \r\n]|\Z)")
_FIELD = re.compile(r"([!-9;-~]+):[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)(?:\r?\n|\Z)")
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,200}[ \t]*:|From ")


class TooMuch(ValueError):
    """The message is over a limit; the text says over which."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part without parts: its headers, its type, its body as on the wire, and whether it is one of several alternatives."""

    head: Headers
    type: ContentType
    body: bytes
    alternative: bool


@dataclass(slots=True)
class Mime:
    """What was cut: the headers of the message itself, and its leaves from the first to the last."""

    head: Headers = field(default_factory=Headers)
    leaves: list[Leaf] = field(default_factory=list)


def cut(raw: bytes) -> Mime:
    """The headers and leaves of a message; an attached message is one leaf. Raises TooMuch over a limit."""
    work = _Cutter(raw)
    head, body = _head(raw, 0, len(raw))
    work.found.head = head
    work.visit(head, body, len(raw), depth=0)
    return work.found


@dataclass(slots=True)
class _Cutter:
    raw: bytes
    found: Mime = field(default_factory=Mime)
    parts: int = 0
    searched: int = 0
    headers: int = 0

    def visit(self, head: Headers, start: int, end: int, *, depth: int, alternative: bool = False, kept: bool = True) -> None:
        type_ = content_type(head)
        kind, boundary = type_.name, type_.boundary
        regions = self._regions(boundary, start, end) if boundary and kind.startswith("multipart/") else []
        attached = not regions and kind in _ATTACHED
        if (regions or attached) and depth >= NESTING:
            raise TooMuch(f"the message is nested more than {NESTING} deep")
        if not regions and kept:
            self.found.leaves.append(Leaf(head, type_, self.raw[start:end], alternative))
        if attached:
            self._count_inside(start, end, depth)
        for first, last in regions:
            child, body = self._child(first, last, limited=kept)
            if kind == "multipart/digest":
                child.set_default_type("message/rfc822")
            either = alternative or kind == "multipart/alternative"
            self.visit(child, body, last, depth=depth + 1, alternative=either, kept=kept)

    def _count_inside(self, start: int, end: int, depth: int) -> None:
        """Nothing of an attached message is read; what it holds counts towards the limits, for others will open it."""
        head, body = self._child(start, end, limited=False)
        self.visit(head, body, end, depth=depth + 1, kept=False)

    def _regions(self, boundary: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the parts between the delimiters of a boundary lie; what is above the first and below the last is none."""
        self.searched += end - start
        if self.searched > _SEARCHED_AGAIN * len(self.raw) + _SEARCHED_FREELY:
            raise TooMuch("parts within parts repeat almost the whole message")
        found: list[tuple[int, int]] = []
        opened: int | None = None
        for place, below, closes in _delimiters(self.raw, boundary.encode("utf-8", "replace"), max(0, start - 1), end):
            if opened is not None and place >= opened:
                found.append((opened, _without_cr(self.raw, opened, place)))
            self._count(len(found))
            opened = below
            if closes:
                return found
        return found if opened is None else [*found, (opened, end)]

    def _count(self, parts: int) -> None:
        if self.parts + parts > PARTS:
            raise TooMuch(f"the message has more than {PARTS} parts")

    def _child(self, start: int, end: int, *, limited: bool) -> tuple[Headers, int]:
        self.parts += 1
        self._count(0)
        head, body = _head(self.raw, start, end)
        self.headers += body - start
        if self.headers > _HEADERS_OF_PARTS:
            raise TooMuch(f"the headers of all parts have more than {_HEADERS_OF_PARTS} bytes")
        if limited and (reason := headers_exceeded(self.raw[start:body])) is not None:
            raise TooMuch(f"in a part: {reason}")
        return head, body


def _delimiters(raw: bytes, boundary: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Each delimiter line: where the line break above it is, where the line below it begins, whether it closes."""
    mark = b"\n--" + boundary
    lookalikes = 0
    place = raw.find(mark, start, end)
    while place != -1:
        after = place + len(mark)
        line = raw.find(b"\n", after, end)
        below = end if line == -1 else line + 1
        tail = raw[after : min(below, after + 200)].rstrip(b" \t\r\n")
        if tail in (b"", b"--"):
            yield place, below, tail == b"--"
        elif (lookalikes := lookalikes + 1) > _LOOKALIKES:
            raise TooMuch(f"more than {_LOOKALIKES} lines look like a delimiter of parts and are none")
        place = raw.find(mark, after, end)


def _without_cr(raw: bytes, start: int, end: int) -> int:
    return end - 1 if end > start and raw[end - 1 : end] == b"\r" else end


def _head(raw: bytes, start: int, end: int) -> tuple[Headers, int]:
    """The headers at the top of a region, and where its body begins: below an empty line, or at what is no header."""
    if (empty := _NO_HEADERS.match(raw, start, end)) is not None:
        return Headers(), empty.end()
    blank = EMPTY_LINE.search(raw, start, min(end, start + HEADER_BLOCK + 4))
    last, body = (blank.start(), blank.end()) if blank else (end, end)
    if last - start > HEADER_BLOCK:
        if _HEADER_LINE.match(raw, start, end) is not None:
            raise TooMuch(f"a header block has more than {HEADER_BLOCK} bytes")
        return Headers(), start
    block = raw[start:last]
    if (plain := _plain_head(block)) is not None:
        return plain, body
    if (odd := _NO_HEADER.search(block)) is None:
        return BytesParser().parsebytes(block, headersonly=True), body
    head = BytesParser().parsebytes(block[: odd.end()], headersonly=True)
    head.defects.append(MissingHeaderBodySeparatorDefect())
    return head, start + odd.end()


def _plain_head(block: bytes) -> Headers | None:
    """What the parser makes of headers without a fault, in a tenth of its time; None for all others."""
    text = block.decode("ascii", "surrogateescape")
    head, end = Headers(), 0
    while (match := _FIELD.match(text, end)) is not None:
        head.set_raw(match[1], match[2])
        end = match.end()
    return head if end == len(text) else None
