"""What happens to the service itself: rules are handed in, agreed to and adopted, held letters taken up, a sign of life given."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesReceived(Fact):
    """An admin mailed rules that check clean; their text is the file of this digest. They are played over the past next."""

    digest: str
    by: str
    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesProposed(Fact):
    """Admins were told what these rules would change and may agree; `by` is empty where the file itself was changed."""

    digest: str
    by: str
    difference: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAgreed(Fact):
    """An admin wants these rules in force."""

    digest: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesChanged(Fact):
    """Rules came into force in place of others: why, and what is otherwise, key by key.

    `by` are the admins who agreed, nobody where the file was changed. `file` is the digest of a file that could not be written
    and holds other rules still: it is no change of its own.
    """

    digest: str
    before: str
    difference: tuple[str, ...]
    by: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesFaulty(Fact):
    """A changed file does not check clean: the rules stay as they are, and admins are told once. `digest` is of its faults."""

    digest: str
    faults: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTaken(Fact):
    """A held letter was taken up again: `what` is freed (by its sender's answer), released, retried or discarded (by an admin).

    `disposition` is what became of it then, `held` where nothing did; its first disposition stays what it was.
    """

    number: int
    what: str
    by: str
    reason: str
    disposition: str
    outcome: str
    decision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseTold(Fact):
    """Admins were told that the service lives; `received` is how many letters there were by then."""

    received: int
    notices: tuple[str, ...]
