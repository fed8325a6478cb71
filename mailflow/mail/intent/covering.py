"""Whether a text without blanks consists of known pieces, one behind the other, from its beginning to its end."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable


def is_covered(text: str, stops: Callable[[str, int], Iterable[int]]) -> bool:
    """Whether pieces cover a text; `stops` gives, for a place in it, where the pieces that begin there end."""
    reached = bytearray(len(text) + 1)
    reached[0] = 1
    for place in range(len(text)):
        if reached[place]:
            for stop in stops(text, place):
                reached[stop] = 1
    return bool(reached[-1])


def ends_of_words(text: str, place: int, words: Container[str], longest: int) -> list[int]:
    """Where the words of a list end that begin at a place, of which none has more than `longest` characters."""
    return [end for end in range(place + 1, min(place + longest, len(text)) + 1) if text[place:end] in words]


def adding_up(text: str, pieces: Callable[[str, int], Iterable[tuple[int, int]]]) -> set[int]:
    """What pieces that cover a text add up to, for every way in which they do; empty where they cover it in none.

    `pieces` gives, for a place in the text, where the pieces that begin there end and what each adds, as bits.
    """
    reached: list[set[int]] = [set() for _ in range(len(text) + 1)]
    reached[0].add(0)
    for place in range(len(text)):
        if reached[place]:
            for stop, adds in pieces(text, place):
                reached[stop].update({said | adds for said in reached[place]})
    return reached[-1]
