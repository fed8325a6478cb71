"""Row 26: no password leaves for a server that may be somebody else.

The attack: a server that says we are logged in already, forbids logins, has no certificate for its name, speaks plainly
where TLS was asked for, or answers things that nobody asked. What must be seen: not a byte of the login on the wire, a line
of the log that says which server and why, and a service that goes on with its other door.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from rig.books import settled
from rig.dovecot import free_port
from rig.office import hand_in, request
from rig.process import Running
from rig.script import Scripted
from rig.store import Store
from rig.tls import Certificate
from rig.waiting import until

from mailflow.transport.imap import ImapMailbox
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.mailbox import MailboxError

SECRET = "hunter2-canary-x9"
Answer = Callable[[bytes], bytes | None]


def tagged(line: bytes, *untagged: bytes) -> bytes:
    return b"".join(part + b"\r\n" for part in untagged) + (line.split() or [b"*"])[0] + b" OK done\r\n"


def willing(line: bytes) -> bytes | None:
    """A server that would take any login."""
    return tagged(line, b"* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN") if b"CAPABILITY" in line else tagged(line)


def forbidding(line: bytes) -> bytes | None:
    return tagged(line, b"* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED") if b"CAPABILITY" in line else tagged(line)


#: How the server behaves; the scheme of the URL; whether it shows a certificate that nobody vouches for.
WICKED: dict[str, tuple[bytes, Answer, str, bool]] = {
    "says we are in already": (b"* PREAUTH welcome back\r\n", willing, "imap", False),
    "says so and answers more": (b"* PREAUTH x\r\n* CAPABILITY IMAP4rev1\r\nA0000 OK\r\n", willing, "imap", False),
    "forbids logins": (b"* OK hello\r\n", forbidding, "imap", False),
    "speaks plainly where TLS was asked for": (b"* OK hello\r\n", willing, "imaps", False),
    "has a certificate of its own making": (b"* OK hello\r\n", willing, "imaps", True),
}


@pytest.mark.parametrize("how", WICKED)
def test_nothing_of_the_login_is_sent_and_it_is_said_why(how: str, certificate: Certificate) -> None:
    hello, answer, scheme, shows = WICKED[how]
    store = Store()
    with Scripted(hello, answer, tls=certificate.server() if shows else None) as server:
        url = ImapUrl.of(f"{scheme}://me@127.0.0.1:{server.port}/INBOX")
        with pytest.raises(MailboxError, match=r"me@127\.0\.0\.1/INBOX") as told:
            ImapMailbox(url, lambda: SECRET, store.accept, store, timeout=(5, 5)).poll()
        heard = bytes(server.heard)
    assert SECRET.encode() not in heard and b"LOGIN" not in heard.upper() and b"AUTHENTICATE" not in heard.upper()
    assert SECRET not in str(told.value)


def test_while_both_servers_are_wicked_letters_still_come_in_and_wait(tmp_path: Path, certificate: Certificate) -> None:
    port = free_port()
    with ExitStack() as servers:
        box = servers.enter_context(Scripted(b"* PREAUTH welcome\r\n", willing))
        out = servers.enter_context(Scripted(b"220 x\r\n", lambda line: b"250 ok\r\n", tls=certificate.server()))
        settings = {
            "MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}",
            "MAILFLOW_TRUSTED_PEERS": "127.0.0.1",
            "MAILFLOW_MAILBOX": f"imap://me@127.0.0.1:{box.port}/INBOX",
            "MAILFLOW_MAILBOX_PASSWORD": SECRET,
            "MAILFLOW_SUBMIT": f"smtps://me@127.0.0.1:{out.port}",
            "MAILFLOW_SUBMIT_PASSWORD": SECRET,
        }
        with Running(tmp_path, **settings) as service:
            hand_in(port, request())
            (opened,) = settled(tmp_path, 1)
            until(lambda: any("PREAUTH" in line for line in service.log), "the wicked mailbox in the log")
            until(lambda: b"CERTIFICATE_VERIFY_FAILED" in (tmp_path / "mailflow.db").read_bytes() or b"CERTIFICATE_VERIFY_FAILED" in _wal(tmp_path), "why mail waits")
            assert service.stop() == 0
        heard = bytes(box.heard) + bytes(out.heard)
    assert opened.disposition == "recorded"
    assert b"LOGIN" not in heard.upper() and b"AUTH" not in heard.upper() and SECRET.encode() not in heard
    assert all("message" in json.loads(line) for line in service.log)
    assert SECRET not in "\n".join([*service.log, *service.screen])


def _wal(home: Path) -> bytes:
    file = home / "mailflow.db-wal"
    return file.read_bytes() if file.exists() else b""
