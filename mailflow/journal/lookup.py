"""The part of the port by which records are looked up for people and for digests, and the rules that are in force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from mailflow.core.record import Record
from mailflow.core.upkeep.facts import PulseSent, RulesAdopted


@dataclass(frozen=True, slots=True)
class Posted:
    """Mails of all time that were taken over, those that wait, and since when the oldest of these, or of the letters, does."""

    sent: int
    waiting: int
    oldest: datetime | None


class Heading(NamedTuple):
    """By what a mail is told from others about its record, and by what its answers find it; `text` is its text part."""

    to: str
    kind: str
    sign_off: str | None
    answers: str | None
    message_id: str
    ref: str
    text: str


class Lookup(Protocol):
    """What may be asked of many records at once."""

    def search(self, words: str, limit: int) -> list[str]:
        """The records in which all of these words occur, the best first; any text may be asked for."""

    def awaited(self, person: str, limit: int) -> list[str]:
        """Records of a person in which others owe something, the one due first coming first."""

    def is_filed(self, record: str, sha256: str) -> bool:
        """Whether a document with these bytes was filed for a record."""

    def digests_seen(self) -> int:
        """The last fact that digests told of; 0 where none ever went out."""

    def unsubscribed(self) -> set[str]:
        """Who wants no digests."""

    def tasked(self) -> Iterator[Record]:
        """Records of which somebody owes a task, in order of their ids."""

    def moving(self, after: int) -> Iterator[Record]:
        """Records to which anything is owed, or that changed after a sequence number of facts; in order of their ids."""

    def in_force(self) -> str | None:
        """The SHA-256 of the rules adopted last; None before any were."""

    def adoption(self) -> RulesAdopted | None:
        """How the rules in force came to be so."""

    def adopted(self) -> list[str]:
        """The SHA-256 of all rules that were ever adopted, newest first."""

    def rules_written(self) -> bool:
        """Whether rules that were adopted by mail have been put into the file since."""

    def headings(self, record: str) -> Iterator[Heading]:
        """Of every rendered mail about a record ("" for those about none), newest first; far cheaper than the mails."""

    def held_ended(self, letter: int) -> bool:
        """Whether an admin released or discarded a held letter; for what happens rarely."""

    def held_open(self) -> list[int]:
        """Held letters about which nothing was done yet, in order of arrival; reads all facts, so it is for once a day."""

    def held_after(self, at: datetime) -> list[tuple[int, datetime]]:
        """The letters held later than an instant with when, newest first; what was done about them since does not matter."""

    def told_last(self, person: str, kind: str) -> datetime | None:
        """When a person was told something of a kind last; for kinds that come often."""

    def last_pulse(self) -> PulseSent | None:
        """The last daily line to admins; asked once a day."""

    def posted(self) -> Posted:
        """How outgoing mail stands; reads all of it, so it is for once a day."""

    def place(self) -> str:
        """The file it is kept in; "" for one in memory."""

    def size(self) -> int:
        """The bytes it takes."""

    def refused_rules(self) -> set[str]:
        """The SHA-256 of texts that were refused since rules were adopted last."""
