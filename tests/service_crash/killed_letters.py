"""What people write to a service that is being killed all the time, and what it must have made of it in the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import Random

from mailflow.mail.message.message import Message, read_message
from mailflow.service.letters import Answering, Sheet, answer_to, write_letter

#: The Date of every letter that answers none: a claim of the sender, on which nothing rests. Answers are written at once.
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
DOMAIN = "corp.example"

#: Their ids in the shipped rules, and how a letter names them.
CONFIRMERS = {"wang": "王经理", "liu": "刘经理", "li": "李主管", "he": "何经理", "zheng": "郑经理", "alice": "Alice Brown"}
REQUESTERS = ("zhao", "zhang", "sun", "wu", "feng")
APPROVALS = ("同意", "同意，请尽快推进。", "Approved, thanks.")
#: How programs quote, and the ways of them to say what is answered.
PROGRAMS = (
    *(("qq", "none"), ("outlook-zh", "headers"), ("outlook-zh", "subject"), ("gmail-en", "headers")),
    *(("foxmail", "none"), ("none", "headers"), ("none", "subject"), ("netease", "headers")),
)


@dataclass
class Correspondence:
    """Everything that was written, in order: each kind by the Message-IDs of its letters."""

    chance: Random
    letters: list[bytes] = field(default_factory=list)
    requests: dict[str, tuple[str, ...]] = field(default_factory=dict)
    approvals: list[str] = field(default_factory=list)
    readings: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    machines: list[str] = field(default_factory=list)
    repeated: int = 0
    _asked: list[tuple[str, Message]] = field(default_factory=list)
    _heard: set[str | None] = field(default_factory=set)

    def hear(self, mails: Iterable[tuple[str, bytes]]) -> None:
        """People read their mail: who is asked to sign will answer some day."""
        for recipient, raw in mails:
            message = read_message(raw)
            if message.header("X-Mailflow-Kind") == "sign-off-request" and message.message_id not in self._heard:
                self._heard.add(message.message_id)
                self._asked.append((recipient, message))

    def next_letter(self) -> bytes:
        """Somebody writes: a request, an answer, or one of the letters that must change nothing."""
        what = self.chance.random()
        if what < 0.55 and self._asked:
            return self._kept(self._answer())
        if 0.55 <= what < 0.60 and self.letters:
            self.repeated += 1
            return self._kept(self.chance.choice(self.letters))
        if 0.60 <= what < 0.64:
            return self._kept(self._from_outside())
        if 0.64 <= what < 0.68 and self._asked:
            return self._kept(self._by_machine())
        return self._kept(self._request())

    def _kept(self, raw: bytes) -> bytes:
        self.letters.append(raw)
        return raw

    def _request(self) -> bytes:
        signers = tuple(self.chance.sample(sorted(CONFIRMERS), self.chance.randint(1, 3)))
        number = len(self.letters)
        self.requests[f"<request-{number}@{DOMAIN}>"] = signers
        return request_letter(self.chance.choice(REQUESTERS), signers, number)

    def _answer(self) -> bytes:
        """The person who is asked approves, or has only read it so far and will approve another time."""
        place = self.chance.randrange(len(self._asked))
        recipient, asked = self._asked[place]
        only_read = self.chance.random() < 0.1
        sheet = self._sheet(recipient.partition("@")[0], "reading" if only_read else "approval")
        (self.readings if only_read else self.approvals).append(sheet.message_id)
        if not only_read:
            del self._asked[place]
        style, threading = self.chance.choice(PROGRAMS)
        how = Answering(style=style, threading=threading)
        sheet = replace(sheet, at=asked.date or AT)
        return write_letter(answer_to(asked, "已阅" if only_read else self.chance.choice(APPROVALS), how, sheet))

    def _by_machine(self) -> bytes:
        recipient, asked = self.chance.choice(self._asked)
        sheet = self._sheet(recipient.partition("@")[0], "machine", {"Auto-Submitted": "auto-replied"})
        self.machines.append(sheet.message_id)
        return write_letter(answer_to(asked, "我在休假。", Answering(), sheet))

    def _from_outside(self) -> bytes:
        sheet = self._sheet("somebody", "stranger", domain="elsewhere.example")
        self.strangers.append(sheet.message_id)
        return write_letter(replace(sheet, subject="【确认】请付款", text="内容: 请付款\n确认人: 王经理\n"))

    def _sheet(self, by: str, what: str, headers: dict[str, str | None] | None = None, domain: str = DOMAIN) -> Sheet:
        return replace(_sheet(f"{by}@{domain}", f"<{what}-{len(self.letters)}@{domain}>", "coord"), headers=headers)


def request_letter(by: str, signers: tuple[str, ...], number: int) -> bytes:
    """A letter that asks these people to confirm something that no other letter asks for."""
    names = "、".join(CONFIRMERS[person] for person in signers)
    text = f"事项: 第{number}项\n内容: 第{number}项工作的分工与时间已沟通。\n确认人: {names}\n确认方式: 全部\n"
    sheet = _sheet(f"{by}@{DOMAIN}", f"<request-{number}@{DOMAIN}>", "confirm")
    return write_letter(replace(sheet, subject=f"【确认】第{number}项", text=text))


def _sheet(sender: str, message_id: str, to: str) -> Sheet:
    return Sheet(
        sender=sender,
        to=[f"{to}@{DOMAIN}"],
        subject="",
        at=AT,
        message_id=message_id,
        authserv_id=f"mx.{DOMAIN}",
    )
