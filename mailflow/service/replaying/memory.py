"""The journal a replay plays into: in memory, with the numbers and references of the history it replays."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from mailflow.core import facts as f
from mailflow.core.notices import Notice
from mailflow.core.record import Record
from mailflow.journal import views
from mailflow.journal.chain import Link
from mailflow.journal.journal import Entry, OutMail, Received, Rendered, Transaction
from mailflow.journal.sqlite import MEMORY, SqliteJournal, open_journal
from mailflow.journal.writing import Writing
from mailflow.service.replaying.history import History, Past

#: Hears of a notice in its transaction, at an instant, and says where it goes: "" where nobody is known by this id.
Hears = Callable[[Transaction, Notice, datetime], str]


class ReplayJournal(SqliteJournal):
    """A journal in memory in which a record has the number it had, and a mail the references it had.

    `reading` is the SHA-256 of the letter that is being played; `hears` is told of each notice and gives its address.
    """

    def __init__(self, history: History, hears: Hears) -> None:
        opened = open_journal(MEMORY)
        super().__init__(opened.connection, MEMORY, sqlite3.connect)
        self.reading = ""
        self.hears = hears
        self._history = history
        self._taken: set[str] = set()
        self._states: dict[str, dict[str, Record]] = {}
        self._changed: set[str] = set()
        self._seed()

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Begin to change; see `Journal.write`."""
        with self._immediate() as conn:
            transaction = _Numbering(conn, self)
            try:
                yield transaction
            finally:
                transaction.close()
        self._forget_former()

    def remember(self, digest: str, record: Record) -> Record:
        """Keep a record under the hash of the last fact in it, and nowhere else: writing it out costs more than to play it."""
        self._states.setdefault(record.id, {})[digest] = record
        self._changed.add(record.id)
        return record

    def _known(self, id_: str, digest: str) -> Record | None:
        return self._states[id_][digest]

    def _forget_former(self) -> None:
        """What records were before the transaction that has ended is asked for no more."""
        for id_ in self._changed:
            row = self._conn.execute("SELECT hash FROM records WHERE id = ?", (id_,)).fetchone()
            self._states[id_] = {row[0]: self._states[id_][row[0]]} if row else {}
        self._changed.clear()

    def find_mails(self, message_ids: Collection[str], refs: Collection[str]) -> list[OutMail]:
        """What these references mean here; where that mail was never sent, what its reader was told last instead."""
        found = super().find_mails(message_ids, refs)
        here = {mail.message_id for mail in found} | {mail.ref for mail in found}
        then = self._history.answered(set(message_ids) - here, set(refs) - here)
        instead = (self._instead(mail) for mail in then if mail.notice.record and mail.message_id not in here)
        return [_as_sent(mail) for mail in (*found, *instead) if mail]

    def number(self, prefix: str) -> str:
        """The number of a new record under a prefix with its year: as then, or beyond all that were given."""
        then = self._history.number_of(self.reading, prefix)
        if then is not None and then not in self._taken:
            return then
        free = ((number, opener) for number, opener in self._history.numbers(prefix) if number not in self._taken)
        freed = next((number for number, opener in free if self._was_held(opener)), None)
        given = (number for number in (*self._taken, *(number for number, _ in self._history.numbers(prefix))))
        last = max((int(number.removeprefix(prefix)) for number in given if number.startswith(prefix)), default=0)
        return freed or f"{prefix}{last + 1:04d}"

    def _was_held(self, sha256: str) -> bool:
        """Whether a letter came and was held: then it is the answer to its challenge that opens its record."""
        kept = self.letter(sha256)
        disposed = self.disposition(kept.id) if kept else None
        return disposed is not None and disposed.fact.disposition == "held"

    def take_number(self, number: str) -> None:
        """A record was opened under this number."""
        self._taken.add(number)

    def rendered(self, number: str, notice: Notice, recipient: str) -> Rendered:
        """What a mail is found by, as it was then; its bytes are not made."""
        then = self._history.mail_like(notice)
        if then is None:
            return Rendered(recipient=recipient, message_id=f"<{number}@replay.invalid>", ref=f"MF-{number}", raw=b"", text="")
        return Rendered(recipient=recipient, message_id=then.message_id, ref=then.ref, raw=b"", text=then.text)

    def _instead(self, then: OutMail) -> OutMail | None:
        """What its reader was told here, of the same kind if any, with the text that their answer quotes."""
        notice = then.notice
        told = list(self.mails_about(notice.record or "", notice.to))
        like = next((mail for mail in told if notice.kind == mail.notice.kind), told[0] if told else None)
        return like and replace(like, message_id=then.message_id, ref=then.ref, text=then.text)

    def _seed(self) -> None:
        """Put in what was so before the first letter that is played."""
        before, digests = list(self._history.before()), self._history.digested()
        told = digests.seen if digests else 0
        with self.write() as tx:
            if adopted := self._history.adopted():
                tx.adopt_rules(sha256(b"").hexdigest(), "", adopted)
            _add(tx, before, lambda entry: entry.seq <= told)
            if said := self._history.said():
                tx.append(None, said)
            if digests:
                tx.append(None, [replace(digests, seen=self.head()[0])])
            _add(tx, before, lambda entry: entry.seq > told)
            for past in before:
                for mail in past.mails:
                    tx.notify(mail.notice, mail.created_at)
            for mail in self._history.open_questions():
                tx.notify(mail.notice, mail.created_at)
        self._keep_before()

    def _keep_before(self) -> None:
        """Letters that answers to come complete, disposed of as they were."""
        for letter, disposed in self._history.asked_about():
            arrival = Received(raw=letter.raw, source=letter.source, mail_from=letter.mail_from, peer=letter.peer)
            (number,) = self.keep([arrival], letter.received_at)
            with self.write() as tx:
                tx.dispose(number, disposed.fact, disposed.content_key)


