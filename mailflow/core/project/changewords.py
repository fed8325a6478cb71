"""How a change reads: in mails, on the paper that is signed, in the communication log (guide §5.11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from mailflow.core.project.project import Change, Effect
from mailflow.core.project.rights import project
from mailflow.core.project.words import said
from mailflow.core.task import Task
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: What the paper says of a change -> its label in both languages.
_LABELS: Final = {
    "number": ("变更编号", "Change no."), "by": ("申请人", "Asked by"), "before": ("变更前", "Before"),
    "after": ("变更后", "After"),
    "reason": ("变更原因", "Reason"), "impact": ("影响分析", "Impact"), "oral": ("口头提出情况", "Agreed orally"),
}  # fmt: skip

_WORDS: Final = {
    "money": ("{:,} 元", "{:,}"),
    "outcome": ("{}：{}", "{}: {}"),
    "added": ("新增", "new:"),
    "impact": ("进度 {days} 天；成本 {money}；涉及任务 {tasks} 项", "{days} days; cost {money}; {tasks} tasks touched"),
    "approved": ("批准", "Approved"), "rejected": ("否决", "Rejected"), "withdrawn": ("撤回", "Withdrawn"),
}  # fmt: skip


def about(turn: Turn, change: Change) -> dict[str, Any]:
    """A change as values of a mail."""
    listed = [[e.task, _day(e.due), _day(e.new_due)] for e in change.effects]
    listed += [[task.title, "—", _planned(turn, task)] for task in change.tasks]
    asked = names(turn, change.deciders)
    return {"part": f"{change.id} {change.title}", "words": _moves(change), "listed": listed, "deciders": asked}


def shown(turn: Turn, change: Change) -> Iterator[tuple[str, str]]:
    """A change as its confirmer reads it."""
    values = {
        "number": f"{turn.record.id}/{change.id}", "by": card(change.by, turn.policy)["name"], "before": change.before or "—",
        "after": change.after or "—", "reason": change.reason or "—", "impact": _impact(turn, change), "oral": change.oral,
    }  # fmt: skip
    yield from ((_said(turn, _LABELS, name), value) for name, value in values.items() if value)


def as_planned(turn: Turn, effects: tuple[Effect, ...], money: int) -> str:
    """What stands in the plan now, of what a change touches."""
    lines = (f"{e.task} {e.owner or ''}{e.due.isoformat() if e.due else ''}" for e in effects)
    budget = project(turn).budget
    return "；".join(lines) or (amount(turn, budget) if budget and money else "")


def as_changed(effects: tuple[Effect, ...]) -> str:
    """What a change makes of the tasks it touches."""
    return "；".join(f"{e.task} {e.new_owner or ''}{e.new_due.isoformat() if e.new_due else ''}" for e in effects)


def amount(turn: Turn, money: int) -> str:
    """Money, as papers print it."""
    return _said(turn, _WORDS, "money").format(money)


def outcome(turn: Turn, change: Change) -> str:
    """What became of a change, as the communication log says it."""
    return _said(turn, _WORDS, "outcome").format(_said(turn, _WORDS, change.state), _moves(change))


def _moves(change: Change) -> str:
    return f"{change.before} → {change.after}" if change.before else change.after


def names(turn: Turn, people: tuple[str, ...]) -> str:
    """People by name."""
    return "、".join(card(person, turn.policy)["name"] for person in people)


def _impact(turn: Turn, change: Change) -> str:
    lines = [f"{e.task}：{_day(e.due)} → {_day(e.new_due)}" for e in change.effects]
    lines += [f"{_said(turn, _WORDS, 'added')} {task.title}：{_planned(turn, task)}" for task in change.tasks]
    figures = {"days": change.days, "money": amount(turn, change.money), "tasks": len(lines)}
    return "\n".join((_said(turn, _WORDS, "impact").format(**figures), *lines))


def _planned(turn: Turn, task: Task) -> str:
    """Whose a new task is to be, and from when to when."""
    days = " ~ ".join(day.isoformat() for day in (task.start, task.due) if day)
    return f"{card(task.owner, turn.policy)['name'] if task.owner else '—'} {days}"


def _day(day: Any) -> str:
    return day.isoformat() if day else "—"


def _said(turn: Turn, words: Any, key: str) -> str:
    return said(words, key, turn.policy.organisation.language)
