"""Commands speak the language that is asked for, else that of the environment, else English."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow.cli.check import check
from mailflow.cli.language import spoken_language
from mailflow.cli.main import mailflow

HERE = Path(__file__).parent
BROKEN = HERE / "bad" / "several-at-once.yaml"
ENGLISH, CHINESE = (BROKEN.with_suffix(end).read_text("utf-8").splitlines() for end in (".txt", ".zh.txt"))


def checked(*options: str, **environment: str) -> list[str]:
    result = CliRunner().invoke(check, [str(BROKEN), *options], env={"LC_ALL": None, "LC_MESSAGES": None, "LANG": None, **environment})
    assert result.exit_code == 1
    return [line.removeprefix(f"{BROKEN.parent}/") for line in result.output.splitlines()]


def test_check_is_in_english_where_nothing_is_said_of_language() -> None:
    assert checked() == ENGLISH


def test_check_speaks_the_language_of_the_environment() -> None:
    assert checked(LANG="zh_CN.UTF-8") == CHINESE


def test_an_option_wins_over_the_environment() -> None:
    assert checked("--language", "zh", LANG="en_US.UTF-8") == CHINESE
    assert checked("--language", "en", LANG="zh_CN.UTF-8") == ENGLISH


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_TW.Big5"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_counts(environment: dict[str, str], language: str) -> None:
    assert spoken_language(environment) == language


def test_rules_in_order_are_said_so_in_chinese() -> None:
    result = CliRunner().invoke(check, [str(HERE / "good.yaml"), "--language", "zh"])
    assert result.output == f"{HERE / 'good.yaml'}: 没有错误：3 人，1 个部门，确认请求 2 个步骤。\n"


def test_a_command_that_needs_the_rules_says_in_chinese_what_is_wrong_with_them() -> None:
    result = CliRunner().invoke(mailflow, ["explain", "when", "2wd", "--rules", str(BROKEN)], env={"LC_ALL": "zh_CN.UTF-8"})
    assert result.exit_code == 1
    assert result.output.splitlines()[0] == f"{BROKEN.parent}/{CHINESE[0]}"
