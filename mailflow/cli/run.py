"""`mailflow run`: the service."""

from __future__ import annotations

import json
import logging
import signal
from threading import Event
from types import FrameType

import click

from mailflow.service.serving import serve
from mailflow.service.settings import from_environment


@click.command()
def run() -> None:
    """Serve until SIGTERM or Ctrl-C; then finish the work in hand and exit 0. Settings come from the environment."""
    _log_as_lines()
    until = Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        until.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    serve(from_environment(), until, click.echo)


class _Lines(logging.Formatter):
    """One JSON object to a line, so that nothing a mail contains can forge a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        line = {"level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def _log_as_lines() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in ("imapclient", "mailparser", "mail.log"):
        logging.getLogger(name).setLevel(logging.ERROR)
