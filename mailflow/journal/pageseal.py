"""A seal of every page of a journal's file, written when its service stops: also gaps that nothing reads are bound by it.

Hashes in the journal bind whatever can be read out of it. SQLite leaves more in its pages: what was moved away when a page was
divided. The seal lies beside the file and says what each page held; it counts only while nobody has written to the file since.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Final, NamedTuple

from mailflow.journal.seal import Broken

#: What a seal begins with, before page size, number of pages and change counter.
_TITLE: Final = "mailflow page seal 1"

#: Bytes of the digest of a page: a slip of one byte passes by chance once in 2^64.
_DIGEST: Final = 8

_HEAD: Final = 100


class _Header(NamedTuple):
    """What the first bytes of a file say (https://sqlite.org/fileformat2.html, section 1.3)."""

    page_size: int
    counter: bytes
    valid_for: bytes


def seal_beside(journal: Path) -> Path:
    """Where the seal of a journal lies."""
    return journal.with_name(f"{journal.name}.pages")


def seal_pages(journal: Path) -> None:
    """Write the seal of a journal that nobody writes to any more; one with a write-ahead log left gets none."""
    log = journal.with_name(f"{journal.name}-wal")
    if log.exists() and log.stat().st_size:
        return
    with journal.open("rb") as file:
        header = _header_of(file.read(_HEAD))
        file.seek(0)
        digests = list(iter(lambda: _digest(file.read(header.page_size)), _digest(b"")))
    lines = [f"{_TITLE} {header.page_size} {len(digests)} {header.counter.hex()}", *digests]
    text = "\n".join([*lines, _whole(lines)]) + "\n"
    part = seal_beside(journal).with_suffix(".part")
    part.write_text(text, encoding="ascii")
    part.replace(seal_beside(journal))


def break_seal(journal: Path) -> None:
    """Take the seal away before somebody writes."""
    with suppress(FileNotFoundError):
        seal_beside(journal).unlink()


def broken_pages(journal: Path) -> Iterator[Broken]:
    """Pages that are not as they were sealed; nothing where there is no seal, or the file was written to since."""
    try:
        lines = seal_beside(journal).read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return
    with journal.open("rb") as file:
        header = _header_of(file.read(_HEAD))
        file.seek(0)
        if header.counter != header.valid_for:
            yield Broken("page 1", "two change counters that differ", "equal ones. Restore a backup")
        elif len(lines) < 2 or lines[-1] != _whole(lines[:-1]):
            where, expected = seal_beside(journal).name, "the one that was written. Find out who changed it"
            yield Broken(where, "a seal that was changed", expected)
        elif lines[0].split()[-1] == header.counter.hex():
            yield from _compared(lines, iter(lambda: file.read(header.page_size), b""), header.page_size)


def _compared(lines: list[str], pages: Iterator[bytes], size: int) -> Iterator[Broken]:
    sealed, count = lines[1:-1], 0
    for count, page in enumerate(pages, 1):
        if count > len(sealed) or _digest(page) != sealed[count - 1]:
            place = f"page {count} (bytes {(count - 1) * size} to {count * size - 1})"
            yield Broken(place, "other bytes", "those that were sealed when the service stopped. Restore a backup")
    if count < len(sealed):
        yield Broken(f"page {count + 1}", "nothing", f"{len(sealed)} pages. Restore a backup")


def _header_of(head: bytes) -> _Header:
    size = int.from_bytes(head[16:18], "big")
    return _Header(65536 if size == 1 else max(size, 512), head[24:28], head[92:96])


def _digest(page: bytes) -> str:
    return blake2b(page, digest_size=_DIGEST).hexdigest() if page else ""


def _whole(lines: list[str]) -> str:
    return sha256("\n".join(lines).encode()).hexdigest()
