"""The outbox: notices, the bytes they became, and how far each is on its way (safety §4)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from heapq import merge
from itertools import islice
from typing import Any, Final, NamedTuple, cast

from mailflow.core.lifecycle import IllegalMove, Table, move
from mailflow.core.notices import Notice
from mailflow.journal import chain, codec
from mailflow.journal.journal import JournalError, OutMail, Rendered
from mailflow.journal.lookup import Heading
from mailflow.journal.paging import pages
from mailflow.journal.views import notice_name, notice_number

#: What may happen to a mail on its way out; its bytes are fixed by `render` and the same at every try.
MAIL: Final[Table] = {
    ("new", "render"): "ready",
    ("new", "postpone"): "new",
    ("new", "fail"): "failed",
    # Another mail says it as well; that one is sent.
    ("new", "bundle"): "bundled",
    ("bundled", "fail"): "failed",
    ("ready", "send"): "sending",
    ("ready", "postpone"): "ready",
    ("ready", "fail"): "failed",
    ("sending", "accept"): "sent",
    ("sending", "postpone"): "ready",
    ("sending", "lose"): "unknown",
    ("sending", "fail"): "failed",
    ("unknown", "send"): "sending",
    ("unknown", "accept"): "sent",
    ("unknown", "postpone"): "unknown",
    ("unknown", "fail"): "failed",
    # It was taken over and came back.
    ("sent", "fail"): "failed",
}

# A mail with all but its bytes, which only a delivery needs.
_MAIL: Final = """
SELECT n.id, m.due_at, n.body, m.state, n.created_at, m.changed_at, m.attempts, m.reply,
  r.recipient, r.message_id, r.ref, r.text, r.files, r.sha256
FROM notices n JOIN mails m ON m.notice = n.id LEFT JOIN rendered r ON r.notice = n.id """

# One state at a time: the index gives its mails in order of waiting, and only as many as are wanted are read.
_DUE: Final = f"{_MAIL} WHERE m.state = ? AND m.due_at <= ? ORDER BY m.due_at, m.notice LIMIT ?"

_ABOUT: Final = f"{_MAIL} WHERE n.record = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?"
_ABOUT_TO: Final = f"{_MAIL} WHERE n.record = ? AND n.person = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?"

_HEADINGS: Final = """
SELECT n.person, n.kind, json_extract(n.body, '$.sign_off'), json_extract(n.body, '$.answers'), r.message_id, r.ref, r.text, n.id
FROM notices n JOIN mails m ON m.notice = n.id JOIN rendered r ON r.notice = n.id
WHERE n.record = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?"""

_TOLD: Final = """
SELECT p.id, n.kind, n.person, COALESCE(r.message_id, ''), COALESCE(r.sha256, '')
FROM notices n LEFT JOIN rendered r ON r.notice = n.id LEFT JOIN records p ON p.id = n.record WHERE n.id = ?"""

# That it is due is said again so that the index of what is due answers.
_RECOVER: Final = """
UPDATE mails SET state = 'unknown', due_at = ?, changed_at = ? WHERE state = 'sending' AND due_at IS NOT NULL"""



def _before(event: str) -> str:
    """The condition that a mail may meet this event."""
    return f"state IN ({', '.join(repr(state) for state, met in MAIL if met == event)})"


_READY: Final = f"UPDATE mails SET state = ? WHERE notice = ? AND {_before('render')}"  # noqa: S608  states of our own
_MAY_BE_SENT: Final = _before("send")

_NEWEST: Final = 2**62

#: Notices up to this length are remembered: each is read to be rendered and soon again to be sent.
_NOTICE_LENGTH: Final = 30_000


class Told(NamedTuple):
    """What the fact about a mail's end repeats of it; `record` is None where there is no such record."""

    record: str | None
    kind: str
    to: str
    message_id: str
    sha256: str


