"""`mailflow held`: an admin settles held letters by command, while the service runs or not; each act is a fact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rig.office import letter, read, reply, request
from rig.process import ROOT

from mailflow.cli.main import mailflow as command
from mailflow.core.upkeep.facts import HeldSettled
from mailflow.journal.journal import Journal, Received
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import load_rules
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
FORGED = "mx.corp.example; dmarc=fail header.from=corp.example"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A request, an answer that is not proven (letter 2), and a stranger's letter (3); both are held."""
    path, box, loaded = tmp_path / "mailflow.db", SentBox(lambda: AT), load_rules(ROOT / "rules.yaml")
    with closing(open_file(path)) as store:
        with store.write() as tx:
            tx.adopt_rules(loaded.policy.digest, loaded.text, AT)
        engine = assemble(store, box, parts_for(loaded, ROOT / "templates", b"key", Trust()))
        for raw in written(box):
            store.keep([Received(raw=raw, source="test")], AT)
            engine.settle(AT)
    return path


def written(box: SentBox) -> Iterator[bytes]:
    yield request().as_bytes()
    asked = next(read(mail.raw) for mail in box.mails if mail.recipient == "liu@corp.example")
    yield reply(asked, "同意", FORGED).as_bytes()
    yield letter("x@other.example", "coord@corp.example", "特价", "欢迎选购").as_bytes()


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--journal", str(path)])


def settled(store: Journal) -> list[tuple[int, str, str]]:
    facts = (entry.fact for entry in store.entries())
    return [(fact.number, fact.act, fact.reason) for fact in facts if isinstance(fact, HeldSettled)]


def test_what_is_held_is_listed_released_discarded_and_never_twice(journal: Path, tmp_path: Path) -> None:
    listed = run(journal, "held", "list")
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["2", "3", "2"]
    assert "liu@corp.example: Re: " in listed.stdout
    assert run(journal, "held", "release", "2", "--reason", "已电话核实").exit_code == 0
    again = run(journal, "held", "release", "2", "--reason", "again")
    assert (again.exit_code, again.stderr.startswith("letter 2: found it released or discarded before, ")) == (1, True)
    stranger = run(journal, "held", "release", "3", "--reason", "why not")
    assert (stranger.exit_code, "sender not in the rules" in stranger.stderr) == (1, True)
    assert run(journal, "held", "discard", "3", "--reason", "广告").exit_code == 0
    assert run(journal, "held", "list").stdout == "0 held\n"
    with closing(open_journal(journal, create=False)) as store:
        assert settled(store) == [(2, "release", "已电话核实"), (3, "discard", "广告")]
        record = store.record("CNF-2026-0001")
        assert record is not None
        assert record.current is not None
        (answer,) = (seat.answer for seat in record.current.seats if seat.answer)
        assert (answer.by, answer.decision, answer.proof) == ("liu", "approve", "released")
        kept = store.disposition(2)
        assert kept is not None
        assert (kept.fact.disposition, kept.fact.proof.split(":")[0]) == ("held", "none")
    pack = tmp_path / "pack.zip"
    assert run(journal, "export", "CNF-2026-0001", "-o", str(pack)).exit_code == 0
    assert CliRunner().invoke(command, ["verify", str(pack)]).exit_code == 0
    assert CliRunner().invoke(command, ["verify", str(journal)]).exit_code == 0
    assert CliRunner().invoke(command, ["reconcile", "--journal", str(journal)]).exit_code == 0


def test_what_is_held_is_told_in_either_language(journal: Path) -> None:
    listed = run(journal, "held", "list").stdout
    assert "(weak_proof: the sender is not proven: " in listed
    chinese = run(journal, "held", "list", "--language", "zh").stdout
    assert "(weak_proof: 发件人身份未经证明：" in chinese
    assert chinese.endswith("暂扣 2 封\n")
    done = run(journal, "held", "discard", "3", "--reason", "广告", "--language", "zh")
    assert done.stdout == "来信 3：已登记丢弃。\n"
    again = run(journal, "held", "discard", "3", "--reason", "广告", "--language", "zh")
    assert again.stderr.startswith("来信 3：此前已放行或丢弃，")


def test_a_letter_that_is_read_again_counts_only_by_its_own_proof(journal: Path) -> None:
    assert run(journal, "held", "retry", "2", "--reason", "try").exit_code == 0
    with closing(open_journal(journal, create=False)) as store:
        record = store.record("CNF-2026-0001")
        assert record is not None
        assert record.current is not None
        assert not any(seat.answer for seat in record.current.seats)
        assert store.held_open() == [2, 3]


def test_without_a_reason_or_for_a_letter_that_is_not_held_nothing_is_stored(journal: Path) -> None:
    assert run(journal, "held", "release", "2", "--reason", " ").exit_code == 2
    assert run(journal, "held", "release", "1", "--reason", "x").exit_code == 1
    assert run(journal, "held", "discard", "99", "--reason", "x").exit_code == 1
    with closing(open_journal(journal, create=False)) as store:
        assert settled(store) == []


def test_it_works_beside_a_running_service(journal: Path) -> None:
    with closing(open_journal(journal, create=False)) as service, service.hold(AT + timedelta(hours=1)):
        done = run(journal, "held", "release", "2", "--reason", "已电话核实")
        assert done.exit_code == 0
        assert "The service is running" in done.stdout
        assert settled(service) == [(2, "release", "已电话核实")]
