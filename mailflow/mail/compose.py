"""Mails as final bytes: the same words, envelope and files always give the same bytes (contract §3)."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256
from typing import Final, Literal

from mailflow.mail import header

#: More references than this are cut in the middle; the first and the newest carry the thread (RFC 5537 §3.4.4).
MOST_REFERENCES: Final = 20


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


@dataclass(frozen=True, slots=True)
class _Part:
    """Header lines and encoded body, or the parts inside and how they belong together."""

    head: tuple[str, ...] = ()
    body: bytes = b""
    inside: tuple[_Part, ...] = ()
    subtype: str = ""

    def lines(self, seed: str) -> tuple[str, ...]:
        """All header lines, in a mail of this seed."""
        if not self.inside:
            return self.head
        return (*self.head, f'Content-Type: multipart/{self.subtype};\r\n boundary="{self.boundary(seed)}"')

    def boundary(self, seed: str) -> str:
        """What stands between the parts inside."""
        return f"=_{self.subtype[:1]}_{seed}"


def compose(rendered: Rendered, envelope: Envelope) -> bytes:
    """The mail, seven-bit and CRLF; raises `HeaderRefused` where a header would not read back as it was meant."""
    mail = replace(_content(rendered, envelope), head=tuple(_head(rendered.subject, envelope)))
    # Without a seed the boundaries are the same in every check: the parser compiles each one it has not met.
    header.check(_written(mail, "", bodies=False), _names(mail))
    return _written(mail, sha256(envelope.message_id.encode("ascii", "replace")).hexdigest()[:24])


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
    ]


def _content(rendered: Rendered, envelope: Envelope) -> _Part:
    both = _Part(inside=(_words("plain", rendered.text), _words("html", rendered.html)), subtype="alternative")
    if not envelope.files:
        return both
    return _Part(inside=(both, *(_attached(file) for file in envelope.files)), subtype="mixed")


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
    coded = b64encode(content)
    return b"\r\n".join([coded[i : i + 76] for i in range(0, len(coded), 76)])


def _written(part: _Part, seed: str, *, bodies: bool = True) -> bytes:
    head = "\r\n".join(part.lines(seed)).encode("ascii") + b"\r\n\r\n"
    if not part.inside:
        return head + (part.body if bodies else b"")
    mark = f"\r\n--{part.boundary(seed)}".encode("ascii")
    inner = b"".join(mark + b"\r\n" + _written(inside, seed, bodies=bodies) for inside in part.inside)
    return head.removesuffix(b"\r\n") + inner + mark + b"--\r\n"


def _names(part: _Part) -> list[list[str]]:
    own = [line.partition(":")[0] for line in part.lines("")]
    return [own, *(names for inside in part.inside for names in _names(inside))]
