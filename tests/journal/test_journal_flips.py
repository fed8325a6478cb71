"""One changed byte anywhere in the file of a journal is found by `mailflow verify`, and so is one in its seal.

Without the seal that a stopping service leaves beside it, gaps in pages that nothing reads are not looked at.
MAILFLOW_FLIPS=1000 tries so many places; by default a few.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from journal_days import Sink, day

from mailflow.cli.verify import command
from mailflow.journal.pageseal import seal_beside
from mailflow.journal.sqlite import open_journal

FLIPS = int(os.environ.get("MAILFLOW_FLIPS", "60"))
_LAID_OUT = ("search_data", "search_idx", "search_config")
_PRAGMAS = ("application_id", "user_version", "encoding", "page_size", "auto_vacuum")


def readable(path: Path) -> list[object]:
    """Everything that can be read out of a journal: its tables as they are declared and filled, and what its head says."""
    with closing(sqlite3.connect(path)) as conn:
        conn.text_factory = bytes
        names = [name.decode() for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        # How FTS5 lays out its index only FTS5 reads: what the index says is read instead.
        conn.execute("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, search, instance)")
        names = [name for name in names if name not in _LAID_OUT] + ["said"]
        rows = [sorted(conn.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names]
        said = [conn.execute(f"PRAGMA {name}").fetchall() for name in _PRAGMAS]
        return [names, conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall(), rows, said]


@pytest.fixture
def whole(folder: Path) -> Path:
    day(folder / "j.db", Sink(folder / "sink"))
    return folder / "j.db"


@pytest.fixture
def stopped(whole: Path) -> Path:
    """The same once a service has run it and stopped."""
    with closing(open_journal(whole)) as journal, journal.hold(datetime(2026, 3, 3, tzinfo=UTC)):
        pass
    return whole


def verified(journal: Path) -> str:
    """What verify says of a journal that is not whole; "" of one that is."""
    result = CliRunner().invoke(command, [str(journal)])
    assert isinstance(result.exception, SystemExit | None), repr(result.exception)
    return result.output if result.exit_code else ""


def test_every_changed_byte_of_a_stopped_journal_is_found_and_named(stopped: Path, folder: Path) -> None:
    content, chance, changed = stopped.read_bytes(), random.Random(7), folder / "changed.db"
    assert verified(stopped) == ""
    shutil.copy(seal_beside(stopped), seal_beside(changed))
    for place in sorted(chance.sample(range(len(content)), FLIPS)):
        flipped = bytearray(content)
        flipped[place] ^= chance.randrange(1, 256)
        changed.write_bytes(flipped)
        assert ": found " in verified(changed), f"byte {place}"


def test_a_changed_byte_of_the_seal_is_found(stopped: Path) -> None:
    content, chance, seal = seal_beside(stopped).read_bytes(), random.Random(9), seal_beside(stopped)
    for place in chance.sample(range(len(content)), 20):
        flipped = bytearray(content)
        flipped[place] ^= chance.randrange(1, 128)
        seal.write_bytes(flipped)
        assert "seal that was changed" in verified(stopped), f"byte {place}"


def test_a_journal_written_to_after_its_seal_is_whole_and_runs_without_one(stopped: Path, folder: Path) -> None:
    seal = seal_beside(stopped).read_bytes()
    with closing(open_journal(stopped)) as journal, journal.hold(datetime(2026, 3, 4, tzinfo=UTC)):
        assert not seal_beside(stopped).exists()
    seal_beside(stopped).write_bytes(seal)
    assert verified(stopped) == ""


def test_a_changed_byte_anywhere_in_the_file_is_found_and_named(whole: Path, folder: Path) -> None:
    content, before, chance = whole.read_bytes(), readable(whole), random.Random(5)
    changed, found = folder / "changed.db", 0
    for place in sorted(chance.sample(range(len(content)), FLIPS)):
        flipped = bytearray(content)
        flipped[place] ^= chance.randrange(1, 256)
        changed.write_bytes(flipped)
        result = CliRunner().invoke(command, [str(changed)])
        assert isinstance(result.exception, SystemExit | None), f"byte {place}: {result.exception!r}"
        if result.exit_code:
            found += 1
            assert result.output.split(": ")[0], f"byte {place}"
        else:
            assert readable(changed) == before, f"byte {place}"
    assert found


def test_a_trigger_that_was_taken_away_is_named(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as conn:
        conn.execute("DROP TRIGGER facts_no_delete")
        conn.commit()
    result = CliRunner().invoke(command, [str(whole)])
    assert result.exit_code == 1
    assert result.output.startswith("declaration trigger facts_no_delete: found another one, or none")
