"""Absences in the words people announce them in; what can not be read is told, and never half understood."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailflow.mail.forms.absence import read_absence
from mailflow.mail.forms.dates import read_ends
from mailflow.rules.load import load_rules

CALENDAR = load_rules(Path(__file__).resolve().parents[2] / "rules.yaml").policy.calendar
AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
MONDAY_NINE = datetime(2026, 3, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize(("text", "first", "last", "deputy"), [
    ("请假 3月12日至3月15日 代理人 张工", "03-12", "03-15", "张工"),
    ("請假 3月12日至3月15日 代理人 張工", "03-12", "03-15", "張工"),
    ("请假 3.12-3.15", "03-12", "03-15", None),
    ("请假 3/12-15", "03-12", "03-15", None),
    ("年假 3.12~3.15 代理人：李主管", "03-12", "03-15", "李主管"),
    ("请假三天（3月12日-14日）", "03-12", "03-14", None),
    ("3月12日请假2天", "03-12", "03-13", None),
    ("下周请假", "03-16", "03-22", None),
    ("各位好，我3月12日到15日请假，由张工代理", "03-12", "03-15", "张工"),
    ("我3月12日-15日请假，张工代理", "03-12", "03-15", "张工"),
    ("本人因病请假，3月12日至3月15日", "03-12", "03-15", None),
    ("领导好：\n本人拟于3月12日至3月15日休年假，共4天，工作由李主管代理，望批准。", "03-12", "03-15", "李主管"),
    ("王总您好：\n我想请假 3月12日", "03-12", "03-12", None),
    ("请假 12月30日至次年1月2日", "12-30", "01-02", None),
    ("AWAY March 12-15, deputy Zhang", "03-12", "03-15", "Zhang"),
    ("I'm away 12-15 March; Zhang covers for me", "03-12", "03-15", "Zhang"),
    ("I am on leave from 12 March to 15 March. Zhang covers.", "03-12", "03-15", "Zhang"),
    ("请假 12月20日至12月31日", "12-20", "12-31", None),
    ("AWAY 12 Mar 26 to 15 Mar 26", "03-12", "03-15", None),
    ("I will be on leave from 12 March to 15 March, deputy: Zhang", "03-12", "03-15", "Zhang"),
])  # fmt: skip
def test_days_and_deputy(text: str, first: str, last: str, deputy: str | None) -> None:
    away = read_absence(text, AT, CALENDAR)
    assert away is not None and not away.fault
    days = CALENDAR.local(away.since), CALENDAR.local(away.until).replace(hour=0)
    assert f"{days[0]:%m-%d}" == first
    assert away.deputy == deputy
    assert (CALENDAR.local(away.until) - CALENDAR.local(away.since)).days == _days(first, last)


def _days(first: str, last: str) -> int:
    year = 2026 if last >= first else 2027
    return (datetime.fromisoformat(f"{year}-{last}") - datetime.fromisoformat(f"2026-{first}")).days + 1


@pytest.mark.parametrize(("text", "fault"), [
    ("请假 3月15日至3月12日", "backwards"), ("AWAY 15 to 12 March", "backwards"), ("请假三天", "unread"), ("请假 2月30日", "unread"),
    ("3月12日请假3天", "unread"), ("AWAY 12-15/3", "unread"), ("请假申请", "unread"),
    ("请假 3月12日(周五)", "unread"), ("请假 每周五", "unread"),
    ("AWAY every Friday", "unread"), ("请假 3月12日开始", "unread"), ("AWAY from Monday for 3 days", "unread"),
    ("请假 国庆后第一周", "unread"),
])  # fmt: skip
def test_days_that_can_not_be_meant(text: str, fault: str) -> None:
    away = read_absence(text, AT, CALENDAR)
    assert away is not None and away.fault == fault


@pytest.mark.parametrize("text", [
    "请假流程是怎样的？", "出差报销流程请确认", "3月12日请假的人员名单请发我", "王经理3月12日请假", "请假，原因：家中有事", "vacation policy",
])  # fmt: skip
def test_what_announces_no_absence(text: str) -> None:
    assert read_absence(text, AT, CALENDAR) is None


def test_a_year_at_one_end_is_the_year_of_both() -> None:
    ends = read_ends("2025年3月1日至3月5日", AT, CALENDAR)
    assert ends is not None and [day.isoformat() for day in ends] == ["2025-03-01", "2025-03-05"]


@pytest.mark.parametrize(("text", "since", "until"), [
    ("3月5日下午请假", "03-05 12:00", "03-06 00:00"), ("请假 3月5日上午 代理人 张工", "03-05 00:00", "03-05 12:00"),
    ("away Friday afternoon", "03-06 12:00", "03-07 00:00"), ("out of office tomorrow morning", "03-03 00:00", "03-03 12:00"),
    ("AWAY 5 March 2pm to 5pm, deputy Zhang", "03-05 14:00", "03-05 17:00"), ("请假 3月5日下午2点到5点", "03-05 14:00", "03-05 17:00"),
    ("明天14:00-17:00请假", "03-03 14:00", "03-03 17:00"), ("3月5日下午至3月6日上午请假", "03-05 12:00", "03-06 12:00"),
    ("请假3月5日上午到3月6日", "03-05 00:00", "03-07 00:00"), ("今天下午外出", "03-02 12:00", "03-03 00:00"),
    ("请假 3月5日至3月10日", "03-05 00:00", "03-11 00:00"), ("请假 2026-03-05 至 2026-03-10", "03-05 00:00", "03-11 00:00"),
])  # fmt: skip
def test_a_part_of_a_day_is_no_whole_day(text: str, since: str, until: str) -> None:
    away = read_absence(text, MONDAY_NINE, CALENDAR)
    assert away is not None
    zone = CALENDAR.zone
    assert [end.astimezone(zone).strftime("%m-%d %H:%M") for end in (away.since, away.until)] == [since, until]
    assert away.fault == ""


@pytest.mark.parametrize(("text", "fault"), [("明天请假半天", "unread"), ("AWAY half a day on Friday", "unread"), ("请假3月5日下午到3月5日上午", "backwards")])
def test_half_a_day_and_not_which_is_asked_about(text: str, fault: str) -> None:
    away = read_absence(text, MONDAY_NINE, CALENDAR)
    assert away is not None
    assert away.fault == fault
