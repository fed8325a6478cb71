from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.worktime import Calendar, Span
from mailflow.mail.forms.dates import read_days, read_instant, seen_from
from mailflow.mail.forms.deadlines import read_due
from mailflow.mail.forms.durations import read_span
from mailflow.mail.forms.money import read_money

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
    ("6/3", "2026-06-03 18:00"), ("3/5前", "2026-03-05 18:00"), ("3/5 14:00", "2026-03-05 14:00"), ("二〇二六年三月五日", "2026-03-05 18:00"),
    ("後天下午3點", "2026-03-04 15:00"), ("下週三", "2026-03-11 18:00"), ("禮拜五", "2026-03-06 18:00"), ("1個工作天內", "2026-03-02 18:00"),
    ("3月5號", "2026-03-05 18:00"), ("今晚12点", "2026-03-03 00:00"), ("24:00", "2026-03-03 00:00"), ("3月5日24点前", "2026-03-06 00:00"),
    ("周三三点", "2026-03-04 03:00"), ("周三下午三点半", "2026-03-04 15:30"), ("本周内", "2026-03-06 18:00"), ("月内", "2026-03-31 18:00"),
    ("年内", "2026-12-31 18:00"), ("明年底", "2027-12-31 18:00"), ("年底前", "2026-12-31 18:00"), ("季度末", "2026-03-31 18:00"),
    ("半天内", "2026-03-02 13:30"), ("1个半小时内", "2026-03-02 10:30"), ("一周内", "2026-03-09 18:00"), ("2 weeks from now", "2026-03-16 18:00"),
    ("within 2h", "2026-03-02 11:00"), ("星期五 18：00", "2026-03-06 18:00"), ("凌晨2点", "2026-03-02 02:00"), ("3月5日(四)12:00", "2026-03-05 12:00"),
    ("end of week", "2026-03-06 18:00"), ("end of the month", "2026-03-31 18:00"), ("tomorrow 3pm",
    "2026-03-03 15:00"), ("by Friday 9:30 am", "2026-03-06 09:30"),
    ("4月底", "2026-04-30 18:00"), ("6月末前", "2026-06-30 18:00"), ("五月底", "2026-05-31 18:00"), ("明年2月底", "2027-02-28 18:00"),
    ("by the end of June", "2026-06-30 18:00"), ("end of next month", "2026-04-30 18:00"), ("by end of next week", "2026-03-13 18:00"),
    ("第二季度末", "2026-06-30 18:00"), ("Q3末", "2026-09-30 18:00"), ("end of Q2", "2026-06-30 18:00"), ("上半年底", "2026-06-30 18:00"),
    ("周末前", "2026-03-06 18:00"), ("下下个月底", "2026-05-31 18:00"), ("下周 周五", "2026-03-13 18:00"), ("下周的周五", "2026-03-13 18:00"), ("下个星期的星期三", "2026-03-11 18:00"),
    ("Friday next week", "2026-03-13 18:00"), ("next week Friday", "2026-03-13 18:00"), ("3pm on Monday of next week", "2026-03-09 15:00"),
    ("tomorrow afternoon", "2026-03-03 18:00"), ("tomorrow noon", "2026-03-03 12:00"), ("3月6日零点", "2026-03-06 00:00"), ("周五午夜", "2026-03-07 00:00"),
    ("27年1月5日", "2027-01-05 18:00"), ("25年3月6日", "2025-03-06 18:00"), ("民國115年3月6日", "2026-03-06 18:00"), ("20260306", "2026-03-06 18:00"),
    ("6 Mar 26", "2026-03-06 18:00"), ("13/03/2026", "2026-03-13 18:00"), ("3个自然日内", "2026-03-05 18:00"), ("within 5 calendar days", "2026-03-07 18:00"),
    ("3月6日以后", "2026-03-06 18:00"), ("收到后3日内", "2026-03-05 18:00"), ("within 3 days of receipt", "2026-03-05 18:00"), ("今天起3天内", "2026-03-05 18:00"),
    ("3月6日(周五)", "2026-03-06 18:00"), ("周五(3/6)", "2026-03-06 18:00"), ("Friday 6 March", "2026-03-06 18:00"), ("下周五（3月13日）", "2026-03-13 18:00"),
    ("2026-03-06T09:30:00Z", "2026-03-06 17:30"), ("Friday 17:00 UTC", "2026-03-07 01:00"), ("5pm GMT+1 Friday", "2026-03-07 00:00"),
    ("3月6日17:00（北京时间）", "2026-03-06 17:00"), ("2026-03-06 17:00 +0900", "2026-03-06 16:00"),
])  # fmt: skip
def test_dates_are_read_as_people_write_them(text: str, local: str) -> None:
    found = read_instant(text, AT, CALENDAR)
    assert found is not None
    assert found.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") == local
    assert found.tzinfo is UTC


