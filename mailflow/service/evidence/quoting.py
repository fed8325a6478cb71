"""Where the words that an answer rests on stand: in the new text of its letter, and as bytes of the letter itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message as Tree
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.policy import Policy
from mailflow.mail.message.charset import WIDER
from mailflow.mail.message.message import PARSER_FAULTS, read_message
from mailflow.mail.reply.newtext import new_text

#: Charsets that a checker needs nothing but Python to read.
_TRIED: Final = ("utf-8", "gb18030", "big5hkscs", "cp1252")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Bytes of one decoded part of a letter, parts counted from 0 in order; `encoding` makes them the words."""

    part: int
    type: str
    transfer: str
    encoding: str
    offset: int
    length: int

    @property
    def values(self) -> dict[str, Any]:
        """As it is written into a pack."""
        return {name: getattr(self, name) for name in self.__slots__}


def text_of(raw: bytes, answer: f.Answered, sent: Iterable[str], policy: Policy) -> str | None:
    """The new text of a letter in which the words stand where the fact says; None where it can not be told any more.

    `sent` are the texts that the letter may answer: what it quotes of them is no part of its new text.
    """
    message = read_message(raw)
    if message.unreadable:
        return None
    texts = (new_text(message, text, policy.vocabulary).text for text in (*dict.fromkeys(sent), None))
    return next((text for text in texts if text[answer.start : answer.end] == answer.words), None)


def place_of(raw: bytes, words: str, line: str | None) -> Place | None:
    """Where words stand in a letter, None where they do not as such (markup between them, other characters).

    Of several places that one whose whole line is `line`, else the first that is not marked as a quote.
    """
    if not words:
        return None
    try:
        found = [spot for number, leaf in enumerate(leaves(message_from_bytes(raw))) for spot in _spots(number, leaf, words)]
    except PARSER_FAULTS:
        return None
    own = [place for place, around in found if around.strip() == (line or words).strip()]
    unmarked = [place for place, around in found if not around.lstrip().startswith((">", "|"))]
    return next(iter(own or unmarked), None)


def line_at(text: str, start: int) -> str:
    """The whole line of a text that a place is in."""
    return text[text.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]


def leaves(node: Tree) -> Iterator[Tree]:
    """The parts of a message that hold content, in order; an attached message is one of them."""
    children = node.get_payload()
    if node.get_content_maintype() != "multipart" or not isinstance(children, list):
        yield node
        return
    for child in children:
        if isinstance(child, Tree):
            yield from leaves(child)


def _spots(number: int, leaf: Tree, words: str) -> Iterator[tuple[Place, str]]:
    """Every place of the words in one part, with the line it is in."""
    content = leaf.get_payload(decode=True)
    if leaf.get_content_maintype() != "text" or not isinstance(content, bytes):
        return
    for encoding in _encodings(leaf):
        text = content.decode(encoding, "replace")
        for wanted in dict.fromkeys((words, words.replace("\n", "\r\n"))):
            yield from _found(number, leaf, (content, text), wanted, encoding)


def _found(number: int, leaf: Tree, content: tuple[bytes, str], wanted: str, encoding: str) -> Iterator[tuple[Place, str]]:
    whole, text = content
    at = text.find(wanted)
    while at >= 0:
        offset, length = len(text[:at].encode(encoding, "replace")), len(wanted.encode(encoding, "replace"))
        if whole[offset : offset + length].decode(encoding, "replace") == wanted:
            transfer = str(leaf.get("content-transfer-encoding", "7bit")).strip().lower()
            kind = leaf.get_content_type()
            place = Place(part=number, type=kind, transfer=transfer, encoding=encoding, offset=offset, length=length)
            yield place, line_at(text.replace("\r", " "), at)
        at = text.find(wanted, at + 1)


def _encodings(leaf: Tree) -> Iterator[str]:
    """The charset of a part as mail means it, else those that it may be in."""
    label = str(leaf.get_content_charset() or "").lower()
    named = WIDER.get(label, label)
    yield from dict.fromkeys((*((named,) if named in (*_TRIED, "hz", "cp949", "cp932") else ()), *_TRIED[:2]))
