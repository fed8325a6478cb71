"""A delivery report about one of our mails makes its reader unreached; anything else that looks like one changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import pytest

from mailflow.core import facts as f
from mailflow.journal.journal import Journal, OutMail, Received
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
OPENED = """start: 2026-03-02 09:00
steps:
  - mail:
      from: wang@corp.example
      to: confirm@corp.example
      subject: 推广方案
      body: |
        内容: 3月底前上线推广页面，预算 20 万元。
        确认人: 刘经理
"""
REPORT = """Return-Path: <>
From: MAILER-DAEMON@mx.corp.example (Mail Delivery System)
To: coord@corp.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <{n}@mx.corp.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

<{to}>: host mx.corp.example said: 550 5.1.1 User unknown

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.corp.example

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b
Content-Type: text/rfc822-headers

Message-ID: {id}
Subject: whatever

--b--
"""


@pytest.fixture
def played(tmp_path: Path) -> Rehearsal:
    path = tmp_path / "s.yaml"
    path.write_text(OPENED, "utf-8")
    rehearsal = rehearse(read_scenario(path), ROOT / "rules.yaml", {})
    rehearsal.play()
    return rehearsal


def asked(journal: Journal) -> OutMail:
    return next(mail for mail in journal.mails_about("CNF-2026-0001", "liu") if mail.notice.kind == "sign-off-request")


def arrives(rehearsal: Rehearsal, n: int, **fields: str) -> None:
    raw = REPORT.format(n=n, **fields).replace("\n", "\r\n").encode()
    journal = rehearsal.engine.journal
    journal.keep([Received(raw=raw, source="test")], AT)
    rehearsal.engine.settle(AT)


def unreached(rehearsal: Rehearsal) -> list[str]:
    facts = (entry.fact for entry in rehearsal.engine.journal.entries("CNF-2026-0001"))
    return [fact.to for fact in facts if isinstance(fact, f.NotDelivered)]


def told(rehearsal: Rehearsal, kind: str) -> list[str]:
    mails = rehearsal.engine.journal.mails_about("CNF-2026-0001")
    return [mail.notice.to for mail in mails if mail.notice.kind == kind]


def test_a_report_about_our_mail_to_its_reader_is_a_fact_and_told_once(played: Rehearsal) -> None:
    mail = asked(played.engine.journal)
    for n in (1, 2):
        arrives(played, n, to="liu@corp.example", action="failed", status="5.1.1", id=str(mail.message_id))
    assert unreached(played) == ["liu"]
    assert told(played, "undeliverable") == ["wang"]
    told_wang = next(m for m in played.engine.journal.mails_about("CNF-2026-0001", "wang") if m.notice.kind == "undeliverable")
    raw = played.engine.journal.raw_mail(told_wang.id)
    assert raw is not None
    assert "User unknown" in message_from_bytes(raw).get_payload()[0].get_payload(decode=True).decode()
    dispositions = [(d.fact.disposition, d.fact.record) for d in played.engine.journal.dispositions("automatic")]
    assert dispositions == [("automatic", "CNF-2026-0001"), ("automatic", None)]


@pytest.mark.parametrize(
    "changed",
    [{"to": "li@corp.example"}, {"action": "delayed", "status": "4.4.1"}, {"id": "<somebody@else.example>"}, {"action": "delivered"}],
    ids=["another reader", "still trying", "not our mail", "delivered"],
)
def test_a_report_that_is_not_about_our_mail_s_reader_changes_nothing(played: Rehearsal, changed: dict[str, str]) -> None:
    mail = asked(played.engine.journal)
    fields = {"to": "liu@corp.example", "action": "failed", "status": "5.1.1", "id": str(mail.message_id)}
    arrives(played, 1, **{**fields, **changed})
    assert unreached(played) == []
    assert [d.fact.disposition for d in played.engine.journal.dispositions("automatic")] == ["automatic"]
