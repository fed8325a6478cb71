"""Row 18: nobody makes us send mail to others.

The attack: thousands of letters with forged senders, whose answers would flood those who never wrote; bounces of mails
that we never sent; and one person's forged name again and again. What must be seen: nothing goes to strangers, every
letter stands in the journal as held with its reason, and real bounces reach the requester once.
"""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from threat_office import Office, letter

from mailflow.cli.show import show

LIU, WANG = "liu@corp.example", "wang@corp.example"
KINDS = ["incident", "project", "confirm", "minutes", "request", "coord"]


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


def test_hundreds_of_incidents_from_forged_strangers_are_held_and_answered_by_nothing(office: Office) -> None:
    before, opened = len(office.sent), len(list(office.journal.records()))
    for number in range(300):
        words = "系统故障，所有用户无法登录，紧急！ 请回复确认。" if number % 2 else "All systems down. Please confirm receipt."
        raw = letter(words, sender=f"u{number}@victim{number}.example", to=f"{KINDS[number % 6]}@corp.example", subject=f"【事件】{number}", proof=None)
        outcome = office.hand_in(raw, mail_from=f"u{number}@victim{number}.example")
        assert (outcome.disposition, outcome.code, outcome.sent) == ("held", "unknown_sender", ())
    assert (len(office.sent), len(list(office.journal.records()))) == (before, opened)


def test_an_admin_sees_how_many_are_held(office: Office, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("store") / "mailflow.db"
    office.journal.connection.execute("VACUUM INTO ?", (str(file),))  # type: ignore[attr-defined]
    shown = CliRunner().invoke(show, ["--journal", str(file)])
    assert shown.exit_code == 0
    assert "unknown_sender" in shown.output or "u299@victim299.example" in shown.output


@pytest.mark.parametrize("field", ["Reply-To", "Disposition-Notification-To", "Return-Receipt-To", "Errors-To", "X-Confirm-Reading-To", "Sender", "Cc"])
def test_no_field_turns_an_answer_to_somebody_else(office: Office, field: str) -> None:
    number = office.record().id
    outcome = office.hand_in(letter("状态", sender=WANG, subject=f"Re: [{number}]", headers={field: "victim@elsewhere.example"}))
    assert {mail.recipient for mail in outcome.sent} <= {WANG, LIU, "li@corp.example"}
    assert not any("victim" in mail.message.text for mail in outcome.sent if mail.recipient != WANG)


def test_people_named_in_a_forged_matter_are_not_mailed(office: Office) -> None:
    body = "事项: 测试\n内容: x\n确认人: 刘经理、victim@elsewhere.example、<b@victim.example>\n抄送: c@victim.example\n"
    for sender in ("x@evil.example", WANG):
        outcome = office.hand_in(letter(body, sender=sender, to="confirm@corp.example", subject="【确认】测试"))
        assert not any("victim" in mail.recipient for mail in outcome.sent)
        assert not any("victim" in address for mail in outcome.sent for address in (*mail.message.to, *mail.message.cc))


def report(message_id: str, address: str, *, status: str = "5.1.1") -> bytes:
    body = (
        "--b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        f"Reporting-MTA: dns; mx.corp.example\r\n\r\nFinal-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; 550 {status} no such user\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {message_id}\r\n\r\nx\r\n--b--"
    )
    kind = 'multipart/report; report-type=delivery-status; boundary="b"'
    return letter(body, sender="MAILER-DAEMON@mx.corp.example", subject="Undelivered Mail", headers={"Content-Type": kind, "Return-Path": "<>"}, proof=None)


def test_bounces_of_mails_we_never_sent_are_set_aside() -> None:
    office = Office()
    office.ask()
    for number in range(40):
        outcome = office.hand_in(report(f"<{number}.mailflow@corp.example>", LIU), mail_from="")
        assert (outcome.disposition, outcome.sent) == ("automatic", ())
    other = office.asked("li@corp.example").message.message_id
    outcome = office.hand_in(report(str(other), LIU), mail_from="")
    assert outcome.sent == (), "the report is about somebody else than the mail was to"


def test_a_real_bounce_is_told_to_the_requester_once() -> None:
    office = Office()
    office.ask()
    asked = str(office.asked(LIU).message.message_id)
    outcomes = [office.hand_in(report(asked, LIU), mail_from="") for _ in range(5)]
    assert [mail.recipient for outcome in outcomes for mail in outcome.sent if mail.recipient == WANG] == [WANG]
    assert LIU not in {mail.recipient for outcome in outcomes for mail in outcome.sent}


def test_one_person_s_forged_name_opens_few_matters_and_mails_few_people() -> None:
    """Reports need no proof, for incidents must get through; a flood of them is held, and the real person still gets through."""
    office = Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 4"))
    kinds = [("confirm", "事项: {}\n内容: x\n确认人: 刘经理\n"), ("incident", "事件性质: 系统故障 {}\n影响范围: 全公司\n紧急程度: 高\n")]
    forged = [letter(kinds[n % 2][1].format(n), sender=WANG, to=f"{kinds[n % 2][0]}@corp.example", subject=f"事情 {n}", proof=None) for n in range(24)]
    outcomes = [office.hand_in(raw) for raw in forged]
    held = [outcome for outcome in outcomes if not outcome.counted]
    assert {(outcome.disposition, outcome.code) for outcome in held} == {("held", "too_many")}
    assert len(held) == 20
    assert {mail.recipient for outcome in held for mail in outcome.sent} <= {WANG}
    assert sum(len(outcome.sent) for outcome in held) <= 4
    office.ask(title="真的")
    assert office.asked(LIU).message.subject.count("真的")
