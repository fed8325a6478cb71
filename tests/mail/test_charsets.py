from __future__ import annotations

import base64
import quopri

import pytest
from mails import mail, multipart, part

from mailflow.mail.message.charset import decode, decode_header
from mailflow.mail.message.message import read_message

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
    ("utf-16", "utf-16", "同意"), ("big5hkscs", "x-big5", "核准，無異議"), ("big5hkscs", "zh_TW-Big5", "核准"), ("gb18030", "cn-gb", "同意"),
    ("cp932", "windows-31j", "承認します①"), ("cp932", "x-sjis", "承認します"), ("iso2022_jp", "iso-2022-jp-ms", "承認します"),
    ("iso2022_jp", "cp50221", "承認します"), ("iso2022_jp", "us-ascii", "却下します。"), ("iso2022_jp", "", "却下します。"),
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


@pytest.mark.parametrize(("codec", "label"), [
    ("gb18030", "gb_2312-80"), ("gb18030", "136 "), ("gb18030", "x-mac-chinesesimp"), ("gb18030", "134"), ("gb18030", '"gb2312"'),
    ("gb18030", "gbk; format=flowed"), ("gb18030", "windows-936"), ("gb18030", "chinese"), ("gb18030", "iso-8859-1"), ("gb18030", "windows-1252"),
    ("utf-8", "iso-8859-1"), ("utf-8", "utf8"), ("utf-8", "'UTF-8'"), ("utf-8", "uft-8"), ("utf-8", "utf-8;reply-type=original"),
    ("utf-8", "utf8mb4"), ("utf-7", "unicode-1-1-utf-7"), ("utf-16", ""), ("utf-16", "unknown"), ("utf-16-le", "utf-16le"), ("utf-16-be", "UTF-16BE"),
    ("big5hkscs", "cn-big5"), ("hz", "hz-gb-2312"),
])  # fmt: skip
def test_odd_and_wrong_labels_do_not_garble_a_decision(codec: str, label: str) -> None:
    text = "同意，按此方案推进" if codec != "big5hkscs" else "同意此方案"
    if label == "136 ":
        codec, text = "big5hkscs", "核准此方案"
    assert decode(text.encode(codec), label) == (text, True)


def test_iso_2022_kr_is_read() -> None:
    assert decode("동의합니다".encode("iso2022_kr"), "iso-2022-kr") == ("동의합니다", True)


@pytest.mark.parametrize("text", ["Größe, Maß und Fläche: genehmigt", "à bientôt, déjà approuvé", "“Approved” – café", "Ünïcödé çà éè"])
def test_western_text_under_a_western_label_stays_western(text: str) -> None:
    assert decode(text.encode("cp1252"), "iso-8859-1") == (text, True)
    assert decode(text.encode("cp1252"), "windows-1252") == (text, True)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_html_in_utf_16_is_read(codec: str) -> None:
    assert read_message(mail("<p>同意</p>".encode(codec), kind="html", charset=codec)).text == "同意"


def test_a_character_cut_between_encoded_words_of_gbk_is_whole_again() -> None:
    data = "推广方案确认".encode("gbk")
    words = [f"=?GB2312?B?{base64.b64encode(piece).decode()}?=" for piece in (data[:5], data[5:])]
    assert decode_header("\r\n ".join(words)) == "推广方案确认"
    assert decode_header("".join(words)) == "推广方案确认"


@pytest.mark.parametrize(("disposition", "name"), [
    ('filename="=?gb18030?B?t72wuA==?= =?gb18030?B?LmRvY3g=?="', "方案.docx"),
    ("filename*=GBK''%B7%BD%B0%B8.docx", "方案.docx"),
    ("filename*0*=UTF-8''%E6%96%B9%E6; filename*1*=%A1%88.docx", "方案.docx"),
    ("filename*0=a; filename*1=b.docx", "ab.docx"),
    ("filename*=utf-8''", "attachment-1"),
    ("filename==?utf-8?B?5pa55qGILmRvY3g=?=", "方案.docx"),
    ("filename=\"a\\\"b.docx\"", "ab.docx"),
])  # fmt: skip
def test_file_names_are_read_in_all_the_ways_they_come(disposition: str, name: str) -> None:
    raw = multipart("mixed", part("application/octet-stream", b"x", f"Content-Disposition: attachment; {disposition}"))
    assert [attachment.name for attachment in read_message(raw).attachments] == [name]


@pytest.mark.parametrize(("encoding", "body", "text"), [
    ("base64", b"5ZCM5oSP", "同意"), ("BASE64", b"5ZCM\r\n5oSP\r\n", "同意"), ("base64", b"5ZCM5oS", "同"), ("base64", b"5ZCM5oSP=", "同意"),
    ("base64", b"5ZCM!5oSP", "同意"), ('"base64"', b"5ZCM5oSP", "同意"), ("base64 (x)", b"5ZCM5oSP", "同意"),
    ("quoted-printable", b"=E5=90=8C=\n=E6=84=8F", "同意"), ("quoted-printable", b"=E5=90=8C=\r\n=E6=84=8F\r\n", "同意"),
    ("base64", b"5ZCM5oSP77yMIA==\r\n5L2G6ZyA5YeP5Y2K44CC", "同意， 但需减半。"),
    ("base64", b"5ZCM5oSP77yMIA==\r\n-- list: approved by all", "同意，"),
    ("quoted-printable", b"=E5=90= \r\n=8C=E6=84=8F\t\r\n", "同意"), ("quoted-printable", b"=E5=90=8C=\r=E6=84=8F=\rno", "同意no"),
    ("quoted-printable", b"=E5=90=8C=E6=84=8F=", "同意"), ("quoted-printable", b"a =ZZ b", "a =ZZ b"),
    ("x-uuencode", b"begin 644 a\r\n&Y9\",YH2/\r\n`\r\nend\r\n", "同意"), ("uuencode", b"no begin", "no begin"),
    ("8bit", "同意".encode(), "同意"), ("7bit", "同意".encode("gbk") * 3, "同意" * 3), ("unheard-of", "同意".encode(), "同意"), ("", "同意".encode(), "同意"),
])  # fmt: skip
def test_transfer_encodings_are_undone_whole_or_broken(encoding: str, body: bytes, text: str) -> None:
    found = read_message(mail(body, Content_Transfer_Encoding=encoding)).text.strip()
    assert found.rstrip("\ufffd") == text


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("first", [b"", b"From wang@corp.example Mon Mar  2 09:00:00 2026\n", b"\xef\xbb\xbf"])
def test_line_ends_marks_and_mbox_lines_do_not_hide_the_headers(newline: bytes, first: bytes) -> None:
    message = read_message(first + mail("\ufeff同意\x00").replace(b"\r\n", newline))
    assert (message.sender, message.text.strip()) == ("wang@corp.example", "同意")
