"""Views: tables that facts alone make. They are kept up to date as facts come, and `rebuild` makes them again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.core.evolution import evolve
from mailflow.core.obligation import Obligation
from mailflow.core.record import Record
from mailflow.journal import codec
from mailflow.journal.chain import Link
from mailflow.journal.journal import SYSTEM
from mailflow.journal.paging import pages
from mailflow.journal.search import put_words

#: The tables that hold nothing but what facts say.
VIEWS: Final = ("records", "obligations", "numbers", "dispositions", "absences", "searched")

_NUMBER: Final = re.compile(r"([A-Z]+)-(\d{4})-(\d{4,9})")
_NOTICE: Final = re.compile(r"N(\d{6,15})")

# One row of a record, written anew with each change; hash is of the last fact that changed it.
_PUT_RECORD: Final = """
INSERT INTO records (id, kind, state, requester, opened_at, next_at, seq, hash, snapshot)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET state = excluded.state, next_at = excluded.next_at, seq = excluded.seq,
  hash = excluded.hash, snapshot = excluded.snapshot"""

_PUT_NUMBER: Final = """
INSERT INTO numbers (prefix, year, last) VALUES (?, ?, ?)
ON CONFLICT (prefix, year) DO UPDATE SET last = MAX(last, excluded.last)"""

_FACTS_OF: Final = """
SELECT seq, record, kind, at, letter, arrival, body, hash FROM facts
WHERE record = ? AND seq > ? ORDER BY seq LIMIT ?"""

_PUT_OBLIGATION: Final = """
INSERT INTO obligations (record, id, owner, what, sign_off, due, next_at) VALUES (?, ?, ?, ?, ?, ?, ?)"""

_PUT_DISPOSITION: Final = """
INSERT INTO dispositions (letter, seq, disposition, message_id, content_key, record) VALUES (?, ?, ?, ?, ?, ?)"""

_ALL_FACTS: Final = """
SELECT seq, record, kind, at, letter, arrival, body, hash FROM facts WHERE seq > ? ORDER BY seq LIMIT ?"""


def notice_name(number: int) -> str:
    """The id of a notice as facts and callers know it."""
    return f"N{number:06d}"


def notice_number(name: str) -> int | None:
    """The row of a notice, None for what is no notice's id."""
    match = _NOTICE.fullmatch(name)
    return int(match[1]) if match else None


def links(conn: sqlite3.Connection, record: str | None = None, after: int = 0) -> Iterator[Link]:
    """Rows of the chain in order."""
    query, given = (_ALL_FACTS, ()) if record is None else (_FACTS_OF, (record,))
    return map(Link._make, pages(conn, query, given, after, 0))


def note(conn: sqlite3.Connection, link: Link, fact: f.Fact) -> None:
    """What a fact means to the views besides its record."""
    effect = _EFFECTS.get(type(fact))
    if effect is not None:
        effect(conn, link, fact)


def put_record(conn: sqlite3.Connection, before: Record | None, after: Record, seq: int, digest: str) -> None:
    """Store a record as it is after the fact with this number and hash, and what can be found in it by words."""
    put_row(conn, before, after, seq, digest, codec.write(after))
    put_words(conn, before, after)


def put_row(conn: sqlite3.Connection, before: Record | None, after: Record, seq: int, digest: str, snapshot: str) -> None:
    """Store what is owed in a record and when it is due next, beside the text by which it is read again."""
    _put_obligations(conn, after.id, _open(before), _open(after))
    instants = (codec.write_instant(after.opened_at), after.next_at and codec.write_instant(after.next_at))
    conn.execute(
        _PUT_RECORD,
        (after.id, after.kind, after.state, after.requester, *instants, seq, digest, snapshot),
    )


def fold(conn: sqlite3.Connection, id_: str) -> tuple[Record | None, int, str]:
    """A record from its facts alone, with the number and hash of the last one that changed it."""
    record, seq, digest = None, 0, ""
    for link in links(conn, id_):
        after = evolve(record, codec.read_fact(link.kind, link.at, link.letter, link.body))
        if after is not record:
            record, seq, digest = after, link.seq, link.hash
    return record, seq, digest


def streams(conn: sqlite3.Connection) -> Iterator[str]:
    """The ids of all records that facts speak of."""
    id_ = SYSTEM
    while (row := conn.execute("SELECT MIN(record) FROM facts WHERE record > ?", (id_,)).fetchone())[0] is not None:
        id_ = row[0]
        yield id_


