"""`mailflow replay`: the journal's own letters under other rules give exactly what the rules differ in, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rig.office import letter, read, reply, request

from mailflow.cli.main import mailflow
from mailflow.journal.journal import Received
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import Loaded, load_rules, read_rules
from mailflow.service.engine import Engine
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.replaying.both import Stretch, both
from mailflow.service.replaying.difference import difference
from mailflow.service.wiring import assemble, open_file, parts_for

ROOT = Path(__file__).parents[2]
LOADED = load_rules(ROOT / "rules.yaml")
START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
END = datetime(2026, 7, 1, tzinfo=UTC)


class Office:
    """A service whose clock is wound, and people who write to it."""

    def __init__(self, path: Path) -> None:
        self.now = START
        self.box = SentBox(lambda: self.now)
        store = open_file(path)
        with store.write() as tx:
            tx.adopt_rules(LOADED.policy.digest, LOADED.text, START)
        self.engine: Engine = assemble(store, self.box, parts_for(LOADED, ROOT / "templates", b"key", Trust()))

    def take(self, *letters: EmailMessage) -> None:
        self.engine.journal.keep([Received(raw=one.as_bytes(), source="test") for one in letters], self.now)
        self.engine.settle(self.now)

    def wind(self, until: datetime) -> None:
        while (due := self.engine.next_at()) and due < until:
            self.now = max(self.now, due)
            self.engine.settle(self.now)
        self.now = until

    def asked(self, person: str, record: str, kind: str = "sign-off-request") -> EmailMessage:
        mails = [m for m in self.box.mails if m.recipient == f"{person}@corp.example" and m.record == record and m.kind == kind]
        return read(mails[-1].raw)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five records: answered at once, never answered, answered after a reminder, opened by a challenge, and one refused."""
    path = tmp_path_factory.mktemp("history") / "mailflow.db"
    office = Office(path)
    office.take(request("内容: 一。\n确认人: 刘经理"))
    office.take(reply(office.asked("liu", "CNF-2026-0001"), "同意"))
    office.wind(START + timedelta(days=1))
    office.take(request("内容: 二。\n确认人: 刘经理、李主管"))
    office.wind(START + timedelta(days=8))
    office.take(request("内容: 三。\n确认人: Alice Brown、刘经理"))
    office.wind(START + timedelta(days=10))
    office.take(reply(office.asked("alice", "CNF-2026-0003", "reminder"), "APPROVED"), letter("x@evil.example", "coord@corp.example", "x", "同意"))
    office.take(reply(office.asked("liu", "CNF-2026-0003"), "画押，就这么办"))
    office.wind(START + timedelta(days=40))
    office.take(request("内容: 四。\n确认人: 何经理"))
    office.take(reply(office.asked("he", "CNF-2026-0004"), "不同意，预算太高"))
    office.wind(END)
    office.engine.settle(END)
    office.engine.journal.close()
    return path


def changed(*pairs: tuple[str, str]) -> Loaded:
    text = LOADED.text
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return read_rules(text, "new.yaml")


