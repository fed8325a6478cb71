"""People of earlier rules: named in what they asked or answered, and never believed, asked or written to again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mailflow.core.directory import Directory, Person
from mailflow.journal.journal import Journal
from mailflow.rules.load import Loaded, read_rules
from mailflow.rules.problem import RulesError


class Former(Mapping[str, Person]):
    """Somebody as the newest rules that knew the id described them; rules are read only when an id is asked for."""

    def __init__(self, journal: Journal, file: str) -> None:
        self._journal = journal
        self._file = file
        self._found: dict[str, Person | None] = {}

    def __getitem__(self, id_: str) -> Person:
        if id_ not in self._found:
            self._found[id_] = next((one.people[id_] for one in self._directories(id_) if id_ in one.people), None)
        if (person := self._found[id_]) is None:
            raise KeyError(id_)
        return person

    def __iter__(self) -> Iterator[str]:
        return iter([id_ for id_, person in self._found.items() if person])

    def __len__(self) -> int:
        return len(list(iter(self)))

    def _directories(self, id_: str) -> Iterator[Directory]:
        """Those of texts that hold the id, newest first: reading one takes a third of a second, looking into it none."""
        for digest in self._journal.adopted():
            text = self._journal.rules(digest) or ""
            if id_ in text and (directory := self._read(text)):
                yield directory

    def _read(self, text: str) -> Directory | None:
        """None where this version of mailflow can not read those rules any more."""
        try:
            return read_rules(text, self._file).policy.directory
        except RulesError:
            return None


def with_former(loaded: Loaded, journal: Journal, file: str) -> Loaded:
    """Rules whose directory can also name who has left it since something was asked of them."""
    directory = replace(loaded.policy.directory, former=Former(journal, file))
    return replace(loaded, policy=replace(loaded.policy, directory=directory))
