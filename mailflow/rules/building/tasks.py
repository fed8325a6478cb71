"""How tasks are followed, as the core decides by it."""

from __future__ import annotations

from typing import Final

from mailflow.core.policy import TaskPolicy
from mailflow.rules.building.steps import source_of, steps_of
from mailflow.rules.sections.tasks import TasksSection
from mailflow.rules.tree import Node

#: What the steps ask of whom they reach, by level.
_ASKS: Final = ("", "urge", "decide")


def tasks_of(section: TasksSection, root: Node, file: str) -> TaskPolicy:
    """The policy of tasks; steps that are left out are the guide's."""
    usual, source = TaskPolicy(), source_of(("tasks",), root, file)
    steps = steps_of(section.steps, ("tasks", "steps"), root, file, _ASKS) or usual.steps
    return TaskPolicy(steps=steps, daily_at=section.daily_at, horizon=section.horizon, source=source)
