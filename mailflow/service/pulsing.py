"""Once a day admins are told that the service lives, and before that of letters newly held; each in one transaction."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import PulseSent
from mailflow.core.upkeep.pulse import HELD, KIND, Vitals, held_notices, next_pulse, pulse_notices
from mailflow.journal.journal import Journal
from mailflow.journal.lookup import Posted
from mailflow.service.holding import shown_held

#: How many held letters a line names, the newest ones.
_LISTED: Final = 20
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Pulsing:
    """Tells when the time of the rules has come, and at most once a local day."""

    journal: Journal
    policy: Policy
    _looked: list[datetime] = field(default_factory=list)

    def tick(self, at: datetime) -> int:
        """Tell what the time has come for; how often that was."""
        return self._daily(at) + self._of_held(at)

    def next_at(self) -> datetime | None:
        """When something is told next."""
        return min((at for at in (self._next_daily(), self._next_held()) if at), default=None)

    def _of_held(self, at: datetime) -> int:
        """Letters newly held that nobody has settled meanwhile, in one mail."""
        due = self._next_held()
        if due is None or due > at:
            return 0
        still = set(self.journal.held_open())
        new = [letter for letter, _ in reversed(self.journal.held_after(self._told_of_held())) if letter in still]
        self._looked[:] = [at]
        if not new:
            return 0
        shown = [shown_held(self.journal, letter) for letter in new[-_LISTED:]]
        with self.journal.write() as tx:
            for notice in held_notices(shown, len(new) - len(shown), self.policy):
                tx.notify(notice, at)
        return 1

    def _next_held(self) -> datetime | None:
        """When the first letter held since has waited as long as rules let it."""
        if self.policy.upkeep.pulse_at is None:
            return None
        held = self.journal.held_after(self._told_of_held())
        return self.policy.calendar.add(held[-1][1], self.policy.upkeep.held_within) if held else None

    def _told_of_held(self) -> datetime:
        """Until when admins have been told of what was held: by such a mail or by the daily line, or it was looked at in vain."""
        told = (self.journal.told_last(admin, kind) for admin in self.policy.directory.admins() for kind in (HELD, KIND))
        return max((*(at for at in told if at), *self._looked), default=_NEVER)

    def _daily(self, at: datetime) -> int:
        due = self._next_daily()
        if due is None or due > at:
            return 0
        counts, posted = self.journal.counts(), self.journal.posted()
        now, last = _counted(counts, posted, at), self.journal.last_pulse()
        with self.journal.write() as tx:
            for notice in pulse_notices(now, last, self._vitals(counts, posted), self.policy):
                tx.notify(notice, at)
            tx.append(None, [now])
        return 1

    def _next_daily(self) -> datetime | None:
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
