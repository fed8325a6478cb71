"""Where the tests of the journal keep their files, and the stores that the contract is tried on."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailflow.journal.journal import Journal
from mailflow.journal.sqlite import MEMORY, open_journal

#: Every store that keeps the promises of the port; another one is one more line.
STORES = {
    "file": lambda folder: open_journal(folder / "mailflow.db"),
    "memory": lambda folder: open_journal(MEMORY),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: a killed process needs no disk, only a lost machine would."""
    memory = Path("/dev/shm")
    path = Path(tempfile.mkdtemp(prefix="mailflow-", dir=memory if memory.is_dir() else None))
    yield path
    shutil.rmtree(path)


@pytest.fixture(params=STORES)
def journal(request: pytest.FixtureRequest, folder: Path) -> Iterator[Journal]:
    store = STORES[request.param](folder)
    yield store
    store.close()
