"""HTML as its reader sees it: hidden text dropped, quotes told from what was written (safety §1 row 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mailflow.mail.reply.colours import is_known, unseen
from mailflow.mail.reply.htmlsize import renderable
from mailflow.mail.reply.painting import Painted, painted, ruled_by_sheets
from mailflow.mail.reply.styles import Style

_DROPPED: Final = frozenset([
    "script", "style", "head", "title", "template", "noscript", "object", "iframe", "svg", "select", "textarea",
    "del", "s", "strike", "audio", "video", "canvas", "datalist", "rp", "dialog",
    "noframes", "annotation", "annotation-xml",
])  # fmt: skip
_BLOCKS: Final = frozenset([
    "p", "div", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr",
    "section", "article", "header", "footer", "dl", "dt", "dd", "center", "details", "summary",
])  # fmt: skip
_EDGE: Final = "\x1e"
#: A blank at an edge is no text, but for the one that makes two dashes the mark of a signature.
_EDGES = re.compile(r"(?:(?<!--)[ ])?\x1e[ \x1e]*")
_BREAK_AT_EDGE = re.compile(r"\n[ ]?\x1e[ \x1e]*")
_BLANKS = re.compile(r"[ \r\f]{2,}|[\r\f]")
_CELLS = re.compile(r" ?\t[ \t]*")
_GAPS = re.compile(r"\n{3,}")
#: White space of the source, and the characters this module writes for itself.
_SPACES = re.compile(r"[ \t\r\n\f\x02-\x04\x1e]+")
_LINE_SPACES = re.compile(r"[ \t\r\f\x02-\x04\x1e]+")

#: Containers in which clients put what they answer to, by element, class and id.
_QUOTE_TAGS: Final = frozenset({"blockquote", "includetail"})
#: How Gmail moves a writer's own paragraph to the right: no quote.
_INDENTS = re.compile(r"margin:\s*0(?:px)? 0(?:px)? 0(?:px)? 40px;\s*border:\s*none", re.IGNORECASE)
_QUOTE_CLASSES: Final = frozenset([
    "gmail_quote", "gmail_quote_container", "gmail_extra", "gmail_attr", "moz-cite-prefix", "moz-email-headers-table",
    "moz-forward-container", "yahoo_quoted", "protonmail_quote", "ntes-mailmaster-quote", "foxmail-quote", "lark-mail-quote",
    "history-quote-wrapper", "adit-html-block--collapsed", "ms-outlook-mobile-reference-message", "zmail_extra",
    "tutanota_quote", "skiff_quote", "iflow-quote", "aliyun_quote", "__aliyun_previous_quote", "alimail-quote", "qm_quote",
    "wps-quote", "ReferenceQuote", "iNotesHistory", "OutlookMessageHeader", "xm_mail_oringinal_describe",
])  # fmt: skip
_QUOTE_IDS: Final = frozenset([
    "divRplyFwdMsg", "appendonsend", "OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container", "stopSpelling",
    "isReplyContent", "isForwardContent", "ntes-pcmac-signature", "replySplit", "reply139content", "oriMsgHtmlSeperator",
    "zwchr", "origbody", "original-content", "blockquote_zmail", "reply-intro",
])  # fmt: skip
_QUOTE_NAMES: Final = frozenset(["quote", "quoted-content", "messageReplySection"])
_QUOTE_MARKERS: Final = frozenset(["__QUOTED_TEXT__", "__HEADERS__", "__DIVIDER__"])
#: From these on everything below in the same parent is quoted: the client wraps nothing around it.
_OPEN_ENDED: Final = frozenset({"divRplyFwdMsg", "appendonsend", "stopSpelling", "replySplit", "zwchr"})
#: Around a quote of its own and what is written between its parts; without one the whole is the quote.
_AROUND: Final = frozenset([
    "gmail_quote", "gmail_quote_container", "gmail_extra", "protonmail_quote", "ntes-mailmaster-quote", "zmail_extra",
])  # fmt: skip
_OPEN: Final = "\x03"
_CLOSE: Final = "\x04"
_OPENING: Final = _EDGE + _OPEN + _EDGE
_CLOSING: Final = _EDGE + _CLOSE + _EDGE
_LAYOUT: Final = {"br": "\n", "td": "\t", "th": "\t", **dict.fromkeys(_BLOCKS, _EDGE)}
_DEEPEST: Final = 5
_CHILDREN: Final = 20

_PAINTING: Final = frozenset({"style", "color", "bgcolor"})
#: Elements that tell how what is in them is shown.
_TELLING: Final = frozenset({"pre"})

_STYLED = re.compile(r"<style", re.IGNORECASE)
_FOLDING = re.compile(r"<details", re.IGNORECASE)
#: Where these stand some readers may see other words than others.
_DOUBTFUL = re.compile(r"@(?:media|supports|container)\b|(?:lab|lch|hwb|color|mix|dark|url|gradient)\(", re.IGNORECASE)
#: How the names of what is no element begin: comments, doctypes and, without a name, processing instructions.
_NO_ELEMENT: Final = ("-", "!", "")


def visible_text(html: str) -> str:
    """Everything a reader of the HTML sees, quotes included."""
    return _rendered(html, quotes=True)[0]


def written_text(html: str) -> tuple[str, bool]:
    """What the writer of a reply added, without the clients' quote containers, and whether there were any."""
    return _rendered(html, quotes=False)


