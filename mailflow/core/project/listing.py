"""A department's list that came back as our own form: changed and new rows become tasks, each cell checked (guide §2.1 step 2).

A row that is gone from the form drops no task: whether it was meant is asked, and answered by words (删除 T4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from mailflow.core.commands import Reply
from mailflow.core.matter_facts import TaskDropped
from mailflow.core.notices import Decision
from mailflow.core.project.matching import Cell, Found, Matched, differing, gone, in_short, matched, same
from mailflow.core.project.planning import beyond, handed_in, tell_lead, too_dear, understood
from mailflow.core.project.rights import head_of
from mailflow.core.project.sheets import cell_of
from mailflow.core.project.telling import news
from mailflow.core.saying import Listing
from mailflow.core.sheet import Sheet
from mailflow.core.task import Task
from mailflow.core.tasks import next_task_id, set_task
from mailflow.core.turn import Turn

_DROPS: Final = re.compile(
    r"^[ \t]*(?:确认)?(?:删除|去掉|delete|drop|remove)[ \t]*(?:任务|tasks?)?[ \t]*"
    r"(T?\d{1,4}(?:(?:[ \t、，,和]|and)+T?\d{1,4})*)[。.]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER: Final = re.compile(r"\d{1,4}")

#: Column -> the part of a task it is.
_PARTS: Final = {"具体任务": "title", "人力": "staff", "设备": "equipment", "交付物": "deliverable"}


def take_list(turn: Turn, command: Reply, table: Listing, sheet: Sheet) -> list[Found]:
    """Check a list cell by cell and keep every row that nothing is wrong with."""
    titles = {line.id: line.cell("具体任务") for line in sheet.lines}
    titles |= {task.id: task.title for task in turn.record.tasks if task.department == sheet.part}
    rows = matched(table.rows, titles, sheet.kind)
    heads = [column for column, _ in table.heads]
    found: list[Found] = []
    for one in rows:
        found += _row(turn, command, one, sheet, heads)
    found += _left_out(turn, command, gone(rows, sheet))
    found += _budget(turn, table, sheet)
    wrong = [one for one in found if one.outcome in _WRONG]
    if wrong:
        tell_lead(turn, [[one.task or sheet.part, one.outcome, one.detail] for one in wrong if one.outcome in _CONFLICTS])
    elif any(task.department == sheet.part for task in turn.record.tasks):
        handed_in(turn, (sheet.part,), command.letter.by)
        found.append(Found(0, "", "handed_in", sheet.part))
    return found


#: What keeps a list from being complete, and what of it the lead must know.
_WRONG: Final = frozenset(
    ["twice", "ambiguous", "no_task", "no_title", "dropped", "fault", "merged", "no_date", "no_amount", "unknown_owner",
     "several_people", "owner_outside", "no_owner", "ends_first", "after_milestone", "over_budget", "total_differs", "conflict",
     "deleted_ask", "no_header", "other_department"]
)  # fmt: skip
_CONFLICTS: Final = frozenset({"after_milestone", "over_budget"})


def _row(turn: Turn, command: Reply, one: Matched, sheet: Sheet, heads: list[str]) -> list[Found]:
    row, number = one.row, one.row.number
    if one.problem:
        return [Found(number, "", one.problem, row.value("具体任务")[:60])]
    known = turn.record.task(one.task)
    if one.task and known is None:
        return [Found(number, "", "dropped", row.value("具体任务")[:60], one.task)]
    task = known or Task(id="", title="", department=sheet.part, source=f"list:{sheet.part}")
    found: list[Found] = []
    edited = task
    for cell in differing(row, sheet, one.task, heads, turn.policy):
        outcome = _verdict(turn, known, cell, sheet)
        detail = cell_of(task, cell.column) if outcome == "conflict" else cell.text
        found.append(Found(number, cell.column, outcome, detail, one.task))
        edited = _edited(edited, cell) if outcome == "taken" else edited
    if edited == task and known:
        return in_short(found)
    faults = [*_checked(turn, number, edited, heads, {one.column for one in found if one.outcome != "taken"})]
    if faults or any(one.outcome in _WRONG for one in found):
        return [one for one in found if one.outcome != "taken"] + faults
    return _kept(turn, command, edited, known, number, found)


def _kept(turn: Turn, command: Reply, edited: Task, known: Task | None, number: int, found: list[Found]) -> list[Found]:
    id_ = known.id if known else next_task_id(turn)
    set_task(turn, replace(edited, id=id_), command.letter.by, "list", chased=False)
    if known:
        return found
    quiet = [replace(one, task=id_) for one in found if one.outcome != "taken"]
    return [Found(number, "", "added", edited.title, id_), *quiet]


def _verdict(turn: Turn, known: Task | None, cell: Cell, sheet: Sheet) -> str:
    if cell.problem:
        return cell.problem
    if cell.column == "备注":
        return "noted_only"
    if cell.column == "dept":
        department = turn.policy.directory.department_called(cell.value)
        return "already" if (department and department.name == sheet.part) or not cell.value else "other_department"
    if known is not None:
        now, sent = cell_of(known, cell.column), sheet.line(known.id)
        if same(cell.value, now):
            return "already"
        if sent is not None and not same(sent.cell(cell.column), now):
            return "conflict"
    if cell.column == "任务负责人" and cell.value:
        person = turn.policy.directory.people.get(cell.value)
        return "taken" if person and person.department in turn.record.departments else "owner_outside"
    return "taken"


def _edited(task: Task, cell: Cell) -> Task:
    values: dict[str, Any] = {}
    match cell.column:
        case "任务负责人":
            values["owner"] = cell.value or None
        case "计划开始时间":
            values["start"] = date.fromisoformat(cell.value) if cell.value else None
        case "计划完成时间":
            values["due"] = date.fromisoformat(cell.value) if cell.value else None
        case "budget":
            values["budget"] = int(cell.value) if cell.value else None
        case "输入/依赖部门":
            values["needs"] = (cell.value,) if cell.value else ()
        case column:
            values[_PARTS[column]] = cell.value
    return replace(task, **values)


def _checked(turn: Turn, number: int, task: Task, heads: list[str], faulty: set[str]) -> Iterator[Found]:
    """What a row lacks, and where its days do not fit; a cell that is wrong already is not named twice."""
    wanted = (("具体任务", task.title, "no_title"), ("任务负责人", task.owner, "no_owner"), ("计划完成时间", task.due, "no_date"))
    for column, value, outcome in wanted:
        if not value and column not in faulty:
            yield Found(number, column, outcome, "" if column in heads else "—", task.id)
    if task.start and task.due and task.due < task.start:
        yield Found(number, "计划完成时间", "ends_first", f"{task.due} < {task.start}", task.id)
    if late := beyond(turn, task):
        yield Found(number, "计划完成时间", "after_milestone", late, task.id)


def _budget(turn: Turn, table: Listing, sheet: Sheet) -> Iterator[Found]:
    """What the departments ask for together, and what a row of totals says, must add up."""
    own = sum(task.budget or 0 for task in turn.record.tasks if task.department == sheet.part)
    if table.total is not None and table.total != own:
        yield Found(0, "budget", "total_differs", f"{table.total} ≠ {own}")
    if over := too_dear(turn):
        yield Found(0, "budget", "over_budget", over)


def _left_out(turn: Turn, command: Reply, ids: list[str]) -> Iterator[Found]:
    """Tasks whose rows are gone: dropped where the letter says so in words, else asked about."""
    wanted = dropped_in(command)
    for task in (task for id_ in ids if (task := turn.record.task(id_))):
        if task.id in wanted:
            _drop(turn, task, command.letter.by)
            yield Found(0, "", "dropped_now", task.title, task.id)
        else:
            yield Found(0, "", "deleted_ask", task.title, task.id)


def dropped_in(command: Reply) -> set[str]:
    """The tasks a letter says are to be dropped: 删除 T4."""
    return {f"T{int(number)}" for line in _DROPS.finditer(command.text) for number in _NUMBER.findall(line[1])}


def drop_tasks(turn: Turn, command: Reply) -> Decision:
    """A head drops tasks of their own department while the plan is made; the list is complete again then."""
    by = command.letter.by
    tasks = [turn.record.task(id_) for id_ in sorted(dropped_in(command))]
    if None in tasks:
        return turn.ask_back("unclear_progress", command.text[:80])
    own = [task for task in tasks if task and head_of(turn, task.department) == by]
    if len(own) != len(tasks):
        return turn.refuse("not_your_task", command.text[:80], quoted=command.text[:200])
    for task in own:
        _drop(turn, task, by)
    names = tuple(dict.fromkeys(task.department for task in own))
    news(turn, "list_taken", (by,), listed=understood(turn, names), part="、".join(names))
    for name in names:
        if any(task.department == name for task in turn.record.tasks):
            handed_in(turn, (name,), by)
    return turn.done("noted", "dropped")


def _drop(turn: Turn, task: Task, by: str) -> None:
    turn.happen(TaskDropped(at=turn.at, letter=turn.rests_on, task=task.id, by=by, reason="list"))
