"""A sample of the combined attacks; `python tests/threats/attacks.py --count 500` plays all of them."""

from __future__ import annotations

import pytest
from attacks import ATTACKS, MATTERS, attacks, genuine


def test_of_a_sample_of_attacks_none_counts_and_each_is_seen() -> None:
    played = list(attacks(60, seed=4))
    assert [(name, why) for name, _, why in played if why] == []
    assert len({name.partition(",")[0] for name, _, _ in played}) == len(ATTACKS)


def test_of_a_sample_of_genuine_approvals_all_count() -> None:
    assert [(words, why) for words, _, why in genuine(15, seed=4) if why] == []


@pytest.mark.parametrize("matter", [name for name in MATTERS if name != "confirmation"])
def test_nor_do_they_count_as_the_sign_off_of_any_other_kind_of_record(matter: str) -> None:
    assert [(name, why) for name, _, why in attacks(14, 5, matter) if why] == []
    assert [(words, why) for words, _, why in genuine(2, 5, matter) if why] == []
