from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.intent import read_intent

LISTS = Path(__file__).parent / "phrases"
REFUSALS = [
    line.replace("\\n", "\n")
    for name in (
        "reject-zh",
        "reject-en",
        "unclear-zh",
        "unclear-en",
        "conditional-zh",
        "conditional-en",
        "never-an-approval",
    )
    for line in (LISTS / f"{name}.txt").read_text("utf-8").splitlines()
]


def test_a_word_an_admin_adds_is_read() -> None:
    assert read_intent("中", {}).decision == "unclear"
    assert read_intent("准行", {}).decision != "approve"
    assert read_intent("准行", {"approve": ("准行",)}).decision == "approve"
    assert read_intent("毙了", {"reject": ("毙了",)}).decision == "reject"
    assert read_intent("俺晓得了", {"acknowledge": ("俺晓得了",)}).decision == "acknowledge"


def test_an_added_word_inside_another_does_not_count() -> None:
    assert read_intent("不准行", {"approve": ("准行",)}).decision != "approve"
    assert read_intent("准行吗", {"approve": ("准行",)}).decision != "approve"


@pytest.mark.parametrize(
    "word",
    [
        "不",
        "不同意",
        "否",
        "吗",
        "如果同意",
        "not approved",
        "no",
        "但",
        "他",
        "maybe",
        "不予",
        "未",
        "再说",
        "?",
        "请",
        "please",
        "to",
    ],
)
def test_a_word_that_refuses_or_doubts_can_not_be_added_as_an_approval(word: str) -> None:
    words = {"approve": (word,), "polite": (word,)}
    assert read_intent(word, words).decision != "approve"
    assert [text for text in REFUSALS if read_intent(text, words).decision == "approve"] == []


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_piece_of_a_refusal_added_as_an_approval_makes_it_one(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(REFUSALS))
    start = data.draw(st.integers(0, len(phrase) - 1))
    piece = phrase[start : data.draw(st.integers(start + 1, len(phrase)))]
    if piece != phrase:
        assert read_intent(phrase, {"approve": (piece,)}).decision != "approve"
