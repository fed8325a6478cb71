"""`mailflow check --year` goes over every hour and every person, and names what reaches nobody or never happens."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow.cli.check import check
from mailflow.core.policy import Absence
from mailflow.rules.load import read_rules
from mailflow.service.explaining.matters import book_of
from mailflow.service.explaining.year import Group, year_of

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "rules.yaml").read_text("utf-8")
LAST = "    - at: +3wd\n      level: 2\n      to:\n        - executive\n"
EVERY_HOUR = "in 8,760 of 8,760 hours"


def groups(*pairs: tuple[str, str], year: int = 2026, absences: tuple[Absence, ...] = ()) -> list[Group]:
    text = RULES
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return list(year_of(book_of(read_rules(text, "r.yaml"), "r.yaml", "zh"), year, absences))


@pytest.fixture(scope="module")
def shipped() -> list[Group]:
    return groups()


def only(found: list[Group], word: str) -> Group:
    (group,) = [group for group in found if word in group.title]
    return group


def test_the_shipped_rules_leave_nobody_alone_but_those_above_whom_nobody_stands(shipped: list[Group]) -> None:
    assert only(shipped, "reaches nobody").lines == ("when late: 周总 (zhou)、系统管理员 (admin)",)
    assert only(shipped, "no step ever reaches anybody but").lines == ("when late: 周总 (zhou)、系统管理员 (admin)",)
    assert len(shipped) == 3


def test_the_longest_wait_of_the_year_is_over_spring_festival(shipped: list[Group]) -> None:
    group = only(shipped, "longest wait")
    assert group.lines == ("opened 2026-02-12 周四 10:00, told 2026-02-24 周二 10:00",)


def test_a_step_at_the_instant_of_another_never_fires() -> None:
    group = only(groups((LAST, LAST + LAST.replace("+3wd", "+27wh").replace("2", "3", 1).replace("+37wh", "+27wh"))), "never fires")
    assert "sign_off.steps[3]" in group.title
    assert EVERY_HOUR in group.lines[0]


def test_a_step_on_the_clock_that_fires_at_night_or_on_a_day_off_says_in_how_many_hours() -> None:
    group = only(groups(("- at: +3wd", "- at: +72h")), "fires when nobody works")
    assert group.lines[0].startswith("opened in ")
    assert EVERY_HOUR not in group.lines[0]


def test_a_step_on_the_clock_can_come_before_one_in_working_time_over_a_holiday() -> None:
    group = only(groups(("- at: +3wd", "- at: +96h")), "comes before")
    assert "sign_off.steps[3]" in group.title.partition("comes before")[0]
    assert "2026-0" in group.lines[0]


def test_a_step_after_the_end_never_fires() -> None:
    found = [g for g in groups(("lapse_after: 20wd", "lapse_after: 4d")) if "for the matter has lapsed by then" in g.title]
    assert [g.title.partition(" (")[0].partition(" ")[2] for g in found] == ["sign_off.steps[3]", "sign_off.steps[2]"]


def test_a_reminder_that_superiors_get_too_reaches_one_twice_who_is_late_as_well() -> None:
    found = groups(("      to:\n        - owner\n    - at: 100%", "      to:\n        - owner\n        - manager\n    - at: 100%"))
    group = only(found, "mails somebody twice")
    assert "刘经理 (liu), when 张工 (zhang) is late too" in group.lines


def test_targets_who_are_all_away_without_a_deputy_are_named_with_the_hours() -> None:
    away = Absence(person="chen", since=datetime(2026, 5, 1, tzinfo=UTC), until=datetime(2026, 6, 1, tzinfo=UTC), deputy=None)
    found = [g for g in groups(absences=(away,)) if "away without a deputy" in g.title]
    (group,) = [g for g in found if "sign_off.steps[3]" in g.title]
    assert [g.lines[0].partition(",")[0] for g in found if g is not group] == ["when late: 陈副总 (chen)"] * 2
    assert [line.partition(",")[0] for line in group.lines] == [f"when late: {n}" for n in ("刘经理 (liu)", "张工 (zhang)", "郑经理 (zheng)", "冯强 (feng)")]
    stood_in = Absence(person="chen", since=away.since, until=away.until, deputy="lin")
    assert groups(absences=(stood_in,)) == groups()


def test_a_year_without_official_days_is_marked_provisional() -> None:
    assert "暂定" in groups(year=2027)[0].title
    assert "暂定" not in groups(("  - 2025-12-31", "  - 2025-12-31\n  - 2027-02-06"), year=2027)[0].title


def test_a_leap_year_and_one_of_another_zone_have_all_their_hours() -> None:
    found = groups(("timezone: Asia/Shanghai", "timezone: America/New_York"), ("- at: +3wd", "- at: +72h"), year=2028)
    assert "of 8,784 hours" in only(found, "fires when nobody works").lines[0]


def test_check_prints_the_year_in_groups_and_exits_0() -> None:
    result = CliRunner().invoke(check, [str(ROOT / "rules.yaml"), "--year", "2026"])
    assert result.exit_code == 0
    lines = result.output.splitlines()
    said = [line for line in lines if "(暂定)" not in line]
    assert said[0].startswith(f"{ROOT / 'rules.yaml'}: in order"), "what is warned of in November is all that may stand before"
    assert "2026: sign_off: the longest wait until an escalation is 12 days 0 h" in lines
    assert "    when late: 周总 (zhou)、系统管理员 (admin)" in lines


def test_a_year_beyond_the_calendars_is_refused() -> None:
    assert CliRunner().invoke(check, [str(ROOT / "rules.yaml"), "--year", "1999"]).exit_code == 2
