"""The rules of 问题升级: how long departments may talk, and who decides then (guide §1, §2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mailflow.core.step import Source, Step
from mailflow.core.worktime import Span

_STEPS: Final = (
    Step(share=0.5, level=0, targets=("heads",), source=Source("issues.steps.0")),
    Step(share=1.0, level=2, targets=("executives",), asks="decide", source=Source("issues.steps.1")),
    Step(after=Span(48, "h"), level=3, targets=("general_manager",), asks="decide", source=Source("issues.steps.2")),
)
_DAY: Final = Span(24, "h")
_TWO_WEEKS: Final = Span(10, "wd")
_CHASE: Final = (
    Step(share=1.0, level=0, targets=("owner",), source=Source("issues.chase.0")),
    Step(after=Span(1, "wd"), level=1, targets=("manager",), asks="urge", source=Source("issues.chase.1")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuePolicy:
    """`steps` count to and from the end of `settle_within`; `chase` is for who carries a ruling out, or checks that it worked."""

    settle_within: Span = _DAY
    steps: tuple[Step, ...] = _STEPS
    carry_out_within: Span = _TWO_WEEKS
    check_within: Span = _TWO_WEEKS
    chase: tuple[Step, ...] = _CHASE
