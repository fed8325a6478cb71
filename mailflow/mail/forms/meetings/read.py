"""Everything a letter says of a meeting, read in one go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from mailflow.core.meeting.heard import Heard
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.forms import split_people
from mailflow.mail.forms.labels import canonical
from mailflow.mail.forms.meetings.additions import read_additions
from mailflow.mail.forms.meetings.answers import read_answer
from mailflow.mail.forms.meetings.calling import read_agenda, read_guests
from mailflow.mail.forms.meetings.minutes import read_minutes
from mailflow.mail.forms.meetings.moving import cancels, keeps, read_move
from mailflow.mail.forms.meetings.spoken import read_spoken
from mailflow.mail.forms.meetings.times import read_times
from mailflow.mail.forms.tables.values import Sheets

#: Words of a time that name its day.
_DAYED = re.compile(r"[年月周天日]|星期|\d/\d|\d{4}[-.]\d|[A-Za-z]{3}")


def read_meeting(
    text: str, fields: Mapping[str, str], sheets: Sheets, at: datetime, calendar: Calendar, labels: Mapping[str, tuple[str, ...]]
) -> Heard:
    """What a letter says; `fields` are its labelled values, dates are seen from `at`."""
    added, moved = read_additions(text), read_move(text)
    answered = read_answer("\n".join(added.rest))
    starts, ends = read_times(_when(fields.get("日期", ""), fields.get("时间", "")), at, calendar)
    if starts is None and moved.shift is None:
        starts, ends = read_times(moved.line, at, calendar)
    minutes, numbered, patches = read_minutes(text, sheets, canonical("meeting", labels), at, calendar)
    return Heard(
        starts=starts,
        ends=ends,
        agenda=read_agenda(fields.get("议程", ""), sheets),
        guests=tuple(dict.fromkeys(read_guests(fields))),
        cc=tuple(split_people(fields["cc"])) if "cc" in fields else (),
        answer=answered.answer,
        reason=answered.reason,
        to=answered.to,
        instead=answered.instead,
        moves=moved.ordered or bool(moved.place),
        wishes=bool(moved.line),
        shift=moved.shift,
        place=moved.place,
        topics=tuple(added.topics),
        joins=tuple(dict.fromkeys(added.joins)),
        leaves=tuple(dict.fromkeys(added.leaves)),
        cancels=cancels(text),
        keeps=keeps(text),
        minutes=minutes,
        numbered=numbered,
        patches=patches,
    )


def with_spoken(heard: Heard, text: str, fields: Mapping[str, str], at: datetime, calendar: Calendar) -> Heard:
    """A call with what its sentences say where no label says it."""
    spoken = read_spoken(text, at, calendar)
    timed = heard.starts is None and not fields.get("时间") and not fields.get("日期")
    return replace(
        heard,
        starts=spoken.starts if timed else heard.starts,
        ends=spoken.ends if timed else heard.ends,
        guests=heard.guests or spoken.guests,
        place=heard.place or ("" if "place" in fields else spoken.place),
    )


def _when(day: str, time: str) -> str:
    """A time with its day, which many write under a label of its own."""
    return time if not day or _DAYED.search(time) else f"{day} {time}".strip()
