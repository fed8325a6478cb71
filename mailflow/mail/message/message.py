"""Any bytes in, a message out: what arrived, as values, with everything that is odd about it named."""

from __future__ import annotations

import hashlib
import re
from binascii import Error as BinasciiError
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.message import Message as Headers
from email.utils import parsedate_to_datetime
from typing import Final

from mailflow.mail.message.address import agreed_mailbox, mailboxes
from mailflow.mail.message.charset import decode_header, unfolded
from mailflow.mail.message.limits import header_block, headers_exceeded
from mailflow.mail.message.parts import TEXT_LIMIT, Attachment, Body, body_of
from mailflow.mail.message.tree import TooMuch, cut
from mailflow.mail.reply.htmlsize import renderable
from mailflow.mail.reply.htmltext import visible_text

#: What the standard library's parser is known to raise on hostile input.
PARSER_FAULTS: Final = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    RecursionError,
    AssertionError,
    BinasciiError,
    MessageError,
)

#: Lines of text that are read.
LINE_LIMIT: Final = 40_000

#: Headers of which one message has one (RFC 5322 §3.6; Content-Type by RFC 2045 §5).
SINGLETONS: Final = ("From", "Sender", "Subject", "Date", "To", "Message-ID", "In-Reply-To", "Content-Type")

#: What an encoded word may not speak into: a sender chooses parts of what a trusted host writes here.
_STRUCTURED: Final = frozenset(
    [
        "authentication-results",
        "arc-authentication-results",
        "received",
        "received-spf",
        "dkim-signature",
        "message-id",
        "in-reply-to",
        "references",
        "return-path",
        "content-type",
        "auto-submitted",
        "precedence",
        "list-id",
        "x-loop",
        "x-mailflow-record",
        "date",
    ]
)

