"""Once a day admins are told that the service lives; the fact and its mails are one transaction."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import PulseSent
from mailflow.core.upkeep.pulse import KIND, Vitals, next_pulse, pulse_notices
from mailflow.journal.journal import Journal
from mailflow.journal.lookup import Posted
from mailflow.service.holding import shown_held

#: How many held letters a line names, the newest ones.
_LISTED: Final = 20


@dataclass(frozen=True)
class Pulsing:
    """Tells when the time of the rules has come, and at most once a local day."""

    journal: Journal
    policy: Policy

    def tick(self, at: datetime) -> int:
        """Tell if the time has come; how often that was."""
        due = self.next_at()
        if due is None or due > at:
            return 0
        counts, posted = self.journal.counts(), self.journal.posted()
        now, last = _counted(counts, posted, at), self.journal.last_pulse()
        with self.journal.write() as tx:
            for notice in pulse_notices(now, last, self._vitals(counts, posted), self.policy):
                tx.notify(notice, at)
            tx.append(None, [now])
        return 1

    def next_at(self) -> datetime | None:
        """When the line goes out next."""
        if self.policy.upkeep.pulse_at is None:
            return None
        told = (self.journal.told_last(admin, KIND) for admin in self.policy.directory.admins())
        last = max((at for at in told if at), default=None)
        if last is not None:
            return next_pulse(self.policy, last, last)
        first = next(self.journal.entries(), None)
        return next_pulse(self.policy, None, first.fact.at) if first else None

    def _vitals(self, counts: Mapping[str, int], posted: Posted) -> Vitals:
        place, held = self.journal.place(), self.journal.held_open()
        return Vitals(
            letters_waiting=counts["waiting"],
            mails_waiting=posted.waiting,
            oldest=posted.oldest,
            held_open=len(held),
            held=tuple(shown_held(self.journal, one) for one in held[-_LISTED:]),
            head=self.journal.head(),
            journal_bytes=self.journal.size(),
            free_bytes=shutil.disk_usage(Path(place).parent).free if place else None,
        )


def _counted(counts: Mapping[str, int], posted: Posted, at: datetime) -> PulseSent:
    return PulseSent(
        at=at,
        received=counts["received"],
        recorded=counts.get("recorded", 0),
        asked_back=counts.get("asked_back", 0),
        held=counts.get("held", 0),
        refused=counts.get("refused", 0),
        sent=posted.sent,
    )
