"""What happens in requests between departments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSent(Fact):
    """A department asks another for something; `wanted` is the day it names, `urgency` how soon an answer is due."""

    sender: str
    receiver: str
    urgency: str
    wanted: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestStep(Fact):
    """Somebody answered a request, did it, or confirmed it: `what` is an event of its lifecycle; `planned` the day promised."""

    by: str
    what: str
    words: str = ""
    reason: str = ""
    planned: datetime | None = None
