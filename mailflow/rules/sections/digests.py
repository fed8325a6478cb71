"""When digests go out, and what is in them."""

from __future__ import annotations

from datetime import time

from mailflow.rules.sections.shape import Section
from mailflow.rules.values import Clock, Count, Flag, Weekday


class DigestsSection(Section):
    """Weekly digests, and the monthly summary of leaders."""

    day: Weekday | None = None
    at: Clock = time(17, 0)
    overdue_days: Count = 3
    empty: Flag = False
    monthly: Flag = True
