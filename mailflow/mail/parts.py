"""The MIME tree of one message: which leaf holds the text that counts, and what travels with it (safety §1 row 14)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message as Tree
from typing import Final

from mailflow.mail.charset import composed, decode, decode_header, plain, unfolded

_NAME_LIMIT: Final = 120
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')
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


def body_of(tree: Tree) -> Body:
    """Find text, HTML and attachments; never looks into an attached message."""
    body = Body()
    for leaf, alternative in _leaves(tree, alternative=False):
        _place(body, leaf, alternative)
    _name_what_hides_the_text(body)
    return body


def _leaves(node: Tree, *, alternative: bool) -> Iterator[tuple[Tree, bool]]:
    children = node.get_payload()
    if node.get_content_maintype() != "multipart" or not isinstance(children, list):
        yield node, alternative
        return
    for child in children:
        if isinstance(child, Tree):
            yield from _leaves(child, alternative=alternative or node.get_content_subtype() == "alternative")


def _place(body: Body, leaf: Tree, alternative: bool) -> None:
    _decode_parameters(leaf)
    kind = leaf.get_content_type()
    content = _content(leaf)
    body.types.append(kind)
    body.leaf_hashes.append(hashlib.sha256(content).hexdigest())
    if kind not in ("text/plain", "text/html") or _is_attached(leaf):
        body.attachments.append(_attachment(leaf, kind, content, len(body.attachments) + 1))
    elif kind == "text/plain":
        _place_text(body, _text(body, leaf, content))
    else:
        _place_html(body, _text(body, leaf, content), alternative)


def _place_text(body: Body, text: str) -> None:
    if body.text is None and body.html is None:
        body.text = text
    elif text.strip():
        body.problems.append("more text below the first text part")


def _place_html(body: Body, text: str, alternative: bool) -> None:
    if body.html is None and (alternative or body.text is None):
        body.html = text
    elif text.strip():
        body.problems.append("more text below the first text part")


def _text(body: Body, leaf: Tree, content: bytes) -> str:
    label = leaf.get_param("charset")
    text, whole = decode(content, label if isinstance(label, str) else leaf.get_content_charset())
    if not whole:
        body.problems.append("text in an unknown charset")
    return plain(text)


def _content(leaf: Tree) -> bytes:
    if leaf.is_multipart():
        return b"".join(part.as_bytes() for part in leaf.get_payload() if isinstance(part, Tree))
    payload = leaf.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_attached(leaf: Tree) -> bool:
    disposition = str(leaf.get("content-disposition", "")).strip().lower()
    return disposition.startswith("attachment") or bool(_raw_name(leaf))


def _decode_parameters(leaf: Tree) -> None:
    """Bare 8-bit file names are lost by the parser's own reading of them."""
    for name, value in list(leaf.raw_items()):
        if name.lower() in ("content-disposition", "content-type") and isinstance(value, str) and not value.isascii():
            leaf.replace_header(name, unfolded(value))


def _raw_name(leaf: Tree) -> str:
    for header, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        value = leaf.get_param(parameter, None, header) if header in leaf else None
        if isinstance(value, tuple):
            return decode(value[2].encode("latin-1"), value[0])[0] if max(value[2], default="") <= "\xff" else value[2]
        if isinstance(value, str) and value:
            return decode_header(value)
    return ""


def _attachment(leaf: Tree, kind: str, content: bytes, number: int) -> Attachment:
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
    has_text = bool((body.text or "").strip() or (body.html or "").strip())
    if "application/ms-tnef" in types and not has_text:
        body.problems.append("only TNEF")
    if types & {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        body.problems.append("opaque S/MIME")
    if "application/pgp-encrypted" in types or (body.text or "").lstrip().startswith("-----BEGIN PGP MESSAGE-----"):
        body.problems.append("PGP")
