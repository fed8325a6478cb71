"""`mailflow backup`, `restore` and `agreement`."""

from __future__ import annotations

import io
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from rig.dovecot import free_port
from rig.office import Outbox, hand_in, reply, request
from rig.process import ROOT, Running, mailflow

from mailflow.cli.main import mailflow as command
from mailflow.journal.sqlite import open_journal


def asked_of(path: Path, *arguments: str | Path) -> Result:
    env = {"MAILFLOW_STORE": f"sqlite:///{path}", "MAILFLOW_RULES": str(ROOT / "rules.yaml")}
    return CliRunner().invoke(command, [str(one) for one in arguments], env=env)


def head(path: Path) -> tuple[int, str]:
    journal = open_journal(path, create=False)
    try:
        return journal.head()
    finally:
        journal.close()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the service ran and made a backup before the first answer came."""
    home, port = tmp_path_factory.mktemp("home"), free_port()
    with Running(home, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1"):
        hand_in(port, request())
        asked = Outbox(home / "outbox").wait_for("liu@corp.example", "sign-off-request")
        done = mailflow(home, "backup", "early.db")
        assert done.returncode == 0, done.stderr
        hand_in(port, reply(asked, "同意"), to="coord@corp.example")
        Outbox(home / "outbox").wait_for("liu@corp.example", "receipt")
    return home


def test_a_backup_of_a_running_service_is_whole_and_continues_in_the_journal(home: Path) -> None:
    seq, digest = head(home / "early.db")
    assert asked_of(home / "early.db", "verify", home / "early.db").exit_code == 0
    assert asked_of(home / "mailflow.db", "verify", home / "mailflow.db", "--head", f"{seq}:{digest}").exit_code == 0
    assert head(home / "mailflow.db")[0] > seq


def test_what_is_restored_serves_on_with_the_same_chain(home: Path, tmp_path: Path) -> None:
    shutil.copyfile(home / "mailflow.db.key", tmp_path / "mailflow.db.key")
    (tmp_path / "mailflow.db.key").chmod(0o600)
    result = asked_of(tmp_path / "mailflow.db", "restore", home / "early.db")
    assert result.exit_code == 0, result.output
    seq, digest = head(home / "early.db")
    assert f"Head {seq}:{digest}" in result.stdout
    asked = Outbox(home / "outbox").wait_for("li@corp.example", "sign-off-request")
    port = free_port()
    with Running(tmp_path, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1"):
        hand_in(port, reply(asked, "同意"), to="coord@corp.example")
        Outbox(tmp_path / "outbox").wait_for("li@corp.example", "receipt")
    noted = f"{seq}:{digest}"
    assert asked_of(tmp_path / "mailflow.db", "verify", tmp_path / "mailflow.db", "--head", noted).exit_code == 0


def test_nothing_is_ever_written_over(home: Path, tmp_path: Path) -> None:
    before = (home / "mailflow.db").read_bytes()
    for arguments in (("restore", home / "early.db"), ("backup", home / "early.db"), ("backup", home / "mailflow.db")):
        result = asked_of(home / "mailflow.db", *arguments)
        assert result.exit_code == 1
        assert "nothing is written over" in result.output
    assert (home / "mailflow.db").read_bytes() == before
    (tmp_path / "mailflow.db-wal").write_bytes(b"of another")
    assert "mailflow.db-wal: found a file" in asked_of(tmp_path / "mailflow.db", "restore", home / "early.db").output


@pytest.mark.parametrize("which", ["backup", "restore"])
def test_a_journal_that_is_not_whole_is_neither_backed_up_nor_restored(home: Path, tmp_path: Path, which: str) -> None:
    damaged = tmp_path / "damaged.db"
    shutil.copyfile(home / "early.db", damaged)
    with sqlite3.connect(damaged) as conn:
        conn.execute("DROP TRIGGER facts_no_update")
        conn.execute("UPDATE facts SET body = replace(body, 'wang', 'zhou') WHERE kind = 'RecordOpened'")
    conn.close()
    target = tmp_path / "target.db"
    arguments = (damaged, "backup", target) if which == "backup" else (target, "restore", damaged)
    result = asked_of(*arguments)
    assert result.exit_code == 1
    assert "fact 2 (RecordOpened of CNF-2026-0001)" in result.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["damaged.db"]


@pytest.mark.parametrize("content", [b"", b"not a journal", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_journal_is_not_restored(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other").write_bytes(content)
    result = asked_of(tmp_path / "mailflow.db", "restore", tmp_path / "other")
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_a_backup_is_for_its_owner_alone(home: Path) -> None:
    assert (home / "early.db").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("language", "said"), [("zh", "邮件确认约定"), ("en", "Agreement on Confirming by E-mail")])
def test_the_agreement_names_the_organisation_and_its_address(tmp_path: Path, language: str, said: str) -> None:
    out = tmp_path / "agreement.docx"
    result = asked_of(tmp_path / "mailflow.db", "agreement", "-o", out, "--language", language)
    assert result.exit_code == 0, result.output
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(out.read_bytes())).paragraphs)
    for expected in (said, "示例科技有限公司", "coord@corp.example"):
        assert expected in text
    assert asked_of(tmp_path / "mailflow.db", "agreement", "-o", out).exit_code == 1
