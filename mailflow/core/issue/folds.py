"""How facts make an issue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from mailflow.core.facts import Fact
from mailflow.core.issue.facts import IssueRaised, PositionStated, Ruled
from mailflow.core.issue.issue import Issue, Position, Ruling
from mailflow.core.record import Record


def _raised(record: Record, fact: IssueRaised) -> Record:
    return replace(record, issue=Issue(since=fact.since))


def _stated(record: Record, fact: PositionStated) -> Record:
    issue = issue_of(record)
    said = Position(department=fact.department, by=fact.by, at=fact.at, words=fact.words)
    others = tuple(p for p in issue.positions if p.department != fact.department)
    return replace(record, issue=replace(issue, positions=(*others, said)))


def _ruled(record: Record, fact: Ruled) -> Record:
    issue = issue_of(record)
    ruling = Ruling(by=fact.by, at=fact.at, words=fact.words, departments=fact.departments, due=fact.due)
    return replace(record, issue=replace(issue, rulings=(*issue.rulings, ruling)))


def issue_of(record: Record) -> Issue:
    """The issue that a record of this kind is."""
    assert record.issue is not None, "an issue is raised with its record"
    return record.issue


FOLDS: Final[Mapping[type[Fact], Callable[[Record, Any], Record]]] = {
    IssueRaised: _raised,
    PositionStated: _stated,
    Ruled: _ruled,
}
