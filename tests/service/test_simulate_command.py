"""`mailflow simulate`: what it exits with, prints, and leaves in --out, as contract §4 fixes it."""

from __future__ import annotations

import io
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document
from rig.office import read
from rig.process import ROOT, mailflow

from mailflow.cli.simulate import simulate

STORY = """start: 2026-03-02 09:00
steps:
  - mail:
      from: wang@corp.example
      to: confirm@corp.example
      subject: 【确认】推广方案
      body: |
        事项: 推广方案
        内容: 3月底前上线推广页面。
        确认人: 刘经理、Alice Brown
      attachments: [预算.txt]
  - reply: {by: liu@corp.example, body: 同意, kind: sign-off-request}
  - reply: {by: alice@corp.example, body: APPROVED, style: gmail-en}
  - expect:
      record: {kind: confirmation, state: confirmed}
"""
LATE = """start: 2026-03-02 09:00
steps:
  - mail:
      from: wang@corp.example
      to: confirm@corp.example
      subject: 【确认】推广方案
      body: |
        内容: 3月底前上线推广页面。
        确认人: 刘经理
  - wait: 5d
  - expect:
      sent: {to: chen@corp.example, kind: escalation}
"""


def play(folder: Path, text: str, *options: str) -> Result:
    (folder / "story.yaml").write_text(text, encoding="utf-8")
    (folder / "预算.txt").write_text("20 万元\n", encoding="utf-8")
    return CliRunner().invoke(simulate, [str(folder / "story.yaml"), *options], env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})


def contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    result = play(folder, STORY, "--out", str(folder / "out"))
    assert result.exit_code == 0, result.output
    return folder / "out"


def test_what_holds_is_exit_0_with_the_timeline_on_screen(tmp_path: Path) -> None:
    result = play(tmp_path, STORY)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == f"== {tmp_path / 'story.yaml'}"
    assert lines[1].startswith("2026-03-02 09:00:00  ← wang@corp.example: recorded CNF-2026-0001 (opened: ")
    assert any(line.startswith("2026-03-02 09:00:00  → liu@corp.example: ") and "预算.txt" in line for line in lines)
    assert result.stderr == ""


def test_what_does_not_hold_is_exit_1_and_named_with_its_line(tmp_path: Path) -> None:
    result = play(tmp_path, STORY.replace("state: confirmed", "state: refused"), "--out", str(tmp_path / "out"))
    told = f"{tmp_path / 'story.yaml'}:14: record: {{'kind': 'confirmation', 'state': 'refused'}} does not hold"
    assert result.exit_code == 1
    assert result.stderr == f"FAILED {told}\n"
    assert report(tmp_path / "out")["failed"] == [told]


def test_nothing_expected_to_be_sent_may_be_sent(tmp_path: Path) -> None:
    forbidding = STORY.replace("      record: {kind: confirmation, state: confirmed}", "      not_sent: {to: wang@corp.example}")
    assert play(tmp_path, forbidding).exit_code == 1


def test_only_what_happened_since_the_last_letter_counts_as_sent(tmp_path: Path) -> None:
    earlier = STORY.replace("      record: {kind: confirmation, state: confirmed}", "      sent: {kind: sign-off-request}")
    assert play(tmp_path, earlier).exit_code == 1


def test_the_worst_of_several_scenarios_is_the_exit(tmp_path: Path) -> None:
    for name, text in (("good", STORY), ("failing", STORY.replace("confirmed", "refused")), ("bad", "steps: []\n")):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "预算.txt").write_text("20 万元\n", encoding="utf-8")

    def exit_of(*names: str) -> int:
        paths = [str(tmp_path / f"{name}.yaml") for name in names]
        return CliRunner().invoke(simulate, [*paths, "--rules", str(ROOT / "rules.yaml")]).exit_code

    assert [exit_of("good"), exit_of("good", "failing"), exit_of("bad", "failing", "good")] == [0, 1, 2]


def test_the_report_has_exactly_the_keys_of_the_contract(out: Path) -> None:
    told = report(out)
    assert list(told) == ["records", "sent", "received", "failed"]
    (record,) = told["records"]
    assert set(record) >= {"id", "kind", "title", "state", "opened_at", "sign_offs", "tasks", "escalations"}
    (sign_off,) = record["sign_offs"]
    assert list(sign_off) == ["id", "version", "state", "answers"]
    assert [list(answer) for answer in sign_off["answers"]] == [["by", "decision", "version", "at", "message_id"]] * 2
    sent_keys = ["at", "to", "cc", "subject", "kind", "record", "file", "attachments"]
    assert all(list(mail) == sent_keys for mail in told["sent"])
    received_keys = ["at", "from", "message_id", "disposition", "reason", "record", "decision"]
    assert all(list(letter) == received_keys for letter in told["received"])
    assert told["failed"] == []


def test_the_report_says_what_happened(out: Path) -> None:
    told = report(out)
    (record,) = told["records"]
    assert (record["id"], record["kind"], record["title"], record["state"]) == (
        "CNF-2026-0001", "confirmation", "推广方案", "confirmed",
    )  # fmt: skip
    (sign_off,) = record["sign_offs"]
    assert (sign_off["id"], sign_off["version"], sign_off["state"]) == ("CNF-2026-0001/G1", "V1.0", "approved")
    assert [(a["by"], a["decision"]) for a in sign_off["answers"]] == [("liu", "approve"), ("alice", "approve")]
    assert [letter["disposition"] for letter in told["received"]] == ["recorded"] * 3
    assert [letter["decision"] for letter in told["received"]] == [None, "approve", "approve"]


