"""Warnings are marked as such, stand at their line, refuse nothing, and are silent about rules that follow the guide."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow.cli.check import check
from mailflow.rules.warnings import warnings

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
GOOD = (HERE / "good.yaml").read_text("utf-8")

#: What is changed in the good file -> the line it is warned of at, and what is said.
WARNED = (
    ("- at: +1wd", "- at: +2wd", 49, 'found "+2wd", expected the first escalation by +1wd (guide §4)'),
    ("    - at: +1wd\n", "    - at: +4d\n", 49, 'found "+4d", expected the first escalation by +1wd (guide §4)'),
    ("      level: 1\n", "", 45, "found no step of level 1 or above, expected one by +1wd (guide §4)"),
    ("    manager: boss\n", "", 10, "found no manager of 王经理, expected one: steps to it reach nobody"),
    ("name: 赵敏", "name: 王经理", 18, 'found "王经理" of wang too, expected a name that tells them apart'),
    ("  decision: authenticated", "  decision: token", 38, 'found "token", expected authenticated'),
    (
        "mail: boss@small.example",
        "mail: boss@big.example",
        9,
        'found "boss@big.example", expected an address at one of trusted_domains',
    ),
    ("hours:\n", "limits:\n  reply_days: 10\nhours:\n", 32, 'found "10", expected 22 or more'),
    ('holidays:\n  - 2026-03-04\n  - "2026-03-05"\n', "", 1, "found neither holiday_country nor holidays"),
)


def warned(tmp_path: Path, text: str) -> list[str]:
    rules = tmp_path / "r.yaml"
    rules.write_text(text, "utf-8")
    return [str(problem).removeprefix(f"{tmp_path}/") for problem in warnings(rules)]


@pytest.mark.parametrize("rules", [ROOT / "rules.yaml", HERE / "good.yaml"], ids=["shipped", "good"])
def test_rules_that_follow_the_guide_are_not_warned_of(rules: Path) -> None:
    assert warnings(rules) == []


@pytest.mark.parametrize(("old", "new", "line", "said"), WARNED, ids=lambda case: str(case)[:30])
def test_a_limit_of_the_guide_that_is_broken_is_warned_of_at_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert old in GOOD
    (found,) = warned(tmp_path, GOOD.replace(old, new, 1))
    assert found.startswith(f"r.yaml:{line}:")
    assert f": warning: {said}" in found
    assert found.endswith(".")


def test_the_executive_who_is_told_later_than_three_working_days_is_warned_of(tmp_path: Path) -> None:
    step = "    - at: +4wd\n      level: 2\n      to:\n        - executive\n"
    (found,) = warned(tmp_path, f"{GOOD.rstrip()}\n{step}")
    assert 'found "+4wd", expected the executive told by +3wd (guide §4)' in found


def test_an_office_that_a_department_does_not_have_is_warned_of_where_steps_go_to_it(tmp_path: Path) -> None:
    other = GOOD.replace("authserv_id", "  财务部: {}\nauthserv_id", 1).replace("        - manager\n", "        - head\n")
    (found,) = warned(tmp_path, other)
    assert "found no head, expected one: steps to it reach nobody when people of 财务部 are late" in found


def test_escalations_without_any_reminder_are_warned_of(tmp_path: Path) -> None:
    without = GOOD.replace("    - at: 50%\n      to:\n        - owner\n", "", 1)
    (found,) = warned(tmp_path, without)
    assert "found no step of level 0, expected a reminder" in found


def test_rules_with_errors_are_told_of_their_errors_alone(tmp_path: Path) -> None:
    assert warned(tmp_path, GOOD.replace("- at: +1wd", "- at: half")) == []


def test_warnings_are_printed_and_the_exit_is_0(tmp_path: Path) -> None:
    rules = tmp_path / "r.yaml"
    rules.write_text(GOOD.replace("- at: +1wd", "- at: +2wd"), "utf-8")
    result = CliRunner().invoke(check, [str(rules), "--templates", str(ROOT / "templates")])
    assert result.exit_code == 0
    first, second = result.output.splitlines()
    assert first.startswith(f"{rules}:49:11: warning: found")
    assert second.startswith(f"{rules}: in order: 3 people")


OTHER = (
    ("issues:\n  settle_within: 3d\n", 'found "3d", expected at most 24h (guide §2.1)'),
    ("project:\n  delay_days: 9\n", 'found "9", expected at most 3 (guide §2.1)'),
    (
        "tasks:\n  steps:\n    - at: +1d\n      to:\n        - owner\n    - at: +9d\n      level: 1\n      to:\n        - executive\n",
        'found "+9d", expected the executive told by +4d',
    ),
    (
        "incident:\n  levels:\n    L1:\n      acknowledge: 5m\n      update: 30m\n      recovery: 1h\n      review: mandatory\n      tell:\n"
        "        - heads\n      ladder:\n        - at: +2h\n          to:\n            - executives\n",
        'found "+2h", expected no step after the time to recover, 1h',
    ),
)


@pytest.mark.parametrize(("section", "said"), OTHER, ids=[section.partition(":")[0] for section, _ in OTHER])
def test_limits_of_every_section_are_warned_of(tmp_path: Path, section: str, said: str) -> None:
    (found,) = warned(tmp_path, GOOD + section)
    assert f": warning: {said}" in found


@pytest.mark.parametrize(
    ("today", "years"),
    [(date(2030, 11, 14), ["2030"]), (date(2030, 11, 15), ["2030", "2031"]), (date(2026, 3, 1), [])],
)
def test_from_the_middle_of_november_a_year_without_official_days_off_is_warned_of(today: date, years: list[str]) -> None:
    said = [str(problem) for problem in warnings(ROOT / "rules.yaml", today)]
    assert [line.partition("days off of ")[2][:4] for line in said] == years
    assert all("（暂定）" in line or "(暂定)" in line for line in said)


def test_once_somebody_writes_the_days_off_of_a_year_it_is_no_longer_warned_of(tmp_path: Path) -> None:
    rules = tmp_path / "r.yaml"
    text = (ROOT / "rules.yaml").read_text("utf-8")
    rules.write_text(text.replace("  - 2025-12-31\n", "  - 2025-12-31\n  - 2031-01-02\n"), "utf-8")
    assert [str(problem) for problem in warnings(rules, date(2031, 3, 1))] == []


#: 王经理 and 赵敏 are on call in turn from Monday, 2 March, at nine.
ROTA = """oncall:
  市场部:
    people:
      - wang
      - zhao
    since: 2026-03-02
    turn: weekly
    handover: "09:00"
