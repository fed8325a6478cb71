"""What is wrong with rules is mailed to each admin in that admin's language, whether they stood in the file or in a letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import RulesRefused
from mailflow.core.upkeep.proposing import examined
from mailflow.journal.journal import Journal
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import read_rules
from mailflow.service.adopting import Adopting
from mailflow.service.proposals import RulesOffice
from mailflow.service.rulesfile import InMemory

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
SHIPPED = (Path(__file__).parents[2] / "rules.yaml").read_text("utf-8")
TWO = SHIPPED.replace("    language: en\n", "    language: en\n    admin: true\n", 1)
WRONG = TWO.replace("    manager: zhou\n", "    manager: zhuo\n", 1)
LINE = WRONG.splitlines().index("    manager: zhuo") + 1
ENGLISH = f'rules.yaml:{LINE}:14: found "zhuo" at people.chen.manager, expected the id of a person. Did you mean "zhou"?'
CHINESE = f"rules.yaml:{LINE}:14: people.chen.manager：写的是“zhuo”，应为某人的编号（id）。您是不是要写“zhou”？"


@pytest.fixture
def journal() -> Iterator[Journal]:
    """A journal under rules whose admins read Chinese and English."""
    store = open_journal(Path(":memory:"))
    with store.write() as tx:
        loaded = read_rules(TWO, "rules.yaml")
        tx.adopt_rules(loaded.digest, TWO, AT)
    yield store
    store.close()


@pytest.fixture
def policy() -> Policy:
    return read_rules(TWO, "rules.yaml").policy


def test_a_changed_file_with_errors_is_told_to_each_admin_in_their_language(journal: Journal) -> None:
    file = InMemory("rules.yaml", WRONG)
    Adopting(journal, file).judge(file.read(), AT)
    told = {mail.notice.to: mail.notice.about["problems"] for mail in journal.mails(("new",), AT, 10)}
    assert told == {"admin": [CHINESE], "alice": [ENGLISH]}
    assert [entry.fact.problems for entry in journal.entries() if isinstance(entry.fact, RulesRefused)] == [(ENGLISH,)]


@pytest.mark.parametrize(("admin", "sentence"), [("admin", CHINESE), ("alice", ENGLISH)])
def test_mailed_rules_with_errors_are_answered_in_the_language_of_whoever_mailed_them(
    journal: Journal, policy: Policy, admin: str, sentence: str
) -> None:
    office = RulesOffice(journal, InMemory("rules.yaml", TWO), lambda *_: {})
    found = office.examined_now(WRONG.encode(), AT)
    (notice,) = examined(found, policy.directory.people[admin], policy, None)
    assert notice.about["problems"] == [sentence]


@pytest.mark.parametrize(("admin", "sentence"), [("admin", "（指南第 2.1 节）。"), ("alice", "(guide §2.1).")])
def test_mailed_rules_that_break_a_limit_of_the_guide_are_answered_with_the_warning(
    journal: Journal, policy: Policy, admin: str, sentence: str
) -> None:
    office = RulesOffice(journal, InMemory("rules.yaml", TWO), lambda *_: {})
    slower = TWO.replace("  settle_within: 24h\n", "  settle_within: 48h\n", 1)
    assert slower != TWO
    (notice,) = examined(office.examined_now(slower.encode(), AT), policy.directory.people[admin], policy, None)
    assert notice.about["problems"] == []
    (warning,) = notice.about["warnings"]
    assert sentence in warning


def test_mailed_rules_that_are_no_utf8_are_told_with_line_and_column(journal: Journal, policy: Policy) -> None:
    office = RulesOffice(journal, InMemory("rules.yaml", TWO), lambda *_: {})
    found = office.examined_now(TWO.encode("gb18030"), AT)
    (notice,) = examined(found, policy.directory.people["admin"], policy, None)
    (problem,) = notice.about["problems"]
    assert problem.startswith("rules.yaml:2:")
    assert problem.endswith("请用编辑器另存为 UTF-8 编码。")
