"""Who wrote it: what programs write is never taken for a person's word, and no person's word is set aside as a program's."""

from __future__ import annotations

import pytest
from mails import mail, multipart, part

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.intent.reaction import is_reaction
from mailflow.mail.machine.absence_note import is_absence_note
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.message.message import read_message

OURS = "<mailflow.CNF-2026-0001.1.abc@corp.example>"


def kind(raw: bytes) -> str | None:
    return automatic(read_message(raw), "corp.example")


@pytest.mark.parametrize("body", [
    "I am out of the office today but no objection from me.", "I am on vacation this week. Looks good, go ahead.",
    "I'm out of the office. OK to proceed.", "I'm away from my desk, yes please proceed.", "I am on annual leave. LGTM.",
    "I'm on vacation. Fine with me.", "I am out of the office; what is the budget?", "RESOLVED. I'm out of the office now.",
    "ACK, I'm away from keyboard for 10 minutes.", "STATUS\n\nI am out of the office.", "NOTED - I am on leave",
    "WITHDRAW. I'm on leave and misread it",
    "我正在外出，30分钟后返回处理，收到。", "收到。我正在外出，紧急情况打我手机，已安排冯强处理。", "更新: 我在外出差，期间由冯强跟进",
    "3 完成\n我正在出差，4 延期到 3月20日，回来后补材料", "我目前在出差，回来后再看，先不批。", "我现在外出，没问题，返回后补签。",
    "本人正在休假，不便上网，电话沟通过，按方案办。", "我在出差返回途中，预算怎么来的？", "我正在休假，紧急升级给陈副总处理。",
    "我正在出差，回来再定，先暂停。", "已恢复。我正在外出返回公司。", "我出差期间不能及时审核，建议延期到3月20日。",
    "我正在休假，同意，有事请联系张工。", "我正在休假，方案我同意执行，其他事请联系张工 zhang@corp.example",
    "撤回。我休假期间没看清楚，不能及时处理。", "状态\n我在外出差返回前想了解进展",
    "我正在出差，3月9日返回。\n交付", "我正在出差，期间请转张工审批", "我目前出差，返回后请安排会议", "我正在外出，返回后更新进展：数据库恢复中",
    "我正在休假，紧急联系张工，此事我不管", "我正在出差，紧急：生产线停了", "我正在休假，别做了，回来再说", "我在出差，返回前不要发布",
    "我出差期间不便处理，交给张工办", "我正在休假，回来前按原计划推进", "我正在休假，期间可", "我目前出差，无异义，回来补签",
    "我目前休假，回来前先不动", "我正在出差，返回后补，先执行吧", "我正在出差，第3项已做完，返回后发报告", "我正在休假，返岗后验收",
    "我本人目前休假，不便参加会议", "I'm out of the office. Call me: production is down", "I am travelling, back Monday. Task 3 done.",
    "I'm on leave, postpone to March 20", "I'm away from office; cancel it", "I'm on vacation - don't do it", "I'm on leave, not now",
    "我正在休假，3月9日返回。" * 40 + "同意", "我正在休假，3月9日返回。" * 40 + "先不要上线",
    "I am on leave. Stop this.", "I'm on vacation, hold it",
])  # fmt: skip
def test_whoever_is_away_and_says_anything_more_is_a_person(body: str) -> None:
    assert kind(mail(body)) is None


@pytest.mark.parametrize(("subject", "body"), [
    ("请假申请", "您好，我3月5日至3月10日休假，期间由张工代理，3月11日返岗。"), ("出差", "我3月5日至3月10日出差，由张工代理"),
    ("Out of office 5-10 March", "AWAY from 5 March to 10 March, deputy: Zhang"), ("休假通知", "本人下周休假"),
    ("下周安排", "本人目前出差，3月9日返回公司。"),
])  # fmt: skip
def test_an_absence_told_unasked_is_announced_by_a_person(subject: str, body: str) -> None:
    assert kind(mail(body, Subject=subject)) is None


