"""`mailflow init`, `check`, `demo` and the help: what somebody meets first."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from rig.office import documents, kinds, read
from rig.process import ROOT, mailflow

from mailflow.cli.main import mailflow as command
from mailflow.service.demo import play

COMMANDS = sorted(command.commands)


def run(*arguments: str | Path, **env: str) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], env=env)


def spoilt(folder: Path, name: str, old: str, new: str) -> Path:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_what_init_writes_is_in_order(tmp_path: Path) -> None:
    written = run("init", tmp_path / "new")
    assert written.exit_code == 0
    assert f"mailflow check {tmp_path}/new/rules.yaml" in written.output
    checked = run("check", tmp_path / "new" / "rules.yaml")
    assert checked.exit_code == 0
    assert checked.output.splitlines()[-1] == f"{tmp_path}/new/rules.yaml: in order: 15 people, 6 departments, 4 sign-off steps."
    assert (tmp_path / "new" / "templates" / "mail" / "zh" / "help.j2").is_file()


@pytest.mark.parametrize("taken", ["rules.yaml", "templates"])
def test_init_overwrites_nothing(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).mkdir()
    result = run("init", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == f"{tmp_path}: found {taken}, expected neither rules.yaml nor templates. Name another folder.\n"
    assert [path.name for path in tmp_path.iterdir()] == [taken]


def test_init_into_a_file_is_refused_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = mailflow(tmp_path, "init", "file")
    assert done.returncode == 1
    assert done.stderr == "file: found a file, expected a folder or nothing. Name another folder.\n"


def test_a_fault_of_the_rules_is_exit_1_with_file_line_and_column(tmp_path: Path) -> None:
    run("init", tmp_path / "new")
    path = spoilt(tmp_path / "new", "rules.yaml", "manager: zhou", "manager: zhuo")
    result = run("check", path)
    assert result.exit_code == 1
    line = path.read_text(encoding="utf-8").splitlines().index("    manager: zhuo") + 1
    assert result.output.startswith(f"{path}:{line}:14: ")
    assert result.output.endswith('Did you mean "zhou"?\n')


def test_faults_of_rules_mails_and_documents_are_told_together(tmp_path: Path) -> None:
    run("init", tmp_path / "new")
    rules = spoilt(tmp_path / "new", "rules.yaml", "manager: zhou", "manager: zhuo")
    mails = tmp_path / "new" / "templates" / "mail"
    spoilt(mails, "zh/reminder.j2", "{{ rule }}", "{{ ruel }}")
    document = tmp_path / "new" / "templates" / "documents" / "zh" / "confirmation.docx"
    document.write_bytes(b"no docx")
    result = run("check", rules)
    assert result.exit_code == 1
    first, second, third = result.output.splitlines()
    assert first.startswith(f"{rules}:")
    assert second.startswith(f"{mails}/zh/reminder.j2:14:1: found the name 'ruel', expected one of ")
    assert third.startswith(f"{document}:1:1: found File is not a zip file, expected a .docx file. ")


def test_a_template_that_asks_a_value_for_what_it_has_not_is_told_before_a_mail_needs_it(tmp_path: Path) -> None:
    run("init", tmp_path / "new")
    mails = tmp_path / "new" / "templates" / "mail"
    spoilt(mails, "zh/challenge.j2", "letter.subject", "letter.betreff")
    result = run("check", tmp_path / "new" / "rules.yaml")
    assert result.exit_code == 1
    assert result.output.startswith(f"{mails}/zh/challenge.j2:7:1: found letter.betreff, expected one of ")


def test_templates_of_the_environment_win_over_those_beside_the_rules(tmp_path: Path) -> None:
    run("init", tmp_path / "new")
    shutil.copytree(ROOT / "templates", tmp_path / "other")
    spoilt(tmp_path / "other" / "mail", "zh/reminder.j2", "{{ rule }}", "{{ ruel }}")
    rules = tmp_path / "new" / "rules.yaml"
    assert run("check", rules).exit_code == 0
    result = run("check", rules, MAILFLOW_TEMPLATES=str(tmp_path / "other"))
    assert result.exit_code == 1
    assert str(tmp_path / "other") in result.output


def test_rules_without_templates_beside_them_are_checked_with_the_installed_ones(tmp_path: Path) -> None:
    shutil.copyfile(ROOT / "rules.yaml", tmp_path / "rules.yaml")
    assert run("check", tmp_path / "rules.yaml").exit_code == 0


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    home = tmp_path_factory.mktemp("demo")
    done = mailflow(home, "demo")
    assert (done.returncode, done.stderr) == (0, "")
    return home / "mailflow-demo", done.stdout


def test_the_demo_leaves_the_whole_story_as_mails(played: tuple[Path, str]) -> None:
    out, _ = played
    mails = [read(path.read_bytes()) for path in sorted((out / "sent").iterdir())]
    told = kinds(mails)
    assert told.count("sign-off-request") == 4
    assert told.count("incident-notice") >= 4
    assert told.count("receipt") >= 3
    assert told.count("outcome") == 4
    assert all(documents(mail) for mail in mails if mail["X-Mailflow-Kind"] == "outcome")


def test_the_demo_leaves_documents_that_word_opens(played: tuple[Path, str]) -> None:
    out, _ = played
    told = {path.name: "".join(Document(path).element.itertext()) for path in (out / "documents").glob("*.docx")}
    confirmed = [text for name, text in told.items() if "CNF-20" in name]
    assert len(confirmed) == 2
    assert all(word in text for text in confirmed for word in ("刘经理", "李主管", "Alice Brown", "20 万元"))
    [record] = [text for name, text in told.items() if "紧急事件处理记录表" in name]
    assert all(word in record for word in ("INC-20", "数据库连接池耗尽", "郑经理"))


@pytest.mark.parametrize("since", ["2026-01-05", "2026-01-12"])
def test_the_demo_is_played_by_whoever_is_on_call(tmp_path: Path, since: str) -> None:
    rules = tmp_path / "rules.yaml"
    text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
    rules.write_text(text.replace("since: 2026-01-05", f"since: {since}"), encoding="utf-8")
    screen: list[str] = []
    play(tmp_path / "out", rules, ROOT / "templates", screen.append)
    assert sum("更新: 数据库连接池耗尽" in line and "@corp.example" in line for line in screen) == 1
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [record["state"] for record in report["records"]] == ["confirmed", "closed"]


def test_the_demo_leaves_a_timeline_a_report_and_a_journal_that_is_whole(played: tuple[Path, str]) -> None:
    out, screen = played
    assert str(out.name) in screen
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert [record["state"] for record in report["records"]] == ["confirmed", "closed"]
    replies = [letter for letter in report["received"] if letter["decision"]]
    assert len(replies) >= 3
    assert len((out / "timeline.txt").read_text(encoding="utf-8").splitlines()) == len(report["sent"]) + len(report["received"])
    assert run("verify", out / "mailflow.db").exit_code == 0
    assert run("reconcile", "--journal", out / "mailflow.db").exit_code == 0


def test_the_demo_can_be_played_again_in_its_own_folder_and_nowhere_over_other_files(
    tmp_path: Path, played: tuple[Path, str]
) -> None:
    out, _ = played
    shutil.copytree(out, tmp_path / "mailflow-demo")
    (tmp_path / "mailflow-demo" / "sent" / "999-old@corp.example.eml").touch()
    assert mailflow(tmp_path, "demo").returncode == 0
    assert not (tmp_path / "mailflow-demo" / "sent" / "999-old@corp.example.eml").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me")
    refused = mailflow(tmp_path, "demo", "--out", "mine")
    assert refused.returncode == 1
    assert refused.stderr == "mine: found files of yours, expected a new folder. Name another with --out.\n"
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_the_help_names_every_command_in_one_whole_sentence() -> None:
    lines = run("--help").output.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in lines] == COMMANDS
    assert all(line.endswith(".") and not line.endswith("..") for line in lines)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_and_explains_each_option(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    told = result.output.split("Options:")[0].split("\n\n", 1)[1].strip()
    assert len(told) > 20 and told[0].isupper()
    for option in command.commands[name].params:
        if option.param_type_name == "option":
            assert getattr(option, "help", None), f"{name} {option.opts}"