def replayed(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(mailflow, ["replay", "--journal", str(path), *arguments], env={"MAILFLOW_RULES": str(ROOT / "rules.yaml")})


def played(path: Path, rules: Loaded, since: datetime | None = None, apart: bool = False) -> Iterator[Any]:
    return iter(both(Stretch(path, since, END), LOADED, rules, lambda: None, apart=apart))


def test_a_replay_under_the_rules_that_were_in_force_is_what_really_happened(history: Path) -> None:
    present, _ = played(history, LOADED)
    with closing(open_journal(history, create=False)) as store:
        records = list(store.records())
        told = [(m.created_at, m.notice.record or "", m.notice.kind, m.notice.to) for r in records for m in store.mails_about(r.id)]
        fates = {d.letter: (d.fact.disposition, d.fact.decision or "", d.fact.record or "") for d in store.dispositions()}
    assert present.states == {record.id: record.state for record in records}
    assert sorted((t.at, t.record, t.kind, t.to) for t in present.told if t.record) == sorted(told)
    assert {n: (f.disposition, f.decision, f.record) for n, f in present.letters.items()} == fates
    assert len(told) > 25
    assert len(set(present.states.values())) >= 3


def test_the_same_rules_make_no_difference(history: Path) -> None:
    result = replayed(history, "--rules", str(ROOT / "rules.yaml"))
    assert result.exit_code == 0
    assert result.stdout == "no difference\n"


def test_rules_that_only_look_different_make_no_difference(history: Path, tmp_path: Path) -> None:
    rules = tmp_path / "new.yaml"
    rules.write_text("# 一行说明。 One more line.\n" + LOADED.text.replace("at: 50%", "at: 50 %"), "utf-8")
    result = replayed(history, "--rules", str(rules), "--json")
    assert json.loads(result.stdout) == {"different": False, "records": [], "letters": []}


def test_a_later_step_moves_exactly_the_mails_of_that_step(history: Path) -> None:
    found = difference(*played(history, changed(("- at: +1wd", "- at: +2wd"))))
    assert found.states == {}
    assert found.letters == {}
    of_records = {record: changes for record, changes in found.told.items() if record}
    moved = {(r, c.one.kind, c.one.to): (c.before.at, c.after.at) for r, cs in of_records.items() for c in cs if c.before and c.after}
    assert sum(len(changes) for changes in of_records.values()) == len(moved)
    assert {change.one.kind for change in found.told.get("", ())} <= {"digest"}, "who was told of it finds it in their digest"
    assert {key for key in moved if key[0] == "CNF-2026-0002"} == {
        ("CNF-2026-0002", "escalation", "chen"),
        ("CNF-2026-0002", "escalation", "lin"),
        ("CNF-2026-0002", "escalation", "wang"),
    }
    day = timedelta(days=1)
    assert all(after - before in (day, 3 * day) for before, after in moved.values())


def test_a_step_that_is_gone_and_one_that_is_new_are_told_apart(history: Path) -> None:
    rules = changed(("    - at: +3wd\n      level: 2\n      to:\n        - executive\n", "    - at: +3wd\n      level: 2\n      to:\n        - admin\n"))
    changes = difference(*played(history, rules)).told["CNF-2026-0002"]
    assert {(c.one.to, c.before is None, c.after is None) for c in changes} == {
        ("chen", False, True),
        ("lin", False, True),
        ("admin", True, False),
    }


def test_a_word_of_the_house_makes_an_answer_count_and_ends_its_record_otherwise(history: Path) -> None:
    found = difference(*played(history, changed(("  approve: []", "  approve:\n    - 画押"))))
    assert found.states == {"CNF-2026-0003": ("lapsed", "confirmed")}
    ((before, after),) = found.letters.values()
    assert before is not None
    assert after is not None
    assert (before.disposition, after.disposition, after.decision) == ("asked_back", "recorded", "approve")
    assert set(found.told) == {"CNF-2026-0003", ""}, "and the digests of those who then owe nothing"


def test_answers_to_a_mail_that_would_not_have_been_sent_count_for_what_was_sent_instead(history: Path) -> None:
    no_reminders = changed(
        ("    - at: 100%\n      level: 0\n      to:\n        - owner\n", ""), ("    - at: +1wd\n", "    - at: 90%\n"), ("- at: +3wd", "- at: 95%")
    )
    found = difference(*played(history, no_reminders))
    assert found.letters == {}


def test_a_person_who_is_in_the_rules_no_more_is_reached_no_more(history: Path) -> None:
    text = LOADED.text
    start, end = text.index("  # 客服部负责人。"), text.index("  # 客服部员工。")
    gone = read_rules((text[:start] + text[end:]).replace("    manager: he\n", "").replace("    head: he\n", ""), "new.yaml")
    found = difference(*played(history, gone))
    assert found.states == {"CNF-2026-0004": ("refused", "")}
    assert {(f.sender, f.disposition) for _, f in found.letters.values() if f} == {
        ("wang@corp.example", "asked_back"),
        ("he@corp.example", "held"),
    }


def test_numbers_stay_what_they_were_when_a_record_before_them_is_not_opened(history: Path) -> None:
    nobody = changed(("    name: 李主管", "    name: 李管"))
    found = difference(*played(history, nobody))
    assert found.states == {"CNF-2026-0002": ("lapsed", "")}
    assert {record for record in found.told if record} == {"CNF-2026-0002"}


def test_since_takes_what_was_open_then_as_it_was_and_plays_what_came_later(history: Path) -> None:
    since = START + timedelta(days=9)
    present, other = played(history, changed(("- at: +1wd", "- at: +2wd")), since)
    assert min(t.at for t in present.told) >= since
    assert len(present.letters) == 5
    whole, _ = played(history, LOADED)
    assert present.told == [t for t in whole.told if t.at >= since]
    assert present.states == {k: v for k, v in whole.states.items() if k != "CNF-2026-0001"}
    assert "CNF-2026-0002" not in difference(present, other).told, "its ladder was laid before"


def test_two_processes_find_what_one_finds(history: Path) -> None:
    rules = changed(("- at: +1wd", "- at: +2wd"))
    assert list(played(history, rules, apart=True)) == list(played(history, rules))


def test_the_difference_reads_as_a_list_by_record_and_the_journal_stays_as_it_was(history: Path, tmp_path: Path) -> None:
    rules = tmp_path / "new.yaml"
    rules.write_text(LOADED.text.replace("- at: +1wd", "- at: +2wd"), "utf-8")
    before = history.read_bytes()
    result = replayed(history, "--rules", str(rules))
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("CNF-2026-0002 ")
    wanted = "  ~ 陈副总 <chen@corp.example>: escalation at 2026-03-06 18:00, level 1 (new.yaml:"
    assert any(line.startswith(wanted) and " instead of 2026-03-05 18:00, level 1 (rules.yaml:" in line for line in lines), lines
    assert lines[-1].startswith("3 records differ: ") or lines[-1].startswith("2 records differ: ")
    assert lines[-1].endswith("; 0 end otherwise; 0 letters are taken otherwise")
    assert history.read_bytes() == before


def test_the_difference_is_told_in_chinese_too(history: Path, tmp_path: Path) -> None:
    rules = tmp_path / "new.yaml"
    rules.write_text(LOADED.text.replace("- at: +1wd", "- at: +2wd"), "utf-8")
    lines = replayed(history, "--rules", str(rules), "--language", "zh").stdout.splitlines()
    wanted = "  ~ 陈副总 <chen@corp.example>: 升级，2026-03-06 18:00，第 1 级 (new.yaml:"
    assert any(line.startswith(wanted) and "，原为 2026-03-05 18:00，第 1 级 (rules.yaml:" in line for line in lines), lines
    assert lines[-1].endswith("；0 个结果不同；0 封来信处置不同")
    same = replayed(history, "--rules", str(ROOT / "rules.yaml"), "--language", "zh")
    assert same.stdout == "没有差别\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--since", "soon"), "--since: found 'soon', expected 90d or a date"),
        (("--rules", "nowhere.yaml"), "nowhere.yaml:1:1: found no readable file"),
    ],
)
def test_what_can_not_be_replayed_is_one_sentence(history: Path, arguments: tuple[str, ...], told: str) -> None:
    result = replayed(history, "--rules", str(ROOT / "rules.yaml"), *arguments)
    assert result.exit_code == 1
    assert told in result.output


