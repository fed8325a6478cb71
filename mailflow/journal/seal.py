"""Whether everything is still as it was stored: reads a whole journal and changes nothing in it (safety §6.7).

The chain finds whoever changed a fact without changing all that follow; against one who did, compare the head with one
that was noted elsewhere. Letters, files, rules and sent mails are bound by hashes that facts hold.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain as joined
from typing import Any, Final

from mailflow.journal import chain, codec, views
from mailflow.journal.chain import Link
from mailflow.journal.migrations import unlike_ours
from mailflow.journal.paging import pages
from mailflow.journal.remains import Remains, emptied

#: The columns that the seal of a row covers, in order, before the seal.
_LETTER: Final = (
    "id, sha256, source, received_at, mail_from, rcpt_to, peer, oversize, account, folder, uidvalidity, uid"
)
_NOTICE: Final = "id, record, kind, person, created_at, body"
_RENDERED: Final = "notice, recipient, message_id, ref, files, sha256, text"

#: What facts alone, or facts and the outbox, make: made again beside the stored tables and compared with them.
_REMADE: Final = (*views.VIEWS, "waiting", "mails")


#: What the stored index and one made of the same words must both say: where each word stands, and how long each text is.
_INDEXED: Final = (
    ("SELECT term, doc, offset FROM temp.search_said", "SELECT term, doc, offset FROM temp.searching_said"),
    ("SELECT id, sz FROM main.search_docsize", "SELECT id, sz FROM temp.searching_docsize"),
)


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that is not as it was stored."""

    where: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.where}: found {self.found}, expected {self.expected}."


def verify(conn: sqlite3.Connection, noted: tuple[int, str] | None = None) -> list[Broken]:
    """Everything that is broken, facts first and in order; empty for a journal that is whole.

    `noted` is a head (number and hash) that was written down earlier and must still be in the chain.
    """
    factory = conn.text_factory
    # Text that is no longer UTF-8 must be named, not end the reading.
    conn.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        found = list(joined(_facts(conn), _noted(conn, noted), _database(conn), _sources(conn)))
        # Views of broken facts are broken too, and would bury what matters.
        return found or list(joined(_views(conn), _index(conn)))
    except sqlite3.DatabaseError as error:
        return [Broken("database", str(error), "a file that SQLite can read. Restore a backup")]
    finally:
        conn.text_factory = factory


def _facts(conn: sqlite3.Connection) -> Iterator[Broken]:
    seq, previous, remains = 0, chain.GENESIS, Remains(conn)
    for link in views.links(conn):
        if link.seq != seq + 1:
            yield Broken(f"fact {seq + 1}", "nothing", "a fact: numbers have no gap")
        expected = chain.linked(previous, chain.stub_of(link))
        if link.hash != expected or not _is_canonical(link):
            yield Broken(_name(link), f"content with the hash {expected}", f"the stored hash {link.hash}")
        else:
            yield from _rests_on(conn, link, remains)
        seq, previous = link.seq, link.hash
    yield from (Broken(*found) for found in remains.unexplained())


def _rests_on(conn: sqlite3.Connection, link: Link, remains: Remains) -> Iterator[Broken]:
    try:
        yield from (Broken(*found) for found in remains.note(link))
    except codec.CodecError as error:
        yield Broken(_name(link), str(error), "a fact that this version reads")
    if link.kind in _CHECKS:
        yield from _CHECKS[link.kind](conn, link)


def _is_canonical(link: Link) -> bool:
    # The columns are hashed as one text, so each must be what it says it is.
    try:
        texts = [text for text in (link.arrival, link.body) if text is not None]
        return all(codec.canonical(codec.parse(text, link.kind)) == text for text in texts)
    except codec.CodecError:
        return False


