"""What admins do about held letters: let one count, have it read again, or set it aside; with who and why, and never undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from mailflow.core.telling import Values, stamp
from mailflow.core.upkeep.facts import HeldSettled
from mailflow.journal.journal import Journal, KeptLetter
from mailflow.mail.message.message import read_message
from mailflow.service.cases import Case, case_of
from mailflow.service.reading import Trust, read_letter
from mailflow.service.settling import Settling

ACTS: Final = ("release", "retry", "discard")

#: The level of proof of a letter that an admin let count; what was found of its sender stays as its disposition says.
RELEASED: Final = "released"

#: How much of the words that say why is kept.
_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class Holding:
    """Carries out what an admin orders; `again` is how a letter is disposed of that counts from now on."""

    settling: Settling
    trust: Trust
    again: Callable[[Case], None]

    def act(self, number: int, act: str, by: str, reason: str, order: str = "") -> str:
        """Do it, and store who and why; what came of it, a code: done, unknown, ended, counted, unreadable or stranger."""
        journal = self.settling.journal
        kept, disposed = journal.letter(number), journal.disposition(number)
        if kept is None or disposed is None or disposed.fact.disposition != "held":
            return "unknown"
        if journal.held_ended(number):
            return "ended"
        if journal.counted(number):
            return "counted"
        case = None if act == "discard" else self._case(kept, act)
        if isinstance(case, str):
            return case
        settle_held(self.settling, kept, act, by, reason, order)
        if case is not None:
            self.again(case)
        return "done"

    def _case(self, kept: KeptLetter, act: str) -> Case | str:
        """The letter as it goes on; read again as it came, its sender must still be known and its text be readable."""
        journal, policy = self.settling.journal, self.settling.policy
        read = read_letter(kept, policy, self.trust)
        if read.message is None or read.automatic:
            return "unreadable"
        if read.sender is None:
            return "stranger"
        proof = RELEASED if act == "release" else read.proof
        return case_of(journal, policy, replace(read, settled=True), read.message, read.sender, proof)


def settle_held(settling: Settling, kept: KeptLetter, act: str, by: str, reason: str, order: str) -> None:
    """Store what was done about a held letter, by whom and why; a second act on it is refused from now on."""
    fact = HeldSettled(at=settling.at, held=kept.sha256, number=kept.id, act=act, by=by, reason=reason[:_REASON], order=order)
    settling.tx.append(None, [fact])


def shown_held(journal: Journal, number: int) -> Values:
    """A held letter as lists show it: number, when, who, subject and why."""
    kept, disposed = journal.letter(number), journal.disposition(number)
    assert kept is not None, "what is held was stored"
    assert disposed is not None, "what is held has a disposition"
    return {
        "no": number,
        "at": stamp(kept.received_at),
        "sender": disposed.fact.sender or "",
        "subject": read_message(kept.raw[:65536]).subject[:120],
        "why": disposed.fact.reason,
    }
