"""Step 2: every department hands in its list of responsibilities and resources; all of them become the plan (guide §2.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from mailflow.core.commands import Reply
from mailflow.core.duties import settle
from mailflow.core.matter_facts import TaskDropped
from mailflow.core.naming import name_departments, name_people
from mailflow.core.notices import Decision
from mailflow.core.project import facts as p
from mailflow.core.project.changewords import amount
from mailflow.core.project.rights import department_of, head_of, lead, project
from mailflow.core.project.sheets import sheets_of, told
from mailflow.core.project.telling import ask, go, news
from mailflow.core.saying import Row
from mailflow.core.sheet import Sheet
from mailflow.core.task import Task
from mailflow.core.tasks import next_task_id, set_task
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: Shapes of tables that hold a department's tasks.
SHAPES = ("resources", "plan", "tracker")

#: A fault: where (row and column), and a key of what is wrong there.
Fault = tuple[str, str, str]


def ask_lists(turn: Turn) -> None:
    """Every department is asked for its list."""
    due = turn.policy.calendar.add(turn.at, turn.policy.project.list_within)
    for name in turn.record.departments:
        ask_list(turn, name, due)


def ask_list(turn: Turn, name: str, due: datetime) -> None:
    """A department is asked for its list, in a table filled in with what is known."""
    if head := head_of(turn, name):
        sheet = Sheet(kind="list", record=turn.record.id, person=head, part=name)
        sheet = next((one for one in sheets_of(turn.record, "list", head, turn.policy) if one.part == name), sheet)
        ask(turn, head, "list", due, id_=f"list:{name}", part=name, sheet=told(turn.record, sheet, turn.policy, turn.at))


def rows_of(command: Reply) -> list[Row]:
    """The rows of a letter's tables of tasks, and what its labelled lines say of one."""
    rows = [row for shape in SHAPES for row in command.said.listed(shape)]
    return rows or list(_from_fields(command))


def _from_fields(command: Reply) -> Iterator[Row]:
    """A task written as labelled lines: 具体任务: …, 任务负责人: …."""
    said = command.said
    if not (said.field("具体任务") or said.field("任务名称")):
        return
    days = tuple((name, at.date()) for name, at in said.instants)
    yield Row(number=1, values=said.fields, days=days, amounts=said.amounts)


def hand_in(turn: Turn, command: Reply) -> Decision:
    """Check a list cell by cell, keep what is right, and ask for the rest."""
    rows, by = rows_of(command), command.letter.by
    faults: list[Fault] = [(place, "said", words) for place, words in command.said.faults]
    kept: list[tuple[str, Task]] = []
    for row in rows:
        name = _department(turn, row, by)
        task, wrong = _task(turn, row, name)
        faults += wrong
        if not wrong:
            kept.append((name, task))
    faults += _over_budget(turn, kept)
    if not kept:
        return turn.ask_back("list_faulty", "；".join(f"{place} {what} {found}" for place, what, found in faults)[:400])
    names = tuple(dict.fromkeys(name for name, _ in kept))
    for name in names:
        _replace(turn, name, [task for of, task in kept if of == name], by)
    listed = [list(fault) for fault in faults]
    shown = listed or understood(turn, names)
    news(turn, "list_faulty" if faults else "list_taken", (by,), listed=shown, part="、".join(names))
    if faults:
        tell_lead(turn, [fault for fault in listed if fault[1] in _CONFLICTS])
    else:
        handed_in(turn, names, by)
    return turn.done("noted", "list")


def understood(turn: Turn, names: tuple[str, ...]) -> list[list[str]]:
    """The tasks of departments as they were taken, for their head to see that they are what was meant."""
    return [[f"{task.id} {task.title}", card(task.owner, turn.policy)["name"] if task.owner else "—", _planned(turn, task)]
            for task in turn.record.tasks if task.department in names]  # fmt: skip


def _planned(turn: Turn, task: Task) -> str:
    days = " ~ ".join(day.isoformat() for day in (task.start, task.due) if day)
    return days if task.budget is None else f"{days} · {amount(turn, task.budget)}"


#: Faults of a list that are the lead's to settle.
_CONFLICTS: Final = frozenset({"after_milestone", "over_budget"})


def handed_in(turn: Turn, names: tuple[str, ...], by: str) -> None:
    """The lists of some departments are complete: the lead hears of it, and when all are, they are the plan."""
    for name in names:
        turn.happen(p.ListHandedIn(at=turn.at, letter=turn.rests_on, department=name, by=by))
        settle(turn, f"list:{name}", "handed_in")
    if lead(turn) != by:
        news(turn, "list_in", (lead(turn),), by=card(by, turn.policy), part="、".join(names))
    if turn.record.state == "planning" and set(turn.record.departments) <= set(project(turn).lists):
        merge(turn)
    elif turn.record.state == "proposing":
        tell_lead(turn, [list(one) for one in conflicts(turn)])


def tell_lead(turn: Turn, found: list[list[str]]) -> None:
    """Name to the lead where the plan does not fit."""
    if found:
        news(turn, "conflicts", (lead(turn),), listed=found)


def _department(turn: Turn, row: Row, by: str) -> str:
    word = row.value("dept") or row.value("负责部门")
    named = name_departments((word,), turn.policy.directory).departments
    return named[0] if named else department_of(turn, by)


