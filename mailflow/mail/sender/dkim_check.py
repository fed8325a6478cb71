"""Our own DKIM verification: dkimpy does the sums, the policy is ours (RFC 6376; safety §1 rows 3 and 4).

dkimpy's own reading of a signature asks this machine's clock and lets `l=` and unsigned fields pass, and its
canonicalisation of a body takes time quadratic in a run of blanks: only its hashing of headers and its keys are used.
"""

from __future__ import annotations

import hashlib
import logging
import re
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import dkim
from dkim.crypto import UnparsableKeyError, parse_public_key

from mailflow.mail.message.address import domain_of, mailboxes
from mailflow.mail.message.limits import header_block
from mailflow.mail.message.message import Message
from mailflow.mail.sender.alignment import is_aligned, organisation_of
from mailflow.mail.sender.dkim_tags import ALGORITHMS, Key, NotCounted, Signature, read_key, read_signature, shortcoming
from mailflow.mail.sender.signatures import Answer, Evidence, Lookup, SignatureCheck

#: Signatures of the sender's own domain that are tried; others prove nothing and are not asked about.
TRIED: Final = 4
#: Bits of an RSA key: fewer do not count unless rules say so, fewer than the second are noted, more cost too much.
LEAST_BITS: Final = 1024
GOOD_BITS: Final = 2048
MOST_BITS: Final = 8192
_MOST_EXPONENT: Final = 2**33

#: dkimpy logs what senders wrote; nothing of that belongs into a log (safety §1 row 16).
_SILENT = logging.Logger("dkimpy", logging.CRITICAL + 1)  # noqa: LOG001  one of its own, tied to no handler
_BARE_LF = re.compile(rb"(?<!\r)\n")

