"""The port: what every store of the journal promises, whatever holds the bytes.

- What a method has returned, or a `write` left without an exception, is durable: kill -9 and power cuts cannot undo it.
- A `write` is all or nothing, and so is each `savepoint` in it.
- Facts and raw bytes are only ever added. Everything else can be made again from them (`rebuild`).
- The cost of one letter does not grow with what is already stored.
- One object belongs to one thread; several objects may share one journal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mailflow.core.digest.facts import DigestsSent
from mailflow.core.facts import AbsenceRecorded, Anchored, Change, Fact, LetterDisposed
from mailflow.core.notices import Notice
from mailflow.core.record import Record
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal.lookup import Lookup

#: The stream of facts that are about no record.
SYSTEM: Final = ""


class JournalError(Exception):
    """The journal refuses, and nothing was changed."""


class Held(JournalError):
    """Another process runs this journal, or took it over since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A letter as it arrived: its bytes and what the door saw.

    `account`, `folder`, `uidvalidity` and `uid` are its place in an IMAP mailbox. `oversize` is its full size in bytes
    where `raw` is only its head.
    """

    raw: bytes
    source: str
    mail_from: str | None = None
    rcpt_to: tuple[str, ...] = ()
    peer: str | None = None
    account: str | None = None
    folder: str | None = None
    uidvalidity: int | None = None
    uid: int | None = None
    oversize: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A stored letter; `attempts` counts how often it was taken to be read, and is 0 once it is disposed of."""

    id: int
    raw: bytes
    sha256: str
    source: str
    received_at: datetime
    attempts: int = 0
    mail_from: str | None = None
    rcpt_to: tuple[str, ...] = ()
    peer: str | None = None
    oversize: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact in its place: `line` is the canonical JSON whose hash was hashed after the hash before it; empty of a stub."""

    seq: int
    record: str
    fact: Fact
    line: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposed:
    """What became of one letter."""

    letter: int
    seq: int
    fact: LetterDisposed
    content_key: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A mail's final bytes, and what later finds it again.

    `text` is what it says in plain words, to be subtracted from answers; `ref` the short reference in its footer;
    `files` the SHA-256 of what it carries.
    """

    recipient: str
    message_id: str
    ref: str
    raw: bytes
    text: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutMail:
    """A notice on its way out; what follows `reply` is None until it is rendered. `Journal.raw_mail` has the bytes.

    `due_at` is when it wants to be rendered or sent next, None once it is sent or failed. `attempts` counts how often
    it was handed to a server; `reply` is the last answer.
    """

    id: str
    notice: Notice
    state: str
    created_at: datetime
    due_at: datetime | None
    changed_at: datetime
    attempts: int = 0
    reply: str | None = None
    recipient: str | None = None
    message_id: str | None = None
    ref: str | None = None
    text: str | None = None
    files: tuple[str, ...] = ()
    sha256: str | None = None


class Transaction(Protocol):
    """What may be changed together; valid until its `write` is left."""

    def savepoint(self) -> AbstractContextManager[None]:
        """One letter's part: an exception undoes this part alone and goes on to the caller."""

    def number(self, prefix: str, year: int) -> str:
        """The next free number, ``CNF-2026-0001``, without gaps: the same until a RecordOpened that bears it is appended."""

    def append(self, record: str | None, facts: Sequence[Fact]) -> Record | None:
        """Add facts to a record's stream, or with None to the system's; the record after them.

        JournalError for a record that is opened twice or not at all, and for a LetterDisposed (see `dispose`).
        """

    def dispose(self, letter: int, fact: LetterDisposed, content_key: str | None) -> None:
        """Say what became of a letter; JournalError if that was said before, or the fact rests on other bytes."""

    def notify(self, notice: Notice, at: datetime) -> str:
        """Put a notice into the outbox, due at once; its id, which never changes."""

    def render(self, notice: str, rendered: Rendered) -> None:
        """Fix the bytes of a mail for ever: new → ready."""

    def bundle(self, notices: Sequence[str], into: str, at: datetime) -> None:
        """Let one mail stand for several that have no bytes yet: new → bundled; JournalError, and none of them, else."""

    def sending(self, notices: Sequence[str], at: datetime) -> None:
        """Mark mails before they are handed to a server: ready or unknown → sending."""

    def sent(self, notice: str, reply: str, at: datetime) -> None:
        """The server took it over: a MailSent on the stream of its record."""

    def postpone(self, notice: str, until: datetime, reply: str) -> None:
        """Try again later."""

    def unknown(self, notice: str, until: datetime, reply: str) -> None:
        """Nobody knows whether the server took it: sending → unknown, tried again with the same bytes at `until`."""

    def put_off(self, letter: int, until: datetime) -> None:
        """Let a letter wait: it is not taken before this instant, and taking it so far counts for nothing."""

    def failed(self, notice: str, reply: str, at: datetime, letter: str | None = None) -> None:
        """Give up, or learn from a letter (its SHA-256) that it came back: a NotDelivered on the stream of its record."""

    def recover(self, at: datetime) -> int:
        """After a start: what was being sent is unknown and due now; how many there were."""

    def keep_file(self, content: bytes) -> str:
        """Keep a file once; its SHA-256."""

    def adopt_rules(self, digest: str, text: str, at: datetime, changes: Sequence[Change] = (), by: Sequence[str] = ()) -> bool:
        """Keep the text of the rules under its SHA-256, with a RulesAdopted if they were not in force; whether so."""


