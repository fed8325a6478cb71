"""What every way in hands over: bytes as they came, and where they came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Place:
    """Where one mail lies on an IMAP server; unique for ever, as far as the server keeps RFC 3501 §2.3.1.1."""

    account: str
    folder: str
    uidvalidity: int
    uid: int

    def __str__(self) -> str:
        return f"imap:{self.account}/{self.folder};UIDVALIDITY={self.uidvalidity};UID={self.uid}"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One mail as it came in, nothing changed, nothing believed.

    `raw` holds the bytes as received (a Maildir's may end lines with LF). `mail_from` is "" for the null return path,
    and None where there was no SMTP; so is `peer`, the client's IP address. `trace` is the Received line that RFC 5321
    §4.4 wants, kept beside the bytes so that they stay evidence. `oversize` is the full size in bytes of a mail too big
    to take, of which `raw` is then only the header. `stored_at` is the IMAP server's own INTERNALDATE.
    """

    raw: bytes
    source: str
    mail_from: str | None = None
    rcpt_to: tuple[str, ...] = ()
    peer: str | None = None
    trace: str | None = None
    oversize: int | None = None
    place: Place | None = None
    stored_at: datetime | None = None


Accept = Callable[[Sequence[Arrival]], None]
"""Returns once every arrival is durably stored; raises when any is not. Called from several threads at once by SMTP."""


class KnownMail(Protocol):
    """Says which mails of an IMAP folder are stored already, so that nothing is fetched twice."""

    def uids(self, account: str, folder: str, uidvalidity: int) -> set[int]:
        """UIDs stored under this UIDVALIDITY; empty for one never seen, which makes the folder come again."""
        ...


class KnownFiles(Protocol):
    """Says which mails of a Maildir are stored already."""

    def files(self, folder: str) -> set[str]:
        """Give the unique names (before `:2,`) stored from this folder; their source was `maildir:FOLDER/NAME`."""
        ...


def has_bare_line_end(raw: bytes) -> bool:
    """Whether a CR or LF stands alone, which two programs may read as two different mails (RFC 5321 §2.3.8)."""
    # Counting is 40 times quicker than a regular expression, which would hold up all connections on a big mail.
    return not raw.count(b"\r\n") == raw.count(b"\r") == raw.count(b"\n")


def header_of(raw: bytes, limit: int = 262_144) -> bytes:
    """Give the header block of a mail, with the empty line that ends it, cut at `limit` bytes."""
    ends = [at + len(gap) for gap in (b"\r\n\r\n", b"\n\n") if (at := raw.find(gap, 0, limit)) >= 0]
    return raw[: min(ends, default=limit)]
