"""A year of projects: how long it takes to simulate, and whether every letter and every mail is accounted for at its end.

Run: python tests/bench/year.py [--projects 200] [--tasks 25] [--profile]

Each project runs from its statement to its end (`rig/projects.py`): consensus, sometimes returned; three lists, the final plan,
reports of each task, changes granted, refused and taken back, money, risks, acceptance under conditions, lessons; every fifth
is called off. What each must have come to is known from its letters alone, and compared (`rig/reckoning.py`). The engine is the
real one over a journal in memory, as in `mailflow simulate`; documents are left blank, for what one costs stands in documents.py.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from letters_written import rules_without_budget  # noqa: E402
from rig.projects import a_year_of  # noqa: E402
from rig.reckoning import outbox, unaccounted  # noqa: E402
from rig.town import MONDAY, Town  # noqa: E402

from mailflow.core import facts as f  # noqa: E402
from mailflow.journal.journal import Journal  # noqa: E402
from mailflow.journal.sqlite import open_journal  # noqa: E402

_YEAR = timedelta(days=365)


def year(journal: Journal, projects: int, tasks: int) -> list[str]:
    """Let so many projects run through a year; every difference between their letters and what the journal holds then."""
    town = Town(journal, rules_without_budget())
    written = list(a_year_of(projects, tasks, MONDAY, Random(7)))
    town.live(((at, one.story) for at, one in written), MONDAY + _YEAR)
    return unaccounted(town, {one.title: one for _, one in written})


def counted(journal: Journal) -> dict[str, int]:
    """How much there was: letters by disposition, notices by what became of them, records by state, tasks and facts."""
    facts = Counter(type(entry.fact) for entry in journal.entries())
    notices = Counter(f"notices {mail.state}" for mail in outbox(journal))
    records = list(journal.records())
    states = Counter(f"{record.kind} {record.state}" for record in records)
    tasks = sum(len(record.tasks) for record in records if record.kind == "project")
    return {**journal.counts(), "mails": facts[f.MailSent], "facts": sum(facts.values()), "tasks": tasks, **notices, **states}


def _called(function: Callable[..., list[str]], *values: object) -> list[str]:
    return function(*values)


def main() -> None:
    """Print what was lived through, in how long, and that it adds up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--projects", type=int, default=200)
    parser.add_argument("--tasks", type=int, default=25)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    journal, profile = open_journal(":memory:"), cProfile.Profile()
    wall, cpu = time.perf_counter(), time.process_time()
    run = profile.runcall if asked.profile else _called
    differences = run(year, journal, asked.projects, asked.tasks)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    found = counted(journal)
    journal.close()
    print("  ".join(f"{key} {value}" for key, value in sorted(found.items())))
    print("\n".join(differences) or "Every letter, notice, mail, duty, task, day and sum is accounted for.")
    print(f"{asked.projects} projects: {wall:.0f} s, {cpu:.0f} s of CPU, {cpu * 1000 / found['mails']:.1f} ms of CPU a mail")
    if asked.profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
