"""Wishes, thanks and what was looked at are passed over beside an answer in closed words; what else stands in them is read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "replies"))

from reply_scores import decision_of
from reply_text import sent_mail


def decision(text: str) -> str:
    sent = sent_mail("en" if text.isascii() else "zh")
    head = f"From: <{sent.your}>\r\nSubject: Re: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return decision_of(f"{head}{text}\r\n".encode(), sent.text)


@pytest.mark.parametrize("wish", [
    "预祝活动圆满成功", "祝大家周末愉快", "祝春季促销活动大卖", "祝您工作顺利，身体健康", "顺颂商祺", "顺祝 商祺", "谢谢，祝好", "祝各位元宵节快乐", "敬请谅解",
    "合作愉快", "此颂 台安", "期待好的效果",
])  # fmt: skip
def test_a_wish_says_nothing_of_the_matter(wish: str) -> None:
    assert decision(f"同意。\n{wish}\n刘经理") == "approve"
    assert decision(f"不同意，预算不够。\n{wish}\n刘经理") == "reject"


@pytest.mark.parametrize("wish", [
    "预祝线上部分圆满成功", "预祝四月促销大卖", "祝不超三十万", "预祝新方案圆满成功", "合作不愉快", "顺颂仅线上", "顺祝等法务审", "谢谢，祝您找到钱", "预祝周五成功", "敬请不谅解",
    "祝砍掉一半后成功", "预祝二期成功", "期待完整版",
])  # fmt: skip
def test_a_wish_for_another_day_part_or_sum_is_read(wish: str) -> None:
    assert decision(f"同意。\n{wish}") in ("conditional", "unclear")


@pytest.mark.parametrize("thanks", [
    "谢谢大家的辛苦付出", "感谢整理", "感谢市场部同事的细致准备", "各位辛苦了", "谢谢王经理", "感谢赵敏的耐心说明", "谢谢你们花这么多时间准备", "最近大家辛苦了",
])  # fmt: skip
def test_thanks_for_the_work_of_asking_say_nothing_of_the_matter(thanks: str) -> None:
    assert decision(f"同意。{thanks}。") == "approve"


@pytest.mark.parametrize("thanks", [
    "感谢市场部承担费用", "谢谢市场部出钱", "感谢运营部接手开发", "下架辛苦了", "多谢放过客服部", "谢谢包场", "感谢把范围收窄", "谢谢你们分担",
])  # fmt: skip
def test_thanks_for_what_nobody_asked_for_are_read(thanks: str) -> None:
    assert decision(f"同意。{thanks}") in ("conditional", "unclear")


@pytest.mark.parametrize("looked", [
    "方案我看过了", "附件从头到尾看了一遍", "预算和时间安排我都核对过了", "我们部门讨论过了", "在高铁上看完了", "作为安全负责人我很放心", "我和组里同事对过了",
])  # fmt: skip
def test_that_the_writer_looked_says_nothing_of_the_matter(looked: str) -> None:
    assert decision(f"{looked}，同意。") == "approve"


@pytest.mark.parametrize("looked", [
    "隔壁看过了", "粗看过了", "跳着看过了", "值班律师看过了", "闭眼看过了", "半本看过了", "作为试验我放心", "作为临时办法我放心", "作为草稿我放心",
])  # fmt: skip
def test_who_else_looked_or_how_hastily_is_read(looked: str) -> None:
    assert decision(f"同意。{looked}") in ("conditional", "unclear")


@pytest.mark.parametrize("courtesy", [
    "We reviewed it carefully with the team", "I read it on the train this morning", "Great work on the plan", "Nice job putting this together so quickly",
    "The budget is in line with our plan", "Greetings from rainy Leeds", "The plan is in line with what we discussed",
])  # fmt: skip
def test_english_courtesies_say_nothing_of_the_matter(courtesy: str) -> None:
    assert decision(f"Approved. {courtesy}.") == "approve"


@pytest.mark.parametrize("said", [
    "We reviewed it and have questions", "We've looked at it and need more time", "Great work getting it down to a week", "Greetings from the new head",
    "The plan is in line with what we can do in April", "Everything is in line with our cap", "Regards from my son",
])  # fmt: skip
def test_what_hides_in_the_tail_of_a_courtesy_is_read(said: str) -> None:
    assert decision(f"Approved. {said}") in ("conditional", "unclear")


@pytest.mark.parametrize(("text", "approves"), [
    ("Looks fine, Min, approved", True), ("Looks fine, Peter, approved", True), ("Fine, Nah, approved", False), ("Yes, Duress, approved", False),
    ("Well, Tentative, approved.", False), ("Okay, Verbal, approved", False),
])  # fmt: skip
def test_only_a_known_name_is_called_between_commas(text: str, approves: bool) -> None:
    assert (decision(text) == "approve") is approves


@pytest.mark.parametrize("text", [
    "Talked it over with my team and we approve.", "Dear all, we have no other opinion, agreed. Thanks.", "I confirmed. There is no problem, I approve.",
    "Hello, I give you my approval without reserve. Good day", "Sorry for answer late, was on business trip. Agree.",
    "In meetings all day but yes, approved.", "On the road today so keeping it short: approved.", "车间这边没意见，同意", "會辦意見：無意見，同意。",
    "This email confirms Finance's approval.",
])  # fmt: skip
def test_more_that_people_write_beside_a_full_yes(text: str) -> None:
    assert decision(text) == "approve"


@pytest.mark.parametrize("text", [
    "Talked it over with Finance and we approve.", "In meetings all day but yes.", "On the road today so keeping it short: approved the online part.",
    "This email confirms my manager's approval.", "I confirmed.", "车间这边没意见，等领导同意", "财务这边没意见，同意", "This email confirms Legal's approval.",
])  # fmt: skip
def test_the_same_with_somebody_else_or_in_part_is_none(text: str) -> None:
    assert decision(text) in ("conditional", "unclear")
