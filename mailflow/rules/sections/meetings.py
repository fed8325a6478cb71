"""How meetings are called, minuted and confirmed."""

from __future__ import annotations

from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section
from mailflow.rules.values import Look, SpanOf


class MeetingsSection(Section):
    """Times round a meeting and its minutes, and how minutes look."""

    remind_before: SpanOf = Span(1, "d")
    length: SpanOf = Span(1, "h")
    minutes_within: SpanOf = Span(1, "wd")
    review_within: SpanOf = Span(1, "wd")
    objections_within: SpanOf = Span(24, "h")
    corrected_within: SpanOf = Span(1, "wd")
    style: Look = "corporate"
