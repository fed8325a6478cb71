"""Row 35: signals that name different records decide nothing for either."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from threat_office import Office, letter

LIU = "liu@corp.example"


@pytest.fixture
def office() -> Office:
    office = Office()
    office.ask(title="推广方案")
    office.ask(title="采购服务器")
    return office


def signals(office: Office, number: str) -> dict[str, str]:
    """Each of the four signals of contract §2 that lead to a record."""
    asked = office.asked(LIU, record=number)
    (reference,) = set(re.findall(r"MF(?:-[A-Z2-7]{4}){7}", asked.message.text))
    return {"In-Reply-To": str(asked.message.message_id), "References": str(asked.message.message_id), "number": number, "footer": reference}


def crossed(one: dict[str, str], first: str, other: dict[str, str], second: str, words: str = "同意") -> bytes:
    """A reply that names one record by one signal and another by another."""
    found = {first: one[first], second: other[second]}
    headers = {name: found[name] for name in ("In-Reply-To", "References") if name in found}
    below = f"\n\n> 编号 {found['footer']}" if "footer" in found else ""
    return letter(words + below, subject=f"Re: [{found['number']}]" if "number" in found else "Re: 方案", headers=headers)


@pytest.mark.parametrize(("first", "second"), list(permutations(["In-Reply-To", "References", "number", "footer"], 2)))
def test_two_signals_that_contradict_are_asked_about(office: Office, first: str, second: str) -> None:
    one, two = signals(office, "CNF-2026-0001"), signals(office, "CNF-2026-0002")
    outcome = office.hand_in(crossed(one, first, two, second))
    assert (outcome.disposition, outcome.code) == ("asked_back", "which_record")
    assert office.approvals("CNF-2026-0001") == office.approvals("CNF-2026-0002") == []


@pytest.mark.parametrize("signal", ["In-Reply-To", "References", "number", "footer"])
def test_each_signal_alone_leads_to_its_record(office: Office, signal: str) -> None:
    two = signals(office, "CNF-2026-0002")
    assert office.hand_in(crossed(two, signal, two, signal)).fact.record == "CNF-2026-0002"
    assert (office.approvals("CNF-2026-0001"), office.approvals("CNF-2026-0002")) == ([], ["liu"])


@pytest.mark.parametrize("words", ["CNF-2026-0001 同意", "同意 CNF-2026-0001", "同意，见 CNF-2026-0001", "APPROVED (CNF-2026-0001)"])
def test_words_that_name_another_record_than_the_headers_are_asked_about(office: Office, words: str) -> None:
    two = signals(office, "CNF-2026-0002")
    outcome = office.hand_in(crossed(two, "In-Reply-To", two, "number", words))
    assert outcome.disposition == "asked_back"
    assert office.approvals("CNF-2026-0001") == office.approvals("CNF-2026-0002") == []


def test_no_signal_at_all_is_asked_about(office: Office) -> None:
    outcome = office.hand_in(letter("同意"))
    assert (outcome.disposition, outcome.code) == ("asked_back", "which_record")
    assert office.approvals("CNF-2026-0001") == office.approvals("CNF-2026-0002") == []


def test_a_record_that_does_not_exist_is_asked_about(office: Office) -> None:
    outcome = office.hand_in(letter("同意", subject="Re: [CNF-2026-0999]"))
    assert outcome.disposition == "asked_back"
