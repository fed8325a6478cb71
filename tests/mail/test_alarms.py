"""Mails of monitoring systems: level, system, key and end come from subject and labels by rules; other mail is no alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.core.incident.alarm import HeardAlarm
from mailflow.mail.machine.alarm import read_alarm
from mailflow.mail.message.message import read_message
from mailflow.rules.load import load_rules

SOURCES = load_rules(Path(__file__).resolve().parents[2] / "rules.yaml").policy.incident.monitoring


def heard(sender: str, subject: str, body: str, kind: str = "plain") -> HeardAlarm | None:
    head = f"From: {sender}\nTo: incident@corp.example\nSubject: {subject}\nContent-Type: text/{kind}; charset=utf-8\n\n"
    return read_alarm(read_message(f"{head}{body}".replace("\n", "\r\n").encode()), SOURCES)


@pytest.mark.parametrize(
    ("subject", "body", "level"),
    [
        ("[FIRING:1] Down", "severity = critical", 2),
        ("[FIRING:1] Down", " - severity: Warning", 3),
        ("[FIRING:1] Down", "级别：P0", 1),
        ("[FIRING:1] Down", "severity = page-somebody", 3),
        ("[FIRING:1] Down critical", "", 2),
        ("[FIRING:1] Down uncritically", "", 3),
        ("[FIRING:1] Down", "nothing labelled", 3),
    ],
)
def test_the_level_is_that_of_the_severity(subject: str, body: str, level: int) -> None:
    alarm = heard("alertmanager@corp.example", subject, body)
    assert alarm is not None
    assert alarm.level == level


def test_beginning_and_end_of_one_trouble_have_one_key() -> None:
    began = heard("zabbix@corp.example", "Problem: CPU high on web-01", "Host: web-01\nSeverity: High")
    ended = heard("zabbix@corp.example", "Resolved in 5m 3s: CPU high on web-01", "Host: web-01")
    other = heard("zabbix@corp.example", "Problem: CPU high on web-02", "Host: web-02")
    assert began is not None
    assert ended is not None
    assert other is not None
    assert (began.over, ended.over) == (False, True)
    assert began.key == ended.key != other.key
    assert (began.system, began.level, began.departments) == ("web-01", 2, ("IT部",))


def test_labels_are_read_from_html_alone() -> None:
    html = "<p>1 alert</p><strong>Labels</strong><br>alertname = Down<br>severity = critical<br>instance = db-01<br>"
    alarm = heard("alertmanager@corp.example", "[FIRING:1] Down", html, "html")
    assert alarm is not None
    assert (alarm.level, alarm.system) == (2, "db-01")


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        ("alertmanager@corp.example", "Weekly summary"),
        ("alertmanager@evil.example", "[FIRING:1] Down"),
        ("zabbix@corp.example", "[FIRING:1] Down"),
        ("wang@corp.example", "Problem: Down"),
    ],
)
def test_other_mail_is_no_alarm(sender: str, subject: str) -> None:
    assert heard(sender, subject, "severity = critical") is None
