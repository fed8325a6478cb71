"""What becomes of one letter is stored here, in one transaction: facts, files, notices and its one disposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from mailflow.core import facts as f
from mailflow.core.commands import Letter
from mailflow.core.directory import Person
from mailflow.core.notices import Decision, Notice
from mailflow.core.policy import Policy
from mailflow.core.reasons import reason
from mailflow.core.record import Record
from mailflow.core.turn import Turn
from mailflow.journal.journal import Journal, Transaction
from mailflow.mail.forms.labels import label_of
from mailflow.mail.message.message import Message
from mailflow.service.cases import Case
from mailflow.service.causing import follow
from mailflow.service.reading import ReadLetter

#: Kinds of mail that only answer a letter and change nothing: these are budgeted.
BUDGETED: Final = ("question", "refusal", "challenge", "status", "why", "help", "search", "form", "register")

#: Reasons whose detail names fields.
_OF_FIELDS: Final = frozenset({"project_incomplete"})


@dataclass(frozen=True, slots=True)
class Settling:
    """Stores what letters lead to, under these rules, at one instant."""

    journal: Journal
    tx: Transaction
    policy: Policy
    at: datetime

    def settle(
        self,
        read: ReadLetter,
        disposition: str,
        code: str,
        detail: str = "",
        *,
        record: str | None = None,
        decision: str | None = None,
    ) -> None:
        """Give a letter its one disposition, unless it was settled before and only freed now."""
        if read.settled:
            return
        message = read.message
        fact = f.LetterDisposed(
            at=self.at,
            letter=read.kept.sha256,
            disposition=disposition,
            reason=_said(code, detail),
            sender=(message.sender if message else None) or (read.sender.mail if read.sender else None),
            message_id=message.message_id if message else None,
            decision=decision,
            record=record,
            proof=f"{read.proof}: {read.proof_reason}" if read.proof_reason else read.proof,
            evidence=read.evidence,
        )
        self.tx.dispose(read.kept.id, fact, message.content_key if message else None)

    def store(self, record: str | None, decision: Decision, message: Message) -> str | None:
        """Store the facts and notices of a decision, and the letter's files where facts rest on it; the record they are about."""
        opened = next((fact.record for fact in decision.facts if isinstance(fact, f.RecordOpened)), None)
        stream = opened or record
        if decision.facts:
            self.tx.append(stream, decision.facts)
            self.keep_files(message)
        for notice in decision.notices:
            self.tell(notice)
        follow(decision, self.journal, self.tx, self.policy, self.at)
        return stream

    def keep(self, case: Case, record: str | None, decision: Decision, said: str | None = None) -> None:
        """Store what a decision led to, and the disposition of its letter."""
        stream = self.store(record, decision, case.message)
        self.settle(case.read, decision.disposition, decision.reason, decision.detail, record=stream, decision=said)

    def tell(self, notice: Notice) -> None:
        """Answers to one person have a budget, so that a machine that answers answers ends by itself (RFC 3834 §2).

        Receipts have one for each record: who answers for many has each receipt, and who answers receipts has few.
        """
        budgeted = notice.kind in BUDGETED and self.is_spent(notice.to, BUDGETED)
        if budgeted or (notice.kind == "receipt" and self.is_spent(notice.to, ("receipt",), notice.record)):
            return
        self.tx.notify(notice, self.at)

    def is_spent(self, person: str, kinds: Sequence[str], record: str | None = None) -> bool:
        """Whether a person had as many of these mails in the last hour as rules allow, about one record or in all."""
        told = self.journal.told(person, kinds, self.at - timedelta(hours=1), record)
        return told >= self.policy.limits.answers_per_sender_hour

    def keep_files(self, message: Message) -> None:
        """Keep the files that came with a letter, each once."""
        for attachment in message.attachments:
            self.tx.keep_file(attachment.content)

    def turn_back(self, read: ReadLetter, sender: Person, disposition: str, code: str, detail: str) -> None:
        """Tell the sender why a letter that belongs to no record has no effect."""
        letter = Letter(by=sender.id, sha256=read.kept.sha256, message_id=read.message.message_id if read.message else None)
        subject = read.message.subject if read.message else ""
        decision = Turn(None, self.policy, self.at, letter).refuse(code, detail, quoted=subject)
        for notice in decision.notices:
            self.tell(notice)
        self.settle(read, disposition, code, detail)

    def ask_back(
        self, case: Case, code: str, detail: str = "", *, record: Record | None = None, options: Sequence[str] = ()
    ) -> None:
        """Ask the sender one clear question; nothing of the letter counts until it is answered."""
        turn = Turn(record, self.policy, self.at, letter_of(case))
        asked = turn.ask_back(code, detail, quoted=case.words.new.text[:500], options=tuple(options))
        self.keep(case, record.id if record else None, asked)


def letter_of(case: Case) -> Letter:
    """The letter of a case, as the core knows it."""
    return Letter(
        by=case.sender.id,
        sha256=case.read.kept.sha256,
        message_id=case.message.message_id,
        proof=case.proof,
        answers=case.target.mail.id if case.target.mail else "",
        addressee=case.target.mail.notice.to if case.target.mail else "",
    )


def attached(message: Message) -> tuple[f.Attached, ...]:
    """The files of a message by name and content."""
    return tuple(f.Attached(name=a.name, type=a.type, size=a.size, sha256=a.sha256) for a in message.attachments)


def _said(code: str, detail: str) -> str:
    """A reason as it is stored; fields are called what forms call them."""
    names = [label_of(name, language="zh") for name in detail.split("、")] if code in _OF_FIELDS else [detail]
    return reason(code, "、".join(names))
