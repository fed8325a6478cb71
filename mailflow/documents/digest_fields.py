"""The fields of digests as documents."""

from __future__ import annotations

from typing import TypedDict


class Due(TypedDict):
    """One thing that is owed."""

    no: str
    number: str
    title: str
    what: str
    owner: str
    due: str
    late: str


class Result(TypedDict):
    """One thing that was decided or escalated."""

    number: str
    title: str
    state: str
    at: str


class Ranked(TypedDict):
    """One incident; `state` is its level, `now` where it stands."""

    number: str
    title: str
    state: str
    now: str
    at: str


class Going(TypedDict):
    """One task of a project; `label` and `value` are its bar in the chart."""

    project: str
    id: str
    title: str
    due: str
    percent: str
    label: str
    value: str


class Report(TypedDict):
    """The weekly report of one project, section by section."""

    project: str
    health: str
    done: str
    late: str
    milestones: str
    risks: str
    changes: str
    coming: str


class Month(TypedDict):
    """What a month brought of one kind of matter."""

    kind: str
    opened: str
    open: str
    late: str
    raised: str


class Digest(TypedDict):
    """The fields of digest.docx (guide §5.14)."""

    organisation: str
    number: str
    version: str
    reader: str
    department: str
    period: str
    date: str
    health: str
    deciding: list[Due]
    owe: list[Due]
    awaited: list[Due]
    overdue: list[Due]
    raised: list[Result]
    incidents: list[Ranked]
    changes: list[Result]
    decided: list[Result]
    tasks: list[Going]
    height: str
    reports: list[Report]
    month: str
    months: list[Month]
    issued_on: str
    timezone: str
