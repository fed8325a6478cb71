"""Mails to damage: those that decide nothing and hold no word that could, and those that decide.

What is said of the first is strict: however they are damaged, nothing may be read as a decision, as long as the mail they
answer is known. That holds because their own words contain no decision word, whole or in pieces; decision words stand only in
the quoted request of the service, which is subtracted, and whose lines are written so that none of them decides alone. An
automatic answer that names a deputy may be read as handing the matter on once its header is destroyed: a person who
writes the same does hand it on (guide §6.4), so for those alone delegate is no fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from generate import replies
from reply_layouts import LAYOUTS
from reply_lists import frames
from reply_text import Sent, Words, in_html, in_plain, sent_mail
from reply_wire import encoded, wired

#: Words and characters from which a decision could be made by leaving something out.
LOADED: Final = re.compile(
    "[同意批准核可行发發通过過认認赞贊否拒驳駁退撤撒阅閱好是对嗯转轉委托由代授照办辦擬拟承却]|异议|異議|没问题|確|确|"
    r"\b(?:ok|okay|yes|no|not|go|approv\w*|agree\w*|reject\w*|declin\w*|confirm\w*|accept\w*|withdraw\w*|delegat\w*|proceed\w*|object\w*"
    r"|sign\w*|sure|fine|good|great|behalf|contact|ask|forward\w*)\b",
    re.IGNORECASE,
)

NEUTRAL: Final = (
    "下午三点会议室停电。",
    "打印机坏了，已报修。",
    "周四的航班晚点两小时。",
    "明天上海有雨，记得带伞。",
    "我在高铁上，信号很差。",
    "新的门禁卡在前台。",
    "食堂下周一开始供应早餐。",
    "楼下停车位只剩三个。",
    "快递放在三楼。",
    "附件里有上周的周报。",
    "明天上午停水。",
    "窗户漏水，物业来人看了。",
    "新來的人下週一到。",
    "電梯壞了，請走樓梯。",
    "The coffee machine on the second floor is broken.",
    "My train is late, I arrive at ten.",
    "The meeting room has moved to the third floor.",
    "Lunch is at noon on Tuesday.",
    "Water is shut off tomorrow morning.",
    "The parking lot closes at eight.",
    "Attached is the weekly report.",
    "It rains in Shanghai tomorrow.",
    "来週の会議は三階です。",
)

AWAY: Final = (
    ("自动回复: 春季促销活动方案", "我正在休假，3月10日返岗。", True),
    ("自動回覆: 春季促銷", "我目前休假中，3月10日上班。", True),
    ("Automatic reply: plan", "I am out of the office until 10 March with limited access to email.", True),
    ("Out of Office: plan", "I am on annual leave and back on 10 March.", True),
    ("自动回复: 出差", "出差期间无法及时回信，紧急事宜请联系张工 zhang@corp.example。", False),
    ("Automatic reply: away", "I am travelling. For urgent matters please contact Zhang at zhang@corp.example.", False),
)

BOUNCE: Final = (
    ("Undelivered Mail Returned to Sender", "This is the mail system at host mx.corp.example.\n\n<liu@corp.example>: host mx[10.0.0.1] said: 550 5.1.1 User unknown", "postfix"),
    ("系统退信", "抱歉，您的邮件被退回来了……\n收件人邮件地址 liu@corp.example 不存在，邮件无法送达。", "qq"),
    ("Undeliverable: plan", "Delivery has failed to these recipients or groups:\nliu@corp.example\nThe email address you entered couldn't be found.", "exchange"),
)  # fmt: skip

DECIDING: Final = ("approve", "conditional", "reject", "delegate", "withdraw")


@dataclass(frozen=True, slots=True)
class Seed:
    """A mail to damage, the mail it answers, and the decisions that must never be read in it."""

    name: str
    raw: bytes
    sent: Sent
    never: tuple[str, ...]


@cache
def seeds() -> tuple[Seed, ...]:
    """All seeds; the same in every process."""
    pick = Random("seeds")
    return (*_neutral(pick), *_away(pick), *_bounces(), *_deciding())


def _neutral(pick: Random) -> list[Seed]:
    """Each layout in three shapes, with words that mean nothing."""
    found = []
    for layout in LAYOUTS:
        for shape in ("plain", "html", "alternative"):
            sent, words = sent_mail(pick.choice(("zh", "en"))), Words(_harmless(pick))
            plain, page = in_plain(words, layout, sent, pick, ""), in_html(words, layout, sent, pick, "")
            wire = wired(plain, page, sent, pick, "plain" if layout.known_only else shape)
            found.append(Seed(f"{layout.name} {wire.shape} {wire.charset} {wire.transfer}", wire.raw, sent, DECIDING))
    return found


def _harmless(pick: Random) -> str:
    """A line or two, and sometimes a signature that holds nothing either."""
    lines = pick.sample(NEUTRAL, pick.randint(1, 2))
    signatures = [piece for volume in ("a", "b") for piece in frames(volume)["signature zh"] if not LOADED.search(piece)]
    return "\n".join([*lines, *([pick.choice(signatures)] if signatures and pick.random() < 0.3 else [])])


def _away(pick: Random) -> list[Seed]:
    found = []
    for subject, text, strict in AWAY:
        sent = sent_mail("zh")
        quote = "\n\n" + "\n".join("> " + line for line in sent.text.split("\n")) if pick.random() < 0.7 else ""
        raw = _head(subject, "Auto-Submitted: auto-replied\r\nX-Auto-Response-Suppress: All\r\n", sent) + _text(text + quote)
        found.append(Seed(f"away {subject}", raw, sent, DECIDING if strict else tuple(d for d in DECIDING if d != "delegate")))
    return found


def _bounces() -> list[Seed]:
    found = []
    for subject, text, kind in BOUNCE:
        sent = sent_mail("zh")
        status = b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.corp.example\r\n\r\nFinal-Recipient: rfc822; liu@corp.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        whole = b"Content-Type: message/rfc822\r\n\r\n" + sent.raw
        inside = b"".join(b"--=_bounce\r\n" + part + b"\r\n" for part in (_text(text), status, whole))
        head = _head(subject, "Auto-Submitted: auto-replied\r\nReturn-Path: <>\r\n", sent, "MAILER-DAEMON@mx.corp.example")
        label = b'Content-Type: multipart/report; report-type=delivery-status; boundary="=_bounce"\r\n\r\n'
        found.append(Seed(f"bounce {kind}", head + label + inside + b"--=_bounce--\r\n", sent, DECIDING))
    return found


def _deciding() -> list[Seed]:
    """Mails that may say anything: they are only watched for crashes and time."""
    return [Seed(f"volume {volume} {n}", one.raw, one.sent, ()) for volume in ("a", "b") for n, one in enumerate(replies(volume, 99, 50))]


def _head(subject: str, more: str, sent: Sent, by: str = "") -> bytes:
    fields = f"From: <{by or sent.your}>\r\nTo: <{sent.my}>\r\nSubject: {encoded(subject, 'utf-8')}\r\n{more}In-Reply-To: {sent.message_id}\r\nMIME-Version: 1.0\r\n"
    return fields.encode()


def _text(text: str) -> bytes:
    return b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text.replace("\n", "\r\n").encode()
