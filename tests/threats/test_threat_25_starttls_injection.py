"""Row 25: nothing that was said before TLS is believed after it.

The attack: commands are written behind STARTTLS in one breath, so that a server answers them after the handshake; a server
writes answers behind its 220, so that a client believes them. What must be seen: our door offers no STARTTLS and takes none;
our way out hears nothing that came before the handshake, and where TLS is not offered no login and no mail leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from rig.line import Line
from rig.script import Scripted
from rig.store import Store
from rig.tls import Certificate

from mailflow.transport.post import PostError
from mailflow.transport.smtpd import SmtpServer
from mailflow.transport.submission import SmtpPost, SmtpUrl

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
INJECTED = b"MAIL FROM:<x@evil.example>\r\nRCPT TO:<confirm@corp.example>\r\nDATA\r\nFrom: liu@corp.example\r\n\r\nAPPROVED\r\n.\r\n"
MAIL = b"From: coord@corp.example\r\nTo: liu@corp.example\r\n\r\nx\r\n"
SECRET = "hunter2-canary"


@pytest.mark.parametrize("command", [b"STARTTLS\r\n", b"starttls\r\n", b"STARTTLS \r\n", b"STARTTLS x\r\n"])
def test_our_door_offers_no_starttls_and_refuses_it(command: bytes) -> None:
    store = Store()
    with SmtpServer("127.0.0.1", 0, store.accept, accepts=lambda address: True, now=lambda: AT) as server, Line(server.port) as line:
        assert "STARTTLS" not in line.ask("EHLO client.example")
        line.send(command + INJECTED)
        assert line.reply()[:3] in ("454", "501", "502", "500")
        line.send(b"QUIT\r\n")
        line.rest()
    assert [mail.mail_from for mail in store.mails] == ["x@evil.example"], "there was no TLS, so it is one plain mail of a stranger"


def sends(port: int, certificate: Certificate) -> str:
    """What becomes of a mail handed to a server whose name is not known to be this machine, so that STARTTLS is a must."""
    far = SmtpUrl("127.1", port, tls=False, user="me")
    post = SmtpPost(far, lambda: SECRET, local_hostname="mailflow.example", mail_from="coord@corp.example", timeout=5, tls=certificate.client())
    try:
        return post.send("liu@corp.example", MAIL, "<1@corp.example>").reply
    except PostError as error:
        return error.reply
    finally:
        post.close()


def greeting(*extensions: bytes) -> bytes:
    return b"".join(b"250-%s\r\n" % name for name in (b"x", *extensions)) + b"250 HELP\r\n"


STRIPPED: dict[str, Callable[[bytes], bytes | None]] = {
    "offers no TLS": lambda line: greeting(b"AUTH PLAIN LOGIN") if line.startswith(b"ehlo") else b"250 ok\r\n",
    "offers it and refuses": lambda line: greeting(b"STARTTLS", b"AUTH PLAIN LOGIN") if line.startswith(b"ehlo") else b"454 not now\r\n",
    "says it has begun and answers in the clear": lambda line: greeting(b"STARTTLS", b"AUTH PLAIN") if line.startswith(b"ehlo")
    else b"220 go\r\n250-x\r\n250 AUTH PLAIN\r\n235 welcome\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n",
    "has only old manners": lambda line: b"502 no\r\n" if line.startswith(b"ehlo") else b"250 ok\r\n",
}  # fmt: skip


@pytest.mark.parametrize("how", STRIPPED)
def test_where_tls_was_taken_away_no_login_and_no_mail_leaves(how: str, certificate: Certificate) -> None:
    with Scripted(b"220 x ESMTP\r\n", STRIPPED[how]) as server:
        told = sends(server.port, certificate)
        assert not told.startswith("250")
        heard = bytes(server.heard).upper()
    assert b"AUTH" not in heard and b"MAIL FROM" not in heard and SECRET.upper().encode() not in heard

