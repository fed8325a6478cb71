"""`mailflow run` as an admin starts it first: mail in by SMTP, mail out into Maildirs."""

from __future__ import annotations

import io
import smtplib
import socket
from pathlib import Path

import pytest
from docx import Document
from rig.books import disposed, is_in_order, records, settled
from rig.dovecot import free_port
from rig.office import SIGNERS, Outbox, documents, hand_in, kinds, reply, request
from rig.process import Running, mailflow

ANSWERS = {"liu@corp.example": "同意，请尽快推进。", "li@corp.example": "同意", "alice@corp.example": "APPROVED"}


def listening() -> tuple[int, dict[str, str]]:
    port = free_port()
    return port, {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_TRUSTED_PEERS": "127.0.0.1"}


def test_a_confirmation_goes_from_request_to_filed_document(tmp_path: Path) -> None:
    port, settings = listening()
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        hand_in(port, request())
        asked = outbox.wait_for_all(SIGNERS, "sign-off-request")
        hand_in(port, *(reply(mail, ANSWERS[mail["To"].addresses[0].addr_spec]) for mail in asked))
        outcomes = outbox.wait_for_all(("wang@corp.example", *SIGNERS), "outcome")
        assert service.stop() == 0
    assert service.log == []
    assert not any("anybody" in line for line in service.screen)
    for signer in SIGNERS:
        assert kinds(outbox.mails(signer)) == ["outcome", "receipt", "sign-off-request"]
    assert kinds(outbox.mails("wang@corp.example")) == ["outcome", "progress", "progress", "receipt"]
    assert {folder.name for folder in outbox.root.iterdir()} == {"wang@corp.example", *SIGNERS}
    assert [record.state for record in records(tmp_path)] == ["confirmed"]
    assert [fact.disposition for fact in disposed(tmp_path)] == ["recorded"] * 4
    for outcome in outcomes:
        ((name, content),) = documents(outcome)
        assert records(tmp_path)[0].id in name
        told = "".join(Document(io.BytesIO(content)).element.itertext())
        assert all(text in told for text in ("推广方案", "刘经理", "李主管", "Alice Brown", "APPROVED"))
    assert is_in_order(tmp_path)


def test_sigterm_finishes_what_was_taken(tmp_path: Path) -> None:
    port, settings = listening()
    with Running(tmp_path, **settings) as service:
        hand_in(port, *(request() for _ in range(10)))
        assert service.stop() == 0
    assert [fact.disposition for fact in disposed(tmp_path)] == ["recorded"] * 10
    for signer in SIGNERS:
        assert kinds(Outbox(tmp_path / "outbox").mails(signer)) == ["sign-off-request"] * 10
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), 1)


def test_without_settings_the_contracts_address_is_served_and_the_danger_is_said(tmp_path: Path) -> None:
    try:
        socket.create_server(("127.0.0.1", 8025)).close()
    except OSError:
        pytest.skip("somebody else listens on port 8025")
    with Running(tmp_path) as service:
        hand_in(8025, request())
        Outbox(tmp_path / "outbox").wait_for("liu@corp.example", "sign-off-request")
        assert service.stop() == 0
    said = "\n".join(service.screen)
    assert "on this machine anybody can speak for anybody" in said
    assert "本机上任何程序都可以冒用任何人的名义" in said
    assert "smtp://127.0.0.1:8025" in said
    assert (tmp_path / "mailflow.db").exists()


def test_options_stand_for_settings_and_win_over_them(tmp_path: Path) -> None:
    port, other = free_port(), free_port()
    options = ("--listen", f"smtp://127.0.0.1:{port}", "--trusted-peers", "127.0.0.1", "--submit", "maildir://elsewhere")
    with Running(tmp_path, *options, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{other}") as service:
        hand_in(port, request())
        Outbox(tmp_path / "elsewhere").wait_for("liu@corp.example", "sign-off-request")
        assert service.stop() == 0


def test_a_local_mail_server_may_hand_in_by_lmtp(tmp_path: Path) -> None:
    port = free_port()
    mail = request()
    with Running(tmp_path, MAILFLOW_LISTEN=f"lmtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1") as service:
        with smtplib.LMTP("127.0.0.1", port, "mx.corp.example") as client:
            assert client.sendmail("wang@corp.example", ["confirm@corp.example"], mail.as_bytes()) == {}
        Outbox(tmp_path / "outbox").wait_for("liu@corp.example", "sign-off-request")
        assert service.stop() == 0


def test_a_letter_that_only_reached_the_journal_is_dealt_with_at_the_next_start(tmp_path: Path) -> None:
    """The first process is killed with letters taken and answered with 250; the second finishes them, each once."""
    port, settings = listening()
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        hand_in(port, *(request() for _ in range(5)))
        service.kill()
    with Running(tmp_path, **settings) as service:
        found = settled(tmp_path, 5)
        assert service.stop() == 0
    assert {fact.disposition for fact in found} == {"recorded"}
    assert len(records(tmp_path)) == 5
    for signer in SIGNERS:
        assert kinds(outbox.mails(signer)) == ["sign-off-request"] * 5
    assert is_in_order(tmp_path)


def test_a_restart_goes_on_where_it_was(tmp_path: Path) -> None:
    port, settings = listening()
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        hand_in(port, request())
        asked = outbox.wait_for_all(SIGNERS, "sign-off-request")
        assert service.stop() == 0
    with Running(tmp_path, **settings) as service:
        hand_in(port, *(reply(mail, "同意") for mail in asked))
        outbox.wait_for("wang@corp.example", "outcome")
        assert service.stop() == 0
    assert kinds(outbox.mails("liu@corp.example")) == ["outcome", "receipt", "sign-off-request"]


def test_a_second_service_on_the_same_journal_is_refused(tmp_path: Path) -> None:
    _, settings = listening()
    with Running(tmp_path, **settings) as service:
        _, others = listening()
        second = mailflow(tmp_path, "run", **others)
        assert service.stop() == 0
    assert second.returncode == 1
    assert second.stderr.startswith("mailflow.db: found process ")
    assert second.stderr.endswith("expected nobody. Stop that process, or name another journal.\n")
