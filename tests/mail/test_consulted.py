"""Who was asked in the writer's own unit, and had nothing against it, is no answer and no term; others, requests and parts are."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.intent import read_intent

CONSULTED = (
    "已认真阅读，并和部门内几位同事过了一遍，大家都没有异议。", "我已经跟组内同事确认过，大家都没有异议。", "部门几个骨干都看了，大家没意见。",
    "I took this to my team meeting this morning and nobody had any concerns. ", "Reviewed with my deputy today, neither of us has anything to add. ",
    "We talked it over in the department yesterday and everyone agreed. ", "I've checked it with the team leads and we are all in agreement. ",
    "Went through the doc with my team. ",
)  # fmt: skip
NOT_SO = (
    "请部门同事复核一遍，", "让组里看一遍，", "找同事核对一下，", "和部门同事讨论过了，他们不同意，", "部门同事看了一半，", "和客服部同事看过了，大家没意见，", "部门看完再说，",
    "discussed with my team, they want changes. ", "Reviewed with my team the first half. ", "Please check it with my team. ", "discussed with Marketing, ",
)  # fmt: skip


@pytest.mark.parametrize("before", CONSULTED)
def test_own_people_who_had_nothing_against_it_leave_the_answer_as_it_is(before: str) -> None:
    answer = "Approved." if before.isascii() else "我同意。"
    assert read_intent(before + answer).decision == "approve"


@pytest.mark.parametrize("before", CONSULTED)
def test_that_they_were_asked_is_no_answer(before: str) -> None:
    assert read_intent(before).decision != "approve"


@pytest.mark.parametrize("before", NOT_SO)
def test_who_is_yet_to_look_or_looked_at_a_part_is_read(before: str) -> None:
    assert read_intent(before + ("approved." if before.isascii() else "我同意。")).decision != "approve"
