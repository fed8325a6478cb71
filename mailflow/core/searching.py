"""What of a record can be found by words: everything that people wrote in it, and nothing that only programs did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final

from mailflow.core.record import Record

#: What is looked through by name below, or says nothing that anybody would look for.
_OTHERWISE: Final = frozenset({
    "id", "kind", "title", "state", "requester", "opened_at", "cc", "oral", "message_id", "sign_offs", "obligations",
    "escalations", "notes", "fields", "roles", "departments", "tasks", "files", "links",
})  # fmt: skip

#: What holds words: all that `_texts` looks through.
_WORDED: Final = (
    *("title", "departments", "fields", "sign_offs", "tasks", "notes", "files"),
    *(field.name for field in fields(Record) if field.name not in _OTHERWISE),
)

#: Hashes and the like, which only fill an index.
_NO_WORDS: Final = re.compile(r"[0-9a-f]{32,}|<[^>\s]+@[^>\s]+>")


def searchable(record: Record) -> str:
    """All words of a record, each text once and in a fixed order."""
    texts = (text.strip() for text in _texts(record))
    return "\n".join(dict.fromkeys(text for text in texts if text and not _NO_WORDS.fullmatch(text)))


def worded_alike(one: Record, other: Record) -> bool:
    """Whether nothing that holds texts was touched between two states of one record: seen at once, without reading any."""
    return all(getattr(one, name) is getattr(other, name) for name in _WORDED)


def _texts(record: Record) -> Iterator[str]:
    yield from (record.id, record.title, *record.departments)
    yield from (value for _, value in record.fields)
    for sign_off in record.sign_offs:
        yield from (sign_off.title, sign_off.content)
        yield from (value for _, value in sign_off.fields)
        yield from (attached.name for attached in sign_off.attachments)
        yield from (text for answer in sign_off.answers for text in (answer.words, answer.reason))
    for task in record.tasks:
        yield from (task.title, task.cause, task.measures, task.deliverable, task.criterion, task.source)
    yield from (note.words for note in record.notes)
    yield from (attached.name for attached in record.files)
    for field in fields(record):
        if field.name not in _OTHERWISE:
            yield from _written(getattr(record, field.name))


def _written(value: object) -> Iterator[str]:
    """Every text in what a kind of record adds, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for held in value:
            yield from _written(held)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _written(getattr(value, field.name))