class OutboxReading:
    """What may be asked of mails on their way out."""

    _conn: sqlite3.Connection

    def mails(self, states: Collection[str], at: datetime, limit: int) -> list[OutMail]:
        """Mails in these states that are due, longest waiting first; what is sent, failed or bundled is never due."""
        instant = codec.write_instant(at)
        found = [self._conn.execute(_DUE, (state, instant, limit)).fetchall() for state in sorted(set(states))]
        return [_mail(row) for row in islice(merge(*found, key=lambda row: (row[1], row[0])), limit)]

    def next_mail(self, states: Collection[str]) -> datetime | None:
        """When the next mail in these states is due."""
        query = "SELECT MIN(due_at) FROM mails WHERE state = ? AND due_at IS NOT NULL"
        found = [self._conn.execute(query, (state,)).fetchone()[0] for state in sorted(set(states))]
        return min((codec.read_instant(at) for at in found if at), default=None)

    def mail(self, notice: str) -> OutMail | None:
        """One mail."""
        row = self._conn.execute(f"{_MAIL} WHERE n.id = ?", (notice_number(notice),)).fetchone()
        return row and _mail(row)

    def raw_mail(self, notice: str) -> bytes | None:
        """The final bytes of a mail, None until it is rendered."""
        row = self._conn.execute("SELECT raw FROM rendered WHERE notice = ?", (notice_number(notice),)).fetchone()
        return cast(bytes, row[0]) if row else None

    def find_mails(self, message_ids: Collection[str], refs: Collection[str]) -> list[OutMail]:
        """What we sent under any of these Message-IDs or short references, newest first."""
        ids = {*self._found("message_id", message_ids), *self._found("ref", refs)}
        rows = (self._conn.execute(f"{_MAIL} WHERE n.id = ?", (id_,)).fetchone() for id_ in sorted(ids, reverse=True))
        # What was erased has left the outbox.
        return [_mail(row) for row in rows if row]

    def mails_about(self, record: str, person: str | None = None) -> Iterator[OutMail]:
        """What was told about a record, to everybody or one person, newest first."""
        query, given = (_ABOUT, (record,)) if person is None else (_ABOUT_TO, (record, person))
        return (_mail(row) for row in pages(self._conn, query, given, _NEWEST, 0))

    def headings(self, record: str) -> Iterator[Heading]:
        """Of every rendered mail about a record ("" for those about none), newest first; what they say is not looked into."""
        return (Heading._make(row[:-1]) for row in pages(self._conn, _HEADINGS, (record,), _NEWEST, 7))

    def _found(self, column: str, keys: Collection[str]) -> Iterator[int]:
        for key in set(keys):
            # Both columns have an index; the name of the column is ours.
            rows = self._conn.execute(f"SELECT notice FROM rendered WHERE {column} = ?", (key,))  # noqa: S608
            yield from (id_ for (id_,) in rows)


def put_notice(conn: sqlite3.Connection, notice: Notice, at: datetime) -> str:
    """Store a notice and put it on its way."""
    instant, body = codec.write_instant(at), codec.write(notice)
    number = conn.execute("SELECT COALESCE(MAX(id), 0) + 1 FROM notices").fetchone()[0]
    row = (number, notice.record or "", notice.kind, notice.to, instant)
    conn.execute(
        "INSERT INTO notices (id, record, kind, person, created_at, seal, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*row, chain.seal([*row, body]), body),
    )
    conn.execute(
        "INSERT INTO mails (notice, state, due_at, attempts, changed_at) VALUES (?, 'new', ?, 0, ?)",
        (number, instant, instant),
    )
    return notice_name(number)


def put_rendered(conn: sqlite3.Connection, notice: str, rendered: Rendered) -> None:
    """Store a mail's final bytes."""
    number = notice_number(notice)
    # The move is checked by the change itself; only one that was refused is looked into.
    if conn.execute(_READY, ("ready", number)).rowcount != 1:
        moved(conn, notice, "render")
    digest, files = sha256(rendered.raw).hexdigest(), json.dumps(rendered.files)
    row = (number, rendered.recipient, rendered.message_id, rendered.ref, files, digest)
    conn.execute(
        "INSERT INTO rendered (notice, recipient, message_id, ref, files, sha256, seal, text, raw) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*row, chain.seal([*row, rendered.text]), rendered.text, rendered.raw),
    )


