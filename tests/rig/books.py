"""What a journal holds, looked up while its service runs or after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner

from mailflow.cli.reconcile import reconcile
from mailflow.cli.verify import command as verify
from mailflow.core.facts import Fact, LetterDisposed
from mailflow.core.record import Record
from mailflow.journal.journal import Journal
from mailflow.journal.sqlite import open_journal
from rig.waiting import until


@contextmanager
def opened(home: Path) -> Iterator[Journal]:
    """The journal that `mailflow run` keeps in a folder."""
    journal = open_journal(home / "mailflow.db", create=False)
    try:
        yield journal
    finally:
        journal.close()


def disposed(home: Path) -> list[LetterDisposed]:
    """What became of each letter, in order."""
    with opened(home) as journal:
        return [one.fact for one in journal.dispositions()]


def settled(home: Path, letters: int) -> list[LetterDisposed]:
    """What became of so many letters, once all are disposed of."""

    def done() -> list[LetterDisposed]:
        found = disposed(home)
        return found if len(found) >= letters else []

    found = until(done, f"{letters} letters to be disposed of")
    assert len(found) == letters
    return found


def is_in_order(home: Path) -> bool:
    """Whether `mailflow reconcile` and `mailflow verify` find nothing amiss."""
    path = str(home / "mailflow.db")
    counted, checked = CliRunner().invoke(reconcile, ["--journal", path]), CliRunner().invoke(verify, [path])
    assert (counted.exit_code, checked.exit_code) == (0, 0), counted.output + checked.output
    return "Every letter is accounted for." in counted.output


def records(home: Path) -> list[Record]:
    """All records."""
    with opened(home) as journal:
        return list(journal.records())


def facts(home: Path, kind: type[Fact]) -> list[Fact]:
    """All facts of a kind, of all records and none."""
    with opened(home) as journal:
        return [entry.fact for entry in journal.entries() if isinstance(entry.fact, kind)]
