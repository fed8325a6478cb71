"""When digests go out, as the core decides by it."""

from __future__ import annotations

from mailflow.core.digest.policy import DigestPolicy
from mailflow.rules.building.steps import source_of
from mailflow.rules.known import WEEKDAYS
from mailflow.rules.sections.digests import DigestsSection
from mailflow.rules.tree import Node


def digests_of(section: DigestsSection, root: Node, file: str) -> DigestPolicy:
    """The policy of digests."""
    return DigestPolicy(
        weekday=None if section.day is None else WEEKDAYS.index(section.day),
        at=section.at,
        overdue_days=section.overdue_days,
        empty=section.empty,
        monthly=section.monthly,
        source=str(source_of(("digests",), root, file)),
    )
