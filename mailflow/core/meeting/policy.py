"""How meetings are called, minuted and confirmed, as values: the presets of guide §2.4 where rules say nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mailflow.core.worktime import Span

_DAY: Final = Span(1, "d")
_WORKING_DAY: Final = Span(1, "wd")
_HOUR: Final = Span(1, "h")
_WINDOW: Final = Span(24, "h")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPolicy:
    """Times round a meeting; `style` is how its minutes look: corporate, or official with a red head (guide §7.2).

    `length` is how long a meeting lasts that names no end. `source` is where the section stands.
    """

    remind_before: Span = _DAY
    length: Span = _HOUR
    minutes_within: Span = _WORKING_DAY
    review_within: Span = _WORKING_DAY
    objections_within: Span = _WINDOW
    corrected_within: Span = _WORKING_DAY
    style: str = "corporate"
    source: str = "rules.yaml meetings"
