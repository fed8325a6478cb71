"""Several mails at a time: what is promised of one at a time holds."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier, Lock

import pytest
from rig.office import request
from rig.process import ROOT

from mailflow.journal.journal import Received
from mailflow.rules.load import load_rules
from mailflow.service.engine import Engine
from mailflow.service.handovers import Handovers
from mailflow.service.lanes import in_lanes
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for
from mailflow.transport.post import Sent

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
PARTS = parts_for(load_rules(ROOT / "rules.yaml"), ROOT / "templates", b"key", Trust())
TWO_SIGNERS = "事项: 推广方案\n内容: 3月底前上线推广页面。\n确认人: 刘经理、陈副总\n"


class Gone(BaseException):
    """What ends a process."""


class ThreeLanes:
    """Takes mails only when three people's are on their way together, and loses the process at those to `lost`."""

    lanes = 3

    def __init__(self, lost: frozenset[str] = frozenset()) -> None:
        self.lost = lost
        self.taken: dict[str, list[bytes]] = defaultdict(list)
        self._together = Barrier(3, timeout=20)
        self._lock = Lock()

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:
        if not self.taken[recipient]:
            self._together.wait()
        with self._lock:
            self.taken[recipient].append(raw)
        if recipient in self.lost:
            raise Gone
        return Sent(f"250 {message_id}")


def engine(folder: Path, post: ThreeLanes) -> Engine:
    return assemble(open_file(folder / "mailflow.db"), post, PARTS, Handovers(folder / "mailflow.db.sent"))


def asked(engine: Engine) -> None:
    for _ in range(4):
        engine.journal.keep([Received(raw=request(TWO_SIGNERS).as_bytes(), source="test")], AT)
    engine.decide(AT)
    engine.outbox.render(AT)


def test_mails_of_several_people_leave_together_and_those_of_one_in_their_order(tmp_path: Path) -> None:
    post = ThreeLanes()
    working = engine(tmp_path, post)
    asked(working)
    due = working.journal.mails(("ready",), AT, 50)
    working.outbox.send(AT)
    for recipient, taken in post.taken.items():
        expected = [working.journal.raw_mail(mail.id) for mail in due if mail.recipient == recipient]
        assert taken == expected
    assert len(due) == sum(map(len, post.taken.values())) >= 6
    assert {mail.state for record in working.journal.records() for mail in working.journal.mails_about(record.id)} == {"sent"}
    working.journal.close()


def test_a_process_that_ends_leaves_at_most_one_mail_a_lane_of_unknown_fate(tmp_path: Path) -> None:
    post = ThreeLanes(frozenset({"liu@corp.example", "chen@corp.example"}))
    working = engine(tmp_path, post)
    asked(working)
    with pytest.raises(Gone):
        working.outbox.send(AT)
    working.journal.close()
    first = {recipient: list(taken) for recipient, taken in post.taken.items()}
    assert {recipient: len(taken) for recipient, taken in first.items() if recipient in post.lost} == dict.fromkeys(post.lost, 1)
    post.lost = frozenset()
    successor = engine(tmp_path, post)
    waiting = len(successor.journal.mails(("sending",), AT, 50))
    assert successor.outbox.recover(AT) == waiting - len(first["wang@corp.example"])
    successor.settle(AT)
    for recipient, taken in post.taken.items():
        again = len(taken) - len(set(taken))
        assert again == (1 if recipient in first and recipient != "wang@corp.example" else 0)
    successor.journal.close()


def test_what_came_of_each_is_given_in_the_order_of_the_jobs() -> None:
    jobs = [(person, number) for number in range(20) for person in "abc"]
    seen: dict[str, list[int]] = defaultdict(list)

    def do(job: tuple[str, int]) -> str:
        seen[job[0]].append(job[1])
        return f"{job[0]}{job[1]}"

    assert in_lanes(2, jobs, lambda job: job[0], do) == [f"{person}{number}" for person, number in jobs]
    assert all(numbers == list(range(20)) for numbers in seen.values())


def test_a_note_cut_short_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / "sent").write_bytes(b'\n["N000001", "250 taken"]\n\n["N0000')
    noted = Handovers(tmp_path / "sent")
    noted.note("N000003", "250 taken")
    assert noted.noted() == [("N000001", "250 taken"), ("N000003", "250 taken")]
    noted.close()
