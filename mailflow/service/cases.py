"""One letter of somebody known, with its words and what it belongs to: everything a decision is taken on."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.directory import Person
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.journal.journal import Journal, OutMail
from mailflow.mail.correlation import keys
from mailflow.mail.message import Message
from mailflow.service.correlating import Target, correlate
from mailflow.service.reading import ReadLetter
from mailflow.service.understanding import Words, read_words, versions_said


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A letter, whose it is, what it says, and the record it is about."""

    read: ReadLetter
    message: Message
    sender: Person
    target: Target
    record: Record | None
    words: Words
    proof: str

    @property
    def sign_off(self) -> str | None:
        """The sign-off that is answered: of the mail replied to, of the version named, or the only one there is."""
        if self.target.sign_off or self.record is None:
            return self.target.sign_off
        named = self._named(f"{self.message.subject}\n{self.words.new.text}")
        if len(named) == 1:
            return named[0]
        return self.record.sign_offs[0].id if len(self.record.sign_offs) == 1 else None

    @property
    def names_another_version(self) -> bool:
        """Whether the words name a version, and it is not that of the mail they answer."""
        named = self._named(self.words.new.text)
        return bool(named) and self.target.sign_off is not None and self.target.sign_off not in named

    def _named(self, text: str) -> list[str]:
        said = versions_said(text)
        return [s.id for s in self.record.sign_offs if s.version in said] if self.record else []


def case_of(journal: Journal, policy: Policy, read: ReadLetter, message: Message, sender: Person, proof: str) -> Case:
    """Tie a letter to its record and read its words, without those we sent ourselves."""
    target = correlate(keys(message, message.text), journal, sender.id)
    record = journal.record(target.record) if target.record else None
    sent = target.mail or _newest(journal, target.record, sender.id)
    versions = tuple(s.version for s in record.sign_offs) if record else ()
    return Case(
        read=read,
        message=message,
        sender=sender,
        target=target,
        record=record,
        words=read_words(message, sent.text if sent else None, policy, versions=versions),
        proof=proof,
    )


def _newest(journal: Journal, record: str | None, person: str) -> OutMail | None:
    return next(journal.mails_about(record, person), None) if record else None
