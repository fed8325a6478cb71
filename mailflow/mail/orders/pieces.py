"""A reply cut into pieces that may each be one order: lines, sentences, and where the next item is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.mail.orders.pointing import ALL, REST, Pointed, pointed

_SENTENCE = re.compile(r"[;。!?…]+|(?<!\bno)\.(?=\s|$)")
_NUMBERING = re.compile(r"[\s(]*(?:[tgc]?\d{1,3}|[一二三四五六七八九十]{1,3}|item \d+)\s*")
_PARTING = re.compile(r"[,、]\s*|\s+-\s+|\s+|(?<=[^\s,、])(?=第)|(?<=[\u3400-\u9fff])(?=\d{1,2}(?!\d))")
#: Ways to name an item that nobody takes for a number of something.
_CERTAIN = re.compile(r"(?:第|[\[【(]|[tgc]-?\d|item|point|task|[a-z]{3}-\d{4}-)")
#: A number behind a comma that says something: what it says must not be taken as words about the item before it.
_LISTED = re.compile(r"\d{1,2}[ :](?=[^\s\d])")
_QUOTED = re.compile(r"[「『“《〈][^「『“」』”》〉\n]{0,200}[」』”》〉]|\"[^\"\n]{0,200}\"")
_MASK: Final = "\ue000"


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of the folded text, the items it begins by naming, and whether it asks; `paragraph` counts blank lines."""

    start: int
    end: int
    line: int
    paragraph: int
    asks: bool
    items: Pointed | None

    @property
    def body(self) -> int:
        """Where what is said begins."""
        return self.items.end if self.items else self.start


def unquoted(text: str) -> str:
    """The same text with words in quotation marks made unreadable: who names a word does not say it."""
    return _QUOTED.sub(lambda match: _MASK * len(match[0]), text)


def pieces(text: str, begins: Callable[[int, int], int], stands: Callable[[int, int], int]) -> Iterator[Piece]:
    """The pieces of a folded text in order.

    `begins(place, stop)` tells where a word of command or decision that begins there ends, else 0; `stands`, whether one begins
    that takes no words of its own. Quoted lines (>) are left out.
    """
    place = paragraph = 0
    for number, line in enumerate(text.split("\n")):
        stop = place + len(line)
        if not line.strip():
            paragraph += 1
        elif not line.lstrip().startswith((">", "|")):
            for start, end, asks in _sentences(text, place, stop):
                for first, last, items in _itemised(text, start, end, begins, stands):
                    yield Piece(first, last, number, paragraph, asks, items)
        place = stop + 1


def _sentences(text: str, place: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    start = place
    for mark in _SENTENCE.finditer(text, place, stop):
        if mark[0] == "." and _NUMBERING.fullmatch(text, start, mark.start()):
            continue
        yield from _trimmed(text, start, mark.start(), "?" in mark[0])
        start = mark.end()
    yield from _trimmed(text, start, stop, asks=False)


def _trimmed(text: str, start: int, stop: int, asks: bool) -> Iterator[tuple[int, int, bool]]:
    while start < stop and text[start] in " \t,、:*•·—-":
        start += 1
    while stop > start and text[stop - 1] in " \t,、":
        stop -= 1
    if start < stop:
        yield start, stop, asks


def _itemised(
    text: str, start: int, stop: int, begins: Callable[[int, int], int], stands: Callable[[int, int], int]
) -> Iterator[tuple[int, int, Pointed | None]]:
    items = pointed(text, start, stop)
    place = max(start + 1, items.end if items else start)
    while items is None and (listed := verb_first(text, start, stop, stands)) is not None:
        place, after = listed.named, _past(" ,、", text, listed.named, stop)
        if not begins(after, stop):
            break
        yield start, listed.named, None
        start, place = after, after + 1
    while place < stop and (mark := _PARTING.search(text, place, stop)) is not None:
        following = pointed(text, mark.end(), stop)
        free = items is None and following is None and "," in mark[0]
        part = items is not None or mark[0].strip() != ""
        follows = free and stands(start, stop) and begins(mark.end(), stop)
        if (part and _names_next(text, mark, following, stop, begins)) or follows:
            yield start, mark.start(), items
            start, items = mark.end(), following
            place = max(start + 1, items.end if items else start)
        else:
            place = max(mark.end(), place + 1, following.named if following else 0)
    yield start, stop, items


def _names_next(
    text: str, mark: re.Match[str], following: Pointed | None, stop: int, begins: Callable[[int, int], int]
) -> bool:
    if following is None or following.end >= stop:
        return False
    listed = mark[0].strip() == "," and _LISTED.match(text, mark.end()) is not None
    certain = mark[0].strip() in (",", "、") and _CERTAIN.match(text, mark.end()) is not None
    return listed or certain or begins(following.end, stop) > 0


def verb_first(text: str, start: int, stop: int, stands: Callable[[int, int], int]) -> Pointed | None:
    """The items that a verb names after itself: 同意第一项."""
    verb = stands(start, stop)
    found = pointed(text, _past(" :", text, verb, stop), stop) if verb else None
    return found if found and found.items not in ((ALL,), (REST,)) else None


def _past(marks: str, text: str, place: int, stop: int) -> int:
    while place < stop and text[place] in marks:
        place += 1
    return place
