"""What people owe to a record of any kind: taken up, chased by a ladder, settled."""

from __future__ import annotations

from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.obligation import Obligation, Rung, lay_ladder
from mailflow.core.policy import Step
from mailflow.core.turn import Turn


def owe(
    turn: Turn,
    id_: str,
    owner: str,
    what: str,
    due: datetime,
    rungs: tuple[Rung, ...],
    *,
    sign_off: str | None = None,
    part: str | None = None,
    title: str = "",
) -> None:
    """Somebody owes something from now on; what was owed under the same id before is owed no more."""
    obligation = Obligation(
        id=id_, owner=owner, what=what, opened_at=turn.at, due=due, rungs=rungs, sign_off=sign_off, part=part, title=title
    )
    turn.happen(f.ObligationOpened(at=turn.at, letter=turn.rests_on, obligation=obligation))


def owe_by(turn: Turn, id_: str, owner: str, what: str, due: datetime, steps: tuple[Step, ...], *, part: str | None = None,
           title: str = "") -> None:
    """Somebody owes something by an instant, chased by the steps of an escalation policy."""
    owe(turn, id_, owner, what, due, lay_ladder(steps, turn.at, due, turn.policy.calendar), part=part, title=title)


def wait_until(turn: Turn, id_: str, what: str, at: datetime, rule: str) -> None:
    """Nobody owes anything, but something follows at an instant: the kind's `on_time` says what."""
    owe(turn, id_, "", what, at, (Rung(at=at, level=0, targets=(), rule=rule),))


def settle(turn: Turn, duty: str, reason: str) -> None:
    """What was owed is owed no more; nothing happens where it was settled before."""
    if any(o.id == duty and o.is_open for o in turn.record.obligations):
        turn.happen(f.ObligationClosed(at=turn.at, letter=turn.rests_on, obligation=duty, reason=reason))


def settle_all(turn: Turn, reason: str, *whats: str) -> None:
    """Everything of these sorts is owed no more; everything at all where none is named."""
    for obligation in turn.record.obligations:
        if obligation.is_open and (not whats or obligation.what in whats):
            settle(turn, obligation.id, reason)
