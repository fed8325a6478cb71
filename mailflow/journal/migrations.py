"""The tables, and how an older journal becomes one of today.

Sources, which are only added to: letters, facts, files, rules, notices, rendered. Working state: waiting, mails, lease.
Views, made from facts alone: see `mailflow.journal.views`. A migration that was shipped is never edited; add another.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database, Migrations

from mailflow.journal import views
from mailflow.journal.journal import JournalError
from mailflow.journal.search import SEARCH
from mailflow.journal.transactions import immediate

#: Written into the file's header, so that nothing else is ever taken for a journal ("mfJ1").
APPLICATION_ID: Final = 0x6D664A31

MIGRATIONS: Final = Migrations("mailflow")

_INSTANT: Final = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00:00)?")


@dataclass(frozen=True, slots=True)
class _Table:
    """A strict table: every column that is not in `null` is required; `refers` names a table and its key."""

    columns: dict[str, type]
    pk: str | tuple[str, ...]
    null: frozenset[str] = frozenset()
    refers: tuple[tuple[str, str, str], ...] = ()


_SOURCES: Final = {
    # The big column stands last: SQLite reads what is before it without touching its pages.
    "letters": _Table(
        {"id": int, "sha256": str, "source": str, "received_at": str, "mail_from": str, "rcpt_to": str, "peer": str,
         "oversize": int, "account": str, "folder": str, "uidvalidity": int, "uid": int, "seal": str, "raw": bytes},
        "id",
        frozenset({"mail_from", "peer", "oversize", "account", "folder", "uidvalidity", "uid"}),
    ),
    "facts": _Table(
        {"seq": int, "record": str, "kind": str, "at": str, "letter": str, "arrival": str, "body": str, "hash": str},
        "seq",
        frozenset({"letter", "arrival"}),
    ),
    "files": _Table({"sha256": str, "content": bytes}, "sha256"),
    "rules": _Table({"digest": str, "text": str}, "digest"),
    "notices": _Table(
        {"id": int, "record": str, "kind": str, "person": str, "created_at": str, "seal": str, "body": str}, "id"
    ),
    "rendered": _Table(
        {"notice": int, "recipient": str, "message_id": str, "ref": str, "files": str, "sha256": str, "seal": str,
         "text": str, "raw": bytes},
        "notice",
        refers=(("notice", "notices", "id"),),
    ),
}

_STATE: Final = {
    "waiting": _Table(
        {"letter": int, "attempts": int, "taken_at": str},
        "letter",
        frozenset({"taken_at"}),
        (("letter", "letters", "id"),),
    ),
    "mails": _Table(
        {"notice": int, "state": str, "due_at": str, "attempts": int, "reply": str, "changed_at": str},
        "notice",
        frozenset({"due_at", "reply"}),
        (("notice", "notices", "id"),),
    ),
    "lease": _Table({"id": int, "fence": int, "since": str}, "id"),
}

_VIEWS: Final = {
    "records": _Table(
        {"id": str, "kind": str, "state": str, "requester": str, "opened_at": str, "next_at": str, "seq": int,
         "hash": str, "snapshot": str},
        "id",
        frozenset({"next_at"}),
    ),
    "obligations": _Table(
        {"record": str, "id": str, "owner": str, "what": str, "sign_off": str, "due": str, "next_at": str},
        ("record", "id"),
        frozenset({"sign_off", "next_at"}),
    ),
    "numbers": _Table({"prefix": str, "year": int, "last": int}, ("prefix", "year")),
    "dispositions": _Table(
        {"letter": int, "seq": int, "disposition": str, "message_id": str, "content_key": str, "record": str},
        "letter",
        frozenset({"message_id", "content_key", "record"}),
        (("letter", "letters", "id"), ("seq", "facts", "seq")),
    ),
    "absences": _Table({"seq": int, "since": str, "until": str}, "seq", refers=(("seq", "facts", "seq"),)),
}

_INDEXES: Final = (
    "CREATE UNIQUE INDEX letters_place ON letters (account, folder, uidvalidity, uid) WHERE uid IS NOT NULL",
    "CREATE INDEX letters_source ON letters (source)",
    "CREATE INDEX letters_sha256 ON letters (sha256)",
    "CREATE INDEX facts_record ON facts (record, seq)",
    "CREATE INDEX facts_rules ON facts (seq) WHERE kind = 'RulesAdopted'",
    "CREATE INDEX notices_person ON notices (person, created_at)",
    "CREATE INDEX notices_record ON notices (record, id)",
    "CREATE INDEX rendered_message_id ON rendered (message_id)",
    "CREATE INDEX rendered_ref ON rendered (ref)",
    "CREATE INDEX mails_due ON mails (state, due_at, notice) WHERE due_at IS NOT NULL",
    "CREATE INDEX records_kind ON records (kind, id)",
    "CREATE INDEX records_next ON records (next_at, id) WHERE next_at IS NOT NULL",
    "CREATE INDEX obligations_owner ON obligations (owner, due)",
    "CREATE UNIQUE INDEX dispositions_seq ON dispositions (seq)",
    "CREATE INDEX dispositions_seen ON dispositions (content_key, message_id, letter)",
    "CREATE INDEX dispositions_kind ON dispositions (disposition, seq)",
    "CREATE INDEX dispositions_record ON dispositions (record, seq) WHERE record IS NOT NULL",
    "CREATE INDEX absences_until ON absences (until)",
)

# A replaced row would be deleted without a word unless recursive_triggers is on, so adding is guarded as well.
_FACTS_ONLY_GROW: Final = """
CREATE TRIGGER facts_only_grow BEFORE INSERT ON facts
WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM facts)
BEGIN SELECT RAISE(ABORT, 'facts: a fact is added at the end of the chain and nowhere else'); END"""


@MIGRATIONS()
def m001_the_first_tables(db: Database) -> None:
    """Everything that the first letter needs."""
    for name, table in {**_SOURCES, **_STATE, **_VIEWS}.items():
        _create(db, name, table)
    for statement in (*_INDEXES, _FACTS_ONLY_GROW):
        db.execute(statement)
    for name in _SOURCES:
        for change in ("UPDATE", "DELETE"):
            db.execute(_forbid(name, change))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@MIGRATIONS()
def m002_letters_may_be_put_off(db: Database) -> None:
    """A letter whose sender can not be proven right now, for a nameserver is silent, waits and is read again."""
    db.execute("ALTER TABLE waiting ADD COLUMN put_off TEXT")


@MIGRATIONS()
def m003_anchors_are_found_by_their_instant(db: Database) -> None:
    """When the head was mailed last is asked in every round, however long the journal is."""
    db.execute("CREATE INDEX facts_anchored ON facts (at) WHERE kind = 'Anchored'")


@MIGRATIONS()
def m005_records_are_found_by_words(db: Database) -> None:
    """What people wrote in records, cut for the index that stands beside it; kept up by triggers, so that both agree."""
    _create(db, "searched", _Table({"number": int, "record": str, "words": str}, "number"))
    for statement in SEARCH:
        db.execute(statement)
    views.search_anew(db.conn)


@MIGRATIONS()
def m006_digests_are_made_of_little(db: Database) -> None:
    """Whose records are waited for, and when digests went out last."""
    db.execute("CREATE INDEX records_requester ON records (requester)")
    db.execute("CREATE INDEX facts_digests ON facts (seq) WHERE kind = 'DigestsSent'")
    db.execute("CREATE INDEX facts_unsubscribed ON facts (seq) WHERE kind = 'DigestWanted'")


@MIGRATIONS()
def m007_records_are_found_by_their_state(db: Database) -> None:
    """What is open of a kind is asked at each new incident, however many there have been."""
    db.execute("CREATE INDEX records_state ON records (kind, state, id)")


_SHIPPED: Final = frozenset(
    migration.__name__
    for migration in (
        m001_the_first_tables,
        m002_letters_may_be_put_off,
        m003_anchors_are_found_by_their_instant,
        m005_records_are_found_by_words,
        m006_digests_are_made_of_little,
        m007_records_are_found_by_their_state,
    )
)


def prepare(conn: sqlite3.Connection, where: str, create: bool) -> None:
    """Make a new file a journal, or an older one one of today; JournalError where it may not, or is something else."""
    db = Database(conn, execute_plugins=False)
    found = conn.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION_ID and (found or db.table_names()):
        raise JournalError(f"{where}: found another program's database, expected a journal. Name another file.")
    _refuse_newer(db, where)
    if not MIGRATIONS.pending(db):
        return
    if not create:
        raise JournalError(f"{where}: found no journal of this version, expected one. Start mailflow on it once.")
    # Two that open a new file at once must not both create the tables: the second waits here and finds them.
    with immediate(conn):
        MIGRATIONS.apply(db)
        # When it was migrated proves nothing and hangs on no chain: what can not be checked is not kept.
        conn.execute(f"UPDATE {MIGRATIONS.migrations_table} SET applied_at = ''")  # noqa: S608  ours


def unlike_ours(conn: sqlite3.Connection) -> set[object]:
    """Rows of the table of migrations that no migration of ours wrote; older versions kept the instant too."""
    rows = set(conn.execute(f"SELECT migration_set, name, applied_at FROM {MIGRATIONS.migrations_table}"))  # noqa: S608  ours
    ours = {(MIGRATIONS.name, name) for name in _SHIPPED}
    return {row for row in rows if row[:2] not in ours or not _INSTANT.fullmatch(str(row[2]))}


def _refuse_newer(db: Database, where: str) -> None:
    newer = {migration.name for migration in MIGRATIONS.applied(db)} - _SHIPPED
    if newer:
        found = ", ".join(sorted(newer))
        raise JournalError(f"{where}: found {found} of a newer mailflow, expected {max(_SHIPPED)}. Upgrade mailflow.")


def _create(db: Database, name: str, table: _Table) -> None:
    by_itself = {table.pk} if isinstance(table.pk, str) and table.columns[table.pk] is int else set()
    db.table(name).create(
        table.columns,
        pk=table.pk,
        not_null=set(table.columns) - table.null - by_itself,
        foreign_keys=list(table.refers),
        strict=True,
    )


def _forbid(name: str, change: str) -> str:
    verb = {"UPDATE": "changed", "DELETE": "deleted"}[change]
    return (
        f"CREATE TRIGGER {name}_no_{change.lower()} BEFORE {change} ON {name} "
        f"BEGIN SELECT RAISE(ABORT, '{name}: what is stored is never {verb}'); END"
    )
