"""The full-text index over what people wrote in records; FTS5 over pairs of characters, so that Chinese words are found."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from typing import Final

from mailflow.core.record import Record
from mailflow.core.searching import searchable, worded_alike
from mailflow.journal.bigrams import cut, query

_DROP: Final = "INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.number, OLD.words);"
_ADD: Final = "INSERT INTO search (rowid, words) VALUES (NEW.number, NEW.words);"

#: The index, which keeps no text of its own, and what keeps it in step with the table `searched`.
SEARCH: Final = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(words, content='searched', content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER searched_added AFTER INSERT ON searched BEGIN {_ADD} END",
    f"CREATE TRIGGER searched_dropped AFTER DELETE ON searched BEGIN {_DROP} END",
    f"CREATE TRIGGER searched_changed AFTER UPDATE ON searched BEGIN {_DROP} {_ADD} END",
)

_PUT: Final = """
INSERT INTO searched (number, record, words) VALUES (?, ?, ?)
ON CONFLICT (number) DO UPDATE SET words = excluded.words"""

# The best matches first; of equal ones the newest record.
_FIND: Final = """
SELECT searched.record FROM search JOIN searched ON searched.number = search.rowid
WHERE search MATCH ? ORDER BY search.rank, searched.record DESC LIMIT ?"""


def put_words(conn: sqlite3.Connection, before: Record | None, after: Record) -> None:
    """Index what is written in a record, where that changed."""
    if before is not None and worded_alike(before, after):
        return
    text = searchable(after)
    if before is None or searchable(before) != text:
        conn.execute(_PUT, (_number(after.id), after.id, cut(text)))


def find(conn: sqlite3.Connection, words: str, limit: int) -> list[str]:
    """The records in which all of these words occur, the best first; whatever the words are, none of them is an operator."""
    asked = query(words)
    return [record for (record,) in conn.execute(_FIND, (asked, limit))] if asked else []


def forget(conn: sqlite3.Connection) -> None:
    """Write the index anew, so that nothing is left in it of what was dropped."""
    conn.execute("INSERT INTO search (search) VALUES ('optimize')")


def _number(record: str) -> int:
    """The row of a record: the same however often and in whatever order the view is made."""
    return int.from_bytes(sha256(record.encode()).digest()[:8], "big") >> 1
