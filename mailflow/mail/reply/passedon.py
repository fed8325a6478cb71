"""What a letter passes on below its writer's own words: an alarm that was forwarded, a mail that was answered with us in copy."""

from __future__ import annotations

from typing import Final

from mailflow.mail.message.message import Message
from mailflow.mail.reply.htmltext import written_text
from mailflow.mail.reply.quotemarks import attribution_start, is_marked, starts_quoted_block, unmarked

_LINES: Final = 400
_LONGEST: Final = 2_000


def passed_on(message: Message) -> str:
    """The first mail below the writer's words with its head, without marks; "" where there is none."""
    text = written_text(message.html or "")[0] if message.text_from_html else message.text
    lines = text.split("\n")[:_LINES]
    for index, line in enumerate(lines):
        start = index if starts_quoted_block(lines, index) or is_marked(line) else attribution_start(lines, index)
        if start is not None:
            return "\n".join(unmarked(quoted) for quoted in lines[start:]).strip()[:_LONGEST]
    return ""
