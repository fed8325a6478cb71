"""Rules that a reply put in force reach the file, whenever the process ends, and never over what somebody wrote there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from rig.process import ROOT

from mailflow.journal.journal import Journal
from mailflow.journal.sqlite import open_journal
from mailflow.service.adopting import EVERY, Adopting, first_rules
from mailflow.service.rulesfile import OnDisk

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
RULES = (ROOT / "rules.yaml").read_text("utf-8")
LATER = RULES.replace("  answer_within: 2wd", "  answer_within: 3wd", 1)
OTHER = RULES.replace("  answer_within: 2wd", "  answer_within: 4wd", 1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in which an admin's reply has just put LATER in force, and nothing more was done."""
    store = open_journal(tmp_path / "mailflow.db")
    with store.write() as tx:
        tx.adopt_rules(digest(RULES), RULES, AT)
        tx.adopt_rules(digest(LATER), LATER, AT, (), ("admin",))
    yield store
    store.close()


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def looked_at(journal: Journal, file: OnDisk, times: int = 3) -> None:
    adopting = Adopting(journal, file)
    for number in range(times):
        adopting.tick(AT + number * EVERY)


def file_with(folder: Path, text: str) -> OnDisk:
    (folder / "rules.yaml").write_text(text, "utf-8")
    return OnDisk(folder / "rules.yaml")


def test_after_a_crash_the_adopted_rules_count_and_are_put_into_the_file(tmp_path: Path, journal: Journal) -> None:
    file = file_with(tmp_path, RULES)
    assert first_rules(journal, file, AT).digest == digest(LATER)
    looked_at(journal, file)
    assert file.path.read_text("utf-8") == LATER
    assert journal.in_force() == digest(LATER)
    assert journal.rules_written()


def test_the_old_rules_put_back_by_hand_later_count_again(tmp_path: Path, journal: Journal) -> None:
    file = file_with(tmp_path, RULES)
    looked_at(journal, file)
    file.path.write_text(RULES, "utf-8")
    looked_at(journal, file)
    assert journal.in_force() == digest(RULES)
    assert file.path.read_text("utf-8") == RULES


def test_a_file_that_somebody_changed_meanwhile_is_not_written_over(tmp_path: Path, journal: Journal) -> None:
    file = file_with(tmp_path, OTHER)
    looked_at(journal, file)
    assert file.path.read_text("utf-8") == OTHER
    assert journal.in_force() == digest(OTHER)


def test_a_content_counts_only_once_it_has_stood_still(tmp_path: Path, journal: Journal) -> None:
    file, adopting = file_with(tmp_path, LATER), Adopting(journal, OnDisk(tmp_path / "rules.yaml"))
    adopting.tick(AT)
    for number, text in enumerate((RULES, OTHER, RULES), 1):
        file.path.write_text(text, "utf-8")
        adopting.tick(AT + number * EVERY)
        assert journal.in_force() == digest(LATER)
    adopting.tick(AT + 4 * EVERY - timedelta(microseconds=1))
    adopting.tick(AT + 4 * EVERY)
    assert journal.in_force() == digest(RULES)
