"""What becomes of mails that the next server does not take at once, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from rig.books import facts, records
from rig.dovecot import free_port
from rig.office import hand_in, letter, read, request
from rig.process import ROOT, Running, mailflow
from rig.sink import CUT, Sink
from rig.waiting import until

from mailflow.core.facts import MailSent, NotDelivered
from mailflow.journal.journal import Received
from mailflow.rules.load import load_rules
from mailflow.service.engine import Engine
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for
from mailflow.transport.submission import SmtpPost, SmtpUrl

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ONE_SIGNER = "事项: 推广方案\n内容: 3月底前上线推广页面。\n确认人: 刘经理\n"


def to(sink: Sink, recipient: str) -> list[EmailMessage]:
    return [read(taken.raw) for taken in sink.messages if recipient in taken.rcpt_to]


@contextmanager
def engine_to(sink: Sink, tmp_path: Path) -> Iterator[Engine]:
    """What `mailflow run` runs, with the instants given by the test."""
    loaded = load_rules(ROOT / "rules.yaml")
    parts = parts_for(loaded, ROOT / "templates", b"key", Trust())
    post = SmtpPost(SmtpUrl.of(f"smtp://127.0.0.1:{sink.port}"), str, local_hostname="mailflow.localdomain")
    journal = open_file(tmp_path / "mailflow.db")
    with journal.write() as tx:
        tx.adopt_rules(loaded.policy.digest, loaded.text, AT)
    yield assemble(journal, post, parts)
    post.close()
    journal.close()


def ask(engine: Engine) -> None:
    engine.journal.keep([Received(raw=request(ONE_SIGNER).as_bytes(), source="test")], AT)
    engine.settle(AT)


def test_a_mail_put_off_with_451_is_sent_a_minute_later_and_once(tmp_path: Path, sink: Sink) -> None:
    sink.say("RCPT", "451 4.3.0 try later")
    with engine_to(sink, tmp_path) as engine:
        ask(engine)
        assert to(sink, "liu@corp.example") == []
        assert len(to(sink, "wang@corp.example")) == 1
        assert engine.next_mail_at() == AT + timedelta(minutes=1)
        engine.settle(AT + timedelta(seconds=59))
        assert to(sink, "liu@corp.example") == []
        engine.settle(AT + timedelta(minutes=1))
        engine.settle(AT + timedelta(hours=1))
    assert [mail["X-Mailflow-Kind"] for mail in to(sink, "liu@corp.example")] == ["sign-off-request"]
    assert len(facts(tmp_path, MailSent)) == 2
    assert facts(tmp_path, NotDelivered) == []


def test_a_mail_of_unknown_fate_is_sent_again_with_the_same_bytes(tmp_path: Path, sink: Sink) -> None:
    sink.say("DATA", CUT)
    with engine_to(sink, tmp_path) as engine:
        ask(engine)
        engine.settle(AT + timedelta(minutes=2))
    first, again = [taken for taken in sink.messages if "liu@corp.example" in taken.rcpt_to]
    assert first.raw == again.raw
    assert len(facts(tmp_path, MailSent)) == 2


def test_a_mail_put_off_for_five_days_is_given_up_and_the_requester_is_told(tmp_path: Path, sink: Sink) -> None:
    sink.say("RCPT", "451 4.3.0 try later")
    with engine_to(sink, tmp_path) as engine:
        ask(engine)
        sink.say("RCPT", *["451 4.3.0 try later"] * 1)
        engine.settle(AT + timedelta(days=5, minutes=1))
        (lost,) = facts(tmp_path, NotDelivered)
        engine.settle(AT + timedelta(days=5, minutes=2))
    assert isinstance(lost, NotDelivered)
    assert (lost.to, lost.kind, lost.reason) == ("liu", "sign-off-request", "451 4.3.0 try later")
    assert "undeliverable" in [mail["X-Mailflow-Kind"] for mail in to(sink, "wang@corp.example")]


def test_a_mail_refused_for_good_is_a_fact_of_its_record_and_the_requester_is_told(tmp_path: Path, sink: Sink) -> None:
    sink.say("RCPT", "550 5.1.1 no such user here")
    port = free_port()
    settings = {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_SUBMIT": f"smtp://127.0.0.1:{sink.port}"}
    with Running(tmp_path, **settings) as service:
        hand_in(port, request(ONE_SIGNER))
        told = until(lambda: [m for m in to(sink, "wang@corp.example") if m["X-Mailflow-Kind"] == "undeliverable"], "a notice")
        assert service.stop() == 0
    (lost,) = facts(tmp_path, NotDelivered)
    assert isinstance(lost, NotDelivered)
    assert (lost.to, lost.kind, lost.reason) == ("liu", "sign-off-request", "550 5.1.1 no such user here")
    shown = told[0].get_body(("plain",))
    assert shown is not None
    assert "刘经理" in shown.get_content() and "550 5.1.1 no such user here" in shown.get_content()
    story = mailflow(tmp_path, "show", records(tmp_path)[0].id)
    assert "NotDelivered       kind=sign-off-request, to=liu, reason=550 5.1.1 no such user here" in story.stdout


def test_a_bounce_that_comes_back_later_is_counted_and_never_answered(tmp_path: Path, sink: Sink) -> None:
    with engine_to(sink, tmp_path) as engine:
        ask(engine)
        bounce = letter("MAILER-DAEMON@corp.example", "coord@corp.example", "Undelivered Mail Returned to Sender", "no such user")
        before = len(sink.messages)
        engine.journal.keep([Received(raw=bounce.as_bytes(), source="test", mail_from="")], AT)
        engine.settle(AT)
        assert engine.journal.counts()["automatic"] == 1
    assert len(sink.messages) == before


def test_sigterm_does_not_wait_for_a_server_that_is_away(tmp_path: Path) -> None:
    port, nobody = free_port(), free_port()
    settings = {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_SUBMIT": f"smtp://127.0.0.1:{nobody}"}
    with Running(tmp_path, **settings) as service:
        hand_in(port, request(ONE_SIGNER))
        assert service.stop() == 0
    assert facts(tmp_path, NotDelivered) == []
    assert len(records(tmp_path)) == 1
