"""Step 4: progress is reported, deviations go up, and everybody sees the tracker once a week (guide §2.1, §2.7)."""

from __future__ import annotations

from datetime import date, timedelta

from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.orders import Order
from mailflow.core.project import facts as p
from mailflow.core.project.changing import delay_asked, settle_late
from mailflow.core.project.closing import ask_acceptance
from mailflow.core.project.proposing import ask_weekly
from mailflow.core.project.rights import lead, project
from mailflow.core.project.telling import go, news
from mailflow.core.task import Task
from mailflow.core.tasks import Line, daily, report, this_day
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: States in which tasks are worked on.
RUNNING = frozenset({"executing", "escalated", "accepting"})


def progress(turn: Turn, command: Reply) -> Decision:
    """Take a progress report; a day of the plan moves only by a change."""
    decision = report(turn, command, _delay)
    if decision.disposition != "recorded":
        return decision
    settle_late(turn)
    delivered_all(turn)
    return turn.done(decision.reason, decision.detail)


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
        deviate(turn, "over_budget", f"{amount} / {total}")
    elif total and share >= rules.warn_budget and lead(turn) != command.letter.by:
        news(turn, "budget_low", (lead(turn),), listed=[["budget", str(amount), f"{share}%"]])
    return turn.done("progress", f"{share}%")


def deviate(turn: Turn, what: str, words: str) -> None:
    """A grave deviation: the executive of the lead hears of it at once, with the escalation form."""
    directory = turn.policy.directory
    executive = directory.executive_of(lead(turn)) or directory.manager_of(lead(turn))
    people = tuple(filter(None, (executive, lead(turn))))
    escalate(turn, what, words, people)


def escalate(turn: Turn, what: str, words: str, people: tuple[str, ...]) -> None:
    """The project is escalated, and these people are told why and what is asked of them."""
    if turn.record.state == "executing":
        go(turn, "deviated", what)
    for person in people:
        turn.tell("escalation", person, "executive", template="project-news", what=what, document="escalation", by=None,
                  words=words, listed=[], due=None, part="", deciders="")  # fmt: skip


def late(turn: Turn, obligation: Obligation, rung: Rung) -> bool:
    """A task more than the allowed days late makes the project an escalated one; reminders go their usual way."""
    if rung.level >= 2 and turn.record.state == "executing":
        go(turn, "deviated", f"{obligation.part} {rung.rule}")
        news(turn, "late", (lead(turn),), document="escalation", part=f"{obligation.part} {obligation.title}")
    return True


def weekly(turn: Turn, _: Obligation, rung: Rung) -> None:
    """The tracker goes to everybody, with who has not reported this week."""
    if turn.record.state in RUNNING:
        monday = this_day(turn) - timedelta(days=7)
        silent = [t for t in turn.record.tasks if not t.is_done and (t.updated is None or t.updated <= monday)]
        started = [t for t in silent if t.start is None or t.start <= this_day(turn)]
        listed = [[t.id, t.title, card(t.owner, turn.policy)["name"] if t.owner else "—"] for t in started]
        news(turn, "weekly", document="tracker", listed=listed, words=rung.rule)
    if turn.record.state in (*RUNNING, "paused"):
        ask_weekly(turn)


def daily_list(turn: Turn, obligation: Obligation, rung: Rung) -> None:
    """Owners are asked daily while the project runs."""
    if turn.record.state in RUNNING:
        daily(turn, obligation, rung)
