"""Input made to cost time: each goes through the whole of reading, and comes out as something that approves nothing.

The lines that issue 3 names are read in full; of the others a quarter, to keep the suite short.
`PYTHONPATH=.:tests/mail python tests/mail/test_hostile_lines.py [ROWS]` reads all in full and prints the slowest; no test asserts a time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import pytest
from mails import mail, multipart, part

from mailflow.mail.correlation import Keys, keys
from mailflow.mail.forms.forms import Form, read_form
from mailflow.mail.intent.intent import Intent, read_intent
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.message.message import Message, read_message
from mailflow.mail.reply.newtext import NewText, new_text

MEGA: Final = 1_000_000
SENT: Final = "\n".join(f"{n}. 请回复「同意」或「不同意」，“Approved” or “Rejected” {n}" for n in range(40))


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that is read in one message."""

    message: Message
    new: NewText
    intent: Intent
    form: Form
    keys: Keys
    machine: str | None


def read(raw: bytes) -> Reading:
    message = read_message(raw)
    new = new_text(message, SENT)
    return Reading(
        message=message,
        new=new,
        intent=read_intent(new.text, own=("技术部", "Engineering"), names=("刘伟", "Liu Wei"), about=("春季促销活动方案", "赵敏", "市场部")),
        form=read_form(new.text),
        keys=keys(message, new.text),
        machine=automatic(message, "corp.example"),
    )


def nested_parts(depth: int) -> bytes:
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return b"From: <wang@corp.example>\nSubject: x\n" + head.encode() + b"\nhello\n"


def nested_messages(depth: int) -> bytes:
    return b"From: <wang@corp.example>\n" + b"Content-Type: message/rfc822\n\n" * depth + b"hello\n"


def page(content: str) -> bytes:
    return mail(f"<html><body>{content}</body></html>", kind="html")


def both(text: str) -> bytes:
    return multipart("alternative", part("text/plain", text), part("text/html", f"<div>{text}</div>"))


