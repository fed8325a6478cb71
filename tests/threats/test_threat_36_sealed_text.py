"""Row 36: what only other programs can open is kept and asked for in plain words, never guessed and never met with silence."""

from __future__ import annotations

import base64

import pytest
from threat_office import Office, reply

LIU = "liu@corp.example"
TNEF = base64.b64encode(b"\x78\x9f\x3e\x22" + b"APPROVED" * 20).decode()
FILE = "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="
SAMPLES = {
    "TNEF": ("application/ms-tnef; name=winmail.dat", TNEF),
    "TNEF beside nothing": ('multipart/mixed; boundary="b"', f'--b\r\nContent-Type: application/ms-tnef\r\n{FILE}winmail.dat\r\n\r\n{TNEF}\r\n--b--'),
    "S/MIME, opaque": ("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", base64.b64encode(b"\x30\x82" + b"APPROVED" * 20).decode()),
    "S/MIME, encrypted": ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", base64.b64encode(b"\x30\x82" * 40).decode()),
    "PGP, encrypted": (
        'multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"',
        "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n"
        "-----BEGIN PGP MESSAGE-----\r\nAPPROVED\r\n-----END PGP MESSAGE-----\r\n--b--",
    ),
    "PGP in the text": ("text/plain; charset=utf-8", "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----"),
}  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES)
def test_its_sender_is_asked_to_write_it_in_plain_words(sample: str) -> None:
    kind, body = SAMPLES[sample]
    office = Office()
    office.ask()
    headers = {"Content-Type": kind} | ({"Content-Transfer-Encoding": "base64"} if kind.startswith("application/") else {})
    outcome = office.hand_in(reply(office.asked(LIU), body, headers=headers))
    assert outcome.disposition == "asked_back"
    assert outcome.told("question") == [LIU]
    assert office.approvals() == []
    assert office.journal.letter(str(outcome.fact.letter)) is not None


def test_a_saved_outlook_message_decides_nothing() -> None:
    office = Office()
    office.ask()
    body = f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--b\r\nContent-Type: application/vnd.ms-outlook\r\n{FILE}a.msg\r\n\r\n{TNEF}\r\n--b--"
    outcome = office.hand_in(reply(office.asked(LIU), body, headers={"Content-Type": 'multipart/mixed; boundary="b"'}))
    assert outcome.fact.decision != "approve"
    assert outcome.sent


def test_the_answer_to_an_invitation_decides_nothing() -> None:
    office = Office()
    office.ask()
    event = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:liu@corp.example\r\nEND:VEVENT\r\nEND:VCALENDAR"
    outcome = office.hand_in(reply(office.asked(LIU), event, headers={"Content-Type": "text/calendar; method=REPLY; charset=utf-8"}))
    assert (outcome.disposition, outcome.sent) == ("automatic", ())
    assert office.approvals() == []


def test_a_clear_signature_is_read_as_what_it_signs() -> None:
    office = Office()
    office.ask()
    body = (
        "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n同意\r\n--b\r\n"
        f"Content-Type: application/pkcs7-signature; name=smime.p7s\r\n{FILE}smime.p7s\r\n\r\nMIIA\r\n--b--"
    )
    kind = 'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="b"'
    assert office.hand_in(reply(office.asked(LIU), body, headers={"Content-Type": kind})).counted
    assert office.approvals() == ["liu"]
