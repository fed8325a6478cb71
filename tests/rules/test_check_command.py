"""`mailflow check` names every problem and exits 1, or says in one line what it found in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow.cli.check import check

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent


def test_the_shipped_rules_are_in_order() -> None:
    result = CliRunner().invoke(check, [str(ROOT / "rules.yaml")])
    assert result.exit_code == 0
    *others, last = result.output.splitlines()
    assert last == f"{ROOT / 'rules.yaml'}: in order: 15 people, 6 departments, 4 sign-off steps."
    # From 15 November on the official days off of the next year may not be known yet; nothing else is to be said.
    assert [line for line in others if "(暂定)" not in line] == []


def test_every_problem_has_its_line_and_the_exit_is_1() -> None:
    path = HERE / "bad" / "several-at-once.yaml"
    result = CliRunner().invoke(check, [str(path)])
    assert result.exit_code == 1
    wanted = path.with_suffix(".txt").read_text().splitlines()
    assert result.output.splitlines() == [f"{path.parent}/{line}" for line in wanted]


def test_the_rules_are_those_of_the_environment_where_none_are_named() -> None:
    result = CliRunner().invoke(check, [], env={"MAILFLOW_RULES": str(HERE / "good.yaml")})
    assert result.exit_code == 0
    assert "3 people" in result.output


def test_a_file_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(check, ["nowhere.yaml"])
    assert result.exit_code == 1
    assert result.output.startswith("nowhere.yaml:1:1: found no readable file")


@pytest.mark.parametrize(
    ("name", "word", "told"),
    [
        ("approve", "不同意也行", "expected no word in it that refuses"),
        ("approve", "请审批", "expected"),
        ("reject", "同意", "expected a word of your own"),
    ],
)
def test_a_word_of_the_house_that_can_have_no_effect_is_named_with_its_line(tmp_path: Path, name: str, word: str, told: str) -> None:
    text = (ROOT / "rules.yaml").read_text("utf-8")
    start = text.index("\nvocabulary:")
    path = tmp_path / "rules.yaml"
    path.write_text(f"{text[:start]}\nvocabulary:\n  {name}:\n    - {word}\n", "utf-8")
    result = CliRunner().invoke(check, [str(path), "--templates", str(ROOT / "templates")])
    line = path.read_text("utf-8").count("\n")
    assert result.exit_code == 1
    assert f"{path}:{line}:7: found \"{word}\" at vocabulary.{name}, {told}" in result.output
