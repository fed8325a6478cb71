from __future__ import annotations

import base64
import re
import ssl
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rig.dovecot import Dovecot
from rig.script import Scripted
from rig.store import Store
from rig.tls import Certificate, made_in

from mailflow.transport.imap import ImapMailbox
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.mailbox import Failed, MailboxError, Polled, Waiting

_SECRET = "hunter2-canary"


def box_at(url: str, store: Store | None = None, secret: str = _SECRET, **settings: object) -> ImapMailbox:
    store = store or Store()
    return ImapMailbox(ImapUrl.of(url), lambda: secret, store.accept, store, **settings)  # type: ignore[arg-type]


def tagged(line: bytes, *untagged: bytes) -> bytes:
    return b"".join(part + b"\r\n" for part in untagged) + line.split()[0] + b" OK done\r\n"


def ordinary(line: bytes) -> bytes | None:
    """Answer as a server with one mail would."""
    if b"CAPABILITY" in line:
        return tagged(line, b"* CAPABILITY IMAP4rev1 IDLE")
    if b"SELECT" in line:
        return tagged(line, b"* 1 EXISTS", b"* OK [UIDVALIDITY 7] x", b"* OK [UIDNEXT 2] x")
    if b"SEARCH" in line:
        return tagged(line, b"* SEARCH 1")
    if b"RFC822.SIZE" in line:
        return tagged(line, b"* 1 FETCH (UID 1 RFC822.SIZE 4)")
    if b"BODY" in line:
        return tagged(line, b'* 1 FETCH (UID 1 INTERNALDATE "01-Mar-2026 10:00:00 +0800" BODY[] {4}\r\nx\r\n\n)')
    return tagged(line)


def instead(word: bytes, answer: Callable[[bytes], bytes | None]) -> Callable[[bytes], bytes | None]:
    return lambda line: answer(line) if word in line else ordinary(line)


def url_of(server: Scripted, scheme: str = "imap") -> str:
    return f"{scheme}://me@127.0.0.1:{server.port}/INBOX"


def test_the_ordinary_script_is_understood() -> None:
    store = Store()
    with Scripted(b"* OK hello\r\n", ordinary) as server:
        box = box_at(url_of(server), store)
        assert box.poll() == 1
        box.close()
    assert store.raws == [b"x\r\n\n"]


def test_a_server_that_says_we_are_logged_in_gets_no_login() -> None:
    with Scripted(b"* PREAUTH welcome\r\n", ordinary) as server:
        with pytest.raises(MailboxError, match="PREAUTH"):
            box_at(url_of(server)).poll()
        assert b"LOGIN" not in server.heard and _SECRET.encode() not in server.heard


def test_a_server_that_forbids_logins_gets_none() -> None:
    answer = instead(b"CAPABILITY", lambda line: tagged(line, b"* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED"))
    with Scripted(b"* OK hello\r\n", answer) as server:
        with pytest.raises(MailboxError, match="LOGINDISABLED"):
            box_at(url_of(server)).poll()
        assert _SECRET.encode() not in server.heard


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Certificate) -> None:
    with Scripted(b"* OK hello\r\n", ordinary, tls=certificate.server()) as server:
        with pytest.raises(MailboxError, match="CERTIFICATE_VERIFY_FAILED"):
            box_at(url_of(server, "imaps")).poll()
        assert bytes(server.heard) == b""


def test_a_certificate_for_another_name_is_refused(certificate: Certificate, tmp_path: Path) -> None:
    other = made_in(tmp_path, "DNS:elsewhere.example")
    with Scripted(b"* OK hello\r\n", ordinary, tls=other.server()) as server:
        with pytest.raises(MailboxError, match="IP address mismatch"):
            box_at(url_of(server, "imaps"), tls=other.client()).poll()
        assert bytes(server.heard) == b""


def test_a_trusted_certificate_is_taken(certificate: Certificate, dovecot: Dovecot) -> None:
    url = f"imaps://{dovecot.new_user()}@localhost:{dovecot.tls_port}/INBOX"
    box = box_at(url, secret=dovecot.password, tls=certificate.client())
    assert box.poll() == 0
    box.close()


