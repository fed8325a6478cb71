"""Steps of an escalation policy, each with the line of rules.yaml it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.core.policy import Source, Step
from mailflow.rules.problem import Path, dotted
from mailflow.rules.sections.shape import StepSection
from mailflow.rules.tree import Node, place_of


def source_of(path: Path, root: Node, file: str) -> Source:
    """Where a rule stands."""
    return Source(dotted(path), place_of(root, path).line, file)


def steps_of(sections: Sequence[StepSection], path: Path, root: Node, file: str, asks: Sequence[str] = ()) -> tuple[Step, ...]:
    """The steps of a section; `asks` is what steps of level 0, 1, … ask of whom they reach."""
    return tuple(_step(one, source_of((*path, n), root, file), asks) for n, one in enumerate(sections))


def _step(section: StepSection, source: Source, asks: Sequence[str]) -> Step:
    targets = tuple(dict.fromkeys(section.to))
    asked = asks[section.level] if section.level < len(asks) else ""
    if isinstance(section.at, float):
        return Step(share=section.at, level=section.level, targets=targets, asks=asked, source=source)
    return Step(after=section.at, level=section.level, targets=targets, asks=asked, source=source)
