"""The command line: `mailflow` and its commands, one file each."""

from __future__ import annotations

import sqlite3
from typing import Any

import click

from mailflow import __version__
from mailflow.cli.agreement import agreement
from mailflow.cli.backup import backup, restore
from mailflow.cli.check import check
from mailflow.cli.demo import demo
from mailflow.cli.doctor import doctor
from mailflow.cli.explain import explain
from mailflow.cli.export import export
from mailflow.cli.held import held
from mailflow.cli.init import init
from mailflow.cli.language import spoken_language
from mailflow.cli.read import read
from mailflow.cli.reconcile import reconcile
from mailflow.cli.redact import redact
from mailflow.cli.replay import replay
from mailflow.cli.run import run
from mailflow.cli.screen import say
from mailflow.cli.show import show
from mailflow.cli.simulate import simulate
from mailflow.cli.verify import command as verify
from mailflow.journal.journal import JournalError
from mailflow.rules.problem import RulesError
from mailflow.service.settings import BadSetting


class Commands(click.Group):
    """The commands; what an admin can mend is one sentence and exit 1, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except RulesError as error:
            say(error.to(spoken_language()), err=True)
        except (BadSetting, JournalError) as error:
            say(str(error), err=True)
        except sqlite3.Error as error:
            say(f"journal: found it unusable ({error}), expected a whole one. Run: mailflow verify JOURNAL", err=True)
        except BrokenPipeError:
            raise  # whoever read our output has left, which click ends quietly
        except OSError as error:
            say(_told(error), err=True)
        return ctx.exit(1)


def _told(error: OSError) -> str:
    if error.filename is None or error.strerror is None:
        return str(error)
    return f"{error.filename}: found {error.strerror!r}, expected to be able to use it. Mend that and run it again."


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mailflow")
def mailflow() -> None:
    """Run an organisation's coordination from the inbox."""


_COMMANDS = (
    *(agreement, backup, check, demo, doctor, explain, export, held, init, read, reconcile, redact, replay, restore, run, show),
    *(simulate, verify),
)

for command in _COMMANDS:
    mailflow.add_command(command)


def main() -> None:
    """Run a command."""
    mailflow(prog_name="mailflow")


if __name__ == "__main__":
    main()
