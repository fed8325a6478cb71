"""One pass over the records gives each reader what concerns them; nothing that somebody may not see comes near them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from mailflow.core.inquiry import item
from mailflow.core.obligation import Obligation
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.task import Task
from mailflow.core.telling import Values, purpose_of, stamp

#: How many lines a section prints; what is left out is counted.
MOST: Final = 30
#: What "comes next" looks ahead.
AHEAD: Final = timedelta(days=7)
#: How many cells a Gantt strip has.
CELLS: Final = 14
#: Who leads a record, and so hears how all of its tasks go.
_LEADING: Final = ("lead", "coordinator")
_SILENT: Final = frozenset({"lapse"})


@dataclass(slots=True)
class Portion:
    """What one reader is told: lines as `inquiry.item` has them, `incidents` and `changes` for those who lead, `projects`."""

    owe: list[Values] = field(default_factory=list)
    awaited: list[Values] = field(default_factory=list)
    department: list[Values] = field(default_factory=list)
    overdue: list[Values] = field(default_factory=list)
    decided: list[Values] = field(default_factory=list)
    raised: list[Values] = field(default_factory=list)
    incidents: list[Values] = field(default_factory=list)
    changes: list[Values] = field(default_factory=list)
    projects: list[Values] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not any(getattr(self, section) for section in self.__slots__)


def gather(records: Iterable[Record], policy: Policy, since: datetime, at: datetime) -> dict[str, Portion]:
    """The portions of all who have any, by person; `since` is when digests went out before."""
    portions: dict[str, Portion] = defaultdict(Portion)
    for record in records:
        for owed in record.obligations:
            if owed.is_open and owed.owner and owed.what not in _SILENT:
                _owed(portions, record, owed, policy, at)
        for told in _decided(record, since):
            for person in _concerned(record):
                portions[person].decided.append(told)
        for raised in record.escalations:
            if raised.at >= since:
                portions[raised.to].raised.append(_raised(record, raised.level, raised.at))
        _led(portions, record, policy, since)
        _project(portions, record, policy, since, at)
    return portions


def _owed(portions: dict[str, Portion], record: Record, owed: Obligation, policy: Policy, at: datetime) -> None:
    line, directory = item(record, owed, policy, at), policy.directory
    portions[owed.owner].owe.append(line)
    for person in _leaders(record) - {owed.owner}:
        portions[person].awaited.append(line)
    head, executive = directory.head_of(owed.owner), directory.executive_of(owed.owner)
    if line["overdue"] and head and head != owed.owner:
        portions[head].department.append(line)
    if line["late"] > policy.digest_rules.overdue_days and executive and executive != owed.owner:
        portions[executive].overdue.append(line)


def _leaders(record: Record) -> set[str]:
    return {record.requester, *(person for role in _LEADING for person in record.who(role))}


def _concerned(record: Record) -> set[str]:
    people = {person for sign_off in record.sign_offs[-1:] for person in sign_off.people}
    return people | _leaders(record) | {person for role, person in record.roles if role in ("handler", "receiver")}


def _decided(record: Record, since: datetime) -> Iterator[Values]:
    """What came to an end in a record: sign-offs, and what departments asked of each other."""
    for sign_off in record.sign_offs:
        if sign_off.closed_at and sign_off.closed_at >= since and sign_off.state != "superseded":
            yield {"record": record.id, "title": sign_off.title, "purpose": purpose_of(record, sign_off),
                   "state": sign_off.state, "at": stamp(sign_off.closed_at)}  # fmt: skip
    last = record.request.steps[-1] if record.request and record.request.steps else None
    if last and last.at >= since:
        yield {"record": record.id, "title": record.title, "purpose": "", "state": record.state, "at": stamp(last.at)}


def _raised(record: Record, level: int, at: datetime) -> Values:
    return {"record": record.id, "title": record.title, "level": level, "at": stamp(at), "state": record.state}


def _led(portions: dict[str, Portion], record: Record, policy: Policy, since: datetime) -> None:
    """What those who lead the departments concerned are told without having a part in it: incidents by level, and changes."""
    departments = [policy.directory.departments[name] for name in record.departments if name in policy.directory.departments]
    heads = {person for d in departments for person in (d.head, d.executive) if person}
    if record.incident is not None and (record.opened_at >= since or not is_settled(record)):
        line = {**_raised(record, record.incident.level, record.opened_at), "graded": record.incident.graded}
        for person in heads | set(policy.directory.general_managers()):
            portions[person].incidents.append(line)
    for told in _changes(record, since):
        for person in heads | _leaders(record):
            portions[person].changes.append(told)


def is_settled(record: Record) -> bool:
    """Whether an incident keeps nobody busy any more but those who review it."""
    return record.state in ("closed", "reviewed", "archived", "false_alarm", "merged")


def _changes(record: Record, since: datetime) -> Iterator[Values]:
    """The changes of a project that are open, or came or were decided since digests went out."""
    for change in record.project.changes if record.project else ():
        if change.state in ("open", "oral") or (change.decided_at or change.at) >= since:
            title = f"{record.title}：{change.title}" if change.title != record.title else record.title
            yield {"record": f"{record.id}/{change.id}", "title": title, "state": change.state,
                   "at": stamp(change.decided_at or change.at)}  # fmt: skip


def _project(portions: dict[str, Portion], record: Record, policy: Policy, since: datetime, at: datetime) -> None:
    """How the tasks of a record go, for whoever leads it."""
    if record.kind != "project" or not record.tasks or record.state in ("archived", "cancelled"):
        return
    told = progress(record, policy, at) | weekly(record, policy, since, at)
    for person in _leaders(record):
        portions[person].projects.append(told)


def progress(record: Record, policy: Policy, at: datetime) -> Values:
    """A record's tasks as bars and as a Gantt strip of `CELLS` cells from its first day to its last."""
    today = policy.calendar.local(at).date()
    days = [day for task in record.tasks for day in (task.start, task.due, task.finished) if day]
    first, last = (min(days), max(days)) if days else (today, today)
    length = max((last - first).days, 1)
    done = sum(task.percent if not task.is_done else 100 for task in record.tasks) // len(record.tasks)
    place = {day: (day - first).days * (CELLS - 1) // length for day in days}

    def strip(task: Task) -> str:
        begins, ends = place.get(task.start or task.due or first, 0), place.get(task.due or last, CELLS - 1)
        until = begins + round((ends - begins + 1) * (100 if task.is_done else task.percent) / 100)
        late = bool(task.due) and not task.is_done and today > (task.due or today)
        kinds = ["." if not begins <= n <= ends else "d" if n < until else "l" if late else "p" for n in range(CELLS)]
        return "".join(kinds)

    rows = [{"id": t.id, "title": t.title, "owner": t.owner or "", "percent": 100 if t.is_done else t.percent,
             "state": t.state, "due": t.due.isoformat() if t.due else None, "at_risk": t.at_risk, "strip": strip(t)}
            for t in record.tasks]  # fmt: skip
    return {"record": record.id, "title": record.title, "state": record.state, "percent": done, "tasks": rows[:MOST],
            "first": first.isoformat(), "last": last.isoformat(), "more": max(0, len(rows) - MOST)}  # fmt: skip


def weekly(record: Record, policy: Policy, since: datetime, at: datetime) -> Values:
    """The sections of a project's weekly report (guide §5.14): tasks by where they stand, the state of the whole, its changes."""
    local = policy.calendar.local
    today, begun, ahead = local(at).date(), local(since).date(), local(at + AHEAD).date()
    open_ = [task for task in record.tasks if not task.is_done]
    late = [task for task in open_ if task.due and task.due < today]
    risky = [task for task in open_ if task.at_risk or task.state == "blocked"]
    coming = [task for task in open_ if task not in late and any(day and day <= ahead for day in (task.start, task.due))]
    return {
        "health": "late" if late else "risk" if risky else "good",
        "done": [_row(t) for t in record.tasks if t.is_done and t.finished and t.finished >= begun][:MOST],
        "late": [_row(task) for task in late][:MOST],
        "milestones": [_row(task) for task in record.tasks if task.milestone][:MOST],
        "risks": [_row(task) for task in risky][:MOST],
        "coming": [_row(task) for task in coming][:MOST],
        "changes": list(_changes(record, since))[:MOST],
    }


def _row(task: Task) -> Values:
    """A task as lists of a weekly report print it."""
    day, finished = (d.isoformat() if d else None for d in (task.due, task.finished))
    return {"id": task.id, "title": task.title, "owner": task.owner or "", "due": day, "finished": finished,
            "percent": 100 if task.is_done else task.percent, "cause": task.cause, "measures": task.measures,
            "deliverable": task.deliverable}  # fmt: skip


def window(last: datetime | None, at: datetime) -> datetime:
    """From when on digests tell what happened: since the last ones, at most a fortnight."""
    return max(last, at - timedelta(days=14)) if last else at - timedelta(days=7)
