"""Which clauses refuse or return, in their writer's own name."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.lexicon import UNKNOWN
from mailflow.mail.intent.readings import BY_OTHERS, DOUBLE, NEGATED, Reading
from mailflow.mail.intent.refused_else import is_of_another, is_soft
from mailflow.mail.intent.unrefused import is_not_now
from mailflow.mail.intent.words.kinds import (
    CHANGES,
    FILLER,
    MATTER,
    NEUTRAL,
    NOT_YET,
    NUMBER,
    POLITE,
    PRAISE,
    READ,
    REJECT,
    RETURN,
    SELF,
    UNSURE,
    WEAK,
)  # fmt: skip

_BEFORE_REFUSAL: Final = frozenset({SELF, MATTER, FILLER, POLITE, READ, NEUTRAL, PRAISE, REJECT, RETURN, WEAK,
    CHANGES, NUMBER})
_ABOUT = re.compile(r"(?:对|对于|关于|就|针对|我|本|该|此|这)")
#: What a refusal may begin with after a regret or a praise.
_TURNS: Final = frozenset({"but", "however", "但", "但是", "不过", "可是"})


def is_refusal(reading: Reading) -> bool:
    """Whether a clause refuses or returns, in its writer's own name; unknown words may follow but not lead."""
    if reading.asks or (reading.tainted and _labelled_by_other(reading)):
        return False
    negated = None if NOT_YET in reading.kinds else NEGATED.search(reading.text)
    word = next((token for token in reading.tokens if token.kind in (REJECT, RETURN)), None)
    if word is None and negated is None:
        return False
    if DOUBLE.search(reading.text) or BY_OTHERS.search(reading.text) or is_not_now(reading.text) or is_of_another(reading.text):
        return False
    start = min(
        word.start if word else reading.clause.end,
        reading.clause.start + negated.start() if negated else reading.clause.end,
    )
    before = [token for token in reading.tokens if token.end <= start]
    before = before[1:] if before and before[0].text in _TURNS else before
    kinds = {token.kind for token in before}
    return (kinds <= _BEFORE_REFUSAL and UNSURE not in reading.kinds) or (
        _ABOUT.match(reading.text) is not None and kinds <= _BEFORE_REFUSAL | {UNKNOWN}
    )


def _labelled_by_other(reading: Reading) -> bool:
    return not reading.decides or reading.clause.ends == ":" or is_soft(reading.text)
