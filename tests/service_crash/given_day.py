"""Scripted weeks, of confirmations and of every other kind, that may be cut before any SQL statement; what they must end as.

Everything is given: the letters, the instants, the key. So a week that was cut and gone on with must end with the same
facts, the same hashes and the same bytes in every mailbox as one that nobody cut.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from killed_desks import ROOT
from rig.dying import dying_at, in_a_child

from mailflow.journal.journal import Received
from mailflow.journal.seal import verify
from mailflow.journal.sqlite import open_journal
from mailflow.mail.message.message import Message, read_message
from mailflow.rules.load import read_rules
from mailflow.service.engine import Engine
from mailflow.service.letters import Answering, Sheet, answer_to, write_letter
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for
from mailflow.transport.maildir import MaildirPost

Connect = Callable[..., sqlite3.Connection]

#: Nine in the morning in Shanghai.
MONDAY = datetime(2026, 3, 2, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
_REQUEST = "事项: {title}\n内容: {title}的分工与时间已沟通。\n确认人: {names}\n确认方式: 全部\n"
_SOURCES = ("facts", "letters", "files", "rules", "notices", "rendered")
_STATE = (*_SOURCES, "records", "obligations", "numbers", "dispositions")


_MEETING = """会议名称: 春季推广项目第1次例会
时间(起止): 2026-03-05 14:00-15:30
主持人: 王经理
记录人: 赵敏
参会人员: 必选: 刘经理、何经理
议程:
1. 上周进展 | 刘经理 | 20分钟
"""
_PROJECT = """项目名称: 春季推广
核心目标: 4月底前上线推广页面
时间节点(里程碑): 4月10日 页面上线；4月30日 活动结束
预算: 20万元
协调人: 赵敏
参与部门: 技术部、运营部
"""


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody writes at an instant: something new where there is a subject, else an answer to the last mail of a kind."""

    after: timedelta
    by: str
    text: str
    subject: str = ""
    to: str = "coord@corp.example"
    answers: str = "sign-off-request"


def _asking(title: str, names: str) -> dict[str, str]:
    """A request for a confirmation, as words of a step."""
    return {"text": _REQUEST.format(title=title, names=names), "subject": f"【确认】{title}", "to": "confirm@corp.example"}


#: Reminders fall on Tuesday 9:00 and 9:30, on Wednesday 9:00 and 9:30; the second request is escalated on Thursday.
CONFIRMATIONS = (
    Step(0 * HOUR, "zhao", **_asking("推广方案", "王经理、刘经理、Alice Brown")),
    Step(0.5 * HOUR, "wu", **_asking("客服排班", "李主管、何经理")),
    Step(1 * HOUR, "wang", "同意"),
    Step(2 * HOUR, "liu", "已阅"),
    Step(29 * HOUR, "liu", "同意，请尽快推进。"),
    Step(49 * HOUR, "alice", "Approved, thanks."),
    Step(78 * HOUR, "he", "不同意，人手不够。"),
)

#: Nobody acknowledges the incident for two hours; the project's opinions end by themselves; on Friday there are digests.
EVERY_KIND = (
    Step(0 * HOUR, "wu", "支付系统打不开了", "支付系统无法使用", "incident@corp.example"),
    Step(2 * HOUR, "feng", "收到，我来处理", answers="incident-notice"),
    Step(2.5 * HOUR, "feng", "更新: 连接池耗尽，正在扩容", answers="incident-notice"),
    Step(3 * HOUR, "feng", "已恢复", answers="incident-notice"),
    Step(4 * HOUR, "zheng", "同意"),
    Step(5 * HOUR, "he", "收文部门: IT部\n内容: 今天的支付日志。\n紧急程度: 特急", "支付日志", "request@corp.example"),
    Step(6 * HOUR, "zheng", "受理，由冯强办理", answers="request"),
    Step(7 * HOUR, "wang", "问题描述: 联调与压测排在同一周。\n涉及部门: 技术部、运营部", "【升级】测试环境资源冲突"),
    Step(8 * HOUR, "liu", "联调必须用到周五，否则上线推迟一周。", answers="notice"),
    Step(9 * HOUR, "wang", _MEETING, "【会议】春季推广项目例会"),
    Step(24 * HOUR, "liu", "参加", answers="meeting-notice"),
    Step(25 * HOUR, "wang", _PROJECT, "春季推广", "project@corp.example"),
    Step(26 * HOUR, "li", "建议增加灰度期。", answers="request"),
)
END = MONDAY + 105 * HOUR


