from __future__ import annotations

from pathlib import Path

import pytest
from evidence_desk import everything, packed


@pytest.fixture(scope="session")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of matters of every kind."""
    return tmp_path_factory.mktemp("evidence") / "mailflow.db"


@pytest.fixture(scope="session")
def matters(journal: Path) -> dict[str, str]:
    """The numbers of the matters, by what they are."""
    return everything(journal)


@pytest.fixture(scope="session")
def packs(journal: Path, matters: dict[str, str]) -> dict[str, bytes]:
    """The packs of the matters, by what they are."""
    return {name: packed(journal, number) for name, number in matters.items()}
