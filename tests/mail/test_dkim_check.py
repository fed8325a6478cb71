"""A signature counts only if it verifies and covers all that a forger could change; everything DNS said is kept."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import dkim.canonicalization
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail, multipart, part
from rig.signing import NAMES, SIGNED_AT, Key, ed25519_key, public_rsa, rsa_key, signed

from mailflow.mail.message.message import read_message
from mailflow.mail.sender.dkim_check import Signers, canonical_body, check_signatures
from mailflow.mail.sender.signatures import Answer, SignatureCheck

AT = SIGNED_AT + timedelta(minutes=1)
DMARC = "v=DMARC1; p=reject; adkim=r"
LETTER = mail("同意\n", In_Reply_To="<asked@corp.example>", References="<asked@corp.example>", MIME_Version="1.0")


class Zone:
    """DNS as a dict; a name given None is not answered for."""

    def __init__(self, **records: str | tuple[str, ...] | None) -> None:
        self.records: dict[str, str | tuple[str, ...] | None] = {"_dmarc.corp.example": DMARC, **records}
        self.asked: list[str] = []

    def __call__(self, name: str) -> Answer:
        self.asked.append(name)
        found = self.records.get(name, ())
        if found is None:
            return Answer(name=name, at=AT, outcome="failed", detail="timeout")
        texts = (found,) if isinstance(found, str) else found
        return Answer(name=name, at=AT, outcome="found" if texts else "absent", texts=texts)


def zone(key: Key, **more: str | tuple[str, ...] | None) -> Zone:
    return Zone(**{"k1._domainkey.corp.example": key.record, **more})


def checked(
    raw: bytes, dns: Zone, *, at: datetime = AT, trusted: tuple[str, ...] = ("corp.example",), least_bits: int = 1024
) -> SignatureCheck:
    signers = Signers(trusted_domains=trusted, ours=("coord@corp.example",), least_bits=least_bits)
    return check_signatures(raw, read_message(raw), signers, dns, at)


def reason(raw: bytes, key: Key | None = None, **options: object) -> str:
    found = checked(raw, zone(key or rsa_key()), **options)  # type: ignore[arg-type]
    assert found.signer is None
    return found.reason


@pytest.mark.parametrize("canonical", ["simple/simple", "relaxed/simple", "simple/relaxed", "relaxed/relaxed", "relaxed"])
@pytest.mark.parametrize("key", [rsa_key(2048), rsa_key(1024), ed25519_key()], ids=["rsa-2048", "rsa-1024", "ed25519"])
def test_a_signature_that_covers_everything_counts(key: Key, canonical: str) -> None:
    found = checked(signed(LETTER, key, canonical=canonical), zone(key))
    assert (found.signer, found.temporary) == ("corp.example", False)


def test_messages_of_all_shapes_count() -> None:
    parts = multipart("alternative", part("text/plain", "同意"), part("text/html", "<p>同意"), MIME_Version="1.0")
    lines = LETTER.replace(b"\r\n", b"\n")
    for raw in (parts, lines, mail("", MIME_Version="1.0"), mail("a  b \t \n\n\n"), mail("x" * 3000)):
        assert checked(signed(raw, rsa_key()), zone(rsa_key())).signer == "corp.example"


def test_a_weak_key_is_noted_and_a_weaker_one_does_not_count_unless_rules_say_so() -> None:
    small = rsa_key(512)
    assert "a weak key of 1024 bits" in checked(signed(LETTER, rsa_key(1024)), zone(rsa_key(1024))).reason
    assert "weak" not in checked(signed(LETTER, rsa_key()), zone(rsa_key())).reason
    assert "its key has 512 bits" in reason(signed(LETTER, small), small)
    assert checked(signed(LETTER, small), zone(small), least_bits=512).signer == "corp.example"
    assert "its key has 1024 bits" in reason(signed(LETTER, rsa_key(1024)), rsa_key(1024), least_bits=2048)


def test_every_answer_of_dns_is_kept_word_for_word_with_its_name_and_instant() -> None:
    key = rsa_key()
    found = checked(signed(LETTER, key), zone(key))
    when = AT.isoformat()
    assert (f"dns TXT k1._domainkey.corp.example {when}", f"found: {key.record}") in found.evidence
    assert (f"dns TXT _dmarc.corp.example {when}", f"found: {DMARC}") in found.evidence
    assert ("dkim d=corp.example s=k1 a=rsa-sha256", "pass: verified with the key in DNS") in found.evidence
    assert ("dmarc corp.example", f"pass by DKIM alone; {DMARC}") in found.evidence


@pytest.mark.parametrize("left_out", [
    "from", "subject", "to", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type",
    "content-transfer-encoding",
])  # fmt: skip
def test_a_field_that_says_something_must_be_signed(left_out: str) -> None:
    names = [name for name in NAMES if name != left_out]
    assert reason(signed(LETTER, rsa_key(), names=names)) == f"not counted: {left_out} is not signed"


@pytest.mark.parametrize("extra", ["Reply-To", "Sender", "In-Reply-To", "References", "Content-Type", "MIME-Version"])
def test_a_field_that_is_added_later_makes_an_unsigned_field(extra: str) -> None:
    bare = mail("同意", Content_Type=None, Content_Transfer_Encoding=None)
    names = [name for name in NAMES if name != extra.lower()]
    letter = signed(bare, rsa_key(), names=names)
    assert checked(letter, zone(rsa_key())).signer
    assert reason(f"{extra}: x\r\n".encode() + letter) == f"not counted: {extra.lower()} is not signed"


@pytest.mark.parametrize("name", ["From", "Subject", "To", "Date", "Message-ID", "In-Reply-To", "Content-Type"])
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_second_field_of_one_kind_never_counts(name: str, place: str) -> None:
    once = [*dict.fromkeys(NAMES)]
    letter = signed(LETTER, rsa_key(), names=once)
    line = f"{name}: liu@corp.example\r\n".encode()
    twice = line + letter if place == "above" else letter.replace(b"\r\n\r\n", b"\r\n" + line + b"\r\n", 1)
    assert checked(twice, zone(rsa_key())).signer is None


def test_two_fields_signed_as_two_do_not_count_either() -> None:
    letter = b"Subject: one\r\n" + LETTER
    found = reason(signed(letter, rsa_key(), names=[*NAMES, "subject"]))
    assert found == "not counted: the message has 2 subject fields"


def test_a_length_is_refused_even_where_it_is_the_whole_text() -> None:
    whole = len(LETTER.partition(b"\r\n\r\n")[2])
    for length in (0, 3, whole, whole + 100):
        assert reason(signed(LETTER, rsa_key(), length=length)) == "not counted: it covers only part of the text (l=)"
    appended = signed(LETTER, rsa_key(), length=whole) + b"\r\nAPPROVED\r\n"
    assert "l=" in reason(appended)


def test_changed_bytes_do_not_verify() -> None:
    letter = signed(LETTER, rsa_key())
    assert reason(letter.replace("同意".encode(), "不行".encode())) == "not counted: the text is not the one that was signed (bh=)"
    for old, new in ((b"Re: plan", b"Re: plan B"), (b"09:00:00", b"09:00:01"), (b"<1@client", b"<2@client"), (b"Wang ", b"Zhao ")):
        assert old in letter
        assert reason(letter.replace(old, new)) == "not counted: it does not verify with the key in DNS"


@settings(max_examples=150)
@given(st.data())
def test_no_changed_byte_of_what_is_signed_is_overlooked(data: st.DataObject) -> None:
    letter = signed(LETTER, ed25519_key(), canonical="simple/simple", t=None)
    place = data.draw(st.integers(0, len(letter) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != letter[place]))
    changed = letter[:place] + bytes([other]) + letter[place + 1 :]
    found = checked(changed, zone(ed25519_key()))
    same = changed[:16].lower() == letter[:16].lower() and without_b(changed) == without_b(letter)
    assert found.signer is None or same


def without_b(letter: bytes) -> bytes:
    """What a signature over simple/simple is a signature of, its own value aside: its white space means nothing."""
    value = re.search(rb"[ ;]b=([^;]*?)\r\n(?! )", letter, re.DOTALL)
    return letter[: value.start(1)] + letter[value.end(1) :] if value else letter


@pytest.mark.parametrize(("tags", "said"), [
    ({"x": str(int(AT.timestamp()) - 1)}, "it has expired (x=)"),
    ({"x": str(int(AT.timestamp()))}, "it has expired (x=)"),
    ({"t": str(int(AT.timestamp()) + 3700)}, "it was signed in the future (t=)"),
    ({"t": str(int(AT.timestamp()) + 3000), "x": str(int(AT.timestamp()) + 2000)}, "it has expired (x=)"),
    ({"x": "soon"}, "x= is no instant"),
    ({"v": "2"}, "its version or its way to the key is none that is known"),
    ({"v": None}, "its version or its way to the key is none that is known"),
    ({"q": "http"}, "its version or its way to the key is none that is known"),
    ({"a": "rsa-sha1"}, "its algorithm 'rsa-sha1' is none of rsa-sha256, ed25519-sha256"),
    ({"a": "none"}, "its algorithm 'none' is none of rsa-sha256, ed25519-sha256"),
    ({"c": "nofws"}, "c= is no canonicalisation that is known"),
    ({"i": "@evil.example"}, "i= lies outside of d="),
    ({"i": "liu@evilcorp.example"}, "i= lies outside of d="),
    ({"s": "../k1"}, "s= is no name"),
    ({"bh": "!!"}, "bh= is no base64"),
    ({"h": "from::to"}, "h= is no list of header fields"),
    ({"h": ":".join(["from"] * 300)}, "h= is no list of header fields"),
    ({"L": "3"}, "it covers only part of the text (l=)"),
])  # fmt: skip
def test_a_tag_that_is_not_as_it_must_be_keeps_it_from_counting(tags: dict[str, str | None], said: str) -> None:
    assert reason(signed(LETTER, rsa_key(), **tags)) == f"not counted: {said}"


def test_tags_that_are_right_do_not() -> None:
    later = str(int(AT.timestamp()) + 100)
    for tags in ({"x": later}, {"t": None}, {"t": later}, {"q": "dns/txt"}, {"i": "liu@corp.example"}, {"i": "@hr.corp.example"}):
        assert checked(signed(LETTER, rsa_key(), **tags), zone(rsa_key())).signer == "corp.example"


def test_a_tag_that_stands_twice_voids_the_signature() -> None:
    letter = signed(LETTER, rsa_key()).replace(b"v=1;", b"v=1; d=corp.example;", 1)
    assert "'d' is no tag of its own" in reason(letter)


@pytest.mark.parametrize(("record", "said"), [
    ((), "DNS has 0 keys under this name"),
    (("v=DKIM1; p=a", "v=DKIM1; p=b"), "DNS has 2 keys under this name"),
    ("v=DKIM1; k=rsa; p=", "the key is revoked"),
    ("v=DKIM1; k=rsa", "the key record holds no key"),
    ("v=DKIM1; k=rsa; t=y; {p}", "the key is only being tried out (t=y)"),
    ("v=DKIM1; h=sha1; {p}", "the key is not for sha256"),
    ("v=DKIM1; s=tlsrpt; {p}", "the key is not for all mail of its domain"),
    ("v=DKIM1; g=liu; {p}", "the key is not for all mail of its domain"),
    ("v=DKIM2; {p}", "the key record is not of DKIM1"),
    ("k=rsa; v=DKIM1; {p}", "the key record is not of DKIM1"),
    ("v=DKIM1; k=ed25519; {p}", "the key in DNS is of another kind (ed25519)"),
    ("v=DKIM1; k=rsa; p=AAAA", "the key in DNS can not be read"),
    ("v=DKIM1; k=rsa; p=!", "the key in DNS can not be read"),
    ("hello", "'hello' is no tag of its own"),
    (f"v=DKIM1; p={public_rsa(3 ** 700 + 2, 1)}", "the key in DNS is no RSA key"),
    (f"v=DKIM1; p={public_rsa(3 ** 700 + 2, 2 ** 2000 + 1)}", "the key in DNS is no RSA key"),
    (f"v=DKIM1; p={public_rsa(3 ** 6000, 65537)}", "its key has 9510 bits, 1024 to 8192 count"),
    (ed25519_key().record.replace("k=ed25519", "k=rsa"), "the key in DNS can not be read"),
])  # fmt: skip
def test_a_key_that_is_not_as_it_must_be_verifies_nothing(record: str | tuple[str, ...], said: str) -> None:
    p = rsa_key().record.rpartition("; ")[2]
    given_ = record.format(p=p) if isinstance(record, str) else record
    found = checked(signed(LETTER, rsa_key()), Zone(**{"k1._domainkey.corp.example": given_}))
    assert (found.signer, found.reason, found.temporary) == (None, f"not counted: {said}", False)


@pytest.mark.parametrize("record", ["{p}", "v=DKIM1; {p}", "v=DKIM1; s=email; t=s; h=sha1:sha256; g=*; n=note; {p};"])
def test_records_of_all_shapes_verify(record: str) -> None:
    p = rsa_key().record.rpartition("; ")[2]
    folded = p[:100] + " " + p[100:]
    dns = Zone(**{"k1._domainkey.corp.example": record.format(p=folded)})
    assert checked(signed(LETTER, rsa_key()), dns).signer == "corp.example"


def test_a_key_for_its_own_domain_only_does_not_sign_for_those_below() -> None:
    dns = zone(rsa_key(), **{"k1._domainkey.corp.example": rsa_key().record + "; t=s"})
    assert checked(signed(LETTER, rsa_key(), i="@hr.corp.example"), dns).signer is None


def test_the_signer_is_the_senders_domain_or_one_above_it_that_is_trusted() -> None:
    below = LETTER.replace(b"wang@corp.example", b"wang@hr.corp.example")
    assert checked(signed(below, rsa_key()), zone(rsa_key())).signer == "corp.example"
    assert checked(signed(LETTER, rsa_key(), domain="hr.corp.example"), zone(rsa_key())).signer is None
    assert reason(signed(LETTER, rsa_key(), domain="evil.example")) == "no signature of corp.example"
    assert reason(signed(below, rsa_key()), trusted=("corp.example", "hr.corp.example")) == "no signature of hr.corp.example"
    other = signed(LETTER.replace(b"corp.example>", b"evil.example>"), rsa_key(), domain="evil.example")
    assert reason(other) == "evil.example is not a trusted domain"


def test_strict_alignment_is_kept_where_dmarc_asks_for_it() -> None:
    below = signed(LETTER.replace(b"wang@corp.example", b"wang@hr.corp.example"), rsa_key())
    strict = zone(rsa_key(), **{"_dmarc.corp.example": "v=DMARC1; p=none; adkim=s"})
    assert checked(below, strict).reason == "DMARC of hr.corp.example asks for a signature of that very domain"
    assert checked(signed(LETTER, rsa_key()), strict).signer == "corp.example"


def test_nobody_is_asked_about_signatures_of_others() -> None:
    dns = zone(rsa_key())
    checked(signed(LETTER, rsa_key(), domain="evil.example"), dns)
    assert dns.asked == ["_dmarc.corp.example"]


def test_mail_signed_for_somebody_else_is_not_what_its_writer_told_us() -> None:
    said = "not counted: none of our addresses is among the signed recipients"
    elsewhere = LETTER.replace(b"To: coord@corp.example", b"To: zhao@corp.example")
    assert reason(signed(elsewhere, rsa_key())) == said
    copied = b"Cc: Coord <COORD@corp.example>\r\n" + elsewhere
    assert checked(signed(copied, rsa_key()), zone(rsa_key())).signer == "corp.example"
    assert reason(b"Cc: coord@corp.example\r\n" + signed(elsewhere, rsa_key(), names=[n for n in NAMES if n != "cc"])) == said


def test_at_most_four_signatures_of_the_domain_are_tried() -> None:
    key = rsa_key()
    good = signed(LETTER, key)
    junk = b"DKIM-Signature: v=1; a=rsa-sha256; d=corp.example; s=j%d; h=%s; bh=AAAA; b=AAAA\r\n"
    names = ":".join(NAMES).encode()
    three = b"".join(junk % (n, names) for n in range(3)) + good
    four = b"".join(junk % (n, names) for n in range(4)) + good
    assert checked(three, zone(key)).signer == "corp.example"
    assert checked(four, zone(key)).signer is None
    others = b"".join((junk % (n, names)).replace(b"d=corp", b"d=list") for n in range(9))
    assert checked(others + good, zone(key)).signer == "corp.example"


def test_a_bad_signature_beside_a_good_one_changes_nothing() -> None:
    good = signed(LETTER, rsa_key())
    both = b"DKIM-Signature: d=corp.example; nonsense\r\n" + good
    assert checked(both, zone(rsa_key())).signer == "corp.example"
    found = checked(signed(signed(LETTER, ed25519_key(), selector="k2"), rsa_key()), zone(rsa_key()))
    assert found.signer == "corp.example"


def test_no_answer_from_dns_is_temporary_and_an_answer_that_there_is_none_is_not() -> None:
    letter = signed(LETTER, rsa_key())
    down = Zone(**{"k1._domainkey.corp.example": None})
    found = checked(letter, down)
    assert (found.signer, found.temporary, found.reason) == (None, True, "not counted: DNS did not answer")
    assert down.asked == ["k1._domainkey.corp.example"], "nothing more is asked after the first failure"
    assert not checked(letter, Zone()).temporary


def test_a_missing_policy_does_not_undo_a_signature_that_verified() -> None:
    found = checked(signed(LETTER, rsa_key()), zone(rsa_key(), **{"_dmarc.corp.example": None}))
    assert (found.signer, found.temporary) == ("corp.example", False)
    assert ("dmarc corp.example", "pass by DKIM alone; no policy found") in found.evidence


def test_without_a_signature_the_policy_is_looked_up_and_kept() -> None:
    found = checked(LETTER, Zone())
    assert found.reason == "no signature of corp.example"
    assert ("dmarc corp.example", f"fail by DKIM alone; {DMARC}") in found.evidence


def test_what_two_readers_could_read_differently_does_not_count() -> None:
    for odd in (b"X-A: b\rSubject: c\r\n", b"no colon\r\n", b"Subject : again\r\n", b" folded first\r\n"):
        assert checked(odd + signed(LETTER, rsa_key()), zone(rsa_key())).signer is None


@settings(max_examples=300)
@given(st.text(alphabet="ab \t\r\n", max_size=60))
def test_bodies_are_canonicalised_as_dkimpy_does(text: str) -> None:
    lines = re.sub(r"\r?\n", "\r\n", re.sub(r"\r(?!\n)", "", text)).encode()
    body = lines + b"\r\n"
    theirs = dkim.canonicalization
    assert canonical_body(body, "relaxed") == theirs.Relaxed.canonicalize_body(body)
    assert canonical_body(body, "simple") == theirs.Simple.canonicalize_body(body)


def test_hostile_bodies_and_signatures_take_no_time() -> None:
    key = ed25519_key()
    for body in (b" " * 2_000_000 + b"x", b" \t" * 500_000, b"\r\n" * 500_000 + b"x", b"a " * 1_000_000):
        plain = mail(body, Content_Type=None, Content_Transfer_Encoding=None)
        fake = b"DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=corp.example; s=k1; h="
        checked(fake + ":".join(NAMES).encode() + b"; bh=AAAA; b=AAAA\r\n" + plain, zone(key))
    for value in (b";b" + b"\r\n " * 5000 + b"=", b"v=1; h=" + b"from:" * 3000, b";" * 15000, b"b=" + b"A" * 15000, b"=" * 15000):
        checked(b"DKIM-Signature: d=corp.example; " + value + b"\r\n" + LETTER, zone(key))


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_any_signature_field_is_read_without_an_exception(value: bytes) -> None:
    clean = value.replace(b"\r", b"").replace(b"\n", b"")
    assert checked(b"DKIM-Signature: d=corp.example;" + clean + b"\r\n" + LETTER, zone(rsa_key())).signer is None


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_record_is_read_without_an_exception(record: str) -> None:
    dns = Zone(**{"k1._domainkey.corp.example": record})
    assert checked(signed(LETTER, ed25519_key()), dns).signer is None


def test_an_instant_without_microseconds_of_this_machine_is_all_that_time_is() -> None:
    """The check knows no clock: what expired long ago by this machine's counts for a letter that came before."""
    letter = signed(LETTER, rsa_key(), x=str(int(AT.timestamp()) + 5))
    assert checked(letter, zone(rsa_key())).signer == "corp.example"
    assert checked(letter, zone(rsa_key()), at=datetime(2031, 1, 1, tzinfo=UTC)).signer is None
