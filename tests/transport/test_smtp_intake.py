from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier, Event
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rig.line import Line
from rig.store import Store

from mailflow.transport.envelope import Arrival
from mailflow.transport.smtpd import Limits, SmtpServer, spoken

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MAIL = b"Subject: x\r\nFrom: wu@corp.example\r\n\r\nhello\r\n"


def ours(address: str) -> bool:
    return address.endswith("@corp.example")


def server(accept: Callable[[Sequence[Arrival]], None], **settings: Any) -> SmtpServer:
    return SmtpServer("127.0.0.1", 0, accept, accepts=ours, now=lambda: AT, name="mx.corp.example", **settings)


@pytest.fixture
def store() -> Store:
    return Store()


def test_a_mail_is_stored_byte_for_byte_with_its_envelope(store: Store) -> None:
    raw = MAIL + b".dot\r\n..two\r\n\xe5\x90\x8c\xe6\x84\x8f\x00\r\n"
    with server(store.accept) as smtp, Line(smtp.port) as line:
        assert line.begin("confirm@corp.example", "coord@corp.example").startswith("354")
        line.send(raw.replace(b"\r\n.", b"\r\n..") + b".\r\n")
        assert line.reply() == "250 2.0.0 Stored"
        (mail,) = store.mails
        assert mail.raw == raw
        assert (mail.mail_from, mail.rcpt_to) == ("wu@corp.example", ("confirm@corp.example", "coord@corp.example"))
        assert mail.peer == "127.0.0.1"
        assert re.fullmatch(r"smtp:127\.0\.0\.1:\d+", mail.source)
        expected = "from client.example ([127.0.0.1]) by mx.corp.example with ESMTP; Mon, 02 Mar 2026 01:00:00 +0000"
        assert mail.trace == f"Received: {expected}"


def test_250_comes_only_after_the_mail_is_stored() -> None:
    asked, stored = Event(), Event()

    def slow(_: Sequence[Arrival]) -> None:
        asked.set()
        assert stored.wait(10)

    with server(slow) as smtp, Line(smtp.port) as line:
        line.begin()
        line.send(MAIL + b".\r\n")
        assert asked.wait(10)
        line._socket.settimeout(0.2)
        with pytest.raises(TimeoutError):
            line._socket.recv(1)
        line._socket.settimeout(10)
        stored.set()
        assert line._socket.recv(100) == b"250 2.0.0 Stored\r\n"


def test_a_store_that_fails_makes_the_client_come_again(store: Store) -> None:
    store.fail_next()
    with server(store.accept) as smtp, Line(smtp.port) as line:
        line.begin()
        line.send(MAIL + b".\r\n")
        assert line.reply() == "451 4.3.0 Not stored, please try again later"
        line.begin()
        line.send(MAIL + b".\r\n")
        assert line.reply() == "250 2.0.0 Stored"
    assert store.raws == [MAIL]


SECOND_MAIL = (
    b"MAIL FROM:<boss@corp.example>\r\nRCPT TO:<confirm@corp.example>\r\nDATA\r\n"
    b"Subject: APPROVED\r\n\r\nx\r\n.\r\n"
)
END_OF_DATA = {
    "CRLF.CRLF": b"\r\n.\r\n",
    "LF.LF": b"\n.\n",
    "LF.CRLF": b"\n.\r\n",
    "CRLF.LF": b"\r\n.\n",
    "CR.CR": b"\r.\r",
    "CR.CRLF": b"\r.\r\n",
    "CRLF.CR": b"\r\n.\r",
    "CRCRLF.CRLF": b"\r\r\n.\r\n",
    "CRLF.NUL.CRLF": b"\r\n.\x00\r\n",
}


@pytest.mark.parametrize("ending", END_OF_DATA.values(), ids=END_OF_DATA.keys())
def test_no_other_end_of_data_smuggles_a_second_mail(store: Store, ending: bytes) -> None:
    smuggled = b"" if ending == b"\r\n.\r\n" else SECOND_MAIL
    with server(store.accept) as smtp, Line(smtp.port) as line:
        line.begin()
        line.send(b"Subject: x\r\n\r\nhello" + ending + smuggled)
        reply = line.reply()
        assert reply.startswith(("250", "550 5.6.0"))
        # What came behind is answered by now, whatever the server took it for.
        line.send(b"QUIT\r\n")
        line.rest()
        assert len(store.mails) == reply.startswith("250")
        assert all(mail.mail_from == "wu@corp.example" for mail in store.mails)


