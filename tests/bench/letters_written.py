"""The engine that is measured, and the letters that are written to it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from mailflow.core.commands import Letter, Open
from mailflow.core.decider import decide
from mailflow.core.facts import LetterDisposed
from mailflow.journal.journal import KeptLetter, Received, Rendered, Transaction
from mailflow.mail.message.message import read_message
from mailflow.rules.load import Loaded, read_rules
from mailflow.service.letters import Answering, Sheet, answer_to, write_letter
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for
from mailflow.transport.post import Sent
from mailflow.transport.submission import SmtpPost, SmtpUrl

ROOT = Path(__file__).parents[2]
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)

_DOMAIN = "corp.example"
_ASKED = "sign-off-request"

#: One of them answers first, the other last.
SIGNERS = ("wang", "liu")
_PARAGRAPH = "本季度推广的目标、预算与分工已经与各部门逐一沟通，请就以下内容书面确认，如有异议请在期限内提出并说明理由。"
_HISTORY = "\n".join(f"{number}. {_PARAGRAPH}" for number in range(1, 20))
_TEXT = "事项: 第{n}季推广方案\n内容: {words}\n确认人: 王经理、刘经理\n确认方式: 全部\n预算: 20万元\n"
#: How many letters one commit stores, as in service/intake.py.
_GROUP = 100


@dataclass(frozen=True, slots=True)
class Rate:
    """Letters a second, and CPU milliseconds of this process a letter."""

    letters: int
    rate: float
    cpu: float


def rules_without_budget() -> Loaded:
    """The shipped rules, but one person may be answered as often as a bench writes in their name."""
    text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
    return read_rules(text.replace("answers_per_sender_hour: 20", "answers_per_sender_hour: 1000000"), "rules.yaml")


def timed(letters: int, work: Callable[[], object]) -> Rate:
    """How fast some work on so many letters was."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Rate(letters, letters / (time.perf_counter() - wall), (time.process_time() - cpu) / letters * 1000)


@dataclass(frozen=True, slots=True)
class Opened:
    """Requests, and the numbers of the records they open."""

    numbers: range
    letters: list[bytes]


class _Out:
    """The way out: by SMTP, or nowhere while letters are only prepared."""

    def __init__(self, port: int) -> None:
        url = SmtpUrl("127.0.0.1", port, tls=False)
        self._smtp = SmtpPost(url, str, local_hostname="bench.example", mail_from="coord@corp.example")
        self.freely = False
        self.mails = 0

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        self.mails += 1
        return Sent("250 kept") if self.freely else self._smtp.send(recipient, raw, message_id, mail_from)

    def close(self) -> None:
        self._smtp.close()


