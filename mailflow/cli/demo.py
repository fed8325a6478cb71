"""`mailflow demo`: the whole story on this machine, with no server and no settings."""

from __future__ import annotations

from pathlib import Path

import click

from mailflow.service.demo import play
from mailflow.service.settings import shipped


@click.command(short_help="Play the whole story on this machine.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("mailflow-demo"), help="Where to write what was mailed.")
def demo(out: Path) -> None:
    """Play a written confirmation and an incident, each to its filed document, over real SMTP and a real mailbox."""
    play(out, shipped("rules.yaml"), shipped("templates"), click.echo)
