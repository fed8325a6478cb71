"""Anchors end to end: the head leaves the house once a day, comes back in a mail, and fixes what a pack holds."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from evidence_desk import BENCH, LOADED, START
from rig.dovecot import free_port
from rig.office import Outbox, letter, read, reply, request
from rig.process import ROOT, Running, mailflow

from mailflow.cli import verifier
from mailflow.core.facts import Anchored
from mailflow.journal.journal import Received
from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.rules.load import Loaded, read_rules
from mailflow.service.engine import Engine
from mailflow.service.evidence.pack import pack
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for

OUT = ("auditor@audit.example", "partner@law.example")
TEXT = LOADED.text.replace("  to: []\n", "  to:\n    - auditor@audit.example\n    - partner@law.example\n")
RULES = read_rules(TEXT, "rules.yaml")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Days:
    """A service whose clock is set from outside; started again at will."""

    def __init__(self, journal: SqliteJournal, rules: Loaded = RULES) -> None:
        self.at = START
        self.journal = journal
        self.box = SentBox(lambda: self.at)
        self.engine = self.started(rules)

    def started(self, rules: Loaded = RULES) -> Engine:
        with self.journal.write() as tx:
            tx.adopt_rules(rules.policy.digest, rules.text, self.at)
        self.engine = assemble(self.journal, self.box, parts_for(rules, ROOT / "templates", b"key", Trust()))
        return self.engine

    def until(self, at: datetime) -> None:
        """Let time pass, stopping where something is due."""
        while (due := self.engine.next_at()) and due <= at:
            self.at = max(due, self.at)
            self.engine.settle(self.at)
        self.at = at
        self.engine.settle(at)

    def take(self, raw: bytes) -> None:
        self.journal.keep([Received(raw=raw, source="test")], self.at)
        self.engine.settle(self.at)

    def anchored(self) -> list[Anchored]:
        return [entry.fact for entry in self.journal.entries("") if isinstance(entry.fact, Anchored)]

    def mailed(self, to: str = OUT[0]) -> list[bytes]:
        return [mail.raw for mail in self.box.mails if mail.recipient == to and mail.kind == "anchor"]


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Days]:
    with closing(open_journal(tmp_path / "journal.db")) as journal:
        yield Days(journal)


def test_each_day_the_head_goes_to_every_address(days: Days) -> None:
    days.take(request().as_bytes())
    days.until(START + 5 * DAY)
    assert [str(fact.at + 8 * HOUR)[:16] for fact in days.anchored()] == [f"2026-03-0{n} 18:00" for n in range(2, 7)]
    assert [len(days.mailed(to)) for to in OUT] == [5, 5]
    for fact in days.anchored():
        assert {entry.seq: entry.hash for entry in days.journal.entries()}[fact.number] == fact.hash


def test_after_a_pause_it_goes_once_and_not_in_a_burst(days: Days) -> None:
    days.until(START + DAY)
    days.at = START + 12 * DAY
    days.engine.settle(days.at)
    days.started()
    days.engine.settle(days.at)
    assert len(days.anchored()) == 2
    days.until(START + 13 * DAY)
    assert len(days.anchored()) == 2
    days.until(START + 13 * DAY + 9 * HOUR)
    assert len(days.anchored()) == 3


def test_starting_again_on_the_same_day_sends_none_again(days: Days) -> None:
    days.until(START + 10 * HOUR)
    for _ in range(3):
        days.started()
        days.engine.settle(days.at)
    assert len(days.anchored()) == 1


def test_a_clock_that_is_set_back_sends_none_again_and_one_that_was_ahead_keeps_no_day_back(days: Days) -> None:
    days.until(START + 10 * HOUR)
    days.at = START + 8 * HOUR
    days.engine.settle(days.at)
    days.at = START + 9 * HOUR
    days.engine.settle(days.at)
    assert len(days.anchored()) == 1
    days.at = START + 900 * DAY
    days.engine.settle(days.at)
    assert len(days.anchored()) == 2
    days.at = START + DAY + 10 * HOUR
    days.engine.settle(days.at)
    days.engine.settle(days.at + HOUR)
    assert len(days.anchored()) == 3


def test_rules_without_addresses_send_none(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path / "journal.db")) as journal:
        days = Days(journal, LOADED)
        days.until(START + 3 * DAY)
        assert days.anchored() == []


def test_an_address_that_the_rules_name_no_more_is_not_written_to(days: Days) -> None:
    days.at = START + 10 * HOUR
    days.engine.decide(days.at)
    days.started(LOADED)
    days.engine.settle(days.at)
    assert (len(days.anchored()), days.box.mails) == (1, [])


def test_the_head_that_comes_back_in_a_mail_is_checked(days: Days, tmp_path: Path) -> None:
    days.take(request().as_bytes())
    days.until(START + 2 * DAY)
    mail = tmp_path / "anchor.eml"
    mail.write_bytes(days.mailed()[0])
    answer = tmp_path / "answer.eml"
    answer.write_bytes(reply(read(days.mailed()[1]), "Received, thank you.", None).as_bytes())
    for file in (mail, answer):
        done = mailflow(tmp_path, "verify", "journal.db", "--head", file)
        assert (done.returncode, done.stderr) == (0, "")
    other = tmp_path / "other.eml"
    other.write_bytes(letter(OUT[0], "admin@corp.example", "head", f"2:{'0' * 64}").as_bytes())
    assert "fact 2: found" in mailflow(tmp_path, "verify", "journal.db", "--head", other).stdout
    other.write_bytes(letter(OUT[0], "admin@corp.example", "head", "none").as_bytes())
    assert "expected NUMBER:HASH" in mailflow(tmp_path, "verify", "journal.db", "--head", other).stderr


def test_a_journal_written_anew_is_unmasked_by_the_mail(days: Days, tmp_path: Path) -> None:
    """Whoever holds the file can reckon a whole chain; the head that left the house is out of reach."""
    days.take(request().as_bytes())
    days.until(START + 10 * HOUR)
    (tmp_path / "anchor.eml").write_bytes(days.mailed()[0])
    with closing(open_journal(tmp_path / "forged.db")) as forged:
        made_up = Days(forged)
        made_up.take(request("内容: 从未说过的话。\n确认人: 刘经理").as_bytes())
        made_up.until(START + 10 * HOUR)
    assert mailflow(tmp_path, "verify", "forged.db").returncode == 0
    assert mailflow(tmp_path, "verify", "forged.db", "--head", "anchor.eml").returncode == 1


def test_the_running_service_catches_up_once(tmp_path: Path) -> None:
    """Its rules have been in force since long ago, and the head was never mailed."""
    (tmp_path / "rules.yaml").write_text(TEXT, "utf-8")
    with closing(open_journal(tmp_path / "mailflow.db")) as journal:
        Days(journal)
    outbox = Outbox(tmp_path / "outbox")
    for _ in range(2):
        with Running(tmp_path, MAILFLOW_LISTEN=f"smtp://127.0.0.1:{free_port()}", MAILFLOW_RULES="rules.yaml") as service:
            outbox.wait_for_all(OUT, "anchor")
            assert service.stop() == 0
    assert [len(outbox.of_kind(to, "anchor")) for to in OUT] == [1, 1]
    (mail,) = (tmp_path / "outbox" / OUT[0] / "new").iterdir()
    assert mailflow(tmp_path, "verify", "mailflow.db", "--head", mail).returncode == 0


def packed(days: Days, number: str, path: Path) -> dict[str, bytes]:
    with days.journal.copied() as copy:
        path.write_bytes(pack(copy, number, BENCH))
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def confirmed(days: Days) -> str:
    """A matter of two days, and what came after it."""
    days.take(request("内容: 上线。\n确认人: 刘经理").as_bytes())
    days.until(START + DAY)
    asked = [mail.raw for mail in days.box.mails if mail.recipient == "liu@corp.example"][-1]
    days.take(reply(read(asked), "同意").as_bytes())
    days.until(START + 6 * DAY)
    (record,) = days.journal.records()
    assert record.state == "confirmed"
    return record.id


def test_a_pack_holds_the_anchors_that_fix_its_facts_and_no_later_ones(days: Days, tmp_path: Path) -> None:
    number = confirmed(days)
    members = packed(days, number, tmp_path / "pack.zip")
    broken, proven = verifier.check(tmp_path / "pack.zip")
    assert broken == []
    told = [values for name, values in proven if name == "anchored"]
    assert [one["to"] for one in told] == [*OUT, *OUT]
    anchors = {name: raw for name, raw in members.items() if name.startswith("outbound/") and b"Kind: anchor" in raw}
    assert sorted(anchors.values()) == sorted([*days.mailed(OUT[0])[:2], *days.mailed(OUT[1])[:2]])
    last = max(entry.seq for entry in days.journal.entries(number))
    assert told[0]["seq"] < last <= told[-1]["seq"]
    timeline = json.loads(members["certificate.json"])["timeline"]
    assert [one["what"] for one in timeline].count("anchored") == 2


def test_an_anchor_of_another_chain_is_found_in_a_pack(days: Days, tmp_path: Path) -> None:
    """Somebody who reckons the whole pack anew can not also change the mail that others hold."""
    number = confirmed(days)
    members = packed(days, number, tmp_path / "pack.zip")
    name, raw = next((name, raw) for name, raw in members.items() if name.startswith("outbound/") and b"Kind: anchor" in raw)
    fact = days.anchored()[0]
    facts, hashes = verifier.chain(members["journal.jsonl"], [])
    asked = verifier.outcome(facts, [])["sign_offs"]
    assert list(verifier.mistold(members, facts, asked, hashes)) == []
    moved = [*hashes[: fact.number], sha256(b"other").hexdigest(), *hashes[fact.number + 1 :]]
    (said, *_) = verifier.mistold(members, facts, asked, moved)
    assert "expected those of this chain" in said
    empty = {**members, name: raw.split(b"\r\n\r\n")[0] + b"\r\n\r\n"}
    assert any("it is an anchor" in said for said in verifier.mistold(empty, facts, asked, hashes))


def test_the_checker_of_a_pack_says_which_heads_left_the_house(days: Days, tmp_path: Path) -> None:
    number = confirmed(days)
    packed(days, number, tmp_path / "pack.zip")
    said: list[str] = []
    assert verifier.tell(tmp_path / "pack.zip", None, said.append) == 0
    assert sum(OUT[0] in line for line in said) == 4


def test_an_older_journal_learns_of_anchors(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    open_journal(path).close()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("DROP INDEX facts_anchored")
        conn.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm003%'")
        conn.commit()
    with closing(open_journal(path)) as journal:
        assert journal.instant_of(Anchored) is None
    assert mailflow(tmp_path, "verify", "old.db").returncode == 0
