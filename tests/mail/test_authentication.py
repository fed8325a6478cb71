from __future__ import annotations

import pytest
from mails import mail

from mailflow.mail.authentication import Proof, authenticate
from mailflow.mail.message import read_message

MX = "mx.corp.example"
PASS = f"{MX}; dmarc=pass header.from=corp.example"


def proof(raw: bytes, *, believed: bool = True, trusted: frozenset[str] = frozenset({"corp.example"})) -> Proof:
    return authenticate(read_message(raw), authserv_id=MX, trusted_domains=trusted, believed=believed)


def stated(value: str, **more: str) -> Proof:
    return proof(mail("同意", Authentication_Results=value, **more))


@pytest.mark.parametrize("value", [
    PASS,
    PASS.upper().replace("PASS", "pass"),
    f"{MX} 1; dmarc=pass header.from=corp.example",
    f"{MX};\r\n dmarc=pass\r\n  (p=reject dis=none)\r\n  header.from=corp.example",
    f"{MX}; spf=softfail smtp.mailfrom=x@y.example; dmarc=pass (a \\) b) header.from=corp.example; dkim=none",
    f'{MX}; dkim=pass header.d=corp.example header.s="s;1" header.b=abc',
    f"{MX}; dkim=pass header.i=@corp.example",
    f"{MX}; dkim=fail header.d=other.example; dkim=pass header.d=corp.example",
    f"{MX}; dmarc=pass action=none header.from=Corp.Example",
])  # fmt: skip
def test_an_aligned_pass_of_the_trusted_host_authenticates(value: str) -> None:
    assert stated(value).level == "authenticated"


@pytest.mark.parametrize("value", [
    "evil.example; dmarc=pass header.from=corp.example",
    "mx.corp.example.evil.example; dmarc=pass header.from=corp.example",
    "xmx.corp.example; dmarc=pass header.from=corp.example",
    f"({MX}) evil.example; dmarc=pass header.from=corp.example",
    f"evil.example ({MX}); dmarc=pass header.from=corp.example",
    f"{MX}; none",
    MX,
    f"{MX}; dmarc=none header.from=corp.example",
    f"{MX}; dmarc=pass",
    f"{MX}; dmarc=pass header.from=other.example",
    f"{MX}; dmarc=pass header.from=corp.example.evil.example",
    f"{MX}; (dmarc=pass header.from=corp.example)",
    f'{MX}; x="dmarc=pass header.from=corp.example"',
    f'{MX}; spf=pass smtp.mailfrom="a; dmarc=pass header.from=corp.example"',
    f"{MX}; spf=pass (; dmarc=pass header.from=corp.example) smtp.mailfrom=x",
    f"{MX}; spf=pass smtp.mailfrom=x@corp.example",
    f"{MX}; dkim=pass header.d=evil.example",
    f"{MX}; dkim=pass header.d=example",
    f"{MX}; dkim=pass header.d=sub.corp.example",
    f"{MX}; dkim=neutral header.d=corp.example",
    f"evil.example; x=y, {PASS}",
    f"evil.example; dmarc=fail\r\n Authentication-Results: {PASS}",
    f"{PASS} (unclosed",
    f'{PASS} reason="unclosed',
    f"{PASS}; this is garbage",
    "=?utf-8?q?mx.corp.example;_dmarc=3Dpass_header.from=3Dcorp.example?=",
    "",
])  # fmt: skip
def test_anything_else_proves_nothing(value: str) -> None:
    assert stated(value).level == "known"


def test_a_dmarc_failure_disproves_the_sender_whatever_else_passes() -> None:
    assert stated(f"{MX}; dmarc=fail header.from=corp.example; dkim=pass header.d=corp.example").level == "none"
    failed = f"{MX}; dmarc=fail header.from=corp.example"
    both = f"Authentication-Results: {PASS}\r\nAuthentication-Results: {failed}\r\n".encode()
    assert proof(both + mail("同意")).level == "none"


def test_results_below_the_first_received_are_the_senders_own() -> None:
    below = f"Received: from x by mx\r\nAuthentication-Results: {PASS}\r\n".encode()
    above = f"Authentication-Results: {PASS}\r\nReceived: from x by mx\r\n".encode()
    assert proof(below + mail("同意")).level == "known"
    assert proof(above + mail("同意")).level == "authenticated"


def test_a_peer_that_is_not_believed_states_nothing() -> None:
    raw = mail("同意", Authentication_Results=PASS)
    assert proof(raw, believed=False).level == "known"


@pytest.mark.parametrize("sender", ["x@other.example", "x@corp.example.evil.example", "x@evilcorp.example"])
def test_a_domain_nobody_trusts_is_not_authenticated_by_its_own_pass(sender: str) -> None:
    domain = sender.partition("@")[2]
    assert stated(f"{MX}; dmarc=pass header.from={domain}", From=sender).level == "known"


def test_a_subdomain_of_a_trusted_domain_is_trusted() -> None:
    assert (
        stated(f"{MX}; dmarc=pass header.from=mail.corp.example", From="x@mail.corp.example").level == "authenticated"
    )
    assert stated(f"{MX}; dkim=pass header.d=corp.example", From="x@mail.corp.example").level == "authenticated"


def test_a_signature_over_part_of_the_text_proves_nothing() -> None:
    partial = "v=1; a=rsa-sha256; d=corp.example; s=s; l=10; h=from:subject; bh=x; b=y"
    assert stated(PASS, DKIM_Signature=partial).level == "known"
    assert stated(PASS, DKIM_Signature=partial.replace("l=10; ", "")).level == "authenticated"


def test_a_mail_without_one_sender_has_no_proof_and_says_why() -> None:
    found = proof(f"Authentication-Results: {PASS}\r\nFrom: a@corp.example\r\nFrom: b@corp.example\r\n\r\nx".encode())
    assert found.level == "none"
    assert "From" in found.reason


def test_the_reason_names_what_proved_it() -> None:
    assert stated(PASS).reason == "dmarc=pass for corp.example"
