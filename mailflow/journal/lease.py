"""One process runs a journal: a lock that dies with the process, and a number that unmasks one who was replaced."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailflow.journal.journal import Held, JournalError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file beside a journal; Held names the process that has it."""
    lock = path.with_name(f"{path.name}.lock")
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _lock(handle, path, lock)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        # The file stays: removing it would let two processes lock two files of one name.
        os.close(handle)


def _lock(handle: int, path: Path, lock: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(handle, 32, 0).decode("ascii", "replace").strip() or "unknown"
        raise Held(
            f"{path}: found process {holder} running this journal (lock {lock.name}), expected nobody. "
            "Stop that process, or name another journal."
        ) from None


def take_over(conn: sqlite3.Connection, instant: str) -> int:
    """The next fencing number; whoever has an older one may write no more."""
    query = """INSERT INTO lease (id, fence, since) VALUES (1, 1, ?)
    ON CONFLICT (id) DO UPDATE SET fence = fence + 1, since = excluded.since RETURNING fence"""
    fence: int = conn.execute(query, (instant,)).fetchone()[0]
    return fence


def check(conn: sqlite3.Connection, fence: int | None) -> None:
    """Held if somebody took over since; to be called inside a transaction."""
    if fence is None:
        return
    newest = conn.execute("SELECT fence FROM lease WHERE id = 1").fetchone()[0]
    if newest != fence:
        raise Held(f"journal: found hold {newest} by another process, expected {fence}, ours. Stop this process.")


def refuse_memory(path: str) -> None:
    """JournalError where a journal has no file that others could open."""
    if path == ":memory:":
        raise JournalError("journal: found one in memory, expected a file. Use one object, or keep it in a file.")
