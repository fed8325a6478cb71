"""A mail server that signs what leaves it, with dkimpy and keys made here; any tag can be had as a test wants it."""

from __future__ import annotations

import base64
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import dkim
from dkim.canonicalization import CanonicalizationPolicy
from dkim.crypto import HASH_ALGORITHMS
from nacl.encoding import RawEncoder
from nacl.signing import SigningKey

#: What a careful server signs; "from" and "subject" once more than they occur.
NAMES = (
    "from", "from", "subject", "subject", "to", "cc", "date", "message-id", "in-reply-to", "references", "reply-to", "sender",
    "mime-version", "content-type", "content-transfer-encoding",
)  # fmt: skip
SIGNED_AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
_SMALL = [n for n in range(3, 2000) if all(n % d for d in range(2, int(n**0.5) + 1))]


@dataclass(frozen=True)
class Key:
    """A private key, and the record that publishes it."""

    algorithm: str
    private: Any
    record: str


@cache
def rsa_key(bits: int = 2048, exponent: int = 65537) -> Key:
    """A key of so many bits; the same at every call and in every run."""
    numbers = random.Random(bits)
    p, q = (_prime(bits // 2, numbers, exponent) for _ in range(2))
    n, d = p * q, pow(exponent, -1, (p - 1) * (q - 1))
    private = {
        "modulus": n, "publicExponent": exponent, "privateExponent": d, "prime1": p, "prime2": q,
        "exponent1": d % (p - 1), "exponent2": d % (q - 1), "coefficient": pow(q, -1, p),
    }  # fmt: skip
    return Key("rsa-sha256", private, f"v=DKIM1; k=rsa; p={public_rsa(n, exponent)}")


def ed25519_key(seed: bytes = bytes(32)) -> Key:
    """A key of RFC 8463."""
    private = SigningKey(seed, encoder=RawEncoder)
    public = base64.b64encode(bytes(private.verify_key)).decode()
    return Key("ed25519-sha256", private, f"v=DKIM1; k=ed25519; p={public}")


def public_rsa(n: int, exponent: int) -> str:
    """SubjectPublicKeyInfo, as p= holds it."""
    numbers = _der(0x30, _integer(n) + _integer(exponent))
    kind = _der(0x30, bytes.fromhex("06092a864886f70d0101010500"))
    return base64.b64encode(_der(0x30, kind + _der(0x03, b"\0" + numbers))).decode()


def signed(
    raw: bytes,
    key: Key,
    *,
    domain: str = "corp.example",
    selector: str = "k1",
    names: Sequence[str] = NAMES,
    canonical: str = "relaxed/relaxed",
    length: int | None = None,
    **tags: str | None,
) -> bytes:
    """The message with a DKIM-Signature on top; `tags` add to the usual ones, replace them, or with None leave them out."""
    server = dkim.DKIM(raw, signature_algorithm=key.algorithm.encode())
    server.hasher = HASH_ALGORITHMS[key.algorithm.encode()]
    policy = CanonicalizationPolicy.from_c_value(canonical.encode())
    body = policy.canonicalize_body(server.body)[:length]
    found: dict[str, str | None] = {
        "v": "1", "a": key.algorithm, "c": canonical, "d": domain, "s": selector, "t": str(int(SIGNED_AT.timestamp())),
        "l": None if length is None else str(length), "h": ":".join(names),
        "bh": base64.b64encode(server.hasher(body).digest()).decode(), **tags, "b": "0" * 60,
    }  # fmt: skip
    fields = [(tag.encode(), value.encode()) for tag, value in found.items() if value is not None]
    signature = server.gen_header(fields, [name.encode() for name in names], policy, b"DKIM-Signature", key.private)
    return b"DKIM-Signature: " + bytes(signature) + raw


def _prime(bits: int, numbers: random.Random, exponent: int) -> int:
    while True:
        n = numbers.getrandbits(bits) | 1 | 3 << (bits - 2)
        if all(n % small for small in _SMALL) and (n - 1) % exponent and all(pow(a, n - 1, n) == 1 for a in (2, 3, 5, 7)):
            return n


def _integer(n: int) -> bytes:
    return _der(0x02, n.to_bytes(n.bit_length() // 8 + 1, "big"))


def _der(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(octets)]) + octets + content
