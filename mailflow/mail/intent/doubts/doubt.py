"""What a doubt is, and what it looks at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from mailflow.mail.intent.requested import asked_of

#: A run of these is looked at as one, so that reading takes time in proportion.
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer that reads as an approval, and what it answers.

    `said` is the whole text with the marks of `speaker` and without what leads to its decisions, `told` the same with that,
    `written` with neither; `approving` are the clauses that approve; `gaps` are where a blank between Chinese words was
    dropped. Without `names` nobody knows who signs, without a `request` nobody knows what is meant. Without slots, for what is
    read off it is kept.
    """

    said: str
    told: str
    written: str
    approving: str
    names: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    request: str = ""
    gaps: frozenset[int] = frozenset()

    @cached_property
    def closed(self) -> str:
        """What is said, each run of blanks closed up to one blank or line break."""
        return _BLANKS.sub(lambda run: "\n" if "\n" in run[0] else " ", self.said)

    @cached_property
    def asked(self) -> str:
        """The request and what it is about, folded."""
        return asked_of(self.request, self.about)

    @property
    def is_of_something(self) -> bool:
        """Whether it is known what was asked."""
        return bool(self.asked.strip())


@dataclass(frozen=True, slots=True)
class Doubt:
    """A form of words that is no approval, whatever else is said.

    It is looked for in what is said, or, `closed`, with runs of blanks closed up, or, `led`, with what leads to it. What it must
    be that `approves` is every clause that does, whatever is said around it. Where words are `free`, those that stand in the
    request raise no doubt: what was found, or of it the `thing`. One that is `asked` is raised only where it is known what was
    asked.
    """

    name: str
    pattern: re.Pattern[str]
    closed: bool = False
    free: bool = False
    asked: bool = False
    led: bool = False
    approves: bool = False

    def is_raised(self, answer: Answer) -> bool:
        """Whether an answer holds it."""
        if self.asked and not answer.is_of_something:
            return False
        if self.approves:
            return all(self.pattern.fullmatch(clause) for clause in answer.approving.split("\n"))
        text = answer.told if self.led else answer.closed if self.closed else answer.said
        if self.pattern.search(text) is None:
            return False
        return not self.free or any(self._thing(found) not in answer.asked for found in self.pattern.finditer(text))

    def _thing(self, found: re.Match[str]) -> str:
        return found["thing"] if "thing" in self.pattern.groupindex else found[0]


@dataclass(frozen=True, slots=True)
class Look:
    """A doubt that no form of words tells, but a look at who writes, or at what was asked."""

    name: str
    is_raised: Callable[[Answer], bool]
