from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message as Parsed
from email.parser import BytesParser
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mails import mail, multipart, part

from mailflow.mail.message.message import read_message
from mailflow.mail.message.tree import TooMuch, cut


def stdlib_leaves(node: Parsed) -> list[tuple[str, str]]:
    children = node.get_payload()
    if node.get_content_maintype() == "multipart" and isinstance(children, list):
        return [leaf for child in children if isinstance(child, Parsed) for leaf in stdlib_leaves(child)]
    return [(node.get_content_type(), "" if isinstance(children, list) else str(children).strip())]


def our_leaves(raw: bytes) -> list[tuple[str, str]]:
    attached = ("message/rfc822", "message/delivery-status")
    return [
        (leaf.head.get_content_type(), "" if leaf.head.get_content_type() in attached else leaf.body.decode("ascii", "surrogateescape").strip())
        for leaf in cut(raw).leaves
    ]


def told(leaf: tuple[str, str]) -> bool:
    return bool(leaf[1]) and not leaf[0].startswith("multipart/")


PIECES = st.sampled_from([
    b"--a", b"--a--", b"--b", b"--b--", b"--a ", b"--ab", b"--", b"text", b"", b"Content-Type: text/html", b"Content-Type: multipart/mixed; boundary=a",
    b'Content-Type: multipart/alternative; boundary="b"', b"Content-Type: message/rfc822", b"Subject: x", b"no header",
    b"Content-Type: multipart/digest; boundary=b", b"Content-Type: multipart/mixed",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=24), st.sampled_from([b"\n", b"\r\n"]))
def test_a_message_is_cut_where_the_standard_library_cuts_it(lines: list[bytes], newline: bytes) -> None:
    # A delimiter closed at once: the standard library reads on below it, here nothing below is a part.
    assume(not any(closes.endswith(b"--") and opens.startswith(closes[:3]) for opens, closes in pairwise(lines)))
    raw = newline.join([b"Content-Type: multipart/mixed; boundary=a", *lines])
    ours, theirs = our_leaves(raw), stdlib_leaves(message_from_bytes(raw))
    assert [leaf for leaf in ours if told(leaf)] == [leaf for leaf in theirs if told(leaf)]


def test_an_attached_message_keeps_its_bytes() -> None:
    inner = mail("APPROVED 同意", Subject="x   y")
    found = read_message(multipart("mixed", part("text/plain", "见附件"), b"Content-Type: message/rfc822\r\n\r\n" + inner))
    assert [(attachment.name, attachment.content) for attachment in found.attachments] == [("attachment-1.eml", inner)]


@pytest.mark.parametrize("boundary", [b"a\xff", b"\xe5\x90\x8c", b"a\x00b"])
def test_a_boundary_that_is_no_ascii_hides_the_parts_and_breaks_nothing(boundary: bytes) -> None:
    raw = b"From: wang@corp.example\r\nContent-Type: multipart/mixed; boundary=" + boundary + b"\r\n\r\n--" + boundary + b"\r\n\r\nAPPROVED\r\n"
    message = read_message(raw)
    assert (message.sender, message.unreadable) == ("wang@corp.example", None)


def test_above_the_first_delimiter_and_below_the_last_nothing_is_read() -> None:
    raw = multipart("mixed", part("text/plain", "see file")).replace(b"\r\n\r\n--b0", b"\r\n\r\nAPPROVED\r\n--b0", 1) + b"APPROVED\r\n"
    message = read_message(raw)
    assert (message.text.strip(), message.attachments) == ("see file", ())


NESTED = {
    20: b"".join(b"Content-Type: multipart/mixed; boundary=n%d.\n\n--n%d.\n" % (n, n) for n in range(20)) + b"\ntext",
    21: b"".join(b"Content-Type: multipart/mixed; boundary=n%d.\n\n--n%d.\n" % (n, n) for n in range(21)) + b"\ntext",
}


def test_twenty_levels_are_read_and_one_more_is_not() -> None:
    assert [leaf.body for leaf in cut(NESTED[20]).leaves] == [b"text"]
    with pytest.raises(TooMuch, match="nested more than 20"):
        cut(NESTED[21])


