"""Whether a trusted host has proven the sender: RFC 8601 results read strictly (safety §1 rows 1, 2, 4)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from mailflow.mail.message.address import domain_of
from mailflow.mail.message.message import Message
from mailflow.mail.sender.alignment import is_aligned, organisation_of
from mailflow.mail.sender.signatures import Evidence, SignatureCheck

_WORD: Final = r"[A-Za-z0-9!#$%&'*+.^_`{|}~@/-]+"
_AUTHSERV = re.compile(rf"\s*({_WORD})(?:\s+\d+)?\s*")
_RESULT = re.compile(
    rf"\s*([A-Za-z0-9-]+)(?:\s*/\s*\d+)?\s*=\s*([A-Za-z]+)((?:\s+{_WORD}\s*=\s*(?:\"[^\"]*\"|[^\s;\"]+))*)\s*"
)
_PROPERTY = re.compile(rf"\s+({_WORD})\s*=\s*(?:\"([^\"]*)\"|([^\s;\"]+))")
_NONE = re.compile(r"\s*none\s*", re.IGNORECASE)
_PARTIAL = re.compile(r"(?:^|;)\s*l\s*=", re.IGNORECASE)
_SIGNER = re.compile(r"(?:^|;)\s*d\s*=\s*([A-Za-z0-9.-]+)", re.IGNORECASE)
_SIGNED = re.compile(r"(?:^|;)\s*h\s*=([^;]*)", re.IGNORECASE)

#: Without these in a signature, anybody can put other words or another sender over what was signed.
_SAYING: Final = frozenset({"from", "subject"})

#: How a mail server writes what it found: by RFC 8601, or as Exchange Online does, without saying who it is.
Profile = Literal["standard", "exchange"]


@dataclass(frozen=True, slots=True)
class Proof:
    """Who wrote, how sure, and why: `none` (no single sender, or disproven), `known` (unproven), `authenticated`.

    `evidence` is what it rests on, to be kept with the letter. `temporary` says that DNS did not answer: the same letter
    may be proven later.
    """

    level: str
    reason: str
    evidence: Evidence = ()
    temporary: bool = False


@dataclass(frozen=True, slots=True)
class _Result:
    method: str
    verdict: str
    properties: dict[str, str]


def authenticate(
    message: Message,
    *,
    authserv_id: str,
    trusted_domains: frozenset[str],
    believed: bool,
    profile: Profile = "standard",
    hops: int = 0,
    own: SignatureCheck | None = None,
) -> Proof:
    """The proof that this message's sender is who it names.

    `believed` says that the peer which handed the message over may state results. Only the topmost block of results counts,
    and it stands above the first Received, or below no more of them than `hops`: those that servers of our own write while
    they hand mail on. `own` is what verifying the signatures ourselves came to: it proves as well, and disproves nothing.
    Whether a `known` sender is in the directory is for the caller to look up.
    """
    if message.sender is None:
        return Proof("none", message.sender_problem or message.unreadable or "the message names no sender")
    domain = domain_of(message.sender)
    if organisation_of(domain, trusted_domains) is None:
        return Proof("known", f"{domain} is not a trusted domain")
    stated = _stated(message, domain, authserv_id, trusted_domains, believed=believed, profile=profile, hops=hops)
    return stated if own is None else _with_own(stated, own)


def _stated(
    message: Message, domain: str, authserv_id: str, trusted: frozenset[str], *, believed: bool, profile: Profile, hops: int
) -> Proof:
    if not believed:
        return Proof("known", "the peer that delivered it is not trusted to state results")
    values = _trusted_values(message, authserv_id.lower(), profile, hops)
    results = [result for value in values for result in _results(value, authserv_id.lower(), profile)]
    evidence = tuple(("Authentication-Results", value) for value in values)
    return replace(_judged(message, domain, trusted, results), evidence=evidence)


def _with_own(stated: Proof, own: SignatureCheck) -> Proof:
    """What the trusted host disproved stays so; else either of the two is enough."""
    evidence = (*stated.evidence, *own.evidence)
    if stated.level == "known" and own.signer:
        return Proof("authenticated", f"signed by {own.signer}, {own.reason}", evidence)
    if stated.level == "known":
        return Proof("known", f"{stated.reason}; {own.reason}", evidence, temporary=own.temporary)
    return replace(stated, evidence=evidence)


def _judged(message: Message, domain: str, trusted: frozenset[str], results: list[_Result]) -> Proof:
    if not results:
        return Proof("known", "no trusted Authentication-Results above the first Received")
    policy = [result for result in results if result.method == "dmarc"]
    if any(result.verdict in ("fail", "reject", "quarantine") for result in policy):
        return Proof("none", f"dmarc=fail for {domain}")
    if any(result.properties.get("header.from", domain).lower() != domain for result in policy):
        return Proof("known", f"no passing result is aligned with {domain}")
    if weakness := _signed_in_part(message, domain, trusted):
        return Proof("known", f"its DKIM signature {weakness}")
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
    return signer if is_aligned(signer, domain, trusted) else None


def _signed_in_part(message: Message, domain: str, trusted: Collection[str]) -> str | None:
    """How a signature of the sender's domain leaves room for a forger, whatever a trusted host says of it (safety §1 row 4)."""
    for signature in message.headers_named("DKIM-Signature"):
        signer = _SIGNER.search(signature)
        if signer is None or not is_aligned(signer[1].lower(), domain, trusted):
            continue
        if _PARTIAL.search(signature):
            return "covers only part of the text (l=)"
        signed = _SIGNED.search(signature)
        names = {name.strip().lower() for name in signed[1].split(":")} if signed else _SAYING
        if missing := _SAYING - names:
            return f"does not cover {' and '.join(sorted(missing))}"
    return None


def _trusted_values(message: Message, authserv_id: str, profile: Profile, hops: int) -> list[str]:
    """The results that count, as they stand: the topmost block that has any of the trusted host, of Exchange's the topmost."""
    for block in _blocks(message, hops):
        if profile == "exchange" and block:
            return block[:1]
        if own := [value for value in block if _authserv_id(value) == authserv_id]:
            return own
    return []


def _blocks(message: Message, hops: int) -> Iterator[list[str]]:
    """Authentication-Results above the first Received, then between it and the next, as often as there are own hops."""
    block: list[str] = []
    for name, value in message.headers:
        if name.lower() == "received":
            yield block
            block, hops = [], hops - 1
            if hops < 0:
                return
        elif name.lower() == "authentication-results":
            block.append(value)
    yield block


def _authserv_id(value: str) -> str | None:
    head = _AUTHSERV.fullmatch(next(iter(_segments(value)), ""))
    return head[1].lower() if head else None


def _results(value: str, authserv_id: str, profile: Profile) -> list[_Result]:
    """The results of one header of the trusted host; a header with anything unparsable in it states nothing."""
    segments = _segments(value)
    if profile == "standard" and _authserv_id(value) == authserv_id:
        segments = segments[1:]
    elif profile == "standard":
        return []
    found: list[_Result] = []
    for segment in segments:
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
