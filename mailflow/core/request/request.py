"""What a request between departments (工作联系单) holds beside what all records do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

#: What the receiving department may have said, and what the requester may have.
URGENT, ORDINARY, UNHURRIED = "urgent", "ordinary", "unhurried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One step of a request: `what` is an event of `lifecycle.REQUEST`, `words` those it rests on."""

    at: datetime
    by: str
    what: str
    words: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """From which department to which, how urgent, when it is wanted and when it is promised."""

    sender: str
    receiver: str
    urgency: str = ORDINARY
    wanted: datetime | None = None
    planned: datetime | None = None
    steps: tuple[Said, ...] = ()

    def last(self, *whats: str) -> Said | None:
        """The newest step of these sorts."""
        return next((step for step in reversed(self.steps) if step.what in whats), None)
