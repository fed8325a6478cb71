"""Whether a text without blanks consists of known pieces, one behind the other, from its beginning to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def is_covered(text: str, stops: Callable[[str, int], Iterable[int]]) -> bool:
    """Whether pieces cover a text; `stops` gives, for a place in it, where the pieces that begin there end."""
    reached = bytearray(len(text) + 1)
    reached[0] = 1
    for place in range(len(text)):
        if reached[place]:
            for stop in stops(text, place):
                reached[stop] = 1
    return bool(reached[-1])
