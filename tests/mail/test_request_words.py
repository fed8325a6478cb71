"""How departments answer a request in their own words, and what is too little to tell."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from mailflow.core.orders import Order
from mailflow.core.worktime import Calendar
from mailflow.mail.orders.asker_words import read_asker_words
from mailflow.mail.orders.request_words import read_request_words

CALENDAR = Calendar(ZoneInfo("Asia/Shanghai"), time(9), time(18), frozenset(range(5)), frozenset(), frozenset())
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)


def orders(text: str) -> tuple[Order, ...]:
    return read_request_words(text, AT, CALENDAR)


def kinds(text: str) -> list[str]:
    return [order.kind for order in orders(text) if order.problem is None]


@pytest.mark.parametrize(
    "text",
    ["受理", "收到，我们来处理", "好的，马上办", "接了", "正在处理", "没问题", "我们做", "可以支持", "OK will do", "We are on it", "we'll take care of it", "Accepted."],
)
def test_taking_it_on_is_read(text: str) -> None:
    assert kinds(text) == ["accept"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("已安排张工跟进", "张工"), ("接了，张工负责", "张工"), ("可以支持，具体找张工", "张工"), ("张工，你来处理一下", "张工"), ("可以，请张工跟进", "张工"),
     ("Accepted. Zhang will handle it", "Zhang"), ("受理，承办人：张工", "张工")],
)  # fmt: skip
def test_who_does_it_is_read(text: str, name: str) -> None:
    assert [order.value for order in orders(text) if order.kind == "handler"] == [name]


@pytest.mark.parametrize(
    "text",
    ["这个不归我们管", "不好意思，这块应该是IT部负责的", "我们这边没有人手，建议找市场部", "人手不够，做不了", "恐怕不行，权限不在我们这", "暂时无法受理，原因：缺审批",
     "我们部门不负责这个，应该是运营部", "Not our area, please ask IT", "We can't take this on, no capacity this month", "This isn't ours, try Operations"],
)  # fmt: skip
def test_a_no_carries_its_reason(text: str) -> None:
    assert set(kinds(text)) == {"decline"}
    assert orders(text)[0].reason


@pytest.mark.parametrize(
    ("text", "day"),
    [("最快下周三给", 11), ("可以，但最早要下周一", 9), ("3月10日可以吗？", 10), ("我们做，3月10日给", 10), ("周五前给你", 6), ("3月12日", 12), ("周四下班前", 5),
     ("earliest we can do is March 12", 12), ("Sure, we'll get to it by Friday", 6), ("可于3月8日完成", 8)],
)  # fmt: skip
def test_a_day_is_promised_in_a_sentence_a_question_or_alone(text: str, day: int) -> None:
    (found,) = (order for order in orders(text) if order.kind == "propose")
    assert found.due is not None
    assert (CALENDAR.local(found.due).month, CALENDAR.local(found.due).day, found.problem) == (3, day, None)


@pytest.mark.parametrize("text", ["数据已发，请查收", "处理好了，日志在共享盘", "数据已上传共享盘", "搞定了", "I've sent it", "Please find the attached"])
def test_that_it_is_done_is_read(text: str) -> None:
    assert kinds(text) == ["done"]


@pytest.mark.parametrize(
    "text",
    ["没空", "目前排不开，下个月再说", "no capacity right now", "受理，但要先补充时间范围"],
)
def test_what_may_be_a_no_or_depends_is_asked_about(text: str) -> None:
    assert orders(text)
    assert all(order.problem for order in orders(text))


@pytest.mark.parametrize(
    "text",
    ["需要先提供时间范围", "请提供一下具体的时间范围，谢谢", "这事得先请示陈副总", "还没做完", "今天发不出", "已发给张工处理", "李主管那边负责这个", "进度50%",
     "能处理吗？", "已完成一半", "不急的话下周三给", "我们3月2日开过会", "Could you send the date range?", "吴倩，请补充时间范围", "明天我休假"],
)  # fmt: skip
def test_what_answers_nothing_orders_nothing(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [("可以接受", "agree"), ("就这么定", "agree"), ("已收到，数据完整，可以关闭", "agree"), ("Works for me", "agree"), ("数据不全", "return"),
     ("不对，少了退款订单", "return"), ("数据有误，请重新导出", "return"), ("没收到附件", "return"), ("太晚了", "too_late"), ("That's too late", "too_late")],
)  # fmt: skip
def test_what_whoever_asked_says_of_the_answer_is_read(text: str, kind: str) -> None:
    assert {order.kind for order in read_asker_words(text)} == {kind}


@pytest.mark.parametrize("text", ["数据没有问题", "没有缺少", "好的", "收到，谢谢", "是不是少了几天？", "能接受吗？", "我们再看看", "没有错"])
def test_of_the_rest_nothing_is_guessed(text: str) -> None:
    assert list(read_asker_words(text)) == []
