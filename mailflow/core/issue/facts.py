"""What happens to an issue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRaised(Fact):
    """A problem between departments is unsolved since this instant."""

    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionStated(Fact):
    """The head of a department said in writing how the department sees it; it stands for what was said before."""

    department: str
    by: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled(Fact):
    """An executive decided in writing; of two executives the other has to agree before it holds."""

    by: str
    words: str
    departments: tuple[str, ...]
    due: datetime
