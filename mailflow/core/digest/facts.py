"""What happens with digests: facts of the service itself, about no record."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestsSent(Fact):
    """Digests of a period went out; `period` is week or month, `seen` the last fact they tell of."""

    period: str
    seen: int
    notices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestWanted(Fact):
    """Somebody wants digests no more, or again; what they owe reaches them all the same."""

    person: str
    wanted: bool
