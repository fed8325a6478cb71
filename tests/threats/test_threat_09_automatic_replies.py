"""Row 9: no machine approves anything, and none is answered."""

from __future__ import annotations

import pytest
from threat_office import Office, reply

LIU = "liu@corp.example"
SUBJECTS = [
    "自动回复: 推广方案", "自动回复：【确认请求】推广方案", "自動回覆: 推广方案", "Automatic reply: plan", "Auto-Reply: plan", "Out of Office: plan",
    "Out of the office", "OOO: plan", "Autoreply: plan", "Abwesenheitsnotiz: Plan", "Automatische Antwort: Plan",
    "Réponse automatique : plan", "Respuesta automática: plan", "不在通知: plan", "自动答复：推广方案", "【自动回复】推广方案",
    "[自动回复] 推广方案",
]  # fmt: skip
HEADERS: list[dict[str, str | None]] = [
    {"Auto-Submitted": "auto-replied"}, {"Auto-Submitted": "auto-generated; type=vacation"}, {"auto-submitted": "AUTO-REPLIED"},
    {"Auto-Submitted": "auto-notified (vacation)"}, {"X-Autoreply": "yes"}, {"X-Autorespond": "x"}, {"Precedence": "auto_reply"},
    {"Precedence": "bulk"}, {"Precedence": "junk"}, {"Precedence": "list"}, {"Return-Path": "<>"},
    {"Content-Type": 'multipart/report; report-type=delivery-status; boundary="b"'}, {"X-Failed-Recipients": LIU},
    {"List-Id": "<news.list.example>"}, {"X-Autoreply-From": LIU},
]  # fmt: skip
TEXTS = [
    "您好，我正在休假，3月12日返岗，期间无法及时回复。", "本人出差中，3月10日回来，如有急事请联系张工 138 0000 0000。",
    "我目前不在办公室，无法及时处理邮件。", "I am out of the office until March 12. For urgent matters contact Zhang.",
    "I am currently on annual leave with limited access to email.", "Thank you for your message. I'm away from my desk.",
    "I will respond on my return.",
]  # fmt: skip


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


def automatic(office: Office, raw: bytes, mail_from: str | None = None) -> None:
    outcome = office.hand_in(raw, mail_from=mail_from)
    assert outcome.disposition == "automatic"
    assert LIU not in {mail.recipient for mail in outcome.sent}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_its_subject_gives_it_away(office: Office, subject: str) -> None:
    automatic(office, reply(office.asked(LIU), "APPROVED 同意", style="outlook-en", subject=subject))


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers.items()))[1])
def test_its_headers_give_it_away(office: Office, headers: dict[str, str | None]) -> None:
    automatic(office, reply(office.asked(LIU), "同意", style="none", headers=headers))


@pytest.mark.parametrize("text", TEXTS)
def test_its_words_give_it_away_where_nothing_else_does(office: Office, text: str) -> None:
    automatic(office, reply(office.asked(LIU), text, style="none"))


@pytest.mark.parametrize("text", TEXTS)
def test_it_may_quote_the_words_that_approve(office: Office, text: str) -> None:
    outcome = office.hand_in(reply(office.asked(LIU), f"{text}\n\n> 同意 APPROVED", style="qq"))
    assert outcome.fact.decision in (None, "none", "acknowledge")
    assert office.approvals() == []


def test_an_empty_envelope_sender_gives_it_away(office: Office) -> None:
    automatic(office, reply(office.asked(LIU), "同意"), mail_from="")


def test_an_absence_that_a_machine_tells_of_is_told_to_the_requester() -> None:
    office = Office()
    office.ask()
    text = "您好，我正在休假，3月12日返岗，期间请联系张工。"
    outcome = office.hand_in(reply(office.asked(LIU), text, headers={"Auto-Submitted": "auto-replied"}))
    assert "wang@corp.example" in {mail.recipient for mail in outcome.sent}
