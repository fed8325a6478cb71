"""`mailflow explain` of every kind: whom, when, by which line of the rules, and the sum behind each instant."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mailflow.cli.explain import explain

RULES = Path(__file__).parents[2] / "rules.yaml"
LINES = RULES.read_text("utf-8").splitlines()


def steps(*arguments: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(explain, [*arguments, "--json", "--rules", str(RULES)])
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.output)
    assert found["opens"]
    return list(found["steps"])


def told(step: dict[str, Any]) -> set[str]:
    return {one["to"] for one in step["told"]}


def after(found: list[dict[str, Any]]) -> list[timedelta]:
    first = datetime.fromisoformat(found[0]["at"])
    return [datetime.fromisoformat(step["at"]) - first for step in found]


NIGHT = ("--level", "L1", "--from", "吴倩", "--department", "IT部", "--at", "2026-02-16 23:30")
KINDS = (
    ("incident", *NIGHT),
    ("issue", "--from", "wang", "--departments", "技术部,运营部", "--at", "2026-02-13 16:00"),
    ("request", "--from", "wu", "--to", "技术部", "--urgency", "紧急", "--at", "2026-03-02 09:00"),
    ("project", "--from", "wang", "--departments", "技术部,运营部", "--at", "2026-03-02 09:00"),
    ("late", "task", "--owner", "zhang", "--from", "wang", "--due", "2026-03-06", "--at", "2026-03-02 09:00"),
    ("late", "minutes", "--owner", "zhao", "--from", "wang", "--due", "2026-03-06", "--at", "2026-03-05 15:00"),
    ("late", "project", "--owner", "liu", "--from", "wang", "--due", "2026-03-06", "--at", "2026-03-02 09:00"),
)


@pytest.mark.parametrize("asked", KINDS, ids=[f"{one[0]}-{one[1]}" for one in KINDS])
def test_every_step_names_its_rule_on_its_line_and_how_it_was_counted(asked: tuple[str, ...]) -> None:
    found = steps(*asked)
    assert len(found) > 2
    for step in found:
        key = step["rule"].rpartition(".")[2].partition("[")[0]
        line = LINES[step["line"] - 1]
        assert f"{key}:" in line or line.strip().startswith("- at:"), (step["rule"], line)
        assert step["told"] or "opinions" in step["rule"], step
    assert all(step["arithmetic"] for step in found[1:]), [step["rule"] for step in found if not step["arithmetic"]]


@pytest.mark.parametrize(("more", "wanted"), [
    (("meeting", "--starts", "2026-03-05 14:00"), ["meeting-notice", "reminder", "attendance-list", "minutes-request", "escalation"]),
    (("minutes", "--chair", "王经理"), ["sign-off-request", "reminder", "escalation", "outcome"]),
    (("minutes", "--chair", "王经理", "--reviewed"), ["minutes", "reminder", "minutes"]),
])  # fmt: skip
def test_meetings_and_minutes_say_who_is_told_asked_and_reminded_by_which_line(more: tuple[str, ...], wanted: list[str]) -> None:
    found = steps(*more, "--from", "zhao", "--guests", "刘经理,李主管", "--at", "2026-03-02 09:00")
    kinds = [one["kind"] for step in found for one in step["told"] if one["kind"] != "receipt"]
    at = 0
    for kind in wanted:
        at = kinds.index(kind, at) + 1
    assert all(step["line"] for step in found)
    assert {one["to"] for step in found for one in step["told"]} >= {"zhao"}


def test_a_meeting_that_begins_before_it_is_called_is_refused() -> None:
    arguments = ["meeting", "--starts", "2026-03-01 09:00", "--at", "2026-03-02 09:00", "--from", "zhao", "--guests", "liu"]
    assert "expected an instant after --at" in str(CliRunner().invoke(explain, [*arguments, "--rules", str(RULES)]).exception)


def test_an_incident_in_the_spring_festival_is_told_at_once_and_climbs_in_clock_time() -> None:
    found = steps("incident", *NIGHT)
    assert told(found[0]) >= {"zheng", "chen", "zhou"}
    assert after(found)[1:] == [timedelta(minutes=minutes) for minutes in (10, 30, 30, 60, 60)]
    assert [step["rule"] for step in found[:2]] == ["incident.levels.L1.tell", "incident.levels.L1.ladder[0]"]


def test_departments_that_do_not_settle_bring_their_executives_after_24_hours() -> None:
    found = steps(*KINDS[1])
    assert {"chen", "lin"} <= told(found[2])
    assert after(found)[2:] == [timedelta(hours=24), timedelta(hours=72)]


def test_a_late_task_is_counted_in_days_of_the_calendar() -> None:
    found = steps(*KINDS[4])
    assert [told(step) for step in found] == [{"zhang"}, {"liu"}, {"chen"}]
    assert [step["at"][:16] for step in found] == ["2026-03-07T09:00", "2026-03-08T09:00", "2026-03-10T09:00"]


def test_a_department_that_there_is_not_is_one_sentence() -> None:
    asked = ["request", "--from", "wu", "--to", "技束部", "--rules", str(RULES)]
    result = CliRunner().invoke(explain, asked)
    assert result.exit_code != 0
    assert 'Did you mean "技术部"?' in str(result.exception)
