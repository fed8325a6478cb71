from __future__ import annotations

import base64
import quopri

import pytest
from mails import mail

from mailflow.mail.charset import decode, decode_header
from mailflow.mail.message import read_message

BEYOND_GB2312 = "朱镕基同意，金额€100，鎔"


@pytest.mark.parametrize(("codec", "label", "text"), [
    ("gb18030", "gb2312", BEYOND_GB2312), ("gb18030", "gbk", BEYOND_GB2312), ("gb18030", "GB2312", BEYOND_GB2312),
    ("gb18030", "x-gbk", BEYOND_GB2312),
    ("gb18030", "cp936", BEYOND_GB2312), ("gb18030", "gb18030", "𠮷同意"), ("big5hkscs", "big5", "核准，無異議，啫"),
    ("utf-8", "utf-8", "同意👍"),
    ("utf-8", "us-ascii", "同意"), ("utf-8", "unknown-8bit", "同意，请执行"), ("gb18030", "x-unheard-of",
    "同意，请按计划推进"), ("gb18030", "", "同意，请按计划推进"),
    ("gb18030", "utf-8", "同意，请按计划推进"), ("hz", "hz-gb-2312", "同意"), ("iso2022_jp", "iso-2022-jp",
    "承認します"), ("cp932", "shift_jis", "承認します①"),
    ("utf-7", "utf-7", "同意"), ("cp949", "euc-kr", "동의합니다"), ("cp1252", "iso-8859-1", "“Approved” – café"),
    ("utf-16", "utf-16", "同意"),
])  # fmt: skip
def test_text_is_read_whatever_its_label_says(codec: str, label: str, text: str) -> None:
    assert decode(text.encode(codec), label) == (text, True)


def test_iso_2022_cn_is_read() -> None:
    raw = b"\x1b$)A\x0e" + bytes(byte & 0x7F for byte in "同意".encode("gb2312")) + b"\x0f ok"
    assert decode(raw, "iso-2022-cn") == ("同意 ok", True)


@pytest.mark.parametrize("label", ["idna", "punycode", "unicode_escape", "undefined", "rot13", "zip", "base64"])
def test_a_codec_that_is_no_charset_is_never_used(label: str) -> None:
    assert decode(b"a\\u0041 \xe5\x90\x8c", label) == ("a\\u0041 同", True)


def test_bytes_of_no_charset_are_replaced_and_said_to_be() -> None:
    text, whole = decode(b"ok \xff\xff\x80", "utf-8")
    assert not whole
    assert text.startswith("ok ")


@pytest.mark.parametrize("encode", [base64.encodebytes, quopri.encodestring])
def test_a_gbk_body_under_a_gb2312_label_is_read_in_every_transfer_encoding(encode: object) -> None:
    name = "base64" if encode is base64.encodebytes else "quoted-printable"
    body = (base64.encodebytes if name == "base64" else quopri.encodestring)(BEYOND_GB2312.encode("gb18030"))
    assert read_message(mail(body, charset="gb2312", Content_Transfer_Encoding=name)).text.strip() == BEYOND_GB2312


@pytest.mark.parametrize(("raw", "subject"), [
    ("回复：请确认".encode("gb18030"), "回复：请确认"),
    ("回复：请确认".encode(), "回复：请确认"),
    (b"=?gb2312?B?" + base64.b64encode("回复".encode("gbk")) + b"?=", "回复"),
    (b"=?GB2312?Q?" + "确认".encode("gbk").hex("=").upper().encode().join([b"=", b""]) + b"?=", "确认"),
    (b"=?utf-8?B?5Zue?= =?utf-8?B?5aSN?=", "回复"),
    (b"=?utf-8?Q?a_b?= c =?utf-8?Q?d?=", "a b c d"),
    (b"=?nonsense", "=?nonsense"),
    (b"=?utf-8?B?####?=", ""),
])  # fmt: skip
def test_subjects_are_decoded_in_all_the_ways_they_come(raw: bytes, subject: str) -> None:
    message = read_message(b"Subject: " + raw + b"\r\nFrom: a@b.example\r\n\r\nx")
    assert message.subject == subject


def test_a_character_cut_between_two_encoded_words_is_whole_again() -> None:
    data = "推广方案".encode()
    words = f"=?utf-8?B?{base64.b64encode(data[:4]).decode()}?=\r\n =?utf-8?B?{base64.b64encode(data[4:]).decode()}?="
    assert decode_header(words) == "推广方案"
