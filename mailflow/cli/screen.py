"""What goes to a screen: nothing that a mail holds may move the cursor, turn text round or end a line of ours."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import click

#: Controls but tab and line feed, other line ends, bidi controls and lone surrogates.
_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def say(text: str, *, err: bool = False) -> None:
    """Print text with a mark in place of what a reader can not see."""
    click.echo(_UNSEEN.sub("\ufffd", text), err=err)


def json_line(values: Any) -> str:
    """Values as one line of JSON that stays one line for every reader, Chinese left readable."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(values, ensure_ascii=False))
