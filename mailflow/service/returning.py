"""Forms of ours that came back: which record they belong to, and what stood in them when they were sent."""

from __future__ import annotations

from collections.abc import Collection

from mailflow.core.evolution import evolve
from mailflow.core.policy import Policy
from mailflow.core.project.sheets import known_again
from mailflow.core.record import Record
from mailflow.core.sheet import Sheet, named
from mailflow.journal.journal import Journal
from mailflow.mail.forms.tables.read import read_tables
from mailflow.mail.message.message import Message


def record_of_form(message: Message, journal: Journal) -> str | None:
    """The record whose form a letter brings, where its files are forms of one record that is known."""
    if not message.attachments:
        return None
    numbers = {table.form for table in read_tables(message, quoted=False).tables if table.form}
    records = {said.record for number in numbers if (said := named(number))}
    return next(iter(records)) if len(records) == 1 and journal.record(next(iter(records))) else None


def sheets_sent(journal: Journal, record: str, numbers: Collection[str], policy: Policy) -> tuple[Sheet, ...]:
    """The forms of these numbers as they were sent: the record is folded once more, until it says what they say."""
    wanted = {number: said for number in numbers if (said := named(number)) and said.record == record}
    found: dict[str, Sheet] = {}
    state: Record | None = None
    for entry in journal.entries(record) if wanted else ():
        before, state = state, evolve(state, entry.fact)
        if state is None or not _may_differ(before, state):
            continue
        for number, said in wanted.items():
            if number not in found and (sheet := known_again(state, said, number, policy)):
                found[number] = sheet
        if len(found) == len(wanted):
            break
    return tuple(found.values())


def _may_differ(before: Record | None, after: Record) -> bool:
    """Whether a fact changed anything that a form says."""
    if before is None or before.tasks is not after.tasks or before.roles is not after.roles:
        return True
    return before.fields is not after.fields or before.title != after.title
