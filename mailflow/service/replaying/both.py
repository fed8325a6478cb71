"""Both courses of one history side by side, each in a process of its own where the history is long."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import Loaded, read_rules
from mailflow.service.reading import Trust
from mailflow.service.replaying.history import History
from mailflow.service.replaying.playing import Outcome, play


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is played: a journal's letters from `since` on, and time down to `until`."""

    journal: Path
    since: datetime | None
    until: datetime
    peers: frozenset[str] = frozenset()


def both(
    stretch: Stretch, present: Loaded, other: Loaded, played: Callable[[], None], *, apart: bool = False
) -> tuple[Outcome, Outcome]:
    """The courses under the present rules and under others; `played` is called after each letter of the second.

    With `apart` the first is played by a process of its own meanwhile.
    """
    if not apart:
        return _one(stretch, present, _nothing), _one(stretch, other, played)
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        first = pool.submit(_apart, stretch, present.text)
        second = _one(stretch, other, played)
        return first.result(), second


def _one(stretch: Stretch, rules: Loaded, played: Callable[[], None]) -> Outcome:
    with closing(open_journal(stretch.journal, create=False)) as journal:
        return play(History(journal, stretch.since), rules.policy, Trust(stretch.peers), stretch.until, played)


def _apart(stretch: Stretch, text: str) -> Outcome:
    """In the other process: rules travel as the text they were read from."""
    return _one(stretch, read_rules(text, "rules.yaml"), _nothing)


def _nothing() -> None:
    """Nobody waits for this one alone."""
