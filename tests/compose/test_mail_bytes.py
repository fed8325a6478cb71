from __future__ import annotations

import email
import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email import policy
from email.header import decode_header, make_header
from email.message import Message

import pytest
from compose_samples import HOSTILE, NAMES, TEMPLATES, ZONE, usual, worst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailflow.mail.outgoing.compose import Envelope, File, Rendered, compose
from mailflow.mail.outgoing.header import HeaderRefused, check, safe_filename, safe_header
from mailflow.mail.outgoing.templates import LANGUAGES, MailTemplates

WORDS = Rendered(
    "【确认请求】春季推广方案 V1.0 [CNF-2026-0001]", "您好：\n\n请答复。\n", "<p>您好：</p><p>请答复。</p>"
)
ENVELOPE = Envelope(
    from_name="示例科技 协调助手",
    from_addr="coord@corp.example",
    to_name="王经理",
    to_addr="wang@corp.example",
    date=datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=8))),
    message_id="<n17.4be19c27@corp.example>",
    kind="sign-off-request",
    record="CNF-2026-0001",
)
DOCX = File(
    "【会议纪要】XX项目第3次例会纪要_20260213_V1.0.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    b"PK\x03\x04" * 99,
)
FULL = replace(
    ENVELOPE,
    cc=(("Alice Brown", "alice@corp.example"), ("", "he@corp.example")),
    in_reply_to="<a1@mail.corp.example>",
    references=("<a0@mail.corp.example>",),
    files=(DOCX,),
    auto="auto-replied",
)
ALIVE = MailTemplates(TEMPLATES, ZONE)
FIRST = ["From", "Reply-To", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress"]
HEADERS = [*FIRST, "X-Loop", "X-Mailflow-Kind", "X-Mailflow-Record", "MIME-Version", "Content-Type"]


def parsed(raw: bytes) -> Message:
    return email.message_from_bytes(raw)


def said(message: Message, name: str) -> str:
    return str(make_header(decode_header(message[name])))


def is_sound(raw: bytes) -> bool:
    lines = raw.split(b"\r\n")
    return (
        raw.isascii()
        and max(map(len, lines)) <= 998
        and b"\n" not in b"".join(lines)
        and b"\r" not in b"".join(lines)
        and b"\0" not in raw
    )


def test_a_mail_has_exactly_the_headers_of_the_contract() -> None:
    assert parsed(compose(WORDS, ENVELOPE)).keys() == HEADERS
    message = parsed(compose(WORDS, FULL))
    assert [name for name in message if name not in HEADERS] == ["Cc", "In-Reply-To", "References"]
    assert message["From"].endswith("<coord@corp.example>")
    assert message["Reply-To"] == message["From"]
    assert (message["Auto-Submitted"], message["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    assert (message["X-Mailflow-Record"], message["X-Mailflow-Kind"]) == ("CNF-2026-0001", "sign-off-request")
    assert message["Date"] == "Mon, 02 Mar 2026 09:30:00 +0800"
    assert (message["In-Reply-To"], message["References"]) == (
        "<a1@mail.corp.example>",
        "<a0@mail.corp.example> <a1@mail.corp.example>",
    )


def test_the_headers_read_back_as_they_were_meant() -> None:
    message = email.message_from_bytes(compose(WORDS, FULL), policy=policy.default)
    assert message["Subject"] == WORDS.subject
    assert [(a.display_name, a.addr_spec) for a in message["From"].addresses] == [
        ("示例科技 协调助手", "coord@corp.example")
    ]
    assert [(a.display_name, a.addr_spec) for a in message["Cc"].addresses] == [
        ("Alice Brown", "alice@corp.example"),
        ("", "he@corp.example"),
    ]
    assert message.defects == []


def test_text_and_html_are_alternatives_and_files_stand_beside_them() -> None:
    plain = parsed(compose(WORDS, ENVELOPE))
    assert [part.get_content_type() for part in plain.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    full = parsed(compose(WORDS, FULL))
    kinds = [part.get_content_type() for part in full.walk()]
    assert kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", DOCX.type]
    bodies = [part.get_payload(decode=True) for part in full.walk() if not part.is_multipart()]
    assert bodies == ["您好：\r\n\r\n请答复。\r\n".encode(), WORDS.html.encode(), DOCX.content]


def test_a_file_keeps_its_name_and_has_an_ascii_one_beside_it() -> None:
    raw = compose(WORDS, FULL)
    part = list(parsed(raw).walk())[-1]
    assert part.get_filename() == DOCX.name
    assert part.get_param("name") == "XX_3_20260213_V1.0.docx"


def test_a_very_long_file_name_is_cut_before_its_ending_and_reads_back() -> None:
    file = File("𠀀" * 300 + ".docx", "application/octet-stream", b"x")
    part = list(parsed(compose(WORDS, replace(ENVELOPE, files=(file,)))).walk())[-1]
    assert part.get_filename() == safe_filename(file.name)
    assert part.get_filename().endswith("𠀀.docx")


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "C:\\Windows\\a.docx",
        "con.docx",
        "a\u202ecod.exe",
        "x" * 400,
        "..",
        "",
        "a\r\nBcc: x",
        ' ".docx. ',
        "NUL",
        "a:b*c?.txt",
        "/",
    ],
)
def test_a_file_name_leads_nowhere_and_fits_every_file_system(name: str) -> None:
    safe = safe_filename(name)
    assert safe
    assert len(safe) <= 120
    assert not re.search(r'[\x00-\x1f\u202e<>:"|?*/\\]', safe)
    assert safe == safe.strip(". ")
    assert safe.split(".")[0].lower() not in ("con", "nul")


def test_a_file_that_claims_to_be_a_letter_is_sent_as_bytes() -> None:
    for kind in ("message/rfc822", "multipart/mixed", "text/plain; charset=x", "a\r\nBcc: x/y", ""):
        message = parsed(compose(WORDS, replace(ENVELOPE, files=(File("a.eml", kind, b"From: x\r\n\r\ny"),))))
        assert list(message.walk())[-1].get_content_type() == "application/octet-stream"


def test_the_same_mail_is_the_same_bytes() -> None:
    assert compose(WORDS, FULL) == compose(WORDS, FULL)
    other = replace(FULL, message_id="<n18@corp.example>")
    assert parsed(compose(WORDS, FULL)).get_boundary() != parsed(compose(WORDS, other)).get_boundary()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_mail_goes_out_seven_bit_and_reads_back(name: str, language: str) -> None:
    for about in (usual(name)[0], worst(name)[-1]):
        rendered = ALIVE.render(name, language, about)
        raw = compose(rendered, FULL)
        text, html = [
            p.get_payload(decode=True).decode() for p in parsed(raw).walk() if p.get_content_maintype() == "text"
        ]
        assert is_sound(raw)
        assert (text, html) == (rendered.text.replace("\n", "\r\n"), rendered.html.replace("\n", "\r\n"))
        assert said(parsed(raw), "Subject") == safe_header(rendered.subject)


PIECES = st.sampled_from(
    ("=?UTF-8?Q?=0A?=Bcc: x@y.z", "=?utf-8?b?DQpCY2M6IHg=?=", "\r\nBcc: x", "\n", "\r", "\0", "\u202e", "\u2028",
     "\x85", "?=", "=", "==??", "🙂", "同意", " ", '"', "\\", "<", ">", ",", ";", "(", "a@b.c", "\ud800",
     "e\u0301", "x" * 70)
)  # fmt: skip
TITLES = st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join)


@settings(max_examples=150, deadline=None)
@given(title=TITLES, name=TITLES, file=TITLES, body=TITLES)
@example(title=HOSTILE, name=HOSTILE, file=HOSTILE, body=HOSTILE)
def test_no_title_name_or_file_name_adds_a_header_or_a_body(title: str, name: str, file: str, body: str) -> None:
    envelope = replace(
        FULL,
        from_name=name,
        to_name=name,
        cc=((name, "cc@corp.example"),),
        files=(File(file, file, body.encode("utf-8", "replace")),),
    )
    raw = compose(Rendered(title, body, body), envelope)
    for how in (policy.compat32, policy.SMTP):
        message = email.message_from_bytes(raw, policy=how)
        assert sorted(message.keys()) == sorted([*HEADERS, "Cc", "In-Reply-To", "References"])
        assert len(list(message.walk())) == 5
    message = parsed(raw)
    assert is_sound(raw)
    assert said(message, "Subject") == safe_header(title)
    assert list(message.walk())[-1].get_filename() == safe_filename(file)
    assert [a.addr_spec for a in email.message_from_bytes(raw, policy=policy.default)["To"].addresses] == [
        "wang@corp.example"
    ]


@settings(max_examples=100, deadline=None)
@given(TITLES)
def test_a_safe_header_is_one_visible_line_and_stays_as_it_is(title: str) -> None:
    safe = safe_header(title)
    assert len(safe) <= 200
    assert "=?" not in safe
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", safe)
    assert safe_header(safe) == safe


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=200))
def test_a_long_subject_is_folded_at_76_and_reads_back_whole(title: str) -> None:
    raw = compose(replace(WORDS, subject=title), ENVELOPE)
    assert max(len(line) for line in raw.split(b"\r\n\r\n")[0].split(b"\r\n")) <= 76
    assert said(parsed(raw), "Subject") == safe_header(title)


