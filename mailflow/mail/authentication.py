"""Whether a trusted host has proven the sender: RFC 8601 results read strictly (safety §1 rows 1, 2, 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.mail.address import domain_of
from mailflow.mail.message import Message

_WORD: Final = r"[A-Za-z0-9!#$%&'*+.^_`{|}~@/-]+"
_AUTHSERV = re.compile(rf"\s*({_WORD})(?:\s+\d+)?\s*")
_RESULT = re.compile(
    rf"\s*([A-Za-z0-9-]+)(?:\s*/\s*\d+)?\s*=\s*([A-Za-z]+)((?:\s+{_WORD}\s*=\s*(?:\"[^\"]*\"|[^\s;\"]+))*)\s*"
)
_PROPERTY = re.compile(rf"\s+({_WORD})\s*=\s*(?:\"([^\"]*)\"|([^\s;\"]+))")
_NONE = re.compile(r"\s*none\s*", re.IGNORECASE)
_PARTIAL = re.compile(r"(?:^|;)\s*l\s*=", re.IGNORECASE)
_SIGNER = re.compile(r"(?:^|;)\s*d\s*=\s*([A-Za-z0-9.-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proof:
    """Who wrote, how sure, and why: `none` (no single sender, or disproven), `known` (unproven), `authenticated`."""

    level: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Result:
    method: str
    verdict: str
    properties: dict[str, str]


def authenticate(message: Message, *, authserv_id: str, trusted_domains: frozenset[str], believed: bool) -> Proof:
    """The proof that this message's sender is who it names.

    `believed` says that the peer which handed the message over may state results; only headers above the first
    Received count.
    Whether a `known` sender is in the directory is for the caller to look up.
    """
    if message.sender is None:
        return Proof("none", message.sender_problem or message.unreadable or "the message names no sender")
    domain = domain_of(message.sender)
    if not believed:
        return Proof("known", "the peer that delivered it is not trusted to state results")
    if not any(domain == trusted or domain.endswith("." + trusted) for trusted in trusted_domains):
        return Proof("known", f"{domain} is not a trusted domain")
    return _judged(message, domain, trusted_domains, list(_trusted_results(message, authserv_id.lower())))


def _judged(message: Message, domain: str, trusted: frozenset[str], results: list[_Result]) -> Proof:
    if not results:
        return Proof("known", "no trusted Authentication-Results above the first Received")
    if any(result.method == "dmarc" and result.verdict in ("fail", "reject", "quarantine") for result in results):
        return Proof("none", f"dmarc=fail for {domain}")
    if _signed_in_part(message, domain):
        return Proof("known", "its DKIM signature covers only part of the text (l=)")
    for result in results:
        if (signer := _aligned(result, domain, trusted)) is not None:
            return Proof("authenticated", f"{result.method}=pass for {signer}")
    return Proof("known", f"no passing result is aligned with {domain}")


def _aligned(result: _Result, domain: str, trusted: frozenset[str]) -> str | None:
    if result.verdict != "pass":
        return None
    if result.method == "dmarc":
        return domain if result.properties.get("header.from", "").lower() == domain else None
    if result.method != "dkim":
        return None
    signer = (result.properties.get("header.d") or domain_of(result.properties.get("header.i", ""))).lower()
    trusted_signer = any(signer == name or signer.endswith("." + name) for name in trusted)
    return signer if trusted_signer and (domain == signer or domain.endswith("." + signer)) else None


def _signed_in_part(message: Message, domain: str) -> bool:
    for signature in message.headers_named("DKIM-Signature"):
        signer = _SIGNER.search(signature)
        if (
            signer
            and (domain == signer[1].lower() or domain.endswith("." + signer[1].lower()))
            and _PARTIAL.search(signature)
        ):
            return True
    return False


def _trusted_results(message: Message, authserv_id: str) -> Iterator[_Result]:
    for name, value in message.headers:
        if name.lower() == "received":
            return
        if name.lower() == "authentication-results":
            yield from _results(value, authserv_id)


def _results(value: str, authserv_id: str) -> list[_Result]:
    """The results of one header of this authserv-id; a header with anything unparsable in it states nothing."""
    segments = _segments(value)
    if not segments or (head := _AUTHSERV.fullmatch(segments[0])) is None or head[1].lower() != authserv_id:
        return []
    found: list[_Result] = []
    for segment in segments[1:]:
        if not segment.strip() or _NONE.fullmatch(segment):
            continue
        if (match := _RESULT.fullmatch(segment)) is None:
            return []
        found.append(_Result(match[1].lower(), match[2].lower(), _properties(match[3])))
    return found


def _properties(text: str) -> dict[str, str]:
    properties: dict[str, str] = {}
    for match in _PROPERTY.finditer(text):
        properties.setdefault(match[1].lower(), match[2] if match[2] is not None else match[3])
    return properties


def _segments(value: str) -> list[str]:
    """The header cut at semicolons, comments blanked; nothing where quotes or comments do not close."""
    segments, depth, quoted = [""], 0, False
    characters = iter(value)
    for character in characters:
        if character == "\\" and (depth or quoted):
            next(characters, "")
            continue
        if character == '"' and not depth:
            quoted = not quoted
        elif not quoted and character in "()":
            depth += 1 if character == "(" else -1
            if depth < 0:
                return []
        if depth:
            continue
        if character == ";" and not quoted:
            segments.append("")
        else:
            segments[-1] += " " if character == ")" and not quoted else character
    return segments if not depth and not quoted else []
