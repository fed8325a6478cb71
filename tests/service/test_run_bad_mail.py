"""Whatever arrives is kept, gets exactly one disposition, and stops nothing."""

from __future__ import annotations

import smtplib
from pathlib import Path

import pytest
from rig.books import disposed, is_in_order, records, settled
from rig.dovecot import free_port
from rig.office import PROVEN, Outbox, hand_in, kinds, letter, reply, request
from rig.process import Running

HEAD = (
    f"Authentication-Results: {PROVEN}\r\nFrom: wang@corp.example\r\n"
    "To: confirm@corp.example\r\nSubject: =?utf-8?B?5o6o5bm/?=\r\n"
)
MIXED = b'Message-ID: <1@x>\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
BASE64 = b"Message-ID: <2@x>\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
BAD = {
    "empty": (b"\r\n", ("held", "no_sender")),
    "no-header": ("只有正文\r\n".encode(), ("held", "no_sender")),
    "two-from": (b"From: liu@corp.example\r\n" + HEAD.encode() + b"\r\nagreed\r\n", ("held", "no_sender")),
    "stranger": (HEAD.replace("wang@corp.example", "x@evil.example").encode() + b"\r\nhello\r\n", ("held", "unknown_sender")),
    "no-end": (
        HEAD.encode() + MIXED + b"--b\r\nContent-Type: text/plain\r\n\r\nhalf",
        ("asked_back", "no_confirmers"),
    ),
    "bad-base64": (
        HEAD.encode() + BASE64 + b"!!!%%%=\r\n",
        ("asked_back", None),
    ),
    "bad-charset": (
        HEAD.encode() + b"Message-ID: <3@x>\r\nContent-Type: text/plain; charset=nonsense\r\n\r\n\xff\xfe\xfd\r\n",
        ("asked_back", None),
    ),
    "huge-header": (HEAD.encode() + b"X-A: " + b"a" * 900 + b"\r\n b" * 90_000 + b"\r\n\r\nx\r\n", ("held", "unreadable")),
    "deep": (
        HEAD.encode() + b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(60)),
        ("held", "unreadable"),
    ),
    "automatic": (HEAD.encode() + b"Auto-Submitted: auto-replied\r\n\r\naway\r\n", ("automatic", "automatic")),
}


def listening() -> tuple[int, dict[str, str]]:
    port = free_port()
    return port, {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_TRUSTED_PEERS": "127.0.0.1"}


def test_each_bad_mail_gets_its_one_disposition_and_a_good_one_between_them_counts(tmp_path: Path) -> None:
    port, settings = listening()
    with Running(tmp_path, **settings) as service:
        hand_in(port, *(raw for raw, _ in BAD.values()))
        hand_in(port, request())
        found = settled(tmp_path, len(BAD) + 1)
        assert service.stop() == 0
    assert service.log == []
    got = {name: (fact.disposition, fact.reason.partition(":")[0]) for name, fact in zip(BAD, found, strict=False)}
    assert got == {name: (disposition, code or got[name][1]) for name, (_, (disposition, code)) in BAD.items()}
    assert found[-1].disposition == "recorded"
    assert [record.state for record in records(tmp_path)] == ["open"]
    outbox = Outbox(tmp_path / "outbox")
    assert "x@evil.example" not in {folder.name for folder in outbox.root.iterdir()}
    assert kinds(outbox.mails("wang@corp.example")) == ["question"] * 3 + ["receipt", "refusal"]
    assert is_in_order(tmp_path)


def test_a_mail_of_30_mb_is_turned_away_with_552_and_the_next_is_taken(tmp_path: Path) -> None:
    port, settings = listening()
    big = request()
    big.add_attachment(bytes(22_000_000), maintype="application", subtype="octet-stream", filename="方案.zip")
    with Running(tmp_path, **settings) as service:
        with pytest.raises(smtplib.SMTPSenderRefused) as refused:
            hand_in(port, big)
        hand_in(port, request())
        settled(tmp_path, 1)
        assert service.stop() == 0
    assert refused.value.smtp_code == 552
    assert is_in_order(tmp_path)


def test_an_address_that_is_not_ours_is_refused_at_the_door(tmp_path: Path) -> None:
    port, settings = listening()
    with Running(tmp_path, **settings) as service:
        with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
            hand_in(port, letter("wang@corp.example", "liu@corp.example", "hello", "hello"))
        assert service.stop() == 0
    assert refused.value.recipients["liu@corp.example"][0] == 550
    assert disposed(tmp_path) == []


def test_the_same_letter_again_is_a_duplicate_and_is_not_answered(tmp_path: Path) -> None:
    port, settings = listening()
    same = request()
    with Running(tmp_path, **settings) as service:
        hand_in(port, same, same)
        found = settled(tmp_path, 2)
        assert service.stop() == 0
    assert [fact.disposition for fact in found] == ["recorded", "duplicate"]
    assert len(records(tmp_path)) == 1
    assert kinds(Outbox(tmp_path / "outbox").mails("wang@corp.example")) == ["receipt"]


def test_a_claim_of_proof_from_a_peer_nobody_trusts_counts_for_nothing_until_the_person_confirms_it(tmp_path: Path) -> None:
    port = free_port()
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}") as service:
        hand_in(port, request("事项: 推广方案\n内容: 上线推广页面。\n确认人: 刘经理\n"))
        hand_in(port, reply(outbox.wait_for("liu@corp.example", "sign-off-request"), "同意"))
        challenge = outbox.wait_for("liu@corp.example", "challenge")
        held = settled(tmp_path, 2)[-1]
        states = [record.state for record in records(tmp_path)]
        hand_in(port, reply(challenge, "确认本人"))
        outbox.wait_for("wang@corp.example", "outcome")
        assert service.stop() == 0
    assert (held.disposition, held.reason.partition(":")[0]) == ("held", "weak_proof")
    assert states == ["open"]
    assert [record.state for record in records(tmp_path)] == ["confirmed"]
    assert is_in_order(tmp_path)


def test_the_same_claim_from_a_trusted_peer_counts(tmp_path: Path) -> None:
    port, settings = listening()
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        hand_in(port, request("事项: 推广方案\n内容: 上线推广页面。\n确认人: 刘经理\n"))
        hand_in(port, reply(outbox.wait_for("liu@corp.example", "sign-off-request"), "同意"))
        outbox.wait_for("wang@corp.example", "outcome")
        assert service.stop() == 0
    assert outbox.of_kind("liu@corp.example", "challenge") == []
