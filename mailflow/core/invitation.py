"""Invitations: a meeting as calendar programs take it, and what they answer (RFC 5545, RFC 5546)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """One person who is invited; `part` is chair, required, optional or present (列席)."""

    person: str
    part: str = "required"
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a calendar is told: `sequence` grows with every change, `uid` never changes."""

    uid: str
    sequence: int
    starts: datetime
    ends: datetime
    title: str
    place: str = ""
    text: str = ""
    invited: tuple[Invited, ...] = ()
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAnswer:
    """What a calendar program answered in somebody's name.

    `answer` is attending, declined, tentative or delegated; `attendee` and `to` are addresses, `sequence` the one answered.
    `starts` and `ends` are another time that it proposes (METHOD:COUNTER), which need say no answer.
    """

    uid: str
    attendee: str
    answer: str
    sequence: int = 0
    comment: str = ""
    to: str = ""
    starts: datetime | None = None
    ends: datetime | None = None


def uid_of(record: str, domain: str) -> str:
    """The identifier of a meeting in all calendars."""
    return f"{record.lower()}@{domain}"


def record_of(uid: str, domain: str) -> str | None:
    """The record that an identifier of ours names; None for other people's."""
    local, _, host = uid.strip().rpartition("@")
    return local.upper() if local and host.lower() == domain.lower() else None
