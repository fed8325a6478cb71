"""Anchors: once a day the head of the journal leaves the house, so that nobody inside can write another history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.anchoring import anchor_notices, end_of_day, next_anchor
from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal.journal import Journal, Transaction


@dataclass(frozen=True)
class Anchoring:
    """Mails the head of the journal to the addresses of the rules; the fact and its mails are one transaction."""

    journal: Journal
    policy: Policy

    def tick(self, at: datetime) -> int:
        """Mail the head if its time has come; how often that was.

        Only what was mailed until the end of today counts, so that a clock that was ahead once keeps no later day back.
        """
        if not self.policy.anchors.to:
            return 0
        due = self._after(self.journal.instant_of(f.Anchored, end_of_day(self.policy, at)))
        if due is None or due > at:
            return 0
        with self.journal.write() as tx:
            self._anchor(tx, at)
        return 1

    def next_at(self) -> datetime | None:
        """When the head is to be mailed next."""
        return self._after(self.journal.instant_of(f.Anchored)) if self.policy.anchors.to else None

    def _after(self, last: datetime | None) -> datetime | None:
        since = self.journal.instant_of(RulesAdopted)
        return next_anchor(self.policy, last, since) if since else None

    def _anchor(self, tx: Transaction, at: datetime) -> None:
        head = self.journal.head()
        first = next(self.journal.entries()).fact.at
        told = anchor_notices(self.policy, head, self.journal.counts()["received"], first)
        notices = tuple(tx.notify(notice, at) for notice in told)
        tx.append(None, [f.Anchored(at=at, number=head[0], hash=head[1], to=self.policy.anchors.to, notices=notices)])
