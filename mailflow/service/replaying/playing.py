"""One course of a history under one set of rules: the code that serves decides, the clock is wound, and nobody is mailed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.journal.journal import KeptLetter, Received, Transaction
from mailflow.service.anchoring import Anchoring
from mailflow.service.digesting import Digesting
from mailflow.service.engine import Deciding
from mailflow.service.pulsing import Pulsing
from mailflow.service.reading import Trust
from mailflow.service.receive import Desk
from mailflow.service.replaying.history import History
from mailflow.service.replaying.memory import ReplayJournal
from mailflow.service.tick import Timekeeper
from mailflow.service.unreached import tell_unreached

#: A ladder that never comes to rest is a fault of ours.
_WAKE_UPS: Final = 1_000_000


@dataclass(frozen=True, slots=True, order=True)
class Telling:
    """Somebody is told something of a record at an instant."""

    at: datetime
    record: str
    kind: str
    to: str
    level: int = 0
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one letter."""

    at: datetime
    sender: str
    disposition: str
    decision: str
    record: str
    reason: str = field(compare=False)


@dataclass(slots=True)
class Outcome:
    """What a history led to: who was told what, what became of each letter, and how each record stands at the end."""

    told: list[Telling] = field(default_factory=list)
    letters: dict[int, Fate] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)


def play(history: History, policy: Policy, trust: Trust, until: datetime, played: Callable[[], None]) -> Outcome:
    """The course of a history under these rules down to an instant; `played` is called after each letter."""
    player = _Player(history, policy, trust)
    with closing(player.journal):
        for letter in history.letters():
            player.receive(letter)
            played()
        player.advance(until)
        return player.outcome()


class _Player:
    """Winds the clock of one course."""

    def __init__(self, history: History, policy: Policy, trust: Trust) -> None:
        self._policy = policy
        self._since = history.since
        self._outcome = Outcome()
        self._numbers: dict[int, int] = {}
        self.journal = ReplayJournal(history, self._told)
        self._deciding = Deciding(
            journal=self.journal,
            policy=policy,
            desk=Desk(self.journal, policy, trust),
            timekeeper=Timekeeper(self.journal, policy),
            anchoring=Anchoring(self.journal, policy),
            digesting=Digesting(self.journal, policy),
            # The daily line tells of the service, which is not there: it would be played for nothing.
            pulsing=Pulsing(self.journal, replace(policy, upkeep=replace(policy.upkeep, pulse_at=None))),
        )

    def receive(self, letter: KeptLetter) -> None:
        """Let time pass until a letter comes, and read it as it came."""
        self.advance(letter.received_at)
        self.journal.reading = letter.sha256
        arrival = Received(
            raw=letter.raw,
            source=letter.source,
            mail_from=letter.mail_from,
            rcpt_to=letter.rcpt_to,
            peer=letter.peer,
            oversize=letter.oversize,
        )
        (number,) = self.journal.keep([arrival], letter.received_at)
        self._numbers[number] = letter.id
        self._deciding.desk.work(letter.received_at)

    def advance(self, until: datetime) -> None:
        """Let time pass, stopping at every instant at which something is due; what is due at its end has been done."""
        for _ in range(_WAKE_UPS):
            due = self._deciding.next_decision_at()
            if due is None or due > until:
                return
            while self._deciding.decide(due):
                pass

    def outcome(self) -> Outcome:
        """What it all led to."""
        played = (disposed for disposed in self.journal.dispositions() if disposed.letter in self._numbers)
        for disposed in played:
            fact = disposed.fact
            fate = Fate(fact.at, fact.sender or "", fact.disposition, fact.decision or "", fact.record or "", fact.reason)
            self._outcome.letters[self._numbers[disposed.letter]] = fate
        for record in self.journal.records():
            self._outcome.states[record.id] = record.state
            self._outcome.titles[record.id] = record.title
        return self._outcome

    def _told(self, tx: Transaction, notice: Notice, at: datetime) -> str:
        """Note whom a notice tells; who is in the rules no more is not reached, as when it is sent."""
        person = self._policy.reader(notice.to)
        if self._since is None or at >= self._since:
            level, rule = int(notice.about.get("level", 0)), str(notice.about.get("rule", ""))
            if person:
                self._outcome.told.append(Telling(at, notice.record or "", notice.kind, notice.to, level, rule))
            else:
                tell_unreached(self.journal, tx, self._policy, notice, "unknown", at)
        return person.mail if person else ""
