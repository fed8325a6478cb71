"""The journal in SQLite: a file, or ``:memory:`` to rehearse. One door for writing: BEGIN IMMEDIATE."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from mailflow.journal import chain, codec, lease, migrations, pageseal, redaction, views
from mailflow.journal.journal import Journal, JournalError, KeptLetter, Received, Transaction
from mailflow.journal.outbox import OutboxReading
from mailflow.journal.reading import LETTER, Reading, kept_letter
from mailflow.journal.redaction import Doomed, Reason
from mailflow.journal.transactions import immediate
from mailflow.journal.turns import Turns
from mailflow.journal.writing import Writing

Connect = Callable[..., sqlite3.Connection]
MEMORY: Final = ":memory:"

#: How long a writer waits for another one, in seconds: of another process, and of this one, where each comes in its turn.
PATIENCE: Final = 10.0
OWN_PATIENCE: Final = 60.0

#: A batch taken to be read holds no more than this many bytes, beyond its first letter.
BATCH_BYTES: Final = 32 * 1024 * 1024

#: What every connection is told. FULL would leave the unlinked rollback journal to come back after a power cut, and with it
#: undo a commit that was acknowledged; EXTRA syncs its folder (tests/journal/test_journal_torn.py).
#: Hashes fall anywhere in their index: 32 MB keep those of many letters at hand.
PRAGMAS: Final = ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = EXTRA", "cache_size = -32768")

_FIND_PLACE: Final = "SELECT id FROM letters WHERE account = ? AND folder = ? AND uidvalidity = ? AND uid = ?"

_ADD_LETTER: Final = """
INSERT INTO letters (id, sha256, source, received_at, mail_from, rcpt_to, peer, oversize, account, folder, uidvalidity,
  uid, seal, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

# The size is read from the head of the row; the bytes stay where they are until they are wanted.
_WAITING: Final = """
SELECT w.letter, w.attempts, LENGTH(l.raw) FROM waiting w JOIN letters l ON l.id = w.letter
WHERE w.put_off IS NULL OR w.put_off <= ? ORDER BY w.letter LIMIT ?"""

# The batch is a run without gaps among those that wait and are not put off, so its ends name it.
_DUE: Final = "letter BETWEEN ? AND ? AND (put_off IS NULL OR put_off <= ?)"
_COUNT: Final = f"UPDATE waiting SET attempts = attempts + 1, taken_at = ? WHERE {_DUE}"  # noqa: S608  both parts are ours


class SqliteJournal(Reading, OutboxReading):
    """See `mailflow.journal.journal.Journal` for what it promises."""

    def __init__(
        self, conn: sqlite3.Connection, path: str, connect: Connect, fence: int | None = None, turns: Turns | None = None
    ) -> None:
        super().__init__(conn)
        self._path = path
        self._connect = connect
        self._fence = fence
        self.turns = Turns() if turns is None else turns

    def keep(self, arrivals: Sequence[Received], at: datetime) -> tuple[int, ...]:
        """Store letters in one durable commit; their ids, in order."""
        with self._immediate() as conn:
            return tuple(_keep(conn, arrival, codec.write_instant(at)) for arrival in arrivals)

    def take(self, limit: int, at: datetime) -> list[KeptLetter]:
        """Letters that wait, in order of arrival, each counted as an attempt before it is returned."""
        with self._immediate() as conn:
            now = codec.write_instant(at)
            batch = _batch(conn.execute(_WAITING, (now, limit)).fetchall())
            if not batch:
                return []
            conn.execute(_COUNT, (now, batch[0], batch[-1], now))
        rows = self._conn.execute(f"{LETTER} WHERE {_DUE} ORDER BY l.id", (batch[0], batch[-1], now))
        return [kept_letter(row) for row in rows]

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Begin to change: committed on leaving, undone on an exception."""
        with self._immediate() as conn:
            transaction = Writing(conn, self)
            try:
                yield transaction
            finally:
                transaction.close()

    @contextmanager
    def hold(self, at: datetime) -> Iterator[int]:
        """Be the only one who runs this journal; Held if somebody else does, and at any write after a takeover."""
        lock: AbstractContextManager[None] = nullcontext()
        if self._path != MEMORY:
            lock = lease.locked(Path(self._path))
        with lock:
            if self._path != MEMORY:
                pageseal.break_seal(Path(self._path))
            with self._immediate() as conn:
                fence = lease.take_over(conn, codec.write_instant(at))
            self._fence = fence
            try:
                yield fence
            finally:
                self._fence = None
            if self._path != MEMORY:
                pageseal.seal_pages(Path(self._path))

    def sibling(self) -> SqliteJournal:
        """Another object on the same journal, under the same hold, for another thread."""
        lease.refuse_memory(self._path)
        return open_journal(self._path, self._connect, create=False, fence=self._fence, turns=self.turns)

    @contextmanager
    def copied(self) -> Iterator[SqliteJournal]:
        """The journal as it is at this instant, in a temporary file: to be read for long while the service goes on."""
        with TemporaryDirectory(prefix="mailflow-") as folder:
            path = str(Path(folder) / "copy.db")
            conn = _connected(path, self._connect)
            try:
                self._conn.backup(conn)
                yield SqliteJournal(conn, path, self._connect)
            finally:
                conn.close()

    def redact(self, doomed: Doomed, why: Reason) -> None:
        """Erase a record for good and say so in one transaction, then write the file anew without it."""
        self._conn.execute("PRAGMA secure_delete = ON")
        with self._immediate() as conn:
            fact = redaction.empty(conn, doomed, why, self.head()[0] + 1)
            transaction = Writing(conn, self)
            transaction.append(None, [fact])
            transaction.close()
            views.rebuild(conn)
        self._remembered.clear()
        redaction.scrub(conn)

    def rebuild(self) -> None:
        """Delete every view and make it again from the facts."""
        with self._immediate() as conn:
            views.rebuild(conn)
        self._remembered.clear()

    def close(self) -> None:
        """Let go of it."""
        self._conn.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for `mailflow.journal.seal` and reports; nothing is written through it."""
        return self._conn

    @contextmanager
    def _immediate(self) -> Iterator[sqlite3.Connection]:
        conn = self._conn
        if conn.in_transaction:
            raise JournalError("journal: found a transaction open in this object, expected none. Finish it first.")
        with self.turns.turn(OWN_PATIENCE), immediate(conn):
            lease.check(conn, self._fence)
            yield conn


def open_journal(
    path: str | Path,
    connect: Connect = sqlite3.connect,
    *,
    create: bool = True,
    fence: int | None = None,
    turns: Turns | None = None,
) -> SqliteJournal:
    """Open a journal, made or upgraded where `create` and else left as it is; JournalError for what is none.

    `connect` is called as `sqlite3.connect` is, so that a test may give a connection that dies. `fence` is the
    number of the hold under which it writes, and `turns` tell when it may, where another object of this process has them.
    """
    name = str(path)
    if name != MEMORY:
        _exists(Path(name), create)
    conn = _connected(name, connect)
    with ExitStack() as undo:
        undo.callback(conn.close)
        _prepare(conn, name, create)
        undo.pop_all()
    return SqliteJournal(conn, name, connect, fence, turns)


def journal_mode(version: tuple[int, ...]) -> str:
    """WAL only where SQLite no longer loses a committed transaction to its reset (libraries: SQLite runtime choice)."""
    fixed = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return "wal" if fixed else "delete"


def _prepare(conn: sqlite3.Connection, name: str, create: bool) -> None:
    try:
        migrations.prepare(conn, name, create)
        if create:
            conn.execute(f"PRAGMA journal_mode = {journal_mode(sqlite3.sqlite_version_info)}")
        for pragma in PRAGMAS:
            conn.execute(f"PRAGMA {pragma}")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise JournalError(f"{name}: found {error}, expected a journal of mailflow. Name another file.") from error


def _exists(path: Path, create: bool) -> None:
    if create:
        # SQLite gives its own files beside it the mode of this one.
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    elif not path.is_file():
        raise JournalError(f"{path}: found no file, expected a journal of mailflow. Name one that exists.")


def _connected(name: str, connect: Connect) -> sqlite3.Connection:
    return connect(name, isolation_level=None, timeout=PATIENCE, cached_statements=256)


def _keep(conn: sqlite3.Connection, arrival: Received, instant: str) -> int:
    place = (arrival.account, arrival.folder, arrival.uidvalidity, arrival.uid)
    known = conn.execute(_FIND_PLACE, place).fetchone() if arrival.uid is not None else None
    if known:
        return int(known[0])
    number: int = conn.execute("SELECT COALESCE(MAX(id), 0) + 1 FROM letters").fetchone()[0]
    seen = (arrival.source, instant, arrival.mail_from, codec.canonical(list(arrival.rcpt_to)), arrival.peer)
    row: tuple[Any, ...] = (number, sha256(arrival.raw).hexdigest(), *seen, arrival.oversize, *place)
    conn.execute(_ADD_LETTER, (*row, chain.seal_letter(row), arrival.raw))
    conn.execute("INSERT INTO waiting (letter, attempts) VALUES (?, 0)", (number,))
    return number


def _batch(waiting: Sequence[tuple[int, int, int]]) -> list[int]:
    """The letters to take together: one that was taken before comes alone, others as they fit."""
    batch: list[int] = []
    size = 0
    for letter, attempts, length in waiting:
        size += length
        if batch and size > BATCH_BYTES:
            break
        batch.append(letter)
        # Letters are taken oldest first, so one that was taken before stands before all that were not.
        if attempts:
            break
    return batch


def _is_journal(journal: SqliteJournal) -> Journal:
    """Let the type checker prove that every promise has a method."""
    return journal
