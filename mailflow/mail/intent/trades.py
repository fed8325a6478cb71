"""Whether a Chinese clause beside an answer is office talk: own checks done, nothing changed, signed, recorded, off it goes."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.words.beside_trades import BESIDE

#: Nobody says such things at greater length.
_LONGEST: Final = 40
_BESIDE = form(BESIDE)


def is_of_trades(text: str) -> bool:
    """Whether a clause, with the marks of `speaker`, has one of these forms from its beginning to its end."""
    return len(text) <= _LONGEST and not text.isascii() and _BESIDE.fullmatch(text) is not None