class Bench:
    """An engine over a journal in a file, and people who write to it."""

    def __init__(self, folder: Path, port: int, style: str = "outlook-zh") -> None:
        loaded = rules_without_budget()
        self._attachment = folder / "预算.xlsx"
        self._attachment.write_bytes(bytes(range(256)) * 80)
        self._out = _Out(port)
        self._journal = open_file(folder / "bench.db")
        self._engine = assemble(
            self._journal, self._out, parts_for(loaded, ROOT / "templates", b"bench", Trust())
        )
        self._written = 0
        self._style = style

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._out.close()
        self._journal.close()

    @property
    def sent(self) -> int:
        """How many mails were handed over so far."""
        return self._out.mails

    def warm_up(self) -> None:
        """Compile what is compiled once, and fill caches."""
        opened = self.requests(20)
        self.take_all(opened.letters)
        for person in SIGNERS:
            self.take_all(self.answers(person, opened))

    def requests(self, letters: int) -> Opened:
        """W1, each of which will open a record."""
        first = self._written + 1
        self._written += letters
        numbers = range(first, first + letters)
        return Opened(numbers, [self._request(number) for number in numbers])

    def answers(self, person: str, opened: Opened) -> list[bytes]:
        """W2 by the first of the signers, W3 by the last."""
        return [self._answer(person, number) for number in opened.numbers]

    def keep(self, letters: Sequence[bytes]) -> None:
        """Store them as a door does, many in a commit."""
        for start in range(0, len(letters), _GROUP):
            self._journal.keep([Received(raw=raw, source="bench") for raw in letters[start : start + _GROUP]], AT)

    def decide(self) -> None:
        """Read and decide all that waits."""
        while self._engine.decide(AT):
            pass

    def deliver(self) -> None:
        """Render and hand over all that is to be told."""
        while self._engine.deliver(AT):
            pass

    def take_in(self, letters: Sequence[bytes]) -> None:
        """From bytes to what was decided, durably."""
        self.keep(letters)
        self.decide()

    def take_all(self, letters: Sequence[bytes]) -> None:
        """From bytes to the mails that were handed over, in the turns in which the service takes them."""
        self.keep(letters)
        self._engine.settle(AT)

    def hand_over_freely(self) -> None:
        """Deliver what waits without anybody to take it: what is measured next is not to wait for it."""
        self._out.freely = True
        self.deliver()
        self._out.freely = False

    def grow(self, records: int) -> None:
        """Add so many records with all that belongs to each, as rows that no letter was read for."""
        for first in range(self._written + 1, self._written + records + 1, _GROUP):
            numbers = range(first, min(first + _GROUP, self._written + records + 1))
            self.keep([b"Subject: %d\r\n\r\n" % number + _HISTORY.encode() for number in numbers])
            letters = self._journal.take(_GROUP, AT)
            with self._journal.write() as tx:
                for number, letter in zip(numbers, letters, strict=True):
                    self._grown(tx, f"CNF-2026-{number:04d}", letter)
        self._written += records

    def _grown(self, tx: Transaction, number: str, letter: KeptLetter) -> None:
        by = Letter(by="zhao", sha256=letter.sha256, message_id=f"<grown-{number}@{_DOMAIN}>", proof="authenticated")
        asked = Open(letter=by, number=number, kind="confirmation", title=number, content=_HISTORY, confirmers=SIGNERS)
        decision = decide(None, asked, self._engine.policy, AT)
        tx.append(number, decision.facts)
        for notice in decision.notices:
            name = tx.notify(notice, AT)
            raw = name.encode() + _HISTORY.encode()
            tx.render(name, Rendered(recipient=notice.to, message_id=f"<{name}>", ref=name, raw=raw, text=_HISTORY))
            tx.sending([name], AT)
            tx.sent(name, "250 kept", AT)
        disposed = LetterDisposed(
            at=AT,
            letter=letter.sha256,
            disposition="recorded",
            reason="opened",
            sender="zhao",
            message_id=by.message_id,
            record=number,
        )
        tx.dispose(letter.id, disposed, letter.sha256)

    def _request(self, number: int) -> bytes:
        return request(number, [self._attachment] if number % 10 == 0 else [])

    def _answer(self, person: str, number: int) -> bytes:
        asked = [m for m in self._journal.mails_about(f"CNF-2026-{number:04d}", person) if m.notice.kind == _ASKED]
        raw = self._journal.raw_mail(asked[0].id)
        assert raw is not None
        return answer(person, number, raw, self._style)


def request(number: int, files: Sequence[Path]) -> bytes:
    """A letter that opens a record."""
    text = _TEXT.format(n=number, words=_HISTORY)
    sheet = _sheet("zhao", f"request-{number}", f"confirm@{_DOMAIN}", f"【确认】第{number}季推广方案", text)
    return write_letter(replace(sheet, attachments=files))


def answer(person: str, number: int, asked: bytes, style: str = "outlook-zh") -> bytes:
    """An approval as a mail program writes it at once above all that it answers."""
    sheet = _sheet(person, f"answer-{person}-{number}", f"coord@{_DOMAIN}", "", "")
    message = read_message(asked)
    sheet = replace(sheet, at=message.date or AT)
    return write_letter(answer_to(message, "同意，请尽快推进。", Answering(style=style), sheet))


def _sheet(by: str, name: str, to: str, subject: str, text: str) -> Sheet:
    return Sheet(
        sender=f"{by}@{_DOMAIN}",
        to=[to],
        subject=subject,
        at=AT,
        message_id=f"<{name}@{_DOMAIN}>",
        text=text,
        authserv_id=f"mx.{_DOMAIN}",
    )
