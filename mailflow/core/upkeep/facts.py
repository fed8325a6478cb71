"""What happens to the service itself and to its rules: facts about no record."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.facts import Change, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAdopted(Fact):
    """From here on these rules are in force.

    `digest` is the SHA-256 of their text, which the journal keeps, `before` that of those they replace, `changes` what is
    otherwise in them. `by` are the admins whose mail put them in force; nobody where the file itself was changed.
    """

    digest: str
    before: str = ""
    changes: tuple[Change, ...] = ()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesRefused(Fact):
    """The rules file was found with errors, and the rules before it stay in force; admins are told once per content."""

    digest: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesProposed(Fact):
    """An admin mailed rules in; their text is kept as a file, and nothing is in force by that."""

    digest: str
    by: str
    errors: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesWritten(Fact):
    """Rules that were adopted by mail stand in the rules file now."""

    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseSent(Fact):
    """Admins were told that the service lives; the counts are of all time, so that the next one can tell what came since."""

    received: int
    recorded: int
    asked_back: int
    held: int
    refused: int
    sent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSettled(Fact):
    """What an admin, or who it names, did about a held letter; held it stays by its disposition: nothing is deleted.

    `held` is its SHA-256, `number` its number, `act` one of release, retry, discard; `order` is the SHA-256 of the mail with it.
    """

    held: str
    number: int
    act: str
    by: str
    reason: str
    order: str = ""