def test_a_journal_that_adopted_no_rules_asks_for_the_present_ones(tmp_path: Path) -> None:
    open_file(tmp_path / "m.db").close()
    result = replayed(tmp_path / "m.db", "--rules", str(ROOT / "rules.yaml"))
    assert result.exit_code == 1
    assert "Name the present ones by --present" in result.output
    again = replayed(tmp_path / "m.db", "--rules", str(ROOT / "rules.yaml"), "--present", str(ROOT / "rules.yaml"))
    assert again.stdout == "no difference\n"


def test_what_was_erased_is_left_out_on_both_sides(history: Path, tmp_path: Path) -> None:
    path = tmp_path / "redacted.db"
    path.write_bytes(history.read_bytes())
    env = {"MAILFLOW_RULES": str(ROOT / "rules.yaml"), "MAILFLOW_STORE": f"sqlite:///{path}"}
    asked = ["redact", "CNF-2026-0001", "--reason", "asked for", "--yes"]
    done = CliRunner().invoke(mailflow, asked, env=env)
    assert done.exit_code == 0, done.output
    present, other = played(path, changed(("- at: +1wd", "- at: +2wd")))
    assert len(present.letters) == 7
    assert "CNF-2026-0001" not in present.states
    assert set(difference(present, other).told) == set(difference(*played(history, changed(("- at: +1wd", "- at: +2wd")))).told)
