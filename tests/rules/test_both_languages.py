"""Nothing that is said of rules, templates, a year or a replay is said in one language only, or differs in what it tells."""

from __future__ import annotations

import re
import string
from collections import Counter
from pathlib import Path

import pytest

from mailflow.cli.held import WORDS as OF_HELD
from mailflow.core.incident.pattern import EXPECTED
from mailflow.documents.faulty import FAULTS as OF_DOCUMENTS
from mailflow.mail.outgoing.faulty import FAULTS as OF_MAILS
from mailflow.rules.wording.sentences import TABLES
from mailflow.service.examining.findingwords import FOUND
from mailflow.service.explaining.nightwords import NIGHTS
from mailflow.service.replaying.differencewords import LINES

RULES = Path(__file__).parents[2] / "mailflow" / "rules"
EVERY = [(name, zh, en) for table in (*TABLES, EXPECTED, OF_DOCUMENTS, OF_MAILS, NIGHTS, LINES, OF_HELD, FOUND) for name, (zh, en) in table.items()]


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize(("name", "zh", "en"), EVERY)
def test_a_sentence_tells_the_same_values_in_both_languages(name: str, zh: str, en: str) -> None:
    assert names_in(zh) == names_in(en), name


@pytest.mark.parametrize(("name", "zh", "en"), EVERY)
def test_a_sentence_is_written_in_its_language(name: str, zh: str, en: str) -> None:
    assert zh == en or re.search(r"[\u4e00-\u9fff\uff00-\uffef“]", zh), name
    assert en.strip(), name
    assert zh.endswith(("。", "？", "…")) == en.endswith((".", "?", "…")), name


def test_no_two_sentences_have_one_name() -> None:
    names = Counter(name for table in TABLES for name in table)
    assert [name for name, count in names.items() if count > 1] == []


def test_no_module_of_the_checks_writes_a_sentence_of_its_own() -> None:
    """Besides what YAML itself says."""
    modules = [path for path in RULES.rglob("*.py") if "wording" not in path.parts and path.name != "hints.py"]
    assert [path.name for path in modules if re.search(r'["\'](?:found|expected) \w', path.read_text("utf-8"))] == []
