"""What belongs to one record: its facts and those about its letters, mails, people and rules; of all others only hashes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.record import Record
from mailflow.journal import chain, codec, views
from mailflow.journal.chain import Link
from mailflow.journal.journal import SYSTEM, JournalError, OutMail
from mailflow.journal.sqlite import SqliteJournal
from mailflow.mail.correlation import Keys, keys
from mailflow.mail.message.message import read_message

#: A letter as the door saw it: the columns that its seal covers, in the order of the seal.
_ARRIVAL: Final = """
SELECT id, sha256, source, received_at, mail_from, rcpt_to, peer, oversize, account, folder, uidvalidity, uid
FROM letters WHERE id = ?"""

#: Questions answered by letters that were asked about in turn are followed so far.
_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A fact that is shown whole, with its line of the chain."""

    link: Link
    line: str
    fact: f.Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything a pack of one record is made of; `lines` are those of the journal, with stubs for what is not shown."""

    record: Record
    shown: tuple[Shown, ...]
    lines: tuple[str, ...]
    head: tuple[int, str]
    at: datetime
    letters: dict[str, bytes]
    mails: tuple[OutMail, ...]
    arrivals: dict[int, list[Any]]

    def facts(self, *kinds: type[f.Fact]) -> Iterator[Shown]:
        """The facts of these kinds that are shown, in order."""
        return (one for one in self.shown if isinstance(one.fact, kinds))


@dataclass
class _Concern:
    """What makes a fact of the system's stream one of this record; grows while the chain is read."""

    record: str
    first: int
    last: int
    letters: set[str]
    notices: set[str]
    people: set[str]
    since: datetime
    until: datetime
    contents: set[str] = field(default_factory=set)
    is_fixed: bool = False


def gather(journal: SqliteJournal, number: str) -> Gathered:
    """Everything of a record; JournalError where there is none of this number. `journal` must not change meanwhile."""
    record = journal.record(number)
    if record is None and (gone := journal.redaction(number)):
        raise JournalError(f"{number}: found it redacted on {gone.at:%Y-%m-%d}, expected a record. Run: mailflow show {number}")
    if record is None:
        raise JournalError(f"{number}: found no such record, expected a number like CNF-2026-0001. Run: mailflow show")
    concern = _concern(journal, record)
    mails = _mails(journal, concern)
    lines, shown = _read(journal, concern)
    mails += _anchors(journal, shown)
    letters = sorted({one.link.letter for one in shown if one.link.letter})
    last = shown[-1] if shown else None
    assert last is not None, "a record is opened by a fact"
    return Gathered(
        record=record,
        shown=tuple(shown),
        lines=tuple(lines),
        head=journal.head(),
        at=_latest(journal.connection),
        letters={sha256: _raw(journal, sha256) for sha256 in letters},
        mails=tuple(sorted(mails, key=lambda mail: mail.id)),
        arrivals={one.link.seq: _arrival(journal.connection, one.link) for one in shown if one.link.arrival},
    )


def _concern(journal: SqliteJournal, record: Record) -> _Concern:
    own = list(journal.entries(record.id))
    said = list(journal.dispositions(record=record.id))
    letters = {e.fact.letter for e in own if e.fact.letter} | {d.fact.letter for d in said if d.fact.letter}
    people = {person for sign_off in record.sign_offs for person in sign_off.people}
    at = [e.fact.at for e in own] + [d.fact.at for d in said]
    last = max([own[-1].seq, *(d.seq for d in said)])
    contents = {d.content_key for d in said if d.content_key}
    return _Concern(record.id, own[0].seq, last, letters, set(), people, min(at), max(at), contents)


def _mails(journal: SqliteJournal, concern: _Concern) -> list[OutMail]:
    """The mails about the record, and those about none that its letters answer or that ask about its letters.

    A letter that was asked back before there was a record belongs to it, where the answer to the question opened it.
    """
    found = {mail.id: mail for mail in journal.mails_about(concern.record)}
    apart = {mail.id: mail for mail in journal.mails_about(SYSTEM)}
    for _ in range(_ROUNDS):
        answered = {mail.id for mail in _answered(journal, concern.letters)} & set(apart)
        more = [apart[id_] for id_ in apart if id_ in answered or apart[id_].notice.letter in concern.letters]
        asked = {mail.notice.letter for mail in more if mail.notice.letter} - concern.letters
        found.update((mail.id, mail) for mail in more)
        if not asked:
            break
        concern.letters |= asked
    concern.notices |= set(found)
    return list(found.values())


def _anchors(journal: SqliteJournal, shown: Iterable[Shown]) -> Iterator[OutMail]:
    """The mails that carried heads of the journal out of the house."""
    told = (notice for one in shown if isinstance(one.fact, f.Anchored) for notice in one.fact.notices)
    return (mail for mail in map(journal.mail, told) if mail)