"""
AWAY = """    absences:
      - since: 2026-03-16
        until: 2026-03-20
"""


def _on_call(more: str = AWAY, rota: str = ROTA) -> str:
    text = GOOD.replace("    deputy: zhao\n", "", 1).replace("    admin: true\n", f"    admin: true\n{more}", 1)
    return text.replace("authserv_id:", f"{rota}authserv_id:", 1)


def test_whose_turn_it_is_while_away_is_warned_of_with_the_hours_that_nobody_covers(tmp_path: Path) -> None:
    (found,) = warned(tmp_path, _on_call())
    assert found == (
        "r.yaml:31:3: warning: found wang on call from 2026-03-16 09:00 to 2026-03-21 00:00 while away, "
        "expected somebody who is there. Add an override for these days, or a deputy to the absence."
    )


def test_hours_that_somebody_covers_or_that_are_over_are_not_warned_of(tmp_path: Path) -> None:
    assert warned(tmp_path, _on_call(f"{AWAY}        deputy: zhao\n")) == []
    override = "    overrides:\n      - since: 2026-03-16\n        until: 2026-03-20\n        person: zhao\n"
    assert warned(tmp_path, _on_call(rota=ROTA + override)) == []
    path = tmp_path / "r.yaml"
    path.write_text(_on_call(), "utf-8")
    assert len(warnings(path, date(2026, 3, 20))) == 1
    assert warnings(path, date(2026, 3, 22)) == []
