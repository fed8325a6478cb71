"""Reading what admins look after: the rules in force, and how they came to be so."""

from __future__ import annotations

import sqlite3
from typing import Final, cast

from mailflow.core.upkeep.facts import RulesAdopted, RulesRefused
from mailflow.journal import codec

# The place of the rules in force.
_ADOPTED: Final = "SELECT COALESCE(MAX(seq), 0) FROM facts WHERE kind = 'RulesAdopted'"


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

    def rules_written(self) -> bool:
        """Whether rules that were adopted by mail have been put into the file since; asked only where they were."""
        query = f"SELECT EXISTS (SELECT 1 FROM facts WHERE seq > ({_ADOPTED}) AND kind = 'RulesWritten')"  # noqa: S608  ours
        return bool(self._conn.execute(query).fetchone()[0])

    def refused_rules(self) -> set[str]:
        """The SHA-256 of texts that were refused since rules were adopted last; asked only when other rules are found."""
        query = f"SELECT kind, at, letter, body FROM facts WHERE seq > ({_ADOPTED}) AND kind = 'RulesRefused'"  # noqa: S608  ours
        return {cast(RulesRefused, codec.read_fact(*row)).digest for row in self._conn.execute(query)}
