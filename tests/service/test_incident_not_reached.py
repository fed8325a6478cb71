"""Delivery reports of real mail servers about the notice of an incident: the next person is told at once, whatever the form."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.core.incident.facts import PersonUnreached
from mailflow.journal.journal import Received
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "tests/mail/machines/bounces"
OPENED = """start: 2026-03-02 10:00
steps:
  - mail: {from: wu@corp.example, to: incident@corp.example, subject: 配送停了, body: "受影响部门: 运营部\\n紧急程度: 中"}
"""


def report(name: str, message_id: str) -> bytes:
    """What a server really wrote about a mail of ours, with the Message-ID of this one."""
    return (REPORTS / f"{name}.eml").read_bytes().replace(b"<mailflow.4be1c2.17@corp.example>", message_id.encode())


@pytest.fixture
def opened(tmp_path: Path) -> Rehearsal:
    path = tmp_path / "s.yaml"
    path.write_text(OPENED, "utf-8")
    rehearsal = rehearse(read_scenario(path), ROOT / "rules.yaml", {})
    rehearsal.play()
    return rehearsal


@pytest.mark.parametrize("name", ["postfix-unknown", "exchange-online-zh", "gmail-not-found", "qmail", "exmail-rejected"])
def test_a_report_of_any_server_has_the_deputy_told_at_once(opened: Rehearsal, name: str) -> None:
    journal = opened.engine.journal
    notice = next(mail for mail in journal.mails_about("INC-2026-0001", "li") if mail.notice.kind == "incident-notice")
    journal.keep([Received(raw=report(name, str(notice.message_id)), source="test")], opened.stage.now)
    opened.engine.settle(opened.stage.now)
    (fact,) = [e.fact for e in journal.entries("INC-2026-0001") if isinstance(e.fact, PersonUnreached)]
    assert (fact.person, fact.how, fact.instead) == ("li", "bounce", "sun")
    told = [(mail.notice.to, mail.notice.kind) for mail in journal.mails_about("INC-2026-0001")]
    assert told.count(("sun", "incident-notice")) == 1
    assert told.count(("wu", "undeliverable")) == 1


@pytest.mark.parametrize("name", ["postfix-delayed", "exchange-online-delay-zh", "exim-warning"])
def test_a_server_that_still_tries_has_nobody_told(opened: Rehearsal, name: str) -> None:
    journal = opened.engine.journal
    notice = next(mail for mail in journal.mails_about("INC-2026-0001", "li") if mail.notice.kind == "incident-notice")
    before = len(list(journal.mails_about("INC-2026-0001")))
    journal.keep([Received(raw=report(name, str(notice.message_id)), source="test")], opened.stage.now)
    opened.engine.settle(opened.stage.now)
    assert len(list(journal.mails_about("INC-2026-0001"))) == before
