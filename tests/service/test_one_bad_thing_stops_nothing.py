"""What one letter or one template breaks is set aside with its reason; everything else goes on."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rig.office import letter, request
from rig.process import ROOT

from mailflow.journal.journal import Journal, KeptLetter, Received
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import load_rules
from mailflow.service.engine import Engine
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


class Fragile(Trust):
    """Breaks on letters that say so."""

    def believes(self, kept: KeptLetter) -> bool:
        if b"break-the-reader" in kept.raw:
            raise ZeroDivisionError("a fault of ours")
        return True


@contextmanager
def journal() -> Iterator[Journal]:
    opened = open_journal(":memory:")
    yield opened
    opened.close()


def engine(store: Journal, box: SentBox, templates: Path = ROOT / "templates", trust: Trust | None = None) -> Engine:
    loaded = load_rules(ROOT / "rules.yaml")
    with store.write() as tx:
        tx.adopt_rules(loaded.policy.digest, loaded.text, AT)
    return assemble(store, box, parts_for(loaded, templates, b"key", trust or Trust()))


def handed_in(store: Journal, *raws: bytes) -> None:
    store.keep([Received(raw=raw, source="test") for raw in raws], AT)


def test_a_letter_that_breaks_the_reader_is_held_at_once_and_the_others_of_its_group_count() -> None:
    box = SentBox(lambda: AT)
    breaking = letter("wu@corp.example", "confirm@corp.example", "break-the-reader", "x").as_bytes()
    with journal() as store:
        running = engine(store, box, trust=Fragile())
        handed_in(store, request().as_bytes(), breaking, request().as_bytes())
        running.settle(AT)
        found = [(one.fact.disposition, one.fact.reason) for one in store.dispositions()]
    assert [disposition for disposition, _ in found] == ["recorded", "held", "recorded"]
    assert "ZeroDivisionError: a fault of ours" in found[1][1]


def test_a_mail_whose_template_is_broken_waits_and_the_others_leave(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    (templates / "mail" / "zh" / "opened.j2").write_text("{% block subject %}{{ nobody }}{% endblock %}", encoding="utf-8")
    box = SentBox(lambda: AT)
    with journal() as store:
        broken = engine(store, box, templates)
        handed_in(store, request().as_bytes())
        with caplog.at_level(logging.ERROR, logger="mailflow"):
            broken.settle(AT)
        assert sorted(mail.recipient for mail in box.mails) == ["alice@corp.example", "li@corp.example", "liu@corp.example"]
        assert "to wang can not be written and waits: opened: UndefinedError: 'nobody' is undefined" in caplog.text
        mended = engine(store, box)
        mended.settle(AT + timedelta(minutes=1))
    assert [mail.recipient for mail in box.mails][3:] == ["wang@corp.example"]
