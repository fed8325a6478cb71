"""Reading a journal in SQLite: letters, records and facts. Statements on the hot path use one index and no more."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast

from mailflow.core.absence import standing
from mailflow.core.digest.facts import DigestsSent, DigestWanted
from mailflow.core.facts import AbsenceRecorded, Anchored, LetterDisposed, RecordRedacted, Redacted
from mailflow.core.record import Record
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal import chain, codec, search, views
from mailflow.journal.chain import Link
from mailflow.journal.journal import SYSTEM, Disposed, Entry, KeptLetter
from mailflow.journal.paging import pages
from mailflow.journal.upkeep import UpkeepReading

_REMEMBERED: Final = 512

_NEVER: Final = datetime.max.replace(tzinfo=UTC)

# A letter with how often it was taken; by key.
LETTER: Final = """
SELECT l.id, l.raw, l.sha256, l.source, l.received_at, COALESCE(w.attempts, 0), l.mail_from, l.rcpt_to, l.peer,
  l.oversize
FROM letters l LEFT JOIN waiting w ON w.letter = l.id """

# A disposition with the fact it comes from.
_DISPOSED: Final = """
SELECT d.letter, f.seq, f.kind, f.at, f.letter, f.body, d.content_key
FROM dispositions d JOIN facts f ON f.seq = d.seq """

_THREAD: Final = """
SELECT rendered.message_id FROM notices JOIN rendered ON rendered.notice = notices.id
WHERE notices.record = ? AND notices.person = ? ORDER BY notices.id DESC LIMIT ?"""

# Who is away: the first announcement that holds now, and those made after it, which may have taken it back.
_AWAY: Final = """
SELECT f.kind, f.at, f.letter, f.body FROM absences a JOIN facts f ON f.seq = a.seq
WHERE a.seq >= (SELECT MIN(seq) FROM absences WHERE until > ? AND since <= ?) ORDER BY a.seq"""

# What one person owes, by record; the index on owner and due leaves only theirs to be read.
_OWING: Final = """
SELECT record FROM obligations WHERE owner = ? AND what = COALESCE(?, what) AND what <> 'lapse'
GROUP BY record ORDER BY MIN(due), record LIMIT ?"""


# What others owe in the records of one person; the index on requesters leaves only theirs to be read.
_AWAITED: Final = """
SELECT o.record FROM records r JOIN obligations o ON o.record = r.id
WHERE r.requester = ? AND o.owner NOT IN ('', ?) AND o.what <> 'lapse' GROUP BY o.record ORDER BY MIN(o.due), o.record LIMIT ?"""

# A document of a record by its hash, which stands in the fact as it is.
_FILED: Final = """
SELECT 1 FROM facts WHERE record = ? AND kind = 'DocumentFiled' AND instr(body, ?) > 0 LIMIT 1"""

# Everything a digest is made of.
_MOVING: Final = """
SELECT id, hash, snapshot FROM records
WHERE (seq > ? OR EXISTS (SELECT 1 FROM obligations o WHERE o.record = records.id)) AND id > ? ORDER BY id LIMIT ?"""


# The index on what is owed by one person is no help here; what is owed at all is little beside what there is.
_TASKED: Final = """
SELECT id, hash, snapshot FROM records
WHERE id IN (SELECT record FROM obligations WHERE what = 'task') AND id > ? ORDER BY id LIMIT ?"""


class Reading(UpkeepReading):
    """What may be asked of letters, records and facts, inside a transaction and outside."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        super().__init__(conn)
        # A record is a function of the facts up to one hash, so what is remembered by hash is never stale.
        self._remembered: dict[str, tuple[str, Record]] = {}

    def record(self, id_: str) -> Record | None:
        """One record as it is now."""
        row = self._conn.execute("SELECT hash, snapshot FROM records WHERE id = ?", (id_,)).fetchone()
        return row and self._decoded(id_, *row)

    def records(self, kind: str | None = None, states: Collection[str] = ()) -> Iterator[Record]:
        """All records of a kind, or those of it in one of these states, in order of their ids."""
        where, given = ("", ()) if kind is None else ("kind = ? AND", (kind, *states))
        if states:
            where += f" state IN ({', '.join('?' * len(states))}) AND"
        query = f"SELECT id, hash, snapshot FROM records WHERE {where} id > ? ORDER BY id LIMIT ?"  # noqa: S608
        return self._scanned(query, given, "")

    def search(self, words: str, limit: int) -> list[str]:
        """The records in which all of these words occur, the best first; any text may be asked for."""
        return search.find(self._conn, words, limit)

    def awaited(self, person: str, limit: int) -> list[str]:
        """Records of a person in which others owe something, the one due first coming first."""
        return [record for (record,) in self._conn.execute(_AWAITED, (person, person, limit))]

    def is_filed(self, record: str, sha256: str) -> bool:
        """Whether a document with these bytes was filed for a record; no fact is decoded, for each document asks it."""
        return self._conn.execute(_FILED, (record, sha256)).fetchone() is not None

    def digests_seen(self) -> int:
        """The last fact that digests told of; 0 where none ever went out."""
        row = self._conn.execute("SELECT seq FROM facts WHERE kind = 'DigestsSent' ORDER BY seq DESC LIMIT 1").fetchone()
        return int(row[0]) if row else 0

    def unsubscribed(self) -> set[str]:
        """Who wants no digests."""
        rows = self._conn.execute("SELECT kind, at, letter, body FROM facts WHERE kind = 'DigestWanted' ORDER BY seq")
        wanted = {fact.person: fact.wanted for row in rows if isinstance(fact := codec.read_fact(*row), DigestWanted)}
        return {person for person, wants in wanted.items() if not wants}

    def tasked(self) -> Iterator[Record]:
        """Records of which somebody owes a task, in order of their ids."""
        return self._scanned(_TASKED, (), "")

    def moving(self, after: int) -> Iterator[Record]:
        """Records to which anything is owed, or that changed after a sequence number of facts; in order of their ids."""
        return self._scanned(_MOVING, (after,), "")

    def entries(self, record: str | None = None, after: int = 0) -> Iterator[Entry]:
        """The facts of one record (`SYSTEM` for those about none), or of all, after a sequence number."""
        return map(_entry, views.links(self._conn, record, after))

    def redaction(self, record: str) -> RecordRedacted | None:
        """What was said when a record was erased; reads all facts of the system, so it is for what happens rarely."""
        facts = (entry.fact for entry in self.entries(SYSTEM))
        return next((fact for fact in facts if isinstance(fact, RecordRedacted) and fact.record == record), None)

    def due(self, at: datetime, limit: int) -> list[str]:
        """Records with an obligation whose next instant has come, longest overdue first."""
        query = "SELECT id FROM records WHERE next_at <= ? ORDER BY next_at, id LIMIT ?"
        return [id_ for (id_,) in self._conn.execute(query, (codec.write_instant(at), limit))]

    def next_due(self) -> datetime | None:
        """The earliest next instant of all obligations."""
        query = "SELECT next_at FROM records WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1"
        return self._instant(query)

    def letter(self, key: int | str) -> KeptLetter | None:
        """A letter by its id, or the first that has this SHA-256."""
        column = "id" if isinstance(key, int) else "sha256"
        row = self._conn.execute(f"{LETTER} WHERE l.{column} = ? ORDER BY l.id LIMIT 1", (key,)).fetchone()
        return row and kept_letter(row)

    def letter_seen(self, message_id: str | None, content_key: str, *, held: bool = True) -> int | None:
        """The first letter disposed of with both of these equal; without `held`, the first that was not held."""
        query = "SELECT MIN(letter) FROM dispositions WHERE content_key = ? AND message_id IS ?"
        if not held:
            query += " AND disposition <> 'held'"
        return cast("int | None", self._conn.execute(query, (content_key, message_id)).fetchone()[0])

    def counted(self, letter: int) -> bool:
        """Whether any fact of a record rests on a letter; reads all facts, so it is for what happens rarely."""
        query = "SELECT EXISTS (SELECT 1 FROM facts f JOIN letters l ON f.letter = l.sha256 WHERE l.id = ? AND f.record <> '')"
        return bool(self._conn.execute(query, (letter,)).fetchone()[0])

    def disposition(self, letter: int) -> Disposed | None:
        """What became of a letter."""
        row = self._conn.execute(f"{_DISPOSED} WHERE d.letter = ?", (letter,)).fetchone()
        return row and _disposed(row)

    def dispositions(
        self, disposition: str | None = None, record: str | None = None, after: int = 0
    ) -> Iterator[Disposed]:
        """What became of letters, in order of the facts, after a sequence number."""
        wanted = {"d.disposition": disposition, "d.record": record}
        given = {column: value for column, value in wanted.items() if value is not None}
        where = "".join(f"{column} = ? AND " for column in given)
        query = f"{_DISPOSED} WHERE {where} d.seq > ? ORDER BY d.seq LIMIT ?"
        return map(_disposed, pages(self._conn, query, tuple(given.values()), after, 1))

    def next_letter(self) -> datetime | None:
        """The earliest instant at which a letter that was put off may be taken again."""
        at = self._conn.execute("SELECT MIN(put_off) FROM waiting").fetchone()[0]
        return at and codec.read_instant(at)

    def counts(self) -> Mapping[str, int]:
        """How many letters have each disposition, and ``received`` and ``waiting``."""
        counted = dict(self._conn.execute("SELECT disposition, COUNT(*) FROM dispositions GROUP BY disposition"))
        received = self._conn.execute("SELECT COUNT(*) FROM letters").fetchone()[0]
        waiting = self._conn.execute("SELECT COUNT(*) FROM waiting").fetchone()[0]
        return {"received": received, "waiting": waiting, **counted}

    def uids(self, account: str, folder: str, uidvalidity: int) -> set[int]:
        """The UIDs of a mailbox that are stored."""
        query = "SELECT uid FROM letters WHERE account = ? AND folder = ? AND uidvalidity = ? AND uid IS NOT NULL"
        return {uid for (uid,) in self._conn.execute(query, (account, folder, uidvalidity))}

    def sources(self, prefix: str) -> set[str]:
        """The sources of stored letters that begin so."""
        query = "SELECT source FROM letters WHERE source >= ? AND source < ?"
        return {source for (source,) in self._conn.execute(query, (prefix, prefix + "\U0010ffff"))}

    def owing(self, person: str, what: str | None = None, limit: int = 20) -> list[str]:
        """Records that await something of a person, of one sort where one is named, the one due first coming first."""
        return [record for (record,) in self._conn.execute(_OWING, (person, what, limit))]

    def thread(self, record: str, person: str, limit: int) -> list[str]:
        """The Message-IDs of what a person was told about a record, newest first."""
        return [id_ for (id_,) in self._conn.execute(_THREAD, (record, person, limit))]

    def told(self, person: str, kinds: Collection[str], since: datetime, record: str | None = None) -> int:
        """How many mails of these kinds a person has been told since an instant, of one record or in all."""
        marks = ", ".join("?" * len(kinds))
        query = f"SELECT COUNT(*) FROM notices WHERE person = ? AND created_at >= ? AND kind IN ({marks})"  # noqa: S608
        about = ("", ()) if record is None else (" AND record = ?", (record,))
        return int(self._conn.execute(query + about[0], (person, codec.write_instant(since), *kinds, *about[1])).fetchone()[0])

    def file(self, sha256: str) -> bytes | None:
        """A file that was kept."""
        row = self._conn.execute("SELECT content FROM files WHERE sha256 = ?", (sha256,)).fetchone()
        return cast(bytes, row[0]) if row else None

    def absences(self, at: datetime) -> tuple[AbsenceRecorded, ...]:
        """Who is away at an instant: since ≤ at < until, in order of recording."""
        rows = self._conn.execute(_AWAY, (codec.write_instant(at),) * 2)
        return standing([cast(AbsenceRecorded, codec.read_fact(*row)) for row in rows], at)

    def instant_of(self, kind: type[Anchored | RulesAdopted | DigestsSent], before: datetime | None = None) -> datetime | None:
        """When the newest fact of this kind happened; of anchors, the latest before an instant."""
        if kind is not Anchored:
            query = f"SELECT at FROM facts WHERE kind = '{kind.__name__}' ORDER BY seq DESC LIMIT 1"  # noqa: S608  one of ours
            return self._instant(query)
        given = (codec.write_instant(before or _NEVER),)
        return self._instant("SELECT MAX(at) FROM facts WHERE kind = 'Anchored' AND at < ?", given)

    def head(self) -> tuple[int, str]:
        """Sequence number and hash of the last fact; of an empty journal 0 and 64 zeros."""
        row = self._conn.execute("SELECT seq, hash FROM facts ORDER BY seq DESC LIMIT 1").fetchone()
        return row or (0, chain.GENESIS)

    def rules(self, digest: str) -> str | None:
        """The text of rules that were once in force."""
        row = self._conn.execute("SELECT text FROM rules WHERE digest = ?", (digest,)).fetchone()
        return cast(str, row[0]) if row else None

    def _decoded(self, id_: str, digest: str, snapshot: str) -> Record:
        return self._known(id_, digest) or self.remember(digest, codec.read(Record, snapshot))

    def _known(self, id_: str, digest: str) -> Record | None:
        known = self._remembered.get(id_)
        return known[1] if known and known[0] == digest else None

    def _scanned(self, query: str, given: tuple[Any, ...], after: str) -> Iterator[Record]:
        """Records in a row; none is remembered for it, for that would push out those in use."""
        for id_, digest, snapshot in pages(self._conn, query, given, after, 0):
            yield self._known(id_, digest) or codec.read(Record, snapshot)

    def remember(self, digest: str, record: Record) -> Record:
        """Keep a record at hand under the hash of the last fact in it."""
        if len(self._remembered) >= _REMEMBERED and record.id not in self._remembered:
            del self._remembered[next(iter(self._remembered))]
        self._remembered[record.id] = (digest, record)
        return record

    def _instant(self, query: str, where: tuple[Any, ...] = ()) -> datetime | None:
        row = self._conn.execute(query, where).fetchone()
        return codec.read_instant(row[0]) if row and row[0] else None


