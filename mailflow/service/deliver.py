"""Mail out: each notice is rendered once, its bytes are kept, and those bytes are sent until somebody takes them over."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from mailflow.core import facts as f
from mailflow.core.bundling import bundle, may_share, may_wait
from mailflow.core.directory import Person
from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal, OutMail, Rendered, Transaction
from mailflow.mail.outgoing.compose import Calendar, Envelope, File, compose
from mailflow.mail.outgoing.templates import MailTemplates
from mailflow.service.handovers import NoHandovers
from mailflow.service.lanes import in_lanes
from mailflow.service.papers import Papers
from mailflow.service.references import References
from mailflow.service.spells import in_spells
from mailflow.service.unreached import give_up
from mailflow.transport.post import Post, PostError, Sent, Temporary, Unknown, lanes_of, next_try

log = logging.getLogger("mailflow")

#: Mails of these kinds answer a letter; all others are sent of our own accord (RFC 3834 §5).
REPLIES: Final = frozenset({"receipt", "question", "refusal", "status", "why", "help", "search", "form", "register"})

#: How many earlier mails of a thread are named in References.
_THREAD: Final = 12


#: How many bytes of mails are read before the first of them is sent.
_AT_HAND: Final = 16 * 1024 * 1024


#: How many notices are looked at for those that share a reader.
_TOGETHER: Final = 1000


class _Parcel(NamedTuple):
    mail: OutMail
    raw: bytes


def _reader(parcel: _Parcel) -> str:
    return parcel.mail.notice.to


@dataclass(frozen=True)
class Outbox:
    """Renders and sends what is told."""

    journal: Journal
    policy: Policy
    templates: MailTemplates
    papers: Papers
    references: References
    post: Post
    handovers: NoHandovers

    def render(self, at: datetime, limit: int = 50) -> int:
        """Fix the bytes of notices that have none yet; how many there were."""
        waiting = self.journal.mails(("new",), at, limit)
        # Who is told may be known to no rules but those that came into force just now: the next round has them.
        if not waiting or self.journal.in_force() not in (None, self.policy.digest):
            return 0
        ready: Sequence[OutMail] = waiting
        if any(may_wait(mail.notice) or may_share(mail.notice) for mail in waiting):
            with self.journal.write() as tx:
                ready = self._apart(tx, waiting, at)
        in_spells(self.journal, ready, lambda tx, mail: self._render_safely(tx, mail, at))
        return len(waiting)

    def _apart(self, tx: Transaction, waiting: Sequence[OutMail], at: datetime) -> list[OutMail]:
        """The mails that go out now and by themselves: in quiet hours news wait, and reminders of tasks are put together."""
        ready = []
        until = self.policy.calendar.after_quiet(at)
        for mail in waiting:
            if until > at and may_wait(mail.notice):
                tx.postpone(mail.id, until, "quiet hours")
            else:
                ready.append(mail)
        together = self._put_together(tx, at) if any(may_share(mail.notice) for mail in ready) else set()
        return [mail for mail in ready if mail.id not in together]

    def _put_together(self, tx: Transaction, at: datetime) -> set[str]:
        """Let one new notice to each reader stand for all that may share a mail, whatever group they are in."""
        shared: dict[str, dict[str, Notice]] = {}
        for mail in self.journal.mails(("new",), at, _TOGETHER):
            if may_share(mail.notice) and self.policy.reader(mail.notice.to):
                shared.setdefault(mail.notice.to, {})[mail.id] = mail.notice
        several = [parts for parts in shared.values() if len(parts) > 1]
        for parts in several:
            tx.bundle(list(parts), tx.notify(bundle(parts, self.policy, at), at), at)
        return {id_ for parts in several for id_ in parts}

    def send(self, at: datetime, limit: int = 50) -> int:
        """Hand rendered mails over; how many were tried.

        What is about to be sent is committed before, and what came of the group after it; in between each handover is
        noted at once, so that whenever the process ends, at most one mail a connection is on its way without our knowing.
        """
        if self.journal.mails(("sending",), at, 1):
            self.recover(at)
        ready = self.journal.mails(("ready", "unknown"), at, limit)
        if not ready:
            return 0
        with self.journal.write() as tx:
            tx.sending([mail.id for mail in ready], at)
        results = [result for group in self._groups(ready) for result in in_lanes(lanes_of(self.post), group, _reader, self._try)]
        with self.journal.write() as tx:
            for mail, result in zip(ready, results, strict=True):
                self._mark(tx, mail, result, at)
        self.handovers.clear()
        return len(ready)

    def recover(self, at: datetime) -> int:
        """Take up what a process or a round before left being sent; how many mails are sent again, for nobody knows."""
        with self.journal.write() as tx:
            for notice, reply in self.handovers.noted():
                mail = self.journal.mail(notice)
                if mail and mail.state == "sending":
                    tx.sent(notice, reply, at)
            again = tx.recover(at)
        self.handovers.clear()
        return again

    def _render_safely(self, tx: Transaction, mail: OutMail, at: datetime) -> None:
        """A mail that can not be written waits for better templates, with the reason, and the others go on."""
        try:
            with tx.savepoint():
                self._render(tx, mail, at)
        except Exception as error:  # noqa: BLE001  no template may keep the mails of other templates back
            why = f"{mail.notice.template}: {type(error).__name__}: {error}"[:300]
            log.error("mail %s to %s can not be written and waits: %s", mail.id, mail.notice.to, why)  # noqa: TRY400
            if again := next_try(1, mail.created_at, at):
                tx.postpone(mail.id, again, why)
            else:
                self._give_up(tx, mail, why, at)

    def _render(self, tx: Transaction, mail: OutMail, at: datetime) -> None:
        notice = mail.notice
        person = self.policy.reader(notice.to)
        if person is None:
            self._give_up(tx, mail, f"{notice.to}: nobody of this id is in rules.yaml any more", at)
            return
        ref = self.references.of(mail.id, notice.to)
        message_id = self.references.message_id(mail.id, notice.to, notice.record, self.policy.organisation.domain)
        files = [*self._attachments(notice), *self._documents(tx, mail, person), *self._forms(mail, person)]
        told = self.templates.render(notice.template, person.language, self._values(notice, ref))
        envelope = self._envelope(mail, person, message_id, tuple(files))
        raw = compose(told, envelope)
        tx.render(
            mail.id, Rendered(recipient=person.mail, message_id=message_id, ref=ref, raw=raw, text=told.text)
        )

    def _values(self, notice: Notice, ref: str) -> Mapping[str, Any]:
        return {**notice.about, "ref": ref, "service": {"mail": self.policy.addresses["coord"]}}

    def _attachments(self, notice: Notice) -> list[File]:
        return [File(name=a.name, type=a.type, content=self._kept(a)) for a in notice.attachments]

    def _kept(self, attached: f.Attached) -> bytes:
        content = self.journal.file(attached.sha256)
        if content is None:
            raise FileNotFoundError(f"{attached.name}: found no file {attached.sha256}, expected it. Run mailflow verify.")
        return content

    def _documents(self, tx: Transaction, mail: OutMail, person: Person) -> list[File]:
        notice = mail.notice
        if notice.document is None:
            return []
        if notice.document == "form":
            return self.papers.form(person.language, notice.about, mail.created_at)
        paper = self.papers.make(notice.document, person.language, notice.about, mail.created_at)
        if notice.record is None:
            return [paper]
        sha256 = tx.keep_file(paper.content)
        if not self.journal.is_filed(notice.record, sha256):
            fact = f.DocumentFiled(at=mail.created_at, document=notice.document, name=paper.name, sha256=sha256)
            tx.append(notice.record, [fact])
        return [paper, *self.papers.beside(notice.document, paper, person.language, notice.about, mail.created_at)]

    def _forms(self, mail: OutMail, person: Person) -> list[File]:
        """The table that its reader fills in, where the mail has one; what comes back is filed, not what went out."""
        about = mail.notice.about
        return self.papers.sheet(person.language, about, mail.created_at) if about.get("sheet") else []

    def _envelope(self, mail: OutMail, person: Person, message_id: str, files: tuple[File, ...]) -> Envelope:
        notice = mail.notice
        thread = self._thread(notice)
        in_reply_to = notice.answers or (thread[-1] if thread else None)
        references = (*thread, notice.answers) if notice.answers else thread
        return Envelope(
            from_name=self.policy.organisation.name,
            from_addr=self.policy.addresses["coord"],
            to_name=person.name,
            to_addr=person.mail,
            date=self.policy.calendar.local(mail.due_at or mail.created_at),
            message_id=message_id,
            in_reply_to=in_reply_to,
            references=references,
            record=notice.record,
            kind=notice.kind,
            auto="auto-replied" if notice.kind in REPLIES and notice.answers else "auto-generated",
            files=files,
            calendar=self._calendar(mail),
        )

    def _calendar(self, mail: OutMail) -> Calendar | None:
        """What calendars are told with this mail; everybody in the rules can be named there."""
        invitation = mail.notice.invitation
        if invitation is None:
            return None
        from mailflow.mail.outgoing.calendar import (  # a tenth of a second that most never need
            Contact,
            invitation_bytes,
            method_of,
        )

        organisation = self.policy.organisation
        organiser = Contact(name=organisation.name, mail=self.policy.addresses["coord"])
        contacts = {p.id: Contact(name=p.name, mail=p.mail) for p in self.policy.directory.people.values()}
        content = invitation_bytes(invitation, organiser, contacts, organisation.timezone, mail.created_at)
        return Calendar(method_of(invitation), content)

    def _thread(self, notice: Notice) -> tuple[str, ...]:
        """What this person was sent about the record before, oldest first: mail programs show it as one conversation."""
        if notice.record is None:
            return ()
        return tuple(reversed(self.journal.thread(notice.record, notice.to, _THREAD)))

    def _groups(self, ready: Sequence[OutMail]) -> Iterator[list[_Parcel]]:
        """The mails with their bytes, no more at a time than memory should hold; bytes are read in this thread alone."""
        group: list[_Parcel] = []
        for mail in ready:
            raw = self.journal.raw_mail(mail.id)
            assert raw is not None, "only rendered mails are ever ready"
            group.append(_Parcel(mail, raw))
            if sum(len(parcel.raw) for parcel in group) > _AT_HAND:
                yield group
                group = []
        yield group

    def _try(self, parcel: _Parcel) -> Sent | PostError:
        mail = parcel.mail
        assert mail.recipient is not None, "a rendered mail has its recipient"
        assert mail.message_id is not None, "a rendered mail has its Message-ID"
        try:
            sent = self.post.send(mail.recipient, parcel.raw, mail.message_id)
        except PostError as refusal:
            return refusal
        except Exception as error:  # noqa: BLE001  the mails beside it were handed over and must be marked so
            return Temporary(f"{type(error).__name__}: {error}"[:300])
        # A disk that has no room for the note leaves the commit, which is to follow, as the only word on it.
        with suppress(OSError):
            self.handovers.note(mail.id, sent.reply)
        return sent

    def _mark(self, tx: Transaction, mail: OutMail, result: Sent | PostError, at: datetime) -> None:
        match result:
            case Sent():
                tx.sent(mail.id, result.reply, at)
            case Unknown() if again := next_try(mail.attempts + 1, mail.created_at, at):
                # Receivers drop the copy by its Message-ID, but not all do: copies become rarer and end, too.
                tx.unknown(mail.id, again, result.reply)
            case Temporary() if again := next_try(mail.attempts + 1, mail.created_at, at):
                tx.postpone(mail.id, again, result.reply)
            case _:
                self._give_up(tx, mail, result.reply, at)

    def _give_up(self, tx: Transaction, mail: OutMail, reply: str, at: datetime) -> None:
        """Somebody was not reached: a fact of the record, and the requester is told."""
        give_up(self.journal, tx, self.policy, mail, reply, at)