def may_be_seen_otherwise(html: str) -> bool:
    """Whether it depends on the screen, or on colours that are not known here, what is seen."""
    return _DOUBTFUL.search(html) is not None


def marked_text(html: str, mark: str, *, otherwise: bool = False) -> tuple[str, bool]:
    """Everything a reader sees, and whether a client quoted: a mark for each quote that a line stands in is before it.

    `otherwise`: as it may be seen on another screen, and with colours not known here as those of the paper.
    """
    text, cut = _rendered(html, quotes=False, marks=True, otherwise=otherwise)
    if not cut:
        return text, False
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if line in (_OPEN, _CLOSE):
            depth += 1 if line == _OPEN else -1
        else:
            lines.append(mark * min(depth, _DEEPEST) + line)
    return "\n".join(lines).strip("\n"), True


def _rendered(html: str, *, quotes: bool, marks: bool = False, otherwise: bool = False) -> tuple[str, bool]:
    if not html or not renderable(html):
        return "", False
    tree = LexborHTMLParser(html)
    if tree.body is None:
        return "", False
    ruled = ruled_by_sheets(tree, html.count("<"), otherwise) if _STYLED.search(html) else {}
    walk = _Walk(ruled=ruled, quotes=quotes, marks=marks, folds=_FOLDING.search(html) is not None, otherwise=otherwise)
    return _tidy("".join(walk.pieces(tree.body))), walk.cut


@dataclass(slots=True)
class _Walk:
    """Depth first without recursion: mail nests tables without bound. `cut` says that there was a quote."""

    ruled: dict[int, Style]
    quotes: bool
    marks: bool
    folds: bool = False
    otherwise: bool = False
    cut: bool = False

    def pieces(self, root: LexborNode) -> Iterator[str]:
        """The visible text, with newlines around blocks and tabs before cells."""
        stack: list[tuple[LexborNode | None, str, Painted]] = self._whole(root)
        while stack:
            node, closing, paint = stack.pop()
            while node is not None:
                tag = node.tag or ""
                if tag == "-text" and self._is_unseen(node, paint):
                    pass
                elif tag == "-text":
                    yield (_LINE_SPACES if paint[2] else _SPACES).sub(" ", node.text_content or "")
                elif tag == "input":
                    yield _box(node.attributes)
                elif tag not in _DROPPED and tag[:1] not in _NO_ELEMENT:
                    attributes = node.attributes
                    quote = not self.quotes and is_quote(tag, attributes) and not _is_around(node, attributes)
                    if quote and not self.marks:
                        self.cut = True
                        node = None if is_open_ended(attributes) else node.next
                        continue
                    if (inner := self._inside(node, attributes, paint)) is not None:
                        opening = _LAYOUT.get(tag, "")
                        ends = "" if tag == "br" else opening
                        if quote:
                            opening, ends, closing = self._opened(attributes, opening, ends, closing)
                        yield opening
                        stack.append((node.next, closing, paint))
                        node, closing, paint = node.child, ends, inner
                        continue
                node = node.next
            yield closing

    def _whole(self, root: LexborNode) -> list[tuple[LexborNode | None, str, Painted]]:
        """What the walk begins with: the page in its colours, or nothing where all of it is hidden."""
        own = root.attributes
        inside = self._inside(root, {"color": own["text"], **own} if "text" in own else own, ("", "", ""))
        return [] if inside is None else [(root.child, "", inside)]

    def _is_unseen(self, node: LexborNode, paint: Painted) -> bool:
        """Whether a text has the colour of its paper, or has to be unfolded to be seen."""
        if paint[:2] != ("", "") and (unseen(paint[0], paint[1]) or (self.otherwise and not is_known(paint[0]))):
            return True
        return self.folds and _is_folded(node)

    def _opened(self, attributes: dict[str, str | None], opening: str, ends: str, closing: str) -> tuple[str, str, str]:
        """What stands before a quote, at its end, and at the end of what it is in: some quotes go on to there."""
        self.cut = True
        if is_open_ended(attributes):
            return _OPENING + opening, ends, _CLOSING + closing
        return _OPENING + opening, ends + _CLOSING, closing

    def _inside(self, node: LexborNode, attributes: dict[str, str | None], paint: Painted) -> Painted | None:
        """The colours inside an element; None where its reader sees nothing of it."""
        if not attributes and not self.ruled and not self.folds and node.tag not in _TELLING:
            return paint
        if "hidden" in attributes or (self.folds and _is_folded(node)):
            return None
        if node.tag == "pre":
            paint = (paint[0], paint[1], "pre")
        sheet = self.ruled.get(node.mem_id) if self.ruled else None
        shown = painted(attributes, paint, sheet) if sheet or _PAINTING & attributes.keys() else paint
        if self.otherwise and shown is not None and not is_known(shown[1]):
            return shown[0], paint[1], shown[2]
        return shown


