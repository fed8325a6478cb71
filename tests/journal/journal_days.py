"""What the tests of the journal are made of: facts of one confirmation, and a day's work that may be cut anywhere."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from mailflow.core import facts as f
from mailflow.core.notices import Notice
from mailflow.core.obligation import Obligation, Rung
from mailflow.journal.journal import KeptLetter, Received, Rendered, Transaction
from mailflow.journal.sqlite import SqliteJournal, open_journal

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
RULES = "# 规则\norganisation: 示例\n"


def letter(number: int, text: str = "同意") -> Received:
    return Received(
        raw=f"From: wang@corp.example\r\nMessage-ID: <{number}@corp.example>\r\n\r\n{text} {number}\r\n".encode(),
        source="imap",
        mail_from="wang@corp.example",
        rcpt_to=("confirm@corp.example",),
        peer="127.0.0.1",
        account="coord@corp.example",
        folder="INBOX",
        uidvalidity=7,
        uid=number,
    )


def disposed(message_id: str = "<1@corp.example>", disposition: str = "recorded", record: str | None = None) -> f.LetterDisposed:
    return f.LetterDisposed(at=AT, disposition=disposition, reason="opened", sender="wang", message_id=message_id, record=record)


def opened(record: str, title: str = "春季推广方案") -> f.RecordOpened:
    return f.RecordOpened(at=AT, record=record, kind="confirmation", title=title, requester="zhao", message_id="<1@corp.example>")


def asked(record: str, signers: tuple[str, ...] = ("wang", "liu")) -> f.SignOffOpened:
    return f.SignOffOpened(
        at=AT,
        sign_off=f"{record}/G1",
        version="v1",
        title="春季推广方案",
        content="预算十万元，三月上线。",
        fields=(("预算", "10万元"),),
        attachments=(f.Attached(name="方案.docx", type="application/docx", size=3, sha256="a" * 64),),
        digest="d" * 64,
        signers=signers,
        needed=len(signers),
        due=AT + 8 * HOUR,
    )


def owed(record: str, owner: str = "wang", hours: int = 4) -> f.ObligationOpened:
    rungs = (
        Rung(at=AT + hours * HOUR, level=0, targets=("owner",), rule="rules.yaml:1 sign_off"),
        Rung(at=AT + 2 * hours * HOUR, level=1, targets=("manager",), rule="rules.yaml:2 sign_off"),
    )
    return f.ObligationOpened(
        at=AT,
        obligation=Obligation(
            id=f"{record}/G1/{owner}", owner=owner, what="confirm", opened_at=AT, due=AT + 2 * hours * HOUR, rungs=rungs
        ),
    )


def answered(record: str, signer: str = "wang", decision: str = "approve") -> f.Answered:
    return f.Answered(at=AT, sign_off=f"{record}/G1", signer=signer, by=signer, decision=decision, version="v1", words="同意")


def told(record: str | None, to: str = "wang", kind: str = "sign-off-request") -> Notice:
    return Notice(kind=kind, template=kind, to=to, record=record, about={"title": "方案", "steps": [1, {"at": None}]})


def rendered(notice: str, record: str = "") -> Rendered:
    raw = f"Message-ID: <{notice}@corp.example>\r\nSubject: [{record}]\r\n\r\n请确认\r\n".encode()
    return Rendered(
        recipient="wang@corp.example", message_id=f"<{notice}@corp.example>", ref=f"REF{notice}", raw=raw, text="请确认"
    )


def tables(conn: sqlite3.Connection, names: Iterable[str]) -> dict[str, list[tuple[object, ...]]]:
    """The rows of tables, in an order of their own."""
    return {name: sorted(conn.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


class Sink:
    """A server that takes every mail, and remembers what it took even when the sender dies."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, notice: str, raw: bytes) -> None:
        with self._path.open("a") as log:
            log.write(json.dumps([notice, sha256(raw).hexdigest()]) + "\n")

    def taken(self) -> list[tuple[str, str]]:
        lines = self._path.read_text().splitlines() if self._path.exists() else []
        return [(notice, digest) for notice, digest in map(json.loads, lines)]


