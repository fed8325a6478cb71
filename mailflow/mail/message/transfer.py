"""Transfer encodings undone, whole or broken (RFC 2045 §6): what can not be decoded is left as it came."""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Final

_NOT_BASE64: Final = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
#: Some programs encode text piece by piece, each with padding of its own; a footer below the padding is no such piece.
_PADDING = re.compile(rb"={1,2}")
_ONLY_BASE64 = re.compile(rb"[A-Za-z0-9+/\s]*")
#: What ends a line of quoted-printable: blanks below its "=" were put there on the way, and a CR alone ends a line, too.
_LONE_CR = re.compile(rb"\r(?!\n)")
_BLANKS_AT_END = re.compile(rb"=[ \t]{1,80}(?=\r?\n)")
_BEGIN = re.compile(rb"(?m)^begin [0-7]{3,4} [^\r\n]{1,200}\r?\n")
#: Nobody sends larger files in this encoding any more.
_UU_LINES: Final = 100_000


def decoded(body: bytes, encoding: str) -> bytes:
    """The bytes behind a transfer encoding, by its name in Content-Transfer-Encoding."""
    name = re.split(r"[\s;(]", encoding.strip().strip("\"'").lower(), maxsplit=1)[0]
    undo = _UNDO.get(name)
    return undo(body) if undo else body


def _base64(body: bytes) -> bytes:
    padding = body.find(b"=")
    if padding < 0 or not body[padding:].strip(b"=\r\n"):
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            pass
    pieces = _PADDING.split(body)
    if len(pieces) > 1 and all(map(_ONLY_BASE64.fullmatch, pieces)):
        return b"".join(map(_repaired, pieces))
    return _repaired(body)


def _repaired(body: bytes) -> bytes:
    """What is left of letters that were cut or have something between them."""
    letters = body.translate(None, _NOT_BASE64)
    whole = letters.rstrip(b"=")
    if len(whole) % 4 == 1:
        letters = whole[:-1]
    try:
        return binascii.a2b_base64(letters + b"==")
    except binascii.Error:
        return body


def _quoted_printable(body: bytes) -> bytes:
    lines = _LONE_CR.sub(b"\n", body) if b"\r" in body else body
    return binascii.a2b_qp(_BLANKS_AT_END.sub(b"=", lines))


def _uuencoded(body: bytes) -> bytes:
    begin = _BEGIN.search(body[:100_000])
    if begin is None:
        return body
    out = bytearray()
    for line in islice(body[begin.end() :].split(b"\n", _UU_LINES), _UU_LINES):
        if line.strip() in (b"end", b"`", b""):
            break
        try:
            out += binascii.a2b_uu(line.rstrip(b"\r"))
        except binascii.Error:
            break
    return bytes(out)


_UNDO: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "base64": _base64,
    "quoted-printable": _quoted_printable,
    "x-uuencode": _uuencoded,
    "uuencode": _uuencoded,
    "uue": _uuencoded,
    "x-uue": _uuencoded,
}