def _is_folded(node: LexborNode) -> bool:
    """Whether a reader has to unfold something to see it: all but the summary of details that are not open."""
    parent = node.parent
    return parent is not None and parent.tag == "details" and node.tag != "summary" and "open" not in parent.attributes


def is_quote(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether an element is one in which a client puts what it answers to."""
    if tag in _QUOTE_TAGS:
        return _INDENTS.search(attributes.get("style") or "") is None or attributes.keys() != {"style"}
    if not attributes:
        return False
    if (
        _id_of(attributes) in _QUOTE_IDS
        or attributes.get("type") == "cite"
        or attributes.get("name") in _QUOTE_NAMES
        or attributes.get("data-marker") in _QUOTE_MARKERS
    ):
        return True
    classes = attributes.get("class")
    return bool(classes) and _is_quote_class(classes or "")


def _box(attributes: dict[str, str | None]) -> str:
    """A box to tick as it is seen; nothing of other fields to fill in."""
    ticked = (attributes.get("type") or "").lower() in ("checkbox", "radio")
    return ("☑" if "checked" in attributes else "□") if ticked else ""


def is_open_ended(attributes: dict[str, str | None]) -> bool:
    """Whether everything below this element in the same parent is quoted."""
    return _id_of(attributes) in _OPEN_ENDED


def _id_of(attributes: dict[str, str | None]) -> str:
    """Outlook puts x_ before the ids of mail it was given."""
    return (attributes.get("id") or "").removeprefix("x_")


@lru_cache(maxsize=512)
def _is_quote_class(classes: str) -> bool:
    """Yahoo puts letters of chance before its class."""
    names = classes[:500].split()
    return not _QUOTE_CLASSES.isdisjoint(names) or any(name.endswith("yahoo_quoted") for name in names)


def _is_around(node: LexborNode, attributes: dict[str, str | None]) -> bool:
    """Whether a client's container holds a quote of its own, so that what stands beside that quote is written."""
    if not is_around_class(node.tag or "", attributes):
        return False
    child = node.child
    for _ in range(_CHILDREN):
        if child is None:
            return False
        if child.tag in _QUOTE_TAGS:
            return True
        child = child.next
    return False


def is_around_class(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether this is a client's container that may hold a quote of its own."""
    classes = attributes.get("class") or ""
    return tag not in _QUOTE_TAGS and not (_AROUND.isdisjoint(classes.split()) and attributes.get("name") not in _QUOTE_NAMES)


def _tidy(text: str) -> str:
    """Edges of blocks that touch are one new line, and none after a line break of their own."""
    laid_out = _EDGES.sub("\n", _BREAK_AT_EDGE.sub("\n", text))
    spaced = _CELLS.sub("\t", _BLANKS.sub(" ", laid_out.replace("\xa0", " ")))
    return _GAPS.sub("\n\n", "\n".join(map(_stripped, spaced.split("\n")))).strip("\n")


def _stripped(line: str) -> str:
    bare = line.strip()
    return "-- " if bare == "--" and line != bare and line.endswith(" ") else bare
