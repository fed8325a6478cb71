"""How tasks of projects, minutes and incidents are followed."""

from __future__ import annotations

from datetime import time

from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section, StepSection
from mailflow.rules.values import ClockOrNever, SpanOf


class TasksSection(Section):
    """When owners are asked how far their tasks are, and who is told when a planned day has passed."""

    daily_at: ClockOrNever = time(16, 0)
    horizon: SpanOf = Span(3, "wd")
    steps: list[StepSection] = []
