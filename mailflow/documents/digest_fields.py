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


class Going(TypedDict):
    """One task of a project, with a bar of ten signs."""

    project: str
    id: str
    title: str
    due: str
    percent: str
    bar: str


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
    owe: list[Due]
    awaited: list[Due]
    overdue: list[Due]
    raised: list[Result]
    decided: list[Result]
    tasks: list[Going]
    issued_on: str
    timezone: str
