"""`mailflow reconcile`: every message accounted for."""

from __future__ import annotations

from pathlib import Path

import click

from mailflow.cli.opening import journal_option, opened


@click.command(short_help="Account for every message received.")
@journal_option
def reconcile(journal: Path | None) -> None:
    """Count what was received against what became of it; exit 1 where a letter is missing."""
    with opened(journal) as store:
        counts = dict(store.counts())
    received, waiting = counts.pop("received"), counts.pop("waiting")
    for name, number in counts.items():
        click.echo(f"{name:<12}{number:>8}")
    click.echo(f"{'waiting':<12}{waiting:>8}")
    click.echo(f"{'received':<12}{received:>8}")
    missing = received - waiting - sum(counts.values())
    if missing:
        click.echo(f"journal: found {missing} letters without a disposition, expected none. Run mailflow verify.", err=True)
        raise SystemExit(1)
    click.echo("Every letter is accounted for.")
