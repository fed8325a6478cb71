"""What the Content-Type of a part says, read once for each way of writing it (RFC 2045 §5, RFC 2231)."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message as Headers
from functools import lru_cache
from typing import Final

#: Values up to this length are remembered: programs write the same few again and again, and no sender can fill the memory.
_LENGTH: Final = 200


@dataclass(frozen=True, slots=True)
class ContentType:
    """The type of a part and what belongs to it; `flowed` and `joined` are format=flowed and DelSp=yes of RFC 3676."""

    name: str
    boundary: str | None
    charset: str | None
    flowed: bool
    joined: bool


def content_type(head: Headers) -> ContentType:
    """The type that the headers of a part name, or the default of where it stands."""
    value = head["content-type"]
    if isinstance(value, str) and len(value) <= _LENGTH and value.isascii():
        return _known(value, head.get_default_type())
    return _read(head)


@lru_cache(maxsize=512)
def _known(value: str, default: str) -> ContentType:
    head = Headers()
    head.set_default_type(default)
    head["Content-Type"] = value
    return _read(head)


def _read(head: Headers) -> ContentType:
    name = head.get_content_type()
    label = head.get_param("charset")
    return ContentType(
        name=name,
        boundary=head.get_boundary() if name.startswith("multipart/") else None,
        charset=label if isinstance(label, str) else head.get_content_charset(),
        flowed=str(head.get_param("format", "")).lower() == "flowed",
        joined=str(head.get_param("delsp", "")).lower() == "yes",
    )
