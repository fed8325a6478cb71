"""What a letter, or time passing, asks of a record: read by `mailflow.mail`, decided by `mailflow.core.decider`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from mailflow.core.facts import Attached
from mailflow.core.incident.alarm import HeardAlarm
from mailflow.core.invitation import CalendarAnswer
from mailflow.core.policy import Absence
from mailflow.core.record import Record
from mailflow.core.saying import NOTHING_SAID, Said
from mailflow.core.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Who wrote, on which letter it rests, and how surely it was them.

    `answers` is the mail of ours it answers and `addressee` whom that was sent to, where it answers one.
    """

    by: str
    sha256: str
    message_id: str | None = None
    proof: str = "known"
    answers: str = ""
    addressee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The record that another one comes of: `part` is the part of it (T3) and `why` a key (late, over_budget, …)."""

    record: str
    why: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Open a record; of a confirmation, ask named people for it. `confirmers` and `cc` are the words the letter used.

    `rule` is ``all``, ``any`` or a number of approvals. `oral` marks what was agreed by word of mouth and awaits
    confirmation in writing (待书面确认). `unread` are labels whose value could not be read, with that value. `similar` are open
    records that may be the same matter. `alarm` is what a monitoring system said, where it was one that wrote.
    `origin` is the record that it comes of, where it comes of one; what time alone opens rests on no letter, and its `letter`
    names whose it is. `beside` are archived projects much like the one that is opened.
    """

    letter: Letter
    number: str
    kind: str
    title: str
    content: str
    confirmers: tuple[str, ...]
    rule: str = "all"
    due: datetime | None = None
    fields: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attached, ...] = ()
    cc: tuple[str, ...] = ()
    oral: bool = False
    unread: tuple[tuple[str, str], ...] = ()
    said: Said = NOTHING_SAID
    similar: tuple[str, ...] = ()
    alarm: HeardAlarm | None = None
    origin: Origin | None = None
    beside: tuple[Record, ...] = ()


#: Why a meeting is linked with the project that it is about.
MEETS: Final = "meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inform:
    """A record that this one is linked with says what became of it there.

    `origin` is that record and `what` a key: opened, adds, settled, ruled, closed, …; `letter` what it rests on, None where
    time did it; `why` and `part` are those of the link, `words` and `fields` what was said.
    """

    letter: Letter | None
    origin: str
    what: str
    why: str = ""
    part: str = ""
    words: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A command that a decision about one record gives another: `record` is its number, None for one that it opens."""

    command: Open | Inform
    record: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer in somebody's own words to something the service sent about a sign-off.

    `sign_off` is the one answered where the letter shows it; None where only the record is known.
    `names` are whom the words hand the matter to. `said` is everything else the letter says, where the record's kind asks for
    it; `answers_kind` the kind of the mail of ours that it answers (sign-off-request, reminder, …), "" where it answers none;
    `answers_part` the one part of the record that mail was about (T3), "" where it was about none or several.
    `known` are the records there are of those its orders name, `sheets` the forms that came back, as they were sent.
    """

    letter: Letter
    decision: str
    words: str
    sign_off: str | None = None
    returned: bool = False
    reason: str = ""
    start: int = 0
    end: int = 0
    names: tuple[str, ...] = ()
    text: str = ""
    said: Said = NOTHING_SAID
    answers_kind: str = ""
    answers_part: str = ""
    known: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """The requester changes what is asked: None leaves a part as it is.

    Title, content, fields or attachments make a new version; due and confirmers do not.
    """

    letter: Letter
    new_version: bool = False
    title: str | None = None
    content: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attached, ...] = ()
    confirmers: tuple[str, ...] | None = None
    rule: str | None = None
    due: datetime | None = None
    unread: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Somebody wants to be told: what is one of status, why, help; `beside` are the meetings called for the record.

    `trace` is why they got the mail they ask it of, as `inquiry.trace_of` tells it; empty where they answer none.
    """

    letter: Letter
    what: str
    beside: tuple[Record, ...] = ()
    trace: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoAway:
    """Somebody will be away; `deputy` is the name used, empty for the one in the rules; `owed` are records that await them.

    `instead` says that it stands for all they announced before; where it ends as it begins, they are not away at all.
    `said` are the words that name the days, and `fault` what is wrong with these: backwards, unread.
    `beside` are the absences that stand in the same days, of whoever they are.
    """

    letter: Letter
    since: datetime
    until: datetime
    deputy: str = ""
    owed: tuple[str, ...] = ()
    instead: bool = False
    said: str = ""
    fault: str = ""
    beside: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportUndelivered:
    """A mail about this record could not be delivered for good."""

    notice: str
    kind: str
    to: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAway:
    """A program answered that its owner is away: nobody's word, so it only suggests (guide §6.4).

    `until` is the day of return in UTC, `deputy` the name and address it gives, both as far as they could be read.
    """

    letter: Letter
    until: datetime | None = None
    deputy: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HearAlarm:
    """A monitoring system wrote again about an incident that rests on its alarm; `sure` is proof enough for a decision.

    The letter counts as that of whoever it was registered for.
    """

    letter: Letter
    alarm: HeardAlarm
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerInvitation:
    """Somebody's calendar program answered a meeting; `to` is the person the seat was handed to, where the answer names one."""

    letter: Letter
    answer: CalendarAnswer
    to: str | None = None


Command = HearAlarm | AnswerInvitation | ReportAway | Open | Inform | Reply | Amend | Ask | GoAway | Tick | ReportUndelivered
