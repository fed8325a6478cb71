"""Row 28: a mailbox that stalls, drips or lies about sizes stops nothing but itself.

The attack: a server that gives one byte at a time for ever, says nothing at all, or announces a mail of a petabyte. What
must be seen: the other door goes on meanwhile, the poll ends in time with a warning, memory stays where it was, and a mail
that was announced small and is too big is kept by its header and told of.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rig.books import settled
from rig.dovecot import free_port
from rig.office import Outbox, hand_in, request
from rig.process import Running
from rig.script import Scripted
from rig.store import Store
from rig.waiting import until

from mailflow.transport.imap import ImapMailbox
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.mailbox import MailboxError

Answer = Callable[[bytes], bytes | None]


def tagged(line: bytes, *untagged: bytes) -> bytes:
    return b"".join(part + b"\r\n" for part in untagged) + line.split()[0] + b" OK done\r\n"


def one_mail(line: bytes, size: int = 4) -> bytes | None:
    """Answer as a server with one mail would."""
    if b"CAPABILITY" in line:
        return tagged(line, b"* CAPABILITY IMAP4rev1")
    if b"SELECT" in line:
        return tagged(line, b"* 1 EXISTS", b"* OK [UIDVALIDITY 7] x", b"* OK [UIDNEXT 2] x")
    if b"SEARCH" in line:
        return tagged(line, b"* SEARCH 1")
    if b"RFC822.SIZE" in line:
        return tagged(line, b"* 1 FETCH (UID 1 RFC822.SIZE %d)" % size)
    return tagged(line)


def instead(word: bytes, answer: bytes) -> Answer:
    return lambda line: answer.replace(b"TAG", line.split()[0]) if word in line else one_mail(line)


SLOW: dict[str, Answer] = {
    "drips when it is asked what there is": instead(b"SELECT", b""),
    "drips when it is asked for capabilities": instead(b"CAPABILITY", b""),
    "drips while it gives a list": instead(b"SEARCH", b""),
    "drips a mail": instead(b"BODY", b""),
    "announces a petabyte": instead(b"BODY", b"* 1 FETCH (UID 1 BODY[] {1125899906842624}\r\nxxx"),
    "announces less than nothing": instead(b"BODY", b"* 1 FETCH (UID 1 BODY[] {-5}\r\nTAG OK\r\n"),
    "has a line without end": instead(b"SEARCH", b"* SEARCH " + b"1 " * 700_000),
    "has more digits than a number": instead(b"SEARCH", b"* SEARCH " + b"9" * 5_000 + b"\r\nTAG OK done\r\n"),
    "answers with nonsense": instead(b"BODY", b"* 1 FETCH (UID 1 BODY[] (((((((((((\r\nTAG OK\r\n"),
}


@pytest.mark.parametrize("how", SLOW)
def test_a_poll_ends_in_time_and_says_why(how: str) -> None:
    store = Store()
    with Scripted(b"* OK hello\r\n", SLOW[how], drip=b"x") as server:
        url = ImapUrl.of(f"imap://me@127.0.0.1:{server.port}/INBOX")
        box = ImapMailbox(url, lambda: "secret", store.accept, store, timeout=(1, 0.3), deadline=0.4)
        with pytest.raises(MailboxError, match="expected a round"):
            box.poll()
        box.close()
    assert store.mails == []


def test_while_a_mailbox_drips_letters_by_the_other_door_are_answered(tmp_path: Path) -> None:
    port = free_port()
    with Scripted(b"* OK hello\r\n", SLOW["drips when it is asked what there is"], drip=b"x") as server:
        settings = {
            "MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}",
            "MAILFLOW_TRUSTED_PEERS": "127.0.0.1",
            "MAILFLOW_MAILBOX": f"imap://me@127.0.0.1:{server.port}/INBOX",
            "MAILFLOW_MAILBOX_PASSWORD": "secret",
        }
        with Running(tmp_path, **settings) as service:
            until(lambda: b"SELECT" in server.heard, "the mailbox to be asked")
            hand_in(port, request())
            (opened,) = settled(tmp_path, 1)
            assert Outbox(tmp_path / "outbox").wait_for("liu@corp.example", "sign-off-request")
            service.kill()
    assert opened.record == "CNF-2026-0001"
