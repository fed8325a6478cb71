from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from hypothesis import given, settings
from hypothesis import strategies as st
from rig.dovecot import free_port
from rig.script import Scripted
from rig.sink import CUT, SILENT, Sink
from rig.tls import Certificate

from mailflow.transport.post import BACKOFF, Permanent, Post, PostError, Temporary, Unknown, next_try
from mailflow.transport.submission import SmtpPost, SmtpUrl

RAW = b"Subject: x\r\nMessage-ID: <1@mailflow.example>\r\n\r\n.dot\r\n..two\r\nend\r\n"
HE = "he@corp.example"


def post_to(port: int, url: str = "smtp://127.0.0.1", options: str = "", **settings: Any) -> SmtpPost:
    settings = {"local_hostname": "mailflow.example", "timeout": 5.0, "mail_from": "bounce@corp.example"} | settings
    return SmtpPost(SmtpUrl.of(f"{url}:{port}{options}"), lambda: "hunter2-canary", **settings)


def send(post: Post, recipient: str = HE, raw: bytes = RAW) -> str:
    return post.send(recipient, raw, "<1@mailflow.example>").reply


class Pipelining(Sink):
    """Offers what most servers do: commands may come in one write (RFC 2920)."""

    async def handle_EHLO(self, server: Any, session: Any, envelope: Any, name: str, replies: list[str]) -> list[str]:  # noqa: N802
        said = await super().handle_EHLO(server, session, envelope, name, replies)
        return ["250-PIPELINING", *said]


@pytest.fixture(params=[Sink, Pipelining])
def sink(request: pytest.FixtureRequest) -> Iterator[Sink]:
    with request.param() as sink:
        yield sink


@pytest.fixture
def post(sink: Sink) -> Any:
    post = post_to(sink.port)
    yield post
    post.close()


def test_a_mail_arrives_byte_for_byte_at_one_recipient(sink: Sink, post: SmtpPost) -> None:
    assert send(post) == "250 2.0.0 taken"
    (mail,) = sink.messages
    assert (mail.mail_from, mail.rcpt_to, mail.raw) == ("bounce@corp.example", (HE,), RAW)


def test_the_return_path_can_be_null(sink: Sink, post: SmtpPost) -> None:
    post.send(HE, RAW, "<1>", mail_from="")
    assert sink.messages[0].mail_from == "<>"


def test_the_connection_is_kept_and_renewed_after_so_many_mails(sink: Sink) -> None:
    post = post_to(sink.port, per_connection=3)
    for number in range(7):
        send(post, f"p{number}@corp.example")
    post.close()
    assert [mail.rcpt_to[0] for mail in sink.messages] == [f"p{number}@corp.example" for number in range(7)]
    assert sink.connections == 3


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize(("answer", "kind"), [("451 4.3.0 later", Temporary), ("550 5.1.1 nobody", Permanent)])
def test_a_refusal_is_what_its_code_says_and_the_next_mail_goes_on_the_same_connection(
    sink: Sink, post: SmtpPost, command: str, answer: str, kind: type[PostError]
) -> None:
    sink.say(command, answer)
    with pytest.raises(PostError) as caught:
        send(post)
    assert type(caught.value) is kind
    assert caught.value.reply == answer
    assert sink.messages == []
    send(post, "next@corp.example")
    assert [mail.rcpt_to for mail in sink.messages] == [("next@corp.example",)]
    assert sink.connections == 1


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
def test_421_is_temporary_and_the_next_mail_takes_a_new_connection(sink: Sink, post: SmtpPost, command: str) -> None:
    send(post)
    sink.say(command, "421 4.3.2 going down")
    if command == "MAIL":
        send(post)  # nothing was begun on the kept connection, so a new one is tried at once
    else:
        with pytest.raises(Temporary, match="421"):
            send(post)
        send(post)
    assert len(sink.messages) == 2
    assert sink.connections == 2


