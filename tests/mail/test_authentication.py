from __future__ import annotations

import pytest
from mails import mail

from mailflow.mail.message.message import read_message
from mailflow.mail.sender.authentication import Profile, Proof, authenticate
from mailflow.mail.sender.signatures import SignatureCheck

MX = "mx.corp.example"
PASS = f"{MX}; dmarc=pass header.from=corp.example"


def proof(
    raw: bytes,
    *,
    believed: bool = True,
    trusted: frozenset[str] = frozenset({"corp.example"}),
    profile: Profile = "standard",
    hops: int = 0,
    own: SignatureCheck | None = None,
) -> Proof:
    message = read_message(raw)
    how = {"authserv_id": MX, "trusted_domains": trusted, "profile": profile, "hops": hops, "own": own}
    return authenticate(message, believed=believed, **how)  # type: ignore[arg-type]


def stated(value: str, **more: str) -> Proof:
    return proof(mail("同意", Authentication_Results=value, **more))


PASSES = [
    PASS,
    PASS.upper().replace("PASS", "pass"),
    f"{MX} 1; dmarc=pass header.from=corp.example",
    f"{MX};\r\n dmarc=pass\r\n  (p=reject dis=none)\r\n  header.from=corp.example",
    f"{MX}; spf=softfail smtp.mailfrom=x@y.example; dmarc=pass (a \\) b) header.from=corp.example; dkim=none",
    f'{MX}; dkim=pass header.d=corp.example header.s="s;1" header.b=abc',
    f"{MX}; dkim=pass header.i=@corp.example",
    f"{MX}; dkim=fail header.d=other.example; dkim=pass header.d=corp.example",
    f"{MX}; dmarc=pass action=none header.from=Corp.Example",
]  # fmt: skip


@pytest.mark.parametrize("value", PASSES)
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
    f"{PASS}; dmarc=pass header.from=other.example",
    f"{MX}; dmarc=pass header.from=other.example; dkim=pass header.d=corp.example",
    f"{MX} {PASS}",
    f"{MX} 1 2; dmarc=pass header.from=corp.example",
    f"{MX}/1; dmarc=pass header.from=corp.example",
    f"{MX}\x00; dmarc=pass header.from=corp.example",
    "\uff4dx.corp.example; dmarc=pass header.from=corp.example",
    f"{MX}.; dmarc=pass header.from=corp.example",
    f"; {PASS}",
    "dmarc=pass header.from=corp.example",
    f"{MX}; dmarc=pass (header.from=corp.example)",
    f"{MX}; dmarc=bestguesspass header.from=corp.example",
    f"{MX}; dmarc=pass policy.header.from=corp.example",
    f"{MX}; arc=pass header.d=corp.example",
    f"{MX}; auth=pass smtp.auth=wang@corp.example",
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


@pytest.mark.parametrize("value", PASSES)
def test_the_same_words_below_the_first_received_are_the_senders_own(value: str) -> None:
    below = f"Received: from x by mx\r\nAuthentication-Results: {value}\r\n".encode()
    assert proof(below + mail("同意")).level == "known"
    assert proof(below + mail("同意"), profile="exchange").level == "known"


@pytest.mark.parametrize("name", ["authentication-results", "AUTHENTICATION-RESULTS"])
def test_the_name_of_the_field_may_be_written_in_any_case(name: str) -> None:
    assert proof(f"{name}: {PASS}\r\n".encode() + mail("同意")).level == "authenticated"


@pytest.mark.parametrize("name", [
    "X-Authentication-Results", "Authentication-Results-Original", "ARC-Authentication-Results", "Authentication-Results ",
])  # fmt: skip
def test_a_field_of_another_name_states_nothing(name: str) -> None:
    assert proof(f"{name}: {PASS}\r\n".encode() + mail("同意")).level in ("known", "none")


