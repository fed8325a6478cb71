"""Rules come into force: a changed file is adopted if it checks clean, else the last good rules stay and admins are told.

What is in force stands in the journal alone; each engine takes it from there at the beginning of a round. So one commit is
what adopts, and whatever ends the process before it has changed nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from mailflow.core.policy import Policy
from mailflow.core.upkeep.facts import RulesAdopted, RulesRefused, RulesWritten
from mailflow.core.upkeep.telling import rules_adopted, rules_refused
from mailflow.journal.journal import Journal
from mailflow.rules.difference import differences
from mailflow.rules.load import Loaded, read_rules
from mailflow.rules.problem import RulesError
from mailflow.service.engine import Engine
from mailflow.service.former import with_former
from mailflow.service.rulesfile import Found, RulesFile, checked, present_rules

log = logging.getLogger("mailflow")

#: How often the file is looked at, and how long its content must have stood still: editors write in several strokes.
EVERY = timedelta(seconds=2)


class InForce:
    """The engine of one thread under the rules in force, made anew when the journal has others."""

    def __init__(self, journal: Journal, make: Callable[[Journal, Loaded], Engine], loaded: Loaded, file: str) -> None:
        self._journal = journal
        self._make = make
        self._file = file
        self.engine = self._made(loaded)

    def renewed(self) -> Engine:
        """The engine as of now."""
        digest = self._journal.in_force()
        if digest is not None and digest != self.engine.policy.digest:
            self.engine = self._made(present_rules(self._journal, self._file) or _lost(digest))
        return self.engine

    def _made(self, loaded: Loaded) -> Engine:
        return self._make(self._journal, with_former(loaded, self._journal, self._file))


def refuse_hopeless(file: RulesFile, journal: Path) -> None:
    """RulesError for a file with errors where no journal could have better rules, before one is made."""
    if not journal.exists():
        checked(file.read(), file.name)


def first_rules(journal: Journal, file: RulesFile, at: datetime) -> Loaded:
    """The rules to start with: those of the file if it checks clean, else those the journal had last; RulesError without any."""
    found, adopting = file.read(), Adopting(journal, file)
    if found.digest == journal.in_force():
        return read_rules(found.text, file.name)
    if adopting.is_owed(found) and (present := _good_before(journal, file.name)):
        return present
    try:
        loaded = checked(found, file.name)
    except RulesError as error:
        present = _good_before(journal, file.name)
        if present is None:
            raise
        adopting.refuse(found, error, at)
        return present
    adopting.adopt(loaded, at)
    return loaded


def _good_before(journal: Journal, file: str) -> Loaded | None:
    """The last good rules; none where an older version of mailflow took what this one refuses."""
    try:
        return present_rules(journal, file)
    except RulesError:
        return None


def _lost(digest: str) -> Loaded:
    raise LookupError(f"rules {digest}: found no text, expected the rules in force. Run: mailflow verify JOURNAL")


@dataclass
class Adopting:
    """Looks at the file; `settle` is how long a new content must have stood before it counts."""

    journal: Journal
    file: RulesFile
    settle: timedelta = EVERY
    _judged: str = ""
    _seen: str = ""
    _since: datetime | None = field(default=None)
    _next: datetime | None = field(default=None)

    def next_at(self) -> datetime | None:
        """When the file is to be looked at next."""
        return self._next

    def tick(self, at: datetime) -> int:
        """Look at the file if it is time; 1 where other rules came into force or were refused."""
        if self._next is not None and self._next - self.settle <= at < self._next:
            return 0
        self._next = at + self.settle
        found = self.file.read()
        if self.is_owed(found):
            return self._write(at)
        if found.digest == (self._judged or self.journal.in_force()):
            self._seen = ""
            return 0
        if not self._stands(found, at):
            return 0
        self.judge(found, at)
        return 1

    def is_owed(self, found: Found) -> bool:
        """Whether rules that were adopted by mail are still to be put into the file, which has those before."""
        if found.digest == self.journal.in_force():
            return False
        adoption = self.journal.adoption()
        return bool(adoption and adoption.by and adoption.before == found.digest and not self.journal.rules_written())

    def _write(self, at: datetime) -> int:
        """Put the rules in force into the file; what keeps the process from it is done at its next look."""
        digest = self.journal.in_force() or ""
        try:
            self.file.write(self.journal.rules(digest) or "")
        except OSError as error:
            log.error("rules: %s can not be written and keeps the old rules: %s", self.file.name, error)  # noqa: TRY400
            return 0
        with self.journal.write() as tx:
            tx.append(None, [RulesWritten(at=at, digest=digest)])
        self._judged = digest
        return 1

    def judge(self, found: Found, at: datetime) -> None:
        """Adopt what was found, or keep the rules in force and tell the admins what is wrong, once per content."""
        try:
            self.adopt(checked(found, self.file.name), at)
        except RulesError as error:
            self.refuse(found, error, at)
        self._judged = found.digest

    def _stands(self, found: Found, at: datetime) -> bool:
        if found.digest != self._seen:
            self._seen, self._since = found.digest, at
        return self._since is not None and at >= self._since + self.settle

    def adopt(self, loaded: Loaded, at: datetime) -> None:
        """Put rules into force, and tell the admins what is otherwise; in one commit."""
        before = self.journal.in_force()
        if before == loaded.digest:
            return
        text = (self.journal.rules(before) if before else None) or ""
        changes = differences(text, loaded.text, self.file.name)
        with self.journal.write() as tx:
            tx.adopt_rules(loaded.digest, loaded.text, at, changes)
            if before:
                fact = RulesAdopted(at=at, digest=loaded.digest, before=before, changes=changes)
                for notice in rules_adopted(fact, loaded.policy):
                    tx.notify(notice, at)

    def refuse(self, found: Found, error: RulesError, at: datetime) -> None:
        """Tell the admins once what is wrong."""
        problems = tuple(problem.whole for problem in error.problems)
        log.warning("rules: %s is not adopted, errors: %d, the first: %s", self.file.name, len(problems), problems[0].en)
        present = self._present()
        if present is None or found.digest in self.journal.refused_rules():
            return
        with self.journal.write() as tx:
            tx.append(None, [RulesRefused(at=at, digest=found.digest, problems=tuple(problem.en for problem in problems))])
            for notice in rules_refused(problems, self.journal.adoption(), present):
                tx.notify(notice, at)

    def _present(self) -> Policy | None:
        loaded = present_rules(self.journal, self.file.name)
        return loaded.policy if loaded else None
