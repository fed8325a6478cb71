"""Whom an answer greets says nothing of the matter; whatever else stands behind the greeting is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.intent.salutation import only_greets

GREETINGS = (
    "赵敏，你好：", "小赵：", "敏姐好～", "尊敬的赵敏女士，您好！", "各位领导、各位部门同事：", "市场部各位同事，大家好：", "趙小姐 鈞鑒：", "Dear 敏，",
    "Hi Min,", "Dear Ms. Zhao,", "Good day to you,", "Hello Marketing team,", "Dear Sir/Madam,", "Respected Ma'am,", "Greetings of the day!",
    "趙様、お疲れ様です。", "マーケティング部 趙様", "Dear sister Zhao,", "Hi Olumide and team,",
)  # fmt: skip
#: What limits, denies, puts off or tells of others, in the place of a name.
MEANT = (
    "Hi Min. Not before May.", "Hi Min. Only the posters", "Hello. Rejected.", "Hi Min wait for legal first", "Dear Min only the first part",
    "Morning Min. On hold until Friday.", "Hi Min Bob says", "Good morning. as Bob said:", "Hi Min what if i wrote", "Dear Min half of it is",
    "先发总监", "只给领导", "缺领导", "换会计", "除了队长", "限店长", "别告诉老板和领导", "仅限同事", "反对你", "减人さん", "暂缓様", "@老王说", "慢慢，",
    "替李经理", "晚上好好想想",
)  # fmt: skip
INLINE = (
    "Hi wait please, approved.", "Morning rejected, approved", "Hello never mind, approved.", "Hi legal first, approved", "Dear budget aside, approved",
    "Hi posters later, approved", "Hello Bob says, approved", "Hi half approved, approved", "Hi second thoughts, approved", "Hi pending legal: approved",
    "Hi tomorrow maybe, approved", "致不同意部，同意", "不含法务部王经理您好，同意",
)  # fmt: skip


@pytest.mark.parametrize("greeting", GREETINGS)
@pytest.mark.parametrize(("answer", "decision"), [("同意。", "approve"), ("Approved.", "approve"), ("不同意。", "reject"), ("Rejected.", "reject")])
def test_the_answer_below_a_greeting_is_read(greeting: str, answer: str, decision: str) -> None:
    assert read_intent(f"{greeting}\n\n{answer}").decision == decision


@pytest.mark.parametrize("first", ["您好！", "各位同事，大家好：", "Dear all，", "赵敏，您好！"])
@pytest.mark.parametrize(
    "letter", ["小赵，看了，同意，抓紧推进。", "敏敏，我这边同意，邮件给你回一下留个底", "尊敬的赵经理：您好！来信已阅，我同意。顺祝商祺！", "TO 赵敏：同意"]
)
def test_a_letter_that_greets_twice_is_read_as_if_it_greeted_once(first: str, letter: str) -> None:
    about = ("春季促销活动方案", "赵敏", "市场部")
    assert read_intent(letter, about=about).decision == read_intent(f"{first}\n{letter}", about=about).decision == "approve"


@pytest.mark.parametrize("line", MEANT)
@pytest.mark.parametrize("answer", ["同意", "Approved"])
def test_a_first_line_that_says_more_is_no_greeting(line: str, answer: str) -> None:
    assert read_intent(f"{line}\n{answer}").decision != "approve"


@pytest.mark.parametrize("text", INLINE)
def test_more_than_a_greeting_in_front_of_the_answer_is_read(text: str) -> None:
    assert read_intent(text).decision != "approve"


@given(st.sampled_from(["hi", "hello", "dear", "good morning", "hey"]), st.lists(st.text("abcdefghilmnoprstuw", min_size=3, max_size=9), min_size=1))
def test_small_letters_greet_only_where_they_are_a_known_name(hail: str, words: list[str]) -> None:
    known = only_greets(f"{hail} {' '.join(words)},", f"{hail} {' '.join(words)},")
    assert known == all(only_greets(f"hi {word},", f"hi {word},") for word in words) or len(words) > 5


@given(st.text("先再不只限暂缓减换除缺取消停删改", min_size=1, max_size=4), st.sampled_from(["总", "姐", "经理", "领导", "さん", "部"]))
def test_what_limits_is_nobody_s_name(limit: str, title: str) -> None:
    text = fold_text(f"{limit}{title}，")
    assert not only_greets(text, text)
