"""A letter that kills its reader is set aside; a service that was killed is no proof against the letter it was reading."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from mailflow.journal.journal import Journal, Received
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import load_rules
from mailflow.service.reading import Trust
from mailflow.service.receive import STARTS, Desk
from mailflow.service.trial import Trial

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
    journal.keep([Received(raw=LETTER[:1000] % 2, source="test")], AT)
    return journal


def worked_off(journal: Journal, desk: Desk) -> list[str]:
    while desk.work(AT):
        pass
    return [disposed.fact.reason.split(":")[0] for disposed in journal.dispositions()]


def test_a_letter_that_can_be_read_survives() -> None:
    assert Trial().survives(LETTER % 1)


def test_a_letter_that_needs_more_than_it_may_does_not() -> None:
    assert not Trial(memory=TOO_LITTLE).survives(LETTER % 1)


def test_a_letter_started_often_by_a_service_that_was_killed_is_decided_all_the_same() -> None:
    journal = a_journal_with_a_suspect()
    desk = Desk(journal, load_rules(ROOT / "rules.yaml").policy, Trust())
    assert worked_off(journal, desk) == ["opened", "opened"]


def test_a_letter_that_kills_its_reader_is_held_and_the_rest_goes_on() -> None:
    journal = a_journal_with_a_suspect()
    policy = load_rules(ROOT / "rules.yaml").policy
    desk = Desk(journal, policy, Trust(), survives=Trial(memory=TOO_LITTLE).survives)
    assert sorted(worked_off(journal, desk)) == ["kills_reader", "opened"]


def test_a_reader_goes_on_after_letters_it_survived_and_after_one_that_killed_it() -> None:
    trial = Trial()
    assert [trial.survives(LETTER % number) for number in range(3)] == [True, True, True]
    smaller = Trial(memory=TOO_LITTLE)
    assert [smaller.survives(LETTER % number) for number in range(2)] == [False, False]


def test_a_large_letter_is_tried_before_the_service_reads_it() -> None:
    tried: list[int] = []

    def dies(raw: bytes) -> bool:
        tried.append(len(raw))
        return False

    journal = open_journal(":memory:")
    journal.keep([Received(raw=LETTER % 1, source="test"), Received(raw=LETTER[:1000] % 2, source="test")], AT)
    desk = Desk(journal, load_rules(ROOT / "rules.yaml").policy, Trust(), survives=dies)
    assert sorted(worked_off(journal, desk)) == ["kills_reader", "opened"]
    assert tried == [len(LETTER % 1)]
