"""Row 27: nothing in a mail is a command to the mailbox it lies in.

The attack: letters whose Message-ID, references, subject and attachments hold IMAP commands that would delete or flag the
others, and URLs and passwords of settings that do. What must be seen: at the server only the commands we know, every letter
still in its folder, and the letters themselves disposed of with their reason.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from rig.books import is_in_order, settled
from rig.dovecot import Dovecot
from rig.office import request
from rig.process import Running
from rig.proxy import Proxy
from threat_office import letter

from mailflow.transport.imap_url import ImapUrl

COMMANDS = frozenset({b"CAPABILITY", b"LOGIN", b"ID", b"SELECT", b"UID SEARCH", b"UID FETCH", b"UID STORE", b"IDLE", b"LOGOUT", b"STATUS", b"NOOP"})
PAYLOADS = [
    "<x\r\nA1 DELETE INBOX\r\n@evil.example>", "<x\nA1 UID STORE 1:* +FLAGS (\\Deleted)\n@x>", "<a@b>\r\n\tA2 EXPUNGE", '<") OR (ALL@x>', "<{9999}@x>", "<{3+}\r\nA3 LOGOUT@x>",
    '<"\\\\" ALL@x>', "<x@x> 1:* (FLAGS)", "<\x00@x>", "* BYE go away", "<%d%s%n@x>", "<x" + "y" * 9000 + "@x>",
]  # fmt: skip


def wicked(payload: str) -> bytes:
    """A letter whose every field that a reader may look for holds a command, line ends as they are."""
    headers = {"Message-ID": payload, "In-Reply-To": payload, "References": f"{payload} {payload}", "X-UID": "1:*", "X-GM-LABELS": "\\Deleted"}
    subject = f"Re: [CNF-2026-0001] {payload}".replace("\r", " ").replace("\n", " ")
    return letter("同意 A9 DELETE INBOX", sender="x@evil.example", subject=subject, proof=None, headers=headers)


def test_the_server_hears_only_what_we_say_and_every_letter_is_still_there(tmp_path: Path, dovecot: Dovecot) -> None:
    user = dovecot.new_user()
    letters = [request().as_bytes(), *map(wicked, PAYLOADS)]
    for raw in letters:
        dovecot.append(user, raw)
    with Proxy(dovecot.port) as proxy:
        mailbox = f"imap://{user}@127.0.0.1:{proxy.port}/INBOX"
        with Running(tmp_path, MAILFLOW_MAILBOX=mailbox, MAILFLOW_MAILBOX_PASSWORD=dovecot.password) as service:
            found = settled(tmp_path, len(letters))
            assert service.stop() == 0
        heard = bytes(proxy.sent)
    assert {command.upper() for command in re.findall(rb"(?m)^[A-Z]+\d+ ((?:UID )?\w+)", heard)} <= COMMANDS
    assert not re.search(rb"(?i)delete|expunge|deleted|evil", heard)
    assert len(dovecot.flags(user)) == len(letters)
    assert found[0].record == "CNF-2026-0001"
    assert {fact.disposition for fact in found[1:]} == {"held"}
    assert all(fact.reason for fact in found)
    assert is_in_order(tmp_path)


@pytest.mark.parametrize("folder", ["x\r\nA1 DELETE INBOX", "x\nA1 LOGOUT", "x\x00", "x\x7f", "\r", "a\tb\n"])
@pytest.mark.parametrize("where", ["folder", "user", "move"])
def test_a_setting_that_would_be_a_command_is_refused(folder: str, where: str) -> None:
    parts = {"folder": "INBOX", "user": "me", "move": "Done"} | {where: folder}
    url = "imaps://{user}@mail.example/{folder}?move={move}".format(**{name: quote(value) for name, value in parts.items()})
    with pytest.raises(ValueError, match="expected") as refused:
        ImapUrl.of(url)
    assert not re.search(r"[\r\n\0]", str(refused.value))
