"""Meetings of one series: what the last ones left undone stands in the next notice; minutes find the meeting they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mailflow.core.record import Record
from mailflow.core.saying import Said
from mailflow.core.task import Task
from mailflow.journal.journal import Journal
from mailflow.mail.message.message import Message
from mailflow.service.routing import plain_subject

#: What changes from one meeting of a series to the next: its number and its day.
_COUNTED = re.compile(
    r"第\s*[\d一二三四五六七八九十]+\s*[次期届周]|[\d]{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|\d{1,2}月\d{1,2}[日号]?"
    r"|\d{8}|#?\d+$|(?:会议)?(?:纪要|通知|minutes|notice)",
    re.IGNORECASE,
)


def series_of(title: str) -> str:
    """What all meetings of a series are called."""
    return "".join(_COUNTED.sub("", title).split()).strip("-—_:：()（）").casefold()


def with_series(said: Said, title: str, journal: Journal) -> Said:
    """What a letter says, with what earlier meetings of its series left undone."""
    undone = tuple(task for record in _meetings(journal, title) for task in _undone(record))
    return replace(said, heard=replace(said.heard, previous=undone)) if undone else said


def minuted_by(message: Message, title: str, person: str, journal: Journal) -> Record | None:
    """The meeting that minutes without a number are of: the one of this title, not minuted yet, that this person keeps."""
    names = {series_of(title), series_of(plain_subject(message.subject))} - {""}
    found = [r for name in names for r in _meetings(journal, name) if r.state in ("called", "held") and keeps(r, person)]
    held = {r.id: r for r in found if r.meeting and r.meeting.starts and r.meeting.called}
    return next(iter(held.values())) if len(held) == 1 else None


def keeps(record: Record, person: str) -> bool:
    """Whether somebody keeps the minutes of a meeting, chairs it or called it."""
    return person == record.requester or person in (*record.who("recorder"), *record.who("chair"))


def _meetings(journal: Journal, title: str) -> Iterator[Record]:
    name = series_of(title)
    return (record for record in journal.records("meeting") if name and series_of(record.title) == name)


def _undone(record: Record) -> Iterator[Task]:
    return (replace(task, source=record.id) for task in record.tasks if not task.is_done)
