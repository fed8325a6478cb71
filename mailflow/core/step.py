"""Steps of escalation policies, and where each stands in the rules."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.worktime import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule stands, so that whoever is told something can be told by which line."""

    path: str
    line: int = 0
    file: str = "rules.yaml"

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.path}" if self.line else f"{self.file} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an escalation policy: when it fires, whom it reaches, and what it asks.

    `share` counts from opening to the due instant (0.5, 1.0); `after` counts from the due instant. Exactly one is set.
    `targets` are roles, as `telling.targets` resolves them. `level` 0 reminds; 1 and above escalate. `asks` says what the
    step asks of whom it reaches, beyond the usual.
    """

    share: float | None = None
    after: Span | None = None
    level: int = 0
    targets: tuple[str, ...] = ("owner",)
    asks: str = ""
    source: Source = Source("")
