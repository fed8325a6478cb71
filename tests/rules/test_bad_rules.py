"""Every broken file says exactly what is wrong with it, all of it at once, and nothing that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.bilingual import as_is
from mailflow.rules.check import problems
from mailflow.rules.load import read_rules
from mailflow.rules.problem import Problem, RulesError

BAD = Path(__file__).parent / "bad"
SUFFIXES = {"en": ".txt", "zh": ".zh.txt"}
GOOD = (Path(__file__).parent / "good.yaml").read_text()


def found_in(text: str) -> tuple[Problem, ...]:
    try:
        read_rules(text, "r.yaml")
    except RulesError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_broken_file_gives_exactly_its_messages(path: Path) -> None:
    found = problems(path)
    for language, suffix in SUFFIXES.items():
        told = [problem.whole.to(language).removeprefix(f"{path.parent}/") for problem in found]
        assert told == path.with_suffix(suffix).read_text("utf-8").splitlines()


def test_every_broken_file_has_its_messages_and_every_message_its_file() -> None:
    files = {path.name.removesuffix(".yaml") for path in BAD.glob("*.yaml")}
    assert {path.name for path in BAD.iterdir()} == {f"{name}{end}" for name in files for end in (".yaml", *SUFFIXES.values())}


def lines_in(language: str) -> list[str]:
    """Every message that a file of this language expects."""
    paths = [path.with_suffix(SUFFIXES[language]) for path in BAD.glob("*.yaml")]
    return [line for path in paths for line in path.read_text("utf-8").splitlines()]


def test_every_message_says_what_was_found_what_was_expected_and_what_to_do() -> None:
    english, chinese = lines_in("en"), lines_in("zh")
    assert len(english) == len(chinese) > 0
    assert [s for s in english if ": found " not in s or ", expected " not in s or not s.endswith((".", "?", "…"))] == []
    assert [s for s in chinese if "应" not in s or "。" not in s or not s.endswith(("。", "？", "…"))] == []


def test_the_file_they_all_differ_from_is_good() -> None:
    assert found_in(GOOD) == ()


@pytest.mark.parametrize("saved", [f"\ufeff{GOOD}", GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r")], ids=["mark", "crlf", "cr"])
def test_a_good_file_is_good_however_its_editor_ends_lines_or_marks_its_beginning(tmp_path: Path, saved: str) -> None:
    (tmp_path / "rules.yaml").write_bytes(saved.encode())
    assert problems(tmp_path / "rules.yaml") == []


def test_no_message_repeats_a_secret() -> None:
    said = "".join(path.read_text() for path in BAD.glob("secret*.txt"))
    assert "secret" in said
    assert "hunter2" not in said
    assert "aB3dE5" not in said


KEYS = ("password", "imapPassword", "api_key", "ApiKey", "access-token", "client_secret", "密码")
VALUES = (
    "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    "ghp_abcdefghijklmnop0123",
    "AKIAABCDEFGHIJKLMNOP",
    "Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg==",
)
TYPED = st.text(alphabet="：:\t -[]{}&*!#'\"|>%@\n0aé王\u2028\x00", max_size=4)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_named_like_a_secret_is_refused_anywhere(key: str) -> None:
    said = found_in(GOOD.replace("    name: 老板", f"    name: 老板\n    {key}: x"))
    assert [(p.line, p.column) for p in said] == [(9, 5)]
    assert "no secrets in rules" in said[0].message.en


@pytest.mark.parametrize("title", ["Head-of-Marketing-and-Sales-2026", "部门负责人", "VicePresidentEngineering01"])
def test_an_ordinary_title_is_no_secret(title: str) -> None:
    assert found_in(GOOD.replace("    name: 老板", f"    name: 老板\n    title: {title}")) == ()


@pytest.mark.parametrize("value", VALUES)
def test_a_value_that_looks_like_a_secret_is_refused(value: str) -> None:
    (said,) = found_in(GOOD.replace("    - 画押", f"    - {value}"))
    assert "looks like a secret" in said.message.en


def test_two_keys_missing_at_one_place_are_both_named() -> None:
    said = found_in(GOOD.replace("  name: 小公司\n  timezone: Asia/Shanghai\n", ""))
    assert [p.message.en.split(" at ")[0] for p in said] == ["found no name", "found no timezone"]


def test_a_missing_file_is_a_problem_with_advice(tmp_path: Path) -> None:
    (said,) = problems(tmp_path / "none.yaml")
    assert said.message.en.startswith("found no readable file")


def test_templates_are_checked_where_a_folder_is_given(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(GOOD)
    one = Problem("confirm.j2", 3, 1, as_is("found an unknown field, expected title. Rename it."))
    assert problems(rules, tmp_path, [lambda folder: [one] if folder == tmp_path else []]) == [one]
    assert problems(rules, None, [lambda _: [one]]) == []


def test_a_file_that_is_no_yaml_is_refused_before_templates_are_looked_at(tmp_path: Path) -> None:
    one = Problem("confirm.j2", 3, 1, as_is("found an unknown field, expected title. Rename it."))
    (tmp_path / "hostile.yaml").write_text(f"{GOOD}\nmore: !!python/object:os.system x\n")
    (tmp_path / "faulty.yaml").write_text(GOOD.replace("timezone", "time_zone"))
    assert one not in problems(tmp_path / "hostile.yaml", tmp_path, [lambda _: [one]])
    assert one in problems(tmp_path / "faulty.yaml", tmp_path, [lambda _: [one]])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 12), TYPED)
def test_a_slip_anywhere_gives_problems_within_the_file_and_no_traceback(at: int, length: int, typed: str) -> None:
    text = GOOD[:at] + typed + GOOD[at + length :]
    lines = text.replace("\u2028", "\n").count("\n") + 2
    for problem in found_in(text):
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert "\n" not in problem.whole.en + problem.whole.zh