def test_plaintext_offered_where_tls_is_wanted_gets_nothing() -> None:
    with Scripted(b"* OK hello\r\n", ordinary) as server:
        with pytest.raises(MailboxError) as caught:
            box_at(url_of(server, "imaps")).poll()
        assert isinstance(caught.value.__cause__, ssl.SSLError)
        assert _SECRET.encode() not in server.heard


def test_a_server_that_says_nothing_ends_by_timeout() -> None:
    with Scripted(b"* OK hello\r\n", instead(b"SELECT", lambda line: b"")) as server, pytest.raises(MailboxError):
        box_at(url_of(server), timeout=(1, 0.2)).poll()


def test_a_server_that_drips_bytes_for_ever_is_cut_at_the_deadline() -> None:
    answer = instead(b"SELECT", lambda line: b"")
    with Scripted(b"* OK hello\r\n", answer, drip=b"x") as server, pytest.raises(MailboxError):
        box_at(url_of(server), timeout=(1, 5), deadline=0.5).poll()


def test_a_mail_that_the_server_does_not_give_is_left_out() -> None:
    store = Store()
    with Scripted(b"* OK hello\r\n", instead(b"BODY", tagged)) as server:
        box = box_at(url_of(server), store)
        assert box.poll() == 0
        box.close()
    assert store.mails == []


def test_uids_that_were_not_asked_for_are_not_taken() -> None:
    """`UID SEARCH UID 99:*` gives the last mail even when its UID is lower."""
    store = Store()
    with Scripted(b"* OK hello\r\n", instead(b"SEARCH", lambda line: tagged(line, b"* SEARCH 1 2 99"))) as server:
        box = box_at(url_of(server), store)
        assert box.poll() == 1
        box.close()
        assert b"99" not in server.heard
    assert len(store.mails) == 1


def test_bigger_than_announced_is_still_too_big() -> None:
    store = Store()
    answer = instead(b"RFC822.SIZE", lambda line: tagged(line, b"* 1 FETCH (UID 1 RFC822.SIZE 2)"))
    with Scripted(b"* OK hello\r\n", answer) as server:
        box = box_at(url_of(server), store, size_limit=3)
        assert box.poll() == 1
        box.close()
    assert [mail.oversize for mail in store.mails] == [4]


def test_a_folder_without_lasting_uids_is_refused() -> None:
    answer = instead(b"SELECT", lambda line: tagged(line, b"* 1 EXISTS"))
    with Scripted(b"* OK hello\r\n", answer) as server, pytest.raises(MailboxError, match="UIDVALIDITY"):
        box_at(url_of(server)).poll()


@pytest.mark.parametrize("farewell", [b"+ idling\r\n* BYE going down\r\n", b"+ idling\r\n* 1 EXI", None])
def test_a_server_that_leaves_while_we_wait_is_noticed(farewell: bytes | None) -> None:
    stop, heard = Event(), []

    def hear(what: Polled | Waiting | Failed) -> None:
        heard.append(what)
        if isinstance(what, Failed):
            stop.set()

    with Scripted(b"* OK hello\r\n", instead(b"IDLE", lambda line: farewell)) as server:
        box = box_at(url_of(server), timeout=(1, 1))
        box.watch(lambda seconds: stop.wait(min(seconds, 0.01)), hear)
    assert any(isinstance(what, Failed) for what in heard)


def test_what_is_said_in_one_breath_with_the_leave_to_wait_is_heard() -> None:
    """Without a look into Python's own buffer this takes the whole round of 30 seconds."""
    stop, said = Event(), []

    def answer(line: bytes) -> bytes | None:
        said.append(line)
        return b"A0000 OK\r\n" if line == b"DONE\r\n" else b"+ idling\r\n* 2 EXISTS\r\n"

    def hear(what: Polled | Waiting | Failed) -> None:
        if isinstance(what, Failed):
            stop.set()

    def script(line: bytes) -> bytes | None:
        return answer(line) if line.strip().endswith((b"IDLE", b"DONE")) else ordinary(line)

    with Scripted(b"* OK hello\r\n", script) as server:
        box_at(url_of(server), timeout=(1, 0.2)).watch(lambda seconds: stop.wait(min(seconds, 0.01)), hear)
    assert said[1] == b"DONE\r\n"


