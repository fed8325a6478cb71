"""Row 15: no title, name or file name becomes a header of its own or a second body in what we send.

The attack: a title holds a line break that Python's own header writer would write as one (CVE-2024-6923), and behind it
`Bcc:` or a whole mail. What must be seen: the mails go out, the title is read in them as text, and a server that takes
them finds exactly the fields that were meant.
"""

from __future__ import annotations

import re
from email import message_from_bytes

import pytest
from rig.sink import Sink
from threat_office import Office, letter, reply

from mailflow.transport.submission import SmtpPost, SmtpUrl

EVIL = "spy@evil.example"
#: Every field that a mail of ours may have (contract §3), on top.
FIELDS = frozenset({
    "From", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "X-Loop", "X-Mailflow-Kind", "X-Mailflow-Record", "MIME-Version", "Content-Type",
})  # fmt: skip
TITLES = [
    f"方案=?UTF-8?Q?=0A?=Bcc: {EVIL}", f"方案=?UTF-8?Q?=0D=0ABcc:_{EVIL.replace('@', '=40')}?=", "plan =?utf-8?b?DQpCY2M6IHNweUBldmlsLmV4YW1wbGU=?=",
    f"方案\x85Bcc: {EVIL}", f"方案\u2028Bcc: {EVIL}", f"plan\u2029\u2029<html>Bcc: {EVIL}", f"方案\x0bBcc: {EVIL}\x0c\x1cTo: {EVIL}", f"plan\tBcc: {EVIL}",
    f"=?utf-8?q?=0a?==?utf-8?q?Bcc=3a?= {EVIL}", f"?==?=?==?UTF-8?Q?=0A?=Bcc: {EVIL}", "\u202e方案\u202c倒写", "方" * 3000, "a" * 3000, "=?" * 600, ",;:<>()[]\\\"@",
    f"方案 <{EVIL}>, 李主管", "=0D=0A=0D=0Abody", "%0d%0aBcc:%20x@y", "&#13;&#10;Bcc: x@y", "X-Mailflow-Record: CNF-2026-0999", "📎" * 90, "é" * 200,
]  # fmt: skip


def sane(raw: bytes) -> list[str]:
    """The names of the fields of a mail, where these are the ones that were meant, each once, and reach nobody else."""
    mail = message_from_bytes(raw)
    assert set(mail.keys()) <= FIELDS, mail.keys()
    assert len(set(mail.keys())) == len(mail.keys())
    assert not mail.defects
    assert b"\r\n\r\n" in raw and not re.search(rb"\r(?!\n)|(?<!\r)\n|\0", raw)
    assert all(EVIL not in str(mail[name] or "") for name in ("From", "To", "Cc", "Reply-To", "In-Reply-To", "References"))
    return mail.keys()


@pytest.fixture(scope="module")
def office() -> Office:
    return Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 900"))


def opened(office: Office, title: str) -> bytes:
    """A request with this title in its label and, as an encoded word that a mail program would write, in its subject."""
    body = f"事项: {title}\n内容: 上线。\n确认人: 刘经理、Alice Brown\n"
    subject = "=?utf-8?q?" + "".join(f"={byte:02X}" for byte in f"【确认】{title[:60]}".encode()) + "?="
    sender = '"Wang =?utf-8?q?=0D=0ABcc=3A_spy=40evil=2Eexample?=" <wang@corp.example>'
    return letter(body, sender=sender, to="confirm@corp.example", subject=subject)


@pytest.mark.parametrize("title", TITLES, ids=lambda title: ascii(title)[1:31])
def test_a_title_is_read_as_text_and_adds_no_field(office: Office, title: str) -> None:
    outcome = office.hand_in(opened(office, title))
    assert outcome.disposition in ("recorded", "asked_back"), outcome.fact
    assert {mail.recipient for mail in outcome.sent} <= {"wang@corp.example", "liu@corp.example", "alice@corp.example"}
    assert outcome.sent, "somebody hears of it"
    for mail in outcome.sent:
        sane(mail.raw)


def test_what_a_signer_writes_is_told_to_others_without_a_field_of_its_own(office: Office) -> None:
    number = office.ask("刘经理", "李主管", title="转述")
    for words in (f"不同意，因为=?UTF-8?Q?=0A?=Bcc: {EVIL}", f"REJECTED because\r\n\r\nBcc: {EVIL}\r\n\r\n.\r\nMAIL FROM:<{EVIL}>"):
        asked = office.asked("liu@corp.example", record=number)
        subject = f"Re: [{number}] =?UTF-8?Q?=0D=0ABcc:_spy=40evil=2Eexample?="
        outcome = office.hand_in(reply(asked, words, subject=subject, headers={"In-Reply-To": f"{asked.message.message_id}\r\n <x@y>\r\n\tBcc"}))
        assert outcome.sent
        for mail in outcome.sent:
            sane(mail.raw)


def test_a_server_that_takes_them_finds_one_mail_each_for_the_one_who_was_meant(office: Office, sink: Sink) -> None:
    post = SmtpPost(SmtpUrl.of(f"smtp://127.0.0.1:{sink.port}"), str, local_hostname="mailflow.example", mail_from="coord@corp.example")
    for title in TITLES:
        office.hand_in(opened(office, title))
    mails = [mail for mail in office.sent if len(mail.raw) < 60_000][:60]
    assert len(mails) > 30
    for mail in mails:
        post.send(mail.recipient, mail.raw, str(mail.message.message_id))
    post.close()
    assert [(taken.rcpt_to, taken.raw) for taken in sink.messages] == [((mail.recipient,), mail.raw) for mail in mails]
    assert all(sane(taken.raw) for taken in sink.messages)
