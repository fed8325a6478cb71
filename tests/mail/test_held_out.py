"""Replies written before the reader was run over them (`never`, `approve`, `refuse`, `conditional`; `second` to `fourth`).

`crafted` was written against its rules, `beside-never` against what may stand beside an approval, `widened` when more
words were learnt, `tenth` with the tenth volume of replies, `circumstances` with the forms of what is told beside; `debatable` holds approvals that are asked back, each with its reason.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.mail.intent.intent import read_intent

LISTS = Path(__file__).parent / "held_out"


def texts(name: str) -> list[str]:
    return [line.replace("\\n", "\n") for line in (LISTS / f"{name}.txt").read_text("utf-8").splitlines() if line]


def decisions(name: str) -> list[tuple[str, str]]:
    return [(text, read_intent(text).decision) for text in texts(name)]


@pytest.mark.parametrize(
    "name",
    ["never", "conditional", "refuse", "crafted", "second-never", "third-never", "fourth-never", "beside-never", "widened-never", "tenth-never",
     "circumstances-never"],
)
def test_none_of_these_is_read_as_an_approval(name: str) -> None:
    assert [text for text, decision in decisions(name) if decision == "approve"] == []


@pytest.mark.parametrize("name", ["approve", "second-approve", "third-approve", "fourth-approve", "widened-approve", "tenth-approve",
    "circumstances-approve"])
def test_every_plain_approval_is_read(name: str) -> None:
    assert [(text, decision) for text, decision in decisions(name) if decision != "approve"] == []


def test_every_plain_refusal_is_read() -> None:
    assert [(text, decision) for text, decision in decisions("refuse") if decision != "reject"] == []


def test_no_condition_is_taken_for_a_refusal() -> None:
    assert [text for text, decision in decisions("conditional") if decision == "reject"] == []


def test_a_yes_to_one_point_and_a_no_to_another_refuses_not_all() -> None:
    assert read_intent("Item 1: yes\nItem 2: no").decision == "conditional"


@pytest.mark.parametrize("line", texts("debatable"))
def test_what_is_debatable_is_asked_back_and_says_why(line: str) -> None:
    text, _, reason = line.partition("\t")
    assert reason
    assert read_intent(text).decision == "unclear"