def test_a_line_cut_after_the_final_dot_leaves_the_mail_unknown(sink: Sink, post: SmtpPost) -> None:
    sink.say("DATA", CUT)
    with pytest.raises(Unknown):
        send(post)
    assert len(sink.messages) == 1
    send(post)
    assert [mail.raw for mail in sink.messages] == [RAW, RAW]


@pytest.mark.parametrize("command", ["MAIL", "RCPT"])
def test_a_line_cut_before_the_mail_is_temporary(sink: Sink, post: SmtpPost, command: str) -> None:
    sink.say(command, CUT)
    with pytest.raises(Temporary):
        send(post)
    assert sink.messages == []


def test_a_kept_connection_that_the_server_ended_meanwhile_is_renewed_unnoticed() -> None:
    with Sink(timeout=0.1) as sink:
        post = post_to(sink.port)
        send(post)
        kept = post._lines[-1]._smtp
        assert kept is not None and kept.sock is not None
        kept.sock.settimeout(5)
        assert kept.sock.recv(1, socket.MSG_PEEK) == b""  # ended by the server
        send(post)
        post.close()
    assert len(sink.messages) == 2
    assert sink.connections == 2


@pytest.mark.parametrize(("command", "kind"), [("MAIL", Temporary), ("RCPT", Temporary), ("DATA", Unknown)])
def test_a_silent_server_ends_by_timeout(sink: Sink, command: str, kind: type[PostError]) -> None:
    post = post_to(sink.port, timeout=0.3)
    sink.say(command, SILENT)
    with pytest.raises(kind):
        send(post)
    send(post)
    post.close()


def test_nobody_listening_is_temporary() -> None:
    with pytest.raises(Temporary, match="refused"):
        send(post_to(free_port()))


def telling(answers: dict[bytes, bytes], extension: bytes = b"PIPELINING") -> Callable[[bytes], bytes | None]:
    """Answers commands as they are listed, all others kindly, and what stands in a mail not at all."""
    listed = {b"EHLO": b"250-x\r\n250 %s\r\n" % extension, b"DATA": b"354 go on\r\n", b".\r\n": b"250 taken\r\n"} | answers
    commands = (b"EHLO", b"MAIL", b"RCPT", b"DATA", b".\r\n", b"RSET", b"QUIT")

    def answer(line: bytes) -> bytes | None:
        command = next((command for command in commands if line.upper().startswith(command)), None)
        return b"" if command is None else listed.get(command, b"250 ok\r\n")

    return answer


def written(heard: bytes) -> list[bytes]:
    """The first words of what a server heard after EHLO."""
    return [line[:4].upper() for line in heard.split(b"\r\n")[1:-1]]


@pytest.mark.parametrize("data", [b"354 go on\r\n", b"250 strange\r\n"])
@pytest.mark.parametrize("command", [b"MAIL", b"RCPT"])
def test_a_server_that_takes_data_for_nobody_gets_an_empty_mail_and_never_the_words(command: bytes, data: bytes) -> None:
    with Scripted(b"220 x\r\n", telling({command: b"550 5.1.1 nobody\r\n", b"DATA": data})) as server:
        post = post_to(server.port)
        with pytest.raises(Permanent, match=r"550 5\.1\.1 nobody"):
            send(post)
        post.close()
    ended = [b"."] if data.startswith(b"354") else []
    assert written(bytes(server.heard)) == [b"MAIL", b"RCPT", b"DATA", *ended, b"RSET", b"QUIT"]


def test_the_first_refusal_is_the_reason_and_all_answers_are_read_before_the_next_mail() -> None:
    answers = {b"MAIL": b"452 4.2.2 full\r\n", b"RCPT": b"503 5.5.1 MAIL first\r\n", b"DATA": b"503 5.5.1 RCPT first\r\n"}
    with Scripted(b"220 x\r\n", telling(answers)) as server:
        post = post_to(server.port)
        with pytest.raises(Temporary, match=r"452 4\.2\.2 full"):
            send(post)
        post.close()
    assert written(bytes(server.heard)) == [b"MAIL", b"RCPT", b"DATA", b"RSET", b"QUIT"]


