"""Row 33: nobody keeps an approval from counting by sending its Message-ID first."""

from __future__ import annotations

import pytest
from threat_office import Office, letter, reply

LIU = "liu@corp.example"
ID = {"Message-ID": "<guessed@client.example>"}


@pytest.mark.parametrize("sender", ["x@evil.example", "wang@corp.example", LIU])
@pytest.mark.parametrize("proof", [True, False], ids=["proven", "unproven"])
def test_another_letter_under_the_same_id_keeps_nothing_from_counting(sender: str, proof: bool) -> None:
    office = Office()
    number = office.ask()
    how = {} if proof else {"proof": None}
    first = office.hand_in(letter("您好", sender=sender, subject=f"Re: [{number}]", headers=ID, **how))  # type: ignore[arg-type]
    assert first.disposition != "duplicate"
    assert office.hand_in(reply(office.asked(LIU), headers=ID)).counted
    assert office.approvals() == ["liu"]


def test_both_are_kept() -> None:
    office = Office()
    office.ask()
    office.hand_in(letter("您好", sender="x@evil.example", headers=ID))
    office.hand_in(reply(office.asked(LIU), headers=ID))
    found = [one.fact for one in office.journal.dispositions() if one.fact.message_id == ID["Message-ID"]]
    assert [fact.disposition for fact in found] == ["held", "recorded"]
    assert all(office.journal.letter(fact.letter) for fact in found if fact.letter)


@pytest.mark.parametrize("id_", [None, "", "<>", "no brackets", "<a@b> <c@d>"])
def test_letters_without_an_id_of_their_own_are_told_apart_by_what_they_say(id_: str | None) -> None:
    office = Office()
    number = office.ask()
    headers = {"Message-ID": id_}
    office.hand_in(letter("请问预算是多少？", subject=f"Re: [{number}]", headers=headers))
    assert office.hand_in(reply(office.asked(LIU), headers=headers)).counted
    assert office.approvals() == ["liu"]


def test_an_unproven_copy_that_comes_first_does_not_make_the_original_a_duplicate() -> None:
    office = Office()
    office.ask()
    original = reply(office.asked(LIU))
    copy = original.partition(b"\r\n")[2]
    assert office.hand_in(copy).disposition == "held"
    assert office.hand_in(original).counted
    assert office.approvals() == ["liu"]
