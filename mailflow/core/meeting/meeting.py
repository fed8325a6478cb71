"""A meeting, as the facts about it have made it: when, who, what stood on the agenda, its minutes and what was said of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.meeting.heard import Point, Topic
from mailflow.core.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who is asked: `part` is chair, required, optional or present (列席); `to` took the seat over."""

    person: str
    part: str = "required"
    answer: str = ""
    reason: str = ""
    to: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """One version of the minutes; action items become tasks of the record when they are issued.

    `attended` are those it says were there, nobody where it does not say; `absent` are words of who was not, and why.
    """

    version: str
    topics: tuple[Topic, ...] = ()
    resolutions: tuple[str, ...] = ()
    todos: tuple[Task, ...] = ()
    unsolved: tuple[str, ...] = ()
    following: str = ""
    attended: tuple[str, ...] = ()
    absent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody said of issued minutes: received, confirmed or objected (to an item, or None); `settled` once corrected."""

    person: str
    what: str
    version: str
    at: datetime
    item: int | None = None
    words: str = ""
    settled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody who may not change the meeting wishes of it; `settled` is taken or declined once whoever leads said so.

    `unclear` are names among the people that nobody has, `guests` those who are meant.
    """

    number: str
    by: str
    at: datetime
    words: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    topics: tuple[Point, ...] = ()
    guests: tuple[Guest, ...] = ()
    unclear: tuple[str, ...] = ()
    settled: str = ""

    @property
    def applies(self) -> bool:
        """Whether it says so clearly what to change that one word takes it up."""
        return bool(self.starts or self.place or self.topics or self.guests)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What a record of this kind holds beside the rest; instants are None until they are known.

    `about` is the record it was called for, a project or an incident; "" for none. `cc` are told and asked for nothing (抄送).
    """

    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    agenda: tuple[Point, ...] = ()
    guests: tuple[Guest, ...] = ()
    answer_by: datetime | None = None
    sequence: int = 0
    called: bool = False
    previous: tuple[Task, ...] = ()
    minutes: Minutes | None = None
    issued: str = ""
    issued_at: datetime | None = None
    until: datetime | None = None
    readers: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    about: str = ""
    cc: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()

    def wish(self, number: str) -> Wish | None:
        """The wish of this number."""
        return next((wish for wish in self.wishes if wish.number == number), None)

    def guest(self, person: str) -> Guest | None:
        """The seat of somebody, or that they took over."""
        return next((g for g in self.guests if g.person == person), None) or next(
            (g for g in self.guests if g.to == person), None
        )

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who is asked, and whoever took a seat over, each once."""
        return tuple(dict.fromkeys(p for g in self.guests for p in (g.person, g.to) if p))

    @property
    def open_objections(self) -> tuple[Said, ...]:
        """Objections that no corrected version has answered."""
        return tuple(s for s in self.said if s.what == "objected" and not s.settled)

    def standing(self, person: str) -> str:
        """Where a reader stands on the issued version: confirmed, objected, received or silent, never one for another."""
        mine = [s for s in self.said if s.person == person and s.version == self.issued]
        decided = [s.what for s in mine if s.what in ("confirmed", "objected")]
        return decided[-1] if decided else "received" if mine else "silent"
