"""`mailflow check --year` goes over every hour and every person, and names what reaches nobody or never happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from click.testing import CliRunner

from mailflow.cli.check import check
from mailflow.core.policy import Absence
from mailflow.rules.load import read_rules
from mailflow.rules.problem import dotted
from mailflow.service.explaining.course import Course
from mailflow.service.explaining.families import families_of
from mailflow.service.explaining.findings import Group, grouped
from mailflow.service.explaining.ladders import hours_of, ladders_of
from mailflow.service.explaining.matters import Book, book_of
from mailflow.service.explaining.nights import alike, eras_of, shapes_of
from mailflow.service.explaining.phases import Phases
from mailflow.service.explaining.year import faults_of_calendar, faults_of_families, faults_of_ladder

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "rules.yaml").read_text("utf-8")
LAST = "    - at: +3wd\n      level: 2\n      to:\n        - executive\n"
TELL_ON_CALL = (
    "        - manager\n        - head\n        - heads\n        - oncall\n        - executives\n        - general_manager\n",
    "        - oncall\n",
)
HOURS = [datetime(2025, 12, 31, 16, tzinfo=UTC) + timedelta(hours=n) for n in range(8760)]
EVERY_HOUR = "in 8,760 of 8,760 hours"


def book(*pairs: tuple[str, str], absences: tuple[Absence, ...] = ()) -> Book:
    text = RULES
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    loaded = read_rules(text, "r.yaml")
    policy = replace(loaded.policy, absences=(*loaded.policy.absences, *absences))
    return book_of(replace(loaded, policy=policy), "r.yaml", "en")


def of_ladder(name: str, *pairs: tuple[str, str], year: int = 2026, absences: tuple[Absence, ...] = ()) -> list[Group]:
    """What a year shows of one ladder."""
    rules = book(*pairs, absences=absences)
    (ladder,) = [ladder for ladder in ladders_of(rules.policy) if ladder.name == name]
    hours = hours_of(rules.policy, year)
    return list(grouped(rules, year, len(hours), faults_of_ladder(rules, ladder, hours)))


def of_matters(path: str, *pairs: tuple[str, str], absences: tuple[Absence, ...] = ()) -> list[Group]:
    """What a year shows of the matters whose limit stands at this path of the rules."""
    rules = book(*pairs, absences=absences)
    families = [family for family in families_of(rules) if dotted(family.path) == path]
    assert families
    return list(grouped(rules, 2026, len(HOURS), faults_of_families(rules, families, HOURS)))


def only(found: list[Group], word: str) -> Group:
    (group,) = [group for group in found if word in group.title]
    return group


def away(person: str, since: str, until: str) -> tuple[str, str]:
    """An absence in the rules without anybody who stands in."""
    end = f"    mail: {person}@corp.example\n"
    return end, f"{end}    absences:\n      - since: {since}\n        until: {until}\n"


def test_a_step_at_the_instant_of_another_never_fires() -> None:
    group = only(
        of_ladder("sign_off.steps", (LAST, LAST + LAST.replace("+3wd", "+27wh").replace("2", "3", 1).replace("+37wh", "+27wh"))),
        "never fires",
    )
    assert "the same instant as sign_off.steps[4]" in group.title
    assert EVERY_HOUR in group.lines[0]


def test_a_step_on_the_clock_that_fires_at_night_or_on_a_day_off_says_in_how_many_hours() -> None:
    group = only(of_ladder("sign_off.steps", ("- at: +3wd", "- at: +72h")), "fires when nobody works")
    assert group.lines[0].startswith("opened in ")
    assert EVERY_HOUR not in group.lines[0]


def test_a_step_on_the_clock_can_come_before_one_in_working_time_over_a_holiday() -> None:
    group = only(of_ladder("sign_off.steps", ("- at: +3wd", "- at: +96h")), "comes before")
    assert group.title.startswith("r.yaml:330:7:")
    assert "comes before sign_off.steps[2]" in group.title
    assert "2026-0" in group.lines[0]


def test_a_step_after_the_end_never_fires() -> None:
    found = [
        g
        for g in of_ladder("sign_off.steps", ("lapse_after: 20wd", "lapse_after: 4d"))
        if "for the matter has lapsed by then" in g.title
    ]
    assert [g.title.partition(": 2026")[0] for g in found] == ["r.yaml:325:7", "r.yaml:330:7"]


def test_a_reminder_that_superiors_get_too_reaches_one_twice_who_is_late_as_well() -> None:
    found = of_ladder(
        "sign_off.steps",
        ("      to:\n        - owner\n    - at: 100%", "      to:\n        - owner\n        - manager\n    - at: 100%"),
    )
    group = only(found, "mailed twice for one step")
    assert "刘经理 (liu), when 冯强 (feng) is late too" not in group.lines
    assert "何经理 (he), when 吴倩 (wu) is late too" in group.lines


def test_a_step_whose_only_target_is_away_through_spring_festival_is_named_with_its_hours() -> None:
    spring = away("chen", "2026-02-14", "2026-02-24")
    group = only(of_ladder("sign_off.steps", spring), "陈副总 (chen) away without a deputy where nobody else is told")
    assert "Name a deputy in the absence." in group.title
    assert group.lines[0] == (
        "sign_off.steps[3], when late: 刘经理 (liu)、张工 (zhang)、郑经理 (zheng)、冯强 (feng), opened in 48 of 8,760 hours"
    )
    incidents = of_matters("incident.levels.L2.acknowledge", spring)
    climbed = only(incidents, "陈副总 (chen) away without a deputy where nobody else is told").lines
    assert any("incident.levels.L2.ladder[2], 技术部" in line and "2026-02-14 Sat 00:00" in line for line in climbed)
    untold = [line for group in incidents if "hears of it in time" in group.title for line in group.lines]
    assert [line.partition(":")[0] for line in untold] == [
        "incident.levels.L2.acknowledge (15m), 技术部, reported by 刘经理",
        "incident.levels.L2.acknowledge (15m), IT部, reported by 郑经理",
    ], "whoever stands above is away"


def test_an_absence_with_a_deputy_or_known_beside_the_rules_counts_as_in_the_core() -> None:
    since, until = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)
    alone = of_ladder("sign_off.steps", absences=(Absence(person="chen", since=since, until=until, deputy=None),))
    assert only(alone, "away without a deputy").title.startswith("r.yaml:28:"), "it points at the person"
    stood_in = Absence(person="chen", since=since, until=until, deputy="lin")
    assert of_ladder("sign_off.steps", absences=(stood_in,)) == of_ladder("sign_off.steps")
    assert of_matters("incident.levels.L2.acknowledge", absences=(stood_in,)) == []


def test_a_rota_that_has_nobody_there_at_night_leaves_an_incident_untold() -> None:
    """The absence begins at midnight and the handover is at nine: nine hours in which nobody is on call."""
    found = of_matters("incident.levels.L1.acknowledge", TELL_ON_CALL, away("feng", "2026-05-04", "2026-05-10"))
    group = only(found, "found nobody who is there and hears of it in time")
    assert group.lines == (
        "incident.levels.L1.acknowledge (5m), IT部, reported by 郑经理: opened in 9 of 8,760 hours; "
        "first 2026-05-04 Mon 00:00, then 2026-05-04 Mon 00:00",
        "incident.levels.L1.acknowledge (5m), IT部, reported by 赵敏: opened in 9 of 8,760 hours; "
        "first 2026-05-04 Mon 00:00, then 2026-05-04 Mon 00:00",
    )


def test_a_department_that_nobody_leads_and_no_executive_answers_for_is_named_with_all_that_ends_there() -> None:
    boss, lin = "    head: alice\n    executive: lin\n", "    department: 财务部\n    title: 部门负责人\n    manager: lin\n"
    alone = ((boss, ""), (lin, lin.replace("    manager: lin\n", "")))
    person = only(of_ladder("sign_off.steps", *alone), "found steps that reach nobody")
    assert person.lines == ("sign_off.steps[3], when late: Alice Brown (alice)",)
    (asked,) = of_matters("request.urgent", *alone)
    assert "nobody that a matter for it goes to" in asked.title
    found = of_matters("incident.levels.L2.acknowledge", *alone)
    assert EVERY_HOUR in only(found, "hears of it in time").lines[0]
    steps = only(found, "found steps that reach nobody")
    assert steps.lines[0].startswith("incident.levels.L2.ladder[0], 财务部, reported by Alice Brown: opened in 8,760")


def test_one_person_by_two_roles_of_one_step_is_named_once() -> None:
    group = only(
        of_ladder("sign_off.steps", ("        - manager\n        - requester\n", "        - manager\n        - head\n")),
        "the same people",
    )
    assert group.title == (
        "r.yaml:325:7: 2026: found head to be the same people as manager in every case, expected others: each is mailed once. "
        "Take head out, or name somebody else."
    )


def test_a_step_of_requests_at_the_instant_of_a_higher_one_never_fires() -> None:
    last = "    - at: +24h\n      level: 1\n      to:\n        - executives\n"
    later = "    - at: +1440m\n      level: 2\n      to:\n        - general_manager\n"
    group = only(of_ladder("request.steps", (last, last + later)), "never fires")
    assert "the same instant as request.steps[3]" in group.title
    assert EVERY_HOUR in group.lines[0]


def shown(course: Course) -> list[tuple[str, int, list[tuple[str, str, str]]]]:
    return [(m.rule, m.level, [(t.to, t.kind, t.role) for t in m.told]) for m in course.moments]


def test_hours_that_are_gone_through_together_are_played_as_every_one_of_them_would_be() -> None:
    rules = book(away("feng", "2026-05-04", "2026-05-10"), away("chen", "2026-02-14", "2026-02-24"))
    eras, random, groups_seen = eras_of(rules.policy, HOURS), Random(2026), 0
    for family in families_of(rules):
        shapes = shapes_of(HOURS, eras, Phases(rules.policy.calendar, family.instants))
        for case in random.sample(family.cases, min(len(family.cases), 3)):
            played = list(alike(case, eras, shapes))
            assert sorted(hour for one in played for hour in one.hours) == HOURS
            groups_seen += len(played)
            for one in random.sample(played, min(len(played), 3)):
                for hour in (one.hours[-1], random.choice(one.hours)):
                    assert shown(case.play(hour)) == shown(one.course), (family.path, case.name, hour)
    assert groups_seen > 60


def test_instants_that_are_counted_alike_are_those_that_each_hour_gives() -> None:
    rules = book()
    for family in families_of(rules):
        phases = Phases(rules.policy.calendar, family.instants)
        for hour in Random(7).sample(HOURS, 150):
            assert phases.instants(hour) == tuple(family.instants(hour)), (family.path, hour)


def test_a_year_without_official_days_is_marked_provisional() -> None:
    (fault,) = faults_of_calendar(book(), 2027)
    assert "暂定" in fault.message.en
    assert not list(faults_of_calendar(book(("  - 2025-12-31", "  - 2025-12-31\n  - 2027-02-06")), 2027))


def test_a_leap_year_and_one_of_another_zone_have_all_their_hours() -> None:
    found = of_ladder(
        "sign_off.steps", ("timezone: Asia/Shanghai", "timezone: America/New_York"), ("- at: +3wd", "- at: +72h"), year=2028
    )
    assert "of 8,784 hours" in only(found, "fires when nobody works").lines[0]


def test_of_the_shipped_rules_check_prints_nothing_but_the_longest_wait_over_spring_festival_and_exits_0() -> None:
    result = CliRunner().invoke(check, [str(ROOT / "rules.yaml"), "--year", "2026"])
    assert result.exit_code == 0
    said = [line for line in result.output.splitlines() if "(暂定)" not in line]
    assert said[0].startswith(f"{ROOT / 'rules.yaml'}: in order"), "what is warned of in November is all that may stand before"
    assert said[1:] == [
        f"{ROOT / 'rules.yaml'}:313:3: 2026: the longest wait until an escalation is 12 days 0 h",
        "    opened 2026-02-12 Thu 10:00, told 2026-02-24 Tue 10:00",
    ]


def test_what_a_year_shows_is_said_in_chinese_too() -> None:
    boss, lin = "    head: alice\n    executive: lin\n", "    department: 财务部\n    title: 部门负责人\n    manager: lin\n"
    english = book((boss, ""), (lin, lin.replace("    manager: lin\n", "")))
    chinese = book_of(english.loaded, "r.yaml", "zh")
    ladder = next(one for one in ladders_of(english.policy) if one.name == "sign_off.steps")
    group = only(list(grouped(chinese, 2026, len(HOURS), faults_of_ladder(chinese, ladder, HOURS))), "有的步骤没有人收到")
    assert group.title == "r.yaml:125:3: 2026 年：有的步骤没有人收到，应有人收到。请写明上级、head 或 executive。"
    assert group.lines == ("sign_off.steps[3]，逾期人：Alice Brown (alice)",)


def test_a_year_beyond_the_calendars_is_refused() -> None:
    assert CliRunner().invoke(check, [str(ROOT / "rules.yaml"), "--year", "1999"]).exit_code == 2
