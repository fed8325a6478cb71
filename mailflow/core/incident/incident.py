"""What a record holds of an incident beside what all kinds hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.incident.alarm import Alarm


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One 进展通报: its number, who gave it, and its parts (guide §5.17) by canonical name."""

    number: int
    at: datetime
    by: str
    words: str
    parts: tuple[tuple[str, str], ...] = ()
    next_at: datetime | None = None

    def part(self, name: str) -> str:
        """One of its parts; "" where it has none."""
        return dict(self.parts).get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The bridge call of the coordination team; `sequence` grows with every change, as calendars want it."""

    sequence: int
    starts: datetime
    ends: datetime
    place: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An incident as far as it is known.

    `level` is 1 (the worst) to 4; `graded` is False while nobody said which (待定级). `occurred`, `found` and `oral` are three of
    the four times of guide §1, the fourth is when the record was opened. `target` is until when it is to be recovered, `named`
    whether the reporter asked for it. `rung` is the highest of manager, head, executive and general manager (1 to 4) told so far.
    `since` is when the level's clock began. `asked` says of its sign-offs what each is for: plan or recovery.
    `unreached` is whom its mails did not reach, and when that was found out. `alarm` is what a monitoring system that
    reported it said; None where a person did.
    `drill` is True while its level rests on its letter reading like the announcement of a drill.
    `call` is the bridge call of its team, `duties` what its members do in it, as they were named.
    """

    level: int
    graded: bool
    since: datetime
    target: datetime | None = None
    named: bool = False
    occurred: datetime | None = None
    found: datetime | None = None
    oral: datetime | None = None
    rung: int = 0
    started: bool | None = None
    updates: tuple[Update, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    joined: tuple[str, ...] = ()
    duties: tuple[tuple[str, str], ...] = ()
    unreached: tuple[tuple[str, datetime], ...] = ()
    alarm: Alarm | None = None
    drill: bool = False
    call: Call | None = None

    def purpose(self, sign_off: str | None) -> str:
        """What a sign-off of it is for: plan, recovery or ""."""
        return dict(self.asked).get(sign_off or "", "")
