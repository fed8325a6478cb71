"""What people write instead of words of command, each beside what only looks like it."""

from __future__ import annotations

import pytest

from mailflow.core.incident.drill import announces_drill
from mailflow.core.incident.levels import level_ordered
from mailflow.core.incident.plain import passed_to, reported_afterwards, says_back, says_over, tells_of_work
from mailflow.core.saying import Said


@pytest.mark.parametrize("text", [
    "好了", "搞定", "搞定了！", "已经好了", "可以用了，谢谢", "系统好了 大家试试", "支付好了，请客服部确认一下", "正常了", "通了", "修好了。辛苦",
    "it's back up", "Back online", "working again now", "all good now", "OA 能登录了",
])  # fmt: skip
def test_a_short_word_is_the_end(text: str) -> None:
    assert says_over(text)


@pytest.mark.parametrize("text", [
    "还没好", "快好了", "马上好了", "应该好了", "好像好了", "等好了告诉我", "重启一下就好了", "好了吗", "好了我再看看日志", "没好", "差不多好了", "明天就好了",
    "好的", "可以", "not back up", "is it back up?", "希望好了",
])  # fmt: skip
def test_a_hope_or_a_question_is_not(text: str) -> None:
    assert not says_over(text)


@pytest.mark.parametrize("text", [
    "已联系机房，预计半小时", "已重启，正在观察", "找到原因了，数据库满了", "我在路上", "马上到", "正在抢修", "ETA 30 min", "restarted the db, monitoring",
    "on my way", "looking", "部分恢复", "预计10点恢复",
])  # fmt: skip
def test_work_is_told_of(text: str) -> None:
    assert tells_of_work(text)


@pytest.mark.parametrize("text", ["这个上周也出过一次", "我正在开会", "谁在处理？", "请问预计几点恢复", "知道了", "请总经理知悉", "looking forward to hearing from you"])
def test_a_remark_is_no_work(text: str) -> None:
    assert not tells_of_work(text)


@pytest.mark.parametrize("text", ["又挂了", "还是不行，登不上", "没有恢复", "还没修好", "still down", "the gateway is down again"])
def test_it_is_back(text: str) -> None:
    assert says_back(text)


@pytest.mark.parametrize("text", ["正常", "没问题", "不好意思", "又要辛苦大家了", "是不是又挂了？", "thanks again"])
def test_it_is_not_back(text: str) -> None:
    assert not says_back(text)


@pytest.mark.parametrize("text", [
    "昨晚22:00邮件系统无法登录，现已恢复正常，特此报备。", "支付故障已处理完毕", "The ERP was down last night. All services have been restored.",
    "已全部恢复。",
])  # fmt: skip
def test_a_report_of_what_is_over(text: str) -> None:
    assert reported_afterwards(text)


@pytest.mark.parametrize("text", [
    "电话部分已恢复，网页仍打不开", "还没恢复", "要求今天全部恢复", "预计10点已恢复", "恢复了又挂，反复，现已恢复", "Please tell me when it is fixed.",
    "It is not restored", "希望尽快都解决", "已恢复后又出现异常", "应急预案已修复漏洞，但系统不可用", "主库宕机，备库已恢复", "个别用户已恢复", "The database is down. The standby is now restored.",
])  # fmt: skip
def test_what_is_not_over_is_reported_as_it_is(text: str) -> None:
    assert not reported_afterwards(text)


@pytest.mark.parametrize(("subject", "text"), [
    ("演练通知", "定于3月5日下午3点进行应急演练，届时系统将短暂中断，请知悉。"), ("Fire drill tomorrow", "Please leave the building when the alarm sounds."),
    ("关于开展消防演练的通知", "请各部门配合。"), ("系统维护公告", "定于3月5日22:00-24:00进行数据库升级，期间支付服务不可用。"),
    ("停电通知", "接物业通知，本周六上午8点至12点大楼停电检修，请做好准备。"), ("Scheduled maintenance", "The ERP will be down on Saturday from 8 to 10."),
    ("测试", "测试邮件，请忽略"), ("test", "This is a test, please ignore."),
])  # fmt: skip
def test_the_announcement_of_a_drill(subject: str, text: str) -> None:
    assert announces_drill(Said(subject=subject, rest=text))


@pytest.mark.parametrize(("subject", "text"), [
    ("演练中发生真实火灾", "请各部门配合疏散"), ("演练通知", "这不是演练，机房起火"), ("应急预案演练失败，生产库挂了", "请通知各部门"), ("支付系统宕机", "已通知各部门"),
    ("This is not a drill", "evacuate, scheduled floors first"), ("演练", "支付系统无法使用"), ("回复: 演练通知", "请各部门知悉，系统有异常"), ("系统维护通知", "维护后系统还是登不上去"), ("测试环境故障", "测试环境打不开"),
    ("test", "checkout test fails in production"), ("停电通知", "机房已停电"), ("test", ""), ("测试", "测试"), ("系统升级公告", "升级失败，明天再升"),
])  # fmt: skip
def test_what_did_happen_is_no_drill(subject: str, text: str) -> None:
    assert not announces_drill(Said(subject=subject, rest=text))


@pytest.mark.parametrize(("text", "name"), [
    ("让冯强跟一下", "冯强"), ("收到，请张工处理", "张工"), ("这个安排冯强去看一下吧", "冯强"), ("由冯强负责", "冯强"), ("Can Feng Qiang take this?", "Feng Qiang"),
    ("OK, please have Bob look into it", "Bob"), ("别让冯强跟了", ""), ("不用让冯强跟一下", ""), ("冯强在处理", ""), ("can you reboot it", ""),
])  # fmt: skip
def test_a_short_letter_names_who_is_to_take_it(text: str, name: str) -> None:
    assert passed_to(text) == name


@pytest.mark.parametrize(("text", "level"), [
    ("看过了，不是P0，按P2处理", 3), ("按一级响应", 1), ("treat it as SEV2", 2), ("先按L3来处理吧", 3), ("按P1处理吗？", None), ("不按P1处理", None),
    ("按P1处理，按P2处理", None), ("按计划处理", None), ("should we treat it as P1", None), ("已按P1手册重启", None),
])  # fmt: skip
def test_a_clause_orders_a_level(text: str, level: int | None) -> None:
    assert level_ordered(text) == level
