"""Whether a Chinese clause wishes, thanks or looks forward to something, in words that know no term of the matter."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.covering import ends_of_words, is_covered
from mailflow.mail.intent.speaker import MARKS
from mailflow.mail.intent.words.thanks_chinese import HARD_WORK, HEAD, PERSON, PIECES, TAIL
from mailflow.mail.intent.words.wishes_chinese import EXPECTED, WISHING

_LONGEST: Final = 40
_LONGEST_PIECE: Final = max(map(len, PIECES))
_MARK = re.compile(f"[{MARKS}\\s]+")
_HARD_WORK = re.compile(f"(?P<rest>.*?){HARD_WORK}{TAIL}")
_WISHING, _EXPECTED = form(WISHING), form(EXPECTED)
_PERSON = form(PERSON)
_THANKS = re.compile(f"{HEAD}{TAIL}(?P<rest>.*?){TAIL}")


def is_social(text: str) -> bool:
    """Whether a clause, with the marks of `speaker`, is such a courtesy from beginning to end."""
    if len(text) > _LONGEST:
        return False
    return any(form.fullmatch(text) for form in (_WISHING, _EXPECTED)) or is_thanks(text)


def is_thanks(text: str) -> bool:
    """Whether a clause thanks somebody for the work of asking, or says that it was hard."""
    found = _THANKS.fullmatch(text) or _HARD_WORK.fullmatch(text)
    return len(text) <= _LONGEST and found is not None and is_covered(found["rest"], _stops)


def is_colleague(name: str) -> bool:
    """Whether words name people who may be thanked, and nothing else."""
    return len(name) <= _LONGEST and is_covered(name, _stops)


def _stops(text: str, place: int) -> list[int]:
    if (mark := _MARK.match(text, place)) is not None:
        return [mark.end()]
    person = _PERSON.match(text, place)
    return ends_of_words(text, place, PIECES, _LONGEST_PIECE) + ([person.end()] if person else [])
