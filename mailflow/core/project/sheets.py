"""The tables a project sends out to be filled in: progress of somebody's tasks, and a department's list (guide §5.2, §5.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.sheet import Line, Named, Sheet
from mailflow.core.task import Task
from mailflow.core.telling import Values, card

#: Kind of sheet -> its columns by canonical name, in the guide's order; the number of the task stands before them.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "progress": (
        "任务名称", "负责部门", "owner", "计划开始时间", "计划完成时间", "实际完成时间", "status", "cause", "measures",
    ),
    "list": (
        "dept", "具体任务", "任务负责人", "计划开始时间", "计划完成时间", "人力", "budget", "设备", "输入/依赖部门", "交付物",
        "备注",
    ),
}  # fmt: skip

#: The column that says what a row is about, and the one that says whose it is.
TITLES: Final = {"progress": "任务名称", "list": "具体任务"}
OWNERS: Final = {"progress": "owner", "list": "任务负责人"}

#: Rows left empty for what is new, and the least there are in all.
_EMPTY_ROWS: Final = {"progress": 2, "list": 3}
_LEAST: Final = {"progress": 3, "list": 6}

#: States in which a kind of sheet may come back.
OPEN_IN: Final = {
    "progress": frozenset({"executing", "escalated", "accepting"}),
    "list": frozenset({"planning", "proposing"}),
    "statement": frozenset({"draft", "aligning"}),
}


def sheets_of(record: Record, kind: str, person: str, policy: Policy) -> Iterator[Sheet]:
    """Every sheet of a kind that somebody could be sent as the record stands: a head of two departments has two lists."""
    if kind == "statement":
        cells = (("title", record.title), *(pair for pair in record.fields if pair[0] != "title"))
        yield Sheet(kind=kind, record=record.id, person=person, lines=(Line("statement", tuple(cells)),))
        return
    if kind == "progress":
        lines = tuple(_line(task, kind) for task in tasks_of(record, person, policy))
        yield Sheet(kind=kind, record=record.id, person=person, lines=lines)
        return
    for department in record.departments:
        if person in _heads(record, department, policy):
            lines = tuple(_line(task, kind) for task in record.tasks if task.department == department)
            yield Sheet(kind=kind, record=record.id, person=person, part=department, lines=lines)


def known_again(record: Record, said: Named, number: str, policy: Policy) -> Sheet | None:
    """The sheet of this number, if the record would send it as it stands."""
    return next((sheet for sheet in sheets_of(record, said.kind, said.person, policy) if sheet.number == number), None)


def tasks_of(record: Record, person: str, policy: Policy) -> list[Task]:
    """The tasks somebody may report on: all for who leads, a department's for its head, one's own for anybody else."""
    if person in (record.requester, *record.who("lead"), *record.who("coordinator")):
        return list(record.tasks)
    led = {name for name in record.departments if person in _heads(record, name, policy)}
    return [task for task in record.tasks if task.owner == person or task.department in led]


def _heads(record: Record, department: str, policy: Policy) -> tuple[str | None, ...]:
    known = policy.directory.departments.get(department)
    return record.who(f"head:{department}") or (known.head if known else None,)


def _line(task: Task, kind: str) -> Line:
    return Line(task.id, tuple((column, cell_of(task, column)) for column in COLUMNS[kind]))


def cell_of(task: Task, column: str) -> str:
    """What the record says in a column, in canonical form."""
    match column:
        case "任务名称" | "具体任务":
            return task.title
        case "负责部门" | "dept":
            return task.department
        case "owner" | "任务负责人":
            return task.owner or ""
        case "计划开始时间":
            return _day(task.start)
        case "计划完成时间":
            return _day(task.due)
        case "实际完成时间":
            return _day(task.finished)
        case "status":
            return "at_risk" if task.at_risk else ""
        case "budget":
            return "" if task.budget is None else str(task.budget)
    texts = {"cause": task.cause, "measures": task.measures, "人力": task.staff, "设备": task.equipment,
             "交付物": task.deliverable, "输入/依赖部门": "、".join(task.needs)}  # fmt: skip
    return texts.get(column, "")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def told(record: Record, sheet: Sheet, policy: Policy, at: datetime) -> Values:
    """A sheet as values of a mail: whose it is, and its rows with each cell as it is shown but for words of a language."""
    today = policy.calendar.local(at).date()
    rows = [{"id": line.id, "cells": [_shown(record, line, column, policy, today) for column in COLUMNS[sheet.kind]]}
            for line in sheet.lines]  # fmt: skip
    empty = max(_EMPTY_ROWS[sheet.kind], _LEAST[sheet.kind] - len(rows))
    return {
        "kind": sheet.kind,
        "number": sheet.number,
        "person": card(sheet.person, policy),
        "part": sheet.part,
        "columns": list(COLUMNS[sheet.kind]),
        "rows": rows,
        "empty": empty,
    }


def _shown(record: Record, line: Line, column: str, policy: Policy, today: date) -> str:
    value = line.cell(column)
    if column in OWNERS.values():
        return str(card(value, policy)["name"]) if value else ""
    if column == "status":
        return value or ("late" if _is_late(record.task(line.id), today) else "on_track")
    return value


def _is_late(task: Task | None, today: date) -> bool:
    return task is not None and task.due is not None and (task.finished or today) > task.due
