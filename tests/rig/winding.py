"""Time that passes for an engine whose clock is wound."""

from __future__ import annotations

from datetime import timedelta

from mailflow.service.engine import Engine
from mailflow.service.rehearsal import Stage


def wind(engine: Engine, stage: Stage, span: timedelta) -> None:
    """Let time pass, stopping at every instant at which something falls due."""
    until = stage.now + span
    while (due := engine.next_at()) is not None and due <= until:
        stage.now = max(due, stage.now)
        engine.settle(stage.now)
    stage.now = until
    engine.settle(until)
