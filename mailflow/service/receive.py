"""Letters that wait are read and decided in groups: one transaction a group, one savepoint a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailflow.core.policy import Absence, Policy
from mailflow.journal.journal import Journal, Transaction
from mailflow.service.disposal import Disposal
from mailflow.service.reading import ReadLetter, Trust, read_letter


class Desk:
    """Reads and decides kept letters; one transaction holds a group, one savepoint each letter."""

    def __init__(self, journal: Journal, policy: Policy, trust: Trust) -> None:
        self._journal = journal
        self._rules = policy
        self._trust = trust

    def work(self, at: datetime, limit: int = 50) -> int:
        """Dispose of the letters that wait; how many there were. What was read is committed before this returns."""
        letters = self._journal.take(limit, at)
        if not letters:
            return 0
        policy = replace(self._rules, absences=self._absences(at))
        read = [read_letter(kept, policy, self._trust) for kept in letters]
        with self._journal.write() as tx:
            for letter in read:
                self._dispose_safely(tx, letter, policy, at)
        return len(letters)

    def _absences(self, at: datetime) -> tuple[Absence, ...]:
        away = self._journal.absences(at)
        return tuple(Absence(person=a.person, since=a.since, until=a.until, deputy=a.deputy) for a in away)

    def _dispose_safely(self, tx: Transaction, letter: ReadLetter, policy: Policy, at: datetime) -> None:
        """A letter that breaks its own processing is held with the reason, and the others go on."""
        try:
            with tx.savepoint():
                Disposal(self._journal, tx, policy, at).dispose(letter)
        except Exception as error:  # noqa: BLE001  nothing that one letter holds may stop the others
            with tx.savepoint():
                detail = f"{type(error).__name__}: {error}"[:300]
                Disposal(self._journal, tx, policy, at).hold(letter, "failed", detail)