class Refused(Exception):
    """A letter whose handling fails after it has stored something."""


def day(path: Path, sink: Sink, connect: Callable[..., sqlite3.Connection] = sqlite3.connect) -> None:
    """A day of a service: letters in, facts, notices, mails out; started again after a cut it goes on where it was."""
    journal = open_journal(path, connect)
    try:
        with journal.hold(AT):
            _start(journal)
            _intake(journal, path)
            while batch := journal.take(3, AT):
                _handle(journal, batch)
            _remind(journal)
            _render(journal)
            _send(journal, sink)
    finally:
        journal.close()


def acknowledged(path: Path) -> list[str]:
    """The SHA-256 of letters that the day said it had."""
    acks = path.with_suffix(".acks")
    return acks.read_text().splitlines() if acks.exists() else []


def _start(journal: SqliteJournal) -> None:
    with journal.write() as tx:
        tx.recover(AT)
        tx.adopt_rules(sha256(RULES.encode()).hexdigest(), RULES, AT)


def _intake(journal: SqliteJournal, path: Path) -> None:
    known = journal.uids("coord@corp.example", "INBOX", 7)
    for group in ((1, 2), (3, 4)):
        arrivals = [letter(number) for number in group if number not in known]
        if arrivals:
            journal.keep(arrivals, AT)
            with path.with_suffix(".acks").open("a") as acks:
                acks.writelines(f"{sha256(arrival.raw).hexdigest()}\n" for arrival in arrivals)


def _handle(journal: SqliteJournal, batch: list[KeptLetter]) -> None:
    with journal.write() as tx:
        for kept in batch:
            try:
                with tx.savepoint():
                    _open_one(tx, kept)
            except Refused:
                tx.dispose(kept.id, disposed(f"<{kept.id}@corp.example>", "refused"), f"key-{kept.id}")


def _open_one(tx: Transaction, kept: KeptLetter) -> None:
    number = tx.number("CNF", 2026)
    tx.append(number, [opened(number), asked(number), owed(number, hours=kept.id)])
    if kept.id == 2:
        raise Refused
    if kept.id == 3:
        document = tx.keep_file("确认书".encode())
        filed = f.DocumentFiled(at=AT, document=f"{number}/D1", name="确认书.docx", sha256=document)
        tx.append(number, [answered(number), f.ObligationClosed(at=AT, obligation=f"{number}/G1/wang", reason="done"), filed])
    tx.notify(told(number), AT)
    tx.dispose(kept.id, disposed(f"<{kept.id}@corp.example>", record=number), f"key-{kept.id}")


def _remind(journal: SqliteJournal) -> None:
    for number in journal.due(AT + HOUR, 10):
        with journal.write() as tx:
            fired = f.StepFired(at=AT, obligation=f"{number}/G1/wang", step=0, level=0, targets=("wang",), reason="due")
            tx.append(number, [fired])
            tx.notify(told(number, kind="reminder"), AT)


def _render(journal: SqliteJournal) -> None:
    for mail in journal.mails(("new",), AT, 10):
        with journal.write() as tx:
            tx.render(mail.id, rendered(mail.id, mail.notice.record or ""))


def _send(journal: SqliteJournal, sink: Sink) -> None:
    for mail in journal.mails(("ready", "unknown"), AT, 10):
        with journal.write() as tx:
            tx.sending([mail.id], AT)
        raw = journal.raw_mail(mail.id)
        assert raw is not None
        sink.take(mail.id, raw)
        with journal.write() as tx:
            if mail.id == "N000002":
                tx.failed(mail.id, "550 5.1.1", AT)
            else:
                tx.sent(mail.id, "250 2.0.0 queued", AT)
