"""How a transaction begins: with the write lock, so that what was read in it is still true when it writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def immediate(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """BEGIN IMMEDIATE; COMMIT on leaving, ROLLBACK on an exception.

    A deferred BEGIN that reads and then writes fails with "database is locked" whenever somebody wrote in between.
    """
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield conn
        conn.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite undo the transaction by itself.
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
