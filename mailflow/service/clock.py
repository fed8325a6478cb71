"""The only reader of time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

#: Gives the present instant, aware and in UTC.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present instant by this machine's clock."""
    return datetime.now(UTC)


def steady_clock() -> float:
    """Seconds that only ever grow, whatever is done to the machine's clock."""
    return time.monotonic()
