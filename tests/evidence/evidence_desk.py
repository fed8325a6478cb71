"""A desk that serves letters into a journal file, and the matters whose packs are tested."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from rig.office import letter, read, reply
from rig.process import ROOT

from mailflow.cli.export import checker
from mailflow.documents.render import Renderer
from mailflow.journal.journal import Received
from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.rules.load import load_rules
from mailflow.service.evidence import container
from mailflow.service.evidence.pack import Bench, pack
from mailflow.service.observed import SentBox, SentMail
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
LOADED = load_rules(ROOT / "rules.yaml")
BENCH = Bench(Renderer(ROOT / "templates" / "documents"), checker(), LOADED.policy)
FORGED = "mx.corp.example; dmarc=fail header.from=corp.example"


class Desk:
    """Serves letters at instants that are set; one hour passes with each."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.at = START
        self.journal = journal
        self._box = SentBox(lambda: self.at)
        parts = parts_for(LOADED, ROOT / "templates", b"key", Trust())
        self._engine = assemble(journal, self._box, parts)
        with journal.write() as tx:
            tx.adopt_rules(LOADED.policy.digest, LOADED.text, START)

    def take(self, mail: EmailMessage | bytes, **seen: str | int) -> None:
        """A letter comes in, and everything it leads to happens."""
        self.at += HOUR
        raw = mail if isinstance(mail, bytes) else mail.as_bytes()
        self.journal.keep([Received(raw=raw, source="test", **seen)], self.at)  # type: ignore[arg-type]
        self._engine.settle(self.at)

    def ask(self, body: str, subject: str, sender: str = "wang@corp.example", file: tuple[str, bytes] | None = None) -> str:
        """Open a matter; its number."""
        mail = letter(sender, "confirm@corp.example", subject, body)
        if file:
            mail.add_attachment(file[1], maintype="application", subtype="octet-stream", filename=file[0])
        self.take(mail)
        return self.newest()

    def newest(self) -> str:
        """The number of the matter that was opened last."""
        return max(self.journal.records(), key=lambda record: record.opened_at).id

    def answer(self, person: str, number: str, body: str, proof: str | None = None, kind: str = "") -> None:
        """Somebody answers the newest mail about a matter that they were sent."""
        self.take(self.answered(person, number, body, proof, kind))

    def answered(self, person: str, number: str, body: str, proof: str | None = None, kind: str = "") -> EmailMessage:
        """The letter in which somebody answers."""
        return reply(read(self.sent(person, number, kind).raw), body, *([proof] if proof else []))

    def sent(self, person: str, number: str, kind: str = "") -> SentMail:
        """The newest mail to somebody about a matter, or of a kind."""
        address = f"{person}@corp.example"
        found = [m for m in self._box.mails if m.recipient == address and (m.kind == kind if kind else m.record == number)]
        return found[-1]

    def wait(self, hours: int) -> None:
        """Let time pass; what is due happens at its end."""
        self.at += hours * HOUR
        self._engine.settle(self.at)


def everything(path: Path) -> dict[str, str]:
    """A journal of matters of every kind; their numbers by what they are."""
    journal = open_journal(path)
    desk = Desk(journal)
    matters = {
        "approved": _approved(desk),
        "revised": _revised(desk),
        "rejected": _rejected(desk),
        "attacked": _attacked(desk),
        "absent": _absent(desk),
        "completed": _completed(desk),
        "oral": _oral(desk),
        "waiting": desk.ask("事项: 待办\n内容: 尚无人答复。\n确认人: 何经理\n", "【确认】待办"),
    }
    _comes_back(journal, matters["waiting"], desk.at)
    journal.close()
    return matters


def _comes_back(journal: SqliteJournal, number: str, at: datetime) -> None:
    """A mail that was taken over by its server comes back days later."""
    sent = next(mail for mail in journal.mails_about(number) if mail.notice.kind == "sign-off-request")
    with journal.write() as tx:
        tx.failed(sent.id, "550 5.1.1 no such user", at)


def _approved(desk: Desk) -> str:
    """Two approve; one of them in GBK bytes without quoting what is asked."""
    number = desk.ask("事项: 推广方案\n内容: 3月底前上线推广页面。\n确认人: 刘经理、Alice Brown\n", "【确认】推广方案")
    asked = desk.answered("liu", number, "同意，请按此执行。")
    asked.set_content("同意，请按此执行。\n", charset="gb18030", cte="8bit")
    raw = asked.as_bytes().replace(b'charset="gb18030"', b'charset="gb2312"')
    desk.take(raw)
    desk.answer("alice", number, "Approved, thanks.")
    return number


