"""The only reader of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

#: Gives the present instant, aware and in UTC.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present instant by this machine's clock."""
    return datetime.now(UTC)
