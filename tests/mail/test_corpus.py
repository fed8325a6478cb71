from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailflow.mail.automatic import automatic
from mailflow.mail.details import details
from mailflow.mail.intent import read_intent
from mailflow.mail.message import read_message
from mailflow.mail.newtext import new_text

CORPUS = Path(__file__).parent.parent / "corpus"
NAMES = sorted(path.stem for path in CORPUS.glob("*.eml"))


def test_every_mail_has_its_expected_reading_and_the_other_way_round() -> None:
    assert sorted(path.stem for path in CORPUS.glob("*.json")) == NAMES
    assert len(NAMES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_every_mail_of_the_corpus_is_read_as_expected(name: str) -> None:
    raw = (CORPUS / f"{name}.eml").read_bytes()
    expected = json.loads((CORPUS / f"{name}.json").read_text("utf-8"))
    message = read_message(raw)
    machine = automatic(message, "corp.example")
    found = new_text(message, None)
    decision = "none" if machine else "unclear" if found.conflict else read_intent(found.text).decision
    assert (machine, decision) == (expected["automatic"], expected["decision"])
    assert expected["new_text"] in found.text
    assert expected.get("not_in_new_text", "\x00") not in found.text
    assert set(expected.get("problems", ())) <= set(message.problems)
    assert details(raw).defects == details(raw).defects
