"""`mailflow export` writes the evidence pack of one record: everything that proves it years later, and how to check it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import click

from mailflow.cli import verifier
from mailflow.cli.opening import journal_option
from mailflow.documents.render import Renderer
from mailflow.journal.journal import Journal, JournalError
from mailflow.journal.sqlite import open_journal
from mailflow.rules.load import load_rules
from mailflow.service.evidence.pack import Bench, pack
from mailflow.service.former import with_former
from mailflow.service.settings import BadSetting, from_environment, journal_path


@click.command(short_help="Write the evidence pack of a record.")
@click.argument("record")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The ZIP file to write.")
@journal_option
def export(record: str, out: Path, journal: Path | None) -> None:
    """Write the evidence pack of a RECORD: letters, mails, documents, rules, its part of the chain, and how to check them.

    导出证据包：往来邮件原文、文件、规则、事实链及校验程序。

    The same journal gives the same bytes. A running service is not disturbed.
    """
    refuse_taken(out)
    settings = from_environment()
    loaded = load_rules(settings.rules)
    with closing(open_journal(journal or journal_path(settings.store), create=False)) as store, store.copied() as copy:
        named = with_former(loaded, copy, str(settings.rules)).policy
        content = pack(copy, record.upper(), Bench(Renderer(settings.templates / "documents"), checker(), named))
        seq, digest = copy.head()
        awaited = _awaited(copy, record.upper())
    written(out, content, checked)
    click.echo(f"{out}: {len(content)} 字节，SHA-256 {sha256(content).hexdigest()}。链头 {seq}:{digest}")
    if awaited:
        click.echo("尚在确认中：包内邮件带有未用的回信标识，请勿交给无关人员。", err=True)
        click.echo("Still open: its mails carry reply secrets that are not spent. Give it to nobody else.", err=True)
    click.echo(f"{out}: {len(content)} bytes. Check it: mailflow verify {out}  or, in its folder: python3 -I verify.py")


def _awaited(journal: Journal, number: str) -> bool:
    """Whether answers to this record still count."""
    record = journal.record(number)
    return record is not None and record.current is not None and record.current.state == "open"


def checker() -> bytes:
    """The program that checks packs, as every pack carries it."""
    return Path(verifier.__file__).read_bytes()


def refuse_taken(out: Path) -> None:
    """BadSetting where something else than a ZIP file is there already: a journal must not be written over by a slip."""
    if out.is_dir() or (out.exists() and not out.read_bytes().startswith(b"PK")):
        raise BadSetting(f"{out}: found something else than a ZIP file, expected none or an earlier pack. Name another file.")


def checked(part: Path) -> None:
    """JournalError where a pack does not pass its own check: then the journal is not whole."""
    broken, _ = verifier.check(part)
    if broken:
        raise JournalError(f"{broken[0]} The pack was not written. Run: mailflow verify JOURNAL")


def written(out: Path, content: bytes, check: Callable[[Path], None]) -> None:
    """Put a file in place whole and checked, or not at all."""
    part = out.with_name(f".{out.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        check(part)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
