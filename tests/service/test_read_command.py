"""`mailflow read --json`: one line a file, in order, with exactly the keys of contract §4, whatever the file holds."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from rig.office import letter, reply, request
from rig.process import ROOT

from mailflow.cli.read import read

KEYS = [
    "from", "subject", "message_id", "automatic", "new_text", "quoted", "decision", "decision_text", "fields", "tables",
    "attachments", "authentication", "defects",
]  # fmt: skip
GARBAGE = {
    "empty": b"",
    "zeros": bytes(5_000),
    "random": random.Random(7).randbytes(20_000),
    "no-header": b"\r\n\r\n\r\n",
    "only-header": b"From: wang@corp.example",
    "half-multipart": b'From: wang@corp.example\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-T',
    "idna": b"From: wang@corp.example\r\nContent-Type: text/plain; charset*=idna\r\n\r\n\xff",
    "surrogates": b"From: \xed\xa0\x80@corp.example\r\nSubject: \xed\xa0\x80\r\n\r\n\xed\xa0\x80",
}


def understood(*paths: Path, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    arguments = [*map(str, paths), "--json", *options]
    result = CliRunner().invoke(read, arguments, env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})
    assert result.exit_code == 0, result.output
    assert result.exception is None
    return [json.loads(line) for line in result.stdout.splitlines()]


def kept(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / f"{name}.eml"
    path.write_bytes(raw)
    return path


def test_several_files_are_one_line_each_in_their_order(tmp_path: Path) -> None:
    subjects = ("丙", "甲", "乙")
    paths = [
        kept(tmp_path, str(number), letter("wu@corp.example", "coord@corp.example", subject, "同意").as_bytes())
        for number, subject in enumerate(subjects)
    ]
    assert [found["subject"] for found in understood(*paths)] == list(subjects)


def test_the_keys_are_those_of_the_contract(tmp_path: Path) -> None:
    (found,) = understood(kept(tmp_path, "a", request().as_bytes()))
    assert list(found)[: len(KEYS)] == KEYS
    assert set(found["authentication"]) == {"level", "reason"}


@pytest.mark.parametrize("name", GARBAGE)
def test_a_file_that_is_no_mail_gives_the_same_keys_and_exit_0(tmp_path: Path, name: str) -> None:
    (found,) = understood(kept(tmp_path, name, GARBAGE[name]))
    assert list(found)[: len(KEYS)] == KEYS
    assert found["decision"] in ("none", "unclear")
    assert found["authentication"]["level"] in ("none", "known")


def test_what_can_not_be_parsed_says_so_in_defects(tmp_path: Path) -> None:
    huge = b"From: wang@corp.example\r\nX-A: " + b"a" * 300_000 + b"\r\n\r\nx"
    (found,) = understood(kept(tmp_path, "huge", huge))
    assert found["defects"] == ["the header block has more than 262144 bytes"]


def test_a_line_of_json_is_one_line_for_every_reader(tmp_path: Path) -> None:
    mail = letter("wu@corp.example", "coord@corp.example", "x", "甲\u2028乙\u0085丙\u2029丁")
    arguments = [str(kept(tmp_path, "a", mail.as_bytes())), "--json"]
    result = CliRunner().invoke(read, arguments, env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})
    assert len(result.stdout.splitlines()) == 1
    assert "甲" in result.stdout


def test_nothing_in_a_mail_can_move_the_cursor_of_who_reads_it(tmp_path: Path) -> None:
    mail = letter("wu@corp.example", "coord@corp.example", "x", "\x1b[2J\x1b]0;title\x07\u202e同意\r\x9b31m")
    arguments = [str(kept(tmp_path, "a", mail.as_bytes()))]
    result = CliRunner().invoke(read, arguments, env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")}, color=True)
    assert "同意" in result.stdout
    assert not {"\x1b", "\x07", "\u202e", "\r", "\x9b"} & set(result.stdout)


def test_a_broken_file_between_good_ones_keeps_its_line(tmp_path: Path) -> None:
    good = kept(tmp_path, "good", letter("wu@corp.example", "coord@corp.example", "x", "同意").as_bytes())
    found = understood(good, kept(tmp_path, "bad", bytes(100)), good)
    assert [one["decision"] for one in found] == ["approve", found[1]["decision"], "approve"]
    assert found[1]["from"] is None


def test_a_request_is_read_with_its_fields_and_files(tmp_path: Path) -> None:
    mail = request()
    mail.add_attachment("20 万元\n".encode(), maintype="text", subtype="csv", filename="预算.csv")
    (found,) = understood(kept(tmp_path, "a", mail.as_bytes()))
    assert (found["from"], found["subject"]) == ("wang@corp.example", "【确认】推广方案")
    assert found["fields"]["confirmers"] == "刘经理、李主管、Alice Brown"
    digest = hashlib.sha256("20 万元\n".encode()).hexdigest()
    assert found["attachments"] == [{"name": "预算.csv", "type": "text/csv", "size": 10, "sha256": digest}]
    assert found["authentication"]["level"] == "authenticated"
    assert found["automatic"] is None


def test_an_answer_is_cut_out_of_what_it_quotes(tmp_path: Path) -> None:
    body = "如同意，请回复“同意”。\n如不同意，请写明理由。\n"
    asked = letter("coord@corp.example", "liu@corp.example", "【确认请求】方案", body)
    asked["Reply-To"] = "coord@corp.example"
    answer = kept(tmp_path, "answer", reply(asked, "不同意，预算太高").as_bytes())
    sent = kept(tmp_path, "sent", asked.as_bytes())
    (found,) = understood(answer, options=("--in-reply-to", str(sent)))
    assert (found["decision"], found["quoted"]) == ("reject", True)
    assert "如同意" not in found["new_text"]


def test_automatic_mail_decides_nothing(tmp_path: Path) -> None:
    mail = letter("liu@corp.example", "coord@corp.example", "自动回复", "同意")
    mail["Auto-Submitted"] = "auto-replied"
    (found,) = understood(kept(tmp_path, "a", mail.as_bytes()))
    assert (found["automatic"], found["decision"]) == ("auto-reply", "none")


def test_without_json_a_person_can_read_it(tmp_path: Path) -> None:
    path = kept(tmp_path, "a", letter("wu@corp.example", "coord@corp.example", "方案", "同意").as_bytes())
    result = CliRunner().invoke(read, [str(path)], env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})
    assert result.exit_code == 0
    assert result.stdout.startswith(f"== {path}\n")
    assert "decision       approve\n" in result.stdout


def test_a_file_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(read, ["nowhere.eml"])
    assert result.exit_code == 2
    assert "File 'nowhere.eml' does not exist." in result.stderr
