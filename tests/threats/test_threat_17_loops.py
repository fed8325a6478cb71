"""Row 17: two machines that answer each other come to rest.

The attack: another mailflow, a vacation program that answers everything, or a gateway that takes our marks off, so that
each answer calls for the next. What must be seen: next to no mail on either side, and each letter in the journal as automatic.
"""

from __future__ import annotations

import pytest
from threat_office import PASS, ROOT, Office, Outcome, letter, reply

LIU = "liu@corp.example"
OTHERS = "other.example"


#: A small budget of answers, so that few letters show that it ends.
FEW = ("answers_per_sender_hour: 20", "answers_per_sender_hour: 4")


def office_of(domain: str, partner: str) -> Office:
    """An organisation for whom Liu's mailbox is the service of the other one."""
    text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
    ours = text.replace("corp.example", domain).replace(f"mail: liu@{domain}", f"mail: coord@{partner}")
    assert ours.count(f"coord@{partner}") == 1
    return Office((text, ours), FEW)


def passed_on(outcome: Outcome, to: str, domain: str, strip: bool) -> list[bytes]:
    """What a mail server makes of the mails to an address: our bytes with its results on top, or without our marks."""
    mails = [mail for mail in outcome.sent if mail.recipient == to]
    proof = PASS.replace("corp.example", domain, 1).replace("header.from=corp.example", f"header.from={domain}")
    if not strip:
        return [f"Authentication-Results: {proof}\r\n".encode() + mail.raw for mail in mails]
    other = domain if domain != "corp.example" else OTHERS
    return [
        letter(mail.message.text, sender=str(mail.message.sender), to=f"coord@{domain}", subject=mail.message.subject,
               proof=f"mx.{domain}; dmarc=pass header.from={other}") for mail in mails
    ]  # fmt: skip


@pytest.mark.parametrize("strip", [False, True], ids=["with our marks", "by a gateway that takes them off"])
def test_two_services_that_are_pointed_at_each_other_come_to_rest(strip: bool) -> None:
    here, there = office_of("corp.example", OTHERS), office_of(OTHERS, "corp.example")
    wang = letter("事项: 循环\n内容: 试试。\n确认人: 刘经理、李主管\n", sender="wang@corp.example", to="confirm@corp.example", subject="【确认】循环")
    under_way = passed_on(here.hand_in(wang), f"coord@{OTHERS}", OTHERS, strip)
    assert len(under_way) == 1
    turns = 0
    while under_way and turns < 60:
        turns += 1
        raw = under_way.pop(0)
        at, to, domain = (there, "coord@corp.example", "corp.example") if turns % 2 else (here, f"coord@{OTHERS}", OTHERS)
        under_way += passed_on(at.hand_in(raw), to, domain, strip)
    answers = [mail for office in (here, there) for mail in office.sent if mail.recipient.startswith("coord@")]
    assert under_way == []
    assert len(answers) <= (18 if strip else 2)
    if not strip:
        assert [one.fact.disposition for one in there.journal.dispositions()] == ["automatic"]
    assert here.approvals() == []


BOTS = {
    "one that says so": {"Auto-Submitted": "auto-replied"},
    "an old one": {"Precedence": "bulk"},
    "one with an empty return path": {"Return-Path": "<>"},
    "one that keeps still about it": {},
}


@pytest.mark.parametrize("bot", BOTS)
@pytest.mark.parametrize("text", ["我正在休假，3月12日返岗，期间无法及时回复。", "I am out of the office until March 12.", "您的邮件已收到，我会尽快回复。"])
def test_a_program_that_answers_everything_is_answered_with_nothing(bot: str, text: str) -> None:
    office = Office()
    office.ask()
    answered, waiting = 0, [office.asked(LIU)]
    while waiting and answered < 50:
        asked = waiting.pop(0)
        answered += 1
        headers = {"In-Reply-To": asked.message.message_id, **BOTS[bot]}
        outcome = office.hand_in(letter(text, subject=f"自动回复: {asked.message.subject}", headers=headers))
        assert outcome.disposition == "automatic"
        waiting += [mail for mail in outcome.sent if mail.recipient == LIU]
    assert answered == 1
    assert office.approvals() == []


@pytest.mark.parametrize("words", ["收到您的来信，谢谢。工单号 4711。", "Thank you for contacting us. Ticket 4711.", "?", ""])
def test_a_ticket_system_that_hides_what_it_is_runs_out_of_answers(words: str) -> None:
    """Nothing tells it from a person; its answers end by a budget, and the mails about the record still go out."""
    office = Office(FEW)
    office.ask()
    answered, waiting = 0, [office.asked(LIU)]
    while waiting and answered < 60:
        asked = waiting.pop(0)
        answered += 1
        headers = {"In-Reply-To": asked.message.message_id}
        outcome = office.hand_in(letter(f"{words} {answered}" if words else "", subject=f"Re: {asked.message.subject}", headers=headers))
        waiting += [mail for mail in outcome.sent if mail.recipient == LIU]
    assert answered <= 10
    assert office.approvals() == []
    office.wait(days=1)
    assert office.asked(LIU, "reminder")
    assert office.hand_in(reply(office.asked(LIU), "同意")).told("receipt") == [LIU]
    assert office.approvals() == ["liu"]


def test_our_own_mail_that_comes_back_is_not_answered() -> None:
    office = Office()
    office.ask()
    for mail in list(office.sent):
        for raw in (mail.raw, f"Authentication-Results: {PASS}\r\nResent-From: {LIU}\r\n".encode() + mail.raw):
            outcome = office.hand_in(raw)
            assert (outcome.disposition, outcome.sent) in (("automatic", ()), ("duplicate", ()))