class Journal(Lookup, Protocol):
    """What came in, what happened, what is owed and what is told."""

    def keep(self, arrivals: Sequence[Received], at: datetime) -> tuple[int, ...]:
        """Store letters in one durable commit; their ids, in order. A known place in a mailbox keeps its letter and id."""

    def take(self, limit: int, at: datetime) -> list[KeptLetter]:
        """Letters without a disposition that are not put off, in order of arrival, each counted as an attempt first.

        A letter that was taken before comes alone, so that one that kills its reader is known by its attempts and the
        others go on. To be called again once all that it returned are disposed of or given up.
        """

    def next_letter(self) -> datetime | None:
        """The earliest instant at which a letter that was put off may be taken again."""

    def uids(self, account: str, folder: str, uidvalidity: int) -> set[int]:
        """The UIDs of a mailbox that are stored."""

    def sources(self, prefix: str) -> set[str]:
        """The sources of stored letters that begin so: which files of a Maildir are known."""

    def owing(self, person: str, what: str | None = None, limit: int = 20) -> list[str]:
        """Records that await something of a person, of one sort where one is named, the one due first coming first."""

    def thread(self, record: str, person: str, limit: int) -> list[str]:
        """The Message-IDs of what a person was told about a record, newest first."""

    def told(self, person: str, kinds: Collection[str], since: datetime, record: str | None = None) -> int:
        """How many mails of these kinds a person has been told since an instant, of one record or in all."""

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin to change: committed on leaving, undone on an exception. JournalError when one is already open."""

    def record(self, id_: str) -> Record | None:
        """One record as it is now."""

    def records(self, kind: str | None = None, states: Collection[str] = ()) -> Iterator[Record]:
        """All records of a kind, or those of it in one of these states, in order of their ids."""

    def entries(self, record: str | None = None, after: int = 0) -> Iterator[Entry]:
        """The facts of one record (`SYSTEM` for those about none), or of all, after a sequence number."""

    def due(self, at: datetime, limit: int) -> list[str]:
        """Records with an obligation whose next instant has come, longest overdue first."""

    def next_due(self) -> datetime | None:
        """The earliest next instant of all obligations."""

    def mails(self, states: Collection[str], at: datetime, limit: int) -> list[OutMail]:
        """Mails in these states that are due, longest waiting first; what is sent or failed is never due."""

    def next_mail(self, states: Collection[str]) -> datetime | None:
        """When the next mail in these states is due."""

    def mail(self, notice: str) -> OutMail | None:
        """One mail."""

    def raw_mail(self, notice: str) -> bytes | None:
        """The final bytes of a mail, None until it is rendered."""

    def find_mails(self, message_ids: Collection[str], refs: Collection[str]) -> list[OutMail]:
        """What we sent under any of these Message-IDs or short references, newest first."""

    def mails_about(self, record: str, person: str | None = None) -> Iterator[OutMail]:
        """What was told about a record, to everybody or one person, newest first."""

    def letter(self, key: int | str) -> KeptLetter | None:
        """A letter by its id, or the first that has this SHA-256."""

    def letter_seen(self, message_id: str | None, content_key: str, *, held: bool = True) -> int | None:
        """The first letter disposed of with both of these equal; without `held`, the first that was not held."""

    def counted(self, letter: int) -> bool:
        """Whether any fact of a record rests on a letter; reads all facts, so it is for what happens rarely."""

    def disposition(self, letter: int) -> Disposed | None:
        """What became of a letter."""

    def dispositions(self, disposition: str | None = None, record: str | None = None, after: int = 0) -> Iterator[Disposed]:
        """What became of letters, in order of the facts, after a sequence number."""

    def counts(self) -> Mapping[str, int]:
        """How many letters have each disposition, and ``received`` and ``waiting``: received = waiting + all others."""

    def file(self, sha256: str) -> bytes | None:
        """A file that was kept."""

    def instant_of(self, kind: type[Anchored | RulesAdopted | DigestsSent], before: datetime | None = None) -> datetime | None:
        """When the newest fact of this kind happened; of anchors, the latest before an instant."""

    def absences(self, at: datetime) -> tuple[AbsenceRecorded, ...]:
        """Who is away at an instant: since ≤ at < until, and no later word of theirs says otherwise; in order of recording."""

    def head(self) -> tuple[int, str]:
        """Sequence number and hash of the last fact; of an empty journal 0 and 64 zeros."""

    def rules(self, digest: str) -> str | None:
        """The text of rules that were once in force."""

    def rebuild(self) -> None:
        """Delete every view and make it again from the facts."""

    def hold(self, at: datetime) -> AbstractContextManager[int]:
        """Be the only one who runs this journal; Held if somebody else does, and at any write after a takeover."""

    def sibling(self) -> Journal:
        """Another object on the same journal, under the same hold, for another thread."""

    def close(self) -> None:
        """Let go of it."""
