"""The chain of facts: h(i) = SHA-256 of h(i-1), in hexadecimal, followed by the canonical JSON of fact i (safety §6.7).

Anybody can check it with a JSON library and SHA-256 alone; nothing here is needed for that.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Final, NamedTuple

from mailflow.journal.codec import JSON, canonical

#: What stands before the first fact.
GENESIS: Final = "0" * 64

_quote: Final[Callable[[str], str]] = json.JSONEncoder(ensure_ascii=False).encode


class Link(NamedTuple):
    """A row of the chain; `arrival` (only of a LetterDisposed) and `body` are canonical JSON."""

    seq: int
    record: str
    kind: str
    at: str
    letter: str | None
    arrival: str | None
    body: str
    hash: str


def line(seq: int, record: str, kind: str, at: str, letter: str | None, arrival: str | None, body: str) -> str:
    """The canonical JSON of a fact, which the hash is taken of; `arrival` stands in it only where there is one."""
    first = f'"arrival":{arrival},' if arrival is not None else ""
    letter_text = "null" if letter is None else _quote(letter)
    return (
        f'{{{first}"at":{_quote(at)},"body":{body},"kind":{_quote(kind)},"letter":{letter_text},'
        f'"record":{_quote(record)},"seq":{seq}}}'
    )


def digest(previous: str, text: str) -> str:
    """The hash of a fact, from the hash before it and its line."""
    return sha256(f"{previous}{text}".encode("utf-8", "surrogateescape")).hexdigest()


def seal(values: JSON) -> str:
    """The hash of a row's own columns, so that a changed one shows."""
    return sha256(canonical(values).encode()).hexdigest()


def seal_letter(row: tuple[object, ...]) -> str:
    """The seal of a letter's row: every column before the seal itself, in the order of the table."""
    return seal([value if isinstance(value, int) or value is None else str(value) for value in row])
