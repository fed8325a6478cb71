"""Row 8: what ties a reply to its mail is useless to anybody but its owner, and never enough by itself."""

from __future__ import annotations

import re

import pytest
from threat_office import Office, Outcome, letter, reply

LIU, LI, WU = "liu@corp.example", "li@corp.example", "wu@corp.example"
REFERENCE = re.compile(r"MF(?:-[A-Z2-7]{4}){7}")


def forwarded(office: Office, by: str, words: str = "APPROVED") -> Outcome:
    """Liu's mail was forwarded, and whoever got it answers it with everything that ties it to Liu."""
    return office.hand_in(reply(office.asked(LIU), words, style="outlook-en", sender=by))


def test_whoever_was_not_asked_can_not_answer_with_the_mail_of_somebody_who_was() -> None:
    office = Office()
    office.ask()
    outcome = forwarded(office, WU)
    assert (outcome.disposition, outcome.code) == ("refused", "not_a_signer")
    assert office.approvals() == []


def test_its_owner_is_told() -> None:
    office = Office()
    office.ask()
    assert LIU in {mail.recipient for mail in forwarded(office, WU).sent}


def test_another_who_was_asked_can_only_answer_for_themselves() -> None:
    office = Office()
    office.ask()
    forwarded(office, LI)
    assert "liu" not in office.approvals()


def test_the_reference_without_proof_decides_nothing() -> None:
    office = Office()
    office.ask()
    asked = office.asked(LIU)
    (found,) = set(REFERENCE.findall(asked.message.text))
    for raw in (letter(f"同意\n\n> {found}", proof=None), reply(asked, style="qq", proof=None), reply(asked, proof=None)):
        assert office.hand_in(raw).disposition == "held"
    assert office.approvals() == []


def test_a_guessed_reference_leads_nowhere() -> None:
    office = Office()
    office.ask()
    outcome = office.hand_in(letter("同意\n\n> MF-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG"))
    assert not outcome.counted


def test_each_mail_to_each_person_has_its_own_and_no_mail_shows_that_of_another() -> None:
    office = Office()
    office.ask()
    office.hand_in(reply(office.asked(LIU), "同意，请尽快。", style="gmail-zh"))
    office.hand_in(reply(office.asked(LI), "请问预算怎么算的？", style="outlook-zh"))
    office.wait(days=9)
    owner: dict[str, str] = {}
    for mail in office.sent:
        for found in set(REFERENCE.findall(mail.message.text + (mail.message.html or ""))):
            assert owner.setdefault(found, mail.recipient) == mail.recipient
    assert len(owner) > 6


@pytest.mark.parametrize("words", ["同意", "APPROVED"])
def test_the_owner_s_own_answer_counts(words: str) -> None:
    office = Office()
    office.ask()
    assert office.hand_in(reply(office.asked(LIU), words, style="outlook-en")).counted
    assert office.approvals() == ["liu"]
