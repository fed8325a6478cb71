"""Row 1: a forged From approves nothing; the message is held, and the registered address is asked once."""

from __future__ import annotations

import re

import pytest
from threat_office import MX, PASS, Office, letter, reply

LIU = "liu@corp.example"
FAIL = f"{MX}; dkim=fail header.d=corp.example; dmarc=fail header.from=corp.example"
FORGED = {
    "no proof": None,
    "an SPF pass of the envelope": f"{MX}; spf=pass smtp.mailfrom=liu@corp.example",
    "a pass of another domain": f"{MX}; dmarc=pass header.from=evil.example",
    "a signature of another domain": f"{MX}; dkim=pass header.d=evil.example",
    "a signature of a lookalike": f"{MX}; dkim=pass header.d=corp.example.evil.example",
    "a signature of a name that ends alike": f"{MX}; dkim=pass header.d=evilcorp.example",
    "no result": f"{MX}; none",
    "dmarc none": f"{MX}; dmarc=none header.from=corp.example",
    "dmarc fail": FAIL,
    "a pass of somebody else's server": PASS.replace(MX, "mx.evil.example"),
}


@pytest.mark.parametrize("how", FORGED)
@pytest.mark.parametrize("token", ["without our reference", "with it"])
def test_a_forged_from_is_held_and_its_owner_asked(how: str, token: str) -> None:
    office = Office()
    number = office.ask()
    if token == "with it":
        forged = reply(office.asked(LIU), style="qq", proof=FORGED[how])
    else:
        forged = letter("同意", subject=f"Re: [{number}]", proof=FORGED[how])
    outcome = office.hand_in(forged)
    assert (outcome.disposition, outcome.code) == ("held", "weak_proof")
    assert [(mail.recipient, mail.kind) for mail in outcome.sent] == [(LIU, "challenge")]
    assert office.approvals() == []


def test_a_wrong_reference_helps_nobody() -> None:
    office = Office()
    number = office.ask()
    wrong = letter("同意\n\n> 编号 MF-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG", subject=f"Re: [{number}]", proof=None)
    assert office.hand_in(wrong).disposition == "held"
    assert office.approvals() == []


def test_a_lookalike_domain_with_its_own_pass_is_a_stranger_and_gets_no_answer() -> None:
    office = Office()
    number = office.ask()
    for domain in ("corp.example.evil.example", "c0rp.example", "corp-example.example", "corp.examp1e"):
        proof = f"{MX}; dmarc=pass header.from={domain}; dkim=pass header.d={domain}"
        outcome = office.hand_in(letter("同意", sender=f"liu@{domain}", subject=f"Re: [{number}]", proof=proof))
        assert (outcome.disposition, outcome.code, outcome.sent) == ("held", "unknown_sender", ())
    assert office.approvals() == []


def test_the_same_forged_letter_again_is_not_asked_about_again() -> None:
    office = Office()
    office.ask()
    forged = reply(office.asked(LIU), proof=None)
    outcomes = [office.hand_in(forged) for _ in range(5)]
    assert [o.disposition for o in outcomes] == ["held"] + ["duplicate"] * 4
    assert sum(len(o.told("challenge")) for o in outcomes) == 1


def test_many_forged_letters_do_not_flood_their_owner() -> None:
    office = Office()
    office.ask()
    outcomes = [office.hand_in(letter("同意", subject=f"Re: {office.record().id}", proof=None)) for n in range(60)]
    assert {o.disposition for o in outcomes} == {"held"}
    assert sum(len(o.sent) for o in outcomes) <= 20


def test_a_peer_that_nobody_trusts_states_nothing() -> None:
    office = Office(peers=["10.0.0.5"])
    office.ask()
    asked = office.asked(LIU)
    assert office.hand_in(reply(asked), peer="203.0.113.7").disposition == "held"
    assert office.approvals() == []
    assert office.hand_in(reply(asked), peer="10.0.0.5").counted
    assert office.approvals() == ["liu"]


def test_only_the_registered_address_frees_what_was_held() -> None:
    office = Office()
    number = office.ask()
    office.hand_in(reply(office.asked(LIU), proof=None))
    challenge = office.asked(LIU, "challenge")
    for other in ("wang@corp.example", "li@corp.example"):
        assert not office.hand_in(reply(challenge, "确认本人", sender=other)).counted
    assert not office.hand_in(letter("确认本人", subject=f"Re: [{number}]", proof=None)).counted
    assert office.approvals() == []
    assert office.hand_in(reply(challenge, "确认本人")).counted
    assert office.approvals() == ["liu"]


def test_a_challenge_quotes_nothing_that_frees_it_to_anybody_else() -> None:
    office = Office()
    office.ask()
    outcome = office.hand_in(reply(office.asked(LIU), proof=None))
    references = re.findall(r"MF(?:-[A-Z2-7]{4}){7}", office.asked(LIU, "challenge").message.text)
    assert references
    others = [mail for mail in office.sent if mail.recipient != LIU]
    assert outcome.sent
    assert not any(reference in mail.message.text for mail in others for reference in references)


@pytest.mark.parametrize("proof", [PASS, f"{MX}; dkim=pass header.d=corp.example", f"{MX} 1; spf=none; DMARC=pass header.from=corp.example"])
def test_the_genuine_one_counts(proof: str) -> None:
    office = Office()
    office.ask()
    assert office.hand_in(reply(office.asked(LIU), proof=proof)).counted
    assert office.approvals() == ["liu"]
