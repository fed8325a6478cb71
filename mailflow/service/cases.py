"""One letter of somebody known, with its words and what it belongs to: everything a decision is taken on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from mailflow.core.digest.writing import NUMBERED
from mailflow.core.directory import Person
from mailflow.core.policy import Policy
from mailflow.core.record import Answer, Record
from mailflow.journal.journal import Journal, OutMail
from mailflow.mail.correlation import keys, record_numbers
from mailflow.mail.forms.dates import seen_from
from mailflow.mail.message.message import Message
from mailflow.service.correlating import Target, correlate
from mailflow.service.reading import ReadLetter
from mailflow.service.returning import record_of_form
from mailflow.service.routing import new_matter
from mailflow.service.words import Words, read_words, versions_said

#: What a level of proof becomes where the letter also carries the secret of a mail to its sender.
_WITH_SECRET: Final = {"known": "token", "authenticated": "both"}
#: Fewer labelled lines fill in no form.
_FILLED: Final = 2
_BY_OURS: Final = "it answers a mail that only its sender was sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A letter, whose it is, what it says, the record it is about, and the kind of record it would open."""

    read: ReadLetter
    message: Message
    sender: Person
    target: Target
    record: Record | None
    words: Words
    proof: str
    opens: str | None = None

    def seen_from(self, at: datetime) -> datetime:
        """The instant from which its words see their dates, where it is decided at this one."""
        return seen_from(self.message.date, at)

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
        """Whether the words name a version, and it is not the one that is answered."""
        said = versions_said(self.words.new.text)
        answered = self.record.sign_off(self.sign_off) if self.record else None
        return bool(said) and answered is not None and answered.version not in said

    def _named(self, text: str) -> list[str]:
        said = versions_said(text)
        return [s.id for s in self.record.sign_offs if s.version in said] if self.record else []


def case_of(journal: Journal, policy: Policy, read: ReadLetter, message: Message, sender: Person, proof: str) -> Case:
    """Tie a letter to its record and read its words, without those we sent ourselves."""
    opens = new_matter(message, read.kept.rcpt_to, policy)
    target = correlate(keys(message, message.text), journal, sender.id, opens=opens is not None)
    tied = target.record is not None if target.mail else target.found
    if not tied and (known := record_of_form(message, journal)):
        target, opens = replace(target, record=known), None
    sent = target.mail or _newest(journal, target.record, sender.id)
    record = _record_of(journal, target, message, sent, policy)
    asked = _form_asked(target.mail) if opens is None and record is None else None
    if _carries_secret(target.mail, record, sender, read, policy) and proof in _WITH_SECRET:
        proof = _WITH_SECRET[proof]
        read = replace(read, proof=proof, proof_reason=f"{read.proof_reason}; {_BY_OURS}")
    words = read_words(message, sent.text if sent else None, policy, sender, record, opens or asked)
    if asked and (message.attachments or len(words.form.fields) >= _FILLED):
        opens = asked
    return Case(read=read, message=message, sender=sender, target=target, record=record, words=words, proof=proof, opens=opens)


def _form_asked(mail: OutMail | None) -> str | None:
    """The kind of matter that an answered mail brought the empty form of: filled in, in words or in the file, it opens one."""
    form = _form_in(mail)
    return str(form["kind"]) if form and not form["number"] else None


def _form_in(mail: OutMail | None) -> Mapping[str, Any] | None:
    """What an answered mail says of the form that it brought, if it brought one."""
    return mail.notice.about.get("form") if mail and mail.notice.template == "form" else None


def _carries_secret(mail: OutMail | None, record: Record | None, sender: Person, read: ReadLetter, policy: Policy) -> bool:
    """Whether a letter carries a secret of this person alone, neither too old nor spent; lists have none (safety §1 row 8)."""
    if mail is None or mail.notice.to != sender.id or mail.notice.template in NUMBERED:
        return False
    if read.kept.received_at > mail.created_at + timedelta(days=policy.limits.reply_days):
        return False
    sign_off = record.sign_off(mail.notice.sign_off) if record and mail.notice.sign_off else None
    return not any(_spent(answer, mail) for answer in (sign_off.answers if sign_off else ()) if answer.by == sender.id)


def _spent(answer: Answer, mail: OutMail) -> bool:
    """An answer spends the secret it came with, and those of all mails that asked for it; its receipt has a new one."""
    asked = mail.notice.kind != "receipt" and mail.created_at <= answer.at
    return answer.to == mail.id or (bool(answer.to) and asked)


def _record_of(journal: Journal, target: Target, message: Message, sent: OutMail | None, policy: Policy) -> Record | None:
    """The record a letter is about; the answer to our question which one names it in its own words."""
    if target.record:
        return journal.record(target.record)
    form = _form_in(target.mail)
    if form and form["number"]:
        return journal.record(str(form["number"]))
    if target.mail is None or target.mail.notice.kind != "question":
        return None
    said = record_numbers(read_words(message, sent.text if sent else None, policy).new.text)
    return journal.record(said[0]) if len(said) == 1 else None


def _newest(journal: Journal, record: str | None, person: str) -> OutMail | None:
    return next(journal.mails_about(record, person), None) if record else None