def _add(tx: Transaction, before: list[Past], wanted: Callable[[Entry], bool]) -> None:
    for past in before:
        if facts := [entry.fact for entry in past.entries if wanted(entry)]:
            tx.append(past.record, facts)


def _as_sent(mail: OutMail) -> OutMail:
    """What is told here was handed over at once."""
    return replace(mail, state="sent") if mail.state == "ready" else mail


def _remembered(notice: Notice) -> Mapping[str, Any]:
    """What an answer to a mail is read by: the lines of a digest, elsewhere the part of its record that was asked about."""
    if notice.kind == "digest":
        return notice.about
    return {"part": part} if (part := notice.about.get("part")) else {}


class _Numbering(Writing):
    """A transaction of a replay: records are numbered as then, and what is told is handed over to nobody."""

    def __init__(self, conn: sqlite3.Connection, journal: ReplayJournal) -> None:
        super().__init__(conn, journal)
        self._journal = journal

    def number(self, prefix: str, year: int) -> str:
        """The number the record had, or one that was never given."""
        return self._journal.number(f"{prefix}-{year}-")

    def notify(self, notice: Notice, at: datetime) -> str:
        """Note whom a notice tells; its values are for templates, and no template is filled in."""
        number = super().notify(replace(notice, about=_remembered(notice)), at)
        recipient = self._journal.hears(self, notice, at)
        if recipient:
            self.render(number, self._journal.rendered(number, notice, recipient))
        else:
            self.failed(number, "nobody of this id is in the rules", at)
        return number

    def _put(self, before: Record | None, after: Record, link: Link) -> None:
        """What is due alone: the journal itself remembers the record, and what is found by words changes words of mails only."""
        views.put_row(self._conn, before, after, link.seq, link.hash, "")

    def append(self, record: str | None, facts: Sequence[f.Fact]) -> Record | None:
        """Add facts; a number is taken by the opening that bears it."""
        after = super().append(record, facts)
        for fact in facts:
            if isinstance(fact, f.RecordOpened):
                self._journal.take_number(fact.record)
        return after
