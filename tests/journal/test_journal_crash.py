"""A process that dies at any statement loses nothing it had acknowledged and leaves nothing half done."""

from __future__ import annotations

import shutil
from pathlib import Path

from journal_days import Sink, acknowledged, day, tables
from rig.dying import dying_at, in_a_child

from mailflow.journal.seal import verify
from mailflow.journal.sqlite import open_journal

STATE = (
    "facts",
    "letters",
    "files",
    "rules",
    "notices",
    "rendered",
    "records",
    "obligations",
    "numbers",
    "dispositions",
)


def test_a_cut_while_a_journal_is_created_leaves_one_that_opens(folder: Path) -> None:
    # One transaction makes all tables, so every seventh statement of it tells as much as each.
    statement, code = 1, 137
    while code == 137:
        path = folder / f"{statement}.db"
        connect = dying_at(statement)
        code = in_a_child(lambda path=path, connect=connect: open_journal(path, connect))
        again = open_journal(path)
        assert verify(again.connection) == []
        again.close()
        statement += 7
    assert code == 0
    assert statement > 70


def test_a_day_cut_at_any_statement_ends_as_a_day_without_a_cut(folder: Path) -> None:
    empty = folder / "empty.db"
    open_journal(empty).close()
    whole = _finish(_copy(empty, folder / "whole"))
    statement, code = 0, 137
    while code == 137:
        statement += 1
        path = _copy(empty, folder / str(statement))
        connect = dying_at(statement)
        code = in_a_child(lambda path=path, connect=connect: day(path, Sink(path.with_suffix(".sink")), connect))
        _nothing_is_lost(path)
        assert _finish(path) == whole, f"cut at statement {statement}"
        _told_once(path)
        shutil.rmtree(path.parent)
    assert code == 0
    assert statement > 100


def _copy(empty: Path, place: Path) -> Path:
    place.mkdir()
    return Path(shutil.copy(empty, place / "j.db"))


def _finish(path: Path) -> object:
    """Go on with the day, and what the journal holds at its end."""
    day(path, Sink(path.with_suffix(".sink")))
    journal = open_journal(path)
    assert verify(journal.connection) == []
    state = (
        tables(journal.connection, STATE),
        sorted(journal.connection.execute("SELECT notice, state, reply FROM mails")),
    )
    journal.close()
    return state


def _nothing_is_lost(path: Path) -> None:
    journal = open_journal(path)
    assert verify(journal.connection) == []
    assert all(journal.letter(sha256) for sha256 in acknowledged(path))
    counts = dict(journal.counts())
    assert counts.pop("received") == sum(counts.values())
    journal.close()


def _told_once(path: Path) -> None:
    """Only the mail that was on its way at the cut may have gone twice, and then with the same bytes."""
    taken = Sink(path.with_suffix(".sink")).taken()
    assert len(set(taken)) == len({notice for notice, _ in taken}) == 4
    assert len(taken) <= 5
