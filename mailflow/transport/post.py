"""The way out, whatever carries it: one mail to one recipient, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

BACKOFF: tuple[timedelta, ...] = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 120, 240))
"""Waits after the first, second, … failed attempt; the last one repeats."""
GIVE_UP_AFTER = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Sent:
    """The other side took the mail; `reply` is its own word for it (an SMTP reply, a path)."""

    reply: str


class PostError(Exception):
    """A mail is not known to be sent; `reply` says why, in the other side's words where it gave any."""

    def __init__(self, reply: str) -> None:
        super().__init__(reply)
        self.reply = reply


class Temporary(PostError):
    """The mail was not taken and may be tried again: 4xx, no connection, a login that was refused."""


class Permanent(PostError):
    """The mail or its recipient was refused for good (5xx)."""


class Unknown(PostError):
    """The mail was being handed over when the connection ended: it may have been taken (RFC 1047)."""


class Post(Protocol):
    """Carries mails; for use by one thread at a time, where it is not also `Laned`."""

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        """Send final bytes to one recipient; raises Temporary, Permanent or Unknown.

        `mail_from` is the return path: None takes the post's own, "" is the null one (RFC 3834 §3.3). Sending the same
        bytes again is safe where it leaves one copy (Maildir), and else allowed after Temporary and Unknown.
        """
        ...


@runtime_checkable
class Laned(Protocol):
    """A post for several threads at a time."""

    @property
    def lanes(self) -> int:
        """How many mails may be on their way at a time."""
        ...


def lanes_of(post: Post) -> int:
    """How many threads may use a post at a time."""
    return post.lanes if isinstance(post, Laned) else 1


def next_try(attempt: int, first_at: datetime, at: datetime) -> datetime | None:
    """When to try again after `attempt` attempts failed, the last at `at`; None when 5 days are over.

    The last attempt falls on the end of the five days.
    """
    end = first_at + GIVE_UP_AFTER
    if at >= end:
        return None
    return min(at + BACKOFF[min(attempt, len(BACKOFF)) - 1], end)
