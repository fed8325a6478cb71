"""HTML so simple that its words are told without building its tree; whatever is not surely so is left to the renderer.

Simple is: known elements that hide and move nothing, closed in the order they were opened wherever a client quotes. Of
such a page, what HTML5 parsing makes of it has the same words in the same order, in and outside the same quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.reply.colours import colour, unseen
from mailflow.mail.reply.htmlsize import renderable
from mailflow.mail.reply.htmltext import is_around_class, is_open_ended, is_quote
from mailflow.mail.reply.styles import painted_by, style_of

_SHEET: Final = re.compile(r"<style(?:\s[^<>]*)?>([^<]*+(?:<!--[^<]*+)*+)</style\s*>", re.IGNORECASE)
_VALUE: Final = r"\"[^\"]*\"|'[^']*'|[^\s\"'=`]+"
_START: Final = re.compile(rf"([a-z][a-z0-9]*|o:p)((?:\s+[a-z][a-z0-9_:.-]*(?:=(?:{_VALUE}))?)*)\s*/?", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9_:.-]*)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=`]+)))?")
_NO_ELEMENT: Final = re.compile(r"!doctype html|!--[^-]*-?[^-]*--", re.IGNORECASE)
#: Stands for a tag where there is none.
_NOTHING: Final = "!doctype html"
_OTHER_ENTITY: Final = re.compile(r"&(?!(?:nbsp|amp|lt|gt|quot|#39);)")

_PAGE: Final = frozenset({"html", "head", "body", "meta", "link"})
_VOID: Final = frozenset({"br", "hr", "img", "meta", "link"})
_BLOCKS: Final = frozenset({"div", "blockquote"})
_KNOWN: Final = _PAGE | _VOID | _BLOCKS | {"p", "span", "b", "strong", "i", "em", "u", "font", "a", "o:p"}
#: Attributes in which an entity may spell what quotes or hides.
_TELLING: Final = ("style", "class", "id", "name", "type", "color", "bgcolor", "data-marker")
#: Characters that the parser changes or the renderer writes for itself.
_ODD: Final = ("\x00", "\x02", "\x03", "\x04", "\r")
_TAG_LENGTH: Final = 500
_DIFFERENT_TAGS: Final = 60


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    closes: bool = False
    quotes: bool = False
    around: bool = False
    ink: str = ""
    paper: str = ""


def simple_words(html: str) -> tuple[str, bool] | None:
    """What `written_text` says of a simple page, but for its white space; None where only the renderer can tell."""
    if not renderable(html) or any(odd in html for odd in _ODD):
        return None
    pieces = _pieces(html)
    if pieces is None:
        return None
    tags = _known_tags({tag for tag, _, _ in pieces})
    if tags is None:
        return None
    contained = any(tag.quotes or tag.around for tag in tags.values())
    outside = _outside(pieces, tags) if contained else [text for _, _, text in pieces]
    if outside is None or _OTHER_ENTITY.search(joined := "\n".join(outside)) is not None:
        return None
    return _without_entities(joined), contained


def _pieces(html: str) -> list[tuple[str, str, str]] | None:
    """Each tag, its end, and the text behind it; None where a < or a style sheet is not what it seems."""
    found: list[tuple[str, str, str]] = []
    for place, part in enumerate(_SHEET.split(html)):
        if place % 2:
            if painted_by(part):
                return None
            continue
        first, *rest = part.split("<")
        cut = [piece.partition(">") for piece in rest]
        if not all(closed for _, closed, _ in cut):
            return None
        found += [(_NOTHING, "", first), *cut]
    return found


def _known_tags(tags: set[str]) -> dict[str, _Tag] | None:
    if len(tags) > _DIFFERENT_TAGS:
        return None
    known = {tag: found for tag in tags if len(tag) <= _TAG_LENGTH and (found := _read_tag(tag)) is not None}
    inks, papers = ({getattr(tag, part) for tag in known.values()} | {""} for part in ("ink", "paper"))
    return known if len(known) == len(tags) and not any(unseen(ink, paper) for ink in inks for paper in papers) else None


@lru_cache(maxsize=1024)
def _read_tag(tag: str) -> _Tag | None:
    """What a tag is, by what stands between < and >; None where it is not surely one that hides and moves nothing."""
    if _NO_ELEMENT.fullmatch(tag):
        return _Tag("")
    if tag.startswith("/"):
        name = tag[1:].rstrip().lower()
        return _Tag(name, closes=True) if name in _KNOWN - _VOID else None
    start = _START.fullmatch(tag)
    if start is None or start[1].lower() not in _KNOWN:
        return None
    return _opening(start[1].lower(), start[2])


def _opening(name: str, written: str) -> _Tag | None:
    attributes: dict[str, str | None] = {}
    for match in _ATTRIBUTE.finditer(written):
        attributes.setdefault(match[1].lower(), next((value for value in match.groups()[1:] if value is not None), ""))
    for telling in _TELLING:
        attributes[telling] = value = (attributes.get(telling) or "").replace("&quot;", '"')
        if "&" in value:
            return None
    style = style_of(attributes["style"] or "")
    ink = style.ink or colour(attributes["color"] or "")
    paper = style.paper or colour(attributes["bgcolor"] or "")
    quotes = is_quote(name, attributes)
    if style.hides or "hidden" in attributes or is_open_ended(attributes) or (quotes and name not in _BLOCKS):
        return None
    around = quotes and is_around_class(name, attributes)
    return _Tag(name, quotes=quotes and not around, around=around, ink=ink, paper=paper)


def _outside(pieces: Iterable[tuple[str, str, str]], tags: dict[str, _Tag]) -> list[str] | None:
    """The texts outside quotes; None where the elements in one are not closed in order, or something stands around one."""
    outside: list[str] = []
    opened: list[_Tag] = []
    quotes = 0
    for written, _, text in pieces:
        tag = tags[written]
        if tag.name and (opened or tag.quotes or tag.around) and tag.name not in _VOID:
            if tag.name in _PAGE or (tag.closes and opened[-1].name != tag.name):
                return None
            quotes += tag.quotes
            if not tag.closes:
                opened.append(tag)
            else:
                quotes -= opened.pop().quotes
        if not opened:
            outside.append(text)
        elif not quotes and text.strip():
            return None
    return outside


def _without_entities(text: str) -> str:
    if "&" not in text:
        return text
    for entity, character in (("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text
