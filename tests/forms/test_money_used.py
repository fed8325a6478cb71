"""How much of the budget is used is booked from a label and from a sentence, and from nothing that only may mean it."""

from __future__ import annotations

import pytest
from form_office import FormOffice


def spent(office: FormOffice) -> int | None:
    project = office.record().project
    return project.spent if project else None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("预算: 已用 3万元", 30_000), ("预算已用 3万元", 30_000), ("已用预算 12.5万", 125_000), ("目前累计支出：45,000元", 45_000),
        ("We have spent CNY 30,000 on the servers.", 30_000),
    ],
)  # fmt: skip
def test_money_that_is_used_is_booked(office: FormOffice, text: str, amount: int) -> None:
    assert office.reply("zhang", text).fact.disposition == "recorded"
    assert spent(office) == amount


@pytest.mark.parametrize("text", ["预算够用吗？", "预计支出 3万元", "预算已用 3万元，另外累计支出 5万元"])
def test_other_words_about_money_book_nothing(office: FormOffice, text: str) -> None:
    office.reply("zhang", text)
    assert spent(office) is None


def test_more_than_the_budget_goes_up(office: FormOffice) -> None:
    office.reply("wang", "已用预算 21万")
    assert (spent(office), office.record().state) == (210_000, "escalated")
