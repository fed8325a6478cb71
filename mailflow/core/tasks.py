"""Progress of tasks in records of any kind: who may report what, what each line changes, and how lateness is chased."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.duties import owe, settle, wait_until
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.orders import Order
from mailflow.core.policy import Policy
from mailflow.core.progress import UNNAMED, changed
from mailflow.core.task import Task
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn
from mailflow.core.worktime import Span

#: Orders that say how far a task is.
PROGRESS: Final = frozenset(
    {"done", "percent", "delay", "risk", "risk_gone", "not_started", "in_progress", "not_done", "on_track"}
)

#: Roles whose holders may report on every task of a record, and are told of risks and delays.
LEADING: Final = ("lead", "coordinator", "leader", "recorder", "chair")

#: What a line came to where it changed something.
COUNTED: Final = frozenset(
    {"done", "percent", "moved", "asked_change", "risk", "risk_gone", "new", "in_progress", "on_track", "same"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one line of a report came to.

    `outcome` is a key of COUNTED, or one of no_task, which_task, not_theirs, asked, past, no_date.
    """

    words: str
    outcome: str
    task: str = ""
    title: str = ""
    detail: str = ""
    before: str = ""
    after: str = ""


#: What a delay does: in minutes and after incidents the day moves; a plan asks for a change.
Delay = Callable[[Turn, Reply, Task, date, Order], Line]


def reports(command: Reply) -> bool:
    """Whether a letter says how far tasks are."""
    return any(order.kind in PROGRESS for order in command.said.orders)


def report(turn: Turn, command: Reply, delay: Delay | None = None) -> Decision:
    """Take each line of a progress report by itself, and answer all of them in one receipt."""
    said = [o for o in command.said.orders if o.kind in PROGRESS or (o.kind == "unread" and o.item is not None)]
    lines = [line for order in said for line in _taken(turn, command, order, delay or move)]
    counted = [line for line in lines if line.outcome in COUNTED]
    shown: Values = {"lines": [told(line) for line in lines], "mine": mine(turn, command.letter.by)}
    if not counted:
        return _nothing_taken(turn, command, lines, shown)
    turn.tell("receipt", command.letter.by, "owner", template="task-receipt", **shown)
    news = [line for line in counted if line.outcome in ("risk", "risk_gone", "moved", "asked_change")]
    for person in leaders(turn) if news else ():
        if person != command.letter.by:
            by = card(command.letter.by, turn.policy)
            turn.tell("notice", person, "member", template="task-news", lines=[told(line) for line in news], by=by)
    return turn.done("progress", "；".join(f"{line.task} {line.outcome}" for line in lines))


def _nothing_taken(turn: Turn, command: Reply, lines: list[Line], shown: Values) -> Decision:
    refused = bool(lines) and all(line.outcome == "not_theirs" for line in lines)
    kind, code = ("refusal", "not_your_task") if refused else ("question", "unclear_progress")
    turn.tell(kind, command.letter.by, "sender", template="task-receipt", **shown)
    words = "；".join(line.words for line in lines)[:200]
    return turn.done(code, words, "refused" if refused else "asked_back")


def told(line: Line) -> Values:
    """A line as values of a mail."""
    return {name: getattr(line, name) for name in Line.__slots__}


def mine(turn: Turn, person: str) -> list[Values]:
    """Somebody's open tasks in a record, as a mail lists them."""
    return [listed(task, this_day(turn)) for task in _own(turn, person)]


def listed(task: Task, on: date) -> Values:
    """A task as lists of open tasks show it; `late` is by how many days."""
    late = (on - task.due).days if task.due and not task.is_done and on > task.due else 0
    due, start = (day.isoformat() if day else None for day in (task.due, task.start))
    return {"id": task.id, "title": task.title, "due": due, "start": start, "state": task.state, "percent": task.percent,
            "at_risk": task.at_risk, "late": late}  # fmt: skip


def this_day(turn: Turn) -> date:
    """The day it is for the organisation."""
    return turn.policy.calendar.local(turn.at).date()


def leaders(turn: Turn) -> tuple[str, ...]:
    """Who answers for a record as a whole: its leading roles, else whoever asked for it."""
    led = dict.fromkeys(person for role in LEADING for person in turn.record.who(role))
    return tuple(led) or (turn.record.requester,)


