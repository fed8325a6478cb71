"""The table of doubts, and the walk through it."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.doubts.compared import COMPARED
from mailflow.mail.intent.doubts.doubt import Answer, Doubt, Look
from mailflow.mail.intent.doubts.falling_short import FALLING_SHORT
from mailflow.mail.intent.doubts.not_meant import NOT_MEANT
from mailflow.mail.intent.doubts.of_a_part import OF_A_PART
from mailflow.mail.intent.doubts.of_another import OF_ANOTHER
from mailflow.mail.intent.doubts.on_terms import ON_TERMS
from mailflow.mail.intent.doubts.still_to_come import STILL_TO_COME
from mailflow.mail.intent.doubts.whose import WHOSE

DOUBTS: Final[tuple[Doubt | Look, ...]] = (
    *NOT_MEANT, *WHOSE, *OF_ANOTHER, *OF_A_PART, *STILL_TO_COME, *ON_TERMS, *COMPARED, *FALLING_SHORT,
)  # fmt: skip


def first_doubt(answer: Answer) -> str | None:
    """The name of the first doubt that an approval raises, or None."""
    return next((doubt.name for doubt in DOUBTS if doubt.is_raised(answer)), None)
