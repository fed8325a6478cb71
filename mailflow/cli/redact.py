"""`mailflow redact` erases one record for good and leaves hashes, so that the chain still verifies."""

from __future__ import annotations

import getpass
from contextlib import closing
from pathlib import Path

import click

from mailflow.cli.opening import journal_option
from mailflow.cli.screen import say
from mailflow.cli.verify import broken_in
from mailflow.journal.journal import JournalError
from mailflow.journal.redaction import Doomed, Reason
from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.service.clock import system_clock
from mailflow.service.redacting import doomed
from mailflow.service.settings import from_environment, journal_path


@click.command(short_help="Erase a record for good, leaving hashes.")
@click.argument("record")
@click.option("--reason", required=True, help="Why; it is kept for ever, so name nobody.")
@click.option("--yes", is_flag=True, help="Erase; without it, only what would go is printed.")
@journal_option
def redact(record: str, reason: str, yes: bool, journal: Path | None) -> None:
    """Erase a closed RECORD: its letters, mails, files and facts; their hashes stay, and the chain still verifies.

    永久抹去一项已结束的事项：来信、邮件、文件与事实内容均不可恢复，只保留散列值。服务运行时不能执行。
    """
    number = record.upper()
    if not reason.strip():
        raise click.BadParameter("found nothing, expected a reason. Write why it has to go.", param_hint="--reason")
    path = journal or journal_path(from_environment().store)
    with closing(open_journal(path, create=False)) as store, store.hold(system_clock()):
        _refuse_gone(store, number)
        going, staying = doomed(store, number)
        _announce(store, going, staying)
        if not yes:
            say("未抹去任何内容。确认后加 --yes 再运行一次。 Nothing was erased. To go on, run it again with --yes.")
            raise SystemExit(1)
        _erase(store, path, going, reason.strip())


def _refuse_gone(store: SqliteJournal, number: str) -> None:
    if gone := store.redaction(number):
        raise JournalError(f"{number}: found it redacted on {gone.at:%Y-%m-%d} by {gone.by}, expected a record. Name another.")


def _announce(store: SqliteJournal, going: Doomed, staying: tuple[str, ...]) -> None:
    record = store.record(going.record)
    counts = (len(going.facts), len(going.letters), len(going.notices), len(going.files))
    say(f"{going.record} {record.title if record else ''}")
    say("将永久抹去：事实 {} 条、来信 {} 封、发出的邮件 {} 封、文件 {} 个，只留散列值。".format(*counts))
    say("Goes for good: {} facts, {} letters, {} mails, {} files; their hashes stay.".format(*counts))
    for sha256 in staying:
        say(f"保留（其他事项以其为据） Stays, for other records rest on it: letter {sha256}")
    say("备份、证据包、已寄出的邮件及原邮箱中的来信不受影响，请另行处理。")
    say("Backups, packs, mails already sent and the letters in their mailbox are not touched: see to them as well.")


def _erase(store: SqliteJournal, path: Path, going: Doomed, reason: str) -> None:
    if broken := broken_in(store.connection):
        raise JournalError(f"{path}: nothing was erased, for it is not whole. {broken[0]} Run: mailflow verify {path}")
    store.redact(going, Reason(at=system_clock(), by=getpass.getuser(), reason=reason))
    if broken := broken_in(store.connection):
        raise JournalError(f"{path}: found it not whole after erasing. {broken[0]} Restore a backup and report this.")
    seq, digest = store.head()
    say(f"{going.record}: 已抹去。 Erased. Head {seq}:{digest}")
