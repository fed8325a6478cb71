"""The project that all tests of forms begin with is made once, and copied for each."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_office import FormOffice, planned, started


@pytest.fixture(scope="session")
def planned_once(tmp_path_factory: pytest.TempPathFactory) -> FormOffice:
    return planned(tmp_path_factory.mktemp("planned") / "journal.db")


@pytest.fixture(scope="session")
def running_once(planned_once: FormOffice, tmp_path_factory: pytest.TempPathFactory) -> FormOffice:
    return started(planned_once.copied(tmp_path_factory.mktemp("running") / "journal.db"))


@pytest.fixture
def planning(planned_once: FormOffice, tmp_path: Path) -> FormOffice:
    return planned_once.copied(tmp_path / "journal.db")


@pytest.fixture
def office(running_once: FormOffice, tmp_path: Path) -> FormOffice:
    return running_once.copied(tmp_path / "journal.db")
