"""Row 24: one mail on the wire is one mail, whatever is sent as its end.

The attack: an end of data that one server takes for an end and another does not, with a second, forged mail behind it;
bare CR and NUL that make one reader see another header. What must be seen: one letter or a 5xx, never two; a stored letter
that two readers read differently decides nothing and says so.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from rig.books import disposed, is_in_order
from rig.dovecot import free_port
from rig.line import Line
from rig.office import hand_in, request
from rig.process import Running
from rig.waiting import until
from threat_office import PASS, Office, letter, reply

LIU = "liu@corp.example"
FORGED = (
    f"MAIL FROM:<{LIU}>\r\nRCPT TO:<confirm@corp.example>\r\nDATA\r\nAuthentication-Results: {PASS}\r\nFrom: {LIU}\r\n"
    "To: coord@corp.example\r\nSubject: Re: [CNF-2026-0001]\r\n\r\nAPPROVED\r\n.\r\n"
).encode()
ENDS = [
    b"\r\n.\r\n", b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r.\r\n", b"\r\n.\r", b"\r\r\n.\r\n", b"\r\n.\x00\r\n", b"\r\n\x00.\r\n", b"\n\n.\r\n", b"\r\n.\r\r\n",
    b"\r\n..\r\n", b"\r\n. \r\n", b"\x85.\x85", b"\r\n.\r\x00\n",
]  # fmt: skip


def test_whatever_ends_a_mail_nothing_behind_it_is_a_second_one(tmp_path: Path) -> None:
    port, taken = free_port(), 0
    with Running(tmp_path, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1") as service:
        hand_in(port, request())
        for number, end in enumerate(ENDS):
            with Line(port) as line:
                line.begin(sender="x@evil.example")
                line.send(b"From: x@evil.example\r\nSubject: %d\r\n\r\nhello" % number + end + (FORGED if end != b"\r\n.\r\n" else b""))
                first = line.reply()
                line.send(b"QUIT\r\n")
                assert not [answer for answer in line.rest() if answer.startswith("250 2.0.0 Stored")], end
            assert first.startswith(("250 2.0.0 Stored", "550 5.6.0")), (end, first)
            taken += first.startswith("250")
        until(lambda: len(disposed(tmp_path)) == 1 + taken, "all that was taken")
        assert service.stop() == 0
    found = disposed(tmp_path)
    assert [fact.sender for fact in found if fact.sender == LIU] == []
    assert {(fact.disposition, fact.sender) for fact in found[1:]} <= {("held", "x@evil.example")}
    assert is_in_order(tmp_path)


BENT = {
    "a CR in a field": ("X-Mailer", f"x\rFrom: {LIU}"),
    "a CR before results": ("X-Mailer", f"x\rAuthentication-Results: {PASS}"),
    "a CR in the subject": ("Subject", "Re: x\rBcc: spy@evil.example"),
    "a NUL in a field": ("X-Mailer", "x\x00y"),
    "two CR": ("X-Mailer", f"x\r\rFrom: {LIU}"),
    "a form feed": ("X-Mailer", f"x\x0cFrom: {LIU}"),
    "an NEL": ("X-Mailer", f"x\x85From: {LIU}"),
}


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office(("answers_per_sender_hour: 20", "answers_per_sender_hour: 900"))
    office.ask()
    return office


@pytest.mark.parametrize("proof", [PASS, None], ids=["proven", "unproven"])
@pytest.mark.parametrize(("how", "code"), [
    ("a CR in a field", "no_sender"), ("a CR before results", ""), ("a CR in the subject", ""), ("a NUL in a field", ""), ("two CR", "unclear"),
])  # fmt: skip
def test_a_stored_letter_that_two_readers_read_in_two_ways_decides_nothing(office: Office, how: str, code: str, proof: str | None) -> None:
    """Where its sender can be told, the registered address is asked; where the field holds a second From, nobody is."""
    name, value = BENT[how]
    headers = {name: value} if name != "Subject" else {}
    more = {"subject": value} if name == "Subject" else {}
    outcome = office.hand_in(reply(office.asked(LIU), "同意", headers=headers, proof=proof, **more))
    assert outcome.disposition == ("asked_back" if how == "two CR" else "held"), outcome.fact
    assert outcome.code == code or not code
    assert [mail.recipient for mail in outcome.sent] == ([] if code == "no_sender" else [LIU])
    assert office.approvals() == []


@pytest.mark.parametrize("how", ["a form feed", "an NEL"])
def test_what_only_looks_like_a_line_end_hides_no_sender(office: Office, how: str) -> None:
    name, value = BENT[how]
    outcome = office.hand_in(reply(office.asked(LIU), "同意", sender="x@evil.example", headers={name: value}, proof=None))
    assert not outcome.counted
    assert office.approvals() == []


def test_a_line_end_before_the_headers_does_not_make_the_body_speak(office: Office) -> None:
    number = office.record().id
    plain = letter("同意", subject=f"Re: [{number}]", proof=None)
    for raw in (b"\r\n" + plain, b"\n\n" + plain, b"From x@evil.example Mon Mar  2 09:00:00 2026\r\n" + plain, b"\xef\xbb\xbf" + plain):
        assert not office.hand_in(raw).counted
    assert office.approvals() == []
