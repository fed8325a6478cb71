"""Tasks: what one person is to finish by a day, in projects, minutes and after incidents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task of a record, `T3`; `state` is one of new, in_progress, done, blocked (未开始 / 进行中 / 已完成 / 受阻).

    `start` and `due` are as planned, `finished` as it was; all are days of the organisation. `needs` are tasks that come
    before it. `source` is what it came from: an item of minutes, a measure, a department's list.
    `baseline` is the day planned first, where it was moved since; `updated` the last day on which somebody said how far it is.
    """

    id: str
    title: str
    owner: str | None = None
    department: str = ""
    start: date | None = None
    due: date | None = None
    finished: date | None = None
    percent: int = 0
    state: str = "new"
    at_risk: bool = False
    cause: str = ""
    measures: str = ""
    criterion: str = ""
    deliverable: str = ""
    budget: int | None = None
    staff: str = ""
    equipment: str = ""
    phase: str = ""
    support: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    milestone: bool = False
    source: str = ""
    baseline: date | None = None
    updated: date | None = None

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is left to do."""
        return self.state == "done"
