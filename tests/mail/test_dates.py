from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.worktime import Calendar
from mailflow.mail.dates import read_days, read_instant

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar(
    zone=SHANGHAI, opens=time(9), closes=time(18), weekdays=frozenset(range(5)), holidays=frozenset(),
        extra_workdays=frozenset()
)
#: A Monday.
AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)


@pytest.mark.parametrize(("text", "local"), [
    ("2026-02-13", "2026-02-13 18:00"), ("2026/2/13", "2026-02-13 18:00"), ("2026.2.13", "2026-02-13 18:00"),
    ("2026年2月13日", "2026-02-13 18:00"),
    ("2月13日", "2026-02-13 18:00"), ("12月30日", "2025-12-30 18:00"), ("三月五日", "2026-03-05 18:00"),
    ("明年1月5日", "2027-01-05 18:00"),
    ("今天", "2026-03-02 18:00"), ("昨天", "2026-03-01 18:00"), ("明天", "2026-03-03 18:00"), ("后天",
    "2026-03-04 18:00"), ("今早9点", "2026-03-02 09:00"),
    ("上午9点半", "2026-03-02 09:30"), ("下午3点", "2026-03-02 15:00"), ("14:30", "2026-03-02 14:30"), ("14时30分",
    "2026-03-02 14:30"),
    ("明天上午10点", "2026-03-03 10:00"), ("3月5日（周四）下午3点半", "2026-03-05 15:30"), ("3月5日 18:00前",
    "2026-03-05 18:00"), ("下周三下午三点", "2026-03-11 15:00"),
    ("本周五", "2026-03-06 18:00"), ("周五", "2026-03-06 18:00"), ("下周一", "2026-03-09 18:00"), ("月底",
    "2026-03-31 18:00"), ("下月底", "2026-04-30 18:00"),
    ("15号", "2026-03-15 18:00"), ("下月5日", "2026-04-05 18:00"), ("下班前", "2026-03-02 18:00"), ("中午",
    "2026-03-02 12:00"), ("晚上8点", "2026-03-02 20:00"),
    ("3天内", "2026-03-05 18:00"), ("三天内", "2026-03-05 18:00"), ("24小时内", "2026-03-03 09:00"), ("1个工作日内",
    "2026-03-02 18:00"),
    ("两个工作日内", "2026-03-03 18:00"), ("半小时内", "2026-03-02 09:30"), ("高:需1小时内恢复", "2026-03-02 10:00"),
    ("30分钟内", "2026-03-02 09:30"),
    ("２０２６－０３－０５", "2026-03-05 18:00"), ("2026-03-05T10:00", "2026-03-05 10:00"), ("tomorrow",
    "2026-03-03 18:00"), ("Friday", "2026-03-06 18:00"),
    ("next Monday", "2026-03-09 18:00"), ("Mar 5", "2026-03-05 18:00"), ("March 5th, 2027", "2027-03-05 18:00"),
    ("5 March 2026", "2026-03-05 18:00"),
    ("in 3 days", "2026-03-05 18:00"), ("within 24 hours", "2026-03-03 09:00"), ("within two business days",
    "2026-03-03 18:00"), ("EOD", "2026-03-02 18:00"),
    ("end of week", "2026-03-06 18:00"), ("end of the month", "2026-03-31 18:00"), ("tomorrow 3pm",
    "2026-03-03 15:00"), ("by Friday 9:30 am", "2026-03-06 09:30"),
])  # fmt: skip
def test_dates_are_read_as_people_write_them(text: str, local: str) -> None:
    found = read_instant(text, AT, CALENDAR)
    assert found is not None
    assert found.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") == local
    assert found.tzinfo is UTC


@pytest.mark.parametrize("text", [
    "尽快", "ASAP", "近期", "", "另行通知", "soon", "10", "V1.2", "80万元", "2026-02-30", "13月40日", "25:70",
    "3月5日或3月9日", "5月1日至5月3日", "周会", "一月份左右吧", "3 items",
    "monthly report", "sunk cost", "x" * 3000,
])  # fmt: skip
def test_what_is_vague_or_ambiguous_is_no_date(text: str) -> None:
    assert read_instant(text, AT, CALENDAR) is None


@pytest.mark.parametrize(("text", "first", "last"), [
    ("请假 3月5日至3月10日 代理人 张工", date(2026, 3, 5), date(2026, 3, 10)), ("3月5日-10日", date(2026, 3, 5),
    date(2026, 3, 10)),
    ("3月5日到10日", date(2026, 3, 5), date(2026, 3, 10)), ("2026-03-05 to 2026-03-08", date(2026, 3, 5), date(2026,
    3, 8)), ("明天", date(2026, 3, 3), date(2026, 3, 3)),
])  # fmt: skip
def test_a_range_of_days_is_read(text: str, first: date, last: date) -> None:
    assert read_days(text, AT, CALENDAR) == (first, last)


def test_a_range_that_ends_before_it_begins_is_none() -> None:
    assert read_days("3月10日至3月5日", AT, CALENDAR) is None
    assert read_days("以后再说", AT, CALENDAR) is None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789年月日号点半:-/.上下午周一二三天内前后今明 pmand", max_size=20))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    found = read_instant(text, AT, CALENDAR)
    assert found is None or found.tzinfo is not None
