"""A sample of the damaged mails; the whole run is `python tests/mutations.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1]))

from mutant_seeds import LOADED, NEUTRAL, seeds
from mutants import mutated
from mutations import read
from reply_scores import decision_of

SEED = 5


@pytest.mark.parametrize("hundred", range(15))
def test_damaged_mails_are_read_and_decide_nothing_that_was_not_decided(hundred: int) -> None:
    found = [read(number, SEED) for number in range(100 * hundred, 100 * hundred + 100)]
    assert [(one.number, one.fault, one.about) for one in found if one.fault and not one.fault.startswith("took")] == []


def test_the_words_of_the_seeds_hold_no_piece_of_a_decision() -> None:
    assert [line for line in NEUTRAL if LOADED.search(line)] == []


def test_no_seed_decides_what_it_must_never_decide() -> None:
    assert [seed.name for seed in seeds() if decision_of(seed.raw, seed.sent.text) in seed.never] == []


def test_the_same_number_gives_the_same_mutant_and_mutants_differ_from_their_seeds() -> None:
    assert [mutated(n, SEED)[1] for n in range(20)] == [mutated(n, SEED)[1] for n in range(20)]
    assert sum(mutated(n, SEED)[1] != mutated(n, SEED)[0].raw for n in range(100)) > 80
