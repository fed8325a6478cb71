"""Questions to the service that name a record, or are put politely; everything else is no question."""

from __future__ import annotations

import pytest

from mailflow.mail.orders.asked_about import read_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [("状态 REQ-2026-0001", ("status", "REQ-2026-0001")), ("REQ-2026-0001 状态", ("status", "REQ-2026-0001")), ("查一下 [PRJ-2026-0001] 的进展", ("status", "PRJ-2026-0001")),
     ("STATUS req-2026-0001", ("status", "REQ-2026-0001")), ("status of CNF-2026-0002?", ("status", "CNF-2026-0002")), ("WHY MTG-2026-0001/T1", ("why", "MTG-2026-0001")),
     ("为什么 CNF-2026-0001\n\n刘经理\n技术部", ("why", "CNF-2026-0001")), ("帮助 INC-2026-0003", ("help", "INC-2026-0003")), ("STATUS please", ("status", "")),
     ("状态，谢谢", ("status", "")), ("请帮助", ("help", ""))],
)  # fmt: skip
def test_what_is_asked_and_of_which_record_is_read(text: str, asked: tuple[str, str]) -> None:
    assert read_asked(text) == asked


@pytest.mark.parametrize(
    "text",
    ["状态", "同意", "REQ-2026-0001 同意", "状态: 同意 CNF-2026-0001", "为什么要改 CNF-2026-0001", "PRJ-2026-0001 进展：页面完成", "更新 INC-2026-0001 进展 已恢复",
     "状态 REQ-2026-0001\n另外这个联系单请技术部尽快答复，我们下周要用到这些数据", "help me with the budget", "CNF-2026-0001 approved", ""],
)  # fmt: skip
def test_whatever_says_more_is_no_question(text: str) -> None:
    assert read_asked(text) is None
