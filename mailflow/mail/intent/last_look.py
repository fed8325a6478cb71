"""The last look at what reads as a yes or a no, which only ever doubts."""

from __future__ import annotations

from mailflow.mail.intent.doubts.doubt import Answer
from mailflow.mail.intent.doubts.table import is_doubtful
from mailflow.mail.intent.refused_else import refuses_else
from mailflow.mail.intent.unmeant import is_unmeant


def is_doubted(decision: str, answer: Answer) -> bool:
    """Whether a yes, or a no, is another's, of another thing, of less, or of what nobody asked for."""
    if decision == "approve":
        return is_doubtful(answer)
    return decision == "reject" and (is_unmeant(answer.written) or refuses_else(answer.said, answer.request))
