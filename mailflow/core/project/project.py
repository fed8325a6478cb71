"""What a project holds beside fields, roles, tasks and sign-offs: what its participants said at each step, and its changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.facts import Attached
from mailflow.core.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a participant thinks of the requirement statement; `adopted` is yes, no, partly, or "" until the lead says."""

    number: int
    by: str
    department: str
    words: str
    at: datetime
    adopted: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How a department will do its part: in words, in files, or both."""

    department: str
    by: str
    words: str
    at: datetime
    files: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a head found of the plan: can it be done, do resources fit (guide §5.7)."""

    department: str
    by: str
    at: datetime
    feasibility: str = ""
    resources: str = ""
    conclusion: str = ""
    changes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a change does to one task: its days before and after."""

    task: str
    due: date | None
    new_due: date | None
    start: date | None = None
    new_start: date | None = None
    owner: str | None = None
    new_owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of the plan or the requirement (guide §2.6): nothing of it counts before it is approved.

    `state` is of contract §4: oral, open, approved, rejected, deferred, withdrawn. `sort` is one of schedule, scope, budget,
    people, task. `tasks` are those it adds, which have no number yet. `days` is how much later the project ends, `money` what
    it costs more, `budget` what there is to be in all. `sign_off` is "" while it waits its turn.
    """

    id: str
    by: str
    at: datetime
    title: str
    sort: str = "scope"
    state: str = "open"
    before: str = ""
    after: str = ""
    reason: str = ""
    oral: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    effects: tuple[Effect, ...] = ()
    tasks: tuple[Task, ...] = ()
    days: int = 0
    money: int = 0
    budget: int | None = None
    deciders: tuple[str, ...] = ()
    sign_off: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Something was handed over to be accepted: for which tasks, in what words, with which files."""

    by: str
    at: datetime
    tasks: tuple[str, ...]
    words: str = ""
    files: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What the lead decided of what was delivered: passed, conditional or failed, in which words, with which rework."""

    number: int
    by: str
    at: datetime
    verdict: str
    words: str = ""
    rework: tuple[str, ...] = ()
    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What a participant takes from the project."""

    by: str
    department: str
    at: datetime
    good: str = ""
    bad: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A line of the communication log (guide §5.1)."""

    at: datetime
    by: str
    topic: str
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project, folded; `spent` is what was used of the budget.

    `resumes` is the state it goes back to from a pause, `owed` are the ids of what was owed at `paused_at`.
    """

    opinions: tuple[Opinion, ...] = ()
    lists: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    reviews: tuple[Review, ...] = ()
    changes: tuple[Change, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    talks: tuple[Talk, ...] = ()
    milestones: tuple[tuple[str, date], ...] = ()
    budget: int | None = None
    spent: int | None = None
    resumes: str = ""
    owed: tuple[str, ...] = ()
    paused_at: datetime | None = None

    def change(self, id_: str) -> Change | None:
        """The change of this id: C2."""
        return next((change for change in self.changes if change.id == id_), None)

    @property
    def ends(self) -> date | None:
        """The last milestone."""
        return max((day for _, day in self.milestones), default=None)
