"""Row 4: a signature over part of a message proves nothing of the rest."""

from __future__ import annotations

import pytest
from rig.signing import NAMES, ed25519_key, rsa_key, signed
from threat_office import MX, PASS, Office, reply
from threat_zone import Dns, zone

LIU = "liu@corp.example"
KEY = ed25519_key()


def own_verification() -> Office:
    office = Office(("verify_dkim: false", "verify_dkim: true"), lookup=Dns(zone(k1=KEY, weak=rsa_key(512))))
    office.ask()
    return office


def test_a_whole_signature_counts_where_we_verify_ourselves() -> None:
    office = own_verification()
    assert office.hand_in(signed(reply(office.asked(LIU), proof=None), KEY)).counted
    assert office.approvals() == ["liu"]


def test_text_below_the_signed_length_is_challenged() -> None:
    office = own_verification()
    asked = office.asked(LIU)
    empty = reply(asked, "您好", proof=None)
    body = empty.partition(b"\r\n\r\n")[2]
    appended = signed(empty, KEY, length=len(body)) + "\r\n同意\r\n".encode()
    outcome = office.hand_in(appended)
    assert (outcome.disposition, outcome.told("challenge")) == ("held", [LIU])
    assert "l=" in outcome.fact.reason


@pytest.mark.parametrize("field", ["from", "subject", "to", "date", "mime-version", "content-type", "content-transfer-encoding"])
def test_a_signature_without_this_field_is_challenged(field: str) -> None:
    office = own_verification()
    names = [name for name in NAMES if name != field]
    outcome = office.hand_in(signed(reply(office.asked(LIU), proof=None), KEY, names=names))
    assert (outcome.disposition, outcome.told("challenge")) == ("held", [LIU])


def test_our_server_calling_it_a_pass_changes_nothing() -> None:
    office = Office()
    office.ask()
    for proof in (PASS, f"{MX}; dkim=pass header.d=corp.example"):
        for bad in ({"length": 3}, {"names": ["from", "date", "to"]}):
            assert office.hand_in(signed(reply(office.asked(LIU), proof=proof), KEY, **bad)).disposition == "held"  # type: ignore[arg-type]
    assert office.approvals() == []


def test_weak_expired_and_foreign_signatures_are_challenged() -> None:
    office = own_verification()
    asked = office.asked(LIU)
    for bad in (
        signed(reply(asked, proof=None), rsa_key(512), selector="weak"),
        signed(reply(asked, proof=None), KEY, x="1772400000"),
        signed(reply(asked, proof=None), KEY, t="1999999999"),
        signed(reply(asked, proof=None), KEY, domain="evil.example"),
        signed(reply(asked, proof=None), KEY, selector="gone"),
        signed(reply(asked, proof=None), ed25519_key(b"x" * 32)),
    ):
        assert office.hand_in(bad).disposition == "held"
    assert office.approvals() == []


def test_a_changed_word_is_challenged() -> None:
    office = own_verification()
    raw = signed(reply(office.asked(LIU), "不同意，预算过高。", proof=None), KEY)
    outcome = office.hand_in(raw.replace("不同意".encode(), "很同意".encode()))
    assert outcome.disposition == "held"
    assert office.approvals() == []


def test_without_own_verification_a_signature_alone_proves_nothing() -> None:
    office = Office(lookup=Dns(zone(k1=KEY)))
    office.ask()
    assert office.hand_in(signed(reply(office.asked(LIU), proof=None), KEY)).disposition == "held"


def test_a_genuine_approval_is_not_held_because_dns_was_down_for_a_moment() -> None:
    dns = Dns(zone(k1=KEY))
    office = Office(("verify_dkim: false", "verify_dkim: true"), lookup=dns)
    office.ask()
    dns.down = True
    office.keep(signed(reply(office.asked(LIU), proof=None), KEY))
    dns.down = False
    office.wait(minutes=10)
    assert office.approvals() == ["liu"]
