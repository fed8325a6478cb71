"""An issue as its facts have made it: what each department said, and what was ruled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What the head of a department said of a problem, in writing."""

    department: str
    by: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What an executive decided; `departments` carry it out until `due`."""

    by: str
    at: datetime
    words: str
    departments: tuple[str, ...]
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A problem between departments; its 24 hours run from `since` (guide §1, 问题升级机制)."""

    since: datetime
    positions: tuple[Position, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    @property
    def ruling(self) -> Ruling | None:
        """The newest ruling."""
        return self.rulings[-1] if self.rulings else None
