"""`mailflow export` and `mailflow verify` of what it wrote."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rig.dovecot import free_port
from rig.office import Outbox, hand_in, read, reply, request
from rig.process import ROOT, Running, mailflow

from mailflow.cli.main import mailflow as command
from mailflow.journal.journal import Received
from mailflow.rules.load import load_rules
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
CANARY = b"canary-5f1c9d20-secret-of-the-references"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with one matter that two of three have approved."""
    path = tmp_path_factory.mktemp("exported") / "mailflow.db"
    loaded = load_rules(ROOT / "rules.yaml")
    box, store = SentBox(lambda: AT), open_file(path)
    with store.write() as tx:
        tx.adopt_rules(loaded.policy.digest, loaded.text, AT)
    engine = assemble(store, box, parts_for(loaded, ROOT / "templates", CANARY, Trust()))
    store.keep([Received(raw=request().as_bytes(), source="test")], AT)
    engine.settle(AT)
    asked = {mail.recipient: read(mail.raw) for mail in box.mails}
    answers = [reply(asked["liu@corp.example"], "同意"), reply(asked["li@corp.example"], "同意，请执行。")]
    store.keep([Received(raw=one.as_bytes(), source="test") for one in answers], AT + timedelta(hours=1))
    engine.settle(AT + timedelta(hours=1))
    store.close()
    return path


def asked_of(path: Path, *arguments: str | Path) -> Result:
    env = {"MAILFLOW_STORE": f"sqlite:///{path}", "MAILFLOW_RULES": str(ROOT / "rules.yaml")}
    return CliRunner().invoke(command, [str(one) for one in arguments], env=env)


def test_export_writes_a_pack_that_verify_finds_whole(written: Path, tmp_path: Path) -> None:
    out = tmp_path / "evidence.zip"
    result = asked_of(written, "export", "cnf-2026-0001", "-o", out)
    assert result.exit_code == 0, result.output
    assert list(tmp_path.iterdir()) == [out]
    verified = asked_of(written, "verify", out)
    assert verified.exit_code == 0
    assert verified.stdout.splitlines()[0] == f"{out}: 完整。"
    head = next(line for line in verified.stdout.splitlines() if "Head: " in line).partition("Head: ")[2]
    assert head in result.stdout
    assert "reply secrets that are not spent" in result.stderr
    assert asked_of(written, "verify", out, "--head", head).exit_code == 0
    assert asked_of(written, "verify", out, "--head", f"2:{'0' * 64}").exit_code == 1


def test_exporting_again_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    out = tmp_path / "evidence.zip"
    assert asked_of(written, "export", "CNF-2026-0001", "-o", out).exit_code == 0
    first = out.read_bytes()
    assert asked_of(written, "export", "CNF-2026-0001", "-o", out).exit_code == 0
    assert out.read_bytes() == first


def test_a_changed_pack_is_told_with_its_place(written: Path, tmp_path: Path) -> None:
    out = tmp_path / "evidence.zip"
    asked_of(written, "export", "CNF-2026-0001", "-o", out)
    content = bytearray(out.read_bytes())
    content[len(content) // 2] ^= 1
    out.write_bytes(content)
    result = asked_of(written, "verify", out)
    assert result.exit_code == 1
    assert "outbound/" in result.stdout.splitlines()[0]
    assert "不能作为证据" in result.stdout


def test_a_record_that_is_not_there_is_told_and_nothing_is_written(written: Path, tmp_path: Path) -> None:
    result = asked_of(written, "export", "CNF-2026-0099", "-o", tmp_path / "e.zip")
    assert result.exit_code == 1
    assert "CNF-2026-0099: found no such record, expected a number like CNF-2026-0001. Run: mailflow show" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_zip_file_is_never_written_over(written: Path, tmp_path: Path) -> None:
    other = tmp_path / "mailflow.db"
    shutil.copyfile(written, other)
    result = asked_of(written, "export", "CNF-2026-0001", "-o", other)
    assert result.exit_code == 1
    assert "found something else than a ZIP file" in result.output
    assert other.read_bytes() == written.read_bytes()


def test_nothing_is_exported_from_a_journal_that_is_not_whole(written: Path, tmp_path: Path) -> None:
    copy = tmp_path / "mailflow.db"
    shutil.copyfile(written, copy)
    with sqlite3.connect(copy) as conn:
        for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        conn.execute("UPDATE facts SET body = replace(body, '同意', '反对') WHERE kind = 'Answered'")
        conn.execute("UPDATE letters SET raw = CAST(raw || 'x' AS BLOB) WHERE id = 2")
    conn.close()
    result = asked_of(copy, "export", "CNF-2026-0001", "-o", tmp_path / "e.zip")
    assert result.exit_code == 1
    assert "The pack was not written. Run: mailflow verify JOURNAL" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mailflow.db"]


@pytest.mark.parametrize("content", [b"PK\3\4 nothing of ours", b"no zip at all", b""])
def test_verify_of_some_other_file_says_so(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(content)
    result = asked_of(other, "verify", other)
    assert result.exit_code == 1
    assert "found it changed, or no pack at all" in result.output


def test_verify_takes_a_folder_and_a_pack_under_any_name(written: Path, tmp_path: Path) -> None:
    asked_of(written, "export", "CNF-2026-0001", "-o", tmp_path / "evidence.zip")
    with zipfile.ZipFile(tmp_path / "evidence.zip") as archive:
        archive.extractall(tmp_path / "folder")
    (tmp_path / "evidence.zip").rename(tmp_path / "renamed")
    assert asked_of(written, "verify", tmp_path / "renamed").exit_code == 0
    assert asked_of(written, "verify", tmp_path / "folder").exit_code == 0


def test_no_secret_is_in_a_pack(written: Path, tmp_path: Path) -> None:
    out = tmp_path / "evidence.zip"
    env = {"MAILFLOW_STORE": f"sqlite:///{written}", "MAILFLOW_SUBMIT_PASSWORD": CANARY.decode(), "MAILFLOW_MAILBOX_PASSWORD": CANARY.decode()}
    done = mailflow(tmp_path, "export", "CNF-2026-0001", "-o", out, **env)
    assert done.returncode == 0
    with zipfile.ZipFile(out) as archive:
        assert not [name for name in archive.namelist() if CANARY in archive.read(name) or CANARY.hex().encode() in archive.read(name)]
    assert CANARY.decode() not in done.stdout + done.stderr


def test_a_service_goes_on_while_its_record_is_exported(tmp_path: Path) -> None:
    port = free_port()
    with Running(tmp_path, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{port}", MAILFLOW_TRUSTED_PEERS="127.0.0.1"):
        hand_in(port, request())
        asked = Outbox(tmp_path / "outbox").wait_for("liu@corp.example", "sign-off-request")
        first = mailflow(tmp_path, "export", "CNF-2026-0001", "-o", "one.zip")
        hand_in(port, reply(asked, "同意"), to="coord@corp.example")
        Outbox(tmp_path / "outbox").wait_for("liu@corp.example", "receipt")
        second = mailflow(tmp_path, "export", "CNF-2026-0001", "-o", "two.zip")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    with zipfile.ZipFile(tmp_path / "two.zip") as archive:
        (tmp_path / "verify.py").write_bytes(archive.read("verify.py"))
    for name, answers in (("one.zip", 0), ("two.zip", 1)):
        done = subprocess.run([sys.executable, "-I", "verify.py", name], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout
        assert done.stdout.count("approve “同意”") == answers
