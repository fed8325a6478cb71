"""Writers of one process come in their turn, however eager another one is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from journal_days import AT, letter
from rig.waiting import until

from mailflow.journal.sqlite import open_journal
from mailflow.journal.turns import Turns

PATIENCE = 20.0


def test_who_writes_again_comes_behind_all_who_wait() -> None:
    turns, order = Turns(), list[str]()

    def write(name: str) -> None:
        with turns.turn(PATIENCE):
            order.append(name)

    with turns.turn(PATIENCE):
        waiting = [begun(turns, write, name, number) for number, name in enumerate("bcd", start=2)]
    write("a")
    for thread in waiting:
        thread.join(PATIENCE)
    assert order == ["b", "c", "d", "a"]
    assert len(turns) == 0


def begun(turns: Turns, write: Callable[[str], None], name: str, number: int) -> Thread:
    """A thread that is the so many-th by the time this returns."""
    thread = Thread(target=write, args=(name,), daemon=True)
    thread.start()
    until(lambda: len(turns) == number, f"{name} in the queue")
    return thread


def test_patience_ends_and_the_turns_go_on() -> None:
    turns = Turns()
    with turns.turn(PATIENCE):
        with pytest.raises(sqlite3.OperationalError, match="locked"), turns.turn(0.01):
            pass
        assert len(turns) == 1
    with turns.turn(0.01):
        assert len(turns) == 1


def test_a_letter_is_stored_between_two_writes_of_another_thread(folder: Path) -> None:
    journal = open_journal(folder / "mailflow.db", shared)
    intake = journal.sibling()
    with journal.write():
        other = Thread(target=intake.keep, args=([letter(1)], AT), daemon=True)
        other.start()
        until(lambda: len(journal.turns) == 2, "the letter in the queue")
    with journal.write():
        stored = journal.letter(1)
    other.join(PATIENCE)
    assert stored is not None
    intake.close()
    journal.close()


def shared(name: str, **settings: Any) -> sqlite3.Connection:
    """A connection that another thread may use, as the service's are."""
    return sqlite3.connect(name, check_same_thread=False, **settings)