def _noted(conn: sqlite3.Connection, noted: tuple[int, str] | None) -> Iterator[Broken]:
    if noted is None:
        return
    row = conn.execute("SELECT hash FROM facts WHERE seq = ?", (noted[0],)).fetchone()
    if row is None or row[0] != noted[1]:
        yield Broken(f"fact {noted[0]}", row[0] if row else "nothing", f"the hash that was noted, {noted[1]}")


def _disposed(conn: sqlite3.Connection, link: Link) -> Iterator[Broken]:
    arrival: Any = codec.parse(link.arrival or "{}", link.kind)
    row = conn.execute("SELECT sha256, seal FROM letters WHERE id = ?", (arrival["id"],)).fetchone()
    if row != (link.letter, arrival["seal"]):
        yield Broken(f"letter {arrival['id']}", f"{row}", f"({link.letter}, {arrival['seal']}) by {_name(link)}")


def _mail_sent(conn: sqlite3.Connection, link: Link) -> Iterator[Broken]:
    body: Any = codec.parse(link.body, link.kind)
    number = views.notice_number(body["notice"])
    query = """SELECT n.kind, n.person, r.message_id, r.sha256
    FROM notices n JOIN rendered r ON r.notice = n.id WHERE n.id = ?"""
    row = conn.execute(query, (number,)).fetchone()
    expected = (body["kind"], body["to"], body["message_id"], body["sha256"])
    if row != expected:
        yield Broken(f"mail {body['notice']}", f"{row}", f"{expected} by {_name(link)}")


def _filed(conn: sqlite3.Connection, link: Link) -> Iterator[Broken]:
    body: Any = codec.parse(link.body, link.kind)
    if conn.execute("SELECT 1 FROM files WHERE sha256 = ?", (body["sha256"],)).fetchone() is None:
        yield Broken(f"file {body['sha256']}", "nothing", f"the document {body['name']} of {_name(link)}")


def _adopted(conn: sqlite3.Connection, link: Link) -> Iterator[Broken]:
    body: Any = codec.parse(link.body, link.kind)
    if conn.execute("SELECT 1 FROM rules WHERE digest = ?", (body["digest"],)).fetchone() is None:
        yield Broken(f"rules {body['digest']}", "nothing", f"the rules of {_name(link)}")


_CHECKS: Final = {
    "LetterDisposed": _disposed,
    "MailSent": _mail_sent,
    "DocumentFiled": _filed,
    "RulesAdopted": _adopted,
}


def _database(conn: sqlite3.Connection) -> Iterator[Broken]:
    for (said,) in conn.execute("PRAGMA integrity_check(20)").fetchall():
        if said != "ok":
            yield Broken("database", str(said), "a whole file. Restore a backup")
    for table, row, parent, _ in conn.execute("PRAGMA foreign_key_check").fetchall():
        yield Broken(f"{table} {row}", "nothing", f"the row of {parent} that it belongs to")
    for strange in unlike_ours(conn):
        yield Broken("migrations", f"{strange}", "those of mailflow alone. Restore a backup")


def _sources(conn: sqlite3.Connection) -> Iterator[Broken]:
    yield from _sealed(conn, "letters", "letter", _LETTER, "id")
    yield from _sealed(conn, "notices", "notice", _NOTICE, "id")
    yield from _sealed(conn, "rendered", "mail", _RENDERED, "notice")
    letters, mails = emptied(conn)
    yield from _hashed(conn, "letters", "letter", "id, sha256, raw", letters)
    yield from _hashed(conn, "rendered", "mail", "notice, sha256, raw", mails)
    yield from _hashed(conn, "files", "file", "rowid, sha256, content")
    yield from _hashed(conn, "rules", "rules", "rowid, digest, CAST(text AS BLOB)")


