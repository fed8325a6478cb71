"""Row 3: an approval that was signed once changes something once, wherever and whenever it arrives again."""

from __future__ import annotations

import pytest
from rig.signing import ed25519_key, signed
from threat_office import Office, letter, reply
from threat_zone import Dns, zone

LIU = "liu@corp.example"
OWN = ("verify_dkim: false", "verify_dkim: true")
KEY = ed25519_key()


def test_the_same_approval_a_hundred_times_counts_once() -> None:
    office = Office()
    office.ask()
    approval = reply(office.asked(LIU))
    outcomes = [office.hand_in(approval) for _ in range(100)]
    assert [o.disposition for o in outcomes] == ["recorded"] + ["duplicate"] * 99
    assert all(o.sent == () for o in outcomes[1:])


@pytest.mark.parametrize("days", [1, 30])
def test_it_may_come_again_by_another_way_and_later(days: int) -> None:
    office = Office()
    office.ask()
    approval = reply(office.asked(LIU))
    assert office.hand_in(approval).counted
    office.wait(days=days)
    assert office.hand_in(b"Received: from elsewhere by mx.corp.example\r\n" + approval).disposition == "duplicate"
    assert office.hand_in(approval.replace(b"203.0.113.7", b"198.51.100.9")).disposition == "duplicate"


def test_it_does_not_bring_back_what_was_taken_back() -> None:
    office = Office()
    office.ask()
    approval = reply(office.asked(LIU))
    office.hand_in(approval)
    assert office.hand_in(reply(office.asked(LIU), "撤回")).counted
    assert office.approvals() == []
    assert office.hand_in(approval).disposition == "duplicate"
    assert office.approvals() == []


@pytest.mark.parametrize("change", [(b"", b"", b" \r\n"), (b"Subject: Re: ", b"Subject: Re:  ", b"")])
def test_white_space_that_signatures_ignore_does_not_make_it_another_letter(change: tuple[bytes, bytes, bytes]) -> None:
    office = Office()
    office.ask()
    old, new, tail = change
    approval = reply(office.asked(LIU))
    office.hand_in(approval)
    office.hand_in(reply(office.asked(LIU), "撤回"))
    office.hand_in(approval.replace(old, new, 1) + tail)
    assert office.approvals() == []


def test_an_approval_of_an_old_version_does_not_approve_the_new_one() -> None:
    office = Office()
    office.ask()
    approval = reply(office.asked(LIU))
    assert office.hand_in(reply(office.asked("wang@corp.example", "receipt"), "新版本\n内容: 6月底前上线，预算 90 万元。")).counted
    outcome = office.hand_in(approval)
    assert (outcome.disposition, outcome.code) == ("refused", "old_version")
    assert office.approvals() == []


def test_an_approval_that_was_kept_back_for_a_month_is_asked_about() -> None:
    office = Office()
    office.ask()
    approval = reply(office.asked(LIU))
    office.wait(days=20)
    assert not office.hand_in(approval).counted


def test_mail_signed_for_somebody_else_and_sent_on_to_us_is_held() -> None:
    office = Office(OWN, lookup=Dns(zone(k1=KEY)))
    number = office.ask()
    private = letter("同意", to="zhao@corp.example", subject=f"Re: [{number}]", proof=None)
    outcome = office.hand_in(signed(private, KEY))
    assert (outcome.disposition, outcome.code) == ("held", "weak_proof")
    assert "none of our addresses is among the signed recipients" in outcome.fact.reason


@pytest.mark.parametrize("field", ["To", "Subject", "In-Reply-To", "References", "Message-ID", "Date"])
def test_a_field_that_was_not_signed_may_have_been_put_there_by_anybody(field: str) -> None:
    office = Office(OWN, lookup=Dns(zone(k1=KEY)))
    office.ask()
    names = ["from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type"]
    names += ["content-transfer-encoding"]
    raw = reply(office.asked(LIU), proof=None)
    outcome = office.hand_in(signed(raw, KEY, names=[name for name in names if name != field.lower()]))
    assert outcome.disposition == "held"
    assert f"{field.lower()} is not signed" in outcome.fact.reason
    assert office.hand_in(signed(raw.replace(b"@client.example", b"@again.example"), KEY, names=names)).counted
