"""A month of a house ends as its letters say, and everything told and owed is accounted for (a year of it: bench/year.py)."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from random import Random

from rig.projects import Course, course
from rig.reckoning import outbox, unaccounted
from rig.town import MONDAY, ROOT, Story, Town, incident, issue, noise

from mailflow.journal.sqlite import MEMORY, open_journal
from mailflow.rules.load import load_rules

#: Of these one is refused days and given money, one returned, granted days and called off.
ENDED = (3, 10)

#: Of these nobody reports, so that reminders of both reach one person at once.
SILENT = (8, 9)
TASKS = 3


def test_a_month_of_projects_and_other_matters_is_accounted_for():
    until = MONDAY + timedelta(days=30)
    courses = {n: course(n, MONDAY + n * timedelta(hours=3), TASKS, Random(n)) for n in (*ENDED, *SILENT)}
    stories = [(MONDAY + n * timedelta(hours=3), spoken(one) if n in SILENT else one.story) for n, one in courses.items()]
    stories += [(MONDAY + timedelta(days=n), kind(n)) for n, kind in enumerate((incident, issue, noise), 3)]
    with closing(open_journal(MEMORY)) as journal:
        town = Town(journal, load_rules(ROOT / "rules.yaml"))
        town.live(iter(sorted(stories, key=lambda story: story[0])), until)
        assert unaccounted(town, {courses[n].title: courses[n] for n in ENDED}) == []
        assert {mail.state for mail in outbox(journal)} == {"sent", "bundled"}


def spoken(one: Course) -> Story:
    """A project until its work begins: nobody says how far anything is."""
    reports = (place for place, said in enumerate(one.story) if said.body.endswith("60%"))
    return one.story[: next(reports)]


def test_what_is_not_as_the_letters_say_is_found():
    told = course(10, MONDAY, TASKS, Random(10))
    with closing(open_journal(MEMORY)) as journal:
        town = Town(journal, load_rules(ROOT / "rules.yaml"))
        town.live(iter([(MONDAY, told.story[:16])]), MONDAY + timedelta(days=2))
        town.handed["<nobody@corp.example>"] += 1
        found = "\n".join(unaccounted(town, {told.title: told}))
    assert "<nobody@corp.example>: handed over, and no notice of ours" in found
    assert "state proposing, by its letters cancelled" in found
    assert "spent None, by its letters 200000" in found