def may_report(turn: Turn, by: str, task: Task) -> bool:
    """Whether somebody may say how far a task is: its owner, the owner's head, who stands in, or who leads the record."""
    if by in leaders(turn):
        return True
    if task.owner is None:
        return False
    head = turn.policy.directory.head_of(task.owner)
    return by in (task.owner, head) or turn.policy.stands_in(by, task.owner, turn.at)


def _own(turn: Turn, person: str) -> list[Task]:
    return [task for task in turn.record.tasks if task.owner == person and not task.is_done]


def _taken(turn: Turn, command: Reply, order: Order, delay: Delay) -> Iterator[Line]:
    if order.problem is not None:
        yield Line(words=order.words, outcome="asked", task=_part(order), detail=order.problem.code)
        return
    tasks = _meant(turn, command, order)
    if not tasks:
        yield Line(words=order.words, outcome="which_task" if order.item in UNNAMED else "no_task", task=_part(order))
    for task in tasks:
        refused = Line(words=order.words, outcome="not_theirs", task=task.id, title=task.title)
        yield _apply(turn, command, task, order, delay) if may_report(turn, command.letter.by, task) else refused


def _part(order: Order) -> str:
    return f"T{order.item}" if isinstance(order.item, int) else "" if order.item in UNNAMED else str(order.item)


def _meant(turn: Turn, command: Reply, order: Order) -> list[Task]:
    """The tasks a line is about; without a number, that of the mail it answers, or the only one the writer has."""
    own = _own(turn, command.letter.by)
    if order.item == "all":  # in answer to a mail about one of several it may mean either
        return [] if turn.record.task(command.answers_part) and len(own) > 1 else own
    if order.item == "rest":
        named = {_part(other) for other in command.said.orders if other.item is not None}
        return [task for task in own if task.id not in named]
    if order.item is None:
        answered = turn.record.task(command.answers_part)
        return [answered] if answered else own if len(own) == 1 else []
    task = turn.record.task(_part(order))
    return [task] if task else []


def _apply(turn: Turn, command: Reply, task: Task, order: Order, delay: Delay) -> Line:
    if order.kind == "delay":
        return _delayed(turn, command, task, order, delay)
    after = replace(changed(task, order, _done_on(turn, order)), updated=this_day(turn))
    outcome = "percent" if order.kind == "percent" and not after.is_done else _outcome(after, order)
    line = Line(words=order.words, outcome=outcome, task=task.id, title=task.title, after=f"{after.percent}%")
    if replace(after, updated=task.updated) == task and order.kind != "on_track":
        line = replace(line, outcome="same")
    set_task(turn, after, command.letter.by, order.kind, order.words)
    return line


def _done_on(turn: Turn, order: Order) -> date:
    """The day a report is of: the one it names for what was done, else today."""
    return turn.policy.calendar.local(order.due).date() if order.due and order.kind == "done" else this_day(turn)


def _outcome(after: Task, order: Order) -> str:
    if order.kind in ("risk", "risk_gone", "on_track"):
        return order.kind
    return after.state if after.state != "blocked" else "in_progress"


def _delayed(turn: Turn, command: Reply, task: Task, order: Order, delay: Delay) -> Line:
    day = new_day(turn, task, order.due, order.by)
    line = Line(words=order.words, outcome="no_date", task=task.id, title=task.title)
    if day is None:
        return line
    if day <= this_day(turn):
        return replace(line, outcome="past", after=day.isoformat())
    if day == task.due:
        return replace(line, outcome="same", after=day.isoformat())
    return delay(turn, command, task, day, order)


def new_day(turn: Turn, task: Task, due: datetime | None, by: Span | None) -> date | None:
    """The day a task is put off to: one that is named, or so much after the planned one."""
    calendar = turn.policy.calendar
    if due is not None:
        return calendar.local(due).date()
    return calendar.local(calendar.add(calendar.end_of(task.due), by)).date() if by and task.due else None


