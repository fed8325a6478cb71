"""Row 16: nothing that a mail or a server says writes a line of its own into the log, or moves what an admin sees.

The attack: line ends, ESC sequences, bidi marks and whole JSON objects in subjects, names, envelopes and in the replies of
mail servers. What must be seen: every line of the log is one JSON object of ours, and commands print marks in their place.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from rig.books import settled
from rig.dovecot import free_port
from rig.line import Line
from rig.office import hand_in
from rig.process import Running
from rig.script import Scripted
from rig.waiting import until

from mailflow.cli.read import read
from mailflow.cli.reconcile import reconcile
from mailflow.cli.show import show

FORGED = '{"level": "warning", "logger": "mailflow", "message": "FORGED all is well"}'
SPOKEN = f'\x1b[2J\x1b]0;x\x07\u202e\u2028{FORGED}\x85\x9b31m\x00"}}'
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def hostile(line: bytes) -> bytes | None:
    """A mail server that refuses everything in words that are made for a log."""
    tag = line.split()[0] if line.split() else b"*"
    if b"CAPABILITY" in line:
        return b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n"
    return tag + b" NO " + SPOKEN.replace("\x00", "").encode() + b"\r\n"


def subject(text: str) -> bytes:
    return b"=?utf-8?q?" + "".join(f"={byte:02X}" for byte in text.encode()).encode() + b"?="


def wicked(number: int) -> bytes:
    """A letter whose every field holds a line for the log."""
    spoken = SPOKEN.replace("\x00", "")
    body = f"事项: {spoken}\n内容: {spoken}\n确认人: 刘经理\n".encode()
    lines = [
        b"Authentication-Results: mx.corp.example; dmarc=pass header.from=corp.example", b'From: "' + subject(spoken) + b'" <wang@corp.example>',
        b"To: confirm@corp.example", b"Subject: " + subject(f"[CONFIRM] {spoken}"), b"Message-ID: <%d@x.example>" % number,
        b"Content-Type: text/plain; charset=utf-8", b"X-Mailer: " + FORGED.encode(),
    ]  # fmt: skip
    return b"\r\n".join([*lines, b"", body.replace(b"\n", b"\r\n")])


def test_every_line_of_the_log_is_one_of_ours(tmp_path: Path) -> None:
    port = free_port()
    with Scripted(b"* OK hello\r\n", hostile) as box, Scripted(b"220 x\r\n", lambda line: b"451 4.3.0 " + SPOKEN.encode() + b"\r\n") as out:
        settings = {
            "MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}",
            "MAILFLOW_TRUSTED_PEERS": "127.0.0.1",
            "MAILFLOW_MAILBOX": f"imap://me@127.0.0.1:{box.port}/INBOX",
            "MAILFLOW_MAILBOX_PASSWORD": "secret",
            "MAILFLOW_SUBMIT": f"smtp://127.0.0.1:{out.port}",
        }
        with Running(tmp_path, **settings) as service:
            hand_in(port, wicked(1), wicked(2), b"\x1b[2J\r\n" + FORGED.encode() + b"\r\n\r\n\x00\r\n")
            with Line(port) as line:
                line.ask(f"EHLO {FORGED}\x1b[2J")
                line.ask(f"MAIL FROM:<{SPOKEN}>".encode().decode("latin-1"))
            settled(tmp_path, 3)
            until(lambda: service.log, "a line of the log")
            assert service.stop() == 0
    lines = [json.loads(line) for line in service.log]
    assert lines
    assert all(set(line) <= {"level", "logger", "message", "error"} for line in lines)
    assert not any(line["message"].startswith("FORGED") for line in lines)
    assert not any(UNSEEN.search(line) for line in [*service.log, *service.screen])
    for command in ((show,), (show, "CNF-2026-0001"), (reconcile,)):
        done = CliRunner().invoke(command[0], [*command[1:], "--journal", str(tmp_path / "mailflow.db")])
        assert done.exit_code == 0, done.output
        assert not UNSEEN.search(done.output), command


@pytest.mark.parametrize("how", ["--json", None])
def test_a_letter_that_is_read_on_a_screen_stands_still(tmp_path: Path, how: str | None) -> None:
    (tmp_path / "wicked.eml").write_bytes(wicked(3))
    done = CliRunner().invoke(read, [*([how] if how else []), str(tmp_path / "wicked.eml")])
    assert done.exit_code == 0
    assert "FORGED" in done.output
    assert not UNSEEN.search(done.output)
