"""The people and departments of the organisation, and who stands above whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may write to the service and is written to."""

    id: str
    name: str
    mails: tuple[str, ...]
    department: str | None = None
    title: str = ""
    manager: str | None = None
    deputy: str | None = None
    language: str = "zh"
    aliases: tuple[str, ...] = ()
    admin: bool = False

    @property
    def mail(self) -> str:
        """The registered address: the only one that is ever written to."""
        return self.mails[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A department, the person who leads it and the executive (分管领导) it answers to."""

    name: str
    head: str | None = None
    executive: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Directory:
    """Everybody the organisation knows, found by id, by exact address or by what people call them.

    `former` are those of earlier rules: documents name them and what they still owe goes to who stood above them, but no
    letter of theirs and no word finds them.
    """

    people: Mapping[str, Person] = field(default_factory=dict)
    departments: Mapping[str, Department] = field(default_factory=dict)
    former: Mapping[str, Person] = field(default_factory=dict, compare=False)

    @cached_property
    def _by_mail(self) -> dict[str, Person]:
        return {mail: person for person in self.people.values() for mail in person.mails}

    @cached_property
    def _by_word(self) -> dict[str, tuple[Person, ...]]:
        found: dict[str, tuple[Person, ...]] = {}
        for person in self.people.values():
            words = {person.id, person.name, person.title, *person.aliases, *person.mails} - {""}
            for word in {w.casefold() for w in words}:
                found[word] = (*found.get(word, ()), person)
        return found

    def owner_of(self, mail: str) -> Person | None:
        """The person this address belongs to: an exact match of lower-cased ASCII, never a guess (safety: homographs)."""
        return self._by_mail.get(mail.lower()) if mail.isascii() else None

    def named(self, person: str) -> Person | None:
        """Who this id is, or was before they left; never whom to ask."""
        return self.people.get(person) or self.former.get(person)

    def called(self, words: str) -> tuple[Person, ...]:
        """Everybody these words may name, by id, name, title, alias or address; several where they are ambiguous."""
        return self._by_word.get(words.strip().casefold(), ())

    def department_called(self, words: str) -> Department | None:
        """The department these words name."""
        wanted = words.strip().casefold()
        for department in self.departments.values():
            if wanted in {name.casefold() for name in (department.name, *department.aliases)}:
                return department
        return None

    def head_of(self, person: str) -> str | None:
        """The head of this person's department."""
        return self._departments_of(person).head

    def executive_of(self, person: str) -> str | None:
        """The executive of this person's department."""
        return self._departments_of(person).executive

    def manager_of(self, person: str) -> str | None:
        """The superior of this person; of one who has left, the superior then, if still here."""
        known = self.named(person)
        return known.manager if known and known.manager in self.people else None

    def deputy_of(self, person: str) -> str | None:
        """Who answers for this person while they are away, where nobody else was named."""
        return self.people[person].deputy if person in self.people else None

    def general_managers(self) -> tuple[str, ...]:
        """Who stands above all others: the superiors, at whatever distance, of those who lead departments."""
        led = (d.executive or d.head for d in self.departments.values())
        return tuple(dict.fromkeys(self._top_of(person) for person in led if person and person in self.people))

    def above(self, person: str) -> tuple[str, ...]:
        """The superiors of this person, at whatever distance, the nearest first."""
        seen = [person]
        while (above := self.manager_of(seen[-1])) and above not in seen:
            seen.append(above)
        return tuple(seen[1:])

    def _top_of(self, person: str) -> str:
        return (person, *self.above(person))[-1]

    def admins(self) -> tuple[str, ...]:
        """Who keeps the service running."""
        return tuple(person.id for person in self.people.values() if person.admin)

    def _departments_of(self, person: str) -> Department:
        known = self.named(person)
        return self.departments.get((known.department if known else None) or "", Department(name=""))
