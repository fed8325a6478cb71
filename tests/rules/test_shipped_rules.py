"""The shipped rules.yaml is the demo organisation that outside checks rely on, and its own manual."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from mailflow.core.policy import Policy, Source
from mailflow.core.worktime import Span
from mailflow.rules.load import load_rules

RULES = Path(__file__).parents[2] / "rules.yaml"

#: id, name, mails, department, title, manager, deputy
PEOPLE = (
    ("zhou", "周总", ("zhou@corp.example",), None, "总经理", None, None),
    ("chen", "陈副总", ("chen@corp.example",), None, "分管领导", "zhou", None),
    ("lin", "林副总", ("lin@corp.example",), None, "分管领导", "zhou", None),
    ("wang", "王经理", ("wang@corp.example",), "市场部", "部门负责人", "lin", None),
    ("zhao", "赵敏", ("zhao@corp.example",), "市场部", "项目助理", "wang", None),
    ("liu", "刘经理", ("liu@corp.example",), "技术部", "部门负责人", "chen", "zhang"),
    ("zhang", "张工", ("zhang@corp.example", "zhang.gong@corp.example"), "技术部", "", "liu", None),
    ("li", "李主管", ("li@corp.example",), "运营部", "部门负责人", "lin", "sun"),
    ("sun", "孙悦", ("sun@corp.example",), "运营部", "", "li", None),
    ("he", "何经理", ("he@corp.example",), "客服部", "部门负责人", "lin", None),
    ("wu", "吴倩", ("wu@corp.example",), "客服部", "", "he", None),
    ("zheng", "郑经理", ("zheng@corp.example",), "IT部", "部门负责人", "chen", None),
    ("feng", "冯强", ("feng@corp.example",), "IT部", "运维", "zheng", None),
    ("alice", "Alice Brown", ("alice@corp.example",), "财务部", "部门负责人", "lin", None),
    ("admin", "系统管理员", ("admin@corp.example",), None, "系统管理员", None, None),
)
DEPARTMENTS = (
    ("市场部", "wang", "lin"),
    ("技术部", "liu", "chen"),
    ("运营部", "li", "lin"),
    ("客服部", "he", "lin"),
    ("IT部", "zheng", "chen"),
    ("财务部", "alice", "lin"),
)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_rules(RULES).policy


@pytest.mark.parametrize("expected", PEOPLE, ids=lambda person: person[0])
def test_each_person_of_the_demo_is_as_the_contract_says(policy: Policy, expected: tuple[object, ...]) -> None:
    p = policy.directory.people[str(expected[0])]
    assert (p.id, p.name, p.mails, p.department, p.title, p.manager, p.deputy) == expected


def test_nobody_else_is_in_the_demo(policy: Policy) -> None:
    assert list(policy.directory.people) == [person[0] for person in PEOPLE]


def test_departments_have_the_heads_and_executives_of_the_contract(policy: Policy) -> None:
    departments = policy.directory.departments.values()
    assert tuple((d.name, d.head, d.executive) for d in departments) == DEPARTMENTS


def test_only_alice_reads_english(policy: Policy) -> None:
    people = policy.directory.people.values()
    assert {p.id for p in people if p.language == "en"} == {"alice"}
    assert {p.language for p in people} == {"zh", "en"}


def test_the_admin_is_the_only_admin(policy: Policy) -> None:
    assert policy.directory.admins() == ("admin",)


def test_the_organisation_is_that_of_the_contract(policy: Policy) -> None:
    o = policy.organisation
    assert (o.name, o.timezone, o.language, o.domain) == ("示例科技有限公司", "Asia/Shanghai", "zh", "corp.example")


def test_the_service_answers_at_six_addresses(policy: Policy) -> None:
    names = ("coord", "incident", "project", "confirm", "minutes", "request")
    assert dict(policy.addresses) == {name: f"{name}@corp.example" for name in names}


def test_only_the_mail_server_of_the_demo_is_believed(policy: Policy) -> None:
    assert policy.authserv_id == "mx.corp.example"
    assert policy.trusted_domains == {"corp.example"}


def test_decisions_and_amendments_need_proof(policy: Policy) -> None:
    wanted = {"decision": "authenticated", "request": "known", "amend": "authenticated", "report": "known", "adopt": "both"}
    assert dict(policy.proof) == wanted


def test_a_shared_title_names_several_people_and_an_alias_one(policy: Policy) -> None:
    assert len(policy.directory.called("部门负责人")) == 6
    assert [p.id for p in policy.directory.called("赵助理")] == ["zhao"]


def test_the_ladder_of_a_sign_off_is_that_of_the_guide(policy: Policy) -> None:
    steps = [(s.share, s.after, s.level, s.targets) for s in policy.sign_off.steps]
    assert steps == [
        (0.5, None, 0, ("owner",)),
        (1.0, None, 0, ("owner",)),
        (None, Span(1, "wd"), 1, ("manager", "requester")),
        (None, Span(3, "wd"), 2, ("executive",)),
    ]


def test_a_sign_off_has_two_days_and_lapses_after_twenty(policy: Policy) -> None:
    s = policy.sign_off
    assert (s.answer_within, s.lapse_after, s.withdraw_within) == (Span(2, "wd"), Span(20, "wd"), None)
    assert s.requester_may_confirm


def test_each_step_names_the_line_it_stands_in(policy: Policy) -> None:
    lines = RULES.read_text().splitlines()
    written = iter([n for n, line in enumerate(lines, 1) if line.strip().startswith("- at:")])
    for section, steps in (("sign_off", policy.sign_off.steps), ("tasks", policy.tasks.steps), ("project", policy.project.steps), ("request", policy.request.steps)):
        assert [step.source for step in steps] == [Source(f"{section}.steps[{n}]", next(written), "rules.yaml") for n in range(len(steps))]
    assert lines[policy.sign_off.source.line - 1] == "sign_off:"


def test_the_digest_is_that_of_the_bytes(policy: Policy) -> None:
    assert policy.digest == hashlib.sha256(RULES.read_bytes()).hexdigest()


def test_a_working_day_is_nine_to_six(policy: Policy) -> None:
    assert (policy.calendar.opens, policy.calendar.closes) == (time(9), time(18))


@pytest.mark.parametrize("day", ["2026-02-14", "2026-02-28", "2026-05-09", "2026-10-10", "2026-02-13", "2026-12-31"])
def test_make_up_days_and_plain_weekdays_are_worked(policy: Policy, day: str) -> None:
    assert policy.calendar.is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day", ["2026-01-01", *(f"2026-02-{d}" for d in range(15, 24)), "2026-03-07", "2026-05-05", "2026-10-07"]
)
def test_spring_festival_and_weekends_are_free(policy: Policy, day: str) -> None:
    assert not policy.calendar.is_working_day(date.fromisoformat(day))


def test_two_working_days_before_spring_festival_end_after_it(policy: Policy) -> None:
    """Friday 13 February, 17:00: one hour is left, the make-up Saturday is the first day, then comes the 24th."""
    asked = datetime(2026, 2, 13, 9, 0, tzinfo=UTC)
    assert policy.calendar.add(asked, Span(2, "wd")) == datetime(2026, 2, 24, 9, 0, tzinfo=UTC)


def test_every_key_is_explained_where_it_first_stands() -> None:
    """Below people and departments each id is explained, and each key of a person or department once."""
    lines = RULES.read_text().splitlines()
    seen: set[str] = set()
    for before, (shape, line) in zip(["", *lines], _shapes(lines), strict=False):
        if shape and shape not in seen:
            seen.add(shape)
            assert before.strip().startswith("# "), f"no sentence above {line!r}"
    assert len(seen) > 80


_BY_NAME = ("levels", "monitoring")


def _shapes(lines: list[str]) -> list[tuple[str, str]]:
    """For each line the path of its key, with ids of people, departments, levels and systems left out of the paths below them."""
    path: list[tuple[int, str]] = []
    shapes = []
    for line in lines:
        match = re.match(r"(\s*(?:- )?)([^\s#:-][^\s:]*):(\s|$)", line)
        if match is None:
            shapes.append(("", line))
            continue
        path = [(indent, key) for indent, key in path if indent < len(match[1])]
        keys = [key for _, key in path]
        general = [*keys[:1], "*", *keys[2:]] if keys[:1] in (["people"], ["departments"]) and keys[1:] else keys
        general = [*general[:2], "*", *general[3:]] if general[:1] == ["incident"] and general[2:] and general[1] in _BY_NAME else general
        path.append((len(match[1]), match[2]))
        shapes.append((".".join([*general, match[2]]), line))
    return shapes


def test_each_sentence_is_chinese_first_then_english() -> None:
    comments = [line.strip(" #") for line in RULES.read_text().splitlines()[3:] if line.strip().startswith("#")]
    odd = [c for c in comments if not re.match(r"[^.]*[\u4e00-\u9fff][^.]*[。,].*[A-Za-z]", c)]
    assert [c for c in odd if not c.startswith(("栏目", "status"))] == []
