"""What is written in rules is taken as it is written, and what is left out has its documented meaning."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from mailflow.core.policy import Authentication, Limits, Policy
from mailflow.core.worktime import Span
from mailflow.rules.load import load_rules, read_rules
from mailflow.rules.problem import RulesError

GOOD = (Path(__file__).parent / "good.yaml").read_text()


def policy_with(*pairs: tuple[str, str]) -> Policy:
    text = GOOD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return read_rules(text, "some/where/r.yaml").policy


def test_addresses_are_lower_cased() -> None:
    policy = policy_with(("wang@small.example", "Wang@Small.Example"))
    assert policy.directory.people["wang"].mails == ("wang@small.example",)


def test_an_address_left_out_is_its_name_at_the_domain() -> None:
    policy = policy_with(("authserv_id", "addresses:\n  confirm: qianzi@small.example\nauthserv_id"))
    assert policy.addresses["confirm"] == "qianzi@small.example"
    assert policy.addresses["coord"] == "coord@small.example"


def test_numbers_dates_and_no_stay_the_text_they_are() -> None:
    policy = policy_with(("name: 老板", "name: 010"), ("name: 王经理", "name: NO"), ("name: 赵敏", "name: 2026-03-04"))
    assert [p.name for p in policy.directory.people.values()] == ["010", "NO", "2026-03-04"]


def test_a_date_counts_quoted_and_bare() -> None:
    policy = policy_with()
    assert policy.calendar.holidays == {date(2026, 3, 4), date(2026, 3, 5)}


def test_a_key_without_value_counts_as_left_out() -> None:
    policy = policy_with(("    manager: wang", "    manager:\n    aliases:\n    title: ~"))
    zhao = policy.directory.people["zhao"]
    assert (zhao.manager, zhao.aliases, zhao.title) == (None, (), "")


def test_the_language_of_a_person_is_else_that_of_the_organisation() -> None:
    policy = policy_with(("language: zh", "language: en"), ("    admin: true", "    admin: true\n    language: zh"))
    assert {p.id: p.language for p in policy.directory.people.values()} == {"boss": "en", "wang": "zh", "zhao": "en"}


def test_a_span_for_withdrawing_is_a_span_and_open_is_none() -> None:
    line = "  answer_within: 2wd\n"
    assert policy_with((line, f"{line}  withdraw_within: 4wh\n")).sign_off.withdraw_within == Span(4, "wh")
    assert policy_with((line, f"{line}  withdraw_within: open\n")).sign_off.withdraw_within is None


def test_limits_left_out_are_those_of_the_core() -> None:
    assert policy_with().limits == Limits()
    assert policy_with(("authserv_id", "limits:\n  recipients: 7\nauthserv_id")).limits == Limits(recipients=7)


def test_how_senders_are_checked_is_as_written_and_else_as_the_core_says() -> None:
    assert policy_with().authentication == Authentication()
    written = "authentication:\n  profile: exchange\n  hops: 3\n  verify_dkim: true\n  key_bits: 2048\nauthserv_id"
    wanted = Authentication(profile="exchange", hops=3, verify_dkim=True, key_bits=2048)
    assert policy_with(("authserv_id", written)).authentication == wanted


def test_words_and_labels_of_the_house_are_kept() -> None:
    policy = policy_with(("authserv_id", "labels:\n  due:\n    - 死线\nauthserv_id"))
    assert policy.vocabulary == {"approve": ("画押",)}
    assert policy.labels == {"due": ("死线",)}


def test_an_anchor_may_be_used_again() -> None:
    policy = policy_with(("- owner", "- &who owner"), ("- manager", "- *who"))
    assert [step.targets for step in policy.sign_off.steps] == [("owner",), ("owner", "requester")]


def test_a_step_keeps_its_line_and_the_name_of_the_file() -> None:
    sources = [str(step.source) for step in policy_with().sign_off.steps]
    assert sources == ["r.yaml:46 sign_off.steps[0]", "r.yaml:49 sign_off.steps[1]"]


def test_a_byte_order_mark_and_windows_line_ends_change_only_the_digest(tmp_path: Path) -> None:
    plain, windows = tmp_path / "plain.yaml", tmp_path / "windows.yaml"
    plain.write_text(GOOD)
    windows.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    one, other = load_rules(plain), load_rules(windows)
    assert other.digest == hashlib.sha256(windows.read_bytes()).hexdigest() != one.digest
    assert other.policy.directory == one.policy.directory
    assert [s.source.line for s in other.policy.sign_off.steps] == [s.source.line for s in one.policy.sign_off.steps]


def test_own_days_win_over_the_country_and_own_workdays_over_everything() -> None:
    own = (
        "holiday_country: CN\nextra_workdays:\n  - 2026-02-17\n  - 2026-03-04\n  - 2026-03-07\n"
        "holidays:\n  - 2026-02-14\n  - 2026-03-04\n  - 2026-03-05\n"
    )
    calendar = policy_with(("holidays:\n  - 2026-03-04\n  - \"2026-03-05\"\n", own)).calendar
    worked = {"2026-02-17": True, "2026-03-04": True, "2026-03-07": True, "2026-02-14": False, "2026-03-05": False}
    worked |= {"2026-02-28": True, "2026-02-18": False}
    assert {day: calendar.is_working_day(date.fromisoformat(day)) for day in worked} == worked


@pytest.mark.parametrize("year", range(2020, 2036))
def test_national_day_is_free_in_every_year_loaded(year: int) -> None:
    calendar = policy_with(("authserv_id", "holiday_country: CN\nauthserv_id")).calendar
    assert not calendar.is_working_day(date(year, 10, 1))


def test_without_a_country_only_weekends_and_own_days_are_free() -> None:
    calendar = policy_with().calendar
    assert calendar.is_working_day(date(2026, 10, 1))
    assert not calendar.is_working_day(date(2026, 10, 3))


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    text = GOOD.replace("at: 50%", "at: half").replace("language: zh", "language: de").replace("head: wang", "head: x")
    with pytest.raises(RulesError) as error:
        read_rules(text, "r.yaml")
    assert [problem.line for problem in error.value.problems] == [4, 26, 46]


def with_people(count: int, manager: str) -> str:
    entry = "  person{n}:\n    name: 员工{n}\n    mail: person{n}@small.example\n    manager: {manager}\n"
    people = "".join(entry.format(n=n, manager=manager.format(n=n)) for n in range(count))
    return GOOD.replace("departments:\n", f"{people}departments:\n", 1)


def test_a_large_organisation_is_read() -> None:
    assert len(read_rules(with_people(600, "boss"), "r.yaml").policy.directory.people) == 603


def test_a_slip_in_every_line_of_a_large_organisation_names_each_with_its_remedy() -> None:
    with pytest.raises(RulesError) as error:
        read_rules(with_people(300, "persn{n}"), "r.yaml")
    assert len(error.value.problems) == 300
    assert "Did you mean" in error.value.problems[299].message.en
