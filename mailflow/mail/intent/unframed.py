"""The words of a letter without who is called in front of them and who signs below, in the marks of `speaker`."""

from __future__ import annotations

from functools import lru_cache

from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.frame import without_slogan
from mailflow.mail.intent.greetings import without_calling
from mailflow.mail.intent.hello import without_hello
from mailflow.mail.intent.signature import without_signature
from mailflow.mail.intent.speaker import PARTY, speaks_as, subject_words, with_matter, without_address
from mailflow.mail.intent.vocatives import without_vocative


def unframed(plain: str, folded: Folded, known: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], request: str) -> str:
    """A folded text as long as the one given; `known` are the departments and names of the writer, and what it is about."""
    about = known[2]
    greeted = without_hello(plain, folded, known[0] + known[1])
    alone = without_calling(without_address(greeted, about), folded, _people(known))
    called = with_matter(without_vocative(alone, folded, known), about, request)
    return without_signature(without_slogan(called), folded)


@lru_cache(maxsize=512)
def _people(known: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]) -> frozenset[str]:
    return frozenset([*speaks_as(known[1]), *(name for name, mark in subject_words(known[2]) if mark == PARTY)])