_BARE_CR = re.compile(rb"\r(?!\n)")
_MARK: Final = b"\xef\xbb\xbf"
_IDS = re.compile(r"<[^<>]{1,990}>")
#: Some programs leave the brackets out.
_BARE_ID = re.compile(r"[^\s<>@]{1,400}@[^\s<>@]{1,400}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one message says, whoever it is from; nothing in it has been judged yet.

    `text` is the only text that may decide; it ends where the first text part ends. `problems` are reasons not to
    let the message approve anything; `unreadable` is the reason why nothing but its bytes is known.
    """

    sha256: str
    size: int
    headers: tuple[tuple[str, str], ...] = ()
    sender: str | None = None
    sender_problem: str | None = None
    subject: str = ""
    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    date: datetime | None = None
    text: str = ""
    html: str | None = None
    text_from_html: bool = False
    attachments: tuple[Attachment, ...] = ()
    content_key: str = ""
    unreadable: str | None = None
    problems: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """The first header of this name, decoded."""
        return next(iter(self.headers_named(name)), None)

    def headers_named(self, name: str) -> tuple[str, ...]:
        """Every header of this name, decoded, topmost first."""
        wanted = name.lower()
        return tuple(value for key, value in self.headers if key.lower() == wanted)


def read_message(raw: bytes) -> Message:
    """Read a message; never raises, and takes time in proportion to its size.

    Over the limits of safety §1 row 19, or where the parser itself fails, the result is `unreadable`.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    block = header_block(raw)
    if (reason := headers_exceeded(block)) is None:
        try:
            return _read(raw, block, sha256)
        except TooMuch as limit:
            reason = str(limit)
        except PARSER_FAULTS as fault:
            reason = f"the parser failed on it ({type(fault).__name__})"
    return Message(sha256=sha256, size=len(raw), unreadable=reason, content_key=sha256)


def _read(raw: bytes, block: bytes, sha256: str) -> Message:
    mime = cut(raw.removeprefix(_MARK))
    raw_headers = [(name, str(value)) for name, value in mime.head.raw_items()]
    headers = tuple((name, _shown(name, value).strip()) for name, value in raw_headers)
    first = _first_of_each(headers)
    body = body_of(mime.leaves)
    sender, sender_problem = _sender(raw_headers)
    text, from_html = _text_of(body)
    return Message(
        sha256=sha256,
        size=len(raw),
        headers=headers,
        sender=sender,
        sender_problem=sender_problem,
        subject=first.get("subject", ""),
        message_id=next(iter(_ids(first.get("message-id", ""))), None),
        in_reply_to=_ids(first.get("in-reply-to", "")),
        references=_ids(first.get("references", "")),
        to=_addresses(raw_headers, "to"),
        cc=_addresses(raw_headers, "cc"),
        date=_date(first.get("date", "")),
        text=text,
        html=body.html,
        text_from_html=from_html,
        attachments=tuple(body.attachments),
        content_key=_content_key(first, body.leaf_hashes),
        problems=tuple(dict.fromkeys([*_wire_problems(raw, block, mime.head), *body.problems])),
    )


def _shown(name: str, value: str) -> str:
    """A header as people read it; encoded words mean nothing in those that only machines write."""
    return unfolded(value) if name.lower() in _STRUCTURED else decode_header(value)


def _text_of(body: Body) -> tuple[str, bool]:
    if body.html is not None and not renderable(body.html):
        body.problems.append("HTML too large or too deep to be read")
    from_html = body.text is None and body.html is not None
    text = visible_text(body.html or "") if from_html else body.text or ""
    if len(text) > TEXT_LIMIT or (body.cut and not from_html):
        body.problems.append(f"only the first {TEXT_LIMIT} characters of the text are read")
    return _first_lines(body, text[:TEXT_LIMIT]), from_html


def _first_lines(body: Body, text: str) -> str:
    if text.count("\n") < LINE_LIMIT:
        return text
    body.problems.append(f"only the first {LINE_LIMIT} lines of the text are read")
    return "\n".join(text.split("\n", LINE_LIMIT)[:LINE_LIMIT])


def _first_of_each(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    first: dict[str, str] = {}
    for name, value in headers:
        first.setdefault(name.lower(), value)
    return first


def _sender(headers: list[tuple[str, str]]) -> tuple[str | None, str | None]:
    values = [value for name, value in headers if name.lower() == "from"]
    if len(values) != 1:
        return None, f"the message has {len(values)} From headers, one was expected"
    address = agreed_mailbox(values[0])
    return address, None if address else "the From header does not name exactly one well-formed address"


def _addresses(headers: list[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    return tuple(address for name, value in headers if name.lower() == wanted for address in mailboxes(value))


def _ids(value: str) -> tuple[str, ...]:
    """Message ids; long ones arrive folded, so white space inside them is dropped (RFC 5322 §3.6.4), or as encoded words."""
    plain = decode_header(value) if "=?" in value else value
    joined = "".join(plain.split())
    return tuple(_IDS.findall(joined)) or tuple(f"<{bare[0]}>" for bare in [_BARE_ID.fullmatch(plain.strip())] if bare)


def _date(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
        aware = found if found.tzinfo else found.replace(tzinfo=UTC)
        return aware if aware.utcoffset() is not None and aware.astimezone(UTC) else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _wire_problems(raw: bytes, block: bytes, head: Headers) -> list[str]:
    names = [line.partition(b":")[0].rstrip(b" \t").lower() for line in block.split(b"\n") if b":" in line]
    found = []
    if len(set(names)) < len(names):
        found = [f"several {name} headers" for name in SINGLETONS if names.count(name.lower().encode()) > 1]
    if raw.startswith(_MARK):
        found.append("a byte-order mark above the headers")
    if _BARE_CR.search(raw) is not None:
        found.append("bare CR")
    if b"\x00" in block:
        found.append("NUL in a header")
    if any(type(defect).__name__ in _BROKEN_HEADER for defect in head.defects):
        found.append("a malformed header line")
    return found


_BROKEN_HEADER: Final = frozenset(
    {"MissingHeaderBodySeparatorDefect", "FirstHeaderLineIsContinuationDefect", "MalformedHeaderDefect"}
)


def _content_key(first: dict[str, str], leaf_hashes: list[str]) -> str:
    """One letter, however it travelled: trace headers and encodings are left out (safety §1 row 33)."""
    parts = ["".join(first.get(name, "").split()) for name in ("from", "date", "message-id", "subject")]
    joined = "\n".join([*parts, *leaf_hashes]).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()
