"""The demo: a written confirmation and an incident, each from its first mail to its filed document, by the code that serves."""

from __future__ import annotations

import shutil
import smtplib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition
from typing import Final

from mailflow.core.facts import LetterDisposed
from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal
from mailflow.rules.load import Loaded, load_rules
from mailflow.service.clock import system_clock
from mailflow.service.intake import Intake
from mailflow.service.letters import Answering, Sheet, answer_to, write_letter
from mailflow.service.observed import SentBox, SentMail
from mailflow.service.reading import Trust
from mailflow.service.report import write_report
from mailflow.service.run import Service
from mailflow.service.serving import KnownSources, Watched
from mailflow.service.settings import BadSetting
from mailflow.service.wiring import assemble, open_file, parts_for
from mailflow.transport.maildir import MaildirMailbox, MaildirPost
from mailflow.transport.post import Sent
from mailflow.transport.smtpd import SmtpServer

#: The story must move on: a step that takes longer than this has failed.
_PATIENCE: Final = 15.0

_MARK: Final = ".mailflow-demo"

_REQUEST: Final = """各位领导：

新产品上市推广项目的目标与分工已与各部门沟通，请书面确认。

事项: 新产品上市推广项目需求共识
内容: 一、3月31日前完成线上推广页面与支付联调；二、首月新增注册用户 10,000 人；三、推广预算 20 万元，由市场部统筹。
确认人: 刘经理、李主管、Alice Brown
确认方式: 全部
预算: 20万元
"""


_INCIDENT: Final = """事件性质: 电商平台支付系统无法使用
影响范围: 影响1000+用户下单
紧急程度: 高:需1小时内恢复
"""


@dataclass(frozen=True, slots=True)
class _Part:
    """What one person answers to which kind of mail, with which mail program, and what they must be sent then.

    Who is on call answers where nobody is named: whose turn it is changes from week to week.
    """

    by: str
    body: str
    style: str
    threading: str = "headers"
    answered: str = "sign-off-request"
    awaited: str = "receipt"


_ANSWERS: Final = (
    _Part("li@corp.example", "收到，我看一下。", "qq"),
    _Part("liu@corp.example", "同意，请尽快推进。", "outlook-zh"),
    _Part("li@corp.example", "同意", "qq", "none"),
    _Part("alice@corp.example", "Approved, thanks.\n\nAlice", "gmail-en"),
)

#: Whose systems the payments are.
_OPERATORS: Final = "IT部"
_COURSE: Final = (
    _Part("", "收到，我来处理", "gmail-zh", answered="incident-notice"),
    _Part("", "更新: 数据库连接池耗尽，正在扩容，预计半小时内恢复", "qq", answered="incident-notice"),
    _Part("", "已恢复", "outlook-zh", answered="incident-notice"),
    _Part("zheng@corp.example", "同意", "netease", awaited="incident-notice"),
)


class _Recorder:
    """Puts every mail into its reader's Maildir, shows it, and lets the story wait for it."""

    def __init__(self, root: Path, say: Callable[[str], None]) -> None:
        self._maildirs = MaildirPost(root)
        self._box = SentBox(system_clock)
        self._news = Condition()
        self._say = say

    @property
    def mails(self) -> Sequence[SentMail]:
        """What was mailed so far."""
        return self._box.mails

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        """Deliver and remember."""
        sent = self._maildirs.send(recipient, raw, message_id, mail_from)
        with self._news:
            self._box.send(recipient, raw, message_id)
            mail = self._box.mails[-1]
            self._say(f"  → {recipient:<20} {mail.message.subject}{'  + ' + '、'.join(mail.files) if mail.files else ''}")
            self._news.notify_all()
        return sent

    def wait_for(self, recipient: str, kind: str, number: int = 1) -> SentMail:
        """The newest mail of a kind to somebody, once there are so many; TimeoutError when it does not come."""

        def found() -> list[SentMail]:
            return [m for m in self._box.mails if m.recipient == recipient and m.kind == kind]

        with self._news:
            if not self._news.wait_for(lambda: len(found()) >= number, _PATIENCE):
                raise TimeoutError(f"demo: {recipient} was sent no {kind} within {_PATIENCE:g} s, expected one.")
            return found()[-1]


def play(out: Path, rules: Path, templates: Path, say: Callable[[str], None]) -> None:
    """Play the story and leave mails, documents, journal and report in `out`."""
    _empty(out)
    loaded = load_rules(rules)
    recorder = _Recorder(out / "outbox", say)
    with ExitStack() as parts:
        journal = parts.enter_context(closing(open_file(out / "mailflow.db")))
        mailbox = out / "mailbox" / loaded.policy.addresses["coord"]
        smtp = parts.enter_context(_serving(journal, loaded, templates, recorder, mailbox))
        _story(_Actors(smtp, mailbox, loaded.policy, recorder, say))
    with closing(open_file(out / "mailflow.db")) as journal:
        _leave(journal, out, recorder, loaded.policy, say)


