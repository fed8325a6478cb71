"""Rules of digests: who gets one, when, and what counts as overdue beyond limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

_AT: Final = time.fromisoformat("17:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestPolicy:
    """When digests go out and what is in them.

    `weekday` counts from Monday as 0, None for never; a day off moves it to the next working day. `overdue_days` is how many
    days late something is before executives see it. `empty` sends digests that say nothing, too. `monthly`: leaders get a
    summary with the first digest of a month.
    """

    weekday: int | None = None
    at: time = _AT
    overdue_days: int = 3
    empty: bool = False
    monthly: bool = True
    source: str = "digests"
