from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail, multipart, part

from mailflow.mail.machine.automatic import automatic
from mailflow.mail.machine.bounce import Bounce, read_bounce
from mailflow.mail.message.message import read_message

BOUNCES = Path(__file__).parent / "machines" / "bounces"
NAMES = sorted(path.stem for path in BOUNCES.glob("*.eml"))


def test_every_report_has_its_expected_reading_and_the_other_way_round() -> None:
    assert sorted(path.stem for path in BOUNCES.glob("*.json")) == NAMES
    assert len(NAMES) >= 30


@pytest.mark.parametrize("name", NAMES)
def test_every_delivery_report_is_read_as_expected(name: str) -> None:
    expected = json.loads((BOUNCES / f"{name}.json").read_text("utf-8"))
    message = read_message((BOUNCES / f"{name}.eml").read_bytes())
    assert automatic(message, "corp.example") == expected["automatic"]
    found, wanted = read_bounce(message), expected["bounce"]
    if wanted is None:
        assert found is None
        return
    assert found is not None
    named = [(one.address, one.status, one.permanent) for one in found.unreached]
    assert named == [(one["address"], one["status"], one["permanent"]) for one in wanted["unreached"]]
    for one, told in zip(found.unreached, wanted["unreached"], strict=True):
        assert told["words"] in one.diagnostic
    assert [list(found.message_ids), list(found.references), list(found.record_numbers)] == [
        wanted["message_ids"],
        wanted["references"],
        wanted["record_numbers"],
    ]


def reported(status: str) -> Bounce | None:
    words = part("text/plain", "failed")
    return read_bounce(read_message(multipart("report; report-type=delivery-status", words, part("message/delivery-status", status))))


def test_where_a_forward_ended_is_told_beside_the_address_written_to() -> None:
    found = read_bounce(read_message((BOUNCES / "postfix-alias.eml").read_bytes()))
    assert found is not None
    assert (found.unreached[0].address, found.unreached[0].final) == ("li@corp.example", "li.wei@branch.example")


@pytest.mark.parametrize("raw", [
    mail("同意"), mail("已联系 li@corp.example，550 没有问题", Subject="Re: 退信问题"), mail("x", Subject="Re: Undeliverable: plan"),
    mail("我正在休假", Subject="自动回复: x"), mail("", Subject="已读: x"),
])  # fmt: skip
def test_other_mail_tells_of_nobody_unreached(raw: bytes) -> None:
    assert read_bounce(read_message(raw)) is None


def test_our_own_address_and_the_server_are_nobody_unreached() -> None:
    words = "Mail from coord@corp.example could not be delivered. Ask postmaster@mx.example.\n"
    found = read_bounce(read_message(mail(words, From="MAILER-DAEMON@mx.example", Subject="failure notice")))
    assert found is not None
    assert found.unreached == ()


def test_words_of_a_foreign_server_are_one_short_line() -> None:
    head = "Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; "
    raw = multipart(
        "report; report-type=delivery-status",
        b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n" + head.encode() + b"\x1b[31m" + b"x" * 3_000,
    )
    found = read_bounce(read_message(raw))
    assert found is not None
    assert found.unreached[0].diagnostic.isprintable() and len(found.unreached[0].diagnostic) <= 500


HOSTILE = {
    "addresses": "a@b.example " * 30_000, "one long word": "a" * 300_000, "at signs": "@" * 300_000, "local parts": "a." * 150_000 + "@b.c",
    "labels": "退信原因：" * 60_000, "said": "host " * 60_000 + "said:", "ids": "Message-ID: <a@b>\n" * 20_000, "blank": "\n" * 300_000,
    "codes": "550 5.1.1 " * 30_000, "marks": "> " * 150_000, "references": "MF-K7QD-3M9X-P2RA-8WT" * 15_000,
}  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_are_read_in_bounds(words: str) -> None:
    found = read_bounce(read_message(mail(words, From="MAILER-DAEMON@mx.example", Subject="failure notice")))
    assert found is not None
    assert len(found.unreached) <= 100


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_mutation_of_a_report_breaks_the_reader(data: st.DataObject) -> None:
    raw = bytearray((BOUNCES / f"{data.draw(st.sampled_from(NAMES))}.eml").read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=6))
    found = read_bounce(read_message(bytes(raw)))
    assert found is None or all("@" in one.address + one.final for one in found.unreached)
