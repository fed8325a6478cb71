"""The head leaves the house once a local day: neither pauses nor changes of the clock make it two, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core_world import POLICY, at
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.anchoring import anchor_notices, end_of_day, next_anchor
from mailflow.core.policy import Anchors, Policy

OUT = "auditor@audit.example"
ANCHORED = replace(POLICY, anchors=Anchors(to=(OUT,), at=time(18)))


def in_zone(zone: str) -> Policy:
    return replace(ANCHORED, calendar=replace(POLICY.calendar, zone=ZoneInfo(zone)))


def test_without_an_address_nothing_is_ever_due() -> None:
    assert next_anchor(POLICY, None, at("2026-03-02 09:00")) is None


def test_the_first_head_goes_at_the_first_such_time() -> None:
    assert next_anchor(ANCHORED, None, at("2026-03-02 09:00")) == at("2026-03-02 18:00")
    assert next_anchor(ANCHORED, None, at("2026-03-02 18:00")) == at("2026-03-02 18:00")
    assert next_anchor(ANCHORED, None, at("2026-03-02 18:01")) == at("2026-03-03 18:00")


def test_days_off_are_days_too() -> None:
    assert next_anchor(ANCHORED, at("2026-03-06 18:00"), at("2026-03-02 09:00")) == at("2026-03-07 18:00")


def test_one_that_is_late_counts_for_its_day() -> None:
    assert next_anchor(ANCHORED, at("2026-03-09 08:15"), at("2026-03-02 09:00")) == at("2026-03-10 18:00")


def test_a_time_that_the_clock_leaves_out_is_kept_all_the_same() -> None:
    policy = replace(in_zone("Europe/Berlin"), anchors=Anchors(to=(OUT,), at=time(2, 30)))
    last = datetime(2026, 3, 28, 1, 30, tzinfo=UTC)
    due = next_anchor(policy, last, last)
    assert due is not None
    assert due.astimezone(ZoneInfo("Europe/Berlin")).date().isoformat() == "2026-03-29"


@settings(max_examples=60)
@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),
    st.times(),
    st.sampled_from(["Asia/Shanghai", "America/St_Johns", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"]),
)
def test_no_local_day_has_two(last: datetime, clock: time, zone: str) -> None:
    policy = replace(in_zone(zone), anchors=Anchors(to=(OUT,), at=clock.replace(second=0, microsecond=0)))
    due = next_anchor(policy, last, last)
    assert due is not None
    assert due.astimezone(ZoneInfo(zone)).date() > last.astimezone(ZoneInfo(zone)).date()
    assert due - last < timedelta(hours=51)
    assert last < end_of_day(policy, last) <= last + timedelta(hours=26)


def test_the_notice_is_to_the_address_and_only_addresses_of_the_rules_are_written_to() -> None:
    (notice,) = anchor_notices(ANCHORED, (7, "a" * 64), 3, at("2026-03-02 09:00"))
    assert (notice.to, notice.kind, notice.about["number"], notice.about["hash"]) == (OUT, "anchor", 7, "a" * 64)
    reader = ANCHORED.reader(OUT)
    assert reader is not None
    assert reader.mail == OUT
    assert ANCHORED.reader("other@audit.example") is None
    assert POLICY.reader(OUT) is None
    assert POLICY.reader("wang") is POLICY.directory.people["wang"]
