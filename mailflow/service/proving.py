"""What a letter asks is done only where its sender is proven enough; else it is held, asked about once, freed by the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from mailflow.core.commands import Command, Reply
from mailflow.core.decider import decide
from mailflow.core.record import Record
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn
from mailflow.core.upkeep.pulse import HELD
from mailflow.core.upkeep.telling import to_admins
from mailflow.journal.journal import KeptLetter, OutMail
from mailflow.mail.intent.ownership import is_theirs
from mailflow.service.cases import Case, case_of
from mailflow.service.holding import settle_held, shown_held
from mailflow.service.reading import Trust, is_enough, read_letter
from mailflow.service.settling import Settling, letter_of
from mailflow.service.words import Words

#: Actions that a mail kept back for long, or one that is not what it seems, does not carry out.
_DECIDING: Final = frozenset({"decision", "adopt"})

#: Mail programs take either one and so show their readers either text: whatever such a reply says, it is not what was written.
_TWO_TYPES: Final = "several Content-Type headers"

#: Proof of letters that were held and count by the word of their sender, or of an admin.
_FREED: Final = frozenset({"freed", "released"})


@dataclass(frozen=True, slots=True)
class Proving:
    """Carries out what is proven and challenges what is not; `again` is how a freed letter is disposed of."""

    settling: Settling
    again: Callable[[Case], None]

    def carry_out(self, case: Case, record: Record | None, command: Command, action: str) -> None:
        """Do what a letter asks of a record, or ask its sender to prove it first."""
        if not self.stopped(case, record, action):
            decision = decide(record, command, self.settling.policy, self.settling.at)
            said = command.decision if isinstance(command, Reply) else None
            self.settling.keep(case, record.id if record else None, decision, said)

    def stopped(self, case: Case, record: Record | None, action: str) -> bool:
        """Whether a letter may not do this kind of action as it is; it is then held or asked about."""
        freed = case.proof in _FREED
        decides = action in _DECIDING
        two_texts = record is not None and _TWO_TYPES in case.message.problems
        doubtful = two_texts or (bool(case.message.problems) and decides)
        if not freed and not is_enough(case.proof, self.settling.policy.proof_for(action)):
            self._challenge(case, record, "weak_proof", case.read.proof_reason)
        elif not freed and record is None and self._is_flood(case):
            self._challenge(case, record, "too_many", case.read.proof_reason)
        elif not freed and decides and (written := self._is_stale(case)):
            self._challenge(case, record, "stale", written)
        elif doubtful and not freed:
            self._challenge(case, record, "unreadable", "; ".join(case.message.problems))
        elif doubtful:
            # Who wrote it is known now; what it says is not, and asking who again would never end.
            self.settling.ask_back(case, "unclear", case.words.intent.words, record=record)
        else:
            return False
        return True

    def _is_flood(self, case: Case) -> bool:
        """Whether unproven letters in one name open more than a person writes: others are mailed for each (row 18)."""
        return not is_enough(case.proof, "authenticated") and self.settling.is_spent(case.sender.id, ("receipt",))

    def _is_stale(self, case: Case) -> str:
        """The Date of a decision that was kept back for long, or lies ahead: it may be a copy of what is past (row 3)."""
        written, came = case.message.date, case.read.kept.received_at
        longest = timedelta(days=self.settling.policy.limits.letter_days)
        return f"{written:%Y-%m-%d %H:%M}" if written and abs(came - written) > longest else ""

    def _challenge(self, case: Case, record: Record | None, code: str, detail: str) -> None:
        """Hold a letter whose sender is not proven, and ask the registered address once whether it was them."""
        settling = self.settling
        about: Values = {
            "organisation": settling.policy.organisation.name,
            "letter": {"subject": case.message.subject, "at": stamp(settling.at), "excerpt": case.words.new.text[:300]},
        }
        turn = Turn(None, settling.policy, settling.at, replace(letter_of(case), message_id=None))
        turn.tell("challenge", case.sender.id, "sender", **about)
        for notice in turn.done("weak_proof").notices:
            settling.tell(replace(notice, letter=case.read.kept.sha256))
        settling.settle(case.read, "held", code, detail, record=record.id if record else None)

    def answered(self, case: Case, mail: OutMail) -> None:
        """The registered address answered: the held letter counts as if it had been proven, or stays held."""
        kept = self.settling.journal.letter(mail.notice.letter) if mail.notice.letter else None
        if mail.notice.to != case.sender.id or kept is None:
            self.settling.turn_back(case.read, case.sender, "refused", "not_a_signer", "")
        elif self.settling.journal.held_ended(kept.id) or self.settling.journal.counted(kept.id):
            # What was taken back since would count again.
            self.settling.turn_back(case.read, case.sender, "refused", "held_over", "")
        elif (theirs := _is_theirs(case.words)) is None:
            self.settling.ask_back(case, "whose_letter", case.words.new.text[:80])
        elif theirs:
            self._free(kept, case)
        else:
            self._disown(kept, case)

    def _free(self, kept: KeptLetter, answer: Case) -> None:
        settling = self.settling
        read = read_letter(kept, settling.policy, Trust())
        assert read.message is not None, "what could not be read was never challenged"
        held = replace(read, settled=True)
        freed = case_of(settling.journal, settling.policy, held, read.message, answer.sender, "freed")
        self._end(kept, answer, "release")
        settling.settle(answer.read, "recorded", "freed", record=freed.target.record)
        self.again(freed)


    def _disown(self, kept: KeptLetter, answer: Case) -> None:
        """Who never wrote the letter says so: it is set aside for good, and admins hear that somebody writes in their name."""
        settling = self.settling
        words, by = answer.words.new.text[:300], answer.sender.id
        self._end(kept, answer, "discard")
        told: Values = {"held": [shown_held(settling.journal, kept.id)], "by": card(by, settling.policy), "words": words}
        turn = Turn(None, settling.policy, settling.at, letter_of(answer))
        turn.tell("receipt", by, "sender", template="disowned", **told)
        others = [n for n in to_admins("disowned", settling.policy, told, kind=HELD) if n.to != by]
        for notice in (*turn.done("disowned").notices, *others):
            settling.tell(notice)
        settling.settle(answer.read, "recorded", "disowned", str(kept.id))


    def _end(self, kept: KeptLetter, answer: Case, act: str) -> None:
        """The challenge is answered for good, so that a second answer neither repeats nor undoes the first."""
        settle_held(self.settling, kept, act, answer.sender.id, answer.words.new.text, answer.read.kept.sha256)


def _is_theirs(words: Words) -> bool | None:
    said = is_theirs(words.new.text)
    return True if said is None and words.intent.decision == "approve" else said