def move(turn: Turn, command: Reply, task: Task, day: date, order: Order) -> Line:
    """The owner's new day counts, and who leads the record is told."""
    before = task.due.isoformat() if task.due else ""
    moved = replace(task, due=day, baseline=task.baseline or task.due, cause=order.reason or task.cause, updated=this_day(turn))
    set_task(turn, moved, command.letter.by, "delay", order.words)
    line = Line(words=order.words, outcome="moved", task=task.id, title=task.title, detail=order.reason)
    return replace(line, before=before, after=day.isoformat())


def set_task(turn: Turn, task: Task, by: str, what: str, words: str = "", *, chased: bool = True) -> None:
    """Let a task be what it is from now on, and be chased by its planned day where the record is under way."""
    turn.happen(m.TaskSet(at=turn.at, letter=turn.rests_on, task=task, by=by, what=what, words=words))
    if chased:
        chase(turn, task)


def chase(turn: Turn, task: Task) -> None:
    """Whoever has a task owes it by its planned day; done, or without owner or day, it is owed no more."""
    id_ = f"task:{task.id}"
    if task.is_done or task.owner is None or task.due is None:
        settle(turn, id_, task.state)
        return
    due = turn.policy.calendar.end_of(task.due)
    owed = next((o for o in turn.record.obligations if o.id == id_ and o.is_open), None)
    if owed is None or (owed.owner, owed.due, owed.title) != (task.owner, due, task.title):
        rungs = ladder_of(task.due, turn.policy)
        owe(turn, id_, task.owner, "task", due, rungs, part=task.id, title=task.title)


def ladder_of(due: date, policy: Policy) -> tuple[Rung, ...]:
    """The ladder of a planned day: so many calendar days after it, as work begins (guide §3, 天)."""
    calendar = policy.calendar
    rungs = []
    for step in policy.tasks.steps:
        span = step.after or Span(0, "d")
        at = calendar.start_of(due, round(span.amount)) if span.unit == "d" else calendar.add(calendar.end_of(due), span)
        rungs.append(Rung(at=at, level=step.level, targets=step.targets, rule=str(step.source), asks=step.asks))
    return tuple(sorted(rungs, key=lambda rung: (rung.at, rung.level)))


def next_task_id(turn: Turn) -> str:
    """T1, T2, …: the number after the highest."""
    numbers = [int(task.id[1:]) for task in turn.record.tasks if task.id[1:].isdecimal()]
    return f"T{max(numbers, default=0) + 1}"


def ask_daily(turn: Turn) -> None:
    """From now on each owner is asked once a working day, at the set time, how far their tasks are."""
    rules = turn.policy.tasks
    if rules.daily_at is not None:
        wait_until(turn, "daily", "daily", turn.policy.calendar.next_time(turn.at, rules.daily_at), f"{rules.source}.daily_at")


def daily(turn: Turn, _: Obligation, rung: Rung) -> None:
    """Ask each owner about the tasks that are late, at risk or due soon; nobody without such tasks is written to."""
    owners = dict.fromkeys(task.owner for task in turn.record.tasks if task.owner and not task.is_done)
    for owner in owners:
        if any(_is_near(turn, task) for task in _own(turn, owner)):
            tasks = mine(turn, owner)
            turn.tell("reminder", owner, "owner", template="task-list", mine=tasks, part=only(tasks), rule=rung.rule)
    ask_daily(turn)


def only(tasks: list[Any]) -> str:
    """The id of the one task a mail is about; "" where it is about several."""
    return tasks[0]["id"] if len(tasks) == 1 else ""


def _is_near(turn: Turn, task: Task) -> bool:
    calendar, on = turn.policy.calendar, this_day(turn)
    if task.updated == on or _is_reminded(turn, task):
        return False
    horizon = calendar.local(calendar.add(turn.at, turn.policy.tasks.horizon)).date()
    return task.at_risk or (task.due is not None and task.due <= horizon)


def _is_reminded(turn: Turn, task: Task) -> bool:
    """Whether it was reminded of today already."""
    fired = (rung for o in turn.record.obligations if o.is_open and o.part == task.id for rung in o.rungs[: o.fired])
    return any(rung.level == 0 and turn.policy.calendar.local(rung.at).date() == this_day(turn) for rung in fired)
