"""Writing to a journal in SQLite: what a transaction may do."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Final

from mailflow.core import facts as f
from mailflow.core.evolution import evolve
from mailflow.core.notices import Notice
from mailflow.core.record import Record
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal import chain, codec, outbox, views
from mailflow.journal.chain import Link
from mailflow.journal.journal import SYSTEM, JournalError, Rendered
from mailflow.journal.reading import Reading

# The end of the chain grows by one; the trigger refuses any other place.
_ADD_FACT: Final = """
INSERT INTO facts (seq, record, kind, at, letter, arrival, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


class Writing:
    """One transaction; see `mailflow.journal.journal.Transaction` for what it promises."""

    def __init__(self, conn: sqlite3.Connection, reading: Reading) -> None:
        self._conn = conn
        self._reading = reading
        self._head = reading.head()
        self._is_open = True

    def close(self) -> None:
        """Refuse everything from now on."""
        self._is_open = False

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """One letter's part: an exception undoes this part alone and goes on to the caller."""
        self._alive().execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            # A full disk may have undone the whole transaction already, savepoints included.
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK TO part")
                self._conn.execute("RELEASE part")
                self._head = self._reading.head()
            raise
        self._alive().execute("RELEASE part")

    def number(self, prefix: str, year: int) -> str:
        """The next free number, ``CNF-2026-0001``; it is taken by appending the RecordOpened that bears it."""
        query = "SELECT last FROM numbers WHERE prefix = ? AND year = ?"
        row = self._alive().execute(query, (prefix, year)).fetchone()
        return f"{prefix}-{year}-{(row[0] if row else 0) + 1:04d}"

    def append(self, record: str | None, facts: Sequence[f.Fact]) -> Record | None:
        """Add facts to a record's stream, or with None to the system's; the record after them."""
        conn = self._alive()
        before = self._reading.record(record) if record else None
        _check(record, before, facts)
        after, changed = before, None
        for fact, written in [(fact, codec.write_fact(fact)) for fact in facts]:
            link = self._add(record or SYSTEM, written)
            views.note(conn, link, fact)
            evolved = evolve(after, fact) if record else None
            if evolved is not after:
                after, changed = evolved, link
        if after is not None and changed is not None:
            self._put(before, after, changed)
            self._reading.remember(changed.hash, after)
        return after

    def dispose(self, letter: int, fact: f.LetterDisposed, content_key: str | None) -> None:
        """Say what became of a letter; JournalError if that was said before, or the fact rests on other bytes."""
        conn = self._alive()
        row = conn.execute("SELECT sha256, seal FROM letters WHERE id = ?", (letter,)).fetchone()
        if row is None:
            raise JournalError(f"letter {letter}: found no such letter, expected one that `keep` gave.")
        if fact.letter not in (None, row[0]):
            raise JournalError(f"letter {letter}: found a fact that rests on {fact.letter}, expected {row[0]}.")
        if conn.execute("DELETE FROM waiting WHERE letter = ?", (letter,)).rowcount != 1:
            raise JournalError(f"letter {letter}: found a disposition, expected none. A letter has exactly one.")
        arrival = codec.canonical({"content_key": content_key, "id": letter, "seal": row[1]})
        whole = replace(fact, letter=row[0])
        views.note(conn, self._add(SYSTEM, codec.write_fact(whole), arrival), whole)

    def put_off(self, letter: int, until: datetime) -> None:
        """Let a letter wait: it is not taken before this instant, and taking it so far counts for nothing."""
        query = "UPDATE waiting SET put_off = ?, attempts = 0 WHERE letter = ?"
        if self._alive().execute(query, (codec.write_instant(until), letter)).rowcount != 1:
            raise JournalError(f"letter {letter}: found no such letter that waits, expected one that `take` gave.")

    def notify(self, notice: Notice, at: datetime) -> str:
        """Put a notice into the outbox, due at once; its id, which never changes."""
        return outbox.put_notice(self._alive(), notice, at)

    def render(self, notice: str, rendered: Rendered) -> None:
        """Fix the bytes of a mail for ever: new → ready."""
        outbox.put_rendered(self._alive(), notice, rendered)

    def bundle(self, notices: Sequence[str], into: str, at: datetime) -> None:
        """Let one mail stand for several that have no bytes yet: new → bundled."""
        outbox.put_bundled(self._alive(), notices, into, at)

    def sending(self, notices: Sequence[str], at: datetime) -> None:
        """Mark mails before they are handed to a server: ready or unknown → sending."""
        outbox.put_sending(self._alive(), notices, at)

    def sent(self, notice: str, reply: str, at: datetime) -> None:
        """The server took it over: a MailSent on the stream of its record."""

        def taken_over(told: outbox.Told) -> f.Fact:
            what = {"kind": told.kind, "to": told.to, "message_id": told.message_id, "sha256": told.sha256}
            return f.MailSent(at=at, notice=notice, reply=reply, **what)

        self._end(notice, "accept", taken_over)

    def failed(self, notice: str, reply: str, at: datetime, letter: str | None = None) -> None:
        """Give up, or learn from a letter (its SHA-256) that it came back: a NotDelivered on the stream of its record."""

        def given_up(told: outbox.Told) -> f.Fact:
            return f.NotDelivered(at=at, letter=letter, notice=notice, kind=told.kind, to=told.to, reason=reply)

        self._end(notice, "fail", given_up)

    def postpone(self, notice: str, until: datetime, reply: str) -> None:
        """Try again later."""
        outbox.put_later(self._alive(), notice, "postpone", until, reply)

    def unknown(self, notice: str, until: datetime, reply: str) -> None:
        """Nobody knows whether the server took it: sending → unknown, tried again with the same bytes at `until`."""
        outbox.put_later(self._alive(), notice, "lose", until, reply)

    def recover(self, at: datetime) -> int:
        """After a start: what was being sent is unknown and due now; how many there were."""
        return outbox.recover(self._alive(), at)

    def keep_file(self, content: bytes) -> str:
        """Keep a file once; its SHA-256."""
        digest = sha256(content).hexdigest()
        query = "INSERT INTO files (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"
        self._alive().execute(query, (digest, content))
        return digest

    def adopt_rules(
        self, digest: str, text: str, at: datetime, changes: Sequence[f.Change] = (), by: Sequence[str] = ()
    ) -> bool:
        """Keep the text of the rules under its SHA-256, with a RulesAdopted if they were not in force; whether so."""
        if digest != sha256(text.encode()).hexdigest():
            raise JournalError(f"rules: found digest {digest}, expected the SHA-256 of their text in UTF-8.")
        conn = self._alive()
        before = self._reading.in_force() or ""
        if before == digest:
            return False
        conn.execute("INSERT INTO rules (digest, text) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING", (digest, text))
        fact = RulesAdopted(at=at, digest=digest, before=before, changes=tuple(changes), by=tuple(by))
        self._add(SYSTEM, codec.write_fact(fact))
        return True

    def _put(self, before: Record | None, after: Record, link: Link) -> None:
        views.put_record(self._conn, before, after, link.seq, link.hash)

    def _end(self, notice: str, event: str, fact: Callable[[outbox.Told], f.Fact]) -> None:
        told = outbox.told(self._alive(), outbox.moved(self._conn, notice, event)[0])
        self.append(told.record, [fact(told)])

    def _add(self, stream: str, fact: codec.Written, arrival: str | None = None) -> Link:
        seq, previous = self._head[0] + 1, self._head[1]
        row = (seq, stream, fact.kind, fact.at, fact.letter, arrival, fact.body)
        link = Link(*row, chain.digest(previous, chain.line(*row)))
        self._conn.execute(_ADD_FACT, link)
        self._head = (seq, link.hash)
        return link

    def _alive(self) -> sqlite3.Connection:
        # Without this, a statement after a lost transaction would commit by itself.
        if not self._is_open or not self._conn.in_transaction:
            raise JournalError("journal: found no open transaction, expected one. Begin again with `write`.")
        return self._conn


def _check(record: str | None, before: Record | None, facts: Sequence[f.Fact]) -> None:
    """Refuse what would make a stream that folds to nothing, before anything is stored."""
    for fact in facts:
        if isinstance(fact, f.LetterDisposed | RulesAdopted):
            raise JournalError(f"{type(fact).__name__}: found in append, expected in dispose or adopt_rules. Use that.")
    places = [index for index, fact in enumerate(facts) if isinstance(fact, f.RecordOpened)]
    expected = [0] if record and before is None else []
    if facts and places != expected:
        raise JournalError(_misopened(record, before))
    if places and isinstance(first := facts[0], f.RecordOpened) and first.record != record:
        raise JournalError(f"{record}: found the opening of {first.record}, expected its own. Nothing was changed.")


def _misopened(record: str | None, before: Record | None) -> str:
    if not record:
        return "system: found a RecordOpened, expected facts about no record. Append it to the record's own stream."
    if before is None:
        return f"{record}: found no such record, expected a RecordOpened first and once. Open it first."
    return f"{record}: found a RecordOpened, expected none: it is open already. Take the next free number."
