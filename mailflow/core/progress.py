"""What one line of a progress report makes of the task it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from mailflow.core.orders import Order
from mailflow.core.task import Task

#: Items of a line that name no task by itself.
UNNAMED: Final = (None, "all", "rest")


def changed(task: Task, order: Order, on: date) -> Task:
    """The task once a line that moves no day was taken."""
    match order.kind:
        case "done":
            return finished(task, on)
        case "percent" if order.percent == 100:
            return finished(task, on)
        case "percent":
            share = order.percent or 0
            return replace(task, percent=share, state="in_progress" if share else "new", finished=None, updated=on)
        case "risk":
            return replace(task, at_risk=True, cause=order.value or order.reason or task.cause, updated=on)
        case "risk_gone":
            return replace(task, at_risk=False, updated=on)
        case "on_track":
            return task if task.is_done else replace(task, at_risk=task.at_risk and order.item in UNNAMED, updated=on)
        case "not_started":
            return replace(task, state="new", percent=0, finished=None, updated=on)
    share = 0 if task.is_done else task.percent
    return replace(task, state="in_progress", percent=share, finished=None, cause=order.reason or task.cause, updated=on)


def finished(task: Task, on: date) -> Task:
    """The task once it is done; done again it keeps its day."""
    return task if task.is_done else replace(task, state="done", percent=100, finished=on, at_risk=False, updated=on)
