"""Long answers read page by page, so that no cursor stays open over somebody's commit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, Final

_PAGE: Final = 500


def pages(
    conn: sqlite3.Connection, query: str, given: tuple[Any, ...], start: int | str, key: int
) -> Iterator[tuple[Any, ...]]:
    """All rows of a query whose last two parameters are the key to go on from and a limit; `key` is its column."""
    while True:
        rows = conn.execute(query, (*given, start, _PAGE)).fetchall()
        yield from rows
        if len(rows) < _PAGE:
            return
        start = rows[-1][key]
