"""Rules of the upkeep: how many admins put rules into force by mail, and when admins hear that the service lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

from mailflow.core.worktime import Span

_MORNING: Final = time.fromisoformat("08:30")
_HOUR: Final = Span(1, "h")


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepPolicy:
    """`adoption_admins` is one or two; with two, whoever mailed the rules needs another one.

    `pulse_at` None: no daily line, and nothing told of held letters; `held_within` is how soon admins hear of those.
    """

    adoption_admins: int = 1
    pulse_at: time | None = _MORNING
    held_within: Span = _HOUR
