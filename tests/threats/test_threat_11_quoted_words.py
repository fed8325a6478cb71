"""Row 11: what stands in the history, the signature or below decides nothing; only the new words do."""

from __future__ import annotations

import pytest
from threat_office import Office, letter, reply

from mailflow.mail.outgoing.quoting import STYLES

LIU = "liu@corp.example"
NEUTRAL = [
    "收到，我先看一下。", "请问预算包含投放费用吗？", "明天上午开会再讨论。", "稍后回复。", "附件打不开，请重发。", "Let me check with finance first.",
    "Who pays for this?", "", "见下文。", "谢谢。", "我周五前给意见。", "Thanks for the reminder.", "这个方案我还没看到。", "请把附件发我一份。", "👀",
]  # fmt: skip
SIGNATURE = "\n\n-- \n刘经理 | 技术部\n同意 APPROVED 是我们的服务承诺\n电话 010-12345678"


@pytest.mark.parametrize("style", STYLES)
def test_the_history_decides_nothing_whoever_quotes_it_and_however(style: str) -> None:
    office = Office()
    office.ask()
    asked = office.asked(LIU)
    for words in NEUTRAL:
        for headers in ({}, {"In-Reply-To": None, "References": None}):
            outcome = office.hand_in(reply(asked, words, style=style, headers=headers))
            assert outcome.fact.decision not in ("approve", "conditional", "reject", "delegate"), (words, outcome.fact)
    assert office.approvals() == []


@pytest.mark.parametrize("style", STYLES)
def test_a_plain_answer_above_the_same_history_counts(style: str) -> None:
    office = Office()
    office.ask()
    assert office.hand_in(reply(office.asked(LIU), "同意", style=style)).fact.decision == "approve"
    assert office.approvals() == ["liu"]


@pytest.mark.parametrize("words", NEUTRAL[:7])
def test_a_signature_decides_nothing(words: str) -> None:
    office = Office()
    office.ask()
    office.hand_in(reply(office.asked(LIU), words + SIGNATURE, style="none"))
    office.hand_in(reply(office.asked(LIU), words + SIGNATURE, style="foxmail"))
    assert office.approvals() == []


def test_an_earlier_answer_of_somebody_else_in_the_thread_decides_nothing() -> None:
    office = Office()
    number = office.ask()
    thread = "请看下面李主管的意见。\n\n发件人: 李主管 <li@corp.example>\n发送时间: 2026年3月2日 9:10\n收件人: 刘经理\n主题: 回复\n\n同意\n"
    marked = "see below\n\nOn Mon, 2 Mar 2026 at 09:10, Li <li@corp.example> wrote:\n> APPROVED\n>> APPROVED\n"
    for text in (thread, marked, "转发给你\n\n---------- Forwarded message ---------\nFrom: li@corp.example\n\n同意"):
        office.hand_in(letter(text, subject=f"Re: [{number}]"))
    assert office.approvals() == []


def test_two_decisions_that_name_no_item_are_asked_back() -> None:
    office = Office()
    office.ask()
    for words in ("同意\n不同意", "APPROVED\nREJECTED", "同意。\n……\n驳回。"):
        outcome = office.hand_in(reply(office.asked(LIU), words))
        assert outcome.fact.decision != "approve"
    assert office.approvals() == []


def test_our_own_mail_sent_back_whole_decides_nothing() -> None:
    office = Office()
    office.ask()
    asked = office.asked(LIU)
    for raw in (asked.raw, reply(asked, asked.message.text), letter(asked.message.text, subject=asked.message.subject)):
        assert not office.hand_in(raw).counted
    assert office.approvals() == []
