from __future__ import annotations

import pytest
from mails import mail, multipart, part

from mailflow.mail.automatic import automatic
from mailflow.mail.message import read_message


def kind(raw: bytes) -> str | None:
    return automatic(read_message(raw), "corp.example")


@pytest.mark.parametrize("subject", [
    "自动回复: 请确认", "自動回覆：請確認", "自动答复: x", "Automatic reply: Approval", "Auto: out",
    "Out of Office: back Monday", "OOO", "OOO: back Monday",
    "AutoReply: x", "休假通知", "Auto-Reply: x", "Re: 自动回复: 请确认", "Abwesenheitsnotiz: x", "自動応答: x",
    "out of the office",
])  # fmt: skip
def test_subjects_of_absence_notes_are_automatic(subject: str) -> None:
    assert kind(mail("我正在休假。\n> 同意 APPROVED", Subject=subject)) == "auto-reply"


@pytest.mark.parametrize("headers", [
    {"Auto_Submitted": "auto-replied"}, {"Auto_Submitted": "auto-generated (x)"},
        {"Auto_Submitted": "auto-notified; x=y"}, {"X_Autoreply": "yes"},
    {"Precedence": "auto_reply"}, {"Precedence": "junk"}, {"X_Autorespond": "x"}, {"Auto_Submitted": "auto-replied",
        "Return_Path": "<>"},
])  # fmt: skip
def test_headers_of_rfc_3834_are_automatic(headers: dict[str, str]) -> None:
    assert kind(mail("APPROVED", **headers)) == "auto-reply"


@pytest.mark.parametrize("body", [
    "您好，我正在休假，3月10日返岗。", "出差期间无法及时回复邮件，请见谅。", "您的邮件已收到，我会尽快回复。",
    "I am out of the office until 10 March.",
    "I am on annual leave with limited access to email.", "I will respond upon my return.",
    "本人目前出差，紧急事宜请联系李主管 13800000000",
])  # fmt: skip
def test_an_absence_note_without_any_header_is_automatic(body: str) -> None:
    assert kind(mail(body)) == "auto-reply"


@pytest.mark.parametrize("raw", [
    multipart("report; report-type=delivery-status", part("text/plain", "failed"), part("message/delivery-status",
        "Action: failed")),
    multipart("mixed", part("text/plain", "failed"), part("message/delivery-status", "Action: failed")),
    mail("x", Return_Path="<>"), mail("x", Return_Path="< >"), mail("x", From="MAILER-DAEMON@mx.example"), mail("x",
        X_Failed_Recipients="a@b.example"),
    mail("x", Subject="Undeliverable: 请确认"), mail("x", Subject="系统退信"), mail("x", Subject="退信通知"),
        mail("x", Subject="Delivery Status Notification (Failure)"),
    mail("x", Subject="邮件投递失败: x"), mail("x", Subject="Mail delivery failed: returning message to sender"),
        mail("x", Subject="来自postmaster@qq.com的退信"),
])  # fmt: skip
def test_delivery_reports_are_bounces(raw: bytes) -> None:
    assert kind(raw) == "bounce"


@pytest.mark.parametrize("raw", [
    multipart("report; report-type=disposition-notification", part("text/plain", "read"),
        part("message/disposition-notification", "x")),
    mail("x", Subject="已读: 请确认"), mail("x", Subject="Read: 请确认"), mail("x", Subject="回执: 请确认"),
        mail("张工 将撤回邮件“请确认”。", Subject="撤回: 请确认"),
    mail("Li would like to recall the message, \"x\".", Subject="Recall: x"),
])  # fmt: skip
def test_receipts_and_recalls_are_receipts(raw: bytes) -> None:
    assert kind(raw) == "receipt"


@pytest.mark.parametrize("raw", [
    mail("BEGIN:VCALENDAR\nMETHOD:REPLY", Content_Type="text/calendar; method=REPLY; charset=utf-8"),
    multipart("alternative", part("text/plain", "Accepted"), part("text/calendar",
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n")),
    mail("", Subject="已接受: 项目例会"), mail("", Subject="Accepted: weekly"), mail("", Subject="Declined: weekly"),
        mail("", Subject="Tentative: weekly"), mail("", Subject="已谢绝：例会"),
])  # fmt: skip
def test_answers_to_invitations_are_about_the_invitation(raw: bytes) -> None:
    assert kind(raw) == "calendar"


@pytest.mark.parametrize("headers", [
    {"X_Mailflow_Record": "CNF-2026-0001"}, {"X_Mailflow_Kind": "receipt"}, {"X_Loop": "coord@corp.example"},
        {"Message_ID": "<mailflow.1@corp.example>"},
    {"List_Id": "<all.lists.example>"}, {"Precedence": "bulk"}, {"Precedence": "List"},
])  # fmt: skip
def test_our_own_mail_and_list_mail_would_loop(headers: dict[str, str]) -> None:
    assert kind(mail("同意", **headers)) == "loop"


@pytest.mark.parametrize("raw", [
    mail("同意"), mail("同意", Subject="Re: [CNF-2026-0001] 请确认"), mail("同意", Auto_Submitted="no"), mail("同意",
        X_Auto_Response_Suppress="All"),
    mail("同意", Return_Path="<wang@corp.example>"), mail("同意", Subject="批准: 推广方案"), mail("同意",
        Subject="Approve: plan"), mail("同意", X_Loop="other.example"),
    mail("撤回", Subject="撤回: [CNF-2026-0001]"), mail("我正在休假，同意。"),
        mail("I am out of the office, but approved."), mail("x", Subject="automatic door broken"),
    mail("x", Subject="Reading list"), mail("x", Subject="Accepted practice"), mail("x",
        Message_ID="<abc@corp.example>"), mail("x", Subject="关于退信问题的确认"),
    multipart("mixed", part("text/plain", "请看"), part("text/calendar", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n")),
])  # fmt: skip
def test_what_people_write_is_not_automatic(raw: bytes) -> None:
    assert kind(raw) is None
