"""What a sentence of a later letter adds to the report of an incident: whom it hits, and how urgent it is."""

from __future__ import annotations

import pytest

from mailflow.core.incident.told import level_added, scope_told


@pytest.mark.parametrize(("text", "scope", "level"), [
    ("影响大概500个客户，级别中", "大概500个客户", 3), ("影响了三十多家门店，P1", "三十多家门店", 2), ("影响全公司收付款", "全公司收付款", None),
    ("About 500 customers affected, severity medium", "About 500 customers", 3),
    ("It affects over 2,000 users. SEV1.", "over 2,000 users", 1), ("优先级高", "", 2), ("priority is low", "", 4),
])  # fmt: skip
def test_a_sentence_adds_whom_it_hits_and_its_level(text: str, scope: str, level: int | None) -> None:
    assert (scope_told(text), level_added(text)) == (scope, level)


@pytest.mark.parametrize("text", [
    "影响500个客户吗，级别中", "没有影响客户，级别低不低？", "上次影响500个客户，级别中", "如果影响到500个客户，级别高", "影响多少客户，级别高",
    "Does it affect 500 customers? severity medium", "It may affect 500 customers, severity high", "Last week 500 customers were affected, P1",
])  # fmt: skip
def test_what_asks_denies_or_tells_of_another_time_adds_nothing(text: str) -> None:
    assert (scope_told(text), level_added(text)) == ("", None)
