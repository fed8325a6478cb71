"""The fields of the documents of a project: one shape for all of them, of which each template prints its part (guide §5)."""

from __future__ import annotations

from typing import TypedDict

from mailflow.documents.fields import Field, Signature


class Remark(TypedDict):
    """An opinion on the statement, and what became of it (guide §5.4)."""

    no: str
    department: str
    name: str
    words: str
    adopted: str
    note: str


class Revision(TypedDict):
    """One version of a document (guide §5.4)."""

    version: str
    at: str
    changes: str
    author: str


class Item(TypedDict):
    """A task, as the lists, the plan and the tracker print it (guide §5.2, §5.5, §5.6)."""

    id: str
    phase: str
    title: str
    department: str
    owner: str
    support: str
    start: str
    due: str
    finished: str
    planned: str
    deviation: str
    result: str
    needs: str
    deliverable: str
    milestone: str
    staff: str
    budget: str
    equipment: str
    status: str
    cause: str
    measures: str
    criterion: str
    remarks: str


class Part(TypedDict):
    """How a department goes about its part."""

    department: str
    name: str
    words: str
    files: str
    at: str


class Finding(TypedDict):
    """A head's opinion on the plan (guide §5.7)."""

    department: str
    name: str
    feasibility: str
    resources: str
    conclusion: str
    changes: str
    at: str


class Altered(TypedDict):
    """A change of the project (guide §5.11)."""

    id: str
    title: str
    applicant: str
    at: str
    sort: str
    before: str
    after: str
    reason: str
    oral: str
    days: str
    money: str
    state: str
    decided_by: str
    decided_at: str


class Shift(TypedDict):
    """What a change does to one task."""

    task: str
    before: str
    after: str


class Handed(TypedDict):
    """Something delivered."""

    no: str
    name: str
    at: str
    tasks: str
    words: str
    files: str


class Verdict(TypedDict):
    """A decision on what was delivered (guide §5.12)."""

    no: str
    name: str
    at: str
    verdict: str
    words: str
    rework: str
    tail: str


class Lesson(TypedDict):
    """What a participant takes from the project (guide §5.13)."""

    department: str
    name: str
    good: str
    bad: str
    advice: str


class Raised(TypedDict):
    """An escalation."""

    at: str
    name: str
    level: str


class Talked(TypedDict):
    """A line of the communication log: its eleven columns (guide §5.1)."""

    topic: str
    department: str
    participants: str
    at: str
    channel: str
    summary: str
    todos: str
    owner: str
    due: str
    status: str
    remarks: str


class ProjectPaper(TypedDict):
    """Everything the documents of a project may print."""

    organisation: str
    number: str
    title: str
    version: str
    digest: str
    state: str
    lead: str
    department: str
    departments: str
    prepared_on: str
    issued_on: str
    distribution: str
    period: str
    costs: str
    delay_days: str
    basis: str
    tally: str
    statement: list[Field]
    milestones: list[Field]
    remarks: list[Remark]
    revisions: list[Revision]
    tasks: list[Item]
    parts: list[Part]
    findings: list[Finding]
    signatures: list[Signature]
    changes: list[Altered]
    change: list[Altered]
    shifts: list[Shift]
    deliveries: list[Handed]
    verdicts: list[Verdict]
    lessons: list[Lesson]
    escalations: list[Raised]
    talks: list[Talked]
