"""A replay tells of every kind of matter what the service would really have done under the other rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from rig.town import EVERY_KIND, MONDAY, Story, Town, digest_answered

from mailflow.core.upkeep.pulse import HELD, KIND
from mailflow.journal.journal import Journal
from mailflow.journal.sqlite import MEMORY, open_journal
from mailflow.rules.load import Loaded, load_rules, read_rules
from mailflow.service.reading import Trust
from mailflow.service.replaying.difference import Difference, difference
from mailflow.service.replaying.history import History
from mailflow.service.replaying.playing import Outcome, play

LOADED = load_rules(Path(__file__).parents[2] / "rules.yaml")
END = datetime(2026, 4, 20, tzinfo=UTC)

#: Rules that differ in one thing each: a step later, another head, another word of decision, one more holiday.
CHANGES = {
    "a step later": ("    - at: +1wd\n", "    - at: +2wd\n"),
    "another head": ("    head: liu\n", "    head: zhang\n"),
    "another word": ("  approve: []", "  approve:\n    - 画押"),
    "one more holiday": ("  - 2025-12-31\n", "  - 2025-12-31\n  - 2026-03-05\n"),
}


def lived(stories: list[tuple[datetime, Story]], rules: Loaded) -> Journal:
    """The journal of a town that lived through these stories under these rules."""
    journal = open_journal(MEMORY)
    Town(journal, rules).live(iter(stories), END)
    return journal


def changed(change: str) -> Loaded:
    """The shipped rules with one change."""
    old, new = CHANGES[change]
    assert old in LOADED.text
    return read_rules(LOADED.text.replace(old, new, 1), "new.yaml")


def replayed(journal: Journal, rules: Loaded, since: datetime | None = None) -> Outcome:
    """The course of a journal's letters under these rules."""
    return play(History(journal, since), rules.policy, Trust(), END, lambda: None)


def happened(journal: Journal, since: datetime = MONDAY) -> tuple[Counter[tuple[object, ...]], dict[str, str], dict[int, tuple[object, ...]]]:
    """Who was really told what and when, how each record stands, and what became of each letter.

    That the service lives is told by the service that runs, and by no replay.
    """
    everything = [record.id for record in journal.records()] + [""]
    mails = (mail for record in everything for mail in journal.mails_about(record) if mail.created_at >= since and mail.notice.kind not in (KIND, HELD))
    told = Counter((m.created_at, m.notice.record or "", m.notice.kind, m.notice.to) for m in mails)
    fates = {d.letter: (d.fact.disposition, d.fact.decision or "", d.fact.record or "") for d in journal.dispositions()}
    return told, {record.id: record.state for record in journal.records()}, fates


def said(outcome: Outcome) -> tuple[Counter[tuple[object, ...]], dict[str, str], dict[int, tuple[object, ...]]]:
    """The same of a replay."""
    told = Counter((t.at, t.record, t.kind, t.to) for t in outcome.told)
    return told, outcome.states, {n: (f.disposition, f.decision, f.record) for n, f in outcome.letters.items()}


def some(seed: int, number: int) -> list[tuple[datetime, Story]]:
    """So many stories of kinds drawn by chance, begun in the first ten days."""
    random = Random(seed)
    drawn = random.sample([kind for kind in dict.fromkeys(EVERY_KIND) if kind is not digest_answered], number)
    begun = sorted(MONDAY + timedelta(minutes=random.randrange(14_400)) for _ in drawn)
    return [(at, kind(n)) for n, (at, kind) in enumerate(zip(begun, drawn, strict=True), 1)]


@pytest.fixture(scope="module")
def every_kind() -> Iterator[Journal]:
    """One story of each kind, side by side, with a digest that is answered in the second week."""
    kinds = [kind for kind in dict.fromkeys(EVERY_KIND) if kind is not digest_answered]
    stories = [(MONDAY + timedelta(hours=5 * n), kind(n)) for n, kind in enumerate(kinds, 1)]
    stories += [(MONDAY + timedelta(days=11, hours=n), digest_answered(n)) for n in range(3)]
    with closing(lived(stories, LOADED)) as journal:
        yield journal


def test_a_replay_of_every_kind_under_its_own_rules_is_what_really_happened(every_kind: Journal) -> None:
    told, states, fates = happened(every_kind)
    assert said(replayed(every_kind, LOADED)) == (told, states, fates)
    kinds = {"CNF", "INC", "ESC", "MTG", "REQ", "PRJ", "LOG", ""}
    assert {str(record)[:3] for _, record, _, _ in told} == kinds
    assert {kind for _, _, kind, _ in told} >= {"digest", "reminder", "escalation", "incident-notice", "minutes-request", "sign-off-request"}
    assert set(Counter(disposition for disposition, _, _ in fates.values())) >= {"recorded", "asked_back", "held", "automatic"}


def test_a_replay_since_some_day_tells_digests_and_all_that_was_open_then(every_kind: Journal) -> None:
    since = MONDAY + timedelta(days=8)
    told, states, _ = happened(every_kind, since)
    outcome = replayed(every_kind, LOADED, since)
    assert said(outcome)[0] == told
    assert outcome.states.items() <= states.items()
    assert sum(1 for _, _, kind, _ in told if kind == "digest") > 5


@pytest.mark.parametrize(("change", "seed"), [(change, seed) for seed, change in enumerate(CHANGES, 11)])
def test_a_replay_under_other_rules_is_what_the_service_does_under_them(change: str, seed: int) -> None:
    stories, rules = some(seed, 3), changed(change)
    with closing(lived(stories, LOADED)) as journal, closing(lived(stories, rules)) as other:
        assert said(replayed(journal, rules)) == happened(other)
        found: Difference = difference(replayed(journal, LOADED), replayed(journal, rules))
        assert bool(found) is (happened(journal) != happened(other))
