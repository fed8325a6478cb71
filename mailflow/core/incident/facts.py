"""What happens in incidents and in no other kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.facts import Fact
from mailflow.core.incident.incident import Call, Update


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentGraded(Fact):
    """An incident got a level; its clock begins anew.

    `graded` is False where it was only assumed (待定级), `drill` where it was assumed because a drill is announced.
    """

    level: int
    graded: bool
    target: datetime | None = None
    named: bool = False
    by: str = ""
    reason: str = ""
    drill: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentTimed(Fact):
    """A letter named when it occurred, was found or was told of by word of mouth; what it does not name stays."""

    occurred: datetime | None = None
    found: datetime | None = None
    oral: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RungReached(Fact):
    """Somebody of a rung of the ladder was told: manager 1, head 2, executive 3, general manager 4."""

    rung: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonUnreached(Fact):
    """A mail of an incident did not reach somebody: `how` is bounce or away, `instead` who was told in their place, or ""."""

    person: str
    how: str
    words: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmHeard(Fact):
    """A mail of a monitoring system about an incident came: the first, a repeat, or, where `over`, that it is resolved."""

    source: str
    key: str
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentUpdated(Fact):
    """An update of an incident was given and numbered."""

    update: Update


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentAssessed(Fact):
    """Whether the coordination was started; kept even where it was not (guide §2.2 1b)."""

    started: bool
    by: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberJoined(Fact):
    """Somebody of the coordination team confirmed to be in it."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGiven(Fact):
    """What somebody does in the coordination team, in the words they were named with (技术处置, 信息联络)."""

    person: str
    duty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeCalled(Fact):
    """The coordination team was called together, or its call changed."""

    call: Call


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffPurposed(Fact):
    """What a sign-off of an incident is for: plan or recovery."""

    sign_off: str
    purpose: str
