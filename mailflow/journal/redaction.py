"""Erasing one record for good, so that nothing of it can be read any more and the chain still verifies (safety §6.10).

A fact becomes a stub with the hash of its line; letters and mails keep their row, their SHA-256 and their place in a mailbox,
so that nothing is fetched again; files go. What is left of each is sealed in the one RecordRedacted that says why.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from mailflow.core import facts as f
from mailflow.journal import chain, codec, search, views
from mailflow.journal.chain import Link

_LETTER: Final = """
SELECT id, sha256, source, received_at, mail_from, rcpt_to, peer, oversize, account, folder, uidvalidity, uid
FROM letters WHERE id = ?"""

_FACT: Final = "SELECT seq, record, kind, at, letter, arrival, body, hash FROM facts WHERE seq = ?"

_RESTING: Final = """
SELECT seq, letter FROM facts WHERE letter IS NOT NULL AND kind <> 'LetterDisposed'
UNION ALL SELECT seq, letter FROM facts WHERE kind = 'LetterDisposed'
  AND json_extract(body, '$.record') IN (SELECT id FROM records WHERE id <> ?)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doomed:
    """What goes with a record: numbers of facts and letters, ids of notices, SHA-256 of files."""

    record: str
    facts: tuple[int, ...]
    letters: tuple[int, ...]
    notices: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Who erases a record, when and why."""

    at: datetime
    by: str
    reason: str


def resting_elsewhere(conn: sqlite3.Connection, record: str, facts: Iterable[int]) -> set[str]:
    """The SHA-256 of letters that facts other than these rest on, or that were disposed of as another record's."""
    own = set(facts)
    return {letter for seq, letter in conn.execute(_RESTING, (record,)) if seq not in own}


def named_elsewhere(conn: sqlite3.Connection, sha256: str, facts: Iterable[int], notices: Iterable[str]) -> bool:
    """Whether a fact or notice other than these names a file."""
    own, mails = set(facts), {views.notice_number(notice) for notice in notices}
    found = conn.execute("SELECT seq FROM facts WHERE instr(body, ?)", (sha256,))
    told = conn.execute("SELECT id FROM notices WHERE instr(body, ?)", (sha256,))
    return any(seq not in own for (seq,) in found) or any(number not in mails for (number,) in told)


def empty(conn: sqlite3.Connection, doomed: Doomed, why: Reason, number: int) -> f.RecordRedacted:
    """Erase all that is doomed; the fact that says so, whose number will be this one. To be called inside a transaction."""
    with _unguarded(conn):
        stubs = [_stub(conn, seq, why.at, number) for seq in sorted(doomed.facts)]
        letters = tuple(_empty_letter(conn, id_) for id_ in doomed.letters)
        mails = tuple(_empty_mail(conn, notice) for notice in doomed.notices)
        conn.executemany("DELETE FROM files WHERE sha256 = ?", [(sha256,) for sha256 in doomed.files])
    return f.RecordRedacted(
        at=why.at,
        record=doomed.record,
        by=why.by,
        reason=why.reason,
        facts=len(stubs),
        seal=sealed(stubs),
        letters=letters,
        mails=mails,
        files=doomed.files,
    )


def sealed(stubs: Iterable[Link]) -> str:
    """The SHA-256 of stubs as they stand, in order of their numbers."""
    return chain.seal([[link.seq, link.record, link.at, link.body, link.hash] for link in stubs])


def scrub(conn: sqlite3.Connection) -> None:
    """Write the file anew without what was erased, its write-ahead log as well; outside of transactions."""
    search.forget(conn)
    conn.execute("VACUUM")
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def _unguarded(conn: sqlite3.Connection) -> Iterator[None]:
    """Without the triggers that forbid every change, which are put back word for word."""
    triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()
    for name, _ in triggers:
        conn.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        conn.execute(sql)


def _stub(conn: sqlite3.Connection, seq: int, at: datetime, number: int) -> Link:
    link = Link._make(conn.execute(_FACT, (seq,)).fetchone())
    fact = f.Redacted(at=at, line=chain.stub_of(link), by=number, **_disposal(link))
    written = codec.write_fact(fact)
    stub = link._replace(kind=written.kind, at=written.at, letter=None, arrival=None, body=written.body)
    conn.execute(
        "UPDATE facts SET kind = ?, at = ?, letter = NULL, arrival = NULL, body = ? WHERE seq = ?",
        (stub.kind, stub.at, stub.body, seq),
    )
    return stub


def _disposal(link: Link) -> dict[str, Any]:
    if link.arrival is None:
        return {}
    arrival: Any = codec.parse(link.arrival, link.kind)
    body: Any = codec.parse(link.body, link.kind)
    return {"disposed": arrival["id"], "disposition": body["disposition"]}


def _empty_letter(conn: sqlite3.Connection, id_: int) -> tuple[int, str, str]:
    row = list(conn.execute(_LETTER, (id_,)).fetchone())
    row[4:7] = [None, "[]", None]
    seal = chain.seal_letter(tuple(row))
    conn.execute(
        "UPDATE letters SET mail_from = NULL, rcpt_to = '[]', peer = NULL, seal = ?, raw = X'' WHERE id = ?", (seal, id_)
    )
    return id_, row[1], seal


def _empty_mail(conn: sqlite3.Connection, notice: str) -> tuple[str, str, str, str]:
    number = views.notice_number(notice)
    record, created_at = conn.execute("SELECT record, created_at FROM notices WHERE id = ?", (number,)).fetchone()
    left = (number, record, "redacted", "", created_at, "{}")
    seal = chain.seal(list(left))
    conn.execute("UPDATE notices SET kind = ?, person = ?, body = ?, seal = ? WHERE id = ?", (*left[2:4], left[5], seal, number))
    conn.execute("DELETE FROM mails WHERE notice = ?", (number,))
    return notice, *_empty_rendered(conn, number), seal


def _empty_rendered(conn: sqlite3.Connection, number: int | None) -> tuple[str, str]:
    """The SHA-256 of the bytes that were, and the seal of what is left; nothing where there were none."""
    row = conn.execute("SELECT sha256 FROM rendered WHERE notice = ?", (number,)).fetchone()
    if row is None:
        return "", ""
    seal = chain.seal([number, "", "", "", "[]", row[0], ""])
    conn.execute(
        "UPDATE rendered SET recipient = '', message_id = '', ref = '', files = '[]', text = '', raw = X'', seal = ? "
        "WHERE notice = ?",
        (seal, number),
    )
    return row[0], seal
