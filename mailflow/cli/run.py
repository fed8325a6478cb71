"""`mailflow run`: the service."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import click

from mailflow.cli.screen import json_line
from mailflow.service.serving import serve
from mailflow.service.settings import read_settings

#: Options that stand for a setting of the environment and win over it; passwords are none, for everybody sees a command line.
_OPTIONS: Final = {
    "rules": ("FILE", "rules.yaml; else the one in this folder, else the demo organisation."),
    "templates": ("FOLDER", "Templates; else those beside the rules, else the installed ones."),
    "store": ("URL", "The journal: sqlite:///mailflow.db."),
    "mailbox": ("URL", "The mailbox to read: imaps://user@host/INBOX or maildir:///path."),
    "listen": ("URL", "Take mail by smtp://host:port or lmtp://host:port."),
    "submit": ("URL", "Send mail by smtps://user@host, smtp://host:port or maildir:///path."),
    "dns": ("WHERE", "Who is asked for signers' keys: system, address:port or off; asked only where rules verify signatures."),
    "trusted-peers": ("ADDRESSES", "Mail servers whose Authentication-Results are believed."),
}

_STOPS: Final = (signal.SIGTERM, signal.SIGINT)


@click.command(short_help="Serve until SIGTERM.")
def run(**options: str | None) -> None:
    """Serve until SIGTERM or Ctrl-C; then finish the work in hand and exit 0.

    Each option is also a setting of the environment, --trusted-peers being MAILFLOW_TRUSTED_PEERS; passwords are taken from
    MAILFLOW_MAILBOX_PASSWORD, MAILFLOW_SUBMIT_PASSWORD, or what …_PASSWORD_COMMAND prints. With none, mail is taken on
    127.0.0.1:8025 and outgoing mail is put into ./outbox/, one Maildir a person.
    """
    _log_as_lines()
    with orders_to_stop() as until:
        given = {f"MAILFLOW_{name.upper()}": value for name, value in options.items() if value is not None}
        serve(read_settings({**os.environ, **given}), until, click.echo)


@contextmanager
def orders_to_stop() -> Iterator[Callable[[], object]]:
    """What returns once SIGTERM or SIGINT has come, however early, and however often.

    The handlers do nothing: one that took a lock would wait for ever for the thread it interrupts. The byte that the
    interpreter writes for each signal, in whichever thread it arrives, is what a wait that has just begun is woken by.
    """
    heard, told = os.pipe()
    os.set_blocking(told, False)
    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    for number in _STOPS:
        signal.signal(number, lambda _number, _frame: None)
    try:
        yield lambda: os.read(heard, 1)
    finally:
        # What comes after the work is finished changes nothing, the exit code least of all.
        for number in _STOPS:
            signal.signal(number, signal.SIG_IGN)
        signal.set_wakeup_fd(before)
        os.close(told)
        os.close(heard)


for _name, (_value, _help) in _OPTIONS.items():
    click.option(f"--{_name}", metavar=_value, help=_help)(run)


class _Lines(logging.Formatter):
    """One JSON object to a line, so that nothing a mail contains can forge a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        line = {"level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json_line(line)


def _log_as_lines() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in ("imapclient", "mailparser", "mail.log"):
        logging.getLogger(name).setLevel(logging.ERROR)
