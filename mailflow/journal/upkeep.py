"""Reading what admins look after: the rules in force, and how they came to be so."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final, cast

from mailflow.core.upkeep.facts import PulseSent, RulesAdopted, RulesRefused
from mailflow.journal import codec
from mailflow.journal.lookup import Posted

# The place of the rules in force.
_ADOPTED: Final = "SELECT COALESCE(MAX(seq), 0) FROM facts WHERE kind = 'RulesAdopted'"


_POSTED: Final = """
SELECT SUM(m.state = 'sent'), SUM(m.state NOT IN ('sent', 'failed')),
  MIN(CASE WHEN m.state NOT IN ('sent', 'failed') THEN n.created_at END)
FROM mails m JOIN notices n ON n.id = m.notice"""
_HELD_ENDED: Final = """
SELECT EXISTS (SELECT 1 FROM facts WHERE kind = 'HeldSettled' AND seq > (SELECT seq FROM dispositions WHERE letter = ?)
  AND json_extract(body, '$.number') = ? AND json_extract(body, '$.act') <> 'retry')"""
_ENDED: Final = """
SELECT json_extract(body, '$.number') FROM facts WHERE kind = 'HeldSettled' AND json_extract(body, '$.act') <> 'retry'"""
_COUNTING: Final = "SELECT DISTINCT letter FROM facts WHERE letter IS NOT NULL AND record <> ''"
_HELD: Final = """
SELECT l.id, l.sha256 FROM dispositions d JOIN letters l ON l.id = d.letter WHERE d.disposition = 'held' ORDER BY l.id"""
_HELD_LAST: Final = """
SELECT d.letter, f.at FROM dispositions d JOIN facts f ON f.seq = d.seq WHERE d.disposition = 'held' ORDER BY d.seq DESC"""
_OLDEST_LETTER: Final = "SELECT MIN(l.received_at) FROM waiting w JOIN letters l ON l.id = w.letter"


class UpkeepReading:
    """What may be asked about the service itself."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def in_force(self) -> str | None:
        """The SHA-256 of the rules adopted last; None before any were."""
        query = "SELECT json_extract(body, '$.digest') FROM facts WHERE kind = 'RulesAdopted' ORDER BY seq DESC LIMIT 1"
        row = self._conn.execute(query).fetchone()
        return cast("str | None", row[0]) if row else None

    def adoption(self) -> RulesAdopted | None:
        """How the rules in force came to be so."""
        query = "SELECT kind, at, letter, body FROM facts WHERE kind = 'RulesAdopted' ORDER BY seq DESC LIMIT 1"
        row = self._conn.execute(query).fetchone()
        return cast(RulesAdopted, codec.read_fact(*row)) if row else None

    def adopted(self) -> list[str]:
        """The SHA-256 of all rules that were ever adopted, newest first."""
        query = "SELECT json_extract(body, '$.digest') FROM facts WHERE kind = 'RulesAdopted' ORDER BY seq DESC"
        return list(dict.fromkeys(digest for (digest,) in self._conn.execute(query)))

    def rules_written(self) -> bool:
        """Whether rules that were adopted by mail have been put into the file since; asked only where they were."""
        query = f"SELECT EXISTS (SELECT 1 FROM facts WHERE seq > ({_ADOPTED}) AND kind = 'RulesWritten')"  # noqa: S608  ours
        return bool(self._conn.execute(query).fetchone()[0])

    def held_ended(self, letter: int) -> bool:
        """Whether an admin released or discarded a held letter; reads facts, so it is for what happens rarely."""
        return bool(self._conn.execute(_HELD_ENDED, (letter, letter)).fetchone()[0])

    def held_open(self) -> list[int]:
        """Held letters about which nothing was done yet, in order of arrival; reads all facts, so it is for once a day."""
        ended = {number for (number,) in self._conn.execute(_ENDED)}
        counting = {sha256 for (sha256,) in self._conn.execute(_COUNTING)}
        return [n for n, sha256 in self._conn.execute(_HELD) if n not in ended and sha256 not in counting]

    def held_after(self, at: datetime) -> list[tuple[int, datetime]]:
        """The letters held later than an instant with when, newest first; only as many are read."""
        found = []
        for letter, held_at in self._conn.execute(_HELD_LAST):
            when = codec.read_instant(held_at)
            if when <= at:
                break
            found.append((letter, when))
        return found

    def told_last(self, person: str, kind: str) -> datetime | None:
        """When a person was told something of a kind last; for kinds that come often."""
        query = "SELECT created_at FROM notices WHERE person = ? AND kind = ? ORDER BY created_at DESC LIMIT 1"
        row = self._conn.execute(query, (person, kind)).fetchone()
        return codec.read_instant(row[0]) if row else None

    def last_pulse(self) -> PulseSent | None:
        """The last daily line to admins; asked once a day, and found within a day of facts."""
        query = "SELECT kind, at, letter, body FROM facts WHERE kind = 'PulseSent' ORDER BY seq DESC LIMIT 1"
        row = self._conn.execute(query).fetchone()
        return cast(PulseSent, codec.read_fact(*row)) if row else None

    def posted(self) -> Posted:
        """How outgoing mail stands; reads all of it, so it is for once a day."""
        sent, waiting, mail = self._conn.execute(_POSTED).fetchone()
        letter = self._conn.execute(_OLDEST_LETTER).fetchone()[0]
        oldest = min((at for at in (mail, letter) if at), default=None)
        return Posted(sent or 0, waiting or 0, codec.read_instant(oldest) if oldest else None)

    def place(self) -> str:
        """The file it is kept in; "" for one in memory."""
        return str(self._conn.execute("PRAGMA database_list").fetchone()[2] or "")

    def size(self) -> int:
        """The bytes it takes."""
        pages, bytes_ = (self._conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        return int(pages) * int(bytes_)

    def refused_rules(self) -> set[str]:
        """The SHA-256 of texts that were refused since rules were adopted last; asked only when other rules are found."""
        query = f"SELECT kind, at, letter, body FROM facts WHERE seq > ({_ADOPTED}) AND kind = 'RulesRefused'"  # noqa: S608  ours
        return {cast(RulesRefused, codec.read_fact(*row)).digest for row in self._conn.execute(query)}