def test_long_ids_stay_whole_and_unencoded() -> None:
    long = tuple(f"<{n}{'SI2PR04MB' * 9}@apcprd04.prod.outlook.example>" for n in range(40))
    huge = "<" + "y" * 970 + "@a.example>"
    raw = compose(WORDS, replace(ENVELOPE, references=(*long, huge), in_reply_to=long[7]))
    message = parsed(raw)
    kept = message["References"].split()
    assert len(kept) == 20
    assert (kept[0], kept[-1]) == (long[0], huge)
    assert message["In-Reply-To"] == long[7]
    assert is_sound(raw)


def test_ids_that_other_programs_broke_are_left_out() -> None:
    broken = ("no brackets", "<a\r\nBcc: x>", "<a b>", "<é@x>", "<" + "z" * 999 + ">", "")
    message = parsed(compose(WORDS, replace(ENVELOPE, references=(*broken, "<good@x>"), in_reply_to=broken[1])))
    assert message["References"] == "<good@x>"
    assert "In-Reply-To" not in message


@pytest.mark.parametrize(
    "change",
    [
        {"to_addr": "wang@corp.example\r\nBcc: x@y.z"},
        {"to_addr": "a@b.c, d@e.f"},
        {"to_addr": "王@corp.example"},
        {"to_addr": ""},
        {"from_addr": "coord"},
        {"message_id": "<a\n@x>"},
        {"kind": "a b"},
        {"record": "CNF\r\nBcc: x"},
    ],
)
def test_what_can_not_be_written_safely_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(HeaderRefused, match=r": found .*, expected .*\. [A-Z]"):
        compose(WORDS, replace(ENVELOPE, **change))