@pytest.mark.parametrize("bare", [b"a\nb\r\n", b"a\rb\r\n", b"a\r\r\nb\r\n", b"\nb\r\n"])
def test_bare_cr_and_lf_are_refused(store: Store, bare: bytes) -> None:
    with server(store.accept) as smtp, Line(smtp.port) as line:
        line.begin()
        line.send(MAIL + bare + b".\r\n")
        assert line.reply().startswith("550 5.6.0")
        assert line.ask("NOOP").startswith("250")
    assert store.mails == []


def test_too_big_is_refused_when_announced_and_when_sent(store: Store) -> None:
    with server(store.accept, limits=Limits(size=1000)) as smtp, Line(smtp.port) as line:
        assert "SIZE 1000" in line.ask("EHLO client.example")
        assert line.ask("MAIL FROM:<wu@corp.example> SIZE=1001").startswith("552 5.3.4 ")
        line.begin()
        line.send(b"x" * 900 + b"\r\n" + b"x" * 900 + b"\r\n.\r\n")
        assert line.reply().startswith("552 5.3.4 ")
        line.begin()
        line.send(MAIL + b".\r\n")
        assert line.reply().startswith("250")
    assert store.raws == [MAIL]


def test_strangers_to_the_service_and_too_many_recipients_are_refused(store: Store) -> None:
    with server(store.accept, limits=Limits(recipients=2)) as smtp, Line(smtp.port) as line:
        line.ask("EHLO client.example")
        line.ask("MAIL FROM:<wu@corp.example>")
        assert line.ask("RCPT TO:<nobody@elsewhere.example>").startswith("550 5.1.1 ")
        assert line.ask("RCPT TO:<a@corp.example>").startswith("250 2.1.5 ")
        assert line.ask("RCPT TO:<b@corp.example>").startswith("250 2.1.5 ")
        assert line.ask("RCPT TO:<c@corp.example>").startswith("452 4.5.3 ")
        line.ask("DATA")
        line.send(MAIL + b".\r\n")
        assert line.reply().startswith("250 2.0.0")
    assert store.mails[0].rcpt_to == ("a@corp.example", "b@corp.example")


def test_the_null_return_path_is_an_empty_one(store: Store) -> None:
    with server(store.accept) as smtp, Line(smtp.port) as line:
        line.begin(sender="")
        line.send(MAIL + b".\r\n")
        assert line.reply().startswith("250")
    assert store.mails[0].mail_from == ""


def test_every_refusal_carries_an_enhanced_code(store: Store) -> None:
    commands = [
        *("DATA", "RCPT TO:<a@corp.example>", "EHLO x", "MAIL", "MAIL FROM:<a@b", "MAIL FROM:<a@b> X=Y", "FOO", ""),
        *("\xff", "AUTH PLAIN x", "STARTTLS", "RCPT TO:<a@corp.example>", "MAIL FROM:<a@b>", "MAIL FROM:<a@b>"),
        *("RCPT TO:<", "RCPT TO:<@>", "RCPT TO:<a b>", 'RCPT TO:<"@corp.example>', "RCPT", "DATA x", "X" * 990),
        *("X" * 3000, "VRFY a", "EXPN a", "HELP", "NOOP", "RSET"),
    ]
    with server(store.accept) as smtp, Line(smtp.port) as line:
        for command in commands:
            reply = line.ask(command)
            assert re.match(r"250|[245]\d\d [245]\.\d\.\d+ ", reply), (command, reply)
            assert not reply.startswith("4") or command == "STARTTLS", (command, reply)
        assert line.ask("QUIT") == "221 2.0.0 Bye"


def test_a_client_that_errs_without_end_is_shown_out(store: Store) -> None:
    with server(store.accept, limits=Limits(refusals_per_connection=3)) as smtp, Line(smtp.port) as line:
        line.ask("EHLO x")
        line.ask("MAIL FROM:<a@b>")
        replies = [line.ask("RCPT TO:<guess@elsewhere.example>") for _ in range(4)]
        assert [reply[:9] for reply in replies] == ["550 5.1.1"] * 4
        assert line.reply().startswith("421 4.7.0")
        assert line.reply() == ""