def put_sending(conn: sqlite3.Connection, notices: Sequence[str], at: datetime) -> None:
    """Mark mails as being handed to a server, all or, with JournalError, none."""
    numbers = [notice_number(notice) for notice in notices]
    marks = ", ".join("?" * len(numbers))
    waiting = conn.execute(f"SELECT COUNT(*) FROM mails WHERE notice IN ({marks}) AND {_MAY_BE_SENT}", numbers)  # noqa: S608
    if waiting.fetchone()[0] != len(numbers):
        for notice in notices:
            moved(conn, notice, "send")
    query = f"UPDATE mails SET state = 'sending', attempts = attempts + 1, changed_at = ? WHERE notice IN ({marks})"  # noqa: S608
    conn.execute(query, (codec.write_instant(at), *numbers))


def put_later(conn: sqlite3.Connection, notice: str, event: str, until: datetime, reply: str) -> None:
    """Put a mail off."""
    number, state = moved(conn, notice, event)
    conn.execute(
        "UPDATE mails SET state = ?, due_at = ?, reply = ? WHERE notice = ?",
        (state, codec.write_instant(until), reply, number),
    )


def put_bundled(conn: sqlite3.Connection, notices: Sequence[str], into: str, at: datetime) -> None:
    """Let one mail stand for several; they are due no more, and name it."""
    for notice in notices:
        number, state = moved(conn, notice, "bundle")
        conn.execute(
            "UPDATE mails SET state = ?, due_at = NULL, reply = ?, changed_at = ? WHERE notice = ?",
            (state, into, codec.write_instant(at), number),
        )


def recover(conn: sqlite3.Connection, at: datetime) -> int:
    """What was being sent when a process died: unknown, and due now."""
    instant = codec.write_instant(at)
    return conn.execute(_RECOVER, (instant, instant)).rowcount


def moved(conn: sqlite3.Connection, notice: str, event: str) -> tuple[int, str]:
    """The row of a notice and its state after an event; JournalError where that is no move."""
    row = conn.execute("SELECT notice, state FROM mails WHERE notice = ?", (notice_number(notice),)).fetchone()
    if row is None:
        raise JournalError(f"{notice}: found no such notice, expected one that `notify` gave. Nothing was changed.")
    try:
        return row[0], move(MAIL, row[1], event)
    except IllegalMove as error:
        raise JournalError(f"{notice}: found it {row[1]}, expected a mail that may {event}. Wait for it.") from error


def told(conn: sqlite3.Connection, number: int) -> Told:
    """What a mail was, for the fact about its end."""
    return Told._make(conn.execute(_TOLD, (number,)).fetchone())


def _notice(body: str) -> Notice:
    return _known_notice(body) if len(body) <= _NOTICE_LENGTH else codec.read(Notice, body)


@lru_cache(maxsize=128)
def _known_notice(body: str) -> Notice:
    return codec.read(Notice, body)


def _mail(row: tuple[Any, ...]) -> OutMail:
    id_, due_at, body, state, created_at, changed_at, attempts, reply, *rendered = row
    recipient, message_id, ref, text, files, digest = rendered
    return OutMail(
        id=notice_name(id_),
        notice=_notice(body),
        state=state,
        created_at=codec.read_instant(created_at),
        due_at=due_at and codec.read_instant(due_at),
        changed_at=codec.read_instant(changed_at),
        attempts=attempts,
        reply=reply,
        recipient=recipient,
        message_id=message_id,
        ref=ref,
        text=text,
        files=tuple(json.loads(files)) if files else (),
        sha256=digest,
    )
