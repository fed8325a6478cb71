"""A store of arrivals in memory, which can be told to fail before or after it has stored."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Condition

from mailflow.transport.envelope import Arrival


class Store:
    """Stores what arrives. `fail_next` makes that many calls raise; with `after` they have stored all the same."""

    def __init__(self) -> None:
        self.mails: list[Arrival] = []
        self.batches: list[int] = []
        self._failures = 0
        self._after = False
        self._changed = Condition()

    def fail_next(self, calls: int = 1, *, after: bool = False) -> None:
        self._failures, self._after = calls, after

    def accept(self, arrivals: Sequence[Arrival]) -> None:
        with self._changed:
            failing = self._failures > 0
            self._failures -= failing
            if not failing or self._after:
                self.mails += arrivals
                self.batches.append(len(arrivals))
                self._changed.notify_all()
            if failing:
                raise OSError("no space left on device")

    def uids(self, account: str, folder: str, uidvalidity: int) -> set[int]:
        places = [mail.place for mail in self.mails if mail.place]
        return {it.uid for it in places if (it.account, it.folder, it.uidvalidity) == (account, folder, uidvalidity)}

    def files(self, folder: str) -> set[str]:
        start = f"maildir:{folder}/"
        return {mail.source.removeprefix(start) for mail in self.mails if mail.source.startswith(start)}

    def wait_for(self, count: int, seconds: float = 10) -> bool:
        """Whether so many mails are stored within the time."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.mails) >= count, seconds)

    @property
    def raws(self) -> list[bytes]:
        return [mail.raw for mail in self.mails]
