"""New tasks written into a form of a plan that stands: nothing is in it before they are confirmed in writing (guide §2.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from mailflow.core.project.changing import put_to_decision
from mailflow.core.project.matching import Cell, Found, Matched, differing, same
from mailflow.core.project.project import Change
from mailflow.core.project.rights import project
from mailflow.core.project.sheets import TITLES
from mailflow.core.saying import Listing
from mailflow.core.sheet import Sheet
from mailflow.core.task import Task
from mailflow.core.tasks import this_day
from mailflow.core.turn import Turn

#: Columns that a task has no use for before it is one.
_LATER: Final = frozenset({"实际完成时间", "status"})


def new_tasks(turn: Turn, by: str, table: Listing, rows: list[Matched], sheet: Sheet) -> Iterator[Found]:
    """Every new row of a form is checked; those that nothing is wrong with are asked for together, as one change."""
    wanted: dict[int, Task] = {}
    for one in rows:
        task, faults = _read(turn, one, table, sheet)
        asked = None if faults else _asked_already(turn, task)
        if asked:
            yield Found(one.row.number, "", "already_asked", f"{turn.record.id}/{asked.id}")
        elif faults:
            yield from faults
        else:
            wanted[one.row.number] = task
    if wanted:
        change = _ask(turn, by, tuple(wanted.values()))
        yield from (Found(number, "", "asked_task", f"{turn.record.id}/{change.id}") for number in wanted)


def _read(turn: Turn, one: Matched, table: Listing, sheet: Sheet) -> tuple[Task, list[Found]]:
    heads = [column for column, _ in table.heads]
    cells = {cell.column: cell for cell in differing(one.row, sheet, "", heads, turn.policy) if cell.column not in _LATER}
    faults = [Found(one.row.number, cell.column, cell.problem, cell.text) for cell in cells.values() if cell.problem]
    said = {column: cell.value for column, cell in cells.items()}
    person = turn.policy.directory.people.get(said.get("owner") or sheet.person)
    task = Task(
        id="", title=one.row.value(TITLES[sheet.kind])[:200], owner=person.id if person else None,
        department=(person.department or "") if person else "", start=_day(said, "计划开始时间"), due=_day(said, "计划完成时间"),
        cause=said.get("cause", ""), measures=said.get("measures", ""),
    )  # fmt: skip
    return task, [*faults, *_lacks(turn, one.row.number, task, cells)]


def _day(said: Mapping[str, str], column: str) -> date | None:
    return date.fromisoformat(said[column]) if said.get(column) else None


def _lacks(turn: Turn, number: int, task: Task, cells: Mapping[str, Cell]) -> Iterator[Found]:
    """What a new task lacks, and where its days or its owner do not fit; a cell that is wrong already is not named twice."""
    if task.department not in turn.record.departments:
        yield Found(number, "owner", "owner_outside", cells["owner"].text if "owner" in cells else "")
    due = "计划完成时间"
    if task.due is None:
        if due not in cells or not cells[due].problem:
            yield Found(number, due, "no_day", "")
    elif task.due <= this_day(turn):
        yield Found(number, due, "past", task.due.isoformat())
    elif task.start and task.due < task.start:
        yield Found(number, due, "ends_first", f"{task.due} < {task.start}")


def _asked_already(turn: Turn, task: Task) -> Change | None:
    """The open change that asks for a task of this name."""
    waiting = (change for change in project(turn).changes if change.state in ("open", "oral", "deferred"))
    return next((change for change in waiting if any(same(task.title, one.title) for one in change.tasks)), None)


def _ask(turn: Turn, by: str, tasks: tuple[Task, ...]) -> Change:
    language = turn.policy.organisation.language
    names = ("、" if language == "zh" else ", ").join(task.title for task in tasks)
    change = Change(
        id=f"C{len(project(turn).changes) + 1}", by=by, at=turn.at, sort="task", tasks=tasks, after=names[:300],
        title=(f"新增任务 {names}" if language == "zh" else f"New tasks: {names}")[:60],
        reason="；".join(task.cause for task in tasks if task.cause),
    )  # fmt: skip
    return put_to_decision(turn, change)
