from __future__ import annotations

import pytest
from mails import mail, multipart, part

from mailflow.mail.machine.automatic import automatic
from mailflow.mail.message.message import read_message


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
    multipart("mixed", part("text/plain", "failed"), part("message/delivery-status", "Action: failed"), Subject="plan"),
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


OURS = ("coord@corp.example", "incident@corp.example")
GROUP = {"List_Id": "<coord.corp.example>", "Precedence": "list", "List_Unsubscribe": "<mailto:coord+leave@corp.example>"}


def test_what_people_write_to_a_list_of_ours_that_is_the_service_is_their_mail() -> None:
    assert automatic(read_message(mail("同意", **GROUP)), "corp.example", OURS) is None
    assert automatic(read_message(mail("同意", Mailing_list="list coord@corp.example", **GROUP)), "corp.example", OURS) is None


@pytest.mark.parametrize("change", [
    {"To": "all@corp.example"},
    {"List_Id": "Weekly <news.other.example>"},
    {"List_Id": "<coord.notcorp.example>"},
    {"List_Id": None},
    {"From": "coord@corp.example"},
])  # fmt: skip
def test_any_other_list_mail_would_loop(change: dict[str, str | None]) -> None:
    assert automatic(read_message(mail("同意", **{**GROUP, **change})), "corp.example", OURS) == "loop"


def test_a_machine_that_writes_to_our_list_stays_a_machine() -> None:
    assert automatic(read_message(mail("APPROVED", Auto_Submitted="auto-replied", **GROUP)), "corp.example", OURS) == "auto-reply"
    assert automatic(read_message(mail("x", **{**GROUP, "From": "MAILER-DAEMON@corp.example"})), "corp.example", OURS) == "bounce"


def test_without_the_service_s_addresses_every_list_is_a_stranger_s() -> None:
    assert kind(mail("同意", **GROUP)) == "loop"


@pytest.mark.parametrize("headers", [
    {"List_Unsubscribe": "<https://news.example/u>"},
    {"Feedback_ID": "1:campaign:esp", "List_Unsubscribe": "<mailto:u@news.example>"},
    {"X_Campaign_Id": "77"},
    {"Precedence": "bulk"},
    {"Precedence": "bulk", "X_Mailer": "PHPMailer 6.8"},
])  # fmt: skip
def test_newsletters_are_list_mail(headers: dict[str, str]) -> None:
    assert kind(mail("同意", Subject="本周特惠", **headers)) == "loop"


@pytest.mark.parametrize("headers", [
    {"X_Auto_Response_Suppress": "DR, OOF, AutoReply"},  # Outlook sets it on what people write
    {"X_MS_Exchange_Inbox_Rules_Loop": "wang@corp.example"},  # a rule passed the mail on; a person wrote it
    {"Feedback_ID": "1.eu-west-1.abc:AmazonSES"},  # every mail that travels by SES
    {"Precedence": "bulk", "X_Mailer": "iPhone Mail (21D50)"},
    {"Precedence": "bulk", "User_Agent": "MailMaster_Android/7.1"},
    {"Precedence": "first-class"},
    {"Auto_Submitted": "No"}, {"Auto_Submitted": "(a person) no"}, {"Auto_Submitted": "no; by=hand"},
    {"Return_Path": "<wang@corp.example>"},
])  # fmt: skip
def test_a_header_that_people_s_mail_has_too_is_no_sign_of_a_machine(headers: dict[str, str]) -> None:
    assert kind(mail("同意", **headers)) is None


@pytest.mark.parametrize("headers", [
    {"Auto_Submitted": "auto-replied (rejected)"}, {"Auto_Submitted": "(vacation) auto-replied"},
    {"Auto_Submitted": 'auto-replied; owner-email="x@y.example"'}, {"Auto_Submitted": "AUTO-GENERATED"},
    {"X_MS_Exchange_Generated_Message_Source": "Mailbox Rules Agent"},
    {"X_Autogenerated": "Reply"},
])  # fmt: skip
def test_a_machine_that_says_so_is_believed_however_it_spells_it(headers: dict[str, str]) -> None:
    assert kind(mail("APPROVED", **headers)) == "auto-reply"


