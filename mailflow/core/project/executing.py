"""Step 4: progress is reported, deviations go up, and everybody sees the tracker once a week (guide §2.1, §2.7)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from mailflow.core.commands import Reply
from mailflow.core.duties import settle, wait_until
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.orders import Order
from mailflow.core.project import facts as p
from mailflow.core.project.changing import delay_asked
from mailflow.core.project.closing import ask_acceptance
from mailflow.core.project.linked import RUNNING, described, deviate, late_tasks, risky_tasks, settle_deviations
from mailflow.core.project.proposing import ask_weekly
from mailflow.core.project.rights import lead, project
from mailflow.core.project.telling import news
from mailflow.core.task import Task
from mailflow.core.tasks import Line, daily, mine, report, reports, this_day, told
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: Words about how far work is, and what names a task beside its title.
_HOW_FAR: Final = re.compile(
    r"完成|做完|做好|弄完|一半|延期|延迟|推迟|延后|顺延|没开始|未开始|按计划|\d\s?[%％]"
    r"|\b(?:done|finish|complet|delay|postpon|slip|started|on track)", re.IGNORECASE,
)  # fmt: skip
_A_TASK: Final = re.compile(r"任务|(?<![A-Za-z0-9])T\d{1,3}(?!\d)|\btasks?\b", re.IGNORECASE)

#: An answer to a mail that asks how far tasks are says so in few words; more of them are about something else.
_IN_SHORT: Final = 80

#: From this level on a step of a task's ladder tells executives.
_GRAVE = 2


def progress(turn: Turn, command: Reply) -> Decision:
    """Take a progress report; a day of the plan moves only by a change."""
    decision = report(turn, command, _delay)
    if decision.disposition != "recorded":
        return decision
    watch_risks(turn)
    settle_deviations(turn)
    delivered_all(turn)
    return turn.done(decision.reason, decision.detail)


def names_tasks(command: Reply) -> bool:
    """Whether a letter says how far tasks are, or names some by number: thanks beside it are not all it says."""
    return reports(command) or any(order.item is not None for order in command.said.orders)


def speaks_of_tasks(turn: Turn, command: Reply) -> bool:
    """Whether an owner seems to say how far a task is, in words that were not understood: kept as a note they would be lost."""
    own = [task for task in turn.record.tasks if task.owner == command.letter.by and not task.is_done]
    numbered = any(order.kind == "unread" and order.item is not None for order in command.said.orders)
    named = _A_TASK.search(command.text) or any(task.title in command.text for task in own)
    asked = command.answers_kind == "reminder" and len(command.text.strip()) <= _IN_SHORT
    return bool(own) and (numbered or bool((named or asked) and _HOW_FAR.search(command.text)))


def ask_how_far(turn: Turn, command: Reply) -> Decision:
    """Nothing counts, and the writer is shown the numbers of their tasks and how to say it."""
    by, words = command.letter.by, command.text.strip()[:200]
    line = Line(words=words, outcome="which_task")
    turn.tell("question", by, "sender", template="task-receipt", lines=[told(line)], mine=mine(turn, by))
    return turn.done("unclear_progress", words, "asked_back")


def _delay(turn: Turn, command: Reply, task: Task, day: date, order: Order) -> Line:
    change = delay_asked(turn, command.letter.by, task, day, order.reason or order.words)
    before = task.due.isoformat() if task.due else ""
    return Line(
        words=order.words, outcome="asked_change", task=task.id, title=task.title, detail=f"{turn.record.id}/{change.id}",
        before=before, after=day.isoformat(),
    )  # fmt: skip


def delivered_all(turn: Turn) -> None:
    """When nothing is left to do the lead is asked to accept."""
    if turn.record.state in ("executing", "escalated") and turn.record.tasks and all(t.is_done for t in turn.record.tasks):
        ask_acceptance(turn)


def spend(turn: Turn, command: Reply, amount: int) -> Decision:
    """Somebody says how much of the budget is used: 90 % warns the lead, more than all of it goes up (guide §2.7)."""
    turn.happen(p.MoneySpent(at=turn.at, letter=turn.rests_on, by=command.letter.by, amount=amount))
    total, rules = project(turn).budget, turn.policy.project
    share = round(amount * 100 / total) if total else 0
    news(turn, "spent", (command.letter.by,), listed=[["budget", str(amount), f"{share}%"]])
    if total and amount * 100 > total * rules.over_budget:
        deviate(turn, "over_budget", over_words(turn, amount, total))
    elif total and share >= rules.warn_budget and lead(turn) != command.letter.by:
        news(turn, "budget_low", (lead(turn),), listed=[["budget", str(amount), f"{share}%"]])
    return turn.done("progress", f"{share}%")


def over_words(turn: Turn, amount: int, total: int) -> str:
    """How much more than the budget is used, as the form of an issue says it."""
    if turn.policy.organisation.language == "zh":
        return f"批准预算 {total:,} 元，已用 {amount:,} 元，超支 {amount - total:,} 元"
    return f"Approved budget {total:,}, used {amount:,}: {amount - total:,} too much"


def late(turn: Turn, _: Obligation, rung: Rung) -> bool:
    """A task more than the allowed days late raises an issue, which tells the executives; other steps go their usual way."""
    found = late_tasks(turn)
    if rung.level < _GRAVE or not found or turn.record.state not in RUNNING:
        return True
    deviate(turn, "late", described(turn, found), found)
    return rung.level > _GRAVE


def watch_risks(turn: Turn) -> None:
    """A risk that stands for as long as the rules allow goes up; one that is gone does not (guide §1, 问题升级机制)."""
    rules = turn.policy.project
    for task in turn.record.tasks:
        id_ = f"risk:{task.id}"
        waits = any(o.id == id_ for o in turn.record.obligations)
        if task.at_risk and not task.is_done and not waits:
            wait_until(turn, id_, "risk", turn.policy.calendar.add(turn.at, rules.risk_within), f"{rules.path}.risk_within")
        elif waits and (task.is_done or not task.at_risk):
            settle(turn, id_, "gone")


def risk_stands(turn: Turn, obligation: Obligation, _: Rung) -> None:
    """A risk was not lifted in time."""
    task = turn.record.task(obligation.id.removeprefix("risk:"))
    settle(turn, obligation.id, "told")
    if task is not None and task in risky_tasks(turn) and turn.record.state in RUNNING:
        deviate(turn, "risk", described(turn, (task,)), (task,))


def weekly(turn: Turn, _: Obligation, rung: Rung) -> None:
    """The tracker goes to everybody, with who has not reported this week."""
    if turn.record.state in RUNNING:
        monday = this_day(turn) - timedelta(days=7)
        silent = [t for t in turn.record.tasks if not t.is_done and (t.updated is None or t.updated <= monday)]
        started = [t for t in silent if t.start is None or t.start <= this_day(turn)]
        listed = [[t.id, t.title, card(t.owner, turn.policy)["name"] if t.owner else "—"] for t in started]
        news(turn, "weekly" if listed else "weekly_all", document="tracker", listed=listed, rule=rung.rule)
    if turn.record.state in (*RUNNING, "paused"):
        ask_weekly(turn)


def daily_list(turn: Turn, obligation: Obligation, rung: Rung) -> None:
    """Owners are asked daily while the project runs."""
    if turn.record.state in RUNNING:
        daily(turn, obligation, rung)
