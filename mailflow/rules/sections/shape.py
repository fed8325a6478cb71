"""What every section of rules.yaml is: a table of fixed keys; and the steps of an escalation policy, which several have."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from mailflow.rules.values import Level, Moment, Roles


class Section(BaseModel):
    """A table of fixed keys; any other is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class StepSection(Section):
    """One step of an escalation policy."""

    at: Moment
    level: Level = 0
    to: Roles
