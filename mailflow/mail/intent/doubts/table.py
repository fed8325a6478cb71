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


#: Of most doubts nothing is asked but whether their form stands in the text: these are looked for without further ado.
_SIMPLE: Final = tuple(doubt for doubt in DOUBTS if isinstance(doubt, Doubt) and not (doubt.free or doubt.asked))
_SAID: Final = tuple(doubt.pattern.search for doubt in _SIMPLE if not (doubt.closed or doubt.led))
_CLOSED: Final = tuple(doubt.pattern.search for doubt in _SIMPLE if doubt.closed)
_LED: Final = tuple(doubt.pattern.search for doubt in _SIMPLE if doubt.led)
_OTHERS: Final = tuple(doubt for doubt in DOUBTS if doubt not in _SIMPLE)


def first_doubt(answer: Answer) -> str | None:
    """The name of the first doubt that an approval raises, or None."""
    return next((doubt.name for doubt in DOUBTS if doubt.is_raised(answer)), None)


def is_doubtful(answer: Answer) -> bool:
    """Whether an approval raises any doubt: every answer goes through here, so it is asked the quick way."""
    said, closed, told = answer.said, answer.closed, answer.told
    return (
        any(search(said) for search in _SAID)
        or any(search(closed) for search in _CLOSED)
        or any(search(told) for search in _LED)
        or any(doubt.is_raised(answer) for doubt in _OTHERS)
    )
