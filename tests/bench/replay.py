"""Letters a second of `mailflow replay`: a history of every kind of matter, played under its present rules and under others.

Run: python tests/bench/replay.py [--letters 10000] [--history FILE] [--profile]

The history is written first, by the engine, with documents left blank, and kept where `--history` says: confirmations, incidents,
issues, projects, meetings, requests and digests side by side (tests/rig/town.py). Each letter is played twice, once a process.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from letters_written import rules_without_budget  # noqa: E402
from rig.town import MONDAY, Town, every_kind  # noqa: E402

from mailflow.rules.load import Loaded, read_rules  # noqa: E402
from mailflow.service.replaying.both import Stretch, both  # noqa: E402
from mailflow.service.replaying.difference import difference  # noqa: E402
from mailflow.service.wiring import open_file  # noqa: E402

#: How many letters a story has on average, and how many stories begin in a day.
_LETTERS_A_STORY = 4.3
_STORIES_A_DAY = 25


def written(path: Path, loaded: Loaded, letters: int) -> None:
    """A history of about so many letters."""
    stories = round(letters / _LETTERS_A_STORY)
    span = timedelta(days=max(7, stories // _STORIES_A_DAY))
    journal = open_file(path)
    Town(journal, loaded).live(iter(every_kind(Random(5), stories, MONDAY, span)), MONDAY + span + timedelta(days=40))
    journal.close()


def main() -> None:
    """Print letters a second, and what the changed rules differ in."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--history", type=Path, help="A file to write the history to, or one that was written before.")
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    old = rules_without_budget()
    new = read_rules(old.text.replace("    - at: +1wd\n", "    - at: +2wd\n"), "new.yaml")
    with tempfile.TemporaryDirectory() as name:
        path = asked.history or Path(name) / "history.db"
        if not path.exists():
            begun = time.perf_counter()
            written(path, old, asked.letters)
            print(f"written in {time.perf_counter() - begun:.0f} s", flush=True)
        if asked.profile:
            profile = cProfile.Profile()
            profile.runcall(_replayed, path, old, new)
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            pstats.Stats(profile).sort_stats("cumtime").print_stats(50)
        else:
            _told(path, old, new)


def _told(path: Path, old: Loaded, new: Loaded) -> None:
    begun, cpu = time.perf_counter(), os.times()
    letters, found = _replayed(path, old, new, apart=os.cpu_count() != 1)
    seconds, used = time.perf_counter() - begun, os.times()
    spent = sum(used[:4]) - sum(cpu[:4])
    changes = sum(len(changes) for changes in found.told.values())
    print(
        f"replay {letters} letters under two rules in {seconds:.1f} s: {letters / seconds:.0f} letters/s; "
        f"{spent / letters / 2 * 1000:.1f} ms CPU a letter and course; {changes} differences"
    )


def _replayed(path: Path, old: Loaded, new: Loaded, apart: bool = False):  # type: ignore[no-untyped-def]
    played: list[None] = []
    stretch = Stretch(path, None, _last(path) + timedelta(days=1))
    outcomes = both(stretch, old, new, lambda: played.append(None), apart=apart)
    return len(played), difference(*outcomes)


def _last(path: Path) -> datetime:
    """When the last letter came: a replay is asked for while the history goes on."""
    with closing(open_file(path)) as journal:
        letter = journal.letter(journal.counts()["received"])
    assert letter is not None, "a history has letters"
    return letter.received_at


if __name__ == "__main__":
    main()
