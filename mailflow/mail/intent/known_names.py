"""The names in a text that stand for the writer, for who asks and for the matter, each with its mark of `speaker`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import has_latin
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon
from mailflow.mail.intent.speaker import OWN, TITLE, speaks_as, subject_words
from mailflow.mail.intent.words import kinds

#: What the name of a person or a department may consist of, so that no name hides a word that speaks against an approval.
_MAY_SPEAK: Final = frozenset({UNKNOWN, kinds.SELF, kinds.CARRY, kinds.MATTER, kinds.NEUTRAL})
#: What the title of a matter must not hold: these words may be meant as said.
_NO_TITLE: Final = frozenset({kinds.REJECT, kinds.RETURN, kinds.RESERVES, kinds.ASKS, kinds.HEARSAY, kinds.WITHDRAWS})


def markable(said: str, own: tuple[str, ...], names: tuple[str, ...], about: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The names that stand in a text; none that holds a word of decision."""
    found = ((name, mark) for name, mark in _known_by(own, names, about, has_latin(said)) if name in said)
    return tuple((name, mark) for name, mark in found if _may_stand(name, mark))


@lru_cache(maxsize=512)
def _known_by(
    own: tuple[str, ...], names: tuple[str, ...], about: tuple[str, ...], latin: bool
) -> tuple[tuple[str, str], ...]:
    """All names, each with its mark; `latin` with those that have Latin letters, which are most of them."""
    known = (*((name, OWN) for name in speaks_as(own + names)), *subject_words(about))
    return tuple((name, mark) for name, mark in known if latin or not has_latin(name))


@lru_cache(maxsize=512)
def _may_stand(name: str, mark: str) -> bool:
    found = {token.kind for token in lexicon({}).tokens(name, 0, len(name))}
    return found.isdisjoint(_NO_TITLE) if mark == TITLE else found <= _MAY_SPEAK
