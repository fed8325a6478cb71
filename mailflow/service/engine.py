"""The engine: the same loop of read, tick, render and send, whether time is real or rehearsed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal
from mailflow.service.anchoring import Anchoring
from mailflow.service.deliver import Outbox
from mailflow.service.digesting import Digesting
from mailflow.service.pulsing import Pulsing
from mailflow.service.receive import Desk
from mailflow.service.tick import Timekeeper

#: States in which a mail still wants something done.
UNSENT: Final = ("new", "ready", "unknown")


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """Everything that decides on one journal under one set of rules: the letters that came, and the time that passed."""

    journal: Journal
    policy: Policy
    desk: Desk
    timekeeper: Timekeeper
    anchoring: Anchoring
    digesting: Digesting
    pulsing: Pulsing

    def decide(self, at: datetime) -> int:
        """Read what has come and act on what is due, a group at most of each; how much that was."""
        read = self.desk.work(at)
        if read and self.journal.in_force() not in (None, self.policy.digest):
            return read  # a letter put other rules in force: whatever is due now is due under those
        return read + self.timekeeper.tick(at) + self.anchoring.tick(at) + self.digesting.tick(at) + self.pulsing.tick(at)

    def next_decision_at(self) -> datetime | None:
        """When something is due, a letter that was put off is to be read again, or something is told by itself."""
        told = (self.anchoring.next_at(), self.digesting.next_at(), self.pulsing.next_at())
        instants = (self.journal.next_due(), self.journal.next_letter(), *told)
        return min((at for at in instants if at), default=None)


@dataclass(frozen=True, kw_only=True)
class Engine(Deciding):
    """Everything that acts on one journal under one set of rules."""

    outbox: Outbox

    def deliver(self, at: datetime) -> int:
        """Render and send what is to be told, a group at most of each; how much that was."""
        return self.outbox.render(at) + self.outbox.send(at)

    def settle(self, at: datetime) -> None:
        """Go on until nothing more is due at this instant, deliveries included."""
        while self.decide(at) + self.deliver(at):
            pass

    def next_mail_at(self) -> datetime | None:
        """When the next mail wants to be rendered or sent."""
        return self.journal.next_mail(UNSENT)

    def next_at(self) -> datetime | None:
        """The next instant at which something is due by itself."""
        instants = (self.next_decision_at(), self.next_mail_at())
        return min((at for at in instants if at), default=None)
