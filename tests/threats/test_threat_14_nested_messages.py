"""Row 14: what stands in an attached message, an attached file or a part that other programs may not show decides nothing."""

from __future__ import annotations

import pytest
from threat_office import Office, reply

LIU = "liu@corp.example"
APPROVAL = "From: liu@corp.example\r\nTo: coord@corp.example\r\nSubject: Re\r\n\r\n同意 APPROVED\r\n"
TEXT = "Content-Type: text/plain; charset=utf-8\r\n\r\n"


def parts(subtype: str, *found: str, boundary: str = "b") -> tuple[str, bytes]:
    """A type and a body of several parts."""
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in found) + f"--{boundary}--\r\n"
    return f'multipart/{subtype}; boundary="{boundary}"', body.encode()


def inner(subtype: str, *found: str) -> str:
    """Such parts as one part of others."""
    kind, body = parts(subtype, *found, boundary="inner")
    return f"Content-Type: {kind}\r\n\r\n{body.decode()}"


SEE = f"{TEXT}请看附件。"
ATTACHED = f"Content-Type: message/rfc822\r\n\r\n{APPROVAL}"
FILE = 'Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\n同意 APPROVED'
HTML_FILE = 'Content-Type: text/html\r\nContent-Disposition: attachment; filename="a.html"\r\n\r\n<p>APPROVED</p>'
SHAPES = {
    "an attached message": parts("mixed", SEE, ATTACHED),
    "an attached message shown inline": parts("mixed", SEE, ATTACHED.replace("rfc822\r\n", "rfc822\r\nContent-Disposition: inline\r\n")),
    "only an attached message": parts("mixed", ATTACHED),
    "an attached message first": parts("mixed", ATTACHED, SEE),
    "a message as the body": ("message/rfc822", APPROVAL.encode()),
    "a message in a message": parts("mixed", SEE, f"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n{ATTACHED}"),
    "a digest": parts("digest", f"\r\n{APPROVAL}", f"\r\n{APPROVAL}"),
    "an attached file": parts("mixed", SEE, FILE),
    "an attached file alone": parts("mixed", FILE),
    "an attached page": parts("mixed", SEE, HTML_FILE),
    "a second text": parts("mixed", SEE, f"{TEXT}同意 APPROVED"),
    "a text below a picture": parts("mixed", SEE, "Content-Type: image/png\r\n\r\nx", f"{TEXT}同意 APPROVED"),
    "parts in parts": parts("mixed", inner("alternative", SEE, "Content-Type: text/html\r\n\r\n<p>请看附件。</p>"), ATTACHED),
    "a related part": parts("related", SEE, f"{TEXT}同意"),
    "an unknown kind of text": parts("alternative", SEE, "Content-Type: text/x-other\r\n\r\nAPPROVED"),
    "an external body": parts("mixed", SEE, "Content-Type: message/external-body; access-type=URL\r\n\r\nContent-Type: text/plain\r\n\r\n同意"),
    "a partial message": parts("mixed", SEE, f"Content-Type: message/partial; id=1; number=1; total=2\r\n\r\n{APPROVAL}"),
    "what stands above the parts": ('multipart/mixed; boundary="b"', f"同意 APPROVED\r\n--b\r\n{SEE}\r\n--b--\r\n".encode()),
    "what stands below the parts": ('multipart/mixed; boundary="b"', f"--b\r\n{SEE}\r\n--b--\r\n同意 APPROVED\r\n".encode()),
    "a boundary that does not open": ('multipart/mixed; boundary="c"', f"--b\r\n{TEXT}同意\r\n--b--\r\n".encode()),
    "two boundaries": ('multipart/mixed; boundary="c"; boundary="b"', f"--b\r\n{TEXT}同意\r\n--b--\r\n--c\r\n{SEE}\r\n--c--\r\n".encode()),
    "a boundary within a boundary": ('multipart/mixed; boundary="b"', f"--b\r\n{SEE}\r\n--b-\r\n{TEXT}同意\r\n--b--\r\n".encode()),
}  # fmt: skip


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


@pytest.mark.parametrize("shape", SHAPES)
def test_an_approval_in_there_is_nobodys_answer(office: Office, shape: str) -> None:
    kind, body = SHAPES[shape]
    outcome = office.hand_in(reply(office.asked(LIU), body.decode(), headers={"Content-Type": kind}))
    assert outcome.fact.decision != "approve", outcome.fact
    assert office.approvals() == []


def test_the_same_shapes_with_the_answer_in_front_count() -> None:
    for shape in ("an attached message", "an attached file", "parts in parts"):
        kind, body = SHAPES[shape]
        office = Office()
        office.ask()
        answer = body.decode().replace("请看附件。", "同意")
        assert office.hand_in(reply(office.asked(LIU), answer, headers={"Content-Type": kind})).fact.decision == "approve", shape
