"""A letter that kills its reader is set aside; a service that was killed is no proof against the letter it was reading."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from mailflow.journal.journal import Journal, Received
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import load_rules
from mailflow.service.reading import Trust
from mailflow.service.receive import STARTS, Desk
from mailflow.service.trial import survives

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
LETTER = (
    b"Authentication-Results: mx.corp.example; dmarc=pass header.from=corp.example\r\nFrom: wang@corp.example\r\n"
    b"To: confirm@corp.example\r\nSubject: Plan\r\nMessage-ID: <%d@corp.example>\r\n\r\nConfirmers: Alice Brown\r\nContent: Plan\r\n"
    + (b"x" * 900 + b"\r\n") * 4_000
)
TOO_LITTLE = 24 * 1024 * 1024


def a_journal_with_a_suspect() -> Journal:
    """The first letter was started often and never ended; the second has just come."""
    journal = open_journal(":memory:")
    journal.keep([Received(raw=LETTER % 1, source="test")], AT)
    for _ in range(STARTS):
        journal.take(10, AT)
    journal.keep([Received(raw=LETTER % 2, source="test")], AT)
    return journal


def worked_off(journal: Journal, desk: Desk) -> list[str]:
    while desk.work(AT):
        pass
    return [disposed.fact.reason.split(":")[0] for disposed in journal.dispositions()]


def test_a_letter_that_can_be_read_survives() -> None:
    assert survives(LETTER % 1)


def test_a_letter_that_needs_more_than_it_may_does_not() -> None:
    assert not survives(LETTER % 1, memory=TOO_LITTLE)


def test_a_letter_started_often_by_a_service_that_was_killed_is_decided_all_the_same() -> None:
    journal = a_journal_with_a_suspect()
    desk = Desk(journal, load_rules(ROOT / "rules.yaml").policy, Trust())
    assert worked_off(journal, desk) == ["opened", "opened"]


def test_a_letter_that_kills_its_reader_is_held_and_the_rest_goes_on() -> None:
    journal = a_journal_with_a_suspect()
    policy = load_rules(ROOT / "rules.yaml").policy
    desk = Desk(journal, policy, Trust(), survives=lambda raw: survives(raw, memory=TOO_LITTLE))
    assert sorted(worked_off(journal, desk)) == ["kills_reader", "opened"]
