"""Letters a second of `mailflow replay`: a history as the service wrote it, played under its present rules and under others.

Run: python tests/bench/replay.py [--letters 10000] [--profile]

The history is written first, by the engine, with rendering left out: each record is one request of 3 KB and two answers that
quote it as Outlook does, every third record stays unanswered and is chased until it lapses. Each letter is played twice.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from letters_written import SIGNERS, answer, request, rules_without_budget  # noqa: E402

from mailflow.journal.journal import Received  # noqa: E402
from mailflow.rules.load import Loaded, read_rules  # noqa: E402
from mailflow.service.observed import SentBox  # noqa: E402
from mailflow.service.reading import Trust  # noqa: E402
from mailflow.service.replaying.both import Stretch, both  # noqa: E402
from mailflow.service.replaying.difference import difference  # noqa: E402
from mailflow.service.wiring import assemble, open_file, parts_for  # noqa: E402

ROOT = Path(__file__).parents[2]
START = datetime(2026, 1, 5, 1, tzinfo=UTC)


class _Clock:
    """A clock that is wound by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def written(path: Path, loaded: Loaded, letters: int) -> None:
    """A history of so many letters, three hours apart for each record."""
    clock = _Clock()
    box, store = SentBox(clock), open_file(path)
    with store.write() as tx:
        tx.adopt_rules(loaded.policy.digest, loaded.text, START)
    engine = assemble(store, box, parts_for(loaded, ROOT / "templates", b"bench", Trust()))
    came = 0
    number = 0
    while came < letters:
        number += 1
        _wound(engine, clock, START + timedelta(minutes=20 * number))
        box.mails.clear()
        came += _taken(engine, clock.now, [request(number, [])])
        if number % 3:
            asked = {mail.recipient.partition("@")[0]: mail.raw for mail in box.mails}
            came += _taken(engine, clock.now, [answer(who, number, asked[who]) for who in SIGNERS])
    store.close()


def _wound(engine, clock, until) -> None:  # type: ignore[no-untyped-def]
    while (due := engine.next_at()) and due < until:
        clock.now = max(due, clock.now)
        engine.settle(clock.now)
    clock.now = until


def _taken(engine, at: datetime, letters: list[bytes]) -> int:  # type: ignore[no-untyped-def]
    engine.journal.keep([Received(raw=raw, source="bench") for raw in letters], at)
    engine.settle(at)
    return len(letters)


def main() -> None:
    """Print letters a second, and what the changed rules differ in."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    old = rules_without_budget()
    apart = os.cpu_count() != 1
    new = read_rules(old.text.replace("    - at: +1wd\n", "    - at: +2wd\n"), "new.yaml")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "history.db"
        begun = time.perf_counter()
        written(path, old, asked.letters)
        print(f"written in {time.perf_counter() - begun:.0f} s", flush=True)
        if asked.profile:
            profile = cProfile.Profile()
            profile.runcall(_replayed, path, old, new)
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            pstats.Stats(profile).sort_stats("cumtime").print_stats(50)
            return
        begun = time.perf_counter()
        letters, found = _replayed(path, old, new, apart=apart)
        seconds = time.perf_counter() - begun
        moved = sum(len(changes) for changes in found.told.values())
        print(f"replay {letters} letters under two rules in {seconds:.1f} s: {letters / seconds:.0f} letters/s; {moved} differences")


def _replayed(path: Path, old: Loaded, new: Loaded, apart: bool = False):  # type: ignore[no-untyped-def]
    played: list[None] = []
    stretch = Stretch(path, None, datetime(2027, 6, 1, tzinfo=UTC))
    outcomes = both(stretch, old, new, lambda: played.append(None), apart=apart)
    return len(played), difference(*outcomes)


if __name__ == "__main__":
    main()
