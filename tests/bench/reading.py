"""Replies read per second on one core, beside the parsers they stand on: ``PYTHONPATH=. python tests/bench/reading.py``.

Every reader works on the same bytes in the same run, in turns; the machine is shared, so the middle of the turns counts.

A reply is read as the service reads it: beside the mail that it answers, with the names and the department of its writer, the
title, requester and text of the record. Ten people answer one request, each a mail with a reference number of its own: what is
known of the request is found once for all of them, what is known of the mail for each.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from html import escape
from statistics import median
from time import process_time
from typing import Final, NamedTuple

import mailparser

from mailflow.mail.correlation import keys
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.message.message import read_message
from mailflow.mail.outgoing.quoting import STYLES, Answered, quote
from mailflow.mail.reply.newtext import new_text

#: What a client of Outlook's kind makes of one line of a mail it quotes.
PARAGRAPH: Final = (
    '<p class="MsoNormal" style="margin-bottom:0cm"><span lang="EN-US" style="font-size:10.5pt;font-family:宋体;'
    'mso-fareast-language:ZH-CN">{}<o:p></o:p></span></p>\r\n'
)
SHEET: Final = (
    '<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:10.5pt; font-family:"Calibri",sans-serif;}'
    " a:link {color:#0563C1; text-decoration:underline;} @page WordSection1 {size:612.0pt 792.0pt;} --></style>"
)
TURNS: Final = 5


#: The writer's department and names, and the title, the requester and the requester's department of the record.
OWN: Final = ("市场部", "Marketing")
NAMES: Final = ("王伟", "Wang Wei", "市场部经理", "王经理")
ABOUT: Final = ("2026年春季推广方案", "赵敏", "市场部")


def points(lines: int) -> str:
    """A request of so many points."""
    return "\n".join(
        f"第{n}条：推广方案的具体内容，分工、时间与预算见下表，所列各项均以附件为准。" for n in range(1, lines + 1)
    )


def sent_text(lines: int, copy: int = 5) -> str:
    """The mail that asks it, and a few lines around it; `copy` is a digit of its reference number."""
    opening = ("王经理：您好！", "", "市场部 赵敏 请您书面确认下列事项：", "事项：关于2026年春季推广方案的确认")
    closing = ("直接回复「同意」即表示确认；不同意请回复「不同意」并写明理由。", f"参考号 MF-K7Q2-M9XF-3DTB-WZ{copy}A", "谢谢！")
    return "\n".join((*opening, points(lines), *closing))


LINES: Final = 39
#: So many lines make a history of 24 KB in HTML of Outlook's kind.
LONG: Final = 96
SENT: Final = sent_text(LINES)
ANSWERED = Answered(
    name="协同助手",
    mail="coord@corp.example",
    to="wang@corp.example",
    subject="[CNF-2026-0001] 请确认",
    sent_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
    text=SENT,
)


WORDS: Final = "同意，请尽快推进。\n\n王经理\n市场部"


def plain_reply(style: str, sent: str = SENT) -> bytes:
    """One reply as a client of this style sends it, its text part alone."""
    body = quote(style, WORDS, replace(ANSWERED, text=sent)).text
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


def alternative_reply(style: str, sent: str = SENT, page: str = "") -> bytes:
    """The same with the HTML the client sends beside it; `page` is the HTML of the mail it quotes."""
    parts = quote(style, WORDS, replace(ANSWERED, text=sent, html=page))
    head = plain_reply(style, sent).split(b"\r\nMIME-Version")[0]
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


def outlook_reply(style: str, sent: str = SENT) -> bytes:
    """The same with a history as Outlook makes it: a style sheet, and a paragraph and a span with styles around each line."""
    page = SHEET + "".join(PARAGRAPH.format(escape(line) or "&nbsp;") for line in sent.split("\n"))
    return alternative_reply(style, sent, page)


class Reply(NamedTuple):
    """One reply, the mail it answers and the text that is to be confirmed."""

    raw: bytes
    sent: str
    content: str


def replies(build: Callable[[str, str], bytes], lines: int) -> list[Reply]:
    """A reply of each style to a mail of its own, all of them to one request of so many points."""
    mails = (sent_text(lines, copy) for copy in range(len(STYLES)))
    return [Reply(build(style, sent), sent, points(lines)) for style, sent in zip(STYLES, mails, strict=True)]


def read_reply(raw: bytes, sent: str = SENT, content: str = "") -> str:
    """All that reading one reply takes."""
    message = read_message(raw)
    automatic(message, "corp.example")
    text = new_text(message, sent).text
    keys(message, text)
    request = f"{ABOUT[0]} V1.0\n{content}\n预算 38万元"
    return read_intent(text, {}, OWN, names=NAMES, about=ABOUT, request=request).decision


def read_by_stdlib(raw: bytes) -> int:
    """The least a reader of compat32 does: the headers a decision needs, and the text of each leaf."""
    mail = message_from_bytes(raw)
    names = ("From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References")
    shown = [str(make_header(decode_header(mail.get(name, "")))) for name in names]
    leaves = (leaf for leaf in mail.walk() if not leaf.is_multipart())
    return len(shown) + sum(len(bytes(leaf.get_payload(decode=True)).decode("utf-8", "replace")) for leaf in leaves)


Reader = Callable[[Reply], object]


def rates(readers: Sequence[Reader], mails: Sequence[Reply], seconds: float = 0.4) -> list[float]:
    """Mails per second of processor time for each reader, the middle of several turns."""
    turns = [[_rate(work, mails, seconds) for work in readers] for _ in range(TURNS)]
    return [median(turn[place] for turn in turns) for place in range(len(readers))]


def _rate(work: Reader, mails: Sequence[Reply], seconds: float) -> float:
    done, start = 0, process_time()
    while (spent := process_time() - start) < seconds:
        work(mails[done % len(mails)])
        done += 1
    return done / spent


READERS: Final[dict[str, Reader]] = {
    "mailflow: message, new text, decision, keys": lambda reply: read_reply(*reply),
    "mailflow: message alone": lambda reply: read_message(reply.raw),
    "stdlib compat32, parse": lambda reply: message_from_bytes(reply.raw),
    "stdlib compat32, parse and read headers and text": lambda reply: read_by_stdlib(reply.raw),
    "mail-parser": lambda reply: mailparser.parse_from_bytes(reply.raw),
}
KINDS: Final[dict[str, tuple[Callable[[str, str], bytes], int]]] = {
    "plain text": (plain_reply, LINES),
    "text and HTML": (alternative_reply, LINES),
    "text and 24 KB of Outlook's HTML": (outlook_reply, LONG),
}


def compare(name: str, build: Callable[[str, str], bytes], lines: int) -> bool:
    """Print what each reader does with mails of one kind; whether all were read rightly."""
    mails = replies(build, lines)
    print(f"{name}: {sum(len(reply.raw) for reply in mails) // len(mails)} bytes a mail")
    for label, rate in zip(READERS, rates(list(READERS.values()), mails), strict=True):
        print(f"  {rate:8.0f}/s  {label}")
    return {read_reply(*reply) for reply in mails} == {"approve"}


def growth() -> None:
    """Print what a KB costs in mails of one, ten and a hundred times the size."""
    print("growth, microseconds a KB: " + "; ".join(KINDS))
    for times in (1, 10, 100):
        costs = (_cost(replies(build, 40 * times)) for build, _ in KINDS.values())
        print(f"  {times:4} x  " + "  ".join(costs))


def _cost(mails: Sequence[Reply]) -> str:
    (rate,) = rates([lambda reply: read_reply(*reply)], mails, seconds=0.2)
    size = sum(len(reply.raw) for reply in mails) / len(mails) / 1024
    return f"{1e6 / rate / size:6.1f} ({size:.0f} KB)"


def main() -> int:
    """Print one line per reader and kind of mail; fail where a reply is misread."""
    right = [compare(name, build, lines) for name, (build, lines) in KINDS.items()]
    growth()
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())
