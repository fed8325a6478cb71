"""`mailflow explain` says what the service would do: whom, when, by which line, and with sums that can be checked."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.cli.explain import explain
from mailflow.cli.main import mailflow
from mailflow.core.worktime import Span
from mailflow.rules.load import Loaded, load_rules, read_rules
from mailflow.service.explaining.counting import CLOSED, span_after
from mailflow.service.explaining.matters import book_of
from mailflow.service.explaining.words import arithmetic
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules.yaml"
LOADED: Loaded = load_rules(RULES)
BOOK = book_of(LOADED, "rules.yaml", "zh")
CALENDAR = LOADED.policy.calendar
STORY = """start: 2026-02-13 17:00
steps:
  - mail:
      from: wang@corp.example
      to: confirm@corp.example
      subject: 【确认】推广方案
      body: |
        内容: 3月底前上线推广页面。
        确认人: 刘经理、李主管
  - wait: 60d
"""


def said(*arguments: str) -> str:
    result = CliRunner().invoke(explain, [*arguments, "--rules", str(RULES)])
    assert result.exit_code == 0, result.output
    return result.output


def values(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said("sign-off", "--json", *arguments))
    return found


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    path = tmp_path_factory.mktemp("story") / "story.yaml"
    path.write_text(STORY, encoding="utf-8")
    rehearsal = rehearse(read_scenario(path), RULES, {})
    rehearsal.play()
    return rehearsal


def test_what_is_explained_is_what_the_service_sends(played: Rehearsal) -> None:
    steps = values("--from", "wang", "--confirmers", "liu,li", "--at", "2026-02-13 17:00")["steps"]
    mails = LOADED.policy.directory.people
    explained = [(datetime.fromisoformat(s["at"]), mails[t["to"]].mail, t["kind"]) for s in steps for t in s["told"]]
    assert sorted(explained) == sorted(
        (mail.at, mail.recipient, mail.kind) for mail in played.sent if mail.kind not in ("digest", "pulse")
    )
    assert len(explained) == 15


def test_each_step_names_its_line_in_the_file() -> None:
    lines = RULES.read_text("utf-8").splitlines()
    steps = values("--from", "wang", "--confirmers", "liu", "--at", "2026-03-02 09:00")["steps"]
    written = [lines[step["line"] - 1].strip() for step in steps]
    assert written == ["answer_within: 2wd", "- at: 50%", "- at: 100%", "- at: +1wd", "- at: +3wd", "lapse_after: 20wd"]


def test_spring_festival_and_the_make_up_saturday_are_counted_in_words() -> None:
    text = said("sign-off", "--from", "wang", "--confirmers", "刘经理", "--at", "2026-02-13 17:00", "--language", "zh")
    assert "2026-02-14 周六（调休上班） 09:00–18:00 9 小时" in text
    assert "2026-02-15 周日 至 2026-02-23 周一 不上班（农历除夕、春节） 9 天" in text
    assert "期限 2026-02-24 周二 17:00" in text
    assert "刘经理 <liu@corp.example>（确认人）收到催办" in text


def test_the_same_in_english() -> None:
    text = said("sign-off", "--from", "王经理", "--confirmers", "alice", "--at", "2026-02-13 17:00", "--language", "en")
    assert "2026-02-14 Sat (make-up working day) 09:00–18:00 9 h" in text
    assert "is told by an escalation of level 2" in text
    assert "by rules.yaml:" in text


def test_a_year_without_official_days_is_provisional_and_one_with_them_is_not() -> None:
    assert "暂定" in said("when", "2wd", "--from", "2027-03-01 10:00", "--language", "zh")
    assert "暂定" not in said("when", "2wd", "--from", "2026-03-02 10:00", "--language", "zh")


def test_days_that_the_rules_name_themselves_make_a_year_known() -> None:
    own = RULES.read_text("utf-8").replace("  - 2025-12-31", "  - 2025-12-31\n  - 2027-02-06")
    assert 2027 in LOADED.provisional
    assert 2027 not in read_rules(own, "rules.yaml").provisional


def test_a_due_date_without_a_time_is_the_end_of_that_day() -> None:
    found = values("--from", "wang", "--confirmers", "liu", "--at", "2026-03-02 09:00", "--due", "2026-03-06")
    assert found["due"] == "2026-03-06T18:00:00+08:00"
    assert found["steps"][0]["rule"] is None
    assert found["steps"][3]["at"] == "2026-03-09T18:00:00+08:00"


def test_what_would_not_be_opened_says_why() -> None:
    found = values("--from", "wang", "--confirmers", "nobody", "--at", "2026-03-02 09:00")
    assert not found["opens"]
    assert found["asked"].startswith("unknown_person")


def test_a_person_is_told_with_lines_and_with_whom_steps_reach() -> None:
    text = said("person", "张工", "--language", "en")
    lines = RULES.read_text("utf-8").splitlines()
    line = int(text.partition("superior: 刘经理, by rules.yaml:")[2].split()[0])
    assert lines[line - 1].strip() == "manager: liu"
    assert "+1wd → 刘经理、the requester, " in text
    assert "+3wd → 陈副总, " in text
    assert "deputy of: 刘经理" in text


def test_a_step_that_reaches_nobody_says_so() -> None:
    assert "+3wd → nobody" in said("person", "zhou", "--language", "en")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("person", "wng"), "found nobody of this name"),
        (("person", "部门负责人"), "found several people of this name"),
        (("when", "5x"), "found no span that can be counted"),
        (("when", "2wd", "--from", "tomorrow"), "expected an instant like 2026-02-13 17:00"),
        (("when", "100000wd", "--from", "2026-03-02 09:00"), "found no span that can be counted"),
    ],
)
def test_what_can_not_be_explained_is_one_sentence(arguments: tuple[str, ...], told: str) -> None:
    result = CliRunner().invoke(mailflow, ["explain", *arguments, "--rules", str(RULES)])
    assert result.exit_code == 1
    assert told in result.output
    assert len(result.output.splitlines()) == 1


INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))


@settings(max_examples=60)
@given(INSTANTS, st.integers(0, 40 * 24 * 60))
def test_stretches_of_any_time_sum_up_to_what_was_worked_in_it_and_leave_no_day_out(start: datetime, minutes: int) -> None:
    end = start + timedelta(minutes=minutes)
    stretches = BOOK.almanac.stretches(start, end)
    assert sum((s.worked * s.days for s in stretches), timedelta()) == CALENDAR.between(start, end)
    days = (CALENDAR.local(end).date() - CALENDAR.local(start).date()).days + 1
    assert sum(s.days for s in stretches) == days
    assert all((s.why == ()) == bool(s.worked) for s in stretches)


@settings(max_examples=40)
@given(INSTANTS, st.sampled_from(["1wd", "2wd", "4wh", "7wd", "24h", "30m"]), st.sampled_from(["zh", "en"]))
def test_every_sum_has_words_in_both_languages(start: datetime, span: str, language: str) -> None:
    book = book_of(LOADED, "rules.yaml", language)
    lines = arithmetic(span_after(CALENDAR, start, Span.parse(span)), book.almanac, book.tongue)
    assert span in lines[0]
    assert not any(CLOSED in line or "{" in line for line in lines)
