"""A project under way in the demo organisation, its forms as they were mailed, and letters that bring them back edited."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from openpyxl.worksheet.worksheet import Worksheet
from rig.winding import wind

from mailflow.core.facts import LetterDisposed
from mailflow.core.record import Record
from mailflow.core.task import Task
from mailflow.journal.journal import Received
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import read_rules
from mailflow.service.observed import SentMail
from mailflow.service.reading import Trust
from mailflow.service.rehearsal import Stage
from mailflow.service.wiring import assemble, parts_for

ROOT = Path(__file__).resolve().parents[2]
#: A Monday, 9 o'clock in Shanghai.
START = datetime(2026, 3, 2, 1, tzinfo=UTC)
HEADS = "具体任务 | 任务负责人 | 计划开始时间 | 计划完成时间 | 预算"

RULES = read_rules((ROOT / "rules.yaml").read_text(encoding="utf-8"), "rules.yaml")
PARTS = parts_for(RULES, ROOT / "templates", b"k" * 32, Trust())

File = tuple[str, bytes]


@dataclass(frozen=True)
class Answer:
    """What became of a letter, and what was sent because of it."""

    fact: LetterDisposed
    sent: Sequence[SentMail]

    def to(self, person: str) -> str:
        """The text of everything one person was told."""
        return "\n".join(mail.message.text for mail in self.sent if mail.recipient.startswith(f"{person}@"))


class FormOffice:
    """The service over a journal in memory; people are named by the local part of their address."""

    def __init__(self, path: Path, mails: Sequence[SentMail] = (), now: datetime = START) -> None:
        self.path = path
        self.stage = Stage(now)
        self.stage.box.mails += mails
        known = path.exists()
        self.journal = open_journal(str(path))
        if not known:
            with self.journal.write() as tx:
                tx.adopt_rules(RULES.policy.digest, RULES.text, START)
        self._engine = assemble(self.journal, self.stage.box, PARTS)
        self._ids = count(1 + len(mails))

    def copied(self, path: Path) -> FormOffice:
        """The same office at the same instant, to go on in another way."""
        shutil.copy(self.path, path)
        return FormOffice(path, self.stage.box.mails, self.stage.now)

    def write(self, by: str, text: str, *files: File, to: str = "coord", subject: str = "答复", answers: SentMail | None = None, html: str | None = None) -> Answer:
        """Hand in a letter, and let everything happen that follows at this instant."""
        mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=998))
        mail["Authentication-Results"] = "mx.corp.example; dmarc=pass header.from=corp.example"
        mail["From"], mail["To"], mail["Subject"] = f"{by}@corp.example", f"{to}@corp.example", subject
        mail["Date"], mail["Message-ID"] = format_datetime(self.stage.now), f"<{next(self._ids)}@client.example>"
        if answers is not None:
            mail["In-Reply-To"] = answers.message.message_id
        mail.set_content(text or html or "", subtype="plain" if text or html is None else "html", cte="base64")
        if text and html is not None:
            mail.add_alternative(html, subtype="html", cte="base64")
        for name, content in files:
            mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        before, head = len(self.stage.box.mails), self.journal.head()[0]
        self.journal.keep([Received(raw=mail.as_bytes(), source="forms")], self.stage.now)
        self._engine.settle(self.stage.now)
        disposed = [one.fact for one in self.journal.dispositions(after=head)]
        return Answer(disposed[-1], self.stage.box.mails[before:])

    def reply(self, by: str, text: str, *files: File, kind: str | None = None) -> Answer:
        """Answer the newest mail that somebody was sent."""
        found = [m for m in self.stage.box.mails if m.recipient == f"{by}@corp.example" and kind in (None, m.kind)]
        return self.write(by, text, *files, answers=found[-1])

    def wait(self, **span: float) -> None:
        """Let time pass, with all that falls due."""
        wind(self._engine, self.stage, timedelta(**span))

    def form(self, person: str, suffix: str, name: str = "进度") -> File:
        """The newest form of this name that somebody was sent."""
        mails = (m for m in reversed(self.stage.box.mails) if m.recipient == f"{person}@corp.example")
        files = (f for m in mails for f in m.message.attachments)
        found = next(f for f in files if name in f.name and f.name.endswith(suffix) and "_V1.0_" not in f.name)
        return found.name, found.content

    def record(self, number: str = "PRJ-2026-0001") -> Record:
        """A project as it stands."""
        found = self.journal.record(number)
        assert found
        return found

    def task(self, id_: str) -> Task:
        """A task of the project as it stands."""
        found = self.record().task(id_)
        assert found
        return found


def planned(path: Path, title: str = "会员系统") -> FormOffice:
    """A project whose consensus is signed and whose heads were asked for their lists; 技术部 and 运营部 take part."""
    office = FormOffice(path)
    statement = f"项目名称: {title}\n参与部门: 技术部、运营部\n核心目标: 会员 10 万\n里程碑: 4月30日 上线\n预算: 20万"
    office.write("wang", statement, to="project", subject=f"【项目】{title}")
    office.reply("wang", "发起共识")
    for head in ("liu", "li"):
        office.reply(head, "同意", kind="sign-off-request")
    assert office.record().state == "planning"
    return office


def started(office: FormOffice) -> FormOffice:
    """The same project under way: T1 is 孙悦's, T2 and T3 are 张工's."""
    office.reply("li", f"{HEADS}\n活动方案 | 孙悦 | 2026-03-02 | 2026-03-20 | 1万", kind="request")
    office.reply("liu", f"{HEADS}\n会员接口 | 张工 | 2026-03-02 | 2026-03-31 | 5万\n支付对接 | 张工 | 2026-04-01 | 2026-04-10 | 2万", kind="request")
    office.reply("wang", "发起共识")
    for head in ("liu", "li"):
        office.reply(head, "同意", kind="sign-off-request")
    assert office.record().state == "executing"
    return office


def workbook(file: File, edit: Callable[[Worksheet], None]) -> File:
    """A workbook as Excel would save it after these edits."""
    book = openpyxl.load_workbook(io.BytesIO(file[1]))
    edit(book.active)
    saved = io.BytesIO()
    book.save(saved)
    return file[0], saved.getvalue()


def document(file: File, edit: Callable[[Document], None]) -> File:
    """A document as Word would save it after these edits."""
    opened = docx.Document(io.BytesIO(file[1]))
    edit(opened)
    saved = io.BytesIO()
    opened.save(saved)
    return file[0], saved.getvalue()


def at(sheet: Worksheet, task: str, head: str) -> tuple[int, int]:
    """Row and column of a cell, by the number of its task ("" for the first empty row) and its head."""
    top = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value in ("编号", "ID"))
    heads = {sheet.cell(top, column).value: column for column in range(1, sheet.max_column + 1)}
    numbers = {str(sheet.cell(row, 2).value or ""): row for row in range(sheet.max_row, top, -1)}
    return numbers[task], heads[head]


def put(sheet: Worksheet, task: str, head: str, value: object) -> None:
    """Type something into a cell."""
    row, column = at(sheet, task, head)
    sheet.cell(row, column).value = value


def cell(document: Document, task: str, head: str):  # python-docx has no types
    """A cell of the form, by the number of its task ("" for the first empty row) and its head."""
    table = document.tables[0]
    heads = [one.text for one in table.rows[0].cells]
    row = next(row for row in table.rows[1:] if row.cells[0].text == task)
    return row.cells[heads.index(head)]
