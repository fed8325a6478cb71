"""How projects are run, as the core decides by it."""

from __future__ import annotations

from typing import Final

from mailflow.core.project.rules import ProjectPolicy
from mailflow.rules.building.steps import source_of, steps_of
from mailflow.rules.sections.project import ProjectSection
from mailflow.rules.tree import Node

#: What the steps ask of whom they reach, by level.
_ASKS: Final = ("", "urge", "decide")


def project_of(section: ProjectSection, root: Node, file: str) -> ProjectPolicy:
    """The policy of projects; steps that are left out are the guide's."""
    said = {name: getattr(section, name) for name in ProjectSection.model_fields if name != "steps"}
    steps = steps_of(section.steps, ("project", "steps"), root, file, _ASKS) or ProjectPolicy().steps
    return ProjectPolicy(**said, steps=steps, path=str(source_of(("project",), root, file)))