def kept_letter(row: tuple[Any, ...]) -> KeptLetter:
    """A letter from its row."""
    id_, raw, sha256, source, received_at, attempts, mail_from, rcpt_to, peer, oversize = row
    return KeptLetter(
        id=id_,
        raw=raw,
        sha256=sha256,
        source=source,
        received_at=codec.read_instant(received_at),
        attempts=attempts,
        mail_from=mail_from,
        rcpt_to=tuple(cast("list[str]", codec.parse(rcpt_to, f"letter {id_}"))),
        peer=peer,
        oversize=oversize,
    )


def _entry(link: Link) -> Entry:
    fact = codec.read_fact(link.kind, link.at, link.letter, link.body)
    line = "" if link.kind == chain.REDACTED else chain.line(*link[:-1])
    return Entry(seq=link.seq, record=link.record, fact=fact, line=line, hash=link.hash)


def _disposed(row: tuple[Any, ...]) -> Disposed:
    letter, seq, kind, at, sha256, body, content_key = row
    fact = codec.read_fact(kind, at, sha256, body)
    if isinstance(fact, Redacted):
        what = fact.disposition or ""
        fact = LetterDisposed(at=fact.at, disposition=what, reason="redacted", sender=None, message_id=None)
    assert isinstance(fact, LetterDisposed), "a disposition is told by no other fact"
    return Disposed(letter=letter, seq=seq, fact=fact, content_key=content_key)