PLAIN: Final[dict[str, str]] = {
    "the writer's department × 3,000": "技术部" * 3_000 + "不同意",
    "the writer's department and a blank × 2,000": "技术部 " * 2_000,
    "the writer's department in English × 900": "Engineering " * 900,
    "who asks × 3,000": "赵敏" * 3_000,
    "who asks in Latin letters × 1,000": "Zhao Min, " * 1_000,
    "the title × 1,000": "春季促销活动方案" * 1_000,
    "the department twelve times": "技术部" * 12 + "不同意",
    "On × 20,000": "On " * 20_000,
    "On in lines × 20,000": "On \n" * 20_000,
    "On … wrote × 20,000": "On Mon, 2 Mar 2026 Wang " * 20_000 + "wrote:",
    "发件人 × 3,000": "发件人: " * 3_000,
    "发件人 in lines × 3,000": "发件人:\n" * 3_000,
    "发件人 and 收件人 × 30,000": "发件人: a\n收件人: b\n" * 30_000,
    "在 … × 100,000": "在 " * 100_000,
    "写道 × 100,000": "写道：" * 100_000,
    "From: × 100,000": "From: " * 100_000,
    "From: lines × 50,000": "From: a@b\n" * 50_000,
    "1 MB of >": ">" * MEGA,
    "1 MB of > lines": ">\n" * (MEGA // 2),
    "1 MB of > and words": "> 同意\n" * (MEGA // 9),
    "1 MB of spaces": " " * MEGA,
    "1 MB of wide spaces": "\u3000" * (MEGA // 3),
    "1 MB of tabs": "\t" * MEGA,
    "1 MB of <": "<" * MEGA,
    "1 MB of &": "&" * MEGA,
    "1 MB of (": "(" * MEGA,
    "1 MB of )": ")" * MEGA,
    "1 MB of [": "[" * MEGA,
    "1 MB of 【": "【" * (MEGA // 3),
    "1 MB of 「": "「" * (MEGA // 3),
    '1 MB of "': '"' * MEGA,
    "1 MB of -": "-" * MEGA,
    "1 MB of - lines": "-- \n" * (MEGA // 4),
    "1 MB of _": "_" * MEGA,
    "1 MB of =": "=" * MEGA,
    "1 MB of |": "|" * MEGA,
    "1 MB of @": "@" * MEGA,
    "1 MB of .": "." * MEGA,
    "1 MB of ,": "," * MEGA,
    "1 MB of :": ":" * MEGA,
    "1 MB of digits": "1" * MEGA,
    "1 MB of zero width": "\u200b" * (MEGA // 3),
    "1 MB of combining marks": "e" + "\u0301" * (MEGA // 2),
    "1 MB of bidi marks": "\u202e" * (MEGA // 3),
    "1 MB of NUL": "\x00" * MEGA,
    "1 MB of a word": "a" * MEGA,
    "1 MB of words": "a " * (MEGA // 2),
    "300,000 lines of one character": "a\n" * 300_000,
    "400,000 blank lines": "\n" * 400_000,
    "400,000 blank lines and a word": "x" + "\n" * 400_000 + "y",
    "spaces before line ends": (" " * 2_000 + "\n") * 500,
    "100,000 同意": "同意" * 100_000,
    "100,000 不": "不" * 100_000,
    "100,000 不同意": "不同意" * 100_000,
    "60,000 同意 but": "同意，但" * 60_000,
    "50,000 同意?": "同意？" * 50_000,
    "90,000 approved": "approved " * 90_000,
    "100,000 not": "not " * 100_000,
    "80,000 not approved": "not approved " * 80_000,
    "20,000 lines of 同意 / 不同意": "1. 同意\n2. 不同意\n" * 20_000,
    "spaced 同 意": "同 " * 100_000 + "意",
    "如果 × 100,000": "如果" * 100_000,
    "delegate to × 50,000": "转交 张工 " * 50_000,
    "label lines × 50,000": "标题: x\n" * 50_000,
    "unknown label lines × 50,000": "label: value\n" * 50_000,
    "long label lines": ("标题" * 400 + ": x\n") * 400,
    "labels without a value": "标题:" * 100_000,
    "one label of 1 MB": "label" * (MEGA // 5) + ": value",
    "one value of 1 MB": "内容: " + "很长" * (MEGA // 6),
    "numbered lines × 50,000": "".join(f"{n}、同意\n" for n in range(50_000)),
    "record numbers × 50,000": "[CNF-2026-0001] " * 50_000,
    "references × 30,000": "MF-TNZY-JXRK-K2CR-3BBU " * 30_000,
    "half references × 100,000": "MF-TNZY-" * 100_000,
    "our own text × 200": (SENT + "\n") * 200,
    "our own words without end": SENT.replace("\n", "") * 200,
    "signatures × 50,000": "-- \n张工\n" * 50_000,
    "devices × 50,000": "发自我的 iPhone\n" * 50_000,
    "disclaimers × 20,000": "本邮件及其附件含有保密信息，未经同意不得转发。\n" * 20_000,
    "addresses × 50,000": "<a@b.example>, " * 50_000,
    "half addresses × 100,000": "a@" * 100_000,
    "dates × 50,000": "2026年3月2日 " * 50_000,
    "two colons and 8,000 spaces": "a: b: " + " " * 8_000,
    "two colons and 800 tabs": "a: b: " + "\t" * 800,
    "5,000 half addresses": "a@" * 5_000,
    "5,000 letters and full stops": "a." * 5_000,
    "bars × 50,000": "| a | b |\n" * 50_000,
    "700 record numbers": "CNF-2026-0001\n" * 700,
    "9,900 empty lines below a line": "hello\n" + "\n" * 9_900,
    "9,900 dashes below a line": "hello\n" + "—" * 9_900,
    "9,900 times 一 below a line": "hello\n" + "一" * 9_900,
    "9,900 empty lines behind a word of decision": "不同意" + "\n" * 9_900 + "x",
    "9,900 digits behind a word of decision": "不同意 " + "1" * 9_900,
    "1,600 times of private talk": "同意，" + "手机坏了，但" * 1_600,
    "1,200 names between commas": ", Min, \n" * 1_200,
    "450 thanks": "thanks for the " * 450,
}

PAGES: Final[dict[str, str]] = {
    "100,000 nested div": "<div>" * 100_000 + "hello",
    "100,000 nested and closed div": "<div>" * 100_000 + "hello" + "</div>" * 100_000,
    "30,000 nested blockquote": "<blockquote>" * 30_000 + "hello",
    "30,000 nested span": "<span style='color:red'>" * 30_000 + "hello",
    "30,000 nested b i u": "<b><i><u>" * 10_000 + "hello",
    "5,000 nested tables": "<table><tr><td>" * 5_000 + "hello",
    "5,000 nested lists": "<ul><li>" * 5_000 + "hello",
    "50,000 cells": "<table>" + "<tr><td>a</td><td>b</td></tr>" * 25_000 + "</table>",
    "50,000 cells in one row": "<table><tr>" + "<td>a</td>" * 50_000 + "</tr></table>",
    "a cell that spans a million": '<table><tr><td colspan="1000000" rowspan="1000000">a</td></tr></table>',
    "1 MB attribute": f'<div title="{"a" * MEGA}">hello</div>',
    "1 MB style attribute": f'<div style="{"color:red;" * (MEGA // 10)}">hello</div>',
    "1 MB of style without value": f'<div style="{"display:" * (MEGA // 8)}">hello</div>',
    "1 MB class": f'<div class="{"a " * (MEGA // 2)}">hello</div>',
    "30,000 attributes": f"<div {' '.join(f'a{n}=1' for n in range(30_000))}>hello</div>",
    "an unclosed comment": "<!--" + "a" * MEGA,
    "50,000 unclosed comments": "hello<!--" * 50_000,
    "50,000 comments": "<!-- 同意 -->" * 50_000,
    "100,000 conditional comments": "<!--[if mso]><![endif]-->" * 30_000,
    "30,000 style rules": "<style>" + "".join(f".c{n}{{display:none}}" for n in range(30_000)) + "</style>hello",
    "30,000 style rules and classes": "<style>"
    + "".join(f".c{n}{{display:none}}" for n in range(3_000))
    + "</style>"
    + "".join(f"<p class=c{n}>x</p>" for n in range(10_000)),
    "an unclosed style": "<style>" + ".a{" * 300_000,
    "10,000 styles": "<style>p{color:red}</style>" * 10_000,
    "100,000 unclosed tags": "<a " * 100_000,
    "100,000 closing tags": "</div>" * 100_000,
    "100,000 unclosed p": "<p>hello" * 100_000,
    "100,000 br": "<br>" * 100_000,
    "200,000 entities": "&nbsp;" * 200_000,
    "200,000 broken entities": "&#x" * 200_000,
    "200,000 entities of nothing": "&foo;" * 150_000,
    "1 MB of <": "<" * MEGA,
    "1 MB of &": "&" * MEGA,
    "20,000 links": '<a href="mailto:a@b">x</a>' * 20_000,
    "20,000 pictures": '<img src="cid:a">' * 20_000,
    "1 MB of script": "<script>" + "同意" * (MEGA // 6),
    "10,000 gmail quotes": '<div class="gmail_quote">On Mon wrote:<blockquote>' * 10_000,
    "10,000 reply marks": '<div id="divRplyFwdMsg">From: a</div>' * 10_000,
    "svg and math × 10,000": "<svg><math><desc>" * 10_000,
    "templates × 10,000": "<template>" * 10_000 + "hello",
    "misnested × 20,000": "<b><p><i></b></p></i>" * 20_000,
    "select and option × 20,000": "<select><option>" * 20_000,
}

WHOLE: Final[dict[str, Callable[[], bytes]]] = {
    "50,000 encoded words in the subject": lambda: mail("hello", Subject="=?utf-8?q?a?= " * 50_000),
    "50,000 encoded words in folded lines": lambda: mail("hello", Subject="\r\n ".join(["=?gbk?b?zazS4g==?="] * 50_000)),
    "200 encoded words": lambda: mail("hello", Subject="=?utf-8?q?a?= " * 200),
    "half encoded words": lambda: mail("hello", Subject="=?utf-8?q?" * 1_500),
    "a subject of 1 MB": lambda: mail("hello", Subject="a" * MEGA),
    "a subject of 15 KB of Re:": lambda: mail("hello", Subject="Re: " * 3_700),
    "a subject of 15 KB of [": lambda: mail("hello", Subject="[" * 15_000),
    "a subject of spaces": lambda: mail("hello", Subject="a" + " " * 15_000 + "b"),
    "10,000 references": lambda: mail("hello", References=" ".join(f"<{n}@x.example>" for n in range(10_000))),
    "700 references": lambda: mail("hello", References=" ".join(f"<{n}@x.example>" for n in range(700))),
    "15 KB of < in references": lambda: mail("hello", References="<" * 15_000),
    "10,000 recipients": lambda: mail("hello", To=", ".join(f"<a{n}@x.example>" for n in range(10_000))),
    "700 recipients": lambda: mail("hello", To=", ".join(f"a <a{n}@x.example>" for n in range(700))),
    "From of ( × 15,000": lambda: mail("hello", From="(" * 15_000),
    'From of " × 15,000': lambda: mail("hello", From='"' * 15_000),
    "From of < × 15,000": lambda: mail("hello", From="<" * 15_000),
    "From of , × 15,000": lambda: mail("hello", From="a," * 7_500),
    "From of backslashes": lambda: mail("hello", From='"' + "\\" * 15_000),
    "a date of 15 KB": lambda: mail("hello", Date="Mon, " * 3_000),
    "a content type of ; × 15,000": lambda: mail("hello", Content_Type="text/plain" + ";" * 15_000),
    "a content type of parameters": lambda: mail("hello", Content_Type="text/plain" + "".join(f"; a*{n}=b" for n in range(1_200))),
    "a boundary of 15 KB": lambda: mail("hello", Content_Type="multipart/mixed; boundary=" + "b" * 15_000),
    "100,000 headers": lambda: b"X-A: b\r\n" * 100_000 + mail("hello"),
    "190 headers of 1 KB": lambda: (b"X-A: " + b"b" * 1_000 + b"\r\n") * 190 + mail("hello"),
    "one header of 1 MB": lambda: b"X-A: " + b"b" * MEGA + b"\r\n" + mail("hello"),
    "one header folded 100,000 times": lambda: b"X-A: a\r\n" + b" b\r\n" * 100_000 + mail("hello"),
    "180 received": lambda: b"Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0800\r\n" * 180 + mail("hello"),
    "received without end": lambda: b"Received: " + b"from a by b with c id d for e; " * 500 + b"\r\n" + mail("hello"),
    "150 authentication results": lambda: b"Authentication-Results: mx.corp.example; dmarc=pass\r\n" * 150 + mail("hello"),
    "20,000 parts": lambda: multipart("mixed", *[b"\r\nhello"] * 20_000),
    "190 parts": lambda: multipart("mixed", *[b"\r\nhello"] * 190),
    "190 parts of HTML": lambda: multipart("alternative", *[part("text/html", "<div>" * 1_000 + "hello")] * 190),
    "3,000 nested parts": partial(nested_parts, 3_000),
    "19 nested parts": partial(nested_parts, 19),
    "3,000 nested messages": partial(nested_messages, 3_000),
    "boundary lines × 100,000": lambda: mail("--b0\n" * 100_000, Content_Type="multipart/mixed; boundary=b0"),
    "nearly boundary lines × 100,000": lambda: mail("--b\n" * 100_000, Content_Type="multipart/mixed; boundary=b0"),
    "1 MB of base64 that is none": lambda: mail("!" * MEGA, Content_Transfer_Encoding="base64"),
    "1 MB of = in quoted-printable": lambda: mail("=" * MEGA, Content_Transfer_Encoding="quoted-printable"),
    "1 MB of soft line ends": lambda: mail("=\n" * (MEGA // 2), Content_Transfer_Encoding="quoted-printable"),
    "1 MB of uuencode": lambda: mail("begin 644 a\n" * (MEGA // 12), Content_Transfer_Encoding="x-uuencode"),
    "1 MB of utf-7": lambda: mail("+" * MEGA, charset="utf-7"),
    "1 MB of hz": lambda: mail(b"~{" * (MEGA // 2), charset="hz"),
    "1 MB of iso-2022-cn": lambda: mail(b"\x1b$A" * (MEGA // 3), charset="iso-2022-cn"),
    "1 MB of 0xFF as gb2312": lambda: mail(b"\xff" * MEGA, charset="gb2312"),
    "1 MB of 0x81 without a charset": lambda: mail(b"\x81" * MEGA, Content_Type="text/plain"),
    "1 MB in UTF-16": lambda: mail("同意\n" * (MEGA // 20), charset="utf-16"),
    "punycode": lambda: mail(b"a-" * 100_000, charset="punycode"),
    "plain and HTML of 同意": lambda: both("同意 " * 60_000),
    "plain and HTML of words": lambda: both("hello " * 100_000),
    "an attachment of 5 MB": lambda: multipart("mixed", part("text/plain", "hello"), part("application/pdf", b"a" * 5 * MEGA)),
    "an attachment name of 14 KB": lambda: multipart(
        "mixed", part("text/plain", "hello"), part("application/pdf", b"a", f'Content-Disposition: attachment; filename="{"a" * 14_000}"')
    ),
    "nothing but line ends": lambda: b"\r\n" * 250_000,
    "nothing but colons": lambda: b":\r\n" * 100_000,
    "nothing": lambda: b"",
}


#: What issue 3 asks for by name.
NAMED: Final = frozenset(
    ["On × 20,000", "发件人 × 3,000", "1 MB of >", "1 MB of spaces", "1 MB of <", "1 MB of &", "1 MB of (", "100,000 同意",
     "300,000 lines of one character", "400,000 blank lines", "100,000 nested div", "50,000 cells", "1 MB attribute", "an unclosed comment",
     "30,000 style rules", "long label lines"]
)  # fmt: skip


def cases(part: int = 4) -> dict[str, Callable[[], bytes]]:
    """Every case by name; of lines that issue 3 does not name one part of so many."""
    cut = {name: len(text) if name in NAMED else len(text) // part for name, text in (PLAIN | PAGES).items()}
    found: dict[str, Callable[[], bytes]] = {f"plain: {name}": partial(mail, text[: cut[name]]) for name, text in PLAIN.items()}
    found |= {f"page: {name}": partial(page, text[: cut[name]]) for name, text in PAGES.items()}
    return found | {f"whole: {name}": build for name, build in WHOLE.items()}


@pytest.mark.parametrize("build", cases().values(), ids=cases().keys())
def test_a_hostile_message_is_read_to_its_end_and_approves_nothing(build: Callable[[], bytes]) -> None:
    reading = read(build())
    assert reading.intent.decision != "approve"
    assert (reading.message.unreadable is None) or (reading.new.text, reading.form.fields) == ("", {})
    assert reading.machine in (None, "auto-reply", "bounce", "receipt", "calendar", "loop")


@pytest.mark.parametrize("name", ["20,000 parts", "3,000 nested parts", "50,000 encoded words in the subject", "a subject of 1 MB"])
def test_what_is_over_the_limits_is_kept_and_not_read(name: str) -> None:
    reading = read(WHOLE[name]())
    assert reading.message.unreadable
    assert (reading.new.text, reading.intent.decision) == ("", "none")


@pytest.mark.parametrize("instruction", ['<?mso-application progid="Word.Document"?>', "<?php echo 1 ?>", "<?a>"])
def test_a_processing_instruction_is_not_read(instruction: str) -> None:
    raw = multipart("alternative", part("text/plain", "hello"), part("text/html", f"<p>hello</p>{instruction}"))
    assert read(raw).new.text == "hello"


def main() -> None:
    """Print the time of each, the slowest first."""
    spent: dict[str, float] = {}
    for name, build in cases(part=1).items():
        raw, began = build(), time.process_time()
        read(raw)
        spent[name] = time.process_time() - began
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1])[: int(sys.argv[1]) if len(sys.argv) > 1 else 25]:
        print(f"{seconds:7.3f} s  {name}")
    print(f"{len(spent)} messages, {sum(spent.values()):.1f} s")


if __name__ == "__main__":
    main()


def test_a_department_named_many_times_in_one_clause_costs_no_time() -> None:
    """Runs of marks once were parted in every way there is: thirty of them would not have ended in this test's life."""
    for text in ("技术部" * 40 + "x", "技术部" * 10 + "没", "刘经理技术部" * 20 + "支持吗"):
        found = read_intent(text, own=("技术部",), names=("刘经理",), about=("春季促销活动方案", "赵敏", "市场部"))
        assert found.decision != "approve"
