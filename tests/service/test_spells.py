"""Letters are decided in transactions that others can write between."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from mailflow.journal.journal import Received, Transaction
from mailflow.journal.sqlite import open_journal
from mailflow.service.spells import LONGEST, in_spells

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize(("step", "committed"), [(LONGEST, [0, 1, 2, 3]), (LONGEST / 2, [0, 0, 2, 2]), (0, [0, 0, 0, 0])])
def test_a_transaction_ends_with_the_job_in_hand_when_its_time_is_up(tmp_path: Path, step: float, committed: list[int]) -> None:
    journal = open_journal(tmp_path / "mailflow.db")
    letters = journal.keep([Received(raw=b"Subject: %d\r\n\r\n" % number, source="test") for number in range(4)], AT)
    others, seen = sqlite3.connect(tmp_path / "mailflow.db"), list[int]()

    def do(tx: Transaction, which: int) -> None:
        seen.append(others.execute("SELECT COUNT(*) FROM waiting WHERE put_off IS NOT NULL").fetchone()[0])
        tx.put_off(which, AT + timedelta(hours=1))

    ticks = (step * number for number in count())
    in_spells(journal, letters, do, lambda: next(ticks))
    assert seen == committed
    assert journal.take(9, AT) == []
    others.close()
    journal.close()
