"""What colleagues call somebody in Latin letters: 赵敏 is Zhao Min, Min Zhao, Ms Zhao, Min; Alice Brown is Alice, Ms Brown."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from anyascii import anyascii

from mailflow.mail.intent.words.names_english import GIVEN

_TITLES: Final = ("mr", "ms", "mrs", "miss", "mr.", "ms.", "mrs.", "dr", "dr.", "prof", "prof.")


#: Given names that are words as well: they would be found where nobody is named.
_WORDS_TOO: Final = frozenset({
    "art", "bill", "bin", "can", "chase", "dean", "drew", "eve", "frank", "gene", "glen", "grace", "grant", "guy", "hope", "jack",
    "jan", "jay", "jo", "joy", "lance", "long", "mark", "max", "may", "mei", "miles", "na", "nick", "norm", "pan", "pat", "penny",
    "peg", "pete", "ray", "rich", "rob", "rose", "sid", "so", "sue", "sun", "una", "van", "wade", "will", "xi", "yi", "yu", "zi",
})  # fmt: skip


def parts_of(name: str) -> list[str]:
    """The words of a name in Latin letters, the given one first and the family's last; none of what is no such name."""
    parts = name.split()
    return parts if name.isascii() and 2 <= len(parts) <= 3 and all(part.isalpha() for part in parts) else []


@lru_cache(maxsize=512)
def english_names(name: str) -> tuple[str, ...]:
    """What somebody with a folded English name is called besides: the given name, and the family name with a title."""
    parts = parts_of(name)
    if not parts or parts[0] not in GIVEN:
        return ()
    given = () if parts[0] in _WORDS_TOO else (parts[0],)
    return (*given, *(f"{title} {parts[-1]}" for title in _TITLES))


@lru_cache(maxsize=512)
def latin_names(family: str, given: str) -> tuple[str, ...]:
    """What somebody is called in lower case; a given name of one syllable only where it is known for a name.

    Characters that are read in several ways are read in the commonest: a name that is missed is only a name not known.
    """
    first = anyascii(family).lower()
    syllables = [anyascii(character).lower() for character in given]
    joined = "".join(syllables)
    names = dict.fromkeys((joined, " ".join(syllables), "-".join(syllables)))
    called = [name for name in names if len(syllables) > 1 or name in GIVEN - _WORDS_TOO]
    whole = [order for name in names for order in (f"{first} {name}", f"{name} {first}", f"{name}, {first}", f"{first}, {name}")]
    titled = [f"{title} {name}" for title in _TITLES for name in (first, joined, *whole)]
    return (*whole, first + joined, *titled, *called)
