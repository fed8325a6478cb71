"""An edited progress tracker mailed back: each cell that differs is applied where its writer may, and answered (guide §5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.progress import finished
from mailflow.core.project.changing import delay_asked
from mailflow.core.project.executing import watch_risks
from mailflow.core.project.linked import settle_deviations
from mailflow.core.project.planning import rows_of
from mailflow.core.project.telling import news
from mailflow.core.saying import Row
from mailflow.core.task import Task
from mailflow.core.tasks import may_report, set_task, this_day
from mailflow.core.turn import Turn

#: Words of the status of a task (guide §5.2), folded.
_AT_RISK = ("风险", "at risk")
_ON_TRACK = ("正常", "on track")

#: What came of a cell: the row, the column, a key of what was done with it.
Cell = list[str]


def take_table(turn: Turn, command: Reply) -> Decision:
    """Compare an edited table with the plan row by row; what changed is applied, asked for as a change, or refused."""
    found = [cell for row in rows_of(command) for cell in _row(turn, command, row)]
    found += [[place, words, "unread"] for place, words in command.said.faults]
    changed = [cell for cell in found if cell[2] in ("taken", "asked_change")]
    if not changed:
        return turn.ask_back("table_unchanged", "；".join(f"{a} {b}" for a, b, _ in found)[:300])
    news(turn, "table_taken", (command.letter.by,), listed=found)
    watch_risks(turn)
    settle_deviations(turn)
    return turn.done("progress", f"{len(changed)}")


def _row(turn: Turn, command: Reply, row: Row) -> Iterator[Cell]:
    title = row.value("任务名称") or row.value("具体任务")
    task = turn.record.task(row.value("任务编号")) or next((t for t in turn.record.tasks if t.title == title), None)
    if task is None:
        yield [str(row.number), title or "—", "no_task"]
        return
    edited = _edited(turn, task, row)
    day = row.day("计划完成时间")
    moved = day is not None and day != task.due
    if edited == task and not moved:
        return
    if not may_report(turn, command.letter.by, task):
        yield [task.id, task.title, "not_theirs"]
        return
    if edited != task:
        set_task(turn, replace(edited, updated=this_day(turn)), command.letter.by, "table", command.said.subject)
        yield [task.id, task.title, "taken"]
    if moved and day is not None:
        yield _moved(turn, command, edited, day)


def _moved(turn: Turn, command: Reply, task: Task, day: date) -> Cell:
    change = delay_asked(turn, command.letter.by, task, day, task.cause)
    return [task.id, f"{task.due} → {day}（{change.id}）", "asked_change"]


def _edited(turn: Turn, task: Task, row: Row) -> Task:
    """The task as a row has it, but for its planned days, which only a change moves."""
    values, status = dict(row.values), row.value("status").casefold().strip()
    done = row.day("实际完成时间")
    after = replace(finished(task, this_day(turn)), finished=done) if done is not None and not task.is_done else task
    if status in _AT_RISK:
        after = replace(after, at_risk=True)
    elif status in _ON_TRACK:
        after = replace(after, at_risk=False)
    cause, measures = (_cell(values, name, kept) for name, kept in (("cause", task.cause), ("measures", task.measures)))
    return replace(after, cause=cause, measures=measures)


def _cell(values: dict[str, str], name: str, kept: str) -> str:
    value = values.get(name, kept)
    return "" if value in ("-", "—") else value
