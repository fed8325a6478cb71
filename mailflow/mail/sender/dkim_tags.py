"""What one DKIM-Signature and one key record say, and what keeps them from counting (RFC 6376 §3.5, §3.6.1).

Narrower than the RFC: whatever a verifier may overlook and a forger could use is refused (safety §1 rows 3 and 4).
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

#: Header fields that must be signed, and those that must be where the message has them; of each a message has one.
ALWAYS_SIGNED: Final = ("from", "subject", "to", "date")
SIGNED_IF_PRESENT: Final = (
    "message-id", "in-reply-to", "references", "reply-to", "sender", "mime-version", "content-type",
    "content-transfer-encoding",
)  # fmt: skip

#: Algorithm → the kind of key that verifies it.
ALGORITHMS: Final = {"rsa-sha256": "rsa", "ed25519-sha256": "ed25519"}
#: How far the clock of a signer may be ahead.
AHEAD: Final = timedelta(hours=1)

#: What a real signature stays far below; above it only time is lost.
_VALUE, _NAMES, _BLANKS = 16_384, 200, 80

_TAG = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SPACE = re.compile(r"[ \t\r\n]+")
_MANY_BLANKS = re.compile(rf"[ \t\r\n]{{{_BLANKS}}}")
_DOMAIN = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*")
_NUMBER = re.compile(r"[0-9]{1,12}")
_CANONICAL: Final = ("simple", "relaxed")


class NotCounted(ValueError):
    """Why a signature or a key proves nothing here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One DKIM-Signature whose form is right; nothing in it has been verified yet. Instants are Unix seconds."""

    domain: str
    selector: str
    algorithm: str
    identity: str
    names: tuple[str, ...]
    canonical: tuple[str, str]
    body_hash: bytes
    value: bytes
    signed_at: int | None
    expires_at: int | None

    @property
    def key_name(self) -> str:
        """Where its key stands in DNS."""
        return f"{self.selector}._domainkey.{self.domain}"


@dataclass(frozen=True, slots=True)
class Key:
    """One key record that may verify: its kind, its `p=` and whether only its own domain may sign (`t=s`)."""

    kind: str
    value: str
    own_domain_only: bool


def read_signature(text: str) -> Signature:
    """Read the value of a DKIM-Signature field; NotCounted names the first thing that is not as it must be."""
    if len(text) > _VALUE or _MANY_BLANKS.search(text):
        raise NotCounted("the signature is too long")
    tags = _tags(text)
    _refuse_what_weakens(tags)
    domain = _domain(tags, "d")
    return Signature(
        domain=domain,
        selector=_domain(tags, "s"),
        algorithm=_algorithm(tags),
        identity=_identity(tags, domain),
        names=_names(tags),
        canonical=_canonical(tags),
        body_hash=_bytes(tags, "bh"),
        value=_bytes(tags, "b"),
        signed_at=_number(tags, "t"),
        expires_at=_number(tags, "x"),
    )


def shortcoming(signature: Signature, present: Counter[str], at: datetime) -> str | None:
    """What keeps this signature from counting for a message of these fields at this instant, before any key is seen."""
    for name in (*ALWAYS_SIGNED, *SIGNED_IF_PRESENT):
        if present[name] > 1:
            return f"the message has {present[name]} {name} fields"
        if name not in signature.names and (name in ALWAYS_SIGNED or present[name]):
            return f"{name} is not signed"
    return _out_of_time(signature, int(at.timestamp()))


def read_key(text: str) -> Key:
    """Read a key record for mail; NotCounted where it is revoked, for something else, or only being tried out."""
    tags = _tags(text)
    if tags.get("v", "DKIM1") != "DKIM1" or ("v" in tags and next(iter(tags)) != "v"):
        raise NotCounted("the key record is not of DKIM1")
    if "sha256" not in _listed(tags.get("h", "sha256")):
        raise NotCounted("the key is not for sha256")
    if not _listed(tags.get("s", "*")) & {"*", "email"} or tags.get("g", "*") != "*":
        raise NotCounted("the key is not for all mail of its domain")
    flags = _listed(tags.get("t", ""))
    if "y" in flags:
        raise NotCounted("the key is only being tried out (t=y)")
    value = _SPACE.sub("", tags.get("p", ""))
    if not value or len(value) > _VALUE:
        raise NotCounted("the key is revoked" if "p" in tags and not value else "the key record holds no key")
    return Key(tags.get("k", "rsa").lower(), value, "s" in flags)


def _tags(text: str) -> dict[str, str]:
    """RFC 6376 §3.2; a tag that stands twice makes the whole list void."""
    tags: dict[str, str] = {}
    pieces = text.split(";")
    for piece in pieces if pieces[-1].strip() else pieces[:-1]:
        name, equals, value = piece.partition("=")
        name = name.strip(" \t\r\n")
        if not equals or not _TAG.fullmatch(name) or name in tags:
            raise NotCounted(f"{name[:20]!r} is no tag of its own")
        tags[name] = value.strip(" \t\r\n")
    return tags


def _refuse_what_weakens(tags: dict[str, str]) -> None:
    if "l" in tags or "L" in tags:
        raise NotCounted("it covers only part of the text (l=)")
    if tags.get("v") != "1" or "dns/txt" not in _listed(tags.get("q", "dns/txt")):
        raise NotCounted("its version or its way to the key is none that is known")


def _algorithm(tags: dict[str, str]) -> str:
    found = tags.get("a", "")
    if found not in ALGORITHMS:
        raise NotCounted(f"its algorithm {found[:20]!r} is none of {', '.join(ALGORITHMS)}")
    return found


def _domain(tags: dict[str, str], tag: str) -> str:
    found = _SPACE.sub("", tags.get(tag, "")).lower()
    if len(found) > 253 or not _DOMAIN.fullmatch(found):
        raise NotCounted(f"{tag}= is no name")
    return found


def _identity(tags: dict[str, str], domain: str) -> str:
    """The domain of i=, which may lie under that of d= and nowhere else."""
    found = _SPACE.sub("", tags.get("i", f"@{domain}")).rpartition("@")[2].lower()
    if found != domain and not found.endswith("." + domain):
        raise NotCounted("i= lies outside of d=")
    return found


def _names(tags: dict[str, str]) -> tuple[str, ...]:
    found = tuple(_SPACE.sub("", name).lower() for name in tags.get("h", "").split(":"))
    if len(found) > _NAMES or not all(name.isascii() and name for name in found):
        raise NotCounted("h= is no list of header fields")
    return found


def _canonical(tags: dict[str, str]) -> tuple[str, str]:
    head, _, body = tags.get("c", "simple/simple").partition("/")
    if head not in _CANONICAL or (body or "simple") not in _CANONICAL:
        raise NotCounted("c= is no canonicalisation that is known")
    return head, body or "simple"


def _bytes(tags: dict[str, str], tag: str) -> bytes:
    try:
        found = b64decode(_SPACE.sub("", tags.get(tag, "")), validate=True)
    except ValueError:
        found = b""
    if not 0 < len(found) <= 1024:
        raise NotCounted(f"{tag}= is no base64")
    return found


def _number(tags: dict[str, str], tag: str) -> int | None:
    if tag not in tags:
        return None
    if not _NUMBER.fullmatch(tags[tag]):
        raise NotCounted(f"{tag}= is no instant")
    return int(tags[tag])


def _out_of_time(signature: Signature, now: int) -> str | None:
    signed, expires = signature.signed_at, signature.expires_at
    if signed is not None and signed > now + AHEAD.total_seconds():
        return "it was signed in the future (t=)"
    if expires is not None and expires <= max(now, signed or 0):
        return "it has expired (x=)"
    return None


def _listed(value: str) -> set[str]:
    return {_SPACE.sub("", one).lower() for one in value.split(":")}
