"""A form that came back: each cell that differs from what was sent is applied where its writer may, and every one is answered.

What changed in the record since the form went out is never overwritten: that cell is a conflict and said so. A form of another
project or person, or one whose time has passed, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from mailflow.core.answering import DECISIONS
from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.progress import finished
from mailflow.core.project.adding import new_tasks
from mailflow.core.project.changing import delay_asked
from mailflow.core.project.executing import delivered_all, watch_risks
from mailflow.core.project.linked import settle_deviations
from mailflow.core.project.listing import take_list
from mailflow.core.project.matching import LATE, Cell, Found, Matched, differing, gone, in_short, matched, of_table, same
from mailflow.core.project.rights import project
from mailflow.core.project.sheets import OPEN_IN, TITLES, cell_of, sheets_of, told
from mailflow.core.project.telling import news
from mailflow.core.saying import Listing
from mailflow.core.sheet import Named, Sheet, named
from mailflow.core.task import Task
from mailflow.core.tasks import Line as TaskLine
from mailflow.core.tasks import leaders, may_report, set_task, this_day
from mailflow.core.tasks import told as line_told
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn

#: What changed something, and what needs nothing of anybody.
COUNTED: Final = frozenset({"taken", "asked_change", "asked_task", "handed_over", "added"})
QUIET: Final = frozenset({"already", "already_asked", "noted_only"})


def forms_of(turn: Turn, command: Reply) -> Decision | None:
    """What became of the forms of a letter, None where it has none; a file nobody can open is told, and the rest goes on."""
    by = command.letter.by
    if command.said.forms:
        return take_form(turn, command)
    if not command.said.closed or turn.record.state not in AWAITING:
        return None
    if _nothing_else(command):
        turn.tell("question", by, "sender", template="form-result", **_closed(command))
        return turn.done("closed_file", "；".join(name for name, _ in command.said.closed), "asked_back")
    turn.tell("notice", by, "sender", template="form-result", **_closed(command))
    return None


def take_form(turn: Turn, command: Reply) -> Decision:
    """Take back every form of a letter; each is refused or applied by itself, and all of it is answered in one mail."""
    found: list[Found] = []
    for number in command.said.forms:
        said = named(number)
        if said is None or (why := _refusal(turn, command, said)):
            return turn.refuse(why if said else "form_of_another", number, quoted=command.text[:200])
        for table in (table for table in command.said.tables if table.form == number):
            found += _taken(turn, command, table, said)
    return answered(turn, command, found)


def _refusal(turn: Turn, command: Reply, said: Named) -> str:
    """Why a form may not come back from this writer, in this record, at this time; "" where it may."""
    by = command.letter.by
    if said.record != turn.record.id:
        return "form_of_another"
    if by != said.person and not turn.policy.stands_in(by, said.person, turn.at):
        return "form_of_somebody"
    return "" if turn.record.state in OPEN_IN[said.kind] else "form_too_late"


def _taken(turn: Turn, command: Reply, table: Listing, said: Named) -> list[Found]:
    sheet = next((sheet for sheet in command.sheets if sheet.number == table.form), None)
    found = [*of_table(table, said.kind)]
    if sheet is None:
        found.append(Found(0, "", "unknown_copy"))
        sheet = next(sheets_of(turn.record, said.kind, said.person, turn.policy), None)
    if sheet is None or not table.heads:
        return found
    if said.kind == "list":
        return [*found, *take_list(turn, command, table, sheet)]
    return [*found, *_progress(turn, command, table, sheet)]


def answered(turn: Turn, command: Reply, found: list[Found]) -> Decision:
    """Answer a form place by place; nothing counts where nothing of it could be taken."""
    by = command.letter.by
    counted = [one for one in found if one.outcome in COUNTED]
    lines = [one.told() for one in found]
    open_ = [one for one in found if one.outcome not in COUNTED | QUIET]
    kind = named(command.said.forms[0])
    sheet = next(sheets_of(turn.record, kind.kind, by, turn.policy), None) if kind and open_ else None
    shown: Values = {"lines": lines, "counted": len(counted), "open": len(open_), "form": kind.kind if kind else ""}
    if sheet:
        shown["sheet"] = told(turn.record, sheet, turn.policy, turn.at)
    detail = "；".join(f"{one.row}·{one.column} {one.outcome}" for one in found)[:300]
    refused = bool(found) and all(one.outcome == "not_theirs" for one in found)
    if counted or any(one.outcome == "handed_in" for one in found):
        turn.tell("receipt", by, "owner", template="form-result", **shown)
        return turn.done("progress", detail)
    turn.tell("refusal" if refused else "question", by, "sender", template="form-result", **shown)
    return turn.done("not_your_task" if refused else "table_unchanged", detail, "refused" if refused else "asked_back")


#: States in which a file that can not be opened may well be a form.
AWAITING: Final = frozenset({"planning", "executing", "escalated"})


def _nothing_else(command: Reply) -> bool:
    """Whether a letter says nothing that counts without its files."""
    said = command.said
    ordered = any(order.kind not in ("note", "unread") for order in said.orders)
    return not (ordered or said.fields or said.tables or command.decision in DECISIONS)


def _closed(command: Reply) -> Values:
    lines = [Found(0, "", "closed", f"《{name}》{words}").told() for name, words in command.said.closed]
    return {"lines": lines, "counted": 0, "open": len(lines), "form": ""}


def _progress(turn: Turn, command: Reply, table: Listing, sheet: Sheet) -> list[Found]:
    titles = {line.id: line.cell("任务名称") for line in sheet.lines} | {task.id: task.title for task in turn.record.tasks}
    rows = matched(table.rows, titles, sheet.kind)
    added = [one for one in rows if not (one.task or one.problem)]
    found = [one for row in rows if row not in added for one in _row(turn, command, table, row, sheet)]
    found += new_tasks(turn, command.letter.by, table, added, sheet)
    left = (turn.record.task(id_) for id_ in gone(rows, sheet))
    found += [Found(0, "", "deleted", task.title, task.id) for task in left if task and not task.is_done]
    watch_risks(turn)
    settle_deviations(turn)
    delivered_all(turn)
    return found


def _row(turn: Turn, command: Reply, table: Listing, one: Matched, sheet: Sheet) -> Iterator[Found]:
    row = one.row
    if one.problem:
        yield Found(row.number, "", one.problem, row.value(TITLES[sheet.kind])[:60])
        return
    task = turn.record.task(one.task)
    if task is None:
        yield Found(row.number, "", "dropped", row.value(TITLES[sheet.kind])[:60], one.task)
        return
    cells = [*differing(row, sheet, task.id, [column for column, _ in table.heads], turn.policy)]
    if cells and not may_report(turn, command.letter.by, task):
        yield Found(row.number, "", "not_theirs", task.title, task.id)
        return
    yield from in_short([*_cells(turn, command, row.number, task, cells, sheet)])


def _cells(turn: Turn, command: Reply, number: int, task: Task, cells: list[Cell], sheet: Sheet) -> Iterator[Found]:
    """Apply the cells of one task; what moves a planned day or a person is asked for or told after the rest is kept."""
    edited, later = task, list[Cell]()
    for cell in cells:
        outcome, detail = _verdict(turn, task, cell, sheet)
        if outcome == "later":
            later.append(cell)
            continue
        if outcome == "taken" and cell.value == "at_risk" and edited.is_done:
            outcome = "done_no_risk"
        elif outcome == "taken" and cell.value.endswith("%") and edited.is_done:
            outcome = "reopen"
        elif outcome == "taken":
            edited = _edited(turn, edited, cell)
        if outcome:
            yield Found(number, cell.column, outcome, detail, task.id)
    if edited != task:
        set_task(turn, replace(edited, updated=this_day(turn)), command.letter.by, "table", command.said.subject)
        _tell_risk(turn, command, task, edited)
    for cell in later:
        outcome, detail = _asked(turn, command, edited, cell)
        yield Found(number, cell.column, outcome, detail, task.id)


def _verdict(turn: Turn, task: Task, cell: Cell, sheet: Sheet) -> tuple[str, str]:
    """What becomes of a cell, and a detail of it: "taken" where the task is to be edited, "" where nothing is to be said."""
    if cell.problem:
        return cell.problem, cell.text
    sent, now = sheet.line(task.id), cell_of(task, cell.column)
    before = sent.cell(cell.column) if sent else now
    if same(cell.value, before):
        return _late_word(turn, task, cell) if cell.text in LATE else ("", "")
    if same(cell.value, now):
        return "already", cell.text
    if not same(before, now):
        return "conflict", now
    return _in_column(turn, cell)


def _in_column(turn: Turn, cell: Cell) -> tuple[str, str]:
    today = this_day(turn)
    match cell.column:
        case "任务名称" | "负责部门":
            return "fixed", cell.text
        case "计划开始时间":
            return "by_change", cell.text
        case "计划完成时间" | "owner":
            return ("later", "") if cell.value else ("empty", "")
        case "实际完成时间" if not cell.value:
            return "reopen", ""
        case "实际完成时间":
            return ("future", cell.text) if date.fromisoformat(cell.value) > today else ("taken", cell.text)
    return "taken", cell.text or "—"


def _late_word(turn: Turn, task: Task, cell: Cell) -> tuple[str, str]:
    """滞后 follows from the days: written where no day has passed it asks for one."""
    late = task.due is not None and (task.finished or this_day(turn)) > task.due
    return ("", "") if late else ("late_by_date", cell.text)


def _edited(turn: Turn, task: Task, cell: Cell) -> Task:
    match cell.column:
        case "实际完成时间":
            day = date.fromisoformat(cell.value)
            return replace(finished(task, this_day(turn)), finished=day)
        case "status" if cell.value.endswith("%"):
            share = int(cell.value[:-1])
            return replace(task, percent=share, state="in_progress" if share else "new")
        case "status":
            return replace(task, at_risk=cell.value == "at_risk")
        case "cause":
            return replace(task, cause=cell.value)
    return replace(task, measures=cell.value)


def _tell_risk(turn: Turn, command: Reply, before: Task, after: Task) -> None:
    """Who leads the project hears of a risk the day it is told (guide §2.7)."""
    if before.at_risk == after.at_risk or after.is_done:
        return
    outcome = "risk" if after.at_risk else "risk_gone"
    line = TaskLine(words=after.cause or after.title, outcome=outcome, task=after.id, title=after.title)
    for person in leaders(turn):
        if person != command.letter.by:
            by = card(command.letter.by, turn.policy)
            turn.tell("notice", person, "member", template="task-news", lines=[line_told(line)], by=by)


def _asked(turn: Turn, command: Reply, task: Task, cell: Cell) -> tuple[str, str]:
    """A planned day asks for a change; another person takes the task over."""
    if cell.column == "owner":
        return _handed_over(turn, command, task, cell)
    day = date.fromisoformat(cell.value)
    if day <= this_day(turn):
        return "past", cell.text
    if task.start and day < task.start:
        return "ends_first", cell.text
    for change in project(turn).changes:
        if change.state in ("open", "oral") and any(e.task == task.id and e.new_due == day for e in change.effects):
            return "already_asked", f"{turn.record.id}/{change.id}"
    change = delay_asked(turn, command.letter.by, task, day, task.cause)
    return "asked_change", f"{turn.record.id}/{change.id}"


def _handed_over(turn: Turn, command: Reply, task: Task, cell: Cell) -> tuple[str, str]:
    person = turn.policy.directory.people.get(cell.value)
    if person is None or person.department not in turn.record.departments:
        return "owner_outside", cell.text
    set_task(turn, replace(task, owner=person.id), command.letter.by, "hand_over", command.said.subject)
    name = card(person.id, turn.policy)["name"]
    news(turn, "handed_over", listed=[[task.id, task.title, name]], by=card(command.letter.by, turn.policy))
    return "handed_over", name
