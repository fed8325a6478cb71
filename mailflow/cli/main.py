"""The command line: `mailflow` and its commands, one file each."""

from __future__ import annotations

import sys

import click

from mailflow import __version__
from mailflow.cli.check import check
from mailflow.cli.demo import demo
from mailflow.cli.init import init
from mailflow.cli.read import read
from mailflow.cli.reconcile import reconcile
from mailflow.cli.run import run
from mailflow.cli.show import show
from mailflow.cli.simulate import simulate
from mailflow.cli.verify import command as verify
from mailflow.journal.journal import JournalError
from mailflow.rules.problem import RulesError
from mailflow.service.settings import BadSetting


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mailflow")
def mailflow() -> None:
    """Run an organisation's coordination from the inbox."""


for command in (check, demo, init, read, reconcile, run, show, simulate, verify):
    mailflow.add_command(command)


def main() -> None:
    """Run a command; what an admin can mend is one sentence and exit 1, never a traceback."""
    try:
        mailflow(prog_name="mailflow")
    except (RulesError, BadSetting, JournalError, OSError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
