"""What SQLite adds to the promises: one who runs it, many threads, few commits, a file that only its owner reads."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from journal_days import AT, Sink, day, disposed, letter, opened, tables, told
from rig.dying import in_a_child

from mailflow.core import facts as f
from mailflow.journal.journal import Held, JournalError, Received
from mailflow.journal.seal import verify
from mailflow.journal.sqlite import BATCH_BYTES, MEMORY, SqliteJournal, journal_mode, open_journal


@pytest.fixture
def journal(folder: Path) -> Iterator[SqliteJournal]:
    store = open_journal(folder / "j.db")
    yield store
    store.close()


class Counting(sqlite3.Connection):
    """A connection that counts what it commits."""

    commits = 0

    def execute(self, *given: object) -> sqlite3.Cursor:
        type(self).commits += given[0] == "COMMIT"
        return super().execute(*given)  # type: ignore[arg-type]


def test_a_second_process_is_refused_while_the_first_runs_it(folder: Path, journal: SqliteJournal) -> None:
    def second() -> None:
        other = open_journal(folder / "j.db")
        try:
            with other.hold(AT):
                os._exit(3)
        except Held as error:
            os._exit(5 if f"process {os.getppid()}" in str(error) else 4)

    with journal.hold(AT):
        assert in_a_child(second) == 5
    assert in_a_child(second) == 3


def test_a_killed_holder_leaves_the_journal_free(folder: Path, journal: SqliteJournal) -> None:
    def killed() -> None:
        with open_journal(folder / "j.db").hold(AT):
            os._exit(137)

    assert in_a_child(killed) == 137
    with journal.hold(AT) as fence:
        assert fence == 2


def test_who_was_replaced_writes_no_more(folder: Path, journal: SqliteJournal) -> None:
    other = open_journal(folder / "j.db")
    with journal.hold(AT):
        journal.keep([letter(1)], AT)
        (folder / "j.db.lock").unlink()
        with other.hold(AT):
            with pytest.raises(Held, match="found hold 2"):
                journal.keep([letter(2)], AT)
            with pytest.raises(Held), journal.write():
                pass
            other.keep([letter(3)], AT)
    assert other.counts()["received"] == 2
    other.close()


def test_a_sibling_writes_under_the_same_hold(folder: Path, journal: SqliteJournal) -> None:
    with journal.hold(AT):
        sibling = journal.sibling()
        sibling.keep([letter(1)], AT)
        (folder / "j.db.lock").unlink()
        with open_journal(folder / "j.db").hold(AT), pytest.raises(Held):
            sibling.keep([letter(2)], AT)
        sibling.close()


def test_a_journal_in_memory_has_no_sibling() -> None:
    journal = open_journal(MEMORY)
    with journal.hold(AT), pytest.raises(JournalError, match="in memory"):
        journal.sibling()
    journal.close()


def test_threads_wait_for_each_other_and_lose_nothing(folder: Path, journal: SqliteJournal) -> None:
    def work(name: str) -> None:
        mine = open_journal(folder / "j.db")
        for _ in range(25):
            with mine.write() as tx:
                number = tx.number(name, 2026)
                tx.append(number, [opened(number)])
                tx.append(None, [f.AbsenceRecorded(at=AT, person=name, since=AT, until=AT, deputy=None)])
        mine.close()

    threads = [threading.Thread(target=work, args=(name,)) for name in ("CNF", "INC", "CNF", "REQ")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert journal.head()[0] == 200
    assert max(record.id for record in journal.records() if record.id.startswith("CNF")) == "CNF-2026-0050"
    assert verify(journal.connection) == []


def test_what_another_object_wrote_is_read(folder: Path, journal: SqliteJournal) -> None:
    other = journal.sibling()
    with journal.write() as tx:
        tx.append("CNF-2026-0001", [opened("CNF-2026-0001")])
    for state in ("confirmed", "archived"):
        with other.write() as tx:
            tx.append("CNF-2026-0001", [f.StateMoved(at=AT, state=state)])
        record = journal.record("CNF-2026-0001")
        assert record is not None
        assert record.state == state
    other.close()


def test_a_backlog_takes_few_commits(folder: Path) -> None:
    Counting.commits = 0
    path = folder / "c.db"
    journal = open_journal(path, lambda *given, **named: sqlite3.connect(*given, factory=Counting, **named))
    created = Counting.commits
    for start in range(0, 1000, 200):
        journal.keep([letter(number) for number in range(start, start + 200)], AT)
    while batch := journal.take(100, AT):
        with journal.write() as tx:
            for kept in batch:
                with tx.savepoint():
                    number = tx.number("CNF", 2026)
                    tx.append(number, [opened(number)])
                    tx.notify(told(number), AT)
                    tx.dispose(kept.id, disposed(f"<{kept.id}>", record=number), None)
    # 5 to keep them, 10 to count them, 10 to handle them, and one that finds nothing more.
    assert Counting.commits - created == 26
    assert dict(journal.counts()) == {"received": 1000, "waiting": 0, "recorded": 1000}
    journal.close()


def test_a_batch_holds_no_more_bytes_than_fit() -> None:
    journal = open_journal(MEMORY)
    big = Received(raw=bytes(BATCH_BYTES // 2 + 1), source="smtp")
    journal.keep([big, big, letter(1)], AT)
    assert [kept.id for kept in journal.take(10, AT)] == [1]
    journal.close()


def test_only_the_owner_may_read_a_new_journal(folder: Path, journal: SqliteJournal) -> None:
    with journal.hold(AT), journal.write() as tx:
        tx.append(None, [f.AbsenceRecorded(at=AT, person="liu", since=AT, until=AT, deputy=None)])
        files = list(folder.iterdir())
        assert len(files) >= 3
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_every_commit_is_on_disk(journal: SqliteJournal) -> None:
    wanted = {
        "synchronous": 3,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "journal_mode": journal_mode(sqlite3.sqlite_version_info),
    }
    for sibling in (journal, journal.sibling()):
        assert {name: sibling.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    sibling.close()


def test_wal_is_used_only_where_sqlite_does_not_lose_by_it() -> None:
    losing = [(3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 2)]
    keeping = [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 52, 0)]
    assert {journal_mode(version) for version in losing} == {"delete"}
    assert {journal_mode(version) for version in keeping} == {"wal"}


def test_a_journal_of_a_newer_version_is_refused(folder: Path, journal: SqliteJournal) -> None:
    row = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('mailflow', 'm999_later', '2030')"
    journal.connection.execute(row)
    with pytest.raises(JournalError, match="m999_later of a newer mailflow"):
        open_journal(folder / "j.db")


def test_a_journal_on_a_full_disk_refuses_and_keeps_what_it_had(folder: Path, journal: SqliteJournal) -> None:
    journal.keep([letter(1)], AT)
    pages = journal.connection.execute("PRAGMA page_count").fetchone()[0]
    journal.connection.execute(f"PRAGMA max_page_count = {pages}")
    big = Received(raw=bytes(100_000), source="smtp")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        journal.keep([letter(2), big], AT)
    with pytest.raises((sqlite3.OperationalError, JournalError)):
        _go_on_after_a_part_that_did_not_fit(journal)
    journal.connection.execute("PRAGMA max_page_count = 100000")
    assert journal.keep([letter(2), big], AT) == (2, 3)
    assert journal.head()[0] == 0
    assert verify(journal.connection) == []


def _go_on_after_a_part_that_did_not_fit(journal: SqliteJournal) -> None:
    with journal.write() as tx:
        with pytest.raises(sqlite3.OperationalError, match="full"), tx.savepoint():
            tx.keep_file(bytes(100_000))
        tx.append(None, [f.AbsenceRecorded(at=AT, person="liu", since=AT, until=AT, deputy=None)])
        tx.keep_file(bytes(100_000))


def test_the_same_day_leaves_the_same_journal(folder: Path) -> None:
    day(folder / "a.db", Sink(folder / "a"))
    day(folder / "b.db", Sink(folder / "b"))
    one, other = open_journal(folder / "a.db"), open_journal(folder / "b.db")
    assert one.head() == other.head()
    assert tables(one.connection, ("facts", "rendered")) == tables(other.connection, ("facts", "rendered"))
    one.close()
    other.close()