def rebuild(conn: sqlite3.Connection) -> None:
    """Make every view again; to be called inside a transaction."""
    for table in VIEWS:
        conn.execute(f"DELETE FROM {table}")  # noqa: S608 - the names stand above
    # What the facts do not say was sent is a mail whose fate nobody knows.
    conn.execute("UPDATE mails SET state = 'unknown', due_at = changed_at WHERE state IN ('sent', 'failed')")
    for link in links(conn):
        if link.kind in _EFFECT_KINDS:
            note(conn, link, codec.read_fact(link.kind, link.at, link.letter, link.body))
    for id_ in streams(conn):
        record, seq, digest = fold(conn, id_)
        if record is not None:
            put_record(conn, None, record, seq, digest)
    conn.execute("DELETE FROM waiting WHERE letter IN (SELECT letter FROM dispositions)")
    conn.execute(
        "INSERT INTO waiting (letter, attempts) SELECT id, 0 FROM letters "
        "WHERE id NOT IN (SELECT letter FROM dispositions) AND id NOT IN (SELECT letter FROM waiting)"
    )


def search_anew(conn: sqlite3.Connection) -> None:
    """Index every record of a journal that had no index."""
    for _, snapshot in pages(conn, "SELECT id, snapshot FROM records WHERE id > ? ORDER BY id LIMIT ?", (), "", 0):
        put_words(conn, None, codec.read(Record, snapshot))


def _open(record: Record | None) -> Mapping[str, Obligation]:
    return {o.id: o for o in record.obligations if o.is_open} if record else {}


def _put_obligations(
    conn: sqlite3.Connection, record: str, before: Mapping[str, Obligation], after: Mapping[str, Obligation]
) -> None:
    gone = [(record, id_) for id_, owed in before.items() if after.get(id_) != owed]
    come = [_obligation_row(record, owed) for id_, owed in after.items() if before.get(id_) != owed]
    if gone:
        conn.executemany("DELETE FROM obligations WHERE record = ? AND id = ?", gone)
    if come:
        conn.executemany(_PUT_OBLIGATION, come)


def _obligation_row(record: str, owed: Obligation) -> tuple[str | None, ...]:
    next_at = codec.write_instant(owed.next_at) if owed.next_at else None
    return record, owed.id, owed.owner, owed.what, owed.sign_off, codec.write_instant(owed.due), next_at


def _opened(conn: sqlite3.Connection, _: Link, fact: f.RecordOpened | f.RecordRedacted) -> None:
    match = _NUMBER.fullmatch(fact.record)
    if match:
        conn.execute(_PUT_NUMBER, (match[1], int(match[2]), int(match[3])))


def _away(conn: sqlite3.Connection, link: Link, fact: f.AbsenceRecorded) -> None:
    span = (codec.write_instant(fact.since), codec.write_instant(fact.until))
    conn.execute("INSERT INTO absences (seq, since, until) VALUES (?, ?, ?)", (link.seq, *span))


def _disposed(conn: sqlite3.Connection, link: Link, fact: f.LetterDisposed) -> None:
    arrival: Any = codec.parse(link.arrival or "{}", "arrival")
    conn.execute(
        _PUT_DISPOSITION,
        (arrival["id"], link.seq, fact.disposition, fact.message_id, arrival["content_key"], fact.record),
    )


def _mail_done(state: str) -> Callable[[sqlite3.Connection, Link, Any], None]:
    def done(conn: sqlite3.Connection, link: Link, fact: f.MailSent | f.NotDelivered) -> None:
        reply = fact.reply if isinstance(fact, f.MailSent) else fact.reason
        conn.execute(
            "UPDATE mails SET state = ?, due_at = NULL, reply = ?, changed_at = ? WHERE notice = ?",
            (state, reply, link.at, notice_number(fact.notice)),
        )

    return done


def _stubbed(conn: sqlite3.Connection, link: Link, fact: f.Redacted) -> None:
    if fact.disposed is not None:
        conn.execute(_PUT_DISPOSITION, (fact.disposed, link.seq, fact.disposition, None, None, None))


_EFFECTS: Final[dict[type[f.Fact], Callable[[sqlite3.Connection, Link, Any], None]]] = {
    f.RecordOpened: _opened,
    # The number of a record that was erased is never given again.
    f.RecordRedacted: _opened,
    f.Redacted: _stubbed,
    f.AbsenceRecorded: _away,
    f.LetterDisposed: _disposed,
    f.MailSent: _mail_done("sent"),
    f.NotDelivered: _mail_done("failed"),
}
_EFFECT_KINDS: Final = frozenset(kind.__name__ for kind in _EFFECTS)
