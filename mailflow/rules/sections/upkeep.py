"""How rules come into force by mail, and when admins hear that the service lives."""

from __future__ import annotations

from datetime import time

from mailflow.core.worktime import Span
from mailflow.rules.sections.shape import Section
from mailflow.rules.values import ClockOrNever, Count, SpanOf


class AdoptionSection(Section):
    """Rules that an admin mails to coord@."""

    admins: Count = 1


class PulseSection(Section):
    """The daily line to admins."""

    at: ClockOrNever = time(8, 30)
    held_within: SpanOf = Span(1, "h")