def test_netease_is_told_who_we_are_before_the_folder_is_opened() -> None:
    answer = instead(b"CAPABILITY", lambda line: tagged(line, b"* CAPABILITY IMAP4rev1 ID"))
    with Scripted(b"* OK Coremail\r\n", instead_id(answer)) as server:
        box = box_at(url_of(server))
        box.poll()
        box.close()
        commands = re.findall(rb"(?m)^\S+ (\w+)", bytes(server.heard))
        assert commands.index(b"LOGIN") < commands.index(b"ID") < commands.index(b"SELECT")
        assert b'ID ("name" "mailflow"' in server.heard


def instead_id(answer: Callable[[bytes], bytes | None]) -> Callable[[bytes], bytes | None]:
    return lambda line: tagged(line, b"* ID NIL") if b" ID (" in line else answer(line)


def test_a_token_is_sent_by_xoauth2_where_that_is_wanted() -> None:
    tags: list[bytes] = []

    def answer(line: bytes) -> bytes | None:
        if b"AUTHENTICATE XOAUTH2" in line:
            tags.append(line.split()[0])
            return b"+ \r\n"
        return tags[0] + b" OK in\r\n" if b" " not in line.strip() else ordinary(line)

    with Scripted(b"* OK hello\r\n", answer) as server:
        box = box_at(url_of(server) + "?auth=xoauth2")
        assert box.poll() == 1
        box.close()
        sent = base64.b64decode(bytes(server.heard).split(b"XOAUTH2\r\n")[1].split(b"\r\n")[0])
        assert sent == b"user=me\x01auth=Bearer hunter2-canary\x01\x01"
        assert b"LOGIN" not in server.heard


@pytest.mark.parametrize(
    "url",
    [
        "imap://me@mail.example/INBOX",
        "imaps://mail.example/INBOX",
        "https://me@mail.example/INBOX",
        "imaps://me:hunter2-canary@mail.example/INBOX",
        "imaps://me@mail.example/INBOX?move=INBOX",
        "imaps://me@mail.example/INBOX?mvoe=Done",
        "imaps://me@mail.example/INBOX?auth=plain",
        "imaps://me@mail.example/IN%0D%0AA9%20DELETE%20INBOX",
        "imaps://me%00@mail.example/INBOX",
        "imaps://me@mail.example/INBOX?move=x%0Ay",
    ],
)
def test_a_url_that_would_do_harm_is_refused_without_quoting_secrets(url: str) -> None:
    with pytest.raises(ValueError, match="expected") as caught:
        ImapUrl.of(url)
    assert _SECRET not in str(caught.value)
    assert not re.search(r"[\r\n\0]", str(caught.value))


def test_a_url_names_all_of_the_mailbox() -> None:
    url = ImapUrl.of("imaps://confirm@corp.example@imap.corp.example/%E6%94%B6%E4%BB%B6?move=Done&auth=xoauth2")
    assert url == ImapUrl("imap.corp.example", 993, "confirm@corp.example", "收件", True, "xoauth2", "Done")
    assert url.account == "confirm@corp.example@imap.corp.example"


def test_a_password_that_would_start_a_command_is_not_sent() -> None:
    with Scripted(b"* OK hello\r\n", ordinary) as server:
        with pytest.raises(MailboxError, match="password") as caught:
            box_at(url_of(server), secret="x\r\nA9 DELETE INBOX").poll()
        assert b"DELETE" not in server.heard
        assert "DELETE" not in str(caught.value)


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_no_folder_name_holds_a_control_character(folder: str) -> None:
    try:
        made = ImapUrl("h.example", 993, "me", folder)
    except ValueError:
        assert re.search(r"[\x00-\x1f\x7f]", folder)
    else:
        assert not re.search(r"[\x00-\x1f\x7f]", made.folder)
