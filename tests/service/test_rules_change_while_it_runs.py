"""The real service and its rules file: changed by content, adopted whole or not at all, told to the admins."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

from click.testing import CliRunner
from docx import Document
from rig.books import facts, is_in_order
from rig.dovecot import free_port
from rig.office import Outbox, hand_in, reply, request
from rig.process import ROOT, Running, mailflow
from rig.waiting import until

from mailflow.cli.main import mailflow as command
from mailflow.core.upkeep.facts import RulesAdopted, RulesRefused

RULES = (ROOT / "rules.yaml").read_text("utf-8")
LATER = RULES.replace("  answer_within: 2wd", "  answer_within: 3wd", 1)
WRONG = RULES.replace("    manager: zhou", "    manager: zhuo", 1)
ADMIN = "admin@corp.example"


def home_with(folder: Path, text: str = RULES) -> tuple[Path, int, dict[str, str]]:
    path, port = folder / "rules.yaml", free_port()
    path.write_text(text, "utf-8")
    return path, port, {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_TRUSTED_PEERS": "127.0.0.1"}


def adopted(home: Path) -> list[RulesAdopted]:
    return [fact for fact in facts(home, RulesAdopted) if isinstance(fact, RulesAdopted)]


def told(outbox: Outbox) -> list[str]:
    return [str(mail["Subject"]) for mail in outbox.of_kind(ADMIN, "rules")]


def test_a_changed_file_is_adopted_a_broken_one_is_told_once_and_the_journal_stays_right(tmp_path: Path) -> None:
    path, port, settings = home_with(tmp_path)
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        path.write_text(WRONG, "utf-8")
        until(lambda: told(outbox), "the errors")
        hand_in(port, request())
        outbox.wait_for("liu@corp.example", "sign-off-request")
        path.write_text(LATER, "utf-8")
        until(lambda: len(told(outbox)) == 2, "the new rules")
        hand_in(port, request())
        until(lambda: len(outbox.of_kind("liu@corp.example", "sign-off-request")) == 2, "the second request")
        assert service.stop() == 0
    (first, second), (refusal,) = adopted(tmp_path), facts(tmp_path, RulesRefused)
    assert isinstance(refusal, RulesRefused)
    line = WRONG.splitlines().index("    manager: zhuo") + 1
    assert refusal.problems[0].startswith(f"rules.yaml:{line}:14: found ")
    assert (second.before, [(c.before, c.after) for c in second.changes]) == (first.digest, [("2wd", "3wd")])
    assert sorted(subject[:7] for subject in told(outbox)) == ["【规则已生效】", "【规则有误】规"]
    assert is_in_order(tmp_path)
    assert is_right_with_several_versions(tmp_path)


def is_right_with_several_versions(home: Path) -> bool:
    journal = ("--journal", str(home / "mailflow.db"))
    same = CliRunner().invoke(command, ["replay", "--rules", str(home / "rules.yaml"), *journal])
    assert (same.exit_code, same.output) == (0, "no difference\n")
    pack = home / "pack.zip"
    for wanted in (["export", "CNF-2026-0002", "-o", str(pack), *journal], ["verify", str(pack)]):
        done = CliRunner().invoke(command, wanted)
        assert done.exit_code == 0, done.output
    return True


def test_a_file_that_was_broken_while_it_was_stopped_starts_with_the_last_good_rules(tmp_path: Path) -> None:
    path, port, settings = home_with(tmp_path)
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        assert service.stop() == 0
    path.write_text(WRONG, "utf-8")
    for _ in range(2):  # the second start finds the same content, and says nothing again
        with Running(tmp_path, **settings) as service:
            hand_in(port, request())
            assert service.stop() == 0
        assert any("has errors" in line for line in service.screen)
    assert outbox.of_kind("liu@corp.example", "sign-off-request")
    assert (len(adopted(tmp_path)), len(told(outbox))) == (1, 1)


def test_rules_that_were_never_good_start_nothing_and_make_no_journal(tmp_path: Path) -> None:
    _, _, settings = home_with(tmp_path, WRONG)
    done = mailflow(tmp_path, "run", **settings)
    assert done.returncode == 1
    assert "zhuo" in done.stderr
    assert not (tmp_path / "mailflow.db").exists()


def test_who_has_left_the_rules_is_named_in_what_proves_their_answer(tmp_path: Path) -> None:
    path, port, settings = home_with(tmp_path)
    outbox = Outbox(tmp_path / "outbox")
    with Running(tmp_path, **settings) as service:
        hand_in(port, request("内容: 值班表。\n确认人: zhao@corp.example\n"))
        hand_in(port, reply(outbox.wait_for("zhao@corp.example", "sign-off-request"), "同意"))
        outbox.wait_for("wang@corp.example", "outcome")
        path.write_text(without_zhao(RULES), "utf-8")
        until(lambda: told(outbox), "the new rules")
        assert service.stop() == 0
    done = mailflow(tmp_path, "export", "CNF-2026-0001", "-o", "pack.zip", **settings)
    assert done.returncode == 0, done.stderr
    with ZipFile(tmp_path / "pack.zip") as pack:
        paper = Document(io.BytesIO(pack.read("certificate-zh.docx")))
    assert "赵敏" in "".join(paper.element.itertext())


def without_zhao(rules: str) -> str:
    """The rules when the coordinator of projects has left."""
    start = rules.index("  zhao:\n")
    return rules[:start] + rules[rules.index("  # 技术部负责人", start) :]


def test_a_kill_between_noticing_and_adopting_is_harmless(tmp_path: Path) -> None:
    path, _, settings = home_with(tmp_path)
    with Running(tmp_path, **settings) as service:
        path.write_text(LATER, "utf-8")
        service.kill()
    with Running(tmp_path, **settings) as service:
        assert service.stop() == 0
    assert len(adopted(tmp_path)) == 2
    assert len(told(Outbox(tmp_path / "outbox"))) == 1
    assert is_in_order(tmp_path)
