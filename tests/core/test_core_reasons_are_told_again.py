"""A reason is stored once, and told later in the language of whoever reads it."""

from __future__ import annotations

import pytest

from mailflow.core.reasons import REASONS, parted, reason


@pytest.mark.parametrize("code", sorted(REASONS))
def test_a_stored_reason_is_taken_apart_again(code: str) -> None:
    detail = "dmarc=fail: 王经理" if "{detail}" in REASONS[code][0] else ""
    assert parted(reason(code, detail)) == (code, detail)


@pytest.mark.parametrize("said", ["", "a word", "weak_proof: 另一句话", "nobody: knows this code"])
def test_what_is_no_reason_of_ours_is_told_as_it_is(said: str) -> None:
    assert parted(said) == ("", said)
