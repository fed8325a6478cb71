from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from mailflow.core.worktime import Calendar
from mailflow.mail.forms.began import times_told

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar(
    zone=SHANGHAI, opens=time(9), closes=time(18), weekdays=frozenset(range(5)), holidays=frozenset(), extra_workdays=frozenset()
)
#: A Monday.
AT = datetime(2026, 3, 2, 9, 30, tzinfo=SHANGHAI)


def told(text: str) -> dict[str, str]:
    return {name: when.astimezone(SHANGHAI).strftime("%m-%d %H:%M") for name, when in times_told(text, AT, CALENDAR)}


@pytest.mark.parametrize(("text", "began"), [
    ("今早8点50分宕机，客户下不了单", "03-02 08:50"), ("昨晚11点左右宕机的，一直没恢复", "03-01 23:00"), ("8:50左右支付系统不可用", "03-02 08:50"),
    ("大概8点40开始的", "03-02 08:40"), ("从8点30分起支付失败", "03-02 08:30"), ("10分钟前开始支付失败", "03-02 09:20"), ("半小时前网断了", "03-02 09:00"),
    ("昨晚2点宕机", "03-02 02:00"), ("半夜2点突然断网", "03-02 02:00"), ("昨天夜里11点半停电", "03-01 23:30"),
    ("今天凌晨3点20分，支付系统出现大面积超时", "03-02 03:20"), ("系统3月1日晚上10点多开始就慢了，今天8点多彻底不可用", "03-01 22:00"),
    ("2026-03-02 08:45:12 数据库连接中断", "03-02 08:45"), ("发生时间9:00", "03-02 09:00"),
    ("The payment gateway went down around 8:50 this morning. Nobody can pay.", "03-02 08:50"),
    ("ERP has been down since 8.30.", "03-02 08:30"), ("since 8 this morning invoices fail", "03-02 08:00"),
    ("Started yesterday at around 11 pm", "03-01 23:00"), ("last night around 11 the database crashed", "03-01 23:00"),
    ("We lost the network about half an hour ago", "03-02 09:00"),
])  # fmt: skip
def test_when_it_began_is_read_from_a_sentence(text: str, began: str) -> None:
    assert told(text) == {"began": began}


@pytest.mark.parametrize("text", [
    "上周五8点也宕机过", "8点有会议，系统打不开", "计划9点恢复", "预计10点恢复", "IP 10.2.3.4 端口 8:50", "8点发布会上说系统故障", "版本 8.30 无法安装",
    "9点支付失败，9点20分登录失败", "we could not open 8 invoices",
])  # fmt: skip
def test_a_time_of_something_else_is_none_of_the_incident(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(("text", "name", "when"), [
    ("昨晚11点半开始，今早1点50分发现全部超时", "noticed", "03-02 01:50"), ("发现时间9:00。", "noticed", "03-02 09:00"),
    ("discovered 7:15 today", "noticed", "03-02 07:15"), ("机房漏水！已电话报告郑经理（9:05）", "phoned", "03-02 09:05"),
    ("网站打不开，我9:10打电话告诉了郑经理", "phoned", "03-02 09:10"), ("phoned Mr Zheng at 9:05", "phoned", "03-02 09:05"),
    ("支付失败，要求1小时内恢复", "wanted", "03-02 10:30"), ("此故障请于下午3点前恢复", "wanted", "03-02 15:00"),
    ("ERP down. Need it back by noon.", "wanted", "03-02 12:00"), ("must be restored within 2 hours", "wanted", "03-02 11:30"),
])  # fmt: skip
def test_the_other_times_are_kept_apart(text: str, name: str, when: str) -> None:
    assert told(text)[name] == when
