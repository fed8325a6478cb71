"""What the caller of a polled mailbox sees: rounds, waiting, and failures it may speak about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

BATCH_MAILS = 50
BATCH_BYTES = 8 << 20
Key = TypeVar("Key", int, str)
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0)


class MailboxError(Exception):
    """A round ended early: nothing that was not stored is marked as done, and the next round starts afresh."""


@dataclass(frozen=True, slots=True)
class Polled:
    """A round went through; `taken` mails were stored by it."""

    taken: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """The server has been asked to wake us (IDLE, RFC 2177)."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A round failed; the next is tried after `again_in` seconds. `why.__cause__` is the first error."""

    why: MailboxError
    again_in: float


Heard = Callable[[Polled | Waiting | Failed], None]
Wait = Callable[[float], bool]
"""Waits up to so many seconds and says whether to stop; `threading.Event().wait` is one."""


class Mailbox(Protocol):
    """A mailbox that is looked into again and again."""

    def poll(self) -> int:
        """Take what is new, and say how many; raises `MailboxError`."""
        ...

    def watch(self, wait: Wait, heard: Heard) -> None:
        """Poll until `wait` says stop; a failure is told to `heard` and tried again after a growing pause."""
        ...

    def close(self) -> None:
        """Let go of what is held open."""
        ...


def batches(sizes: dict[Key, int]) -> Iterator[dict[Key, int]]:
    """Cut mails (key: size in bytes) into groups for one commit, in order, few enough to be held in memory.

    A mail heavier than a batch may be stands alone.
    """
    batch: dict[Key, int] = {}
    for key, size in sorted(sizes.items()):
        if batch and (len(batch) == BATCH_MAILS or sum(batch.values()) + size > BATCH_BYTES):
            yield batch
            batch = {}
        batch[key] = size
    if batch:
        yield batch


def keep_watch(round_: Callable[[], None], wait: Wait, heard: Heard) -> None:
    """Run rounds until `wait` says stop, resting longer after each failure in a row."""
    failures = 0
    while not wait(0):
        why = _failure_of(round_)
        failures = failures + 1 if why else 0
        if why:
            pause = PAUSES[min(failures, len(PAUSES)) - 1]
            heard(Failed(why, pause))
            wait(pause)


def _failure_of(round_: Callable[[], None]) -> MailboxError | None:
    try:
        round_()
    except MailboxError as why:
        return why
    return None