def test_where_it_is_not_offered_each_command_waits_for_the_answer_before() -> None:
    with Scripted(b"220 x\r\n", telling({b"RCPT": b"450 4.2.0 later\r\n"}, b"8BITMIME")) as server:
        post = post_to(server.port)
        with pytest.raises(Temporary, match="450"):
            send(post)
        post.close()
    assert written(bytes(server.heard)) == [b"MAIL", b"RCPT", b"RSET", b"QUIT"]


def test_a_server_that_refuses_for_good_and_hangs_up_has_refused_for_good() -> None:
    def answer(line: bytes) -> bytes | None:
        if line.startswith(b"RCPT"):
            return None
        return b"550 5.7.1 never\r\n" if line.startswith(b"MAIL") else b"250-x\r\n250 PIPELINING\r\n"

    with Scripted(b"220 x\r\n", answer) as server, pytest.raises(Permanent, match="never"):
        send(post_to(server.port))


def test_several_threads_share_as_many_connections_as_the_url_allows_and_no_more() -> None:
    with Pipelining() as sink:
        post = post_to(sink.port, options="?connections=2")
        assert post.lanes == 2
        with ThreadPoolExecutor(6) as threads:
            list(threads.map(lambda number: send(post, f"p{number}@corp.example"), range(24)))
        post.close()
    assert sorted(mail.rcpt_to[0] for mail in sink.messages) == sorted(f"p{number}@corp.example" for number in range(24))
    assert sink.connections <= 2


def refusing(word: bytes, reply: bytes) -> Callable[[bytes], bytes | None]:
    def answer(line: bytes) -> bytes | None:
        if word and line.upper().startswith((word, b"EHLO" if word == b"HELO" else word)):
            return reply
        if line.upper().startswith(b"AUTH"):
            return b"235 2.7.0 welcome\r\n"
        return b"250-x\r\n250 AUTH PLAIN\r\n" if line.upper().startswith(b"EHLO") else b"250 ok\r\n"

    return answer


@pytest.mark.parametrize(
    ("greeting", "word", "reply"),
    [
        (b"554 5.7.1 not for you\r\n", b"", b""),
        (b"220 x\r\n", b"HELO", b"554 5.0.0 no\r\n"),
        (b"220 x\r\n", b"AUTH", b"535 5.7.8 wrong\r\n"),
        (b"220 x\r\n", b"MAIL", b"530 5.7.0 log in first\r\n"),
    ],
)
def test_a_refused_connection_or_login_is_not_the_mails_fault(greeting: bytes, word: bytes, reply: bytes) -> None:
    with Scripted(greeting, refusing(word, reply)) as server:
        post = post_to(server.port, "smtp://me@127.0.0.1")
        with pytest.raises(Temporary) as caught:
            send(post)
        post.close()
        assert word in server.heard.upper()
        assert "hunter2" not in str(caught.value)
        assert b"DATA" not in server.heard


@pytest.mark.parametrize("cut_in", [b"DATA", b"Subject"])
def test_a_cut_before_354_is_temporary_and_in_the_mail_unknown(cut_in: bytes) -> None:
    def answer(line: bytes) -> bytes | None:
        if line.startswith(cut_in):
            return None
        return b"354 go on\r\n" if line.startswith(b"DATA") else b"250 ok\r\n"

    with Scripted(b"220 x\r\n", answer) as server, pytest.raises(Temporary if cut_in == b"DATA" else Unknown):
        send(post_to(server.port))


def test_a_server_elsewhere_that_offers_no_starttls_gets_no_mail() -> None:
    with Scripted(b"220 x\r\n", refusing(b"", b"")) as server:
        url = SmtpUrl("127.1", server.port, tls=False)  # this machine, by a name that does not say so
        post = SmtpPost(url, lambda: "x", local_hostname="mailflow.example")
        with pytest.raises(Temporary, match="STARTTLS"):
            send(post)
        assert b"MAIL" not in server.heard


