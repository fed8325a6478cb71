"""Mails as final bytes: the same words, envelope and files always give the same bytes (contract §3)."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256
from typing import Final, Literal

from mailflow.mail.outgoing import header

#: More references than this are cut in the middle; the first and the newest carry the thread (RFC 5537 §3.4.4).
MOST_REFERENCES: Final = 20

_BASE64_LINE: Final = re.compile(b".{1,76}")


@dataclass(frozen=True, slots=True)
class Rendered:
    """The words of one mail: its subject, and its text in plain and in HTML."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class File:
    """A file that travels with a mail."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Calendar:
    """What calendar programs are told with a mail (RFC 6047): beside its words, and as a file for those that only take files."""

    method: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Whom a mail is from and for, what it answers, and what machines are told of it.

    `from_addr` is the general address: replies go there. `date` is aware. `in_reply_to` and `references` are left out
    where they are no ids, since they come from other people's programs. `record` is None where no record is meant.
    """

    from_name: str
    from_addr: str
    to_name: str
    to_addr: str
    date: datetime
    message_id: str
    kind: str
    record: str | None = None
    cc: tuple[tuple[str, str], ...] = ()
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    auto: Literal["auto-generated", "auto-replied"] = "auto-generated"
    files: tuple[File, ...] = ()
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """Header lines and encoded body, or the parts inside and how they belong together."""

    head: tuple[str, ...] = ()
    body: bytes = b""
    inside: tuple[_Part, ...] = ()
    subtype: str = ""

    def written_head(self, seed: str) -> bytes:
        """All header lines and the empty one after them, in a mail of this seed."""
        kind = (f'Content-Type: multipart/{self.subtype};\r\n boundary="{self.boundary(seed)}"',) if self.inside else ()
        return "\r\n".join((*self.head, *kind, "", "")).encode("ascii")

    def names(self) -> tuple[str, ...]:
        """The names of its header fields."""
        return (*(line.partition(":")[0] for line in self.head), *(("Content-Type",) if self.inside else ()))

    def boundary(self, seed: str) -> str:
        """What stands between the parts inside."""
        return f"=_{self.subtype[:1]}_{seed}"


def compose(rendered: Rendered, envelope: Envelope) -> bytes:
    """The mail, seven-bit and CRLF; raises `HeaderRefused` where a header would not read back as it was meant."""
    mail = replace(_content(rendered, envelope), head=tuple(_head(rendered.subject, envelope)))
    seed = sha256(envelope.message_id.encode("ascii", "replace")).hexdigest()[:24]
    header.check(mail.written_head(seed), mail.names())
    for part in mail.inside:
        _check(part)
    return b"".join(_written(mail, seed))


def _check(part: _Part) -> None:
    # With no seed, the heads of the words are the same in every mail.
    header.check_often(part.written_head(""), part.names())
    for inside in part.inside:
        _check(inside)


def _head(subject: str, envelope: Envelope) -> list[str]:
    service = (envelope.from_name, envelope.from_addr)
    lines = [
        header.addresses("From", (service,)),
        header.addresses("Reply-To", (service,)),
        header.addresses("To", ((envelope.to_name, envelope.to_addr),)),
        *([header.addresses("Cc", envelope.cc)] if envelope.cc else []),
        header.unstructured("Subject", subject),
        f"Date: {format_datetime(envelope.date)}",
        header.identifiers("Message-ID", (envelope.message_id,)),
    ]
    return [*lines, *_thread(envelope), *_marks(envelope), "MIME-Version: 1.0"]


def _thread(envelope: Envelope) -> list[str]:
    answered = (envelope.in_reply_to,) if envelope.in_reply_to else ()
    known = tuple(i for i in dict.fromkeys((*envelope.references, *answered)) if header.is_id(i))
    if len(known) > MOST_REFERENCES:
        known = (known[0], *known[1 - MOST_REFERENCES :])
    fields = (("In-Reply-To", tuple(i for i in answered if header.is_id(i))), ("References", known))
    return [header.identifiers(name, ids) for name, ids in fields if ids]


def _marks(envelope: Envelope) -> list[str]:
    return [
        header.token("Auto-Submitted", envelope.auto),
        "X-Auto-Response-Suppress: All",
        header.token("X-Loop", envelope.from_addr),
        header.token("X-Mailflow-Kind", envelope.kind),
        *([header.token("X-Mailflow-Record", envelope.record)] if envelope.record else []),
        *([_unsubscribe(envelope.from_addr)] if envelope.kind == "digest" else []),
    ]


def _unsubscribe(address: str) -> str:
    """Where a mail goes that unsubscribes (RFC 2369), by mail alone: what is owed is no list."""
    return f"List-Unsubscribe: <mailto:{address}?subject=unsubscribe>"


def _content(rendered: Rendered, envelope: Envelope) -> _Part:
    told = envelope.calendar
    words = (_words("plain", rendered.text), _words("html", rendered.html), *([_invited(told)] if told else []))
    both = _Part(inside=words, subtype="alternative")
    files = (*([File("invite.ics", "application/ics", told.content)] if told else []), *envelope.files)
    if not files:
        return both
    return _Part(inside=(both, *(_attached(file) for file in files)), subtype="mixed")


def _invited(told: Calendar) -> _Part:
    kind = f"Content-Type: text/calendar; charset=utf-8; method={told.method}"
    return _Part((kind, "Content-Transfer-Encoding: base64"), _base64(told.content))


def _words(subtype: str, text: str) -> _Part:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    head = (f"Content-Type: text/{subtype}; charset=utf-8", "Content-Transfer-Encoding: base64")
    return _Part(head, _base64(lines.encode("utf-8", "replace")))


def _attached(file: File) -> _Part:
    kind = (
        f'Content-Type: {header.media_type(file.type)};\r\n name="{header.ascii_name(header.safe_filename(file.name))}"'
    )
    return _Part((kind, header.disposition(file.name), "Content-Transfer-Encoding: base64"), _base64(file.content))


def _base64(content: bytes) -> bytes:
    return b"\r\n".join(_BASE64_LINE.findall(b64encode(content)))


def _written(part: _Part, seed: str) -> Iterator[bytes]:
    yield part.written_head(seed)
    if not part.inside:
        yield part.body
        return
    mark = f"--{part.boundary(seed)}".encode("ascii")
    yield mark
    for inside in part.inside:
        yield b"\r\n"
        yield from _written(inside, seed)
        yield b"\r\n" + mark
    yield b"--\r\n"
