"""How meetings are held, as the core decides by it."""

from __future__ import annotations

from mailflow.core.meeting.policy import MeetingPolicy
from mailflow.rules.building.steps import source_of
from mailflow.rules.sections.meetings import MeetingsSection
from mailflow.rules.tree import Node


def meetings_of(section: MeetingsSection, root: Node, file: str) -> MeetingPolicy:
    """The policy of meetings."""
    return MeetingPolicy(
        remind_before=section.remind_before,
        length=section.length,
        minutes_within=section.minutes_within,
        review_within=section.review_within,
        objections_within=section.objections_within,
        corrected_within=section.corrected_within,
        style=section.style,
        source=str(source_of(("meetings",), root, file)),
    )
