"""How projects are run, as rules say it: times, ladders and who decides changes (guide §2.1, §2.6, §2.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

from mailflow.core.step import Source, Step
from mailflow.core.worktime import Span

_TWO: Final = Span(2, "wd")
_THREE: Final = Span(3, "wd")
_TEN: Final = Span(10, "wd")
_DAY: Final = Span(24, "h")
_TWO_DAYS: Final = Span(48, "h")
_FIVE_PM: Final = time.fromisoformat("17:00")


#: How what a project asks of somebody is chased where rules say nothing else.
_STEPS: Final = (
    Step(share=0.5, targets=("owner",), source=Source("project.steps.0")),
    Step(share=1.0, targets=("owner",), source=Source("project.steps.1")),
    Step(after=Span(1, "wd"), level=1, targets=("manager", "requester"), asks="urge", source=Source("project.steps.2")),
    Step(after=Span(3, "wd"), level=2, targets=("executive",), asks="decide", source=Source("project.steps.3")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPolicy:
    """How long each step of a project may take, and from what on a deviation is a grave one.

    Changes of more than `change_days`, or of at least `change_budget` of money, are the executive's to decide.
    `delay_days` and `over_budget` (per cent of the budget) are passed when more than that; `weekly_on` and `meeting_on` are
    weekdays, 0 for Monday; without `meeting_at` weekly meetings are held where the lead calls them.
    """

    opinions_within: Span = _TWO
    list_within: Span = _TWO
    proposal_within: Span = _THREE
    accept_within: Span = _TWO
    review_within: Span = _TEN
    oral_reminder: Span = _DAY
    oral_to_lead: Span = _TWO_DAYS
    risk_within: Span = _DAY
    delay_days: int = 3
    change_days: int = 3
    change_budget: int = 1
    warn_budget: int = 90
    over_budget: int = 100
    weekly_on: int = 4
    weekly_at: time | None = _FIVE_PM
    meeting_on: int = 0
    meeting_at: time | None = None
    steps: tuple[Step, ...] = _STEPS
    path: str = "rules.yaml project"