def _sealed(conn: sqlite3.Connection, table: str, name: str, columns: str, key: str) -> Iterator[Broken]:
    query = f"SELECT {columns}, seal FROM {table} WHERE {key} > ? ORDER BY {key} LIMIT ?"  # noqa: S608
    for number, row in enumerate(pages(conn, query, (), 0, 0), start=1):
        if table != "rendered" and row[0] != number:
            yield Broken(f"{name} {number}", "nothing", "a row: numbers have no gap")
            return
        if _seal(row[:-1]) != row[-1]:
            yield Broken(f"{name} {row[0]}", "other columns", f"those of the seal {row[-1]}")


def _seal(row: Iterable[Any]) -> str:
    try:
        return chain.seal(list(row))
    except codec.CodecError:
        return "none: this is no text"


def _hashed(
    conn: sqlite3.Connection, table: str, name: str, columns: str, emptied: Container[int] = ()
) -> Iterator[Broken]:
    key, digest, content = columns.split(", ")
    # One at a time: a letter may weigh 25 MB.
    after = 0
    query = f"SELECT {key}, {digest}, {content} FROM {table} WHERE {key} > ? ORDER BY {key} LIMIT 1"  # noqa: S608
    while row := conn.execute(query, (after,)).fetchone():
        after, stored, raw = row
        found = sha256(raw).hexdigest()
        if found != stored and (raw or after not in emptied):
            yield Broken(f"{name} {after}", f"content with the SHA-256 {found}", str(stored))


def _views(conn: sqlite3.Connection) -> Iterator[Broken]:
    """Make every view again in temporary tables, which hide the stored ones by their names, and compare."""
    keys = conn.execute("PRAGMA foreign_keys").fetchone()[0]
    conn.execute("PRAGMA foreign_keys = OFF")
    try:
        for table in _REMADE:
            _shadow(conn, table)
        views.rebuild(conn)
        for table in _REMADE:
            yield from _differences(conn, table)
    except codec.CodecError as error:
        yield Broken("views", str(error), "facts that this version reads")
    finally:
        for table in _REMADE:
            conn.execute(f"DROP TABLE IF EXISTS temp.{table}")
        conn.execute(f"PRAGMA foreign_keys = {keys}")


def _index(conn: sqlite3.Connection) -> Iterator[Broken]:
    """Make the full-text index again in a temporary table, and compare what both say of every word."""
    declared = conn.execute("SELECT sql FROM main.sqlite_master WHERE name = 'search'").fetchone()
    if declared is None:
        return
    made = declared[0].replace("TABLE search", "TABLE temp.searching", 1)
    try:
        conn.execute(made.replace("content='searched', content_rowid='number'", "content=''", 1))
        conn.execute("INSERT INTO temp.searching (rowid, words) SELECT number, words FROM main.searched")
        for schema, table in (("main", "search"), ("temp", "searching")):
            conn.execute(f"CREATE VIRTUAL TABLE temp.{table}_said USING fts5vocab({schema}, {table}, instance)")
        for said, expected in _INDEXED:
            for one, other in ((said, expected), (expected, said)):
                for row in conn.execute(f"{one} EXCEPT {other} LIMIT 20").fetchall():
                    yield Broken("index search", f"{row}", "what the records say. Run rebuild, and find out who changed it")
    finally:
        for table in ("search_said", "searching_said", "searching"):
            conn.execute(f"DROP TABLE IF EXISTS temp.{table}")


def _shadow(conn: sqlite3.Connection, table: str) -> None:
    query = "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?"
    sql: str = conn.execute(query, (table,)).fetchone()[0]
    conn.execute(sql.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
    conn.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table}")  # noqa: S608


def _differences(conn: sqlite3.Connection, table: str) -> Iterator[Broken]:
    sides = (("main", "temp", "what the facts do not say"), ("temp", "main", "less than the facts say"))
    for one, other, found in sides:
        query = f"SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table}"  # noqa: S608
        for row in conn.execute(query).fetchall():
            yield Broken(f"view {table} {row[0]}", found, "what they do. Run rebuild, and find out who changed it")


def _name(link: Link) -> str:
    return f"fact {link.seq} ({link.kind} of {link.record or 'the system'})"
