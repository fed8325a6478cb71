"""Canaries: what only the service may know is in no log, journal, mail, pack, backup or message, in no spelling."""

from __future__ import annotations

import zipfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from attacks import MATTERS, RULES
from click.testing import CliRunner
from rig.dovecot import free_port
from rig.office import SIGNERS, Outbox, hand_in, reply, request
from rig.process import Running, mailflow
from rig.script import Scripted
from rig.waiting import until
from threat_office import ROOT, Office, letter
from threat_office import reply as answer

from mailflow.cli.export import export
from mailflow.service.references import References
from mailflow.service.settings import read_settings
from mailflow.transport.secrecy import Keeper

KEY = b"canary-of-the-key-\x00\xff\x80-5f1c9d20aa"
MAILBOX, SUBMIT = "canary-mailbox-77e1", 'canary-"submit"-4b0c'


def spellings(secret: bytes) -> Iterator[bytes]:
    """How a secret might be written down, whatever stands before it in base64."""
    yield from (secret, secret.hex().encode(), repr(secret)[2:-1].encode(), secret.replace(b'"', b'\\"'))
    for before in range(3):
        # Only the characters that depend on nothing around the secret.
        coded = b64encode(b"\0" * before + secret).rstrip(b"=")
        yield coded[(8 * before + 5) // 6 : (8 * (before + len(secret))) // 6]


def told(content: bytes) -> list[bytes]:
    secrets = (KEY, MAILBOX.encode(), SUBMIT.encode())
    return [form for secret in secrets for form in spellings(secret) if form in content]


def echoing(line: bytes) -> bytes:
    """A server that refuses every login, and quotes it word by word."""
    said = line.strip()
    if line.upper().startswith(b"EHLO"):
        return b"250-x\r\n250 AUTH PLAIN\r\n"
    if line.upper().startswith(b"AUTH"):
        return b"535 5.7.8 wrong: " + said + b"\r\n"
    if b"CAPABILITY" in line:
        return b"* CAPABILITY IMAP4rev1\r\n" + said.split()[0] + b" OK done\r\n"
    return said.split()[0] + b" NO [AUTHENTICATIONFAILED] " + said + b"\r\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    (home / "mailflow.db.key").write_bytes(KEY)
    (home / "mailflow.db.key").chmod(0o600)
    return home


def everything(home: Path) -> bytes:
    files = (path for path in sorted(home.rglob("*")) if path.is_file() and path.suffix != ".key")
    contents = [path.read_bytes() for path in files]
    packs = [archive.read(name) for path in home.glob("*.zip") for archive in [zipfile.ZipFile(path)] for name in archive.namelist()]
    return b"\0\0".join([*contents, *packs])


def test_the_canaries_would_be_found() -> None:
    for secret in (KEY, MAILBOX.encode(), SUBMIT.encode()):
        for before in (b"", b"\0me\0", b"x", b"yz"):
            assert told(b"wrong: AUTH PLAIN " + b64encode(before + secret))
        assert told(repr(secret).encode()) and told(b'LOGIN "me" "' + secret + b'"')
    assert told(b"nothing") == []


def test_servers_that_quote_the_login_get_it_into_no_log_and_no_journal(home: Path) -> None:
    port = free_port()
    with Scripted(b"220 x\r\n", echoing) as out, Scripted(b"* OK hello\r\n", echoing) as box:
        settings = {
            "MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}",
            "MAILFLOW_MAILBOX": f"imap://me@127.0.0.1:{box.port}/INBOX",
            "MAILFLOW_MAILBOX_PASSWORD": MAILBOX,
            "MAILFLOW_SUBMIT": f"smtp://me@127.0.0.1:{out.port}",
            "MAILFLOW_SUBMIT_PASSWORD": SUBMIT,
            "MAILFLOW_TRUSTED_PEERS": "127.0.0.1",
        }
        with Running(home, **settings) as service:
            hand_in(port, request())
            until(lambda: b"AUTH" in out.heard and b"LOGIN" in box.heard, "both logins")
            until(lambda: b"[hidden]" in (home / "mailflow.db").read_bytes(), "the refused login in the outbox")
            until(lambda: any("AUTHENTICATIONFAILED" in line for line in service.log), "the refused login in the log")
            assert service.stop() == 0
        said = "\n".join([*service.screen, *service.log]).encode()
        assert told(bytes(out.heard)) and told(bytes(box.heard))
    assert b"[hidden]" in said
    assert told(said) == []
    assert mailflow(home, "backup", "backup.db").returncode == 0
    assert told(everything(home)) == []


def test_nothing_that_is_mailed_packed_or_backed_up_has_the_key(home: Path) -> None:
    port = free_port()
    with Running(home, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1") as service:
        hand_in(port, request())
        outbox = Outbox(home / "outbox")
        for asked in outbox.wait_for_all(SIGNERS, "sign-off-request"):
            hand_in(port, reply(asked, "同意"), to="coord@corp.example")
        outbox.wait_for("wang@corp.example", "outcome")
        assert service.stop() == 0
    commands = (("export", "CNF-2026-0001", "-o", "pack.zip"), ("backup", "backup.db"), ("verify", "mailflow.db"), ("show",))
    done = [mailflow(home, *command, MAILFLOW_SUBMIT_PASSWORD=SUBMIT, MAILFLOW_MAILBOX_PASSWORD=MAILBOX) for command in commands]
    assert [one.returncode for one in done] == [0] * len(done)
    said = "".join(one.stdout + one.stderr for one in done) + "\n".join([*service.screen, *service.log])
    assert told(said.encode()) == []
    assert told(everything(home)) == []


def test_no_mail_digest_or_pack_of_any_kind_of_record_has_the_key(tmp_path: Path) -> None:
    office = Office(*RULES, key=KEY)
    numbers = [opened(office, "推广方案") for opened in MATTERS.values()]
    for number in numbers:
        office.hand_in(answer(office.asked("liu@corp.example", record=number), "同意", style="qq"))
        office.hand_in(letter("状态", subject=f"Re: [{number}]"))
        office.hand_in(letter("同意", subject=f"Re: [{number}]", proof=None))
    office.wait(days=8)
    kinds = {mail.kind for mail in office.sent}
    assert kinds >= {"sign-off-request", "receipt", "status", "challenge", "digest", "incident-notice", "minutes", "request", "reminder", "escalation"}
    file = tmp_path / "mailflow.db"
    office.journal.connection.execute("VACUUM INTO ?", (str(file),))  # type: ignore[attr-defined]
    for number in numbers:
        done = CliRunner().invoke(export, [number, "-o", str(tmp_path / f"{number}.zip"), "--journal", str(file)], env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})
        assert done.exit_code == 0, done.output
    seen = "\0".join(f"{mail.message.subject}\0{mail.message.text}\0{mail.message.html}" for mail in office.sent)
    assert told(seen.encode()) == []
    assert told(b"\0\0".join(mail.raw.replace(b"\r\n", b"") for mail in office.sent)) == []
    assert told(everything(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("MAILFLOW_SUBMIT", "smtps://me:{}@mail.example"),
        ("MAILFLOW_SUBMIT", "smtpx://me:{}@mail.example"),
        ("MAILFLOW_SUBMIT", "smtps://me:{}@mail.example:port"),
        ("MAILFLOW_MAILBOX", "imaps://me:{}@mail.example/INBOX"),
        ("MAILFLOW_MAILBOX", "imapx://me:{}@mail.example/INBOX"),
        ("MAILFLOW_STORE", "postgres://me:{}@db.example/mailflow"),
        ("MAILFLOW_LISTEN", "smtpx://me:{}@127.0.0.1:2525"),
    ],
)
def test_a_password_in_a_url_is_refused_without_being_quoted(home: Path, name: str, url: str) -> None:
    settings = {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{free_port()}", name: url.format(MAILBOX)}
    done = mailflow(home, "run", **settings)
    assert done.returncode == 1
    assert name in done.stderr
    assert told((done.stdout + done.stderr).encode()) == []


def test_what_programmers_print_of_settings_and_keys_has_no_secret() -> None:
    settings = read_settings({"MAILFLOW_MAILBOX_PASSWORD": MAILBOX})
    assert told(repr(settings).encode()) == []
    assert told(repr(References(KEY)).encode()) == []
    assert settings.mailbox_password() == MAILBOX


def test_a_secret_is_hidden_in_every_form_in_which_a_login_sends_it() -> None:
    keeper = Keeper("me", lambda: SUBMIT)
    assert keeper.hidden("535 wrong") == "535 wrong"
    keeper()
    token = b64encode(f"user=me\1auth=Bearer {SUBMIT}\1\1".encode()).decode()
    said = f"AUTH PLAIN {b64encode(f'{chr(0)}me{chr(0)}{SUBMIT}'.encode()).decode()} LOGIN {SUBMIT} XOAUTH2 {token}"
    assert keeper.hidden(said) == "AUTH PLAIN [hidden] LOGIN [hidden] XOAUTH2 [hidden]"
