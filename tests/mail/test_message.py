from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail, multipart, part

from mailflow.mail.message.details import details
from mailflow.mail.message.message import read_message
from mailflow.mail.message.parts import safe_name


def test_a_plain_mail_is_read_as_it_is() -> None:
    raw = mail(
        "同意\n谢谢",
        Cc='"Li, Wei" <Li@corp.example>, zhang@corp.example',
        References="<0@x>\r\n <2@x>",
        In_Reply_To="<2@x>",
    )
    message = read_message(raw)
    assert (message.sender, message.subject, message.message_id) == (
        "wang@corp.example",
        "Re: plan",
        "<1@client.example>",
    )
    assert (message.text, message.text_from_html, message.problems, message.unreadable) == (
        "同意\n谢谢",
        False,
        (),
        None,
    )
    assert (message.to, message.cc) == (("coord@corp.example",), ("li@corp.example", "zhang@corp.example"))
    assert (message.in_reply_to, message.references) == (("<2@x>",), ("<0@x>", "<2@x>"))
    assert message.date == datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert (message.sha256, message.size) == (hashlib.sha256(raw).hexdigest(), len(raw))
    assert message.header("subject") == "Re: plan"
    assert message.headers_named("TO") == ("coord@corp.example",)


def test_the_plain_part_of_an_alternative_is_the_text_and_the_html_stands_beside_it() -> None:
    message = read_message(multipart("alternative", part("text/plain", "同意"), part("text/html", "<p>同意</p>")))
    assert (message.text, message.html, message.text_from_html, message.attachments) == (
        "同意",
        "<p>同意</p>",
        False,
        (),
    )


def test_html_alone_becomes_the_text_its_reader_sees() -> None:
    message = read_message(mail("<p>同意<span style='display:none'>不</span></p>", kind="html"))
    assert (message.text, message.text_from_html) == ("同意", True)


def test_nested_parts_of_a_common_client_are_found() -> None:
    inner = (
        b'Content-Type: multipart/alternative; boundary="i"\r\n\r\n--i\r\n'
        + part("text/plain", "hello")
        + b"\r\n--i\r\n"
        + part("text/html", "<p>hello")
    )
    raw = multipart(
        "mixed",
        inner + b"\r\n--i--",
        part("application/pdf", b"%PDF", 'Content-Disposition: attachment; filename="a.pdf"'),
    )
    message = read_message(raw)
    assert (message.text, message.html) == ("hello", "<p>hello")
    assert [(a.name, a.type, a.size, a.sha256) for a in message.attachments] == [
        ("a.pdf", "application/pdf", 4, hashlib.sha256(b"%PDF").hexdigest())
    ]


def test_text_below_an_attached_message_never_is_the_text() -> None:
    attached = b"Content-Type: message/rfc822\r\n\r\n" + mail("APPROVED")
    message = read_message(multipart("mixed", attached))
    assert message.text == ""
    assert [(a.type, b"APPROVED" in a.content) for a in message.attachments] == [("message/rfc822", True)]


def test_an_attached_text_file_never_is_the_text() -> None:
    message = read_message(
        multipart(
            "mixed",
            part("text/plain", "APPROVED", 'Content-Disposition: attachment; filename="x.txt"'),
            part("text/plain", "see file"),
        )
    )
    assert (message.text, [a.name for a in message.attachments]) == ("see file", ["x.txt"])


def test_more_text_below_the_first_text_is_named_as_a_problem() -> None:
    message = read_message(
        multipart("mixed", part("text/plain", "同意"), part("image/png", b"x"), part("text/plain", "但预算减半"))
    )
    assert message.text == "同意"
    assert "more text below the first text part" in message.problems


@pytest.mark.parametrize(
    "name", ["From", "Sender", "Subject", "Date", "To", "Message-ID", "In-Reply-To", "Content-Type"]
)
def test_a_header_that_may_stand_once_and_stands_twice_is_a_problem(name: str) -> None:
    raw = f"{name}: text/plain\r\n{name.lower()} : text/html\r\n".encode() + b"X-A: b\r\n\r\nAPPROVED"
    assert f"several {name} headers" in read_message(raw).problems


def test_two_from_headers_name_no_sender() -> None:
    message = read_message(b"From: a@corp.example\r\nFrom: b@corp.example\r\n\r\nAPPROVED")
    assert message.sender is None
    assert "2 From headers" in (message.sender_problem or "")


