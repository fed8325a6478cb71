"""A round of sending that goes wrong leaves every mail where the next round finds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from killed_desks import ROOT
from killed_letters import request_letter

from mailflow.core import facts as f
from mailflow.core.notices import Notice
from mailflow.journal.journal import OutMail, Received
from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.rules.load import load_rules
from mailflow.service.engine import Engine
from mailflow.service.handovers import Handovers, NoHandovers
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for
from mailflow.transport.post import Permanent, Sent, Unknown

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
PARTS = parts_for(load_rules(ROOT / "rules.yaml"), ROOT / "templates", b"key", Trust())


class Gone(BaseException):
    """What ends a round from outside, as a full disk ends the commit after the mails were handed over."""


class Faulty:
    """Takes mails, but for those to whom `faults` name something to raise."""

    def __init__(self, **faults: BaseException) -> None:
        self.faults = faults
        self.taken: list[tuple[str, bytes]] = []
        self.tries = Counter[str]()

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        self.tries[message_id] += 1
        if fault := self.faults.get(recipient.partition("@")[0]):
            raise fault
        self.taken.append((recipient, raw))
        return Sent("250 2.0.0 taken")


@pytest.fixture
def journal() -> Iterator[SqliteJournal]:
    opened = open_journal(":memory:")
    yield opened
    opened.close()


def opened_by(journal: SqliteJournal, post: Faulty, handovers: NoHandovers | None = None) -> Engine:
    """An engine whose next delivery asks 王经理 and 刘经理 and gives 赵敏 a receipt."""
    engine = assemble(journal, post, PARTS, handovers)
    journal.keep([Received(raw=request_letter("zhao", ("wang", "liu"), 1), source="test")], AT)
    engine.decide(AT)
    return engine


def mails_of(journal: SqliteJournal) -> dict[str, OutMail]:
    return {mail.notice.to: mail for record in journal.records() for mail in journal.mails_about(record.id)}


def test_a_mailbox_that_can_not_be_written_keeps_no_other_mail_back(journal: SqliteJournal) -> None:
    post = Faulty(wang=OSError(28, "No space left on device"))
    engine = opened_by(journal, post)
    engine.deliver(AT)
    mails = mails_of(journal)
    assert {to: mail.state for to, mail in mails.items()} == {"wang": "ready", "liu": "sent", "zhao": "sent"}
    assert mails["wang"].reply == "OSError: [Errno 28] No space left on device"
    post.faults.clear()
    engine.settle(AT + timedelta(hours=1))
    assert [recipient for recipient, _ in post.taken].count("wang@corp.example") == 1


def test_mails_of_a_round_that_was_not_finished_leave_with_the_next(journal: SqliteJournal) -> None:
    post = Faulty(liu=Gone())
    engine = opened_by(journal, post)
    with pytest.raises(Gone):
        engine.deliver(AT)
    assert {mail.state for mail in mails_of(journal).values()} == {"sending"}
    post.faults.clear()
    engine.settle(AT)
    assert {mail.state for mail in mails_of(journal).values()} == {"sent"}
    assert len(set(post.taken)) == 3


def test_what_was_handed_over_before_a_process_ended_is_not_sent_again(journal: SqliteJournal, tmp_path: Path) -> None:
    post = Faulty(zhao=Gone())
    with pytest.raises(Gone):
        opened_by(journal, post, Handovers(tmp_path / "journal.sent")).deliver(AT)
    handed = list(post.taken)
    assert len(handed) == 2
    post.faults.clear()
    successor = assemble(journal, post, PARTS, Handovers(tmp_path / "journal.sent"))
    assert successor.outbox.recover(AT) == 1
    successor.settle(AT)
    assert sorted(recipient for recipient, _ in post.taken) == ["liu@corp.example", "wang@corp.example", "zhao@corp.example"]
    assert {mail.state for mail in mails_of(journal).values()} == {"sent"}


def test_a_handover_cut_short_by_the_end_of_its_process_is_no_handover(tmp_path: Path) -> None:
    (tmp_path / "journal.sent").write_bytes(b'["N000001", "250 taken"]\n["N0000')
    assert Handovers(tmp_path / "journal.sent").noted() == [("N000001", "250 taken")]


def test_a_server_that_never_says_whether_it_took_a_mail_gets_it_ever_more_rarely_and_not_for_ever(
    journal: SqliteJournal,
) -> None:
    unknown = Unknown("ConnectionResetError: the line was cut")
    post = Faulty(wang=unknown, liu=unknown, zhao=unknown)
    engine = opened_by(journal, post)
    at = AT
    while at < AT + timedelta(days=30) and (due := engine.next_mail_at()):
        at = max(at, due)
        engine.deliver(at)
    assert 20 < max(post.tries.values()) < 50
    first = mails_of(journal)
    assert {first[person].state for person in ("wang", "liu", "zhao")} == {"failed"}


def two_reminders(journal: SqliteJournal) -> list[str]:
    """Two reminders of tasks to 张工, of two records."""
    card = {"id": "zhang", "name": "张工", "title": "", "department": "技术部", "mail": "zhang@corp.example"}
    told = []
    with journal.write() as tx:
        for _ in range(2):
            record = tx.number("MTG", 2026)
            tx.append(record, [f.RecordOpened(at=AT, record=record, kind="meeting", title="周会", requester="wang")])
            told.append(tx.notify(_reminder(record, card), AT))
    return told


def _reminder(record: str, card: dict[str, str]) -> Notice:
    head = {"id": record, "kind": "meeting", "title": "周会", "state": "minuted", "requester": card}
    task = {"id": "T1", "title": "扩容", "due": "2026-03-02", "state": "new", "percent": 0, "at_risk": False, "late": 0, "start": None}
    about = {"organisation": "示例", "record": head, "you": card, "role": "owner", "mine": [task], "rule": "tasks.daily_at", "next": []}
    return Notice(kind="reminder", template="task-list", to="zhang", record=record, about=about)


def test_a_mail_that_stands_for_several_is_sent_once_though_its_round_was_cut(journal: SqliteJournal) -> None:
    parts, post = two_reminders(journal), Faulty(zhang=Gone())
    engine = assemble(journal, post, PARTS)
    with pytest.raises(Gone):
        engine.settle(AT)
    assert [(mail.state, mail.reply) for id_ in parts if (mail := journal.mail(id_))] == [("bundled", "N000003")] * 2
    before = journal.raw_mail("N000003")
    post.faults.clear()
    engine.settle(AT)
    assert post.taken == [("zhang@corp.example", before)]
    assert (sent := journal.mail("N000003")) is not None
    assert sent.state == "sent"


def test_when_it_does_not_arrive_none_of_them_did_and_each_requester_is_told(journal: SqliteJournal) -> None:
    parts, post = two_reminders(journal), Faulty(zhang=Permanent("550 5.1.1 no such user"))
    engine = assemble(journal, post, PARTS)
    engine.settle(AT)
    assert [mail.state for id_ in parts if (mail := journal.mail(id_))] == ["failed", "failed"]
    told = [mail.notice.record for record in journal.records() for mail in journal.mails_about(record.id, "wang")]
    assert sorted(filter(None, told)) == sorted(record.id for record in journal.records())
