"""`mailflow verify` says whether everything in a journal, or in an evidence pack, is still as it was stored."""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from email import message_from_bytes
from pathlib import Path

import click

from mailflow.cli import verifier
from mailflow.cli.screen import say
from mailflow.journal.journal import JournalError
from mailflow.journal.pageseal import broken_pages
from mailflow.journal.seal import Broken, verify
from mailflow.journal.sqlite import MEMORY, SqliteJournal, open_journal
from mailflow.service.evidence.quoting import leaves

_HEAD = re.compile(r"(?<![0-9a-f:])([0-9]{1,15}):([0-9a-f]{64})(?![0-9a-f])")

#: How much of what is broken is shown; the first is what matters.
_SHOWN = 20

_GONE = "SELECT COUNT(*) FROM facts WHERE kind = 'Redacted'"

_DECLARED = "SELECT type || ' ' || name, COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"


@click.command("verify", short_help="Check that a journal or an evidence pack is as it was stored.")
@click.argument("journal", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--head",
    metavar="NUMBER:HASH|MAIL",
    help="A head that was noted earlier and must still be in the chain, or the file of a mail that carries one (.eml).",
)
def command(journal: Path, head: str | None) -> None:
    """Check a journal, or an evidence pack (a ZIP file or its folder): the chain, and all that its facts rest on.

    校验日志或证据包：事实链及其所依据的每封来信、每个文件、每封已发邮件是否保持原样。Exit 0 when it is whole, 1 when not.
    """
    noted = _noted(head)
    if _is_pack(journal):
        sys.exit(verifier.tell(journal, noted, say))
    pages = list(broken_pages(journal))
    try:
        # Reading takes long and would keep a running service from writing, so a copy is read.
        with closing(open_journal(journal, create=False)) as store, store.copied() as copy:
            sys.exit(_report(copy, broken_in(copy.connection, noted) or pages, journal))
    except UnicodeError as error:
        say("\n".join([*map(str, pages), f"{journal}: found {error}, expected text in UTF-8. Restore a backup."]), err=True)
        sys.exit(1)
    except (JournalError, sqlite3.Error) as error:
        say("\n".join([*map(str, pages), str(error)]), err=True)
        sys.exit(1)


def broken_in(conn: sqlite3.Connection, noted: tuple[int, str] | None = None) -> list[Broken]:
    """Everything that is broken about a journal; of a damaged file only that, for its rows may have no end."""
    said = [text for (text,) in conn.execute("PRAGMA integrity_check(20)").fetchall() if text != "ok"]
    damage = [Broken("database", text, "a whole file. Restore a backup") for text in said]
    return damage or [*verify(conn, noted), *_redeclared(conn)]


def _redeclared(conn: sqlite3.Connection) -> Iterator[Broken]:
    """Tables, indexes and triggers that are not those of a new journal: without its triggers it could be rewritten."""
    with closing(open_journal(MEMORY)) as new:
        expected = dict(new.connection.execute(_DECLARED).fetchall())
    found = dict(conn.execute(_DECLARED).fetchall())
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            yield Broken(f"declaration {name}", "another one, or none", "that of a new journal. Find out who changed it")


def _is_pack(path: Path) -> bool:
    """Whether it is a pack: a folder, or a file that says so by its name or its first bytes, so that a damaged one is found."""
    if path.is_dir() or path.suffix.lower() == ".zip":
        return path.exists()
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def _noted(head: str | None) -> tuple[int, str] | None:
    if head is None:
        return None
    heads = _heads_in(Path(head)) if Path(head).is_file() else _HEAD.findall(head) if _HEAD.fullmatch(head) else []
    if not heads:
        expected = "expected NUMBER:HASH as verify prints it, or the file of a mail that carries it"
        raise click.BadParameter(f"found {head!r}, {expected}.", param_hint="--head")
    # A head fixes all that is before it, so of several the newest says most.
    return max((int(number), digest) for number, digest in heads)


def _heads_in(mail: Path) -> list[tuple[str, str]]:
    """The heads that a mail names, be it ours, a reply that quotes it or one that carries it as a file."""
    parts = (leaf.get_payload(decode=True) for leaf in leaves(message_from_bytes(mail.read_bytes())))
    return [found for part in parts if isinstance(part, bytes) for found in _HEAD.findall(part.decode("latin-1"))]


def _report(store: SqliteJournal, broken: list[Broken], path: Path) -> int:
    if broken:
        for item in broken[:_SHOWN]:
            say(str(item))
        say(f"{path}: 不完整，共发现 {len(broken)} 处与存入时不一致，最早的一处列在最前。")
        say(f"{path}: not whole, {len(broken)} places are not as they were stored; the earliest is first.")
        return 1
    (seq, digest), letters = store.head(), store.counts()["received"]
    if gone := store.connection.execute(_GONE).fetchone()[0]:
        say(f"{path}: 其中 {gone} 条事实已抹去，仅存散列值。 {gone} of the facts were redacted: their hashes are left.")
    say(f"{path}: 完整，{seq} 条事实、{letters} 封来信均与存入时一致。链头 {seq}:{digest}")
    say(f"{path}: whole, {seq} facts and {letters} letters are as they were stored. Head {seq}:{digest}")
    return 0
