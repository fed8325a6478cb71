"""Alarms of monitoring systems: what one mail of theirs says, and what an incident keeps of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardAlarm:
    """One mail of a monitoring system, read by the rules of its `source`.

    `key` is the same for all mails about the same trouble. `level` is 1 to 4. `over` says that the system sees it as resolved.
    `since` is how it writes when the trouble began.
    """

    source: str
    key: str
    title: str
    level: int
    departments: tuple[str, ...] = ()
    system: str = ""
    severity: str = ""
    over: bool = False
    since: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """The alarms an incident rests on: how many mails came, when the last one did, and since when it is said to be over."""

    source: str
    key: str
    count: int
    last_at: datetime
    over_at: datetime | None = None
    was_over: bool = False
