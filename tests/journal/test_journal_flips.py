"""One changed byte anywhere in the file of a journal is found by `mailflow verify`, or is one that nothing reads.

SQLite leaves gaps in its pages, which hold nothing; whatever can be read out of a journal is another matter.
MAILFLOW_FLIPS=1000 tries so many places; by default a few.
"""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from journal_days import Sink, day

from mailflow.cli.verify import command

FLIPS = int(os.environ.get("MAILFLOW_FLIPS", "60"))
_PRAGMAS = ("application_id", "user_version", "encoding", "page_size", "auto_vacuum")


def readable(path: Path) -> list[object]:
    """Everything that can be read out of a journal: its tables as they are declared and filled, and what its head says."""
    with closing(sqlite3.connect(path)) as conn:
        conn.text_factory = bytes
        names = [name.decode() for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = [sorted(conn.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names]
        said = [conn.execute(f"PRAGMA {name}").fetchall() for name in _PRAGMAS]
        return [names, conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall(), rows, said]


@pytest.fixture
def whole(folder: Path) -> Path:
    day(folder / "j.db", Sink(folder / "sink"))
    return folder / "j.db"


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
