"""Digests go out: once a week, to everybody who has something in one and wants it, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mailflow.core.digest.facts import DigestsSent
from mailflow.core.digest.gathering import Portion, gather, window
from mailflow.core.digest.month import leaders, month_before
from mailflow.core.digest.timing import next_digest, opens_month
from mailflow.core.digest.writing import digest_of
from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal.journal import Journal


@dataclass(frozen=True)
class Digesting:
    """Sends digests when their time has come; the fact and its mails are one transaction."""

    journal: Journal
    policy: Policy

    def tick(self, at: datetime) -> int:
        """Send digests if their time has come; how often that was."""
        if self.policy.digest_rules.weekday is None:
            return 0
        due = self.next_at()
        if due is None or due > at:
            return 0
        last = self.journal.instant_of(DigestsSent)
        notices = list(self._notices(last, at))
        with self.journal.write() as tx:
            for notice in notices:
                tx.notify(notice, at)
            tx.append(None, [DigestsSent(at=at, period="week", seen=self.journal.head()[0], notices=len(notices))])
        return 1

    def next_at(self) -> datetime | None:
        """When digests go out next."""
        if self.policy.digest_rules.weekday is None:
            return None
        since = self.journal.instant_of(RulesAdopted)
        return next_digest(self.policy, self.journal.instant_of(DigestsSent), since) if since else None

    def _notices(self, last: datetime | None, at: datetime) -> Iterator[Notice]:
        policy, since = self.policy, window(last, at)
        portions = gather(self.journal.moving(self.journal.digests_seen()), policy, since, at)
        leading = leaders(policy)
        month = month_before(self.journal.records(), policy, at) if self._is_monthly(last, at) else None
        unwanted = self.journal.unsubscribed()
        for person in policy.directory.people:
            portion = portions.get(person) or Portion()
            summary = month if person in leading else None
            if person not in unwanted and (not portion.is_empty or summary or policy.digest_rules.empty):
                yield digest_of(person, portion, policy, since, at, summary)

    def _is_monthly(self, last: datetime | None, at: datetime) -> bool:
        before = last or self.journal.instant_of(RulesAdopted)
        return self.policy.digest_rules.monthly and before is not None and opens_month(self.policy, before, at)