def test_of_several_signs_one_is_enough() -> None:
    assert kind(b"Auto-Submitted: no\r\nAuto-Submitted: auto-replied\r\n" + mail("APPROVED")) == "auto-reply"


@pytest.mark.parametrize(("subject", "body"), [
    ("Re: 自动回复: 请确认", "收到，那我直接找李四。\n\n在 2026年3月2日 09:00，王经理 <wang@corp.example> 写道：\n> 我正在休假，3月10日返岗。"),
    ("Re: 自动回复: 请确认", "同意"),
    ("Re: Automatic reply: plan", "Approved, enjoy your holiday."),
    ("回复: 自动回复: [CNF-2026-0001]", "我正在休假，同意"),
    ("RE: Out of Office: back Monday", "Rejected, see the attachment."),
    ("Fw: Undeliverable: [CNF-2026-0001] plan", "李主管的地址换了，请发到 li2@corp.example"),
    ("Re: 已接受: 项目例会", "会议改到周五"), ("Re: 已读: 请确认", "同意"),
    ("Re: plan", "同意\n\n-----原始邮件-----\n发件人: 李四\n发送时间: 2026年3月2日\n收件人: 王\n主题: 自动回复\n\n我正在休假，3月10日返岗。"),
    ("Re: plan", "On 2 March 2026 Li wrote:\n> I am out of the office until 10 March.\n\nThen I take it over."),
    ("Re: plan", "现在张工出差期间由我负责，3 60%"),
    ("Re: plan", "张工休假期间无法更新进度，由我代报：3 60%"),
    ("Re: [INC-2026-0001]", "邮件收到，我会尽快处理"),
    ("Re: plan", "我希望撤回邮件中的意见"),
    ("请假", "请假 3月5日至3月10日 代理人 张工"), ("休假", "休假 3月5日至3月10日，期间不便回复，紧急请找张工"),
    ("AWAY", "away 5 March to 10 March deputy Zhang"),
    ("撤回: 请确认", "本人撤回邮件里的同意"),
])  # fmt: skip
def test_people_who_mention_or_answer_a_machine_are_people(subject: str, body: str) -> None:
    assert kind(mail(body, Subject=subject)) is None


@pytest.mark.parametrize("body", [
    "本人3月1日至3月9日休假，3月10日返岗，审批事宜请联系李四确认。", "我因公出差，期间不便查看邮件。如需批准请联系陈副总。",
    "I'm on annual leave. For approvals please contact Zhang Wei.", "Ich bin bis 10. März nicht im Büro.",
    "3月9日まで休暇をいただいております。", "我目前不在辦公室，3月10日返回。",
])  # fmt: skip
def test_an_absence_note_may_name_who_decides_instead(body: str) -> None:
    assert kind(mail(body)) == "auto-reply"


@pytest.mark.parametrize(("subject", "body"), [
    ("撤回: 请确认", "王经理 希望撤回此邮件“请确认”。"), ("Recall: plan", "Wang would like to recall the message, \"plan\"."),
    ("召回：请确认", "王经理想撤回邮件「请确认」"), ("Message Recall Report for message [plan]", "1 of 3"), ("邮件撤回成功: 请确认", ""),
    ("Message Recall Failure: plan", ""), ("開封済み: 請確認", ""), ("未读: 请确认", "您的邮件未被阅读即被删除。"),
])  # fmt: skip
def test_recalls_and_their_reports_are_receipts(subject: str, body: str) -> None:
    assert kind(mail(body, Subject=subject)) == "receipt"


def test_an_mdn_of_a_deleted_mail_is_a_receipt() -> None:
    raw = multipart("report; report-type=disposition-notification", part("text/plain", "APPROVED"),
        part("message/disposition-notification", "Disposition: manual-action/MDN-sent-manually; deleted"))  # fmt: skip
    assert kind(raw) == "receipt"


def test_a_note_that_mail_waits_is_a_bounce_and_no_absence() -> None:
    assert kind(mail("Delivery attempts will continue.", Subject="Warning: message 1rg-0 delayed 24 hours")) == "bounce"
    assert kind(mail("x", Subject="传递延迟: 请确认", Auto_Submitted="auto-replied")) == "bounce"
