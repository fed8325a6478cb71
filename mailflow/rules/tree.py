"""A YAML document as it stands in the file: text, lists and tables, each with its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mailflow.rules.problem import Finding, Path, Problem

Plain = str | list["Plain"] | dict[str, "Plain"] | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something begins; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar exactly as written, so that 010, NO and 2026-03-04 stay what they are; None where nothing stands."""

    place: Place
    value: str | None


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and what stands under them; `keys` says where each key stands."""

    place: Place
    nodes: Mapping[str, Node] = field(default_factory=dict)
    keys: Mapping[str, Place] = field(default_factory=dict)


Node = Text | Items | Table


def plain(node: Node) -> Plain:
    """The document as values; a key with nothing after it counts as left out."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.nodes]
    return {key: value for key, below in node.nodes.items() if (value := plain(below)) is not None}


def place_of(root: Node, path: Path, *, at_key: bool = False) -> Place:
    """Where the value at this path stands, or its key; where the path leaves the document, the last key on it."""
    node, place = root, root.place
    for part in path:
        if isinstance(node, Table) and part in node.nodes:
            key = str(part)
            below = node.nodes[key]
            place = node.keys[key] if at_key or _is_below(below) else below.place
        elif isinstance(node, Items) and isinstance(part, int) and part < len(node.nodes):
            below = node.nodes[part]
            place = below.place
        else:
            break
        node = below
    return place


def _is_below(node: Node) -> bool:
    """Whether nothing stands on the key's own line that could be pointed at."""
    return not isinstance(node, Text) or node.value is None


def problem_at(root: Node, finding: Finding, file: str) -> Problem:
    """The finding with its line and column."""
    place = place_of(root, finding.path, at_key=finding.at_key)
    return Problem(file, place.line, place.column, finding.message)


def table_at(data: Plain, *path: str) -> dict[str, Plain]:
    """The table at this path; empty where there is none, for checks that must survive a broken file."""
    for part in path:
        data = data.get(part) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def strings_at(data: Plain, *path: str | int) -> Iterator[tuple[Path, str]]:
    """The text at this path, or each text of the list there, with its own path; nothing where there is none."""
    for part in path:
        data = data.get(str(part)) if isinstance(data, dict) else None
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        yield from (((*path, index), item) for index, item in enumerate(data) if isinstance(item, str))