#: What dkimpy and its parts are known to raise on hostile input.
_FAULTS: Final = (dkim.DKIMException, UnparsableKeyError, ValueError, TypeError, LookupError, AssertionError, ArithmeticError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signers:
    """Whose signatures count: domains that are trusted, of mail addressed to one of `ours`, by keys of so many bits."""

    trusted_domains: Collection[str]
    ours: Collection[str]
    least_bits: int = LEAST_BITS


def check_signatures(raw: bytes, message: Message, signers: Signers, lookup: Lookup, at: datetime) -> SignatureCheck:
    """Whether the domain of the message's one sender signed it; `at` is when it arrived, by which signatures expire.

    Never raises; at most seven names are asked for, and none after one that was not answered.
    """
    domain = domain_of(message.sender or "")
    organisation = organisation_of(domain, signers.trusted_domains)
    if message.sender is None or organisation is None:
        return SignatureCheck(reason=f"{domain or 'nobody'} is not a trusted domain")
    try:
        letter = _opened(raw, message)
    except NotCounted as why:
        return SignatureCheck(reason=str(why))
    return _Checking(message, letter, signers, _Asked(lookup), at).result(domain, organisation)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A message as dkimpy reads it, its body in lines that end in CRLF."""

    signer: dkim.DKIM
    signatures: tuple[tuple[bytes, bytes], ...]
    present: Counter[str]
    body: bytes
    hashes: dict[str, bytes] = field(default_factory=dict)

    def body_hash(self, canonical: str) -> bytes:
        """The hash of the body in this canonicalisation, made once."""
        if canonical not in self.hashes:
            self.hashes[canonical] = hashlib.sha256(canonical_body(self.body, canonical)).digest()
        return self.hashes[canonical]


def canonical_body(body: bytes, how: str) -> bytes:
    """A body of CRLF lines as it is hashed, in time proportional to its size (RFC 6376 §3.4.3, §3.4.4)."""
    if how == "relaxed":
        body = body.replace(b"\t", b" ")
        while b"  " in body:  # each pass halves the longest run
            body = body.replace(b"  ", b" ")
        body = body.replace(b" \r\n", b"\r\n")
    text = body.rstrip(b"\r\n")
    return text + b"\r\n" if text or how == "simple" else b""


def _opened(raw: bytes, message: Message) -> _Opened:
    """NotCounted where dkimpy could see other fields, or other lines, than the reader of the message did."""
    if raw.count(b"\r") != raw.count(b"\r\n"):
        raise NotCounted("a bare CR can be read in two ways")
    block = header_block(raw)
    lines = raw[len(block) :]
    if lines.count(b"\n") != lines.count(b"\r\n"):
        lines = _BARE_LF.sub(b"\r\n", lines)
    try:
        signer = dkim.DKIM(block + b"\r\n\r\n", logger=_SILENT, minkey=0)
    except _FAULTS as fault:
        raise NotCounted("the header can not be read strictly") from fault
    names = [name.decode("ascii", "replace").lower() for name, _ in signer.headers]
    if names != [name.lower() for name, _ in message.headers]:
        raise NotCounted("two readings of the header differ")
    found = tuple((name, value) for name, value in signer.headers if name.lower() == b"dkim-signature")
    return _Opened(signer, found, Counter(names), lines.removeprefix(b"\r\n\r\n"))


class _Asked:
    """Asks each name once, keeps every answer, and stops asking after the first that failed."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self.answers: dict[str, Answer] = {}

    @property
    def failed(self) -> bool:
        """Whether an answer is missing."""
        return any(answer.outcome == "failed" for answer in self.answers.values())

    def texts(self, name: str) -> tuple[str, ...]:
        """The records of a name; none where it has none or nobody answers."""
        if name not in self.answers:
            if self.failed:
                return ()
            self.answers[name] = self._lookup(name)
        return self.answers[name].texts

    @property
    def evidence(self) -> Evidence:
        """Every answer that was used."""
        return tuple(pair for answer in self.answers.values() for pair in answer.evidence)


@dataclass(frozen=True, slots=True)
class _Checking:
    message: Message
    letter: _Opened
    signers: Signers
    asked: _Asked
    at: datetime

    def result(self, domain: str, organisation: str) -> SignatureCheck:
        """The first signature that counts, or why none does."""
        tried = list(self._tried(domain))
        failed = self.asked.failed
        policy, strict = self._dmarc(domain, organisation)
        counted = [found for found in tried if found.signer and (not strict or found.signer == domain)]
        evidence = (*self.asked.evidence, *(found.evidence for found in tried))
        if counted:
            said, passed = counted[0].said.removeprefix("pass: "), _verdict(domain, "pass", policy)
            return SignatureCheck(signer=counted[0].signer, reason=said, evidence=(*evidence, passed))
        why = tried[0].said if tried else f"no signature of {domain}"
        if tried and tried[0].signer:
            why = f"DMARC of {domain} asks for a signature of that very domain"
        unproven = "none" if failed else "fail"
        return SignatureCheck(reason=why, temporary=failed, evidence=(*evidence, _verdict(domain, unproven, policy)))

    def _tried(self, domain: str) -> Iterator[_Found]:
        """Signatures of the sender's own domain in the order of the message, until one counts."""
        tries = 0
        for field_ in self.letter.signatures:
            try:
                signature = read_signature(field_[1].decode("latin-1"))
            except NotCounted as why:
                if _may_speak(field_[1], domain, self.signers.trusted_domains):
                    yield _Found("dkim", f"not counted: {why}")
                continue
            if not is_aligned(signature.domain, domain, self.signers.trusted_domains):
                continue
            if tries == TRIED:
                return
            tries += 1
            found = self._judged(signature, field_)
            yield found
            if found.signer:
                return

    def _judged(self, signature: Signature, field_: tuple[bytes, bytes]) -> _Found:
        what = f"dkim d={signature.domain} s={signature.selector} a={signature.algorithm}"
        try:
            bits = self._verified(signature, field_)
        except NotCounted as why:
            return _Found(what, f"not counted: {why}")
        weak = f", a weak key of {bits} bits" if signature.algorithm == "rsa-sha256" and bits < GOOD_BITS else ""
        return _Found(what, f"pass: verified with the key in DNS{weak}", signature.domain)

    def _verified(self, signature: Signature, field_: tuple[bytes, bytes]) -> int:
        """The bits of the key that verifies it; NotCounted otherwise."""
        if (missing := shortcoming(signature, self.letter.present, self.at)) or (missing := self._addressed(signature)):
            raise NotCounted(missing)
        if self.letter.body_hash(signature.canonical[1]) != signature.body_hash:
            raise NotCounted("the text is not the one that was signed (bh=)")
        key, bits = self._key(signature)
        if not _sums_up(self.letter.signer, signature, field_, key):
            raise NotCounted("it does not verify with the key in DNS")
        return bits

    def _addressed(self, signature: Signature) -> str | None:
        """Mail signed for somebody else and sent on to us is not what its writer told us (safety §1 row 3)."""
        to = self.message.headers_named("Cc") if "cc" in signature.names and self.letter.present["cc"] == 1 else ()
        signed = {address for value in (*self.message.headers_named("To"), *to) for address in mailboxes(value)}
        return None if signed.intersection(self.signers.ours) else "none of our addresses is among the signed recipients"

    def _key(self, signature: Signature) -> tuple[Key, int]:
        texts = self.asked.texts(signature.key_name)
        if len(texts) != 1:
            unasked = signature.key_name not in self.asked.answers or self.asked.answers[signature.key_name].outcome == "failed"
            raise NotCounted("DNS did not answer" if unasked else f"DNS has {len(texts)} keys under this name")
        key = read_key(texts[0])
        if key.kind != ALGORITHMS[signature.algorithm]:
            raise NotCounted(f"the key in DNS is of another kind ({key.kind[:10]})")
        if key.own_domain_only and signature.identity != signature.domain:
            raise NotCounted("the key is for its own domain only (t=s)")
        return key, _bits(key, self.signers.least_bits)

    def _dmarc(self, domain: str, organisation: str) -> tuple[str, bool]:
        """The domain's DMARC record, else its organisation's, and whether it asks for strict alignment (RFC 7489 §6.6.3)."""
        for name in dict.fromkeys((domain, organisation)):
            records = [text for text in self.asked.texts(f"_dmarc.{name}") if text.startswith("v=DMARC1")]
            if len(records) == 1:
                return records[0], re.search(r";\s*adkim\s*=\s*s\s*(?:;|$)", records[0]) is not None
        return "", False


@dataclass(frozen=True, slots=True)
class _Found:
    what: str
    said: str
    signer: str | None = None

    @property
    def evidence(self) -> tuple[str, str]:
        return self.what, self.said


def _verdict(domain: str, verdict: str, policy: str) -> tuple[str, str]:
    """DMARC as far as DKIM alone can tell: SPF needs the peer's address, which a mailbox does not keep."""
    return f"dmarc {domain}", f"{verdict} by DKIM alone; {policy or 'no policy found'}"


def _may_speak(value: bytes, domain: str, trusted: Collection[str]) -> bool:
    """Whether a signature that can not be read may have been meant to be the sender's."""
    claimed = re.search(rb"(?:^|;)\s{0,20}d\s{0,20}=\s{0,20}([A-Za-z0-9.-]{1,253})", value)
    return claimed is not None and is_aligned(claimed[1].decode("ascii").lower(), domain, trusted)


def _bits(key: Key, least: int) -> int:
    """The size of a key that is neither too small to prove anything nor too large to be tried."""
    if key.kind != "rsa":
        return 256
    try:
        numbers = parse_public_key(b64decode(key.value, validate=True))
    except _FAULTS as fault:
        raise NotCounted("the key in DNS can not be read") from fault
    bits, exponent = int(numbers["modulus"]).bit_length(), int(numbers["publicExponent"])
    if not least <= bits <= MOST_BITS:
        raise NotCounted(f"its key has {bits} bits, {least} to {MOST_BITS} count")
    if exponent < 3 or exponent % 2 == 0 or exponent > _MOST_EXPONENT:
        raise NotCounted("the key in DNS is no RSA key")
    return bits


def _sums_up(signer: dkim.DKIM, signature: Signature, field_: tuple[bytes, bytes], key: Key) -> bool:
    """Whether the signed header fields verify; the hash of the body, which they hold, has been compared before."""
    tags = {
        b"d": signature.domain.encode(),
        b"s": signature.selector.encode(),
        b"a": signature.algorithm.encode(),
        b"c": "/".join(signature.canonical).encode(),
        b"b": b64encode(signature.value),
    }
    record = f"v=DKIM1; k={key.kind}; p={key.value}".encode("ascii", "replace")
    names = [name.encode("ascii") for name in signature.names]
    try:
        return bool(signer.verify_sig(tags, names, field_, lambda name, timeout: record))  # noqa: ARG005  dkimpy's names
    except _FAULTS:
        return False

