"""The MIME tree of one message: which leaf holds the text that counts, and what travels with it (safety §1 row 14)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from email.message import Message as Headers
from typing import Final

from mailflow.mail.message.charset import WIDEST, composed, decode, decode_header, decode_start, plain, unfolded
from mailflow.mail.message.fieldvalues import ContentType, content_type
from mailflow.mail.message.flowed import unflowed, without_armour
from mailflow.mail.message.trailer import says_something
from mailflow.mail.message.transfer import decoded
from mailflow.mail.message.tree import Leaf
from mailflow.mail.reply.htmlsize import HTML_LIMIT, renderable
from mailflow.mail.reply.htmltext import visible_text

#: Characters of text that are read; more is nobody's answer and only costs time.
TEXT_LIMIT: Final = 400_000
#: A footer that a gateway adds has less.
_BELOW_LIMIT: Final = 20_000

_NAME_LIMIT: Final = 120
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')
_PGP: Final = "-----BEGIN PGP MESSAGE-----"
_PGP_LINE = re.compile(f"(?m)^{_PGP}")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with a message; `name` is safe to show and holds no path."""

    name: str
    type: str
    content: bytes

    @property
    def size(self) -> int:
        """How many bytes it has, decoded."""
        return len(self.content)

    @property
    def sha256(self) -> str:
        """The hash of its decoded bytes, in hex."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(slots=True)
class Body:
    """What a walk of the tree found, in the order of the message."""

    text: str | None = None
    html: str | None = None
    attachments: list[Attachment] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    leaf_hashes: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    cut: bool = False


def body_of(leaves: Iterable[Leaf]) -> Body:
    """Find text, HTML and attachments; never looks into an attached message."""
    body = Body()
    for leaf in leaves:
        _place(body, leaf)
    _name_what_hides_the_text(body)
    return body


def _place(body: Body, leaf: Leaf) -> None:
    type_ = content_type(leaf.head) if _decode_parameters(leaf.head) else leaf.type
    kind = type_.name
    content = decoded(leaf.body, str(leaf.head.get("content-transfer-encoding", "")))
    body.types.append(kind)
    # Blanks may change on the way, and signatures that allow it still verify: they do not make it another letter.
    said = content.translate(None, b" \t\r\n") if kind.startswith("text/") else content
    body.leaf_hashes.append(hashlib.sha256(said).hexdigest())
    if kind not in ("text/plain", "text/html") or _is_attached(leaf.head):
        body.attachments.append(_attachment(leaf.head, kind, content, len(body.attachments) + 1))
    elif body.text is None and body.html is None and kind == "text/plain":
        body.text = _plain_text(body, type_, content)
    elif body.html is None and kind == "text/html" and (leaf.alternative or body.text is None):
        body.html = _text(body, type_, content, HTML_LIMIT + 1)
    elif _adds_words(body, type_, content):
        body.problems.append("more text below the first text part")


def _adds_words(body: Body, type_: ContentType, content: bytes) -> bool:
    """Whether a further text part says something: not a list's or a scanner's footer, nor what was read already."""
    if len(content) > _BELOW_LIMIT:
        return bool(content.strip())
    text = _text(Body(), type_, content, _BELOW_LIMIT)
    said = visible_text(text) if type_.name == "text/html" and renderable(text) else text
    bare = "".join(said.split())
    read = visible_text(body.html or "") if body.text is None else body.text
    return says_something(said) and bare not in "".join(read[:TEXT_LIMIT].split())


def _plain_text(body: Body, type_: ContentType, content: bytes) -> str:
    text = _text(body, type_, content, TEXT_LIMIT)
    if type_.flowed:
        text = unflowed(text, joined=type_.joined)
    return without_armour(text)


def _text(body: Body, type_: ContentType, content: bytes, limit: int) -> str:
    text, whole = decode_start(content, type_.charset, limit)
    if not whole:
        body.problems.append("text in an unknown charset")
    if len(content) > WIDEST * limit:
        body.cut = True
    return plain(text)


def _is_attached(leaf: Headers) -> bool:
    disposition = str(leaf.get("content-disposition", "")).strip().lower()
    return disposition.startswith("attachment") or bool(_raw_name(leaf))


def _decode_parameters(leaf: Headers) -> bool:
    """Whether there were bare 8-bit file names, which are lost by the parser's own reading of them."""
    found = False
    for name, value in list(leaf.raw_items()):
        if not value.isascii() and name.lower() in ("content-disposition", "content-type"):
            leaf.replace_header(name, unfolded(value))
            found = True
    return found


def _raw_name(leaf: Headers) -> str:
    for header, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        written = leaf[header]
        if written is None or (isinstance(written, str) and "name" not in written.lower()):
            continue
        value = leaf.get_param(parameter, None, header)
        if isinstance(value, tuple):
            return decode(value[2].encode("latin-1"), value[0])[0] if max(value[2], default="") <= "\xff" else value[2]
        if isinstance(value, str) and value:
            return decode_header(value)
    return ""


def _attachment(leaf: Headers, kind: str, content: bytes, number: int) -> Attachment:
    name = safe_name(_raw_name(leaf)) or f"attachment-{number}{'.eml' if kind == 'message/rfc822' else ''}"
    return Attachment(name=name, type=kind, content=content)


def safe_name(name: str) -> str:
    """A file name without path, control characters, reserved names or trailing dots; "" if nothing is left."""
    bare = re.split(r"[\\/]", unicodedata.normalize("NFC", composed(name)))[-1]
    bare = _UNSAFE.sub("", bare).strip(". ")
    if _RESERVED.match(bare):
        bare = "_" + bare
    stem, dot, suffix = bare.rpartition(".")
    if len(bare) > _NAME_LIMIT and dot and len(suffix) <= 10:
        return f"{stem[: _NAME_LIMIT - len(suffix) - 1]}.{suffix}"
    return bare[:_NAME_LIMIT]


def _name_what_hides_the_text(body: Body) -> None:
    types = set(body.types)
    names = {attachment.name.lower() for attachment in body.attachments}
    has_text = bool((body.text or "").strip() or (body.html or "").strip())
    if ("application/ms-tnef" in types or "winmail.dat" in names) and not has_text:
        body.problems.append("only TNEF")
    if types & {"application/pkcs7-mime", "application/x-pkcs7-mime"} or (".p7m" in _endings(names) and not has_text):
        body.problems.append("opaque S/MIME")
    if "application/pgp-encrypted" in types or (_PGP in (body.text or "") and _PGP_LINE.search(body.text or "")):
        body.problems.append("PGP")


def _endings(names: set[str]) -> set[str]:
    return {name[-4:] for name in names}