def _empty(out: Path) -> None:
    """A new folder, or that of an earlier demo; never anything else of the user's."""
    if out.exists() and any(out.iterdir()) and not (out / _MARK).exists():
        raise BadSetting(f"{out}: found files of yours, expected a new folder. Name another with --out.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / _MARK).touch()


@contextmanager
def _serving(journal: Journal, loaded: Loaded, templates: Path, recorder: _Recorder, mailbox: Path) -> Iterator[SmtpServer]:
    """The service as `run` has it: an SMTP door, a polled mailbox, a thread that decides and one that delivers."""
    policy = loaded.policy
    parts = parts_for(loaded, templates, b"demo", Trust(frozenset({"127.0.0.1"})))
    with journal.write() as tx:
        tx.adopt_rules(policy.digest, loaded.text, system_clock())
    with ExitStack() as stack:
        outgoing, incoming, known = (stack.enter_context(closing(journal.sibling())) for _ in range(3))
        deciding, delivering = assemble(journal, recorder, parts), assemble(outgoing, recorder, parts)
        service = Service(lambda: deciding, lambda: delivering, system_clock)
        intake = Intake(incoming, system_clock, service.wake)
        ours = set(policy.addresses.values())
        smtp = SmtpServer("127.0.0.1", 0, intake.accept, accepts=ours.__contains__, now=system_clock)
        polled = Watched(MaildirMailbox(mailbox, intake.accept, KnownSources(known), every=0.2))
        with service.running([intake, smtp, polled]):
            yield smtp


@dataclass(frozen=True)
class _Actors:
    """The people of the story and their mail programs."""

    smtp: SmtpServer
    mailbox: Path
    policy: Policy
    recorder: _Recorder
    say: Callable[[str], None]

    def on_call(self) -> str:
        """The address of who is on call for the payments now."""
        person = self.policy.on_call(_OPERATORS, system_clock())
        return self.policy.directory.people[person or ""].mail

    def by_smtp(self, raw: bytes, sender: str, to: str) -> None:
        """Hand a letter in as a mail server does."""
        with smtplib.SMTP("127.0.0.1", self.smtp.port, timeout=10) as client:
            client.sendmail(sender, [to], raw)

    def by_mailbox(self, raw: bytes, message_id: str) -> None:
        """Put a letter into the polled mailbox, as a mail server does with local delivery."""
        MaildirPost(self.mailbox.parent).send(self.mailbox.name, raw, message_id)

    def sheet(self, sender: str, to: str, number: int, subject: str = "", text: str = "") -> Sheet:
        """A letter of today."""
        return Sheet(
            sender=sender,
            to=[to],
            subject=subject,
            at=self.policy.calendar.local(system_clock()),
            message_id=f"<demo-{number}@{self.policy.organisation.domain}>",
            text=text,
            authserv_id=self.policy.authserv_id,
        )


def _story(actors: _Actors) -> None:
    confirm, incident = actors.policy.addresses["confirm"], actors.policy.addresses["incident"]
    actors.say("赵敏写信给 confirm@，请三位负责人书面确认。 Zhao Min asks three heads for a written confirmation.")
    subject = "【确认】新产品上市推广项目需求共识"
    actors.by_smtp(write_letter(actors.sheet("zhao@corp.example", confirm, 0, subject, _REQUEST)), "zhao@corp.example", confirm)
    for number, part in enumerate(_ANSWERS, 1):
        _answer(actors, part, number)
    for person in ("zhao", "liu", "li", "alice"):
        actors.recorder.wait_for(f"{person}@corp.example", "outcome")
    actors.say("吴倩向 incident@ 报告支付系统无法使用。 Wu Qian reports that the payment system is down.")
    report = write_letter(actors.sheet("wu@corp.example", incident, 100, "支付系统无法使用", _INCIDENT))
    actors.by_smtp(report, "wu@corp.example", incident)
    for number, part in enumerate(_COURSE, 101):
        _answer(actors, part if part.by else replace(part, by=actors.on_call()), number)


def _answer(actors: _Actors, part: _Part, number: int) -> None:
    """One answer, by SMTP or by the mailbox in turn, and the wait for what it brings its writer."""
    asked = actors.recorder.wait_for(part.by, part.answered)
    coord = actors.policy.addresses["coord"]
    sheet = actors.sheet(part.by, coord, number)
    letter = write_letter(answer_to(asked.message, part.body, Answering(style=part.style, threading=part.threading), sheet))
    way = "mailbox" if number % 2 else "SMTP"
    actors.say(f"{part.by} 用 {part.style} 的写法回复：{part.body.splitlines()[0]}  (by {way})")
    before = sum(m.recipient == part.by and m.kind == part.awaited for m in actors.recorder.mails)
    if number % 2:
        actors.by_mailbox(letter, sheet.message_id)
    else:
        actors.by_smtp(letter, part.by, coord)
    actors.recorder.wait_for(part.by, part.awaited, before + 1)


def _leave(journal: Journal, out: Path, recorder: _Recorder, policy: Policy, say: Callable[[str], None]) -> None:
    received = [disposed.fact for disposed in journal.dispositions()]
    records = list(journal.records())
    events: list[SentMail | LetterDisposed] = [*received, *recorder.mails]
    events.sort(key=lambda event: event.at)
    write_report(out, records, events, [], policy.calendar.zone)
    counts, (facts, head) = journal.counts(), journal.head()
    kinds = [mail.kind for mail in recorder.mails]
    for record in records:
        say(f"{record.id} {record.title}: {record.state}")
    say(
        f"{counts['received']} letters in, {len(kinds)} mails out "
        f"({kinds.count('sign-off-request')} sign-off requests, {kinds.count('receipt')} receipts), "
        f"{facts} facts, head {head[:16]}…"
    )
    say(f"邮件、文件与时间线在 {out}/ ：sent/*.eml、documents/*.docx、timeline.txt、report.json")
    say(f"Mails, documents and the timeline are in {out}/")