class Week:
    """The week with everything that is needed to play it warm, so that a forked process loses no time."""

    def __init__(self, folder: Path, steps: Sequence[Step]) -> None:
        self._folder = folder / "week"
        self._steps = steps
        # The daily line to admins tells how much room the disk has, which no two lives need to agree on.
        text = (ROOT / "rules.yaml").read_text("utf-8")
        self._rules = read_rules(text.replace('  at: "08:30"', "  at: never"), "rules.yaml")
        key = b"a key that is the same in every life"
        self._parts = parts_for(self._rules, ROOT / "templates", key, Trust())
        self._letters: list[bytes] = []
        self._empty()
        # The week without a cut, in which the letters are written as answers to the mails it sends.
        self._play()
        self._end = _state(self._folder)

    def cut(self, statement: int) -> int:
        """Begin it anew in a process of its own that dies before this statement; its exit code, 0 if it had fewer."""
        self._empty()
        return in_a_child(lambda: self._play(dying_at(statement)))

    def finish(self) -> Iterator[tuple[str, object, object]]:
        """Go on to the end: what there is then, as it is and as it is without a cut."""
        self._play()
        found = _state(self._folder)
        assert found.keys() == self._end.keys()
        return ((name, found[name], self._end[name]) for name in found)

    def _empty(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()

    def _play(self, connect: Connect = sqlite3.connect) -> None:
        """Play the week, or what is left of it: started again, it goes on at the instant at which it was cut."""
        with closing(open_journal(self._folder / "week.db", connect)) as journal, journal.hold(MONDAY):
            now = max(MONDAY, _newest(journal.connection))
            with journal.write() as tx:
                tx.adopt_rules(self._rules.digest, self._rules.text, now)
                tx.recover(now)
            engine = assemble(journal, MaildirPost(self._folder / "outbox"), self._parts)
            for number, step in enumerate(self._steps):
                at = MONDAY + step.after
                _advance(engine, now, at)
                journal.keep([_received(number, self._letter(number))], at)
                engine.settle(max(now, at))
            _advance(engine, now, END)

    def _letter(self, number: int) -> bytes:
        if number == len(self._letters):
            step = self._steps[number]
            self._letters.append(write_letter(_sheet(number, step)) if step.subject else _answer(number, step, self._folder))
        return self._letters[number]


def cuts(week: Week, first: int, every: int) -> Iterator[int]:
    """Cut the week before statement `first` and each `every`-th after it, and compare the ends; gives each number."""
    statement, code = first, 137
    while code == 137:
        code = week.cut(statement)
        assert code in (0, 137), f"statement {statement}: found exit code {code}, expected 137"
        for what, found, expected in week.finish():
            assert found == expected, f"cut before statement {statement}: {what} ends otherwise"
        yield statement
        statement += every


def _state(folder: Path) -> dict[str, object]:
    """Facts with their hashes, letters, records, notices and the bytes of their mails; and what lies in mailboxes."""
    with closing(open_journal(folder / "week.db")) as journal:
        conn = journal.connection
        assert verify(conn) == []
        state: dict[str, object] = {n: sorted(conn.execute(f"SELECT * FROM {n}").fetchall(), key=repr) for n in _STATE}
        state["mails"] = sorted(conn.execute("SELECT notice, state, due_at, reply FROM mails"))
    files = [file for file in (folder / "outbox").rglob("*") if file.is_file()]
    return state | {"mailboxes": {str(file.relative_to(folder)): file.read_bytes() for file in files}}


def _newest(conn: sqlite3.Connection) -> datetime:
    """The last instant at which anything was stored: a clock does not go back while a service is down."""
    query = "SELECT MAX(at) FROM (SELECT MAX(at) AS at FROM facts UNION ALL SELECT MAX(received_at) FROM letters)"
    found = conn.execute(query).fetchone()[0]
    return datetime.fromisoformat(found) if found else MONDAY


def _advance(engine: Engine, now: datetime, until: datetime) -> None:
    """Let time pass, stopping at every instant at which something is due."""
    while (due := engine.next_at()) is not None and due <= until:
        engine.settle(max(now, due))


def _received(number: int, raw: bytes) -> Received:
    place = {"account": "coord@corp.example", "folder": "INBOX", "uidvalidity": 1, "uid": number + 1}
    return Received(raw=raw, source=f"imap:{number + 1}", **place)


def _answer(number: int, step: Step, folder: Path) -> bytes:
    asked = _asked(folder, step.by, step.answers)
    return write_letter(answer_to(asked, step.text, Answering(style="qq"), replace(_sheet(number, step), text="")))


def _asked(folder: Path, person: str, kind: str) -> Message:
    """The newest mail of a kind to a person, in a week that nobody cuts."""
    mails = [read_message(file.read_bytes()) for file in folder.glob(f"outbox/{person}@corp.example/new/*")]
    return max((mail for mail in mails if mail.header("X-Mailflow-Kind") == kind), key=lambda mail: mail.date or MONDAY)


def _sheet(number: int, step: Step) -> Sheet:
    return Sheet(
        sender=f"{step.by}@corp.example",
        to=[step.to],
        subject=step.subject,
        at=MONDAY + step.after,
        message_id=f"<week-{number}@corp.example>",
        text=step.text,
        authserv_id="mx.corp.example",
    )
