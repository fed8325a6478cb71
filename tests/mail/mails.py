"""Mail as bytes, for tests: what a client would put on the wire."""

from __future__ import annotations

import base64
from collections.abc import Mapping

BASE: Mapping[str, str] = {
    "From": "Wang <wang@corp.example>",
    "To": "coord@corp.example",
    "Subject": "Re: plan",
    "Date": "Mon, 2 Mar 2026 09:00:00 +0800",
    "Message-ID": "<1@client.example>",
}


def mail(body: str | bytes = "", *, charset: str = "utf-8", kind: str = "plain", **headers: str | None) -> bytes:
    """A message of one part; a header given as None is left out, underscores stand for hyphens."""
    fields = {**BASE, **{name.replace("_", "-"): value for name, value in headers.items()}}
    fields.setdefault("Content-Type", f"text/{kind}; charset={charset}")
    fields.setdefault("Content-Transfer-Encoding", "8bit")
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None)
    content = body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode(charset)
    return head.encode() + b"\r\n" + content


def multipart(subtype: str, *parts: bytes, boundary: str = "b0", **headers: str | None) -> bytes:
    """A message of several parts, each given with its own headers."""
    wrapped = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    content = wrapped + b"--" + boundary.encode() + b"--\r\n"
    return mail(content, Content_Type=f'multipart/{subtype}; boundary="{boundary}"', **headers)


def part(kind: str, content: str | bytes, *more: str, charset: str = "utf-8") -> bytes:
    """One part, base64."""
    data = content if isinstance(content, bytes) else content.encode(charset)
    label = f"; charset={charset}" if kind.startswith("text/") else ""
    lines = [f"Content-Type: {kind}{label}", "Content-Transfer-Encoding: base64", *more]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + base64.encodebytes(data).replace(b"\n", b"\r\n")
