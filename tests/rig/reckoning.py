"""Whether everything in a journal is accounted for: letters, notices, mails, what is owed, and what each project came to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count

from mailflow.core import facts as f
from mailflow.core.bundling import parts_of
from mailflow.core.commands import Letter
from mailflow.core.inquiry import is_over, registered
from mailflow.core.policy import Policy
from mailflow.core.project.linked import RUNNING
from mailflow.core.record import Record
from mailflow.core.story import story
from mailflow.core.turn import Turn
from mailflow.documents.project import project_context
from mailflow.journal.journal import Journal, OutMail
from rig.projects import Course
from rig.town import Town

#: What says that a record is at its end, beside those that stand in no register any more.
_ENDED = ("closed", "confirmed", "refused", "lapsed", "archived")
_COUNTED = ("received", "waiting")


def unaccounted(town: Town, courses: Mapping[str, Course]) -> list[str]:
    """Every difference between what must have happened and what the journal of a town holds.

    `courses` are the scripts of projects that have ended, by title; those of no script are only held against themselves.
    """
    journal = town.journal
    records = list(journal.records())
    differences = [*_letters(journal), *_mails(journal, town.handed)]
    for record in records:
        if record.kind == "project":
            differences += (f"{record.id}: {what}" for what in _tables(record, town.loaded.policy, town.now))
        differences += (f"{record.id}: {what}" for what in _owed(journal, record))
        if record.title in courses:
            differences += (f"{record.id}: {what}" for what in _course(journal, record, courses[record.title]))
    missing = set(courses) - {record.title for record in records}
    return [*differences, *(f"{title}: no such project" for title in sorted(missing))]


def _letters(journal: Journal) -> Iterator[str]:
    """Each letter has exactly one disposition, as a fact and in the counts."""
    counts = dict(journal.counts())
    disposed = Counter(one.letter for one in journal.dispositions())
    yield from (f"letter {letter}: {times} dispositions" for letter, times in disposed.items() if times != 1)
    yield from (f"letter {letter}: none" for letter in range(1, counts["received"] + 1) if letter not in disposed)
    if counts["waiting"] or counts["received"] != sum(number for name, number in counts.items() if name not in _COUNTED):
        yield f"letters do not add up: {counts}"


def outbox(journal: Journal) -> Iterator[OutMail]:
    """Every notice there ever was, in the order of its number."""
    for number in count(1):
        mail = journal.mail(f"N{number:06d}")
        if mail is None:
            return
        yield mail


def _mails(journal: Journal, handed: Mapping[str, int]) -> Iterator[str]:
    """A notice was sent once as a mail of its own, is a line of exactly one other, or was withheld with its reason."""
    ends: dict[type[f.Fact], Counter[str]] = {f.MailSent: Counter(), f.NotDelivered: Counter()}
    hashes: dict[str, str] = {}
    for entry in journal.entries():
        if isinstance(entry.fact, f.MailSent | f.NotDelivered):
            ends[type(entry.fact)][entry.fact.notice] += 1
        if isinstance(entry.fact, f.MailSent):
            hashes[entry.fact.notice] = entry.fact.sha256
    mails = {mail.id: mail for mail in outbox(journal)}
    within = Counter(part for mail in mails.values() for part in parts_of(mail.notice))
    for mail in mails.values():
        seen = (ends[f.MailSent][mail.id], ends[f.NotDelivered][mail.id], within[mail.id], handed.get(mail.message_id or "", 0))
        wanted = {"sent": (1, 0, 0, 1), "bundled": (0, 0, 1, 0), "failed": (0, 1, 0, 0)}.get(mail.state)
        if seen != wanted:
            yield f"{mail.id} {mail.state}: sent, withheld, within another, handed over {seen}"
        if mail.state == "sent" and hashes.get(mail.id) != sha256(journal.raw_mail(mail.id) or b"").hexdigest():
            yield f"{mail.id}: other bytes than were sent"
        yield from _line(mail, mails)
    strangers = set(handed) - {mail.message_id for mail in mails.values()}
    yield from (f"{id_}: handed over, and no notice of ours" for id_ in sorted(strangers))


def _line(mail: OutMail, mails: Mapping[str, OutMail]) -> Iterator[str]:
    """A mail that stands for others goes to the same person, and each of those names it."""
    for part in parts_of(mail.notice):
        if mails[part].notice.to != mail.notice.to or mails[part].reply != mail.id:
            yield f"{part}: said to be within {mail.id}"


def _owed(journal: Journal, record: Record) -> Iterator[str]:
    """What was taken up was ended with a reason, or is open in a matter that is not over."""
    opened, closed = set[str](), set[str]()
    for entry in journal.entries(record.id):
        if isinstance(entry.fact, f.ObligationOpened):
            opened.add(entry.fact.obligation.id)
            closed.discard(entry.fact.obligation.id)
        elif isinstance(entry.fact, f.ObligationClosed):
            closed.add(entry.fact.obligation)
            if not entry.fact.reason:
                yield f"{entry.fact.obligation}: ended for no reason"
    held = {o.id for o in record.obligations if o.is_open}
    if held != opened - closed:
        yield f"owed {sorted(held)}, by its facts {sorted(opened - closed)}"
    if not _is_ended(record):
        return
    yield from (f"{id_}: owed in a matter that is {record.state}" for id_ in sorted(held))
    yield from (f"{one.id}: open in a matter that is {record.state}" for one in record.sign_offs if one.state == "open")


def _is_ended(record: Record) -> bool:
    return is_over(record) or record.state in _ENDED


def _tables(record: Record, policy: Policy, at: datetime) -> Iterator[str]:
    """The tracker adds up to the tasks; what the register holds is what is owed; the money of the tasks is that of the plan."""
    paper = project_context(story(record, policy), "zh", policy.calendar.local(at).tzinfo or UTC, at)
    everything, *parts = map(int, re.findall(r"\d+", paper["tally"]))
    if not everything == sum(parts) == len(record.tasks) == len(paper["tasks"]):
        yield f"{len(record.tasks)} tasks, and the tracker says {paper['tally']}"
    undone = {task.id for task in record.tasks if not task.is_done}
    if parts[0] != len(record.tasks) - len(undone):
        yield f"{len(undone)} tasks undone, and the tracker says {paper['tally']}"
    turn = Turn(None, policy, at, Letter(by=record.requester, sha256=""))
    lines = {line["id"] for notice in registered(turn, [record], None).notices for line in notice.about["register"]["lines"]}
    if lines != (set() if is_over(record) else undone):
        yield f"undone {sorted(undone)}, and the register lists {sorted(lines)}"
    owed = {o.part for o in record.obligations if o.is_open and o.what == "task"}
    if owed != (undone if record.state in RUNNING else set()):
        yield f"undone {sorted(undone)}, and owed are the tasks {sorted(map(str, owed))}"


def _course(journal: Journal, record: Record, course: Course) -> Iterator[str]:
    """A project is what its letters say: its end, its tasks with their days, its money, its changes and signatures."""
    found = record.project
    assert found is not None
    got = {
        "state": record.state,
        "budget": found.budget,
        "spent": found.spent,
        "lessons": len(found.lessons),
        "changes": [change.state for change in found.changes],
        "sign-offs": [(one.about, one.version, one.state) for one in record.sign_offs],
        "letters": sum(1 for one in journal.dispositions("recorded", record.id)),
    }
    wanted = {
        "state": course.state, "budget": course.budget, "spent": course.spent, "lessons": course.lessons,
        "changes": course.changes, "sign-offs": course.sign_offs, "letters": len(course.story),
    }  # fmt: skip
    yield from (f"{name} {got[name]}, by its letters {value}" for name, value in wanted.items() if got[name] != value)
    tasks = {task.id: (task.owner, task.department, task.due, task.budget, task.finished) for task in record.tasks}
    told = {id_: (one.owner, one.department, one.due, one.budget, one.finished) for id_, one in course.tasks.items()}
    differ = (id_ for id_ in sorted(tasks.keys() | told.keys()) if tasks.get(id_) != told.get(id_))
    yield from (f"{id_} {tasks.get(id_)}, by its letters {told.get(id_)}" for id_ in differ)