def _task(turn: Turn, row: Row, department: str) -> tuple[Task, list[Fault]]:
    """The task of a row, and what is wrong with its cells."""
    faults: list[Fault] = []
    title = row.value("具体任务") or row.value("任务名称")
    who = row.value("任务负责人") or row.value("owner")
    named = name_people((who,), turn.policy.directory) if who else None
    start, due = row.day("计划开始时间"), row.day("计划完成时间")
    if not title:
        faults.append((_place(row, "具体任务"), "no_title", ""))
    if named is None or len(named.people) != 1:
        faults.append((_place(row, "任务负责人"), "no_owner", who))
    if due is None:
        faults.append((_place(row, "计划完成时间"), "no_date", row.value("计划完成时间")))
    faults += _late(turn, row, start, due)
    task = Task(
        id=row.value("任务编号"), title=title, owner=named.people[0] if named and named.people else None, department=department,
        start=start, due=due, staff=row.value("人力"), budget=row.amount("budget"), equipment=row.value("设备"),
        deliverable=row.value("交付物"), phase=row.value("阶段"), needs=(row.value("前置任务") or row.value("输入/依赖部门"),),
        milestone=row.value("里程碑") in ("是", "yes", "Yes"), source=f"list:{department}",
    )  # fmt: skip
    return task, faults


def _place(row: Row, column: str) -> str:
    return f"{row.number}·{column}"


def _late(turn: Turn, row: Row, start: date | None, due: date | None) -> Iterator[Fault]:
    if start and due and due < start:
        yield _place(row, "计划完成时间"), "ends_first", due.isoformat()
    if late := _beyond(turn, due):
        yield _place(row, "计划完成时间"), "after_milestone", late


def beyond(turn: Turn, task: Task) -> str:
    """By what a task ends after the last milestone; "" where it does not."""
    return _beyond(turn, task.due)


def _beyond(turn: Turn, due: date | None) -> str:
    ends = project(turn).ends
    return f"{due.isoformat()} > {ends.isoformat()}" if ends and due and due > ends else ""


def too_dear(turn: Turn) -> str:
    """By what the budgets of all tasks are more than there is; "" where they are not."""
    total, asked = project(turn).budget, sum(task.budget or 0 for task in turn.record.tasks)
    return f"{asked:,} > {total:,}" if total is not None and asked > total else ""


def _over_budget(turn: Turn, kept: list[tuple[str, Task]]) -> list[Fault]:
    """What the departments ask for together must not be more than there is."""
    total, names = project(turn).budget, {name for name, _ in kept}
    others = sum(task.budget or 0 for task in turn.record.tasks if task.department not in names)
    asked = others + sum(task.budget or 0 for _, task in kept)
    return [("budget", "over_budget", f"{asked} > {total}")] if total is not None and asked > total else []


def _replace(turn: Turn, department: str, tasks: list[Task], by: str) -> None:
    """The department's tasks are these; one of a known title or number keeps its number."""
    before = {task.title: task for task in turn.record.tasks if task.department == department}
    numbered = {task.id: task for task in before.values()}
    kept: set[str] = set()
    for task in tasks:
        known = numbered.get(task.id) or before.get(task.title)
        id_ = known.id if known else next_task_id(turn)
        kept.add(id_)
        set_task(turn, replace(task, id=id_, needs=tuple(filter(None, task.needs))), by, "list", chased=False)
    for task in before.values():
        if task.id not in kept:
            turn.happen(TaskDropped(at=turn.at, letter=turn.rests_on, task=task.id, by=by, reason="list"))


def merge(turn: Turn) -> None:
    """All lists are in: they are the overall plan, everybody gets it, and the lead hears where it does not fit."""
    _link(turn)
    go(turn, "planned")
    news(turn, "plan", document="plan")
    tell_lead(turn, [list(one) for one in conflicts(turn)])
    due = turn.policy.calendar.add(turn.at, turn.policy.project.proposal_within)
    for name in turn.record.departments:
        if head := head_of(turn, name):
            ask(turn, head, "proposal", due, id_=f"proposal:{name}", document="plan", part=name)


def _link(turn: Turn) -> None:
    """What a task needs, named by number, title or department, becomes the numbers of the tasks before it."""
    tasks = turn.record.tasks
    for task in tasks:
        found = [t.id for t in tasks if t.id != task.id and any(_names(word, t) for word in task.needs)]
        if found or task.needs:
            set_task(turn, replace(task, needs=tuple(found)), "", "link", chased=False)


def _names(word: str, task: Task) -> bool:
    parts = word.replace("，", "、").replace(",", "、").replace(";", "、").split("、")
    return any(part.strip() in (task.id, task.id[1:], task.title) for part in parts if part.strip())


def conflicts(turn: Turn) -> list[tuple[str, str, str]]:
    """Where the plan does not fit, task by task."""
    late = [(task.id, "after_milestone", words) for task in turn.record.tasks if (words := beyond(turn, task))]
    dear = [("budget", "over_budget", words)] if (words := too_dear(turn)) else []
    return [*_overbooked(turn), *_too_early(turn), *late, *dear]


def _overbooked(turn: Turn) -> Iterator[tuple[str, str, str]]:
    """One person in two tasks at once."""
    tasks = turn.record.tasks
    for n, one in enumerate(tasks):
        for other in tasks[n + 1 :]:
            if one.owner and one.owner == other.owner and _overlap(one, other):
                yield f"{one.id}, {other.id}", "overbooked", card(one.owner, turn.policy)["name"]


def _too_early(turn: Turn) -> Iterator[tuple[str, str, str]]:
    """A task that begins before what it needs is done."""
    known = {task.id: task for task in turn.record.tasks}
    for task in turn.record.tasks:
        for before in (known[id_] for id_ in task.needs if id_ in known):
            if task.start and before.due and task.start <= before.due:
                yield task.id, "starts_early", f"{before.id} {before.due.isoformat()}"


def _overlap(one: Task, other: Task) -> bool:
    if not (one.start and one.due and other.start and other.due):
        return False
    return one.start <= other.due and other.start <= one.due