@pytest.mark.parametrize("text", [
    "尽快", "ASAP", "近期", "", "另行通知", "soon", "10", "V1.2", "80万元", "2026-02-30", "13月40日", "25:70",
    "3月5日或3月9日", "5月1日至5月3日", "周会", "一月份左右吧", "3 items",
    "两年内", "下周", "by 6/3", "due 6/3", "完成50%", "monthly report", "sunk cost", "x" * 3000,
    "3月6日(周四)", "周五(3/7)", "3月6日（四）", "下周五(3月6日)", "Thursday, 6 March", "March 6 (Thu)", "星期四 2026-03-06",
    "春节后周五", "节后的周一", "第一个周五", "3月第二周周五", "3月最后一个周五", "first Friday of April", "last Friday of March", "a week from Friday",
    "the Friday after next", "周五前一天", "3月6日前两天", "3月6日后3个工作日内", "2 days before 6 March", "week of 9 March", "次日17点", "令和8年3月6日",
    "会后两天内", "验收后3日内", "合同签订后5个工作日内", "within 3 days of signing", "within 2 days after acceptance", "两三天内",
    "3月5日或6日", "3月5-10日", "3月5日-10日", "March 6 or 7", "between 5 and 8 March", "03/06/2026",
    "5pm EST Friday", "Friday noon CET", "5 pm London time", "美东时间3月6日17点", "3月6日17:00（当地时间）",
])  # fmt: skip
def test_what_is_vague_or_ambiguous_is_no_date(text: str) -> None:
    assert read_instant(text, AT, CALENDAR) is None


@pytest.mark.parametrize(("text", "local"), [
    ("12月31日", "2026-12-31"), ("Dec 20", "2026-12-20"), ("9月底", "2026-09-30"), ("2月20日", "2026-02-20"), ("1月5日", "2026-01-05"),
    ("2025-12-31", "2025-12-31"), ("去年12月31日", "2025-12-31"), ("Dec 20, 2025", "2025-12-20"), ("3月5日", "2026-03-05"),
])  # fmt: skip
def test_a_day_to_come_is_the_one_of_this_year(text: str, local: str) -> None:
    found = read_instant(text, AT, CALENDAR, ahead=True)
    assert found is not None
    assert found.astimezone(SHANGHAI).date().isoformat() == local
    assert read_days(text, AT, CALENDAR, ahead=True) == (date.fromisoformat(local),) * 2


def test_a_day_without_a_year_is_the_nearest() -> None:
    for text in ("12月31日", "Dec 31"):
        found = read_instant(text, AT, CALENDAR)
        assert found is not None
        assert found.year == 2025