def parts(count: int) -> bytes:
    return b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * count


def test_two_hundred_parts_are_read_and_one_more_is_not() -> None:
    assert len(cut(parts(200)).leaves) == 200
    assert read_message(parts(201)).unreadable == "the message has more than 200 parts"


def test_what_an_attached_message_holds_counts_towards_the_limits() -> None:
    assert read_message(multipart("mixed", b"Content-Type: message/rfc822\r\n\r\n" + parts(150), *[part("text/plain", "x")] * 40)).unreadable is None
    assert read_message(multipart("mixed", b"Content-Type: message/rfc822\r\n\r\n" + parts(199))).unreadable == "the message has more than 200 parts"


@pytest.mark.parametrize(("raw", "reason"), [
    (multipart("mixed", b"A: b\r\n" * 300 + b"\r\nx"), "in a part: the message has 300 headers"),
    (multipart("mixed", b"A: " + b"x" * 20_000 + b"\r\n\r\nx"), "in a part: a header has"),
    (multipart("mixed", b"A: x\r\n" * 100_000), "a header block has more than"),
    (multipart("mixed", *[b"".join(b"A: %s\r\n" % (b"x" * 9_000) for _ in range(20)) + b"\r\nx"] * 8), "the headers of all parts have more than"),
    (multipart("mixed", b"\r\n" + b"--b0x\r\n" * 20_000), "look like a delimiter of parts and are none"),
    (b"".join(b"Content-Type: multipart/mixed; boundary=n%d.\n\n--n%d.\n" % (n, n) for n in range(15)) + b"\n" + b"x" * 5_000_000,
     "parts within parts repeat almost the whole message"),
])  # fmt: skip
def test_structure_that_only_costs_time_is_named_as_the_reason(raw: bytes, reason: str) -> None:
    assert reason in (read_message(raw).unreadable or "")


@pytest.mark.parametrize("body", ["x\n" * 50_000, "\n" * 100_000, "同意 " * 200_000, "x" * 1_000_000])
def test_of_endless_text_the_beginning_is_read_and_that_is_said(body: str) -> None:
    message = read_message(mail(body))
    assert len(message.text) <= 400_000 and message.text.count("\n") < 40_000
    assert any("only the first" in problem for problem in message.problems)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 3))
def test_any_bytes_in_any_place_become_a_message(junk: bytes, place: int) -> None:
    inside = [part("text/plain", "见附件"), b"Content-Type: message/rfc822\r\n\r\n" + mail("x"), part("text/html", "<p>x")]
    inside.insert(place, junk)
    assert read_message(multipart("mixed", *inside)).sender == "wang@corp.example"


HEADS = (
    b"From: a@b.example\r\nSubject: x", b"Subject:\r\n x\r\n\ty", b"Subject: \r\n  x \r\n", b"a:\n b:c\nd:", b"X: \xd6\xd0\xce\xc4", b":x\r\na: b", b"a b: c",
    b" a: b", b"From x\r\na: b", b"a: b\rc: d", b"a: b\r\n \r\nc: d", b"a\x80: b", b"a : b", b"", b"a:\x0bb\x0c\x1c\x85c: d", b"a: b\r\nno header",
)  # fmt: skip


@pytest.mark.parametrize("block", HEADS)
def test_headers_cut_in_one_pass_are_what_the_parser_of_the_standard_library_makes_of_them(block: bytes) -> None:
    theirs = BytesParser().parsebytes(block, headersonly=True)
    ours = cut(block + b"\r\n\r\nbody").head
    assert list(ours.raw_items()) == list(theirs.raw_items())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["a", "B-c", ":", " ", "\t", "\r\n", "\n", "x", "\x0b", "\x85", "é", "From "]), max_size=14))
def test_whatever_stands_above_the_body_its_headers_are_the_parsers(pieces: list[str]) -> None:
    block = "".join(pieces).encode("utf-8", "surrogateescape")
    assume(not re.search(rb"\n\r?\n", block) and not block.startswith((b"\r", b"\n")))
    theirs = BytesParser().parsebytes(block, headersonly=True)
    assert list(cut(block).head.raw_items()) == list(theirs.raw_items())
