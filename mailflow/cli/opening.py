"""How commands that only look open a journal: it must be there, and is never made by looking."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.service.settings import from_environment, journal_path

journal_option: Final = click.option(
    "--journal", type=click.Path(path_type=Path), help="The journal's file; else the one MAILFLOW_STORE names."
)


@contextmanager
def opened(path: Path | None) -> Iterator[SqliteJournal]:
    """An existing journal, for the length of a command."""
    journal = open_journal(path or journal_path(from_environment().store), create=False)
    try:
        yield journal
    finally:
        journal.close()
