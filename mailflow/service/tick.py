"""Time passing: records whose next instant has come are asked what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.commands import Tick
from mailflow.core.decider import decide
from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal
from mailflow.service.causing import follow
from mailflow.service.presence import present


@dataclass(frozen=True)
class Timekeeper:
    """Fires what is due; a step and the mails it leads to are one transaction."""

    journal: Journal
    policy: Policy

    def tick(self, at: datetime, limit: int = 50) -> int:
        """Act on records that are due; how many there were."""
        due = self.journal.due(at, limit)
        if not due:
            return 0
        policy = present(self.policy, self.journal, at)
        with self.journal.write() as tx:
            for record_id in due:
                record = self.journal.record(record_id)
                decision = decide(record, Tick(), policy, at)
                tx.append(record_id, decision.facts)
                for notice in decision.notices:
                    tx.notify(notice, at)
                follow(decision, self.journal, tx, policy, at)
        return len(due)
