"""Whether what stands before a refusal makes it doubtful: a question, a doubt, another's word."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.lexicon import Token
from mailflow.mail.intent.readings import Reading
from mailflow.mail.intent.speaker import OWN
from mailflow.mail.intent.words.kinds import HEARSAY, UNSURE

#: What is said of things, as a reason to refuse.
_FACTS: Final = frozenset({"吧", "先别", "先不", "不清楚", "不明确", "不清晰", "附件", "they"})
#: The writer's own no, whatever others were said to think before it.
_OWN_NO = re.compile(rf"(?:所以|因此|但是?|不过|故|爰)?(?:我|本|敝|{OWN})")


def is_clouded(first: Reading, before: tuple[Reading, ...]) -> bool:
    """Whether the refusal `first` is in doubt for what is said before it."""
    kinds = {token.kind for reading in before for token in reading.tokens if _clouds(token)}
    doubts = {UNSURE} if _OWN_NO.match(first.text) and not _quotes(before) else {UNSURE, HEARSAY}
    return not kinds.isdisjoint(doubts) or any(reading.asks for reading in before)


def _quotes(before: tuple[Reading, ...]) -> bool:
    """Whether a clause ends with a word of saying, so that the next is what was said."""
    return any(reading.tokens and reading.tokens[-1].kind == HEARSAY for reading in before)


def _clouds(token: Token) -> bool:
    """Whether a word can cloud anything: a sign of Japanese that is in no list tells nothing."""
    return token.text not in _FACTS and not (len(token.text) == 1 and "\u3040" <= token.text <= "\u30ff")
