"""How facts of projects make projects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from mailflow.core.project import facts as p
from mailflow.core.project.project import Project

if TYPE_CHECKING:
    from mailflow.core.record import Record

Fold = Callable[[Project, Any], Project]


def _scope(project: Project, fact: p.ScopeSet) -> Project:
    budget = project.budget if fact.budget is None else fact.budget
    return replace(project, milestones=fact.milestones or project.milestones, budget=budget)


def _opinion(project: Project, fact: p.OpinionGiven) -> Project:
    others = tuple(o for o in project.opinions if o.number != fact.opinion.number)
    return replace(project, opinions=tuple(sorted((*others, fact.opinion), key=lambda o: o.number)))


def _list(project: Project, fact: p.ListHandedIn) -> Project:
    return replace(project, lists=tuple(dict.fromkeys((*project.lists, fact.department))))


def _proposal(project: Project, fact: p.ProposalHandedIn) -> Project:
    return replace(project, proposals=(*project.proposals, fact.proposal))


def _review(project: Project, fact: p.ReviewGiven) -> Project:
    others = tuple(r for r in project.reviews if r.department != fact.review.department)
    return replace(project, reviews=(*others, fact.review))


def _change(project: Project, fact: p.ChangeSet) -> Project:
    known = any(change.id == fact.change.id for change in project.changes)
    kept = tuple(fact.change if change.id == fact.change.id else change for change in project.changes)
    return replace(project, changes=kept if known else (*project.changes, fact.change))


def _delivery(project: Project, fact: p.DeliveryMade) -> Project:
    return replace(project, deliveries=(*project.deliveries, fact.delivery))


def _acceptance(project: Project, fact: p.AcceptanceGiven) -> Project:
    return replace(project, acceptances=(*project.acceptances, fact.acceptance))


def _lesson(project: Project, fact: p.LessonGiven) -> Project:
    return replace(project, lessons=(*project.lessons, fact.lesson))


def _talk(project: Project, fact: p.TalkLogged) -> Project:
    return replace(project, talks=(*project.talks, fact.talk))


def _spent(project: Project, fact: p.MoneySpent) -> Project:
    return replace(project, spent=fact.amount)


def _paused(project: Project, fact: p.Paused) -> Project:
    return replace(project, resumes=fact.resumes, owed=fact.owed, paused_at=fact.at)


def _in_record(fold: Fold) -> Callable[[Record, Any], Record]:
    def folded(record: Record, fact: Any) -> Record:
        return replace(record, project=fold(record.project or Project(), fact))

    return folded


_OF_PROJECT: Final[Mapping[type, Fold]] = {
    p.ScopeSet: _scope,
    p.OpinionGiven: _opinion,
    p.ListHandedIn: _list,
    p.ProposalHandedIn: _proposal,
    p.ReviewGiven: _review,
    p.ChangeSet: _change,
    p.DeliveryMade: _delivery,
    p.AcceptanceGiven: _acceptance,
    p.LessonGiven: _lesson,
    p.TalkLogged: _talk,
    p.MoneySpent: _spent,
    p.Paused: _paused,
}

FOLDS: Final[Mapping[type, Callable[[Record, Any], Record]]] = {kind: _in_record(fold) for kind, fold in _OF_PROJECT.items()}
