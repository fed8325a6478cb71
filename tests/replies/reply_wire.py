"""A reply as the bytes a client would put on the wire: charset, transfer encoding, parts and header fields."""

from __future__ import annotations

import base64
import quopri
from dataclasses import dataclass
from random import Random
from typing import Final

from reply_text import Sent

#: Codec, the labels clients write for it, and how often it is tried.
CHARSETS: Final = (
    ("utf-8", ("utf-8", "UTF-8", "utf8"), 10),
    ("gb18030", ("gb18030", "GBK", "gb2312", "GB2312", "x-gbk"), 6),
    ("big5hkscs", ("big5", "Big5", "big5-hkscs"), 3),
    ("iso2022_jp", ("iso-2022-jp",), 2),
    ("cp1252", ("windows-1252", "iso-8859-1"), 2),
    ("ascii", ("us-ascii",), 1),
)

_PICTURE: Final = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


@dataclass(frozen=True, slots=True)
class Wire:
    """How a mail was put on the wire, for the report, and its bytes."""

    raw: bytes
    charset: str
    transfer: str
    shape: str
    threaded: bool


def wired(plain: str, page: str, sent: Sent, pick: Random, shape: str) -> Wire:
    """The bytes of a reply whose text and page are these; `shape` is plain, html, alternative or mixed."""
    codec, label = _charset({"plain": plain, "html": page}.get(shape, plain + page), pick)
    transfer = pick.choice(("base64", "quoted-printable", "8bit") if codec != "iso2022_jp" else ("7bit", "base64"))
    parts = {"plain": _part("plain", plain, codec, label, transfer), "html": _part("html", page, codec, label, transfer)}
    content = _shaped(shape, parts, f"----=_Part_{pick.getrandbits(48):012x}")
    threaded = pick.random() < 0.7
    return Wire(_head(sent, threaded, codec, pick) + content, label, transfer, shape, threaded)


def _charset(text: str, pick: Random) -> tuple[str, str]:
    able = [row for row in CHARSETS if _fits(text, row[0])]
    codec, labels, _ = pick.choices(able, [row[2] for row in able])[0]
    return codec, pick.choice(labels)


def _fits(text: str, codec: str) -> bool:
    try:
        return text.encode(codec).decode(codec) == text
    except UnicodeError:
        return False


def _part(kind: str, text: str, codec: str, label: str, transfer: str) -> bytes:
    data = text.replace("\n", "\r\n").encode(codec)
    if transfer == "base64":
        data = base64.encodebytes(data).replace(b"\n", b"\r\n")
    elif transfer == "quoted-printable":
        data = quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    head = f"Content-Type: text/{kind}; charset={label}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
    return head.encode() + data + b"\r\n"


def _shaped(shape: str, parts: dict[str, bytes], boundary: str) -> bytes:
    if shape in parts:
        return parts[shape]
    both = _multipart("alternative", [parts["plain"], parts["html"]], boundary)
    if shape == "alternative":
        return both
    picture = b'Content-Type: image/png; name="image001.png"\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <image001@x>\r\n\r\n'
    return _multipart("related" if shape == "related" else "mixed", [both, picture + base64.encodebytes(_PICTURE)], boundary + "1")


def _multipart(subtype: str, parts: list[bytes], boundary: str) -> bytes:
    line = b"--" + boundary.encode()
    inside = b"".join(line + b"\r\n" + part + b"\r\n" for part in parts)
    return f'Content-Type: multipart/{subtype};\r\n boundary="{boundary}"\r\n\r\n'.encode() + inside + line + b"--\r\n"


def _head(sent: Sent, threaded: bool, codec: str, pick: Random) -> bytes:
    subject = pick.choice(("Re: ", "RE: ", "回复: ", "回复：", "答复: ", "回覆: ", "")) + sent.subject
    fields = {
        "From": f"{encoded(sent.you, codec)} <{sent.your}>",
        "To": f"{encoded(sent.me, 'utf-8')} <{sent.my}>",
        "Subject": encoded(subject, codec if _fits(subject, codec) else "utf-8"),
        "Date": "Tue, 3 Mar 2026 10:20:30 +0800",
        "Message-ID": f"<{pick.getrandbits(64):x}@client.corp.example>",
        "In-Reply-To": sent.message_id if threaded else "",
        "References": sent.message_id if threaded else "",
        "MIME-Version": "1.0",
    }
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value).encode()


def encoded(text: str, codec: str) -> str:
    """A header value, in encoded words where it is not ASCII (RFC 2047)."""
    if text.isascii():
        return text
    usable = codec if _fits(text, codec) else "utf-8"
    label = {"gb18030": "gb18030", "big5hkscs": "big5", "iso2022_jp": "iso-2022-jp"}.get(usable, "utf-8")
    words = (base64.b64encode(text[at : at + 12].encode(usable)).decode() for at in range(0, len(text), 12))
    return "\r\n ".join(f"=?{label}?B?{word}?=" for word in words)
