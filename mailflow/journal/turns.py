"""Whose turn it is to write: the threads of one process write one after another, in the order in which they asked."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """A lock that goes to whoever has waited longest.

    SQLite lets whoever tries first have it, and whoever waits tries but every tenth of a second: a thread that writes again
    and again would keep all others out until they gave up.
    """

    def __init__(self) -> None:
        """Nobody writes yet."""
        self._guard = Lock()
        self._queue: deque[Lock] = deque()

    def __len__(self) -> int:
        """How many want to write: the one who does, and who waits."""
        return len(self._queue)

    @contextmanager
    def turn(self, patience: float) -> Iterator[None]:
        """Wait for so many seconds at most, else raise what SQLite raises; the next one's turn comes on leaving."""
        mine = Lock()
        mine.acquire()
        with self._guard:
            self._queue.append(mine)
            if self._queue[0] is mine:
                mine.release()
        if not mine.acquire(timeout=patience) and not self._is_first(mine):
            raise sqlite3.OperationalError("database is locked")
        try:
            yield
        finally:
            self._pass_on()

    def _is_first(self, mine: Lock) -> bool:
        """Whether the turn came just when patience ended; who is not the first leaves the queue."""
        with self._guard:
            if self._queue[0] is mine:
                return True
            self._queue.remove(mine)
            return False

    def _pass_on(self) -> None:
        with self._guard:
            self._queue.popleft()
            if self._queue:
                self._queue[0].release()