def _answered(journal: SqliteJournal, letters: Iterable[str]) -> Iterator[OutMail]:
    for sha256 in letters:
        said = _keys(journal, sha256)
        yield from journal.find_mails(said.message_ids, said.refs)


def _keys(journal: SqliteJournal, sha256: str) -> Keys:
    message = read_message(_raw(journal, sha256))
    return keys(message, message.text)


def _read(journal: SqliteJournal, concern: _Concern) -> tuple[list[str], list[Shown]]:
    lines, shown = [], []
    before = _rules_before(journal.connection, concern.first)
    for link in views.links(journal.connection):
        told = link.record == SYSTEM and (_concerns(link, concern) or _attempts(journal, link, concern))
        if link.record == concern.record or link.seq == before or told:
            line = chain.line(*link[:-1])
            shown.append(Shown(link=link, line=line, fact=codec.read_fact(link.kind, link.at, link.letter, link.body)))
            lines.append(line)
        else:
            lines.append(codec.canonical({"seq": link.seq, "stub": chain.stub_of(link)}))
    return lines, shown


def _concerns(link: Link, concern: _Concern) -> bool:
    test = _TESTS.get(link.kind)
    return test is not None and test(link, codec.parse(link.body, link.kind), concern)


def _attempts(journal: SqliteJournal, link: Link, concern: _Concern) -> bool:
    """Whether a letter that was held before anything was looked up (a stranger's) names the record, or answers its mails."""
    if link.kind != "LetterDisposed" or link.seq < concern.first or '"disposition":"held"' not in link.body:
        return False
    said = _keys(journal, link.letter or "")
    mails = journal.find_mails(said.message_ids, said.refs)
    if concern.record not in said.numbers and not any(mail.notice.record == concern.record for mail in mails):
        return False
    concern.letters.add(link.letter or "")
    return True


def _letter(link: Link, body: Any, concern: _Concern) -> bool:
    arrival: Any = codec.parse(link.arrival or "{}", link.kind)
    again = body["disposition"] == "duplicate" and arrival["content_key"] in concern.contents
    if body["record"] == concern.record or link.letter in concern.letters or again:
        concern.letters.add(link.letter or "")
        concern.contents.add(arrival["content_key"])
        return True
    return False


def _settled(_: Link, body: Any, concern: _Concern) -> bool:
    """Who let a held letter count, or set it aside, and why."""
    return body["held"] in concern.letters


def _mail(_: Link, body: Any, concern: _Concern) -> bool:
    return body["notice"] in concern.notices


def _rules(link: Link, _: Any, concern: _Concern) -> bool:
    return concern.first <= link.seq <= concern.last


def _absence(link: Link, body: Any, concern: _Concern) -> bool:
    away = codec.read_instant(body["since"]) <= concern.until and codec.read_instant(body["until"]) > concern.since
    if body["person"] not in concern.people or not away or link.seq > concern.last:
        return False
    concern.letters.add(link.letter or "")
    return True


def _anchor(_: Link, body: Any, concern: _Concern) -> bool:
    """Each head that left the house while there was something to fix, and the first that fixes all of it."""
    if concern.is_fixed or body["number"] < concern.first:
        return False
    concern.is_fixed = body["number"] >= concern.last
    concern.notices |= set(body["notices"])
    return True


_TESTS: Final = {
    "Anchored": _anchor,
    "HeldSettled": _settled,
    "LetterDisposed": _letter,
    "MailSent": _mail,
    "NotDelivered": _mail,
    "RulesAdopted": _rules,
    "AbsenceRecorded": _absence,
}


def _rules_before(conn: sqlite3.Connection, first: int) -> int | None:
    query = "SELECT MAX(seq) FROM facts WHERE kind = 'RulesAdopted' AND seq < ?"
    return conn.execute(query, (first,)).fetchone()[0]  # type: ignore[no-any-return]


def _latest(conn: sqlite3.Connection) -> datetime:
    """The instant of the newest fact: the pack is dated by what it holds, so that the same journal gives the same pack."""
    return codec.read_instant(conn.execute("SELECT at FROM facts ORDER BY seq DESC LIMIT 1").fetchone()[0])


def _arrival(conn: sqlite3.Connection, link: Link) -> list[Any]:
    arrival: Any = codec.parse(link.arrival or "{}", link.kind)
    return list(conn.execute(_ARRIVAL, (arrival["id"],)).fetchone())


def _raw(journal: SqliteJournal, sha256: str) -> bytes:
    kept = journal.letter(sha256)
    if kept is None:
        raise JournalError(f"letter {sha256}: found nothing, expected what a fact rests on. Run: mailflow verify JOURNAL")
    return kept.raw
