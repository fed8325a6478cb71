"""Rotas, duties, lists and absences of the rules: who is on call when, and whom steps to them reach."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mailflow.core.obligation import Rung
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.targeting import targets
from mailflow.rules.load import read_rules

ZONE = ZoneInfo("Asia/Shanghai")
GOOD = (Path(__file__).parent / "good.yaml").read_text()
ROTA = """
roles:
  质检:
    - zhao
    - boss
lists:
  全体: [boss, wang, zhao]
oncall:
  市场部:
    people: [wang, zhao, boss]
    since: 2026-01-05
    turn: {turn}
    handover: "09:00"
    overrides:
      - since: 2026-01-13
        until: 2026-01-14
        person: boss
"""


def rules(turn: str = "weekly", text: str = GOOD) -> Policy:
    return read_rules(text + ROTA.format(turn=turn), "r.yaml").policy


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("when", "who"),
    [
        ("2026-01-05 09:00", "wang"),
        ("2026-01-12 08:59", "wang"),
        ("2026-01-12 09:00", "zhao"),
        ("2026-01-13 08:59", "zhao"),
        ("2026-01-13 09:00", "boss"),
        ("2026-01-15 08:59", "boss"),
        ("2026-01-15 09:00", "zhao"),
        ("2026-01-19 09:00", "boss"),
        ("2026-01-26 09:00", "wang"),
        ("2025-12-31 12:00", "boss"),
    ],
)
def test_each_is_on_call_for_a_week_from_handover_to_handover_but_for_overrides(when: str, who: str) -> None:
    assert rules().on_call("市场部", at(when)) == who


@pytest.mark.parametrize(("when", "who"), [("2026-01-05 08:59", "boss"), ("2026-01-06 09:00", "zhao"), ("2026-01-08 10:00", "wang")])
def test_a_daily_rota_changes_each_morning(when: str, who: str) -> None:
    assert rules("daily").on_call("市场部", at(when)) == who


def test_nobody_is_on_call_where_there_is_no_rota() -> None:
    assert rules().on_call("财务部", at("2026-01-05 09:00")) is None
    assert rules().on_call(None, at("2026-01-05 09:00")) is None


def test_who_is_on_call_and_away_is_stood_in_for() -> None:
    away = GOOD.replace("    deputy: zhao\n", "    deputy: zhao\n    absences:\n      - since: 2026-01-07\n        until: 2026-01-08\n")
    policy = rules(text=away)
    assert policy.on_call("市场部", at("2026-01-06 23:59")) == "wang"
    assert policy.on_call("市场部", at("2026-01-07 00:00")) == "zhao"
    assert policy.on_call("市场部", at("2026-01-08 23:59")) == "zhao"
    assert policy.on_call("市场部", at("2026-01-09 00:00")) == "wang"


def reached(target: str, late: str = "zhao", level: int = 1, departments: tuple[str, ...] = ()) -> tuple[str, ...]:
    when = at("2026-01-06 10:00")
    record = Record(
        id="", kind="confirmation", title="", state="open", requester="boss", opened_at=when, departments=departments
    )
    return targets(Rung(at=when, level=level, targets=(target,), rule=""), late, record, rules())


def test_steps_reach_who_is_on_call_a_duty_or_a_person() -> None:
    assert reached("oncall") == ("wang",)
    assert reached("role:质检", level=0) == ("zhao", "boss")
    assert reached("boss") == ("boss",)


def test_a_step_that_comes_back_to_the_late_person_goes_one_up() -> None:
    assert reached("oncall", late="wang") == ("boss",)
    assert reached("role:质检") == ("wang", "boss")
    assert reached("zhao") == ("wang",)


def test_lists_are_people_by_name() -> None:
    assert rules().lists == {"全体": ("boss", "wang", "zhao")}
