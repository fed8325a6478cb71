"""How problems between departments are escalated."""

from __future__ import annotations

from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section, StepSection
from mailflow.rules.values import SpanOf


class IssuesSection(Section):
    """How long departments may talk, and who decides then."""

    settle_within: SpanOf = Span(24, "h")
    carry_out_within: SpanOf = Span(10, "wd")
    check_within: SpanOf = Span(10, "wd")
    steps: list[StepSection] = []
    chase: list[StepSection] = []
