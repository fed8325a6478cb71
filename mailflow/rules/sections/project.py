"""How projects across departments are run."""

from __future__ import annotations

from datetime import time

from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section, StepSection
from mailflow.rules.values import ClockOrNever, Count, SpanOf


class ProjectSection(Section):
    """How long each step of a project may take, and from what on a deviation is a grave one."""

    opinions_within: SpanOf = Span(2, "wd")
    list_within: SpanOf = Span(2, "wd")
    proposal_within: SpanOf = Span(3, "wd")
    accept_within: SpanOf = Span(2, "wd")
    review_within: SpanOf = Span(10, "wd")
    oral_reminder: SpanOf = Span(24, "h")
    oral_to_lead: SpanOf = Span(48, "h")
    risk_within: SpanOf = Span(24, "h")
    delay_days: Count = 3
    change_days: Count = 3
    change_budget: Count = 1
    warn_budget: Count = 90
    over_budget: Count = 100
    weekly_at: ClockOrNever = time(17, 0)
    meeting_at: ClockOrNever = None
    steps: list[StepSection] = []
