"""Working time: the Chinese calendar with its make-up days, nights, months and leap days, and clocks that change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from core_world import CALENDAR, at
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.worktime import Calendar, Span

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = Calendar(BERLIN, time(9), time(18), frozenset(range(5)), frozenset(), frozenset())
NIGHTS = Calendar(BERLIN, time(0), time(6), frozenset(range(7)), frozenset(), frozenset())
NEVER = replace(OFFICE, weekdays=frozenset())

ADDED = {
    "sent at 17:50 ends next day (guide §3)": ("2026-03-02 17:50", "4wh", "2026-03-03 12:50"),
    "a day from opening ends at closing": ("2026-03-02 09:00", "1wd", "2026-03-02 18:00"),
    "a day from closing is all of the next": ("2026-03-02 18:00", "1wd", "2026-03-03 18:00"),
    "before opening counts from opening": ("2026-03-02 07:00", "1wh", "2026-03-02 10:00"),
    "the last second before midnight": ("2026-03-02 23:59:59", "1wh", "2026-03-03 10:00"),
    "midnight itself": ("2026-03-03 00:00", "1wh", "2026-03-03 10:00"),
    "over a weekend": ("2026-03-06 17:00", "2wh", "2026-03-09 10:00"),
    "from a Sunday": ("2026-03-08 12:00", "1wd", "2026-03-09 18:00"),
    "half a day": ("2026-03-02 09:00", "0.5wd", "2026-03-02 13:30"),
    "nothing, in hours": ("2026-03-02 10:00", "0wd", "2026-03-02 10:00"),
    "nothing, at closing": ("2026-03-02 18:00", "0wd", "2026-03-03 09:00"),
    "nothing, at night": ("2026-03-02 20:00", "0wh", "2026-03-03 09:00"),
    "the Saturday made up before 春节": ("2026-02-13 17:50", "4wh", "2026-02-14 12:50"),
    "over 春节": ("2026-02-14 17:00", "2wh", "2026-02-24 10:00"),
    "from within 春节": ("2026-02-17 12:00", "1wh", "2026-02-24 10:00"),
    "over 春节 and the Saturday after it": ("2026-02-14 09:00", "6wd", "2026-02-28 18:00"),
    "the Sunday made up before 国庆": ("2026-09-19 10:00", "1wd", "2026-09-20 18:00"),
    "over 中秋": ("2026-09-24 17:00", "2wh", "2026-09-28 10:00"),
    "over 国庆": ("2026-09-30 09:00", "2wd", "2026-10-08 18:00"),
    "the Saturday made up after 国庆": ("2026-10-09 09:00", "2wd", "2026-10-10 18:00"),
    "清明": ("2026-04-03 17:00", "2wh", "2026-04-07 10:00"),
    "劳动节 and the Saturday after it": ("2026-04-30 09:00", "5wd", "2026-05-09 18:00"),
    "an own holiday, new year and the Sunday made up": ("2025-12-30 17:00", "2wh", "2026-01-04 10:00"),
    "an own working Saturday": ("2025-12-26 17:00", "2wh", "2025-12-27 10:00"),
    "the end of a month": ("2026-01-30 17:00", "2wh", "2026-02-02 10:00"),
    "a leap day": ("2028-02-28 17:00", "2wh", "2028-02-29 10:00"),
    "after a leap day": ("2028-02-29 17:00", "2wh", "2028-03-01 10:00"),
    "hours of the clock know no holiday": ("2026-02-17 12:00", "24h", "2026-02-18 12:00"),
    "days of the clock over a leap day": ("2028-02-28 12:00", "2d", "2028-03-01 12:00"),
    "minutes of the clock over midnight": ("2026-12-31 23:50", "15m", "2027-01-01 00:05"),
    "seconds": ("2026-03-02 09:00", "90s", "2026-03-02 09:01:30"),
}


@pytest.mark.parametrize(("start", "span", "end"), ADDED.values(), ids=ADDED)
def test_a_span_ends(start: str, span: str, end: str) -> None:
    assert CALENDAR.add(at(start), Span.parse(span)) == at(end)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-03-02 09:00", "2026-03-02 18:00", 9),
        ("2026-03-02 08:00", "2026-03-02 19:00", 9),
        ("2026-03-02 17:30", "2026-03-03 09:30", 1),
        ("2026-03-06 18:00", "2026-03-09 09:00", 0),
        ("2026-02-13 17:00", "2026-02-24 10:00", 11),
        ("2026-02-15 00:00", "2026-02-23 23:59", 0),
        ("2026-09-30 09:00", "2026-10-10 18:00", 36),
        ("2026-03-02 10:00", "2026-03-02 10:00", 0),
        ("2026-03-03 10:00", "2026-03-02 10:00", 0),
    ],
)
def test_working_hours_between(start: str, end: str, hours: int) -> None:
    assert CALENDAR.between(at(start), at(end)) == timedelta(hours=hours)


def test_a_month_of_working_days() -> None:
    """February 2026: twenty weekdays, less 16 to 20 and 23, and two Saturdays made up."""
    worked = CALENDAR.between(at("2026-02-01 00:00"), at("2026-03-01 00:00"))
    assert worked / CALENDAR.day_length == 20 - 6 + 2


@pytest.mark.parametrize(
    ("start", "span", "end"),
    [
        ("2026-03-27 17:00", "2wh", "2026-03-30T08:00+00:00"),
        ("2026-10-23 17:00", "2wh", "2026-10-26T09:00+00:00"),
        ("2026-03-28 12:00", "24h", "2026-03-29T11:00+00:00"),
        ("2026-10-24 12:00", "1d", "2026-10-25T10:00+00:00"),
    ],
)
def test_clocks_that_change_move_the_office_and_not_the_hours(start: str, span: str, end: str) -> None:
    assert OFFICE.add(at(start, BERLIN), Span.parse(span)) == datetime.fromisoformat(end)


@pytest.mark.parametrize(("day", "hours"), [("2026-03-28", 6), ("2026-03-29", 5), ("2026-10-24", 6), ("2026-10-25", 7)])
def test_a_night_in_which_the_clock_changes_is_as_long_as_it_really_is(day: str, hours: int) -> None:
    start, end = at(f"{day} 00:00", BERLIN), at(f"{day} 12:00", BERLIN)
    assert NIGHTS.between(start, end) == timedelta(hours=hours)
    assert NIGHTS.add(start, Span(hours, "wh")) == at(f"{day} 06:00", BERLIN)


@pytest.mark.parametrize(
    ("calendar", "day", "end"),
    [
        (CALENDAR, "2026-03-20", "2026-03-20T10:00+00:00"),
        (CALENDAR, "2026-02-17", "2026-02-17T10:00+00:00"),
        (OFFICE, "2026-03-27", "2026-03-27T17:00+00:00"),
        (OFFICE, "2026-03-30", "2026-03-30T16:00+00:00"),
        (OFFICE, "2028-02-29", "2028-02-29T17:00+00:00"),
    ],
)
def test_a_date_without_a_time_ends_when_work_ends(calendar: Calendar, day: str, end: str) -> None:
    assert calendar.end_of(date.fromisoformat(day)) == datetime.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "share", "instant"),
    [
        ("2026-03-02 09:00", "2026-03-06 18:00", 0.5, "2026-03-04 13:30"),
        ("2026-03-06 09:00", "2026-03-09 18:00", 0.5, "2026-03-06 18:00"),
        ("2026-02-14 09:00", "2026-02-24 18:00", 0.75, "2026-02-24 13:30"),
        ("2026-03-07 09:00", "2026-03-09 18:00", 0.0, "2026-03-09 09:00"),
        ("2026-03-02 09:00", "2026-03-06 18:00", 1.0, "2026-03-06 18:00"),
        ("2026-03-02 09:00", "2026-03-08 12:00", 1.0, "2026-03-08 12:00"),
        ("2026-03-07 10:00", "2026-03-07 14:00", 0.5, "2026-03-07 12:00"),
        ("2026-03-03 10:00", "2026-03-02 14:00", 0.5, "2026-03-02 14:00"),
    ],
)
def test_a_share_of_the_time_to_answer(start: str, end: str, share: float, instant: str) -> None:
    assert CALENDAR.fraction(at(start), at(end), share) == at(instant)


def test_a_day_made_up_wins_over_a_holiday_and_a_weekend() -> None:
    day = date(2026, 3, 8)
    assert not OFFICE.is_working_day(day)
    assert replace(OFFICE, holidays=frozenset({day}), extra_workdays=frozenset({day})).is_working_day(day)


def test_a_calendar_in_which_nobody_works_says_so() -> None:
    with pytest.raises(ValueError, match="no 1:00:00 of working time within"):
        NEVER.add(at("2026-03-02 09:00"), Span(1, "wh"))
    assert NEVER.fraction(at("2026-03-02 09:00"), at("2026-03-02 11:00"), 0.5) == at("2026-03-02 10:00")


@pytest.mark.parametrize("text", ["2wd", "4wh", "24h", "30m", "1d", "90s", "0.5wd", "1.25h"])
def test_a_span_is_written_as_it_is_read(text: str) -> None:
    assert str(Span.parse(f" {text} ")) == text


@pytest.mark.parametrize("text", ["", "2", "wd", "-1d", "2 weeks", "1.d", "１d日", "2wd3", "1e3h"])
def test_what_is_no_span_is_refused_with_what_was_expected(text: str) -> None:
    with pytest.raises(ValueError, match="expected a number and one of wd, wh, d, h, m, s"):
        Span.parse(text)


zones = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])
hours = st.sampled_from([(time(9), time(18)), (time(8, 30), time(17, 15)), (time(0), time(6)), (time(0), time(23, 59))])
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
calendars = st.builds(
    lambda zone, day, *days_of: Calendar(ZoneInfo(zone), day[0], day[1], *days_of),
    zones,
    hours,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.frozensets(days, max_size=20),
    st.frozensets(days, max_size=5),
)
instants = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda naive: naive.replace(tzinfo=UTC))
spans = st.builds(Span, st.integers(1, 60), st.just("wh")) | st.builds(Span, st.integers(1, 8), st.just("wd"))

few = settings(max_examples=60, deadline=None)


def length(span: Span, calendar: Calendar) -> timedelta:
    return (calendar.day_length if span.unit == "wd" else timedelta(hours=1)) * span.amount


@few
@given(calendars, instants, spans)
def test_what_is_added_lies_between(calendar: Calendar, start: datetime, span: Span) -> None:
    assert calendar.between(start, calendar.add(start, span)) == length(span, calendar)


@few
@given(calendars, instants, spans)
def test_a_working_span_ends_within_working_hours(calendar: Calendar, start: datetime, span: Span) -> None:
    end = calendar.local(calendar.add(start, span))
    assert calendar.is_working_day(end.date())
    assert calendar.opens < end.time() <= calendar.closes


@few
@given(calendars, instants, spans, st.integers(1, 40))
def test_spans_add_up(calendar: Calendar, start: datetime, span: Span, more: int) -> None:
    amount = Span(length(span, calendar) / timedelta(hours=1) + more, "wh")
    assert calendar.add(calendar.add(start, span), Span(more, "wh")) == calendar.add(start, amount)


@few
@given(calendars, st.tuples(instants, instants).map(sorted), spans)
def test_who_starts_later_ends_no_earlier(calendar: Calendar, starts: list[datetime], span: Span) -> None:
    first, second = (calendar.add(start, span) for start in starts)
    assert starts[0] < first <= second


@few
@given(calendars, st.tuples(instants, instants, instants).map(sorted))
def test_what_lies_between_adds_up(calendar: Calendar, marks: list[datetime]) -> None:
    first, middle, last = marks
    parts = calendar.between(first, middle) + calendar.between(middle, last)
    assert parts == calendar.between(first, last)
    assert timedelta() <= parts <= last - first


@few
@given(calendars, st.tuples(instants, instants).map(sorted), st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted))
def test_a_share_lies_between_and_grows(calendar: Calendar, ends: list[datetime], shares: list[float]) -> None:
    less, more = (calendar.fraction(ends[0], ends[1], share) for share in shares)
    assert ends[0] <= less <= more <= ends[1]


@few
@given(calendars, days)
def test_the_end_of_a_day_is_closing_time_on_that_day(calendar: Calendar, day: date) -> None:
    end = calendar.end_of(day)
    assert end.utcoffset() == timedelta()
    assert calendar.local(end).replace(tzinfo=None) == datetime.combine(day, calendar.closes)
