"""`mailflow show`, `verify` and `reconcile` over a journal that the engine wrote."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rig.office import letter, read, reply, request
from rig.process import ROOT, mailflow

from mailflow.cli.main import mailflow as command
from mailflow.journal.journal import Received
from mailflow.rules.load import load_rules
from mailflow.service.engine import Engine
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of five letters: a request, two answers, a stranger's and an automatic one; with one answer missing."""
    path = tmp_path_factory.mktemp("written") / "mailflow.db"
    loaded = load_rules(ROOT / "rules.yaml")
    box, store = SentBox(lambda: AT), open_file(path)
    with store.write() as tx:
        tx.adopt_rules(loaded.policy.digest, loaded.text, AT)
    engine = assemble(store, box, parts_for(loaded, ROOT / "templates", b"key", Trust()))
    hand_in(engine, [request()], AT)
    asked = {mail.recipient: read(mail.raw) for mail in box.mails}
    stranger = letter("x@evil.example", "coord@corp.example", "hello", "同意")
    automatic = letter("wu@corp.example", "coord@corp.example", "自动回复", "出差中")
    automatic["Auto-Submitted"] = "auto-replied"
    answers = [reply(asked["liu@corp.example"], "同意"), reply(asked["li@corp.example"], "同意")]
    hand_in(engine, [*answers, stranger, automatic], AT + timedelta(hours=1))
    store.close()
    return path


def hand_in(engine: Engine, letters: Sequence[EmailMessage], at: datetime) -> None:
    engine.journal.keep([Received(raw=one.as_bytes(), source="test") for one in letters], at)
    engine.settle(at)


def asked_of(path: Path, *arguments: str) -> Result:
    env = {"MAILFLOW_STORE": f"sqlite:///{path}", "MAILFLOW_RULES": str(ROOT / "rules.yaml")}
    return CliRunner().invoke(command, arguments, env=env)


def test_show_lists_records_what_is_due_and_what_is_held(written: Path) -> None:
    result = asked_of(written, "show")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["CNF-2026-0001", "open", "2026-03-02", "18:00", "推广方案"]
    assert lines[1].startswith("held   2026-03-02 10:00  x@evil.example: unknown_sender: ")
    assert lines[2] == "5 letters received, 0 waiting, 1 held"


def test_show_of_a_record_tells_who_answered_what_when_in_their_words(written: Path) -> None:
    result = asked_of(written, "show", "cnf-2026-0001")
    assert result.exit_code == 0
    assert result.stdout.startswith("CNF-2026-0001 推广方案: open\n  G1 V1.0 open, due 2026-03-03 18:00\n")
    assert "    liu: approve 2026-03-02 10:00 「同意」\n" in result.stdout
    assert "    alice: -\n" in result.stdout
    assert "letter of li@corp.example: recorded, answered: " in result.stdout


def test_show_of_a_record_that_is_not_there_says_what_to_do(written: Path) -> None:
    result = asked_of(written, "show", "CNF-2026-0099")
    assert result.exit_code == 1
    assert "CNF-2026-0099: found no such record, expected a number like CNF-2026-0001. Run: mailflow show" in result.output


def test_reconcile_counts_every_letter_once(written: Path) -> None:
    result = asked_of(written, "reconcile")
    assert result.exit_code == 0
    counts = {line.split()[0]: int(line.split()[1]) for line in result.stdout.splitlines()[:-1]}
    assert {name: number for name, number in counts.items() if number} == {
        "recorded": 3, "held": 1, "automatic": 1, "received": 5,
    }  # fmt: skip
    assert result.stdout.endswith("\nEvery letter is accounted for.\n")


def test_verify_of_a_whole_journal_gives_its_head(written: Path) -> None:
    result = asked_of(written, "verify", str(written))
    assert result.exit_code == 0
    assert "5 letters are as they were stored. Head " in result.stdout
    head = result.stdout.split("Head ")[1].strip()
    assert asked_of(written, "verify", str(written), "--head", head).exit_code == 0
    assert asked_of(written, "verify", str(written), "--head", head[:-1] + ("0" if head[-1] != "0" else "1")).exit_code == 1


@pytest.mark.parametrize("text", ["同意".encode(), b'"decision":"approve"', b"x@evil.example"])
def test_verify_finds_one_byte_that_was_changed_in_the_file(written: Path, tmp_path: Path, text: bytes) -> None:
    copy = tmp_path / "mailflow.db"
    content = bytearray(written.read_bytes())
    place = content.find(text)
    assert place > 0
    content[place + 3] ^= 1
    copy.write_bytes(content)
    result = asked_of(copy, "verify", str(copy))
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_verify_finds_a_letter_that_was_taken_out(written: Path, tmp_path: Path) -> None:
    copy = tmp_path / "mailflow.db"
    shutil.copyfile(written, copy)
    with sqlite3.connect(copy) as conn:
        triggers = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in triggers:
            conn.execute(f'DROP TRIGGER "{name}"')
        assert conn.execute("DELETE FROM letters WHERE id = 2").rowcount == 1
    conn.close()
    result = asked_of(copy, "verify", str(copy))
    assert result.exit_code == 1
    assert f"{copy}: not whole, " in result.stdout


def test_a_damaged_journal_is_told_and_never_a_traceback(written: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "mailflow.db"
    damaged.write_bytes(written.read_bytes()[:8192] + bytes(100_000))
    for arguments in (("show",), ("reconcile",), ("verify", str(damaged))):
        result = asked_of(damaged, *arguments)
        assert result.exit_code == 1
        assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("arguments", [("show",), ("reconcile",), ("verify", "mailflow.db")])
def test_looking_never_makes_a_journal(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = mailflow(tmp_path, *arguments)
    assert done.returncode == 1
    assert done.stderr == "mailflow.db: found no file, expected a journal of mailflow. Name one that exists.\n"
    assert list(tmp_path.iterdir()) == []
