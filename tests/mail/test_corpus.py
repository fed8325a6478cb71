from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from clients.make_corpus import files

from mailflow.mail.intent.intent import read_intent
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.message.details import details
from mailflow.mail.message.message import Message, read_message
from mailflow.mail.reply.newtext import new_text

CORPUS = Path(__file__).parent.parent / "corpus"
NAMES = sorted(path.stem for path in CORPUS.glob("*.eml"))
ANSWERED = {path.stem: read_message(path.read_bytes()).text for path in (CORPUS / "answered").glob("*.eml")}


def test_every_mail_has_its_expected_reading_and_the_other_way_round() -> None:
    assert sorted(path.stem for path in CORPUS.glob("*.json")) == NAMES
    assert len(NAMES) >= 400
    assert max(path.stat().st_size for path in CORPUS.glob("*.eml")) <= 15_000


def test_the_mails_that_are_made_are_the_bytes_their_script_makes() -> None:
    assert [name for name, content in files().items() if (CORPUS / name).read_bytes() != content] == []


def decided(message: Message, expected: dict[str, Any], sent: str | None) -> str | None:
    """What is wrong with how this mail is read, None where nothing is."""
    machine = automatic(message, "corp.example")
    found = new_text(message, sent)
    decision = "none" if machine else "unclear" if found.conflict else read_intent(found.text, answers=found.answers).decision
    if machine != expected["automatic"] or decision not in (expected["decision"], *expected.get("also_right", ())):
        return f"{machine} {decision}: {found.text!r}"
    kept = expected["new_text"] in found.text and expected.get("not_in_new_text", "\x00") not in found.text
    return None if kept else found.text


@pytest.mark.parametrize("name", NAMES)
def test_every_mail_of_the_corpus_is_read_as_expected(name: str) -> None:
    raw = (CORPUS / f"{name}.eml").read_bytes()
    expected = json.loads((CORPUS / f"{name}.json").read_text("utf-8"))
    message = read_message(raw)
    if not expected.get("needs_answered"):
        assert decided(message, expected, None) is None
    elif not message.problems:
        alone = new_text(message, None)
        assert alone.conflict or read_intent(alone.text).decision in (expected["decision"], "none", "unclear", "conditional")
    if "answers" in expected:
        assert decided(message, expected, ANSWERED[expected["answers"]]) is None
    assert set(expected.get("problems", ())) <= set(message.problems)
    assert details(raw).defects == details(raw).defects
