"""Every layout of every client, whatever is answered in it, and in it the reply of somebody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clients.draft import Draft, sent
from clients.humans import KINDS, SAID, Said
from clients.layouts import LAYOUTS, WITHOUT_MARKS, speaks
from clients.letters import letter
from clients.make_corpus import needs_answered
from mailflow.mail.intent import read_intent
from mailflow.mail.message import read_message
from mailflow.mail.newtext import NewText, new_text

EVERY = {**LAYOUTS, **WITHOUT_MARKS}
NAMES = list(LAYOUTS)
#: Two signatures, one of them the client's own card; and the header of old Notes, below which nobody is trusted.
ASKED_BACK = {("foxmail-signed-zh", "footer"), ("foxmail-signed-zh", "inline-mixed"), ("mailmaster-zh", "footer"), ("mailmaster-line-zh", "footer"), ("mailmaster-no-colon-zh", "footer")}


def read(draft: Draft, said: Said, language: str, known: bool) -> tuple[NewText, str]:
    """The new text of this reply and what it decides."""
    answered = said.to(language)
    found = new_text(read_message(sent(draft, answered)), answered.text if known else None)
    return found, "unclear" if found.conflict else read_intent(found.text, answers=found.answers).decision


@pytest.mark.parametrize("name", EVERY)
def test_whatever_is_answered_in_this_layout_is_read(name: str) -> None:
    language = speaks(name)
    wrong = []
    # Half of the kinds a layout: neighbours, of the same client or of its language, take the other half.
    for kind in KINDS[list(EVERY).index(name) % 2 :: 2]:
        said = SAID[language][kind]
        draft = EVERY[name](said.body, said.to(language))
        right = {said.decision, *said.safe}
        if (name, kind) in ASKED_BACK or (said.between and "notes-table" in name):
            right |= {"unclear", "none"}
        for known in (True, False):
            found, decision = read(draft, said, language, known)
            if not known and needs_answered(name, draft, said):
                right |= {"unclear", "none"}
                continue
            if decision not in right or said.gone in found.text or (decision == said.decision and said.finds not in found.text):
                wrong.append((kind, known, decision, found.text))
    assert not wrong


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_between_quoted_lines_belongs_to_the_point_it_stands_below(name: str) -> None:
    language = "zh" if speaks(name).startswith("zh") else "en"
    said = SAID[language]["inline-mixed"]
    found, _ = read(LAYOUTS[name]("", said.to(language)), said, language, True)
    points = [line for line in letter(language).text.split("\n") if line.startswith(("第一项", "第二项", "Item"))]
    if "notes-table" not in name:
        assert found.answers == tuple(zip(points, (answer for _, answer in said.between), strict=True))


@pytest.mark.parametrize("outer", NAMES)
def test_what_somebody_else_answered_in_the_mail_answered_decides_nothing(outer: str) -> None:
    language = "zh" if speaks(outer).startswith("zh") else "en"
    place = NAMES.index(outer)
    for inner in NAMES[place % 84 :: 84]:
        for kind in ("approve", "inline-yes"):
            said = SAID[language][kind]
            theirs = LAYOUTS[inner](said.body, said.to(language))
            answered = replace(letter(language), name="李主管", mail="li@corp.example", text=theirs.text or "", html=theirs.html or "")
            raw = sent(LAYOUTS[outer](SAID[language]["acknowledge"].body, answered), answered)
            for known in (None, letter(language).text):
                found = new_text(read_message(raw), known)
                assert found.conflict or read_intent(found.text).decision in ("acknowledge", "unclear", "none"), (inner, kind, known, found.text)
