"""rules.yaml's shape as JSON Schema, by which editors complete and check while somebody types.

The shape is that of `mailflow.rules.schema`; the sentence that describes a key is the comment above it in the manual.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from mailflow.rules.known import CLASSES, FIELDS
from mailflow.rules.reader import read_tree
from mailflow.rules.schema import Rules
from mailflow.rules.tree import Items, Node, Place, Table

#: The file that is shipped, and written beside rules.yaml by `mailflow init`.
NAME: Final = "rules.schema.json"
SHIPPED: Final = Path(__file__).with_name(NAME)

#: How the first line of a rules file names its schema to an editor.
MODELINE: Final = "# yaml-language-server: $schema="

#: Tables whose keys are words of a fixed list, each of which holds the same.
_WORDS: Final[Mapping[str, Sequence[str]]] = {"vocabulary": CLASSES, "labels": FIELDS}

Schema = dict[str, Any]


def json_schema(manual: str) -> Schema:
    """The schema of rules files; `manual` is the text of the shipped one, whose comments describe the keys."""
    shape = Rules.model_json_schema()
    root, _ = read_tree(manual, "rules.yaml")
    described = _Describing(shape.pop("$defs"), manual.splitlines()).described(shape, [root])
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mailflow rules.yaml",
        "description": str(Rules.__doc__),
    }
    return head | {key: value for key, value in described.items() if key not in head}


def written(schema: Schema) -> str:
    """The schema as the file that is shipped."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


class _Describing:
    """Walks shape and manual side by side; where a key stands several times its first comment counts."""

    def __init__(self, sections: Mapping[str, Schema], lines: Sequence[str]) -> None:
        self._sections = sections
        self._lines = lines

    def described(self, shape: Schema, nodes: Sequence[Node]) -> Schema:
        """The shape written out, with the sentences of the manual."""
        whole = self._plain(shape)
        tables = [node for node in nodes if isinstance(node, Table)]
        if "properties" in whole:
            whole["properties"] = {k: self._key(k, below, tables) for k, below in whole["properties"].items()}
        elif isinstance(whole.get("additionalProperties"), dict):
            below = [node for table in tables for node in table.nodes.values()]
            whole["additionalProperties"] = self.described(whole["additionalProperties"], below)
        elif isinstance(whole.get("items"), dict):
            items = [item for node in nodes if isinstance(node, Items) for item in node.nodes]
            whole["items"] = self.described(whole["items"], items)
        return whole

    def _plain(self, shape: Schema) -> Schema:
        """Without references, without titles, which repeat the key, and without defaults that are not written so."""
        reference = str(shape.get("$ref", "")).rpartition("/")[2]
        whole = {**self._sections.get(reference, {}), **shape}
        for pattern, below in whole.pop("patternProperties", {}).items():
            whole |= {"propertyNames": {"pattern": pattern}, "additionalProperties": below}
        default = whole.get("default")
        told = isinstance(default, int) or (isinstance(default, str) and bool(re.search(whole.get("pattern", ""), default)))
        unsaid = {"$ref", "title", *([] if told else ["default"])}
        return {key: value for key, value in whole.items() if key not in unsaid}

    def _key(self, key: str, shape: Schema, tables: Sequence[Table]) -> Schema:
        below = [table.nodes[key] for table in tables if key in table.nodes]
        whole = self.described(self._of_words(key, shape), below)
        said = (self._comment(table.keys[key]) for table in tables if key in table.keys)
        first = next((comment for comment in said if comment), whole.get("description"))
        return ({"description": first} if first else {}) | {k: v for k, v in whole.items() if k != "description"}

    def _of_words(self, key: str, shape: Schema) -> Schema:
        """A table of known words as its keys, so that editors offer them."""
        if key not in _WORDS:
            return shape
        below = shape.get("additionalProperties") or next(iter(shape["patternProperties"].values()))
        words = {word: f"本单位对 {word} 的叫法。 Words of the house for {word}." for word in _WORDS[key]}
        said = {word: {**below, "description": sentence} for word, sentence in words.items()}
        return {"type": "object", "properties": said, "additionalProperties": False}

    def _comment(self, place: Place) -> str:
        """The first line of the comment above a key: a sentence in Chinese, then in English."""
        above = reversed([line.strip() for line in self._lines[: place.line - 1]])
        block = [line.removeprefix("#").strip() for line in takewhile(lambda line: line.startswith("#"), above)]
        return block[-1] if block else ""


def main() -> None:
    """Write the shipped schema anew from rules.yaml in this folder."""
    SHIPPED.write_text(written(json_schema(Path("rules.yaml").read_text("utf-8"))), "utf-8")


if __name__ == "__main__":
    main()
