"""Letters a second through the journal (kept, two facts, a notice, disposed of), and bare inserts of the same rows.

Run: python tests/bench/journal.py [LETTERS]. The floor writes as many rows of the same sizes, as durably, in groups of
the same size, with neither chain nor codec nor views. The last line: once many records are stored.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailflow.core import facts as f
from mailflow.core.notices import Notice
from mailflow.core.obligation import Obligation, Rung
from mailflow.journal.journal import Received
from mailflow.journal.sqlite import SqliteJournal, open_journal

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
GROUP = 50
RAW = "预算十万元，三月上线。".encode() * 90


def letters(journal: SqliteJournal, count: int) -> None:
    """A backlog, in groups."""
    first = journal.counts()["received"]
    for start in range(first, first + count, GROUP):
        journal.keep([Received(raw=b"%d %s" % (start + i, RAW), source="smtp") for i in range(GROUP)], AT)
        batch = journal.take(GROUP, AT)
        with journal.write() as tx:
            for kept in batch:
                with tx.savepoint():
                    number = tx.number("CNF", 2026)
                    tx.append(number, _facts(number, kept.sha256))
                    tx.notify(_notice(number), AT)
                    tx.dispose(kept.id, _disposed(number, kept.sha256), f"{kept.id:064d}")


def floor(conn: sqlite3.Connection, count: int) -> None:
    """The same rows, and nothing else."""
    for start in range(0, count, GROUP):
        conn.execute("BEGIN IMMEDIATE")
        conn.executemany("INSERT INTO letters (raw) VALUES (?)", [(b"%d %s" % (start + i, RAW),) for i in range(GROUP)])
        conn.execute("COMMIT")
        conn.execute("BEGIN IMMEDIATE")
        for _ in range(GROUP):
            for size in (200, 900, 300):
                conn.execute("INSERT INTO facts (body) VALUES (?)", ("x" * size,))
            for size in (300, 1500):
                conn.execute("INSERT INTO rest (body) VALUES (?)", ("x" * size,))
        conn.execute("COMMIT")


def _facts(number: str, letter: str) -> list[f.Fact]:
    rungs = tuple(
        Rung(at=AT + timedelta(hours=h), level=h // 4, targets=("owner",), rule="rules.yaml:9") for h in (2, 4, 8)
    )
    owed = Obligation(id=f"{number}/G1", owner="wang", what="confirm", opened_at=AT, due=AT, rungs=rungs)
    return [
        f.RecordOpened(at=AT, letter=letter, record=number, kind="confirmation", title="推广方案", requester="zhao"),
        f.ObligationOpened(at=AT, letter=letter, obligation=owed),
    ]


def _notice(number: str) -> Notice:
    about = {"title": "春季推广方案", "due": AT.isoformat(), "rule": "rules.yaml:9 sign_off"}
    return Notice(kind="sign-off-request", template="sign-off-request", to="wang", record=number, about=about)


def _disposed(number: str, letter: str) -> f.LetterDisposed:
    return f.LetterDisposed(
        at=AT, letter=letter, disposition="recorded", reason="opened", sender="zhao", message_id=None, record=number
    )


def _bare(folder: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(folder / "floor.db", isolation_level=None)
    conn.execute("PRAGMA synchronous = EXTRA")
    conn.execute("CREATE TABLE letters (id INTEGER PRIMARY KEY, raw BLOB) STRICT")
    for table in ("facts", "rest"):
        conn.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, body TEXT) STRICT")
    return conn


def _rate(count: int, work: Callable[[], None]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return count / (time.perf_counter() - wall), (time.process_time() - cpu) / count * 1000


def main(count: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        journal, bare = open_journal(folder / "j.db"), _bare(folder)
        rate, cpu = _rate(count, lambda: letters(journal, count))
        base, base_cpu = _rate(count, lambda: floor(bare, count))
        print(f"journal {rate:8.0f} letters/s {cpu:6.2f} ms CPU a letter")
        print(f"floor   {base:8.0f} letters/s {base_cpu:6.2f} ms CPU a letter; reached: {rate / base:.2f}")
        letters(journal, 8 * count)
        later, later_cpu = _rate(count, lambda: letters(journal, count))
        print(f"with {9 * count} records stored {later:8.0f} letters/s, {later_cpu / cpu:.2f} × the CPU of the first")
        journal.close()
        bare.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
