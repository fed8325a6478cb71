"""Where every way in meets the journal: what arrives at the same time is stored in one commit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from queue import SimpleQueue
from threading import Thread
from typing import Final

from mailflow.journal.journal import Journal, Received
from mailflow.transport.envelope import Arrival

#: How many letters one commit takes at most.
_GROUP: Final = 100

_Waiting = tuple[Sequence[Arrival], "Future[None]"]


class Intake:
    """Stores arrivals for many callers at once; a caller returns when its own are durable (RFC 5321 §4.2.5)."""

    def __init__(self, journal: Journal, clock: Callable[[], datetime], wake: Callable[[], None]) -> None:
        self._journal = journal
        self._clock = clock
        self._wake = wake
        self._queue: SimpleQueue[_Waiting | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="intake", daemon=True)

    def start(self) -> None:
        """Begin to store."""
        self._thread.start()

    def stop(self) -> None:
        """Store what has been handed in, then end."""
        self._queue.put(None)
        self._thread.join()

    def accept(self, arrivals: Sequence[Arrival]) -> None:
        """Return once all of these are committed; raise what kept them from it."""
        stored: Future[None] = Future()
        self._queue.put((arrivals, stored))
        stored.result()

    def _run(self) -> None:
        going = True
        while going:
            first = self._queue.get()
            group = self._with_others(first)
            going = None not in group
            self._store([one for one in group if one is not None])

    def _with_others(self, first: _Waiting | None) -> list[_Waiting | None]:
        """Whoever came while the last group was being stored comes along."""
        group = [first]
        while group[-1] is not None and len(group) < _GROUP and not self._queue.empty():
            group.append(self._queue.get())
        return group

    def _store(self, group: list[_Waiting]) -> None:
        if not group:
            return
        try:
            self._journal.keep([received(a) for arrivals, _ in group for a in arrivals], self._clock())
        except Exception as error:  # noqa: BLE001  whatever it is, each caller must hear that nothing was stored
            for _, stored in group:
                stored.set_exception(error)
            return
        for _, stored in group:
            stored.set_result(None)
        self._wake()


def received(arrival: Arrival) -> Received:
    """An arrival as the journal keeps it."""
    place = arrival.place
    return Received(
        raw=arrival.raw,
        source=arrival.source,
        mail_from=arrival.mail_from,
        rcpt_to=arrival.rcpt_to,
        peer=arrival.peer,
        account=place.account if place else None,
        folder=place.folder if place else None,
        uidvalidity=place.uidvalidity if place else None,
        uid=place.uid if place else None,
        oversize=arrival.oversize,
    )
