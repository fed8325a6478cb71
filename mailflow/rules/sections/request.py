"""How requests between departments are answered."""

from __future__ import annotations

from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section, StepSection
from mailflow.rules.values import Review, SpanOf


class RequestSection(Section):
    """How soon departments answer each other, and who is told when they do not come to terms."""

    urgent: SpanOf = Span(2, "h")
    ordinary: SpanOf = Span(24, "h")
    unhurried: SpanOf = Span(48, "h")
    agree_within: SpanOf = Span(2, "wd")
    finish_within: SpanOf = Span(5, "wd")
    stuck_after: SpanOf = Span(24, "h")
    review: Review = "inform"
    steps: list[StepSection] = []
