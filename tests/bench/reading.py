"""Replies read per second on one core, beside the parsers they stand on: ``python tests/bench/reading.py``."""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes
from time import process_time

import mailparser

from mailflow.mail.automatic import automatic
from mailflow.mail.correlation import keys
from mailflow.mail.intent import read_intent
from mailflow.mail.message import read_message
from mailflow.mail.newtext import new_text
from mailflow.mail.quoting import STYLES, Answered, quote

SENT = "\n".join(
    [
        "王经理：您好！", "", "市场部 赵敏 请您书面确认下列事项：", "事项：关于2026年春季推广方案的确认",
        *(f"第{n}条：推广方案的具体内容，分工、时间与预算见下表，所列各项均以附件为准。" for n in range(1, 40)),
        "直接回复「同意」即表示确认；不同意请回复「不同意」并写明理由。", "参考号 MF-K7Q2-M9XF-3DTB-WZ5A", "谢谢！",
    ]
)  # fmt: skip
ANSWERED = Answered(
    name="协同助手",
    mail="coord@corp.example",
    to="wang@corp.example",
    subject="[CNF-2026-0001] 请确认",
    sent_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
    text=SENT,
)


def plain_reply(style: str) -> bytes:
    """One reply as a client of this style sends it, its text part alone."""
    body = quote(style, "同意，请尽快推进。\n\n王经理\n市场部", ANSWERED).text
    head = (
        "Received: from mx.corp.example by mail.corp.example; Mon, 2 Mar 2026 10:00:00 +0800\r\n"
        "Authentication-Results: mx.corp.example; dmarc=pass header.from=corp.example\r\n"
        "From: =?utf-8?B?546L57uP55CG?= <wang@corp.example>\r\nTo: coord@corp.example\r\n"
        "Subject: =?utf-8?B?5Zue5aSN77yaW0NORi0yMDI2LTAwMDFdIOivt+ehruiupA==?=\r\n"
        "Date: Mon, 2 Mar 2026 10:00:00 +0800\r\n"
        "Message-ID: <1@corp.example>\r\nIn-Reply-To: <mf.1@corp.example>\r\n"
        "References: <mf.0@corp.example>\r\n <mf.1@corp.example>\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode() + base64.encodebytes(body.encode()).replace(b"\n", b"\r\n")


def alternative_reply(style: str) -> bytes:
    """The same with the HTML the client sends beside it."""
    parts = quote(style, "同意，请尽快推进。\n\n王经理\n市场部", ANSWERED)
    head = plain_reply(style).split(b"\r\nMIME-Version")[0]
    body = [b"MIME-Version: 1.0", b'Content-Type: multipart/alternative; boundary="b"', b""]
    for kind, text in (("plain", parts.text), ("html", parts.html or parts.text)):
        body += [
            b"--b",
            f"Content-Type: text/{kind}; charset=utf-8".encode(),
            b"Content-Transfer-Encoding: base64",
            b"",
        ]
        body.append(base64.encodebytes(text.encode()))
    return head + b"\r\n" + b"\r\n".join([*body, b"--b--", b""])


def read_reply(raw: bytes) -> str:
    """All that reading one reply takes."""
    message = read_message(raw)
    automatic(message, "corp.example")
    text = new_text(message, SENT).text
    keys(message, text)
    return read_intent(text).decision


def rate(work: Callable[[bytes], object], mails: list[bytes], seconds: float = 1.0) -> float:
    """Mails per second of processor time: the machine is shared."""
    done, start = 0, process_time()
    while (spent := process_time() - start) < seconds:
        work(mails[done % len(mails)])
        done += 1
    return done / spent


def main() -> int:
    """Print one line per reader and kind of mail; fail where a reply is misread."""
    for name, build in (("plain text", plain_reply), ("text and HTML", alternative_reply)):
        mails = [build(style) for style in STYLES]
        if {read_reply(mail) for mail in mails} != {"approve"}:
            return 1
        print(f"{name}, {sum(map(len, mails)) // len(mails)} bytes a mail")
        for label, work in (("mailflow: read, new text, decision, keys", read_reply), ("mailflow: message alone",
            read_message),
                            ("stdlib compat32", message_from_bytes), ("mail-parser",
                            mailparser.parse_from_bytes)):  # fmt: skip
            print(f"  {rate(work, mails):8.0f}/s  {label}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
