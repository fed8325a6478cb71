"""Letters that wait are read in groups and decided in few transactions, with one savepoint a letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.upkeep.proposing import Examination
from mailflow.journal.journal import Journal, KeptLetter, Transaction
from mailflow.service.aside import PATIENCE as LOOKED_INTO
from mailflow.service.disposal import Disposal
from mailflow.service.presence import present
from mailflow.service.proposals import RulesOffice
from mailflow.service.reading import ReadLetter, Trust, read_letter, unread
from mailflow.service.spells import in_spells
from mailflow.service.trial import Trial

#: A letter that was started so often without an end is tried in another process before it is started again.
STARTS: Final = 2

#: So is every letter of more bytes: small ones are read in a time and space that their size bounds.
SMALL: Final = 1024 * 1024

#: While nameservers are silent a letter waits: a genuine answer must not be challenged for it. Then it is taken as it is.
AGAIN: Final = timedelta(minutes=5)
PATIENCE: Final = timedelta(hours=1)


class Desk:
    """Reads and decides kept letters; a transaction holds as many as it has time for, a savepoint each letter.

    `survives` says of a letter that is large, or was started too often, whether it can be read, without risking the service.
    """

    def __init__(
        self,
        journal: Journal,
        policy: Policy,
        trust: Trust,
        survives: Callable[[bytes], bool] | None = None,
        office: RulesOffice | None = None,
    ) -> None:
        self._journal = journal
        self._office = office
        self._rules = policy
        self._trust = trust
        self._survives = survives or Trial().survives

    def work(self, at: datetime, limit: int = 50) -> int:
        """Dispose of the letters that wait; how many there were. What was read is committed before this returns."""
        self._recall(at)
        letters = self._journal.take(limit, at)
        if not letters:
            return 0
        policy = present(self._rules, self._journal, at)
        read = [self._read_safely(kept, policy) for kept in letters]
        examined = [self._examine_safely(letter, at) for letter in read]
        before = self._journal.in_force()

        def take(tx: Transaction, one: tuple[ReadLetter, Examination | None, bool]) -> None:
            letter, examination, known = one
            if letter.temporary and at < letter.kept.received_at + PATIENCE:
                tx.put_off(letter.kept.id, at + AGAIN)
            elif self._journal.in_force() != before:
                # A letter before it put other rules in force: this one is read again, under those.
                tx.put_off(letter.kept.id, at)
            elif not known:
                tx.put_off(letter.kept.id, at + LOOKED_INTO)
            else:
                self._dispose_safely(tx, letter, policy, at, examination)

        in_spells(self._journal, examined, take)
        return len(letters)

    def _recall(self, at: datetime) -> None:
        """Letters that were looked into aside are taken now."""
        if ready := self._office.ready() if self._office else []:
            with self._journal.write() as tx:
                for letter in ready:
                    tx.put_off(letter, at)

    def _examine_safely(self, letter: ReadLetter, at: datetime) -> tuple[ReadLetter, Examination | None, bool]:
        """A letter, what was found in the rules it carries, and whether that is known by now."""
        try:
            return letter, *(self._office.examine(letter, at) if self._office else (None, True))
        except Exception as error:  # noqa: BLE001  nothing that one letter holds may stop the others
            return ReadLetter(kept=letter.kept, message=None, problem=("failed", _told(error))), None, True

    def _read_safely(self, kept: KeptLetter, policy: Policy) -> ReadLetter:
        """A letter whose reading fails is held with the reason, and the others go on."""
        if (kept.attempts > STARTS or len(kept.raw) > SMALL) and not self._survives(kept.raw):
            return unread(kept, policy, ("kills_reader", ""))
        try:
            return read_letter(kept, policy, self._trust)
        except Exception as error:  # noqa: BLE001  nothing that one letter holds may stop the others
            return ReadLetter(kept=kept, message=None, problem=("failed", _told(error)))

    def _dispose_safely(
        self, tx: Transaction, letter: ReadLetter, policy: Policy, at: datetime, examination: Examination | None
    ) -> None:
        """A letter that breaks its own processing is held with the reason, and the others go on."""
        try:
            with tx.savepoint():
                Disposal(self._journal, tx, policy, at, self._office, examination, self._trust).dispose(letter)
        except Exception as error:  # noqa: BLE001  nothing that one letter holds may stop the others
            with tx.savepoint():
                Disposal(self._journal, tx, policy, at).hold(letter, "failed", _told(error))


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]
