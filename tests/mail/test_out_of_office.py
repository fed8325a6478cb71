from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail

from mailflow.core.worktime import Calendar
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.machine.outofoffice import OutOfOffice, read_out_of_office
from mailflow.mail.message.message import read_message

CALENDAR = Calendar(
    zone=ZoneInfo("Asia/Shanghai"), opens=time(9), closes=time(18), weekdays=frozenset(range(5)), holidays=frozenset(), extra_workdays=frozenset()
)
#: A Monday.
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
QUOTE = "\n\n-----原始邮件-----\n发件人: coord@corp.example\n发送时间: 2026年3月2日 9:00\n收件人: li@corp.example\n主题: 请确认\n\n请回复 同意 APPROVED 或 不同意。联系人：王五 wu@corp.example，3月20日返岗"
MARKED = "\n\nOn Mon, 2 Mar 2026 at 09:00, mailflow <coord@corp.example> wrote:\n> Reply APPROVED or 同意. Contact Peter Pan, back on 30 March."

#: subject, body, day of return, deputy, address
NOTES: list[tuple[str, str, str | None, str | None, str | None]] = [
    # Simplified Chinese
    ("自动回复: 请确认", "您好，我正在休假，3月10日返岗。紧急事宜请联系李四 lisi@corp.example，电话13800000000。", "2026-03-10", "李四", "lisi@corp.example"),
    ("自动回复: 请确认", "本人3月2日至3月6日休假，期间由孙悦代为处理。", "2026-03-09", "孙悦", None),
    ("自动回复：请确认", "您好！我于2026年3月2日至2026年3月6日出差，邮件回复可能不及时。如有急事请直接联系张工（zhang@corp.example）。谢谢！", "2026-03-09", "张工", "zhang@corp.example"),
    ("自动答复: 请确认", "我在休年假，下周一上班，急事请找同事王芳。", "2026-03-09", "王芳", None),
    ("休假通知", "返岗日期：3月16日\n工作代理人：赵敏\n邮箱：zhao@corp.example", "2026-03-16", "赵敏", "zhao@corp.example"),
    ("自动回复: x", "出差期间无法及时回复邮件，请见谅。", None, None, None),
    ("自动回复: x", "本人于2026-03-02至2026-03-06出差，期间工作由李四（li.si@corp.example）代理。", "2026-03-09", "李四", "li.si@corp.example"),
    ("自动回复: x", "您好，我正在休年假（3.2-3.6），如有急事请致电 13800000000。", "2026-03-09", None, None),
    ("自动回复: x", "本人休产假至2026年8月31日，工作交接给孙悦，邮箱 sun@corp.example。", "2026-08-31", "孙悦", "sun@corp.example"),
    ("自动回复: x", "我已离职，相关工作请联系张工 zhang@corp.example", None, "张工", "zhang@corp.example"),
    ("自动回复: x", "我因公外出，预计3月5日（周四）下午返回公司，审批事务由陈副总代签。", "2026-03-05", "陈副总", None),
    ("自动回复: x", "目前产假中，2026-08-03回到工作岗位，对接人工作请联系我的同事刘经理，liu@corp.example", "2026-08-03", "刘经理", "liu@corp.example"),
    ("自动回复: x", "我休假至3月8日（含），有事请致电我的手机13900000000。", "2026-03-09", None, None),
    ("自动回复: x", "明天返岗，紧急事宜请联系运维值班 ops@corp.example。", "2026-03-03", "运维值班", "ops@corp.example"),
    ("自动回复: x", "您的邮件我已收到。本周出差，后天回来处理。", "2026-03-04", None, None),
    ("自动回复: x", "３月１０日返岗，急事联系　李四", "2026-03-10", "李四", None),
    ("自动回复: 请假", "请假中，3/10上班。代理人：孙悦", "2026-03-10", "孙悦", None),
    ("自动回复: x", "春节休假，2月1日返岗。", None, None, None),  # long past
    ("自动回复: x", "我现在休假，3月2日-3月6日不在公司，请联系wu@corp.example。", "2026-03-09", None, "wu@corp.example"),
    ("自动回复: x", "本人已于近日出差至上海，如需审批，请联系周总。", None, "周总", None),
    # Traditional Chinese
    ("自動回覆: 請確認", "您好，本人休假中，3月10日返崗，緊急事項請聯絡職務代理人陳小明 chen@corp.example。", "2026-03-10", "陳小明", "chen@corp.example"),
    ("自動回覆：請確認", "我將於3/2～3/6出差，3/9(一)回公司上班，請洽林主管。", "2026-03-09", "林主管", None),
    ("自動回覆: x", "目前不在辦公室，下週三返回，工作由王大明代理。", "2026-03-11", "王大明", None),
    ("自動回覆: x", "請假期間 3月4日至3月5日，如有急事請與張經理聯繫。", "2026-03-06", "張經理", None),
    # English
    ("Automatic reply: plan", "I am out of the office until 10 March. For urgent matters please contact Zhang Wei (zhang@corp.example).", "2026-03-10", "Zhang Wei", "zhang@corp.example"),
    ("Automatic reply: plan", "I'm on annual leave and will be back on Monday, 9 March.\n\nPlease contact my colleague Alice Brown.", "2026-03-09", "Alice Brown", None),
    ("Out of Office: plan", "Thank you for your message. I will return to the office on March 16, 2026 with limited access to email until then.", "2026-03-16", None, None),
    ("Automatic reply: plan", "I am travelling from 2 March to 6 March. In my absence, Peter Li is covering for me.", "2026-03-09", "Peter Li", None),
    ("Automatic reply: plan", "Back on Monday. Urgent? Call Sam.", "2026-03-09", "Sam", None),
    ("Automatic reply: plan", "I am away through 13 March. My deputy is Wang Fang <wang.fang@corp.example>.", "2026-03-16", "Wang Fang", "wang.fang@corp.example"),
    ("Automatic reply: plan", "I'm on parental leave. For approvals reach out to approvals@corp.example.", None, None, "approvals@corp.example"),
    ("OOO", "OOO till Thursday", "2026-03-05", None, None),
    ("Automatic reply: plan", "I am on sick leave and I do not know when I will be back. Please contact me again later.", None, None, None),
    ("Automatic reply: plan", "On leave 4 Mar - 5 Mar. Contact: Li Si, li@corp.example", "2026-03-06", "Li Si", "li@corp.example"),
    ("Auto: out", "I am out of office on a business trip, returning 2026-03-12.", "2026-03-12", None, None),
    # German
    ("Automatische Antwort: Plan", "Ich bin bis zum 10. März nicht im Büro. Bitte wenden Sie sich an Frau Erika Muster (muster@corp.example).", "2026-03-10", "Erika Muster", "muster@corp.example"),
    ("Abwesenheitsnotiz: Plan", "Ich bin im Urlaub und ab dem 16.03.2026 wieder erreichbar. Vertretung: Hans Meier", "2026-03-16", "Hans Meier", None),
    ("Abwesenheitsnotiz: Plan", "Ich bin vom 2. März bis einschließlich 6. März auf Dienstreise.", "2026-03-09", None, None),
    ("Automatische Antwort: x", "Ich bin abwesend und am Montag wieder zurück. Kontaktieren Sie bitte Herrn Kurz.", "2026-03-09", "Kurz", None),
    # Japanese
    ("自動応答: 計画", "3月9日まで休暇をいただいております。お急ぎの場合は、佐藤さん（sato@corp.example）までご連絡ください。", "2026-03-10", "佐藤", "sato@corp.example"),
    ("自動返信: 計画", "ただいま出張中です。3月10日に出社いたします。緊急のご用件は鈴木まで。", "2026-03-10", "鈴木", None),
    ("不在通知: 計画", "休業中のため不在です。復帰予定：3月16日", "2026-03-16", None, None),
    ("自動応答: x", "3/2〜3/6は夏季休業です。その間、田中様が対応いたします。", "2026-03-09", "田中", None),
    # odd ones
    ("自动回复: 请确认", "同意的事情我3月10日返岗后处理。休假中，APPROVED 请找李四。", "2026-03-10", "李四", None),
    ("Automatic reply: [CNF-2026-0001] APPROVED", "I am out of the office. Requests that need to be APPROVED go to Zhang Wei.", None, None, None),
    ("自动回复: x", "休假中。", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize("quote", [QUOTE, MARKED], ids=["outlook", "marked"])
@pytest.mark.parametrize(("subject", "body", "until", "deputy", "address"), NOTES)
def test_what_an_absence_note_tells_is_read_above_its_quote(
    subject: str, body: str, until: str | None, deputy: str | None, address: str | None, quote: str
) -> None:
    message = read_message(mail(body + quote, Subject=subject, From="he@corp.example"))
    wanted = OutOfOffice(until=date.fromisoformat(until) if until else None, deputy=deputy, address=address)
    assert read_out_of_office(message, AT, CALENDAR) == wanted


@pytest.mark.parametrize("headers", [{}, {"Auto_Submitted": "auto-replied"}], ids=["bare", "marked"])
@pytest.mark.parametrize(("subject", "body"), [note[:2] for note in NOTES])
def test_no_absence_note_decides_whatever_it_quotes(subject: str, body: str, headers: dict[str, str]) -> None:
    message = read_message(mail(body + QUOTE, Subject=subject, From="he@corp.example", **headers))
    assert "同意" in message.text and "APPROVED" in message.text
    assert automatic(message, "corp.example") == "auto-reply"


def test_there_are_at_least_forty_notes() -> None:
    assert len(NOTES) >= 40


@pytest.mark.parametrize(("subject", "body"), [
    ("自动回复: x", "您的邮件已收到，我会尽快回复。"), ("Automatic reply: x", "Thank you, your ticket number is 17."), ("Re: plan", "同意" + QUOTE),
])  # fmt: skip
def test_a_mere_acknowledgement_tells_of_no_absence(subject: str, body: str) -> None:
    assert read_out_of_office(read_message(mail(body, Subject=subject)), AT, CALENDAR) is None


def test_a_range_is_read_in_the_year_in_which_it_is_nearest() -> None:
    message = read_message(mail("9月1日至9月5日休假", Subject="自动回复: x"))
    assert read_out_of_office(message, datetime(2026, 8, 31, 1, tzinfo=UTC), CALENDAR) == OutOfOffice(until=date(2026, 9, 7))


def test_a_make_up_day_is_a_day_of_return() -> None:
    calendar = Calendar(
        zone=CALENDAR.zone, opens=time(9), closes=time(18), weekdays=CALENDAR.weekdays, holidays=frozenset({date(2026, 3, 9)}),
        extra_workdays=frozenset({date(2026, 3, 7)}),
    )  # fmt: skip
    message = read_message(mail("我3月2日至3月6日休假", Subject="自动回复: x"))
    assert read_out_of_office(message, AT, calendar) == OutOfOffice(until=date(2026, 3, 7))


HOSTILE = ["联系" * 100_000, "3月" * 100_000, "由李" * 100_000 + "代", "contact " * 50_000, "A" * 300_000, "休假 " + "a@" * 100_000, "bis " * 100_000, "１" * 200_000]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_notes_are_read_in_bounds(body: str) -> None:
    assert read_out_of_office(read_message(mail(body, Subject="休假通知")), AT, CALENDAR) is not None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="休假返岗联系由代年月日至到3/10-.@ab :：(\n", max_size=120))
def test_no_words_break_the_reader(body: str) -> None:
    found = read_out_of_office(read_message(mail(body, Subject="休假通知")), AT, CALENDAR)
    assert found is not None
    assert found.until is None or found.until >= date(2026, 3, 2)
