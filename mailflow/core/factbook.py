"""Every kind of fact there is, by the name it is stored under; the name is the class's and never changes once it was stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mailflow.core import facts, matter_facts
from mailflow.core.digest import facts as digest_facts
from mailflow.core.facts import Fact
from mailflow.core.incident import facts as incident_facts
from mailflow.core.issue import facts as issue_facts
from mailflow.core.meeting import facts as meeting_facts
from mailflow.core.project import facts as project_facts
from mailflow.core.request import facts as request_facts
from mailflow.core.upkeep import facts as upkeep_facts

#: The modules that define facts; a kind of record with facts of its own adds its module here.
_DEFINED: Final[tuple[Mapping[str, Any], ...]] = (
    vars(facts),
    vars(matter_facts),
    vars(project_facts),
    vars(meeting_facts),
    vars(issue_facts),
    vars(request_facts),
    vars(digest_facts),
    vars(incident_facts),
    vars(upkeep_facts),
)

FACTS: Final[Mapping[str, type[Fact]]] = {
    name: kind
    for defined in _DEFINED
    for name, kind in defined.items()
    if isinstance(kind, type) and issubclass(kind, Fact) and kind is not Fact
}