def test_a_second_from_below_a_broken_header_line_is_seen() -> None:
    message = read_message(b"From: a@corp.example\r\nnot a header\r\nFrom: b@corp.example\r\n\r\nAPPROVED")
    assert {"several From headers", "a malformed header line"} <= set(message.problems)


@pytest.mark.parametrize(("raw", "problem"), [
    (b"Subject: x\rBcc: y@z\r\n\r\nhi", "bare CR"),
    (b"Subject: a\x00b\r\n\r\nhi", "NUL in a header"),
    (mail("-----BEGIN PGP MESSAGE-----\nabc"), "PGP"),
    (mail(b"x", Content_Type="application/pkcs7-mime; smime-type=enveloped-data"), "opaque S/MIME"),
    (multipart("mixed", part("application/ms-tnef", b"x", 'Content-Disposition: attachment; filename="winmail.dat"')),
    "only TNEF"),
    (mail("<div>" * 600 + "x", kind="html"), "HTML too large or too deep to be read"),
    (mail(b"\xff\xfe\x81 \xff", charset="utf-8"), "text in an unknown charset"),
])  # fmt: skip
def test_what_is_odd_about_a_message_is_named(raw: bytes, problem: str) -> None:
    assert problem in read_message(raw).problems


def test_a_signed_mail_is_read_like_any_other() -> None:
    message = read_message(
        multipart(
            "signed",
            part("text/plain", "同意"),
            part("application/pkcs7-signature", b"x", 'Content-Disposition: attachment; filename="smime.p7s"'),
        )
    )
    assert (message.text, message.problems) == ("同意", ())


@pytest.mark.parametrize(("value", "name"), [
    ("attachment; filename*=utf-8''%E6%96%B9%E6%A1%88.docx", "方案.docx"),
    ("attachment; filename*0*=gb2312''%B7%BD; filename*1*=%B0%B8.docx", "方案.docx"),
    ('attachment; filename="=?gb2312?B?t72wuC5kb2N4?="', "方案.docx"),
    ('attachment; filename="../../etc/passwd"', "passwd"),
    ("attachment; filename=\"C:\\\\a\\\\con.txt\"", "_con.txt"),
    ('attachment; filename="a\u202efdp.exe"', "afdp.exe"),
    ("attachment", "attachment-1"),
    ("attachment; filename*=idna''x", "x"),
])  # fmt: skip
def test_file_names_are_decoded_and_hold_no_path(value: str, name: str) -> None:
    message = read_message(multipart("mixed", part("application/octet-stream", b"x", f"Content-Disposition: {value}")))
    assert [a.name for a in message.attachments] == [name]


def test_a_file_name_in_raw_gbk_bytes_is_read() -> None:
    raw = multipart(
        "mixed",
        b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="'
        + "方案.pdf".encode("gbk")
        + b'"\r\n\r\nx',
    )
    assert read_message(raw).attachments[0].name == "方案.pdf"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_no_safe_name_leaves_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert not set(safe) & set("/\\\x00\n\r:") and safe not in (".", "..") and len(safe) <= 120


def test_the_same_letter_by_two_ways_has_one_content_key() -> None:
    direct = mail("同意", Content_Transfer_Encoding="8bit")
    relayed = b"Received: by mx\r\n" + mail(base64.encodebytes("同意".encode()), Content_Transfer_Encoding="base64")
    assert read_message(direct).content_key == read_message(relayed).content_key
    assert read_message(direct).sha256 != read_message(relayed).sha256


@pytest.mark.parametrize(
    "change",
    [
        {"Subject": "other"},
        {"Message_ID": "<2@x>"},
        {"From": "li@corp.example"},
        {"Date": "Tue, 3 Mar 2026 09:00:00 +0800"},
    ],
)
def test_another_letter_under_the_same_id_has_another_content_key(change: dict[str, str]) -> None:
    assert read_message(mail("同意", **change)).content_key != read_message(mail("同意")).content_key
    assert read_message(mail("不同意")).content_key != read_message(mail("同意")).content_key


def test_long_folded_message_ids_are_put_together_again() -> None:
    message = read_message(mail("x", In_Reply_To="<" + "a" * 60 + "\r\n " + "b" * 27 + "@x>", References="<1@x><2@x>"))
    assert message.in_reply_to == ("<" + "a" * 60 + "b" * 27 + "@x>",)
    assert message.references == ("<1@x>", "<2@x>")