@pytest.mark.parametrize(("subject", "body"), [
    ("邮件发送失败", "事件性质: 全公司邮件发送失败\n影响范围: 全员\n紧急程度: 高"), ("邮件延迟严重", "事件性质: 邮件延迟两小时"),
    ("无法送达客户的样品", "事件性质: 样品无法送达\n影响范围: 3个客户"), ("无法传递文件到客户FTP", "事件性质: FTP 故障"),
    ("投递失败：客户包裹三件", "事件性质: 包裹投递失败"), ("退信率统计", "附上2月退信率，请确认。"), ("已延迟：展会改期", "展会改到4月，请登记。"),
    ("Delivery failure of batch 12 to customer", "type: goods late"), ("Message delayed in payment queue", "type: queue stuck"),
    ("Failure notice of supplier X", "The supplier told us they fail to deliver."),
    ("已送达：合同原件两份", "合同原件已送达客户，请登记。"), ("Delivered: milestone 2", "We delivered the package to the client on 28 Feb."),
    ("回执：培训报名", "我部门3人参加培训"), ("Read: this first - incident in payment", "type: payment outage"),
    ("邮件回执功能需求", "希望增加邮件回执功能"), ("已阅读: [CNF-2026-0001]", "已阅读，同意。"), ("read receipt problem", "type: no receipts"),
    ("Accepted: offer of supplier X", "We accepted the offer; please log it."), ("已拒绝：供应商A的报价", "我们已拒绝供应商A的报价，请登记。"),
    ("暂定：3月15日上线", "事项: 上线时间暂定\n确认人: 刘经理"), ("建议新时间：项目例会改到周五", "建议例会改到周五下午3点"),
    ("Declined: [CNF-2026-0001]", "Rejected, too expensive."),
    ("邮件撤回失败怎么办", "我发错邮件了，撤回失败，请忽略上一封。"), ("撤回失败：合同审批", "合同审批无法撤回，请处理。"),
    ("邮件通知：系统升级", "周六系统升级，请登记。"), ("Undeliverable: 3 parcels to client X", "The courier returned them."),
    ("Auto-reply feature request", "Please add an auto reply feature."), ("休假通知：行政部春节安排", "春节放假安排"),
    ("出差通知系统故障", "事件性质: 出差系统无法使用"), ("Out of office equipment - printer", "type: printer broken"),
    ("自动回复：话术优化", "事项: 话术优化\n内容: 新的自动回复话术\n确认人: 刘经理"), ("Auto: fleet renewal", "type: fleet"),
    ("Recall: batch 77", "type: product recall\nimpact: 300 customers"),
])  # fmt: skip
def test_a_subject_that_people_begin_like_programs_is_theirs(subject: str, body: str) -> None:
    assert kind(mail(body, Subject=subject)) is None


@pytest.mark.parametrize(("subject", "body", "expected"), [
    ("[External] Automatic reply: [CNF-2026-0001]", "Away. approved by Li only.", "auto-reply"),
    ("【外部邮件】自动回复：[CNF-2026-0001] 请确认", "我出差了。凡同意事项请找李主管。", "auto-reply"),
    ("EXTERNAL: Automatic reply: [CNF-2026-0001]", "I'm away. Li approves on my behalf.", "auto-reply"),
    ("[External] Undeliverable: [CNF-2026-0001]", "Your message was not delivered; approved retry.", "bounce"),
    ("【外部邮件】系统退信", "您的邮件被退回，同意重发请点击。", "bounce"), ("[EXT] Read: plan", "Your message was read; approved", "receipt"),
    ("[External] Accepted: Weekly", "approved", "calendar"), ("***SPAM*** Automatic reply: plan", "approved by Li only", "auto-reply"),
    ("Absence du bureau : plan", "Je suis absent jusqu'au 6 mars.", "auto-reply"), ("[外出] Re: plan", "3月9日返岗", "auto-reply"),
    ("자동 회신: plan", "부재중", "auto-reply"), ("Автоматический ответ: plan", "x", "auto-reply"), ("Autosvar: plan", "x", "auto-reply"),
    ("Leído: plan", "Su mensaje se ha leído. APPROVED", "receipt"), ("Gelezen: plan", "Uw bericht is gelezen", "receipt"),
    ("外出: [CNF-2026-0001]", "外出中。", "auto-reply"), ("[已读回执] 请确认", "同意的邮件已被阅读", "receipt"),
    ("已讀取: 請確認", "您的郵件已讀取", "receipt"), ("plan (Return Receipt)", "Your document: plan\nwas received by: Liu", "receipt"),
    ("回复：请确认 (阅读回执)", "这是对您发送的邮件的阅读回执。", "receipt"), ("邮件已读通知: 请确认", "您的邮件已被阅读，同意", "receipt"),
    ("回收: 請確認", "劉經理 想要回收此郵件 \"同意\"。", "receipt"), ("Relayed: plan", "Delivery to these recipients is complete", "receipt"),
    ("邮件投递失败 [CNF-2026-0001]", "您发送的邮件无法送达 liu@corp.example", "bounce"),
])  # fmt: skip
def test_marks_of_gateways_and_other_wordings_hide_no_program(subject: str, body: str, expected: str) -> None:
    assert kind(mail(body, Subject=subject)) == expected


@pytest.mark.parametrize("body", [
    "【自动回复】您好，我正在外地出差，邮件无法及时回复，请见谅。如同意请忽略。", "此邮件为自动回复：同意事项请联系李主管。",
    "这是一封自动回复邮件。已经收到您的来信，我会尽快回复。", "系统自动回复：您的邮件我们已经收到，正在处理。",
    "*** This is an automatically generated email, please do not reply ***\nYour request was approved for processing.",
    "感谢您的来信。本邮件由系统自动发送，请勿回复。", "Hello, I am on parental leave until September. Approve requests: li@corp.example",
    "您好，我最近正在休假中，无法亲自回复您的邮件。我将在假期结束后，尽快给您回复。", "您好，本人目前休假中，3/9 返回。如有急事，请联系代理人张工。",
    "Thank you for your message. I'm currently out of the office and will be back on 9 March. For urgent matters, please call Bob.\n\nWang",
    "Bonjour, je suis actuellement absent du bureau et serai de retour le 9 mars.",
])  # fmt: skip
def test_a_program_that_answers_and_says_so_is_one(body: str) -> None:
    assert kind(mail(body)) == "auto-reply"


