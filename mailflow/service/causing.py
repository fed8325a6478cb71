"""What a decision about one record asks of others, done in the same transaction as its facts."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.core.commands import Cause, Open
from mailflow.core.decider import decide
from mailflow.core.lifecycle import PREFIXES
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal, Transaction
from mailflow.service.series import with_series

#: Records that inform each other without end are a fault of ours.
_MOST: Final = 100


def follow(decision: Decision, journal: Journal, tx: Transaction, policy: Policy, at: datetime) -> None:
    """Carry out what a stored decision causes, and what that causes, in order."""
    waiting = deque(decision.causes)
    for _ in range(_MOST):
        if not waiting:
            return
        waiting += _carry_out(waiting.popleft(), journal, tx, policy, at).causes
    raise RuntimeError(f"records: found more than {_MOST} that cause each other, expected an end. Report this as a fault.")


def _carry_out(cause: Cause, journal: Journal, tx: Transaction, policy: Policy, at: datetime) -> Decision:
    command, number = cause.command, cause.record
    if isinstance(command, Open):
        number = tx.number(PREFIXES[command.kind], policy.calendar.local(at).year)
        command = replace(command, number=number)
        if command.kind == "meeting":
            command = replace(command, said=with_series(command.said, command.title, journal))
    record = None if isinstance(command, Open) or number is None else journal.record(number)
    decision = decide(record, command, policy, at)
    if decision.facts:
        tx.append(number, decision.facts)
    for notice in decision.notices:
        tx.notify(notice, at)
    return decision
