"""A digest run for many people over many open items: seconds to gather and to write, and the memory it takes.

Run: python tests/bench/digest.py [--people 2000] [--items 100000] [--render 40] [--profile]

A company of so many people (departments of ten, five executives) owes so many items in records of ten, a third of them late. One
run is what the service does each week: gather, write the notices, commit. Seconds are of the processor. The floor reads the same records out of the same file
and nothing else. Last, so many of the digests become mails with their DOCX, as delivery makes them one by one.

On a shared machine, SQLite on disk, one core: 2,005 digests in 16.1 s (floor 7.1 s) with 142 MB more; 59 ms a mail with its DOCX.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.directory import Department, Directory, Person
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.policy import Policy
from mailflow.core.task import Task
from mailflow.journal.journal import Journal
from mailflow.rules.load import Loaded, load_rules
from mailflow.service.digesting import Digesting
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, open_file, parts_for

ROOT = Path(__file__).parents[2]
#: A Monday; the digests of that week go out on Friday.
START = datetime(2026, 3, 2, 1, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, 9, tzinfo=UTC)
IN_RECORD, IN_DEPARTMENT = 10, 10
GROUP = 100


def company(people: int, policy: Policy) -> Policy:
    """The rules of the demo organisation over a directory of so many people."""
    executives = [Person(id=f"e{n}", name=f"分管领导{n}", mails=(f"e{n}@corp.example",), manager="zhou") for n in range(5)]
    staff = [_person(n) for n in range(people)]
    departments = {
        f"第{d}部": Department(name=f"第{d}部", head=f"p{d * IN_DEPARTMENT}", executive=f"e{d % 5}")
        for d in range((people + IN_DEPARTMENT - 1) // IN_DEPARTMENT)
    }
    known = {person.id: person for person in (policy.directory.people["zhou"], *executives, *staff)}
    return replace(policy, directory=Directory(known, departments))


def _person(n: int) -> Person:
    department = n // IN_DEPARTMENT
    is_head = n % IN_DEPARTMENT == 0
    manager = f"e{department % 5}" if is_head else f"p{department * IN_DEPARTMENT}"
    return Person(id=f"p{n}", name=f"员工{n}", mails=(f"p{n}@corp.example",), department=f"第{department}部", manager=manager)


def fill(journal: Journal, people: int, items: int) -> None:
    """Records of ten items each; every fourth record is a project, whose items are tasks with a planned day."""
    with journal.write() as tx:
        tx.adopt_rules(*_adopted())
    for start in range(0, items // IN_RECORD, GROUP):
        with journal.write() as tx:
            for number in range(start, min(start + GROUP, items // IN_RECORD)):
                prefix = "PRJ" if number % 4 == 0 else "CNF"
                tx.append(id_ := tx.number(prefix, 2026), _facts(id_, prefix, number, people))


def _adopted() -> tuple[str, str, datetime]:
    loaded = load_rules(ROOT / "rules.yaml")
    return loaded.policy.digest, loaded.text, START


def _facts(id_: str, prefix: str, number: int, people: int) -> list[f.Fact]:
    kind = "project" if prefix == "PRJ" else "confirmation"
    opened = f.RecordOpened(at=START, record=id_, kind=kind, title=f"春季推广活动第 {number} 期", requester=f"p{number % people}")
    return [opened, *(fact for n in range(IN_RECORD) for fact in _item(kind, number, n, people))]


def _item(kind: str, number: int, n: int, people: int) -> list[f.Fact]:
    owner, due = f"p{(number * IN_RECORD + n) % people}", START + timedelta(days=(number + n) % 15 - 5, hours=9)
    what, part = ("task", f"T{n}") if kind == "project" else ("confirm", None)
    rungs = tuple(Rung(at=due + timedelta(days=d), level=d, targets=("owner",), rule="rules.yaml:9") for d in range(3))
    owed = Obligation(id=f"{what}:{n}", owner=owner, what=what, opened_at=START, due=due, rungs=rungs, part=part, title=f"任务 {n}")
    task = Task(id=f"T{n}", title=f"任务 {n}", owner=owner, start=START.date(), due=due.date(), percent=n * 9, state="in_progress")
    set_ = [m.TaskSet(at=START, task=task, by=owner, what="plan")] if kind == "project" else []
    return [*set_, f.ObligationOpened(at=START, obligation=owed)]


def peak() -> float:
    """The most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Fill a journal, read it, send the digests, and write some of the mails."""
    options = argparse.ArgumentParser(description=__doc__)
    for name, default in (("people", 2000), ("items", 100_000), ("render", 40)):
        options.add_argument(f"--{name}", type=int, default=default)
    options.add_argument("--profile", action="store_true")
    asked = options.parse_args()
    loaded = load_rules(ROOT / "rules.yaml")
    loaded = replace(loaded, policy=company(asked.people, loaded.policy))
    with tempfile.TemporaryDirectory() as folder:
        journal = open_file(Path(folder) / "journal.db")
        begun = time.process_time()
        fill(journal, asked.people, asked.items)
        print(f"filled with {asked.items:,} items for {asked.people:,} people in {time.process_time() - begun:.0f} s")
        run(journal, loaded, asked.render, asked.profile)


def run(journal: Journal, loaded: Loaded, render: int, profile: bool) -> None:
    """Measure each part and print it."""
    begun, before = time.process_time(), peak()
    records = sum(1 for _ in journal.moving(0))
    floor = time.process_time() - begun
    print(f"floor: {records:,} records read in {floor:.1f} s; {before:.0f} MB before")
    profiler = cProfile.Profile()
    begun = time.process_time()
    if profile:
        profiler.enable()
    Digesting(journal, loaded.policy).tick(FRIDAY)
    profiler.disable()
    took, most = time.process_time() - begun, peak()
    waiting = journal.mails(("new",), FRIDAY, 100_000)
    print(f"digests: {len(waiting):,} in {took:.1f} s, {took / floor:.1f} times the floor; {most - before:.0f} MB more")
    if profile:
        pstats.Stats(profiler).sort_stats("cumulative").print_stats(25)
    engine = assemble(journal, SentBox(lambda: FRIDAY), parts_for(loaded, ROOT / "templates", b"key", Trust()))
    begun = time.process_time()
    engine.outbox.render(FRIDAY, render)
    each = (time.process_time() - begun) / render
    print(f"mails: {each * 1000:.0f} ms each with its DOCX; all of them in {each * len(waiting) / 60:.1f} minutes beside other mail")


if __name__ == "__main__":
    main()
