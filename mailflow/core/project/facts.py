"""What happens in projects beside what happens in records of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mailflow.core.facts import Fact
from mailflow.core.project.project import Acceptance, Change, Delivery, Lesson, Opinion, Proposal, Review, Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeSet(Fact):
    """The milestones and the budget are these from now on; None and () leave them."""

    milestones: tuple[tuple[str, date], ...] = ()
    budget: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGiven(Fact):
    """A participant gave an opinion on the requirement statement, or the lead said whether it is adopted."""

    opinion: Opinion


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHandedIn(Fact):
    """A department's list of responsibilities and resources is complete; its tasks are facts of their own."""

    department: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalHandedIn(Fact):
    """A department said how it will do its part."""

    proposal: Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewGiven(Fact):
    """A head gave an opinion on the plan."""

    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet(Fact):
    """A change was asked for, or is something else than before."""

    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryMade(Fact):
    """Something was delivered."""

    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptanceGiven(Fact):
    """The lead decided of what was delivered."""

    acceptance: Acceptance


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonGiven(Fact):
    """A participant said what they take from the project."""

    lesson: Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkLogged(Fact):
    """Something was talked about, and is a line of the communication log."""

    talk: Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneySpent(Fact):
    """Somebody said how much of the budget is used."""

    by: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Fact):
    """The project stands still; `resumes` is the state it will go back to, `owed` are the ids of what was owed."""

    resumes: str
    owed: tuple[str, ...] = ()
