"""A kept letter becomes something to decide on: who wrote it, how surely, and whether a machine did."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from mailflow.core.directory import Person
from mailflow.core.incident.alarm import HeardAlarm
from mailflow.core.policy import Policy
from mailflow.journal.journal import KeptLetter
from mailflow.mail.machine.alarm import read_alarm
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.message.limits import header_block
from mailflow.mail.message.message import Message, read_message
from mailflow.mail.sender.authentication import Proof, authenticate
from mailflow.mail.sender.signatures import Evidence, Lookup, SignatureCheck

#: Weakest first.
LEVELS: Final = ("none", "known", "token", "authenticated", "both")


#: What mail of a monitoring system may look like; bounces and answers of calendars are never alarms.
_MAY_ALARM: Final = (None, "auto-reply", "loop")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLetter:
    """One letter, read: `problem` is why it can not count as anybody's word (a code of core.reasons and its detail).

    `settled` says that its disposition was given before: it was held, and has been freed since. `evidence` is what the
    proof rests on; `temporary` says that DNS did not answer, and reading it again later may prove more. `alarm` is what
    a monitoring system said, where rules name its sender.
    """

    kept: KeptLetter
    message: Message | None
    automatic: str | None = None
    sender: Person | None = None
    proof: str = "none"
    proof_reason: str = ""
    evidence: Evidence = ()
    temporary: bool = False
    problem: tuple[str, str] | None = None
    settled: bool = False
    alarm: HeardAlarm | None = None


@dataclass(frozen=True, slots=True)
class Trust:
    """Whom to believe about who a sender is: the SMTP peers that may hand in results, and DNS where signatures are verified."""

    peers: frozenset[str] = frozenset()
    lookup: Lookup | None = None

    def believes(self, kept: KeptLetter) -> bool:
        """Whether Authentication-Results of this letter may count: mailboxes are ours, SMTP peers only if trusted."""
        return kept.peer is None or kept.peer in self.peers

    def signatures(self, kept: KeptLetter, message: Message, policy: Policy) -> SignatureCheck | None:
        """What our own verification finds, where rules ask for it and there is a nameserver to ask."""
        if self.lookup is None or not policy.authentication.verify_dkim:
            return None
        from mailflow.mail.sender.dkim_check import Signers, check_signatures  # a sixth of a second that most never need

        signers = Signers(
            trusted_domains=policy.trusted_domains,
            ours=policy.own_addresses,
            least_bits=policy.authentication.key_bits,
        )
        return check_signatures(kept.raw, message, signers, self.lookup, kept.received_at)


def read_letter(kept: KeptLetter, policy: Policy, trust: Trust) -> ReadLetter:
    """Read one letter; never raises on what is in it."""
    message = read_message(kept.raw)
    if message.unreadable:
        return unread(kept, policy, ("unreadable", message.unreadable))
    machine = _machine(kept, message, policy)
    alarm = read_alarm(message, policy.incident.monitoring) if machine in _MAY_ALARM else None
    if alarm:
        proof = _proof(kept, message, policy, trust)
        return ReadLetter(
            kept=kept, message=message, automatic=machine, proof=proof.level, proof_reason=proof.reason, evidence=proof.evidence,
            alarm=alarm,
        )  # fmt: skip
    sender = policy.directory.owner_of(message.sender) if message.sender else None
    if machine == "calendar" and sender:
        proof = _proof(kept, message, policy, trust)
        return ReadLetter(kept=kept, message=message, automatic=machine, sender=sender, proof=proof.level)
    if machine:
        return ReadLetter(kept=kept, message=message, automatic=machine)
    problem = _problem(message, sender)
    if problem:
        return ReadLetter(kept=kept, message=message, sender=sender, problem=problem)
    proof = _proof(kept, message, policy, trust)
    return ReadLetter(
        kept=kept,
        message=message,
        sender=sender,
        proof=proof.level,
        proof_reason=proof.reason,
        evidence=proof.evidence,
        temporary=proof.temporary,
    )


def _proof(kept: KeptLetter, message: Message, policy: Policy, trust: Trust) -> Proof:
    return authenticate(
        message,
        authserv_id=policy.authserv_id,
        trusted_domains=policy.trusted_domains,
        believed=trust.believes(kept),
        profile=policy.authentication.profile,
        hops=policy.authentication.hops,
        own=trust.signatures(kept, message, policy),
    )


def unread(kept: KeptLetter, policy: Policy, problem: tuple[str, str]) -> ReadLetter:
    """A letter that can not be read: what its headers say of who sent it is all that is known."""
    head = replace(read_message(header_block(kept.raw) + b"\r\n\r\n"), size=len(kept.raw), sha256=kept.sha256)
    message = replace(head, content_key=kept.sha256, unreadable=problem[1] or problem[0])
    if machine := _machine(kept, message, policy):
        return ReadLetter(kept=kept, message=message, automatic=machine)
    sender = policy.directory.owner_of(message.sender) if message.sender else None
    return ReadLetter(kept=kept, message=message, sender=sender, problem=problem)


def _machine(kept: KeptLetter, message: Message, policy: Policy) -> str | None:
    found = automatic(message, policy.organisation.domain, policy.own_addresses)
    return found or ("bounce" if kept.mail_from == "" else None)


def _problem(message: Message, sender: Person | None) -> tuple[str, str] | None:
    if message.sender is None:
        return ("no_sender", message.sender_problem or "From")
    if sender is None:
        return ("unknown_sender", message.sender)
    return None


def is_enough(level: str, required: str) -> bool:
    """Whether a level of proof reaches what is required."""
    return LEVELS.index(level) >= LEVELS.index(required)