def test_a_connection_takes_only_so_many_mails(store: Store) -> None:
    with server(store.accept, limits=Limits(mails_per_connection=1)) as smtp, Line(smtp.port) as line:
        line.begin()
        line.send(MAIL + b".\r\n")
        line.reply()
        assert line.ask("MAIL FROM:<a@b>").startswith("421 4.7.0")


def test_more_connections_than_wanted_are_asked_to_come_again(store: Store) -> None:
    two = Limits(connections=2)
    with server(store.accept, limits=two) as smtp, Line(smtp.port) as first, Line(smtp.port) as second:
        assert first.greeting.startswith("220") and second.greeting.startswith("220")
        with Line(smtp.port) as third:
            assert third.greeting.startswith("421 4.3.2")
        first.ask("QUIT")
        assert first.reply() == ""
        with Line(smtp.port) as fourth:
            assert fourth.greeting.startswith("220")


def test_fifty_connections_at_once_are_all_stored_and_given_to_the_store_together() -> None:
    together = Barrier(50, timeout=20)
    store = Store()

    def accept(arrivals: Sequence[Arrival]) -> None:
        together.wait()  # none returns before all are there: a store can commit them as one group
        store.accept(arrivals)

    def deliver(number: int) -> str:
        with Line(smtp.port) as line:
            line.begin()
            line.send(b"Subject: %d\r\n\r\n.\r\n" % number)
            return line.reply()

    with server(accept) as smtp, ThreadPoolExecutor(50) as clients:
        replies = list(clients.map(deliver, range(50)))
    assert replies == ["250 2.0.0 Stored"] * 50
    assert sorted(store.raws) == sorted(b"Subject: %d\r\n\r\n" % number for number in range(50))


def test_a_client_that_goes_away_in_the_middle_leaves_nothing(store: Store) -> None:
    with server(store.accept) as smtp:
        with Line(smtp.port) as line:
            line.begin()
            line.send(b"Subject: half\r\n\r\nno end")
        with Line(smtp.port) as line:
            line.begin()
            line.send(MAIL + b".\r\n")
            assert line.reply().startswith("250")
    assert store.raws == [MAIL]


def test_a_taken_port_is_told_at_the_start(store: Store) -> None:
    with server(store.accept) as smtp:
        other = SmtpServer("127.0.0.1", smtp.port, store.accept, accepts=ours, now=lambda: AT)
        with pytest.raises(OSError, match="in use"):
            other.start()


def test_by_lmtp_every_recipient_gets_an_answer(store: Store) -> None:
    with server(store.accept, lmtp=True) as lmtp, Line(lmtp.port) as line:
        assert line.ask("EHLO x").startswith("500")
        assert line.begin("a@corp.example", "b@corp.example", hello="LHLO client.example").startswith("354")
        line.send(MAIL + b".\r\n")
        assert [line.reply(), line.reply()] == ["250 2.0.0 Stored"] * 2
        store.fail_next()
        line.begin("a@corp.example", "b@corp.example", hello="LHLO client.example")
        line.send(MAIL + b".\r\n")
        assert [line.reply()[:9], line.reply()[:9]] == ["451 4.3.0"] * 2
        assert line.ask("NOOP") == "250 2.0.0 OK"
    assert store.raws == [MAIL]
    assert "with LMTP;" in str(store.mails[0].trace)


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_a_clients_name_for_itself_can_not_add_to_the_trace_line(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9.:_\[\]?-]{1,255}", spoken(name))


def test_a_wicked_greeting_is_one_word_in_the_trace_line(store: Store) -> None:
    with server(store.accept) as smtp, Line(smtp.port) as line:
        line.begin(hello="EHLO mx.corp.example (mx [10.0.0.1]) by mx.corp.example;\tx")
        line.send(MAIL + b".\r\n")
        line.reply()
    assert str(store.mails[0].trace).count(" by ") == 1
    assert str(store.mails[0].trace).count("(") == 1

