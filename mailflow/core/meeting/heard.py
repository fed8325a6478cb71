"""What a letter says of a meeting, as it was read: names are words still, and nothing has been judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailflow.core.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An item of the agenda: topic, who presents it in the letter's words, and minutes."""

    topic: str
    presenter: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What was said of one item; `number` is its place in the agenda where the letter only numbers it."""

    title: str = ""
    number: int | None = None
    points: tuple[str, ...] = ()
    conclusion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """An action item as written; `names` are words that may name its owner, the labelled one first."""

    title: str = ""
    number: int | None = None
    owner: str = ""
    names: tuple[str, ...] = ()
    due: date | None = None
    criterion: str = ""
    department: str = ""
    support: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Minutes as written."""

    topics: tuple[Topic, ...] = ()
    resolutions: tuple[str, ...] = ()
    todos: tuple[Todo, ...] = ()
    unsolved: tuple[str, ...] = ()
    following: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Everything a letter says of a meeting.

    `answer` is attending, declined, tentative, delegated or "", with its reason and the name it hands the seat to, `instead` of
    the writer in so many words. `moves` says that the first words order another time or place, `wishes` that some wish for
    another time; `shift` is how much later, where no time is named. `topics`, `joins` and `leaves` are what is added to the
    agenda, who is asked in, with their part, and who is let off. `cancels` says that words call the meeting off, `keeps` that
    minutes stay in spite of an objection.
    What the letter itself does not say: `previous` are tasks still open from the last meeting of its name, `about` is the record
    it is called for.
    """

    starts: datetime | None = None
    ends: datetime | None = None
    agenda: tuple[Point, ...] = ()
    guests: tuple[tuple[str, str], ...] = ()
    cc: tuple[str, ...] = ()
    answer: str = ""
    reason: str = ""
    to: str = ""
    instead: bool = False
    moves: bool = False
    wishes: bool = False
    shift: timedelta | None = None
    place: str = ""
    topics: tuple[Point, ...] = ()
    joins: tuple[tuple[str, str], ...] = ()
    leaves: tuple[str, ...] = ()
    cancels: bool = False
    keeps: bool = False
    minutes: Told | None = None
    numbered: tuple[Topic, ...] = ()
    patches: tuple[Todo, ...] = ()
    previous: tuple[Task, ...] = ()
    about: str = ""


NOTHING_HEARD = Heard()
