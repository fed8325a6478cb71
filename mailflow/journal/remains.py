"""What is left of erased records, and whether it is what their RecordRedacted says: no more was erased, and nothing since."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import cast

from mailflow.core import facts as f
from mailflow.journal import codec, views
from mailflow.journal.chain import REDACTED, Link
from mailflow.journal.redaction import sealed

#: Where something is not as it was stored, what was found there, and what was expected.
Found = tuple[str, str, str]


class Remains:
    """Reads the chain along with whoever checks it, fact by fact."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._stubs: dict[int, list[Link]] = {}

    def note(self, link: Link) -> Iterator[Found]:
        """Remember a stub; at the fact that says why it is one, check all that it names."""
        if link.kind == REDACTED:
            self._stubs.setdefault(_stub(link).by, []).append(link)
        if link.kind == f.RecordRedacted.__name__:
            said = _said(link)
            yield from self._of_facts(link, said)
            yield from self._of_rows(link, said)

    def unexplained(self) -> Iterator[Found]:
        """Stubs that no fact says why of."""
        for link in sorted(link for links in self._stubs.values() for link in links):
            yield f"fact {link.seq}", "a stub", "a fact, or a RecordRedacted that says why it is none"

    def _of_facts(self, link: Link, said: f.RecordRedacted) -> Iterator[Found]:
        stubs = self._stubs.pop(link.seq, [])
        for stub in stubs:
            if (stub.at, stub.letter, stub.arrival) != (link.at, None, None):
                yield f"fact {stub.seq}", "a stub with other columns", f"one of fact {link.seq}, which redacted {said.record}"
        if (len(stubs), sealed(stubs)) != (said.facts, said.seal):
            yield f"stubs of {said.record}", f"{len(stubs)} that are not the same", f"the {said.facts} that fact {link.seq} seals"

    def _of_rows(self, link: Link, said: f.RecordRedacted) -> Iterator[Found]:
        for number, digest, seal in said.letters:
            row = self._conn.execute("SELECT sha256, seal, raw FROM letters WHERE id = ?", (number,)).fetchone()
            if row != (digest, seal, b""):
                yield f"letter {number}", "something else", f"what fact {link.seq} left of it"
        for notice, digest, of_bytes, of_notice in said.mails:
            if self._mail(notice) != (of_notice, of_bytes, digest):
                yield f"mail {notice}", "something else", f"what fact {link.seq} left of it"

    def _mail(self, notice: str) -> tuple[str, str, str] | None:
        query = """SELECT n.seal, COALESCE(r.seal, ''), COALESCE(r.sha256, '') FROM notices n
        LEFT JOIN rendered r ON r.notice = n.id WHERE n.id = ? AND COALESCE(r.raw, X'') = X''"""
        return cast("tuple[str, str, str] | None", self._conn.execute(query, (views.notice_number(notice),)).fetchone())


def emptied(conn: sqlite3.Connection) -> tuple[set[int], set[int]]:
    """The numbers of letters and of mails whose bytes were erased."""
    rows = conn.execute("SELECT seq, record, kind, at, letter, arrival, body, hash FROM facts WHERE kind = 'RecordRedacted'")
    said = [_said(Link._make(row)) for row in rows]
    letters = {number for one in said for number, _, _ in one.letters}
    return letters, {views.notice_number(notice) or 0 for one in said for notice, *_ in one.mails}


def _stub(link: Link) -> f.Redacted:
    return cast(f.Redacted, codec.read_fact(link.kind, link.at, link.letter, link.body))


def _said(link: Link) -> f.RecordRedacted:
    return cast(f.RecordRedacted, codec.read_fact(link.kind, link.at, link.letter, link.body))
