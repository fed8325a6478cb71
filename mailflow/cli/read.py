"""`mailflow read`: how a message is understood; nothing is recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mailflow.cli.screen import json_line, say
from mailflow.mail.message.message import read_message
from mailflow.rules.load import load_rules
from mailflow.service.clock import system_clock
from mailflow.service.settings import from_environment
from mailflow.service.shown import shown


@click.command(short_help="Say how a message is understood.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--in-reply-to", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="The mail it answers.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object to a line, in order of FILES.")
def read(files: tuple[Path, ...], in_reply_to: Path | None, as_json: bool) -> None:
    """Say how FILES are understood: who wrote, what is new in it, and what it decides."""
    policy = load_rules(from_environment().rules).policy
    sent = read_message(in_reply_to.read_bytes()).text if in_reply_to else None
    for path in files:
        values = shown(path.read_bytes(), sent, policy, system_clock())
        say(json_line(values) if as_json else _told(path, values))


def _told(path: Path, values: dict[str, Any]) -> str:
    """What is understood, for a person: one line each, and blocks where there is more to show."""
    lines = [f"== {path}"]
    for name, value in values.items():
        lines += _block(name, value)
    return "\n".join(lines)


def _block(name: str, value: Any) -> list[str]:
    if value in (None, "", [], {}, False):
        return []
    if isinstance(value, str) and "\n" in value:
        return [f"{name}:", *(f"  | {line}" for line in value.split("\n"))]
    if isinstance(value, list):
        return [f"{name}:", *(f"  - {_inline(item)}" for item in value)]
    if isinstance(value, dict) and name in ("fields", "signals", "bounce"):
        return [f"{name}:", *(f"  {key}: {_inline(item)}" for key, item in value.items() if item)]
    return [f"{name:<15}{_inline(value)}"]


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_inline(item)}" for key, item in value.items() if item not in (None, "", [], {}))
    if isinstance(value, (list, tuple)):
        return " / ".join(map(_inline, value))
    return str(value).replace("\n", " ⏎ ")
