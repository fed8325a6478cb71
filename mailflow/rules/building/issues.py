"""How problems between departments are escalated, as the core decides by it."""

from __future__ import annotations

from typing import Final

from mailflow.core.issue.policy import IssuePolicy
from mailflow.rules.building.steps import steps_of
from mailflow.rules.sections.issues import IssuesSection
from mailflow.rules.tree import Node

#: What the steps ask of whom they reach, by level.
_ASKS: Final = ("", "urge", "decide", "decide", "decide")


def issues_of(section: IssuesSection, root: Node, file: str) -> IssuePolicy:
    """The policy of issues; steps that are left out are the guide's."""
    usual = IssuePolicy()
    return IssuePolicy(
        settle_within=section.settle_within,
        carry_out_within=section.carry_out_within,
        check_within=section.check_within,
        steps=steps_of(section.steps, ("issues", "steps"), root, file, _ASKS) or usual.steps,
        chase=steps_of(section.chase, ("issues", "chase"), root, file, _ASKS) or usual.chase,
    )
