"""Processes that end at a chosen statement of the journal, as if they had been killed there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable


class Dying(sqlite3.Connection):
    """A connection whose process is killed at its n-th statement."""

    left = 1_000_000

    def execute(self, *given: object) -> sqlite3.Cursor:
        self._step()
        return super().execute(*given)  # type: ignore[arg-type]

    def executemany(self, *given: object) -> sqlite3.Cursor:
        self._step()
        return super().executemany(*given)  # type: ignore[arg-type]

    def _step(self) -> None:
        type(self).left -= 1
        if type(self).left <= 0:
            os._exit(137)


def dying_at(statement: int) -> Callable[..., sqlite3.Connection]:
    """`sqlite3.connect` for a process that shall die at this statement."""
    kind = type("DyingOnce", (Dying,), {"left": statement})
    return lambda *given, **named: sqlite3.connect(*given, factory=kind, **named)


def in_a_child(work: Callable[[], object]) -> int:
    """Run in a process of its own; its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
