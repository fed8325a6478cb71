"""The chain of facts: h(i) = SHA-256(h(i-1) + SHA-256(canonical JSON of fact i)), hashes written in hexadecimal (safety §6.7).

Anybody can check it with a JSON library and SHA-256 alone; nothing here is needed for that. That it takes the hash of a fact
and not the fact itself lets a fact be left out, and the chain be shown whole, by its hash: of a matter that is nobody's
business in an evidence pack, or of what had to be erased.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Final, NamedTuple

from mailflow.journal.codec import JSON, canonical

#: What stands before the first fact.
GENESIS: Final = "0" * 64

#: The kind of a fact of which only the hash of its line is left.
REDACTED: Final = "Redacted"

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
    return linked(previous, stub(text))


def stub_of(link: Link) -> str:
    """The hash of a row's line, be it there or redacted; nothing for a stub that can not be read."""
    if link.kind != REDACTED:
        return stub(line(*link[:-1]))
    try:
        return str(json.loads(link.body)["line"])
    except (ValueError, KeyError, TypeError):
        return ""


def stub(text: str) -> str:
    """What stands for a line where the line itself is left out: its own hash."""
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def linked(previous: str, stub_of_line: str) -> str:
    """The hash of a fact, from the hash before it and the stub of its line."""
    return sha256(f"{previous}{stub_of_line}".encode("utf-8", "surrogateescape")).hexdigest()


def seal(values: JSON) -> str:
    """The hash of a row's own columns, so that a changed one shows."""
    return sha256(canonical(values).encode()).hexdigest()


def seal_letter(row: tuple[object, ...]) -> str:
    """The seal of a letter's row: every column before the seal itself, in the order of the table."""
    return seal([value if isinstance(value, int) or value is None else str(value) for value in row])
