"""A service that is killed at any moment loses nothing, does nothing twice, and tells everybody once."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from given_day import CONFIRMATIONS, EVERY_KIND, Step, Week, cuts
from killed_run import Ordeal


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where there is one: a killed process needs no disk, only a lost machine would."""
    shared = Path("/dev/shm")
    path = Path(tempfile.mkdtemp(prefix="mailflow-", dir=shared if shared.is_dir() else None))
    yield path
    shutil.rmtree(path)


def test_a_service_killed_at_random_does_what_it_does_unkilled(memory: Path) -> None:
    outcome = Ordeal(memory, "maildir", seed=11).endure(kills=40)
    assert outcome.figures.answers > 0
    assert outcome.figures.mails > outcome.figures.letters
    assert 0 < outcome.ready < 40


@pytest.mark.parametrize(("steps", "every"), [(CONFIRMATIONS, 37), (EVERY_KIND, 307)], ids=["confirmations", "every-kind"])
def test_a_week_cut_before_a_statement_ends_as_a_week_without_a_cut(memory: Path, steps: Sequence[Step], every: int) -> None:
    # `tests/kills.py --every-statement` cuts before each of them.
    cut = list(cuts(Week(memory, steps), first=1, every=every))
    assert len(cut) > 10
