"""What offers more help, and where the writer is to be found, is no term of the answer; a need that is there already is one."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.intent import read_intent

OFFERS = (
    "如需进一步沟通请随时电话联系。", "下午我都在座位上，有事直接过来找我就行。", "分机不变，有事call我。", "有啥需要我们配合的随时说。", "今天五点前都在线。",
    "如需签字版，我下午都在公司。", "我手机24小时开着，有急事打。", "如有其他需要，打我座机即可。", "如有疑问，请拨打我的分机。", "有問題隨時打分機找我。",
    "I'm around until six if you want to chat.", "My phone's on if you need me.", "Please feel free to contact me in case of any question.",
    "Any issue just call me ya.", "For questions I stay gladly at disposal by telephone.", "I remain available by phone.", "Any need, pls call my mobile.",
)  # fmt: skip
TERMS = (
    "需沟通，请联系我", "有问题再说", "需要进一步讨论", "如需加钱请找我", "如果法务没问题请告知", "先打电话给我", "call me before you start", "if the budget holds, call me",
    "let me know if it costs more", "contact Legal for questions first", "I'm only available for the first half", "needs a signature from Legal",
)  # fmt: skip


@pytest.mark.parametrize("offer", OFFERS)
@pytest.mark.parametrize(("answer", "decision"), [("同意。", "approve"), ("Approved.", "approve"), ("不同意。", "reject")])
def test_an_offer_beside_the_answer_is_no_term(offer: str, answer: str, decision: str) -> None:
    assert read_intent(f"{answer}\n{offer}").decision == decision


@pytest.mark.parametrize("terms", TERMS)
@pytest.mark.parametrize("answer", ["同意。", "Approved. "])
def test_what_is_still_to_be_done_or_had_is_no_offer(terms: str, answer: str) -> None:
    assert read_intent(f"{answer}{terms}").decision != "approve"
