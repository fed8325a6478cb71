"""Many things are done in few transactions, none of which lasts so long that others can not write."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from mailflow.journal.journal import Journal, Transaction
from mailflow.service.clock import steady_clock

Job = TypeVar("Job")

#: A transaction that has lasted so many seconds ends with the job in hand.
LONGEST: Final = 1.0


def in_spells(
    journal: Journal, jobs: Iterable[Job], do: Callable[[Transaction, Job], None], clock: Callable[[], float] = steady_clock
) -> None:
    """Do each job, in order; what was done is committed after a second, and who waits to write has a turn in between."""
    rest = deque(jobs)
    while rest:
        with journal.write() as tx:
            end = clock() + LONGEST
            do(tx, rest.popleft())
            while rest and clock() < end:
                do(tx, rest.popleft())