@pytest.mark.parametrize(("text", "first", "last"), [
    ("请假 3月5日至3月10日 代理人 张工", date(2026, 3, 5), date(2026, 3, 10)), ("3月5日-10日", date(2026, 3, 5),
    date(2026, 3, 10)),
    ("3月5日到10日", date(2026, 3, 5), date(2026, 3, 10)), ("2026-03-05 to 2026-03-08", date(2026, 3, 5), date(2026,
    3, 8)), ("3/5-3/10", date(2026, 3, 5), date(2026, 3, 10)), ("5–10 March", date(2026, 3, 5), date(2026, 3, 10)),
    ("March 5 - 10", date(2026, 3, 5), date(2026, 3, 10)), ("from 5 to 10 March 2027", date(2027, 3, 5), date(2027, 3, 10)),
    ("2026-03-05~2026-03-10", date(2026, 3, 5), date(2026, 3, 10)), ("2026-03-05 至 03-10", date(2026, 3, 5), date(2026, 3, 10)),
    ("2026/3/5-2026/3/10", date(2026, 3, 5), date(2026, 3, 10)), ("3月5日—10日", date(2026, 3, 5), date(2026, 3, 10)),
    ("3月5日～3月10日", date(2026, 3, 5), date(2026, 3, 10)), ("三月五日至十日", date(2026, 3, 5), date(2026, 3, 10)),
    ("28 Feb to 3 March", date(2026, 2, 28), date(2026, 3, 3)), ("下周一至下周三", date(2026, 3, 9), date(2026, 3, 11)), ("明天", date(2026, 3, 3), date(2026, 3, 3)),
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


@pytest.mark.parametrize(("text", "language", "day"), [
    ("6/3", "zh", date(2026, 6, 3)), ("6/3", "en", None), ("13/3", "en", date(2026, 3, 13)), ("3/13", "en", date(2026, 3, 13)),
    ("3/3", "en", date(2026, 3, 3)), ("请在 6/3 前", "en", date(2026, 6, 3)), ("by 6/3", "zh", None),
])  # fmt: skip
def test_a_slashed_date_is_month_and_day_in_chinese_and_asked_about_in_english(text: str, language: str, day: date | None) -> None:
    found = read_instant(text, AT, CALENDAR, language=language)
    assert (found and found.astimezone(SHANGHAI).date()) == day


def test_days_and_hours_are_those_of_the_zone_a_letter_is_written_in() -> None:
    evening = datetime(2026, 3, 2, 20, 0, tzinfo=timezone(timedelta(hours=-5)))
    soon = evening.astimezone(UTC) + timedelta(minutes=1)
    assert read_instant("明天 10:00", seen_from(evening, soon), CALENDAR) == datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
    assert read_instant("3月3日 10:00 北京时间", seen_from(evening, soon), CALENDAR) == datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
    assert read_days("明天", seen_from(evening, soon), CALENDAR) == (date(2026, 3, 3), date(2026, 3, 3))
    in_utc = evening.astimezone(UTC)
    assert read_instant("明天 10:00", seen_from(in_utc, soon), CALENDAR) == datetime(2026, 3, 4, 2, 0, tzinfo=UTC)
    wrong = evening + timedelta(days=400)
    assert read_instant("明天 10:00", seen_from(wrong, soon), CALENDAR) == datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
    assert seen_from(None, soon) == soon


@pytest.mark.parametrize(("text", "local"), [
    ("3个工作日", "2026-03-04 18:00"), ("48小时", "2026-03-04 09:00"), ("3天", "2026-03-05 18:00"), ("5 working days", "2026-03-06 18:00"),
    ("周五上午", "2026-03-06 12:00"), ("明早", "2026-03-03 12:00"), ("tomorrow morning", "2026-03-03 12:00"), ("周五早上9点", "2026-03-06 09:00"),
    ("12月31日", "2026-12-31 18:00"), ("05:30", "2026-03-02 05:30"), ("下午5点", "2026-03-02 17:00"), ("周五 17:00", "2026-03-06 17:00"),
    ("尽快，最迟周五", "2026-03-06 18:00"), ("预约3月6日", "2026-03-06 18:00"), ("6月底", "2026-06-30 18:00"), ("by 5:30 pm", "2026-03-02 17:30"),
])  # fmt: skip
def test_a_deadline_is_read(text: str, local: str) -> None:
    found = read_due(text, AT, CALENDAR)
    assert found is not None
    assert found.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") == local


@pytest.mark.parametrize("text", [
    "大概3月20日", "周五左右", "约3月10日", "3月20日前后", "around Friday", "每周五", "every Friday", "3月6日 9:00-18:00", "5点前", "周五5点", "Friday 5:30",
    "尽快", "",
])  # fmt: skip
def test_a_deadline_that_is_only_about_is_asked_for(text: str) -> None:
    assert read_due(text, AT, CALENDAR) is None


def test_dates_are_seen_from_when_a_letter_was_written_where_its_clock_can_be_right() -> None:
    friday = datetime(2026, 2, 27, 17, 30, tzinfo=SHANGHAI)
    assert seen_from(friday, AT) == friday
    for wrong in (None, datetime(2019, 2, 27, tzinfo=UTC), AT + timedelta(hours=1)):
        assert seen_from(wrong, AT) == AT


@pytest.mark.parametrize(("text", "span"), [
    ("高:需1小时内恢复", Span(1, "h")), ("高，1小时恢复", Span(1, "h")), ("3天内", Span(3, "d")), ("24小时内", Span(24, "h")), ("1个工作日内", Span(1, "wd")),
    ("30分钟", Span(30, "m")), ("2h", Span(2, "h")), ("45 min", Span(45, "m")), ("1个半小时", Span(1.5, "h")), ("半天", Span(0.5, "wd")),
    ("两周", Span(14, "d")), ("3个月", Span(90, "d")), ("within two business days", Span(2, "wd")), ("an hour", Span(1, "h")), ("約2小時", Span(2, "h")),
    ("尽快", None), ("高", None), ("0天", None), ("3月5日", None), ("3人", None), ("", None),
])  # fmt: skip
def test_lengths_of_time_are_read(text: str, span: Span | None) -> None:
    assert read_span(text) == span


@pytest.mark.parametrize(("text", "amount", "currency"), [
    ("5万元", "50000", "CNY"), ("￥50,000", "50000", "CNY"), ("¥ 50,000.00", "50000", "CNY"), ("RMB 5万", "50000", "CNY"), ("3.5万", "35000", "CNY"),
    ("USD 2,000", "2000", "USD"), ("$2,000", "2000", "USD"), ("US$ 300", "300", "USD"), ("HK$300", "300", "HKD"), ("50k", "50000", "CNY"), ("壹万元整", "10000", "CNY"),
    ("人民币伍万叁仟元整", "53000", "CNY"), ("壹佰贰拾万零叁佰元伍角", "1200300.5", "CNY"), ("十万元", "100000", "CNY"), ("1.2亿元", "120000000", "CNY"),
    ("预算 20 万元", "200000", "CNY"), ("约8万元", "80000", "CNY"), ("5万元（50,000元）", "50000", "CNY"), ("80000", "80000", "CNY"), ("2.5 million EUR", "2500000", "EUR"),
    ("二十万", "200000", "CNY"), ("两百万", "2000000", "CNY"), ("12.345万元", "123450", "CNY"), ("USD 5k", "5000", "USD"),
    ("5萬元", "50000", "CNY"), ("５万元", "50000", "CNY"), ("€1,200.50", "1200.5", "EUR"), ("5万美元", "50000", "USD"), ("NT$500", "500", "TWD"),
])  # fmt: skip
def test_money_is_read_as_people_write_it(text: str, amount: str, currency: str) -> None:
    found = read_money(text)
    assert found is not None
    assert (found.amount, found.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize("text", ["2人", "3台服务器", "5-8万元", "无", "待定", "5万元或8万元", "2026年", "5 000 元", "€ 5.000", "1万5", "一万五", "20万,30万", "数十万元", "20万元/年", "每月5000元", "5,000 per month", "", "1,5", "M3", "3 weeks", "一个"])
def test_what_is_no_one_amount_is_no_money(text: str) -> None:
    assert read_money(text) is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.,万千百亿元¥$kmK一二十壹拾佰仟整-至 小时天内半个工作日", max_size=24))
def test_no_text_breaks_the_readers_of_money_and_of_lengths(text: str) -> None:
    read_span(text)
    found = read_money(text)
    assert found is None or found.amount >= 0