def test_a_mail_that_is_about_no_record_carries_no_record_header() -> None:
    assert "X-Mailflow-Record" not in parsed(compose(WORDS, replace(ENVELOPE, record=None)))


@pytest.mark.parametrize(
    "smuggled",
    [
        b"Subject: a\r\nBcc: x@y.z\r\n\r\n",
        b"Subject: a\r\n\r\nBcc: x@y.z\r\n\r\n",
        b"Subject: a\r\nTo: b\r\n\r\nTo: c\r\n\r\n",
        b"Subject: a\r\nTo: b\r\n\r\n--=_a_1\r\n",
        b"Subject: a\r\nTo: b\r\n--=_a_1\r\n\r\n",
        b"Subject: a\r\nTo: b\r\n",
        b"Subject: a\nBcc: x@y.z\r\nTo: b\r\n\r\n",
        b"Subject: a\rTo: b\r\n\r\n",
        b"Subject: a\0\r\nTo: b\r\n\r\n",
        b"Subject: " + b"a" * 999 + b"\r\nTo: b\r\n\r\n",
    ],
)
def test_the_last_gate_refuses_bytes_that_read_back_otherwise(smuggled: bytes) -> None:
    check(b"Subject: a\r\nTo: b\r\n\r\n", ("Subject", "To"))
    with pytest.raises(HeaderRefused, match="expected"):
        check(smuggled, ("Subject", "To"))
