"""The service: mail comes in through its doors, one thread decides, one delivers, and SIGTERM finishes the work."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from threading import Event, Thread
from typing import Final, Protocol

from mailflow.service.adopting import Adopting
from mailflow.service.clock import Clock
from mailflow.service.engine import Engine

log = logging.getLogger("mailflow")

#: Nothing is due for long that the loop does not look at by itself, whatever the clock has done meanwhile.
_LONGEST_REST: Final = 30.0

#: After a round that failed as a whole (disk full, journal locked) the next one waits this long.
_AFTER_FAILURE: Final = 5.0


class Door(Protocol):
    """A way in that runs by itself between start and stop."""

    def start(self) -> None:
        """Begin to take letters."""
        ...

    def stop(self) -> None:
        """Take no more; what was begun is finished."""
        ...


class Loop:
    """Does a round of work again and again: at once while there is some, else when woken or when the next is due."""

    def __init__(self, name: str, work: Callable[[datetime], int], due: Callable[[], datetime | None], clock: Clock) -> None:
        self._name = name
        self._work = work
        self._due = due
        self._clock = clock
        self._woken = Event()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what there is to do, then end."""
        self._stopping.set()
        self._woken.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            self._woken.clear()  # first: a stop or a wake that comes after this look is still heard in the rest that follows
            stopping = self._stopping.is_set()
            done = self._round()
            if stopping and not done:
                return
            if not done:
                self._rest()

    def _round(self) -> int:
        """One round; a round that fails as a whole has changed nothing, is told, and is tried again later."""
        try:
            return self._work(self._clock())
        except Exception:
            log.exception("%s: a round failed and will be tried again", self._name)
            self._stopping.wait(_AFTER_FAILURE)
            return 0

    def _rest(self) -> None:
        due = self._due()
        seconds = (due - self._clock()).total_seconds() if due else _LONGEST_REST
        self._woken.wait(min(max(seconds, 0.01), _LONGEST_REST))


class Service:
    """One running mailflow; the deciding and the delivering engine each have a journal object of their own.

    Each round asks for its engine anew, for other rules may be in force; `adopting` looks whether they should be.
    """

    def __init__(
        self,
        deciding: Callable[[], Engine],
        delivering: Callable[[], Engine],
        clock: Clock,
        adopting: Adopting | None = None,
    ) -> None:
        self._deciding = deciding
        self._adopting = adopting
        self.deliverer = Loop("deliver", lambda at: delivering().deliver(at), lambda: delivering().next_mail_at(), clock)
        self.decider = Loop("decide", self._decide, self._next_decision, clock)

    def wake(self) -> None:
        """A letter has come."""
        self.decider.wake()

    def _decide(self, at: datetime) -> int:
        done = (self._adopting.tick(at) if self._adopting else 0) + self._deciding().decide(at)
        if done:
            self.deliverer.wake()
        return done

    def _next_decision(self) -> datetime | None:
        looks = self._adopting.next_at() if self._adopting else None
        return min((at for at in (looks, self._deciding().next_decision_at()) if at), default=None)

    @contextmanager
    def running(self, doors: list[Door]) -> Iterator[None]:
        """Serve meanwhile; then close the doors, last one first, decide what came, and deliver what follows."""
        with ExitStack() as closing:
            for part in (self.deliverer, self.decider, *doors):
                part.start()
                closing.callback(part.stop)
            yield
