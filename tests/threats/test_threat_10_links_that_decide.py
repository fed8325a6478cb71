"""Row 10: nothing that follows links can decide, for there are none to follow."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from threat_office import Office, letter

LINK = re.compile(r"""(?i)(?:href|src|action|background|data|srcset)\s*=\s*["']?([^"'\s>]+)|url\(([^)]+)\)|\b(https?://\S+)""")


def test_no_mail_holds_anything_but_mailto() -> None:
    office = Office()
    number = office.ask()
    office.hand_in(letter("状态", subject=f"Re: [{number}]"))
    office.hand_in(letter("同意", subject=f"Re: [{number}]", proof=None))
    office.wait(days=12)
    assert {"sign-off-request", "receipt", "status", "challenge", "reminder", "escalation"} <= {mail.kind for mail in office.sent}
    links = [link for mail in office.sent for found in LINK.findall(f"{mail.message.html}\n{mail.message.text}") for link in found if link]
    assert any(link.startswith("mailto:") for link in links)
    assert [link for link in links if not link.startswith("mailto:")] == []


def test_opening_every_link_changes_nothing_and_sends_nothing() -> None:
    office = Office()
    office.ask()
    asked = office.asked("liu@corp.example")
    before = office.journal.head()
    opened = [urlsplit(link.replace("&amp;", "&")) for link in re.findall(r'href="(mailto:[^"]+)"', asked.message.html or "")]
    assert opened
    assert {unquote(link.path) for link in opened} == {"coord@corp.example"}
    assert all(parse_qs(link.query).keys() <= {"subject", "body"} for link in opened)
    assert office.journal.head() == before


def test_a_program_that_answers_with_what_a_link_fills_in_is_no_proof_of_a_person_without_proof_of_the_sender() -> None:
    office = Office()
    office.ask()
    asked = office.asked("liu@corp.example")
    for link in re.findall(r'href="mailto:([^"]+)"', asked.message.html or ""):
        filled = parse_qs(urlsplit("mailto:" + link.replace("&amp;", "&")).query)
        raw = letter(filled.get("body", [""])[0], subject=filled["subject"][0], proof=None)
        assert not office.hand_in(raw).counted
    assert office.approvals() == []