def signing_in(seen: list[tuple[bytes, bytes]]) -> Any:
    def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        seen.append((data.login, data.password))
        return AuthResult(success=True)

    return authenticate


def test_over_tls_we_log_in_and_check_the_certificate(certificate: Certificate) -> None:
    seen: list[tuple[bytes, bytes]] = []
    with Sink(ssl_context=certificate.server(), auth_require_tls=False, authenticator=signing_in(seen)) as sink:
        with pytest.raises(Temporary, match="CERTIFICATE_VERIFY_FAILED"):
            send(post_to(sink.port, "smtps://me@localhost"))
        post = post_to(sink.port, "smtps://me@localhost", tls=certificate.client())
        send(post)
        post.close()
    assert seen == [(b"me", b"hunter2-canary")]
    assert len(sink.messages) == 1


@pytest.mark.parametrize("address", ["a@b\r\nRCPT TO:<c@d>", "a b@c", "<a@b>", "何@corp.example", "me", "", "a@b\0"])
def test_an_address_that_is_none_goes_nowhere(sink: Sink, post: SmtpPost, address: str) -> None:
    with pytest.raises(Permanent, match=r"501 5\.1\.3"):
        send(post, address)
    assert sink.connections == 0


def test_bytes_that_are_no_mail_are_refused_before_anything_is_sent(sink: Sink, post: SmtpPost) -> None:
    with pytest.raises(ValueError, match="bare"):
        send(post, raw=b"Subject: x\n\nx")
    assert sink.connections == 0


@settings(max_examples=60)
@given(lines=st.lists(st.sampled_from([b"", b".", b"..", b".x", b"x.", b"text"]), max_size=12))
def test_any_lines_arrive_as_they_are(lines: list[bytes]) -> None:
    raw = b"Subject: x\r\n\r\n" + b"".join(line + b"\r\n" for line in lines)
    send(_SHARED.post, raw=raw)
    assert _SHARED.sink.messages[-1].raw == raw


class _Shared:
    """One server for all examples of a property."""

    sink: Sink
    post: SmtpPost


_SHARED = _Shared()


@pytest.fixture(autouse=True, scope="module")
def _one_server_for_properties() -> Any:
    with Sink() as _SHARED.sink:
        _SHARED.post = post_to(_SHARED.sink.port)
        yield
        _SHARED.post.close()


@pytest.mark.parametrize(
    "url", ["http://x", "smtp://", "smtps://me:hunter2-canary@x", "smtps://x?auth=plain", "smtps://x?move=y", "smtp://x?connections=0"]
)
def test_a_url_that_can_not_be_meant_is_refused_without_quoting_secrets(url: str) -> None:
    with pytest.raises(ValueError, match="expected") as caught:
        SmtpUrl.of(url)
    assert "hunter2" not in str(caught.value)


FIRST = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def test_waits_grow_and_end_after_five_days() -> None:
    at, attempt, tries = FIRST, 1, []
    while (following := next_try(attempt, FIRST, at)) is not None:
        tries.append(following - at)
        at, attempt = following, attempt + 1
    assert tries[:5] == list(BACKOFF[:5])
    assert at == FIRST + timedelta(days=5)
    assert 30 < len(tries) < 40


@settings(max_examples=100)
@given(attempt=st.integers(1, 10_000), late=st.timedeltas(timedelta(0), timedelta(days=10)))
def test_the_next_try_is_later_and_never_after_the_end(attempt: int, late: timedelta) -> None:
    at = FIRST + late
    following = next_try(attempt, FIRST, at)
    assert (following is None) == (late >= timedelta(days=5))
    assert following is None or at < following <= FIRST + timedelta(days=5)


def test_replies_are_one_line_of_ascii() -> None:
    reply = b"550-5.1.1 no\r\n550 \xe5\x90\x8c such\r\n"
    with Scripted(b"220 x\r\n", refusing(b"RCPT", reply)) as server:
        post = post_to(server.port)
        with pytest.raises(Permanent) as caught:
            send(post)
        post.close()
    assert re.fullmatch(r"550 [ -~]+", caught.value.reply)
