"""Rules that an admin mails are looked into aside: other letters do not wait, and a crash in between loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rig.office import letter, read
from rig.process import ROOT

from mailflow.journal.journal import Journal, Received
from mailflow.rules.load import load_rules
from mailflow.service.aside import PATIENCE, Aside
from mailflow.service.engine import Engine
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.rulesfile import InMemory
from mailflow.service.wiring import assemble, open_file, parts_for

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
LOADED = load_rules(ROOT / "rules.yaml")
OTHER = LOADED.text.replace("  answer_within: 2wd", "  answer_within: 3wd", 1)


class Slow(Executor):
    """Does what it was given when it is told to."""

    def __init__(self) -> None:
        self._given: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._given.append((future, fn))
        return future

    def finish(self) -> None:
        for future, fn in self._given:
            future.set_result(fn())
        self._given.clear()

    def fail(self) -> None:
        for future, _ in self._given:
            future.set_exception(MemoryError("nobody foresaw this"))
        self._given.clear()


class Running:
    """A service over a journal on disk, with its thread for rules in our hands."""

    def __init__(self, store: Journal, beside: Journal) -> None:
        self.store, self.box, self.pool, self.woken = store, SentBox(lambda: AT), Slow(), 0
        parts = parts_for(LOADED, ROOT / "templates", b"key", Trust())
        aside = Aside(self.pool, beside, self._wake)
        file = InMemory("rules.yaml", LOADED.text)
        self.engine: Engine = assemble(store, self.box, parts, file=file, aside=aside)

    def _wake(self) -> None:
        self.woken += 1

    def told(self) -> list[tuple[str, str]]:
        return [(mail.recipient, str(read(mail.raw)["X-Mailflow-Kind"])) for mail in self.box.mails]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mailflow.db"
    with closing(open_file(path)) as store, store.write() as tx:
        tx.adopt_rules(LOADED.digest, LOADED.text, AT)
    return path


@pytest.fixture
def service(path: Path) -> Iterator[Running]:
    with closing(open_file(path)) as store, closing(store.sibling()) as beside:
        yield Running(store, beside)


def rules_mailed(store: Journal) -> None:
    mail = letter("admin@corp.example", "coord@corp.example", "新规则", "请看附件")
    mail.add_attachment(OTHER.encode(), maintype="application", subtype="x-yaml", filename="rules.yaml")
    store.keep([Received(raw=mail.as_bytes(), source="test")], AT)


def incident_mailed(store: Journal) -> None:
    raw = letter("wu@corp.example", "incident@corp.example", "支付系统无法使用", "影响1000+用户下单").as_bytes()
    store.keep([Received(raw=raw, source="test")], AT)


def test_an_incident_is_told_while_rules_are_looked_into_and_these_are_answered_once_they_were(service: Running) -> None:
    rules_mailed(service.store)
    incident_mailed(service.store)
    service.engine.settle(AT)
    assert ("zheng@corp.example", "incident-notice") in service.told()
    assert "rules" not in {kind for _, kind in service.told()}
    assert service.store.counts()["waiting"] == 1
    service.pool.finish()
    assert service.woken == 1
    service.engine.settle(AT + timedelta(seconds=3))
    assert [one for one in service.told() if one[1] == "rules"] == [("admin@corp.example", "rules")]
    assert service.store.counts()["waiting"] == 0
    assert dict(service.store.counts())["recorded"] == 2


def test_rules_that_were_looked_into_when_the_process_died_are_looked_into_anew_and_answered_once(
    path: Path, service: Running
) -> None:
    rules_mailed(service.store)
    service.engine.settle(AT)
    with closing(open_file(path)) as store, closing(store.sibling()) as beside:
        again = Running(store, beside)
        again.engine.settle(AT + PATIENCE)
        again.pool.finish()
        again.engine.settle(AT + PATIENCE)
        assert again.told() == [("admin@corp.example", "rules")]
        assert store.counts()["waiting"] == 0


def test_a_look_that_fails_holds_the_letter_and_stops_nothing(service: Running) -> None:
    rules_mailed(service.store)
    incident_mailed(service.store)
    service.engine.settle(AT)
    service.pool.fail()
    service.engine.settle(AT)
    assert service.store.counts()["held"] == 1
    assert ("zheng@corp.example", "incident-notice") in service.told()
