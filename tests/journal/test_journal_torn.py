"""A power cut loses nothing that was acknowledged, whichever of the unsynced writes reached the disk (safety §2.3).

MAILFLOW_TORN=2000 tries so many disks; by default a few.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from rig.fixtures import needed
from rig.process import ROOT
from rig.torn import Call, cuts, missing, watched

from mailflow.journal.seal import verify
from mailflow.journal.sqlite import SqliteJournal, open_journal

TRIED = int(os.environ.get("MAILFLOW_TORN", "400"))
_DAY = "from pathlib import Path; from journal_days import Sink, day; day(Path({!r}), Sink(Path({!r})))"
_OTHER = "import sqlite3; conn = sqlite3.connect({!r}, isolation_level=None); conn.execute('PRAGMA journal_mode = delete'); {}"


@pytest.fixture
def home(folder: Path) -> Path:
    needed(missing())
    (folder / "home").mkdir()
    open_journal(folder / "home" / "j.db").close()
    return folder / "home"


def played(code: str, home: Path) -> tuple[list[Call], dict[str, bytes]]:
    """What a program did to the journal, and the journal before it."""
    before = {str(home / "j.db"): (home / "j.db").read_bytes()}
    return watched(code, home.parent, PYTHONPATH=f"{ROOT}:{ROOT / 'tests'}:{ROOT / 'tests' / 'journal'}"), before


def left(calls: list[Call], before: dict[str, bytes], home: Path) -> Iterator[tuple[int, SqliteJournal]]:
    """The journals that cuts leave, opened as after a start."""
    for place, files in cuts(calls, before, home, TRIED):
        found = home.parent / f"left-{place}"
        found.mkdir(exist_ok=True)
        for old in found.iterdir():
            old.unlink()
        for name, content in files.items():
            if Path(name).name in ("j.db", "j.db-journal", "j.db-wal"):
                (found / Path(name).name).write_bytes(content)
        with closing(open_journal(found / "j.db")) as journal:
            yield place, journal


def told(calls: list[Call], path: Path) -> list[str]:
    """What others had been told by then; they do not forget it."""
    return b"".join(call.data for call in calls if call.name == "write" and call.path == str(path)).decode().splitlines()


def test_no_cut_loses_what_was_acknowledged_or_sends_other_bytes(home: Path) -> None:
    sink = home.parent / "sink"
    calls, before = played(_DAY.format(str(home / "j.db"), str(sink)), home)
    assert sum(call.name == "sync" for call in calls) > 50
    heads = set()
    for place, journal in left(calls, before, home):
        assert verify(journal.connection) == [], f"cut after call {place}"
        lost = [one for one in told(calls[:place], home / "j.acks") if journal.letter(one) is None]
        assert lost == [], f"cut after call {place}"
        for notice, digest in map(json.loads, told(calls[:place], sink)):
            mail = journal.mail(notice)
            assert mail is not None and mail.sha256 == digest and mail.state in ("sending", "sent", "failed"), f"cut after call {place}"
        heads.add(journal.head())
    assert len(heads) > 5


def test_the_cuts_are_cruel_enough_to_undo_a_commit_whose_folder_is_not_synced(home: Path) -> None:
    """SQLite's FULL leaves its unlinked journal to come back: what this suite would not notice, it would not prevent."""
    acks = str(home / "j.acks")
    keep = f"conn.execute('CREATE TABLE acked (a)'); conn.execute('INSERT INTO acked VALUES (1)'); open({acks!r}, 'w').write('1')"
    calls, before = played(_OTHER.format(str(home / "j.db"), keep), home)
    query = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'acked'"
    lost = 0
    for place, journal in left(calls, before, home):
        if told(calls[:place], home / "j.acks"):
            there = journal.connection.execute(query).fetchone()[0] and journal.connection.execute("SELECT 1 FROM acked").fetchone()
            lost += not there
    assert lost
