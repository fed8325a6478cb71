"""YAML text -> tree, within limits that hold while it is read: a hostile file is refused before it grows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from mailflow.core.bilingual import Said
from mailflow.rules import hints
from mailflow.rules.problem import Problem, RulesError, quoted
from mailflow.rules.tree import Items, Node, Place, Table, Text
from mailflow.rules.unseen import unseen_in
from mailflow.rules.wording.sentences import said

MAX_BYTES: Final = 1024 * 1024
MAX_DEPTH: Final = 50
MAX_ALIASES: Final = 100
MAX_TEXT: Final = 2_000
#: Of one list or table, and of the whole file with every alias written out.
MAX_ENTRIES: Final = 10_000
MAX_NODES: Final = 80_000

_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})


def read_tree(text: str, file: str) -> tuple[Node, tuple[Problem, ...]]:
    """The one document of the text, and the keys that stand twice; RulesError where it is not YAML or is hostile."""
    if len(text.encode()) > MAX_BYTES:
        raise RulesError([Problem(file, 1, 1, said("too_big", most=MAX_BYTES))])
    if unseen := unseen_in(text, file):
        raise RulesError(unseen)
    reader = _Reader(text.removeprefix("\ufeff"), file)
    try:
        return reader.document(), tuple(reader.problems)
    except (MarkedYAMLError, ReaderError) as error:
        raise RulesError([*reader.problems, hints.problem_of(error, text, file)]) from error
    except YAMLError as error:
        raise RulesError([*reader.problems, Problem(file, 1, 1, said("not_yaml", error=error))]) from error


class _Reader:
    """Builds the tree from the parser's events, counting as it goes."""

    def __init__(self, text: str, file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._events: Iterator[Any] = iter(YAML(typ="safe", pure=True).parse(text))
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._count = 0
        self._aliases = 0

    def document(self) -> Node:
        """The only document."""
        root: Node = Table(Place(1, 1))
        documents = 0
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, said("second_document"))
            elif isinstance(event, NodeEvent):
                root = self._node(event, 1)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, AliasEvent):
            return self._alias(event)
        self._admit(event, depth)
        before = self._count
        node = self._fresh(event, depth)
        if event.anchor:
            self._anchors[event.anchor] = node, self._count - before + 1
        return node

    def _fresh(self, event: Any, depth: int) -> Node:
        if isinstance(event, SequenceStartEvent):
            return self._items(event, depth)
        if isinstance(event, MappingStartEvent):
            return self._table(event, depth)
        self._check_text(event)
        written = event.style is None and event.value in _NOTHING
        return Text(_place(event), None if written else str(event.value))

    def _items(self, start: Any, depth: int) -> Items:
        nodes: list[Node] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            nodes.append(self._node(event, depth + 1))
            self._check_length(start, len(nodes))
        return Items(_place(start), tuple(nodes))

    def _table(self, start: Any, depth: int) -> Table:
        nodes: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(event)
            node = self._node(next(self._events), depth + 1)
            if key in keys:
                self._repeated(event, key, nodes, keys)
            else:
                nodes[key], keys[key] = node, _place(event)
            self._check_length(start, len(nodes))
        return Table(_place(start), nodes, keys)

    def _repeated(self, event: Any, key: str, nodes: dict[str, Node], keys: dict[str, Place]) -> None:
        """A key again: where one that holds nothing stands right above, it and what follows are not indented as meant."""
        last = next(reversed(nodes))
        above = keys[last]
        if last != key and above.line == event.start_mark.line and nodes[last] == Text(nodes[last].place, None):
            self.problems.append(Problem(self._file, above.line, above.column, said("misplaced", key=quoted(last))))
            raise RulesError(self.problems)
        self._report(event, said("key_again", key=quoted(key), line=keys[key].line))

    def _key(self, event: Any) -> str:
        if not isinstance(event, ScalarEvent):
            self._refuse(event, said("no_word_as_key"))
        self._admit(event, 1)
        self._check_text(event)
        return str(event.value)

    def _alias(self, event: Any) -> Node:
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            self._refuse(event, said("many_aliases", most=MAX_ALIASES))
        if event.anchor not in self._anchors:
            self._refuse(event, said("alias_unknown", name=event.anchor))
        node, size = self._anchors[event.anchor]
        self._grow(event, size)
        return node

    def _admit(self, event: Any, depth: int) -> None:
        self._grow(event, 1)
        if event.tag is not None:
            self._refuse(event, said("tag"))
        if depth > MAX_DEPTH:
            self._refuse(event, said("too_deep", most=MAX_DEPTH))

    def _grow(self, event: Any, by: int) -> None:
        self._count += by
        if self._count > MAX_NODES:
            self._refuse(event, said("many_values", most=MAX_NODES))

    def _check_length(self, start: Any, length: int) -> None:
        if length > MAX_ENTRIES:
            self._refuse(start, said("many_entries", most=MAX_ENTRIES))

    def _check_text(self, event: Any) -> None:
        if len(event.value) > MAX_TEXT:
            self._refuse(event, said("long_text", most=MAX_TEXT))

    def _refuse(self, event: Any, message: Said) -> NoReturn:
        self._report(event, message)
        raise RulesError(self.problems)

    def _report(self, event: Any, message: Said) -> None:
        place = _place(event)
        self.problems.append(Problem(self._file, place.line, place.column, message))


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
