from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.intent.lexicon import unusable

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


CLASSES = ["approve", "conditional", "reject", "return", "acknowledge", "question", "withdraw", "unclear"]


@st.composite
def pieces_of(draw: st.DrawFn, phrase: str) -> str:
    start = draw(st.integers(0, len(phrase) - 1))
    return phrase[start : draw(st.integers(start + 1, len(phrase)))]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_added_words_of_any_classes_make_a_listed_refusal_doubt_or_condition_an_approval(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(REFUSALS))
    piece = st.one_of(pieces_of(phrase), st.sampled_from(REFUSALS).flatmap(pieces_of), st.text(max_size=4))
    words = data.draw(st.dictionaries(st.sampled_from(CLASSES), st.lists(piece, min_size=1, max_size=3).map(tuple), max_size=4))
    words.setdefault("acknowledge", ())
    approving = tuple(word for word in words.get("approve", ()) if word.strip() != phrase.strip())
    assert read_intent(phrase, words | {"approve": approving}).decision != "approve"


@pytest.mark.parametrize(
    ("kind", "word", "reason"),
    [
        ("approve", "不准行", "unsafe"), ("approve", "准", "built_in"), ("approve", "中肯吗", "unsafe"), ("approve", "please", "built_in"),
        ("approve", "彳", "short"), ("acknowledge", "除外", "built_in"), ("acknowledge", "看了但不", "unsafe"), ("withdraw", "除第二项外", "unsafe"),
        ("approve", "可,准", "punctuated"), ("delegate", "交给你", "unknown_class"), ("approve", " ", "empty"), ("reject", "同意", "built_in"),
        ("approve", "👍", "built_in"), ("acknowledge", "✅", "built_in"),
    ],
)  # fmt: skip
def test_a_word_that_can_have_no_effect_is_named_with_its_reason(kind: str, word: str, reason: str) -> None:
    assert unusable({kind: (word,)}) == ((kind, word, reason),)
    assert read_intent("同意" + word, {kind: (word,)}).decision == read_intent("同意" + word).decision


def test_words_that_count_are_not_named() -> None:
    words = {"approve": ("准行", "✅"), "reject": ("毙了",), "acknowledge": ("俺晓得了",)}
    assert unusable(words) == ()
    assert unusable({"approve": ("准行",), "reject": ("准行",)}) == (("reject", "准行", "twice"),)


def test_a_sign_approves_only_where_the_house_says_so_and_a_thumb_never() -> None:
    assert read_intent("✅").decision == "unclear"
    assert read_intent("✅", {"approve": ("✅",)}).decision == "approve"
    assert read_intent("👍", {"approve": ("👍",)}).decision == "unclear"


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_piece_of_a_refusal_added_as_an_approval_makes_it_one(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(REFUSALS))
    start = data.draw(st.integers(0, len(phrase) - 1))
    piece = phrase[start : data.draw(st.integers(start + 1, len(phrase)))]
    if piece != phrase:
        assert read_intent(phrase, {"approve": (piece,)}).decision != "approve"
