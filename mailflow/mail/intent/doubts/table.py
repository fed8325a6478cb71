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
from mailflow.mail.intent.doubts.unread import UNREAD
from mailflow.mail.intent.doubts.whose import WHOSE

DOUBTS: Final[tuple[Doubt | Look, ...]] = (
    *NOT_MEANT, *WHOSE, *OF_ANOTHER, *OF_A_PART, *STILL_TO_COME, *ON_TERMS, *COMPARED, *FALLING_SHORT,
    *UNREAD,
)  # fmt: skip


_FORMS: Final = tuple((doubt.pattern.search, doubt) for doubt in DOUBTS if isinstance(doubt, Doubt))
_SAID: Final = tuple((search, doubt) for search, doubt in _FORMS if not (doubt.closed or doubt.led))
_CLOSED: Final = tuple((search, doubt) for search, doubt in _FORMS if doubt.closed)
_LED: Final = tuple((search, doubt) for search, doubt in _FORMS if doubt.led)
_LOOKS: Final = tuple(doubt for doubt in DOUBTS if isinstance(doubt, Look))


def first_doubt(answer: Answer) -> str | None:
    """The name of the first doubt that an approval raises, or None."""
    return next((doubt.name for doubt in DOUBTS if doubt.is_raised(answer)), None)


def is_doubtful(answer: Answer) -> bool:
    """Whether an approval raises any doubt: every answer goes through here, and most hold none of the forms."""
    forms = ((answer.said, _SAID), (answer.closed, _CLOSED), (answer.told, _LED))
    found = (doubt for text, looked_for in forms for search, doubt in looked_for if search(text) is not None)
    return any(doubt.is_raised(answer) for doubt in found) or any(look.is_raised(answer) for look in _LOOKS)
