"""Row 12: a negation, a condition, a question or a slip of the key is no approval."""

from __future__ import annotations

from pathlib import Path

import pytest
from threat_office import Office, reply

LIU = "liu@corp.example"
PHRASES = Path(__file__).resolve().parent.parent / "mail" / "phrases"
FILES = ("never-an-approval", "plain-refusals", "reject-zh", "reject-en", "conditional-zh", "conditional-en", "unclear-zh", "unclear-en")


def phrases(name: str) -> list[str]:
    lines = (PHRASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("name", FILES)
def test_no_phrase_of_these_approves_once_it_is_mailed(name: str) -> None:
    office = Office()
    office.ask()
    found = phrases(name)[: 6 if "reject" in name or "refusals" in name else 50]
    assert found
    wrong = []
    for words in found:
        outcome = office.hand_in(reply(office.asked(LIU), words, style="outlook-zh"))
        wrong += [(words, outcome.fact)] if outcome.fact.decision == "approve" else []
        if office.record().state != "open":  # a refusal ends it
            office = Office()
            office.ask()
    assert wrong == []


@pytest.mark.parametrize("words", [
    "not approved", "APPROVED?", "approvd", "同易", "不同意", "同意，但预算要减半", "如果法务同意我就同意", "李主管说同意", "我会同意的", "恐怕不能同意",
    "未批准", "I can not approve this", "approved by Li, not by me", "同意？", "不能说同意", "暂不同意", "非同意", "dis approved",
])  # fmt: skip
def test_a_near_miss_approves_nothing(words: str) -> None:
    office = Office()
    office.ask()
    assert office.hand_in(reply(office.asked(LIU), words)).fact.decision != "approve"
    assert office.approvals() == []