def received(*lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode() + mail("同意")


BY_LMTP = "Received: from mx.corp.example by store.corp.example with LMTP"
BORDER = "Received: from mail.client.example by mx.corp.example with ESMTPS"
STATED = f"Authentication-Results: {PASS}"


def test_own_servers_below_which_results_stand_are_counted_and_no_further() -> None:
    assert proof(received(BY_LMTP, STATED, BORDER)).level == "known"
    assert proof(received(BY_LMTP, STATED, BORDER), hops=1).level == "authenticated"
    assert proof(received(STATED, BY_LMTP, BORDER), hops=1).level == "authenticated"
    assert proof(received(BY_LMTP, BORDER, STATED), hops=1).level == "known"


def test_only_the_topmost_block_of_results_counts() -> None:
    failed = f"Authentication-Results: {MX}; dmarc=none header.from=corp.example"
    other = "Authentication-Results: filter.example; dmarc=fail header.from=corp.example"
    assert proof(received(failed, BY_LMTP, STATED, BORDER), hops=1).level == "known"
    assert proof(received(other, BY_LMTP, STATED, BORDER), hops=1).level == "authenticated"


def test_what_was_believed_is_kept_word_for_word() -> None:
    assert stated(PASS).evidence == (("Authentication-Results", PASS),)
    assert stated(f"evil.example; {PASS}").evidence == ()


OUTLOOK = (
    "spf=pass (sender IP is 40.92.0.1) smtp.mailfrom=corp.example; dkim=pass (signature was verified) header.d=corp.example;"
    "dmarc=pass action=none header.from=corp.example;compauth=pass reason=100"
)


def exchange(value: str, *more: str, **options: int) -> str:
    lines = [f"Authentication-Results: {value}", *more]
    return proof(received(*lines), profile="exchange", **options).level  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [
    OUTLOOK,
    OUTLOOK.replace("; ", ";\r\n "),
    "dmarc=pass action=none header.from=corp.example",
    "spf=fail (x) smtp.mailfrom=list.example; dkim=pass (signature was verified) header.d=corp.example;dmarc=none",
])  # fmt: skip
def test_exchange_online_is_read_where_rules_say_so_and_only_there(value: str) -> None:
    assert exchange(value) == "authenticated"
    assert stated(value).level == "known"


@pytest.mark.parametrize(("value", "level"), [
    (PASS, "known"),
    ("compauth=pass reason=100", "known"),
    ("spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=corp.example;compauth=pass reason=109", "known"),
    (OUTLOOK.replace("corp.example", "evil.example"), "known"),
    (OUTLOOK.replace("header.from=corp.example", "header.from=evil.example"), "known"),
    (OUTLOOK.replace("header.d=corp.example;dmarc=pass", "header.d=evil.example;dmarc=none"), "known"),
    (OUTLOOK.replace("dmarc=pass", "dmarc=fail"), "none"),
    (OUTLOOK.replace("dmarc=pass", "dmarc=bestguesspass").replace("d=corp", "d=x"), "known"),
    (f"{OUTLOOK}; what is this", "known"),
    ("dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=corp.example;compauth=pass", "known"),
    ("", "known"),
])  # fmt: skip
def test_anything_else_of_exchange_online_proves_nothing(value: str, level: str) -> None:
    assert exchange(value) == level


def test_of_exchange_online_only_the_topmost_result_counts() -> None:
    assert exchange("spf=none; dkim=none", f"Authentication-Results: {OUTLOOK}") == "known"
    assert exchange(OUTLOOK, f"Authentication-Results: {OUTLOOK.replace('=pass', '=fail')}") == "authenticated"
    inside = ["Received: from a.prod.outlook.com by b.prod.outlook.com"] * 2
    stated_ = [f"Authentication-Results: {OUTLOOK}", "Received: from client.example by c.protection.outlook.com"]
    assert proof(received(*inside, *stated_), profile="exchange", hops=2).level == "authenticated"
    assert proof(received(*inside, *stated_), profile="exchange", hops=1).level == "known"


OURS = SignatureCheck(signer="corp.example", reason="verified with the key in DNS", evidence=(("dkim", "pass"),))
NOT_OURS = SignatureCheck(reason="not counted: l=", evidence=(("dkim", "not counted: l="),))


def test_our_own_verification_proves_where_nobody_else_states_anything() -> None:
    for believed in (True, False):
        found = proof(mail("同意"), believed=believed, own=OURS)
        assert (found.level, found.evidence) == ("authenticated", OURS.evidence)
    assert "signed by corp.example" in proof(mail("同意"), own=OURS).reason


def test_our_own_verification_undoes_neither_a_proof_nor_a_disproof() -> None:
    failed = f"{MX}; dmarc=fail header.from=corp.example"
    assert proof(mail("同意", Authentication_Results=failed), own=OURS).level == "none"
    assert proof(mail("同意", Authentication_Results=PASS), own=NOT_OURS).level == "authenticated"
    assert proof(mail("同意", From="x@other.example"), own=OURS).level == "known"


def test_what_neither_proves_says_why_and_whether_it_may_be_proven_later() -> None:
    found = proof(mail("同意"), own=NOT_OURS)
    assert (found.level, found.temporary) == ("known", False)
    assert "l=" in found.reason
    assert found.evidence == NOT_OURS.evidence
    assert proof(mail("同意"), own=SignatureCheck(reason="DNS did not answer", temporary=True)).temporary
    proven = proof(mail("同意", Authentication_Results=PASS), own=SignatureCheck(temporary=True))
    assert not proven.temporary


def test_a_signature_that_leaves_the_subject_or_the_sender_open_proves_nothing() -> None:
    for names, level in (("from:subject:date", "authenticated"), ("from:date", "known"), ("subject:date", "known")):
        signature = f"v=1; a=rsa-sha256; d=corp.example; s=s; h={names}; bh=x; b=y"
        assert stated(PASS, DKIM_Signature=signature).level == level
        assert stated(PASS, DKIM_Signature=signature.replace("corp", "list")).level == "authenticated"
