"""Row 2: only the topmost Authentication-Results of our own server, above the first Received, state anything."""

from __future__ import annotations

import pytest
from threat_office import MX, PASS, Office, reply

LIU = "liu@corp.example"
VALUES = {
    "as our server writes it": PASS,
    "with a version": PASS.replace(MX, f"{MX} 1"),
    "in upper case": PASS.upper().replace("DMARC=PASS", "dmarc=pass"),
    "folded": f"{MX};\r\n dmarc=pass\r\n header.from=corp.example",
    "with a comment": f"{MX} (ours); dmarc=pass (p=reject) header.from=corp.example",
    "with the name in a comment": f"evil.example ({MX}); dmarc=pass header.from=corp.example",
    "two in one": f"evil.example; none\r\n\t{PASS}",
    "two results in one": f"{MX}; dmarc=none; dmarc=pass header.from=corp.example",
    "as DKIM": f"{MX}; dkim=pass header.d=corp.example header.s=k1",
    "with a quoted string": f'{MX}; dmarc=pass reason="; ok" header.from=corp.example',
    "as Exchange Online writes it": "spf=pass smtp.mailfrom=corp.example;dmarc=pass action=none header.from=corp.example",
    "in an encoded word": "=?utf-8?q?mx=2Ecorp=2Eexample=3B_dmarc=3Dpass_header=2Efrom=3Dcorp=2Eexample?=",
}
NAMES = ("Authentication-Results", "AUTHENTICATION-RESULTS", "authentication-results", "ARC-Authentication-Results")


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


@pytest.mark.parametrize("how", VALUES)
@pytest.mark.parametrize("own", [None, f"{MX}; none"], ids=["ours-silent", "ours-says-none"])
def test_what_the_sender_wrote_below_the_first_received_proves_nothing(office: Office, how: str, own: str | None) -> None:
    for name in NAMES:
        outcome = office.hand_in(reply(office.asked(LIU), headers={name: VALUES[how]}, proof=own))
        assert (outcome.disposition, outcome.code) == ("held", "weak_proof")
        below = [(name, VALUES[how]), ("Received", "from a by b")]
        assert office.hand_in(reply(office.asked(LIU), below=below, proof=own)).disposition == "held"
    assert office.approvals() == []


def test_a_pass_the_sender_wrote_does_not_undo_a_failure_of_ours(office: Office) -> None:
    failed = f"{MX}; dmarc=fail header.from=corp.example"
    assert office.hand_in(reply(office.asked(LIU), headers={"Authentication-Results": PASS}, proof=failed)).disposition == "held"


def test_a_line_of_the_sender_that_ends_early_opens_no_header_of_the_servers(office: Office) -> None:
    for bad in ("x\rAuthentication-Results: " + PASS, "x\x00\r\n" + PASS, "x\x85Authentication-Results: " + PASS):
        assert not office.hand_in(reply(office.asked(LIU), headers={"X-Mailer": bad}, proof=None)).counted


def test_behind_smtp_nothing_above_the_first_received_counts_either_unless_the_peer_is_trusted() -> None:
    office = Office(peers=["10.0.0.5"])
    office.ask()
    for value in VALUES.values():
        assert not office.hand_in(reply(office.asked(LIU), proof=value), peer="203.0.113.9").counted
    assert office.approvals() == []


def test_the_profile_of_exchange_believes_what_stands_on_top_alone() -> None:
    office = Office(("profile: standard", "profile: exchange"))
    office.ask()
    theirs = VALUES["as Exchange Online writes it"]
    assert not office.hand_in(reply(office.asked(LIU), headers={"Authentication-Results": theirs}, proof=None)).counted
    only = "spf=pass smtp.mailfrom=corp.example;dmarc=none;compauth=pass reason=100"
    assert not office.hand_in(reply(office.asked(LIU), headers={"Authentication-Results": theirs}, proof=only)).counted
    assert office.approvals() == []
    assert office.hand_in(reply(office.asked(LIU), proof=theirs)).counted


def test_own_servers_that_hand_mail_on_are_counted_and_nothing_below_them() -> None:
    inside = [("Received", "from mx.corp.example by store.corp.example with LMTP")]
    stated = [("Authentication-Results", PASS)]
    office = Office(("hops: 0", "hops: 1"))
    office.ask()
    below = reply(office.asked(LIU), proof=None, above=inside, headers={"Authentication-Results": PASS})
    assert not office.hand_in(below).counted
    assert office.hand_in(reply(office.asked(LIU), proof=None, above=inside + stated)).counted
