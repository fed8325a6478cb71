"""`mailflow backup` and `mailflow restore`: a journal copied whole and checked, and never over another."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

import click

from mailflow.cli.opening import journal_option
from mailflow.cli.verify import broken_in
from mailflow.journal.journal import JournalError
from mailflow.journal.pageseal import seal_pages
from mailflow.journal.sqlite import open_journal
from mailflow.service.settings import BadSetting, from_environment, journal_path

#: What SQLite and the service keep beside a journal; left there by another one, they would be taken for this one's.
_BESIDE = ("-journal", "-wal", "-shm", ".sent", ".pages")


@click.command(short_help="Copy the journal, whole and checked.")
@click.argument("file", type=click.Path(path_type=Path))
@journal_option
def backup(file: Path, journal: Path | None) -> None:
    """Copy the journal into FILE, check the copy, and print its head; a running service goes on meanwhile.

    备份日志：复制后逐条校验。签发密钥文件（日志名加 .key）是机密，不在备份内，请另行妥善保存。
    """
    _refuse_taken(file)
    _copied(journal or journal_path(from_environment().store), file)


@click.command(short_help="Put a backup in the journal's place.")
@click.argument("file", type=click.Path(path_type=Path))
@journal_option
def restore(file: Path, journal: Path | None) -> None:
    """Check a backup FILE and put it where the journal belongs, where there is none yet.

    恢复日志：先校验备份，绝不覆盖已有日志。Mails sent after the backup was made are not in it: their answers are asked about.
    """
    target = journal or journal_path(from_environment().store)
    _refuse_taken(target)
    _copied(file, target)


def _refuse_taken(file: Path) -> None:
    taken = [path for path in (file, *(file.with_name(file.name + end) for end in _BESIDE)) if path.exists()]
    if taken:
        raise BadSetting(f"{taken[0]}: found a file, expected none: nothing is written over. Move it away, or name another.")


def _copied(source: Path, target: Path) -> None:
    """Copy a journal by SQLite's own way, which sees one instant of it, and keep the copy only if it is whole."""
    part = target.with_name(f".{target.name}.part")
    with ExitStack() as undo:
        undo.callback(part.unlink, missing_ok=True)
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        with closing(open_journal(source, create=False)) as store, closing(sqlite3.connect(part)) as copy:
            store.connection.backup(copy)
        _checked(part, source)
        part.rename(target)
        seal_pages(target)
    with closing(open_journal(target, create=False)) as store:
        seq, digest = store.head()
    click.echo(f"{target}: 完整，{seq} 条事实。链头 {seq}:{digest}")
    click.echo(f"{target}: whole, {seq} facts. Head {seq}:{digest}. Keep the key beside the journal (.key) as well.")


def _checked(part: Path, source: Path) -> None:
    with closing(open_journal(part, create=False)) as copy:
        if broken := broken_in(copy.connection):
            raise JournalError(f"{source}: not copied, for it is not whole. {broken[0]} Run: mailflow verify {source}")
