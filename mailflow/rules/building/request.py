"""How requests between departments are answered, as the core decides by it."""

from __future__ import annotations

from typing import Final

from mailflow.core.policy import RequestPolicy
from mailflow.rules.building.steps import source_of, steps_of
from mailflow.rules.sections.request import RequestSection
from mailflow.rules.tree import Node

#: What the steps ask of whom they reach, by level.
_ASKS: Final = ("", "decide", "decide")


def request_of(section: RequestSection, root: Node, file: str) -> RequestPolicy:
    """The policy of requests; steps that are left out are the guide's."""
    steps = steps_of(section.steps, ("request", "steps"), root, file, _ASKS) or RequestPolicy().steps
    return RequestPolicy(
        urgent=section.urgent,
        ordinary=section.ordinary,
        unhurried=section.unhurried,
        agree_within=section.agree_within,
        finish_within=section.finish_within,
        stuck_after=section.stuck_after,
        review=section.review,
        steps=steps,
        source=source_of(("request",), root, file),
    )
