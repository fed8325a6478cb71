"""What happens in meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.facts import Fact
from mailflow.core.meeting.heard import Point
from mailflow.core.meeting.meeting import Guest, Minutes, Wish
from mailflow.core.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlanned(Fact):
    """What is known of a meeting from now on: when, where, who and what; `called` once everybody was invited to it.

    `about` is the record it was called for, a project or an incident; "" for none. `cc` are told and asked for nothing (抄送).
    """

    by: str
    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    agenda: tuple[Point, ...] = ()
    guests: tuple[Guest, ...] = ()
    answer_by: datetime | None = None
    sequence: int = 0
    called: bool = False
    previous: tuple[Task, ...] = ()
    about: str = ""
    cc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestAnswered(Fact):
    """Somebody comes or does not; `via` is mail or calendar."""

    person: str
    by: str
    answer: str
    reason: str = ""
    to: str | None = None
    via: str = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWished(Fact):
    """Somebody who may not change the meeting wishes for something, and whoever called it was told."""

    wish: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class WishSettled(Fact):
    """Whoever leads the meeting took a wish up, or declined it."""

    number: str
    how: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDrafted(Fact):
    """Minutes were written, or written anew; `cc` are told of them and asked for nothing."""

    by: str
    minutes: Minutes
    cc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesIssued(Fact):
    """A version went to everybody, who may object until an instant."""

    version: str
    until: datetime
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesAnswered(Fact):
    """Somebody confirmed an issued version, received it, or objected to it or one item of it."""

    person: str
    what: str
    version: str
    item: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionsSettled(Fact):
    """What was objected is answered: by a corrected version, or by the words that keep the minutes as they are."""

    how: str
    by: str