@pytest.mark.parametrize("body", [
    "同意。\n\n此邮件已经过系统自动扫描，未发现病毒。", "Approved.\n\nThis email was automatically encrypted.", "这封邮件是系统自动发送的吗？", "同意\n\n请勿回复",
])  # fmt: skip
def test_a_gateway_that_speaks_of_itself_makes_nobody_a_program(body: str) -> None:
    assert kind(mail(body)) is None


@pytest.mark.parametrize("headers", [
    {"List_Unsubscribe": "<https://gateway.example/u>", "X_Mailer": "Microsoft Outlook 16.0", "Subject": "plan"},
    {"List_Unsubscribe": "<https://gateway.example/u>", "In_Reply_To": OURS, "Subject": "plan"},
    {"List_Unsubscribe": "<mailto:u@gateway.example>", "Subject": "[CNF-2026-0001] 请确认"},
    {"Precedence": "bulk", "X_Mailer": "Alimail-Mailagent revision 1"}, {"Precedence": "bulk", "X_Mailer": "com.huawei.email"},
    {"X_Failed_Recipients": ""}, {"X_Autoreply": "no"}, {"X_Autogenerated": "no"}, {"X_Autorespond": ""},
])  # fmt: skip
def test_headers_that_gateways_and_phones_add_make_nobody_a_list(headers: dict[str, str]) -> None:
    assert kind(mail("同意", **headers)) is None


def test_what_a_gateway_of_our_domain_marks_against_loops_is_not_our_mail() -> None:
    ours = ("coord@corp.example",)
    assert automatic(read_message(mail("同意", X_Loop="gateway@corp.example")), "corp.example", ours) is None
    assert automatic(read_message(mail("同意", X_Loop="coord@corp.example")), "corp.example", ours) == "loop"


STATUS = part("message/delivery-status", "Final-Recipient: rfc822; li@corp.example\r\nAction: failed\r\nStatus: 5.1.1")
MDN = part("message/disposition-notification", "Disposition: manual-action/MDN-sent-manually; displayed")


def calendar(method: str) -> bytes:
    return part("text/calendar", f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nEND:VCALENDAR\r\n")


@pytest.mark.parametrize("raw", [
    multipart("mixed", part("text/plain", "李主管的邮件退回来了，请换地址。"), STATUS, Subject="Fwd: Undelivered Mail Returned to Sender"),
    multipart("mixed", part("text/plain", "王经理只发了回执，请催办。"), MDN, Subject="转发: 已读: 请确认"),
    multipart("mixed", part("text/plain", "他接受了邀请，请登记。"), calendar("REPLY"), Subject="Fw: Accepted: weekly"),
])  # fmt: skip
def test_a_report_that_a_person_passes_on_stays_that_person_s_mail(raw: bytes) -> None:
    assert kind(raw) is None


def test_a_report_in_its_own_container_is_one_whatever_its_subject_says() -> None:
    raw = multipart("report; report-type=delivery-status", part("text/plain", "x"), STATUS, Subject="Re: plan")
    assert kind(raw) == "bounce"


def test_a_cancelled_meeting_is_a_calendar_s_word() -> None:
    raw = multipart("alternative", part("text/plain", "会议取消，同意"), calendar("CANCEL"), Subject="已取消: 项目例会")
    assert kind(raw) == "calendar"


@pytest.mark.parametrize("text", [
    "👍 刘经理通过 Gmail 对此邮件做出了心情回应", "👍\n刘经理已通过 Gmail 做出回应", "✅ Liu reacted via Gmail", "👍\nLiu reacted via Gmail",
    "👍 刘经理 对你的邮件做出了回应", "劉經理 對您的郵件做出反應", "Liu reacted to your message:\n[CNF-2026-0001] APPROVED",
    "👍 Liu reacted to your message", "Liu reacted with 👍", "❤️ Liu reacted to this email: 同意",
])  # fmt: skip
def test_an_emoji_pressed_below_a_mail_is_asked_about(text: str) -> None:
    assert read_intent(text).decision == "unclear"
    assert read_intent(text, {"approve": ("👍", "✅")}).decision == "unclear"


@pytest.mark.parametrize("text", ["同意", "同意。客户反应良好", "不同意，客户反应强烈", "Approved, the client reacted well."])
def test_whoever_speaks_of_a_reaction_writes_none(text: str) -> None:
    assert not is_reaction(text)


@pytest.mark.parametrize("piece", ["我正在休假" + "，" * 40, "a@", "x" * 60 + "，", "如" + "x" * 50 + "，", "请联系", "1.5.1 ", "[external] "])
def test_reading_a_note_takes_no_time_whatever_is_repeated(piece: str) -> None:
    text = f"我正在休假，期间{piece * (200_000 // len(piece))}"
    assert is_absence_note(read_message(mail(text, Subject=piece[:9] * 100))) in (True, False)
    assert kind(mail(text, Subject="邮件延迟")) in (None, "bounce", "auto-reply")
