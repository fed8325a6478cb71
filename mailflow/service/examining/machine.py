"""This machine: its Python, SQLite, disk and journal."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from email import message_from_string, policy
from email.errors import MessageError
from pathlib import Path
from typing import Any, Final

from mailflow.journal.sqlite import journal_mode, open_journal
from mailflow.mail.outgoing.compose import Envelope, Rendered, compose
from mailflow.mail.outgoing.header import HeaderRefused
from mailflow.service.examining.finding import OK, WARNING, WRONG, Finding, told
from mailflow.service.settings import Settings, journal_path

_MEGABYTE: Final = 1024 * 1024
_FULL: Final = 100 * _MEGABYTE
_TIGHT: Final = 1024 * _MEGABYTE
_EVIL: Final = "x\r\nX-Injected: yes"


class _Literal(str):
    """A header value that asks to be written as it is, as an attacker's would be."""

    __slots__ = ()
    name = "Subject"

    def fold(self, **_: Any) -> str:
        return self


def python() -> Iterator[Finding]:
    """Whether this Python lets a line break in a header begin another one (CVE-2024-6923), and whether we would."""
    version = ".".join(map(str, sys.version_info[:3]))
    if _we_inject():
        yield Finding("python", WRONG, told("we_inject", version=version), told("report_this"))
    elif _library_injects():
        yield Finding("python", WARNING, told("library_injects", version=version), told("upgrade_python"))
    else:
        yield Finding("python", OK, told("python_fine", version=version))


def _library_injects() -> bool:
    message = message_from_string("Subject: x\r\n\r\nbody", policy=policy.default)
    del message["Subject"]
    message["Subject"] = _Literal(f"{_EVIL}\r\n")
    try:
        return "\nX-Injected:" in message.as_string().replace("\r\n", "\n")
    except MessageError:
        return False


def _we_inject() -> bool:
    envelope = Envelope(
        from_name=_EVIL,
        from_addr="coord@corp.example",
        to_name=_EVIL,
        to_addr="wang@corp.example",
        date=datetime(2026, 3, 2, tzinfo=UTC),
        message_id="<1@corp.example>",
        kind="receipt",
    )
    try:
        return b"\nX-Injected:" in compose(Rendered(_EVIL, "", ""), envelope)
    except HeaderRefused:
        return False


def sqlite() -> Iterator[Finding]:
    """Which SQLite this is, and which journal mode it is trusted with."""
    mode = journal_mode(sqlite3.sqlite_version_info)
    fine, version = "sqlite_fine" if mode == "wal" else "sqlite_careful", sqlite3.sqlite_version
    if sqlite3.sqlite_version_info < (3, 37):
        yield Finding("sqlite", WRONG, told("sqlite_old", version=version), told("newer_sqlite"))
    else:
        yield Finding("sqlite", OK, told(fine, version=version, mode=mode))


def folder(settings: Settings) -> Iterator[Finding]:
    """Whether the journal's folder can be written to, and has room."""
    home = journal_path(settings.store).parent.resolve()
    if not os.access(home, os.W_OK | os.X_OK):
        yield Finding("folder", WRONG, told("not_writable", home=home), told("give_it"))
        return
    with tempfile.TemporaryFile(dir=home) as file:
        file.write(b"x" * 4096)
        file.flush()
        os.fsync(file.fileno())
    free = shutil.disk_usage(home).free
    state = WRONG if free < _FULL else WARNING if free < _TIGHT else OK
    do = None if state == OK else told("make_room")
    yield Finding("folder", state, told("room", home=home, free=free // _MEGABYTE), do)


def store(settings: Settings) -> Iterator[Finding]:
    """The journal and the key beside it; what is not there yet is made by the first run."""
    path = journal_path(settings.store)
    key = path.with_name(path.name + ".key")
    if not path.exists():
        yield Finding("journal", OK, told("no_journal", path=path))
    else:
        yield from _private("journal", path, WARNING)
        with closing(open_journal(path, create=False)) as journal:
            yield _whole(path, journal.connection, journal.counts()["received"])
    if path.exists() and not key.exists():
        yield Finding("key", WARNING, told("no_key", key=key), told("restore_key"))
    elif key.exists():
        yield from _private("key", key, WRONG)


def _private(part: str, path: Path, state: str) -> Iterator[Finding]:
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        yield Finding(part, state, told("open_to_others", path=path, mode=mode), told("chmod", path=path))
    elif part == "key":
        yield Finding(part, OK, told("private", path=path))


def _whole(path: Path, conn: sqlite3.Connection, letters: int) -> Finding:
    """The quick check of SQLite; `mailflow verify` checks every fact."""
    (said,) = conn.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        return Finding("journal", WRONG, told("not_whole", path=path, said=said), told("restore_and_verify"))
    return Finding("journal", OK, told("whole", path=path, letters=letters))


def runner_of(settings: Settings) -> str:
    """The number of the process that runs the journal now, "" where none does; nothing is locked by asking."""
    path = journal_path(settings.store)
    lock = path.with_name(f"{path.name}.lock")
    if not lock.exists():
        return ""
    with lock.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return file.read(32).decode("ascii", "replace").strip() or "unknown"
    return ""
