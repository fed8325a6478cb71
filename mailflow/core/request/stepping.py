"""The steps of a request between departments: what an answer moves, and what is owed by whom from then on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.duties import settle_all
from mailflow.core.lifecycle import REQUEST, IllegalMove, move
from mailflow.core.notices import Decision
from mailflow.core.request.asking import (
    ACCEPT_REFUSAL,
    AGREE,
    CONFIRM,
    hear_all,
    owe_agreement,
    owe_answer,
    owe_terms,
    owe_work,
)
from mailflow.core.request.facts import RequestStep
from mailflow.core.turn import Turn

#: Labels of the reply slip (回复单, guide §5.20) that more than one step reads.
RESULT, OPINION = "处理结果", "处理意见"


def reason_of(command: Reply) -> str:
    """Why somebody declines, or is not content: by label, or in their sentence."""
    spoken = next((o.reason for o in command.said.ordered("decline", "return", "too_late") if o.reason), "")
    decided = command.reason if command.decision == "reject" else ""
    return spoken or decided or command.said.field("cause") or command.said.field(OPINION)


def step(turn: Turn, command: Reply, event: str, planned: datetime | None = None) -> Decision:
    """Move the request where its lifecycle allows it; else it is refused and nothing changes."""
    before = turn.record.state
    try:
        state = move(REQUEST, before, event)
    except IllegalMove:
        return turn.refuse(
            "too_late" if before in ("closed", "withdrawn") else "not_now", quoted=command.words or command.text[:80]
        )
    reason = reason_of(command) if event in ("decline", "refuse") else ""
    words = command.said.field(RESULT) or command.words or command.text[:500]
    turn.happen(
        RequestStep(
            at=turn.at, letter=turn.rests_on, by=command.letter.by, what=event, words=words, reason=reason, planned=planned
        )
    )
    if command.said.attachments:
        turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=command.letter.by, attachments=command.said.attachments))
    if state != before:
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=state, reason=event))
    _follow(turn, event, before)
    hear_all(turn, f"{before}_{event}" if event in ("agree", "refuse") else event, words=words, reason=reason)
    return turn.done("stepped", event)


def _follow(turn: Turn, event: str, before: str) -> None:
    """What is owed from now on, by whom."""
    owed: Mapping[str, Callable[[Turn], None]] = {
        "receive": _keep_answer,
        "accept": owe_work,
        "propose": lambda t: owe_agreement(t, AGREE),
        "decline": lambda t: owe_agreement(t, ACCEPT_REFUSAL),
        "finish": lambda t: owe_agreement(t, CONFIRM),
    }
    if event == "agree":
        owe_work(turn) if before == "proposed" else settle_all(turn, "closed")
    elif event == "refuse":
        {"done": owe_work, "declined": owe_terms}.get(before, owe_answer)(turn)
    else:
        owed[event](turn)


def _keep_answer(turn: Turn) -> None:
    """Having received it answers nothing: the answer stays due when it was."""
