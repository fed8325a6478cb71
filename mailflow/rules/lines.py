"""On which line of the rules a key stands, so that whatever follows from it can be traced back."""

from __future__ import annotations

from pathlib import PurePath

from mailflow.core.bilingual import Said
from mailflow.core.policy import Source
from mailflow.rules.problem import Finding, Path, Problem, dotted
from mailflow.rules.reader import read_tree
from mailflow.rules.tree import Items, Node, Table, Text, place_of, problem_at


class Lines:
    """The keys of one text of rules, which must have been checked before; `file` is what sources call it."""

    def __init__(self, text: str, file: str) -> None:
        self._root, _ = read_tree(text, file)
        self._path = file
        self._file = PurePath(file).name

    def source(self, *path: str | int) -> Source:
        """Where this key stands; line 0 where it is left out, and its documented value counts."""
        line = place_of(self._root, path, at_key=True).line if self._has(path) else 0
        return Source(dotted(path), line, self._file)

    def problem(self, path: Path, message: Said) -> Problem:
        """What is wrong with what stands at this path, with its line and column; the file as it was called."""
        return problem_at(self._root, Finding(path, message), self._path)

    def text(self, *path: str | int) -> str | None:
        """What is written at this key, where it is one text."""
        node = self._at(path)
        return node.value if isinstance(node, Text) else None

    def _has(self, path: Path) -> bool:
        return self._at(path) is not None

    def _at(self, path: Path) -> Node | None:
        node = self._root
        for part in path:
            if isinstance(node, Table) and part in node.nodes:
                node = node.nodes[str(part)]
            elif isinstance(node, Items) and isinstance(part, int) and part < len(node.nodes):
                node = node.nodes[part]
            else:
                return None
        return node
