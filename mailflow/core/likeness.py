"""How alike two short texts are, by the pairs of characters they share: in Chinese, where words are not kept apart, too."""

from __future__ import annotations

import re
from typing import Final

#: Two texts with this share of their pairs of characters in common name the same thing.
ALIKE: Final = 0.4


def pairs(text: str) -> set[str]:
    """Every two characters that stand side by side, without case, white space and punctuation."""
    plain = re.sub(r"[\W_]+", "", text.casefold())
    return {plain[n : n + 2] for n in range(len(plain) - 1)}


def alike(one: str, other: str) -> bool:
    """Whether two texts share enough of the shorter one."""
    ours, theirs = pairs(one), pairs(other)
    smaller = min(len(ours), len(theirs))
    return smaller > 0 and len(ours & theirs) / smaller >= ALIKE
