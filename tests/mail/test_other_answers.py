"""Answers that are neither a plain yes nor a plain no: taken back, handed on, put off, told of, on a condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.mail.intent.intent import read_intent

_LIST = Path(__file__).parent / "phrases" / "other-answers.txt"
LINES = [line.split(": ", 1) for line in _LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("classes", "text"), LINES)
def test_an_answer_has_one_of_the_classes_a_careful_clerk_gives_it(classes: str, text: str) -> None:
    assert read_intent(text.replace("\\n", "\n"), own=("Finance", "财务部")).decision in classes.split("/")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Over to you, Tony, please handle it.", ("Tony",)),
        ("I've moved on, please ask Dr. Anna Weiss instead.", ("Dr. Anna Weiss",)),
        ("我已调岗，请联系新任主管周敏", ("新任主管周敏",)),
        ("Can you redirect this to Paul Meyer please?", ("Paul Meyer",)),
    ],
)
def test_whoever_is_to_answer_instead_is_named_as_written(text: str, names: tuple[str, ...]) -> None:
    assert read_intent(text).names == names