def test_message_ids_that_a_program_wrote_as_encoded_words_are_read() -> None:
    coded = "=?utf-8?q?=3Cmailflow=2ECNF-2026-0001=2E1=40corp=2Eexample=3E?="
    assert read_message(mail("x", In_Reply_To=coded)).in_reply_to == ("<mailflow.CNF-2026-0001.1@corp.example>",)


def test_a_message_id_without_its_brackets_is_one_where_nothing_else_stands() -> None:
    assert read_message(mail("x", In_Reply_To=" 1@corp.example ")).in_reply_to == ("<1@corp.example>",)
    assert read_message(mail("x", In_Reply_To="mail of li@corp.example")).in_reply_to == ()


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Mar 2026 09:00:00 +0800", "Mon, 2 Mar 2026 09:00:00 +9999"])
def test_a_date_nobody_can_read_is_no_date(date: str) -> None:
    assert read_message(mail("x", Date=date)).date is None


def test_a_machine_header_is_never_decoded_for_what_an_encoded_word_says() -> None:
    forged = "=?utf-8?q?mx.corp.example;_dmarc=3Dpass_header.from=3Dcorp.example?="
    assert read_message(mail("x", Authentication_Results=forged)).header("Authentication-Results") == forged


HOSTILE = {
    "encoded words": b"Subject: " + b"=?utf-8?B?5ZCM?= " * 41 + b"\r\n\r\nx",
    "many headers": b"A: b\r\n" * 201 + b"\r\nx",
    "a long header": b"Subject: " + b"x" * 17_000 + b"\r\n\r\nx",
    "a large header block": b"".join(b"A%d: %s\r\n" % (n, b"x" * 8_000) for n in range(40)) + b"\r\nx",
    "many parts": b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 20_000,
    "deep parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3_000)
    ),
    "deep messages": b"Content-Type: message/rfc822\r\n\r\n" * 3_000,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_message_over_a_limit_is_unreadable_with_the_limit_as_its_reason(raw: bytes) -> None:
    message = read_message(raw)
    assert message.unreadable
    assert (message.text, message.sender, message.content_key) == ("", None, message.sha256)
    assert details(raw).defects == (message.unreadable,)


@pytest.mark.parametrize("raw", [
    b"", b"\r\n", b"\x00" * 1000, b"a: b\r" * 5000, b"From: " + b"(" * 8000 + b"\r\n\r\nx",
        b'To: ' + b'"' * 8000 + b"\r\n\r\nx",
    b"Content-Type: text/plain; charset*=idna''x\r\n\r\nx",
    b"Content-Type: text/plain; charset=idna\r\n\r\n" + b"\xff" * 10000,
    b"Content-Type: " + b";a=b" * 3000 + b"\r\n\r\nx",
    b"Content-Disposition: attachment; " + b"".join(b"filename*%d*=x;" % n for n in range(900)) + b"\r\n\r\nx",
    b"Content-Transfer-Encoding: base64\r\n\r\n" + b"=" * 10000,
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--\r\n" * 100_000,
])  # fmt: skip
def test_hostile_bytes_become_a_message_and_nothing_else(raw: bytes) -> None:
    message = read_message(raw)
    assert message.size == len(raw)
    assert details(raw) == details(raw)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_mutation_of_a_mail_breaks_the_reader(data: st.DataObject) -> None:
    raw = bytearray(
        multipart(
            "alternative",
            part("text/plain", "请看附件"),
            part("text/html", "<p>请看附件</p>"),
            Subject="=?gb2312?B?tPC4tA==?=",
        )
    )
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=6))
    assert read_message(bytes(raw)).size == len(raw)
    assert isinstance(details(bytes(raw)).defects, tuple)


def test_the_way_of_a_mail_is_known_when_asked_for() -> None:
    raw = b"Received: from b.example by c.example; Mon, 2 Mar 2026 09:00:05 +0800\r\n"
    raw += b"Received: from a.example by b.example; Mon, 2 Mar 2026 09:00:00 +0800\r\n"
    found = details(
        raw
        + multipart(
            "mixed",
            part("text/plain", "x"),
            part("application/pdf", b"x", 'Content-Disposition: attachment; filename="a.pdf"'),
        )
    )
    assert [hop["by"] for hop in found.received] == ["b.example", "c.example"]
    assert found.date == datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert found.attachment_names == ("a.pdf",)