def test_every_time_in_the_report_has_the_offset_of_the_organisation(out: Path) -> None:
    told = report(out)
    record = told["records"][0]
    times = [record["opened_at"], *(a["at"] for a in record["sign_offs"][0]["answers"])]
    times += [one["at"] for one in (*told["sent"], *told["received"])]
    assert {datetime.fromisoformat(time).strftime("%z") for time in times} == {"+0800"}
    assert times[0] == "2026-03-02T09:00:00+08:00"


def test_each_mail_of_the_report_is_a_file_that_is_that_mail(out: Path) -> None:
    told = report(out)["sent"]
    assert [re.fullmatch(r"sent/(\d{3})-(.+)\.eml", mail["file"])[1] for mail in told] == [  # type: ignore[index]
        f"{number:03d}" for number in range(1, len(told) + 1)
    ]
    assert sorted(str(path.relative_to(out)) for path in (out / "sent").iterdir()) == [mail["file"] for mail in told]
    for mail in told:
        eml = read((out / mail["file"]).read_bytes())
        assert [eml["To"].addresses[0].addr_spec] == mail["to"]
        assert mail["file"].endswith(f"-{mail['to'][0]}.eml")
        assert (eml["Subject"], eml["X-Mailflow-Kind"], eml["X-Mailflow-Record"]) == (mail["subject"], mail["kind"], mail["record"])
        assert [part.get_filename() for part in eml.iter_attachments()] == mail["attachments"]


def test_the_documents_are_those_that_were_mailed(out: Path) -> None:
    files = {path.name: path.read_bytes() for path in (out / "documents").iterdir()}
    mailed = {
        part.get_filename(): part.get_content()
        for path in (out / "sent").iterdir()
        for part in read(path.read_bytes()).iter_attachments()
        if (part.get_filename() or "").endswith(".docx")
    }
    assert files == mailed
    assert len(files) == 2
    assert all("推广方案" in "".join(Document(io.BytesIO(content)).element.itertext()) for content in files.values())


def test_the_timeline_is_what_was_on_screen(tmp_path: Path) -> None:
    result = play(tmp_path, STORY, "--out", str(tmp_path / "out"))
    lines = (tmp_path / "out" / "timeline.txt").read_text(encoding="utf-8").splitlines()
    assert lines == result.stdout.splitlines()[1:]


def test_the_same_scenario_leaves_the_same_bytes_however_often(tmp_path: Path, out: Path) -> None:
    play(tmp_path, STORY, "--out", str(tmp_path / "out"))
    assert contents(tmp_path / "out") == contents(out)


def test_a_shorter_story_into_the_same_folder_leaves_nothing_of_the_longer_one(tmp_path: Path) -> None:
    play(tmp_path, STORY, "--out", str(tmp_path / "out"))
    play(tmp_path, "start: 2026-03-02 09:00\nsteps:\n  - wait: 1h\n", "--out", str(tmp_path / "out"))
    assert list((tmp_path / "out" / "sent").iterdir()) == list((tmp_path / "out" / "documents").iterdir()) == []


def test_escalations_are_reported_with_level_recipient_time_and_reason(tmp_path: Path) -> None:
    result = play(tmp_path, LATE, "--out", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    escalations = report(tmp_path / "out")["records"][0]["escalations"]
    assert [list(one) for one in escalations] == [["level", "to", "at", "reason"]] * len(escalations)
    assert (escalations[0]["level"], escalations[0]["to"]) == (1, "chen")
    assert escalations[0]["at"] == "2026-03-04T18:00:00+08:00"
    assert re.fullmatch(r"overdue, due 2026-03-03T10:00:00\+00:00, rules\.yaml:\d+ sign_off\.steps\[2\]", escalations[0]["reason"])


def test_rules_of_the_command_line_beat_those_of_the_file_which_beat_the_environment(tmp_path: Path) -> None:
    text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
    for name in ("of-file", "of-line"):
        (tmp_path / f"{name}.yaml").write_text(text.replace("示例科技有限公司", name), encoding="utf-8")
    named = "rules: of-file.yaml\n" + STORY
    senders = []
    for number, options in enumerate(([], ["--rules", str(tmp_path / "of-line.yaml")])):
        play(tmp_path, named, "--out", str(tmp_path / str(number)), *options)
        first = next((tmp_path / str(number) / "sent").iterdir())
        senders.append(read(first.read_bytes())["From"].addresses[0].display_name)
    assert senders == ["of-file", "of-line"]


def test_raw_letters_and_attachments_lie_beside_the_scenario_wherever_it_is_run(tmp_path: Path) -> None:
    raw = "Authentication-Results: mx.corp.example; dmarc=pass header.from=corp.example\nFrom: wang@corp.example\n"
    raw += "To: confirm@corp.example\nSubject: plan\nMessage-ID: <raw@corp.example>\n\ncontent: x\nconfirmers: liu@corp.example\n"
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "request.eml").write_text(raw)
    (tmp_path / "here" / "a.yaml").write_text(
        "start: 2026-03-02 09:00\nsteps:\n  - raw: request.eml\n"
        "  - expect:\n      received: {from: wang@corp.example, disposition: recorded, record: CNF-2026-0001}\n"
    )
    done = mailflow(tmp_path, "simulate", "here/a.yaml")
    assert (done.returncode, done.stderr) == (0, "")