def _revised(desk: Desk) -> str:
    """Conditional, then a new version with a replaced file, then approved; somebody hands over, somebody takes back."""
    body = "事项: 预算\n内容: 预算 20 万元。\n确认人: 刘经理、李主管\n"
    number = desk.ask(body, "【确认】预算", file=("预算.xlsx", b"budget one"))
    desk.answer("liu", number, "同意，但预算不得超过 18 万元。")
    changed = desk.answered("wang", number, "新版本\n内容: 预算 18 万元。\n", kind="receipt")
    changed.add_attachment(b"budget two", maintype="application", subtype="octet-stream", filename="预算.xlsx")
    desk.take(changed)
    desk.answer("liu", number, "转交 张工", kind="sign-off-request")
    desk.answer("zhang", number, "同意")
    desk.answer("li", number, "同意")
    desk.answer("li", number, "撤回")
    return number


def _rejected(desk: Desk) -> str:
    number = desk.ask("事项: 迁址\n内容: 五月迁往新址。\n确认人: 刘经理、李主管\n", "【确认】迁址")
    desk.answer("li", number, "不同意，工期不够。")
    desk.answer("liu", number, "同意")
    return number


def _attacked(desk: Desk) -> str:
    """A stranger, a forger, somebody with no right, somebody unclear; and one who proves a held letter by answering."""
    number = desk.ask("事项: 采购\n内容: 采购服务器十台。\n确认人: 刘经理、郑经理\n", "【确认】采购")
    desk.take(letter("x@evil.example", "coord@corp.example", f"Re: [{number}]", "同意"))
    desk.answer("zheng", number, "同意", FORGED)
    desk.take(letter("wu@corp.example", "coord@corp.example", f"Re: [{number}]", "同意"))
    twice = desk.answered("zheng", number, "好的")
    desk.take(twice)
    desk.take(twice)
    desk.answer("liu", number, "同意", "other.example; dmarc=pass header.from=corp.example")
    desk.answer("liu", number, "确认本人", kind="challenge")
    return number


def _absent(desk: Desk) -> str:
    """A deputy answers for somebody who is away; another is silent until superiors are told."""
    away = "请假 3月2日至3月20日 代理人 孙悦"
    desk.take(letter("li@corp.example", "coord@corp.example", away, away))
    number = desk.ask("事项: 排班\n内容: 三月排班。\n确认人: 李主管、何经理\n", "【确认】排班")
    desk.answer("sun", number, "同意")
    desk.wait(72)
    return number


def _completed(desk: Desk) -> str:
    """A request that had to be asked back before it was one: both letters make it."""
    desk.take(letter("wang@corp.example", "confirm@corp.example", "【确认】培训", "事项: 培训\n内容: 四月培训两天。\n"))
    asked = read(desk.sent("wang", "", "question").raw)
    desk.take(reply(asked, "确认人: 刘经理"))
    number = desk.newest()
    desk.answer("liu", number, "同意")
    return number


def _oral(desk: Desk) -> str:
    """Agreed by word of mouth, confirmed in HTML whose words are broken by markup; a file has a hostile name, words are long."""
    body = "沟通主题: 值班\n沟通方式: 电话\n内容: 值班改为两人。\n参与部门/人员: 李主管、何经理\n"
    mail = letter("wang@corp.example", "coord@corp.example", "【沟通】值班", body)
    mail.add_attachment(b"roster", maintype="application", subtype="octet-stream", filename="../../etc/=cmd|值班.CSV")
    desk.take(mail)
    number = desk.newest()
    marked = desk.answered("li", number, "")
    marked.set_content("<html><body><p>同<b>意</b></p></body></html>", subtype="html")
    desk.take(marked)
    desk.answer("he", number, "不同意，" + "人手不够，" * 120)
    return number


@contextmanager
def opened(path: Path) -> Iterator[SqliteJournal]:
    """The journal, to be looked at."""
    journal = open_journal(path, create=False)
    try:
        yield journal
    finally:
        journal.close()


def packed(path: Path, number: str) -> bytes:
    """The pack of a record."""
    with opened(path) as journal:
        return pack(journal, number, BENCH)


def members(content: bytes) -> dict[str, bytes]:
    """The members of a pack but for its manifest."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "manifest.json"}


def manifest(content: bytes) -> dict[str, object]:
    """What the manifest of a pack says besides its members."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        said = json.loads(archive.read("manifest.json"))
    return {name: said[name] for name in ("mailflow", "record", "head")}


def forged(content: bytes, change: Mapping[str, bytes | None], **about: object) -> bytes:
    """The pack with other members (None leaves one out), and a manifest that fits them: what a careful forger makes."""
    changed = {**members(content), **change}
    return container.packed({n: c for n, c in changed.items() if c is not None}, {**manifest(content), **about})
