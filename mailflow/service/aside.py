"""What takes longer than other letters may wait is done aside, in a thread of its own over a journal object of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from mailflow.core.upkeep.proposing import Examination
from mailflow.journal.journal import Journal

#: A letter that is looked into aside is taken again then, if nothing was heard of it: after a crash it is looked into anew.
PATIENCE: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Aside:
    """Looks into letters one after the other; `journal` is for that thread alone, `wake` says that something was found.

    Nothing of it is stored: a letter that is looked into waits in the journal as before.
    """

    pool: Executor
    journal: Journal
    wake: Callable[[], None]
    _begun: dict[int, Future[Examination]] = field(default_factory=dict)

    def found(self, letter: int, look: Callable[[], Examination]) -> Examination | None:
        """What was found in a letter, once; None while it is looked into, which begins with the first time it is asked for."""
        if letter not in self._begun:
            self._begun[letter] = self.pool.submit(look)
            self._begun[letter].add_done_callback(lambda _: self.wake())
        if not self._begun[letter].done():
            return None
        return self._begun.pop(letter).result()

    def ready(self) -> list[int]:
        """The letters of which everything was found, and nobody asked since."""
        return [letter for letter, begun in self._begun.items() if begun.done()]
