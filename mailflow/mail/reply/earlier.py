"""What another participant wrote in the mail that a reply was written on top of: who says 同意 there may agree with that."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import fold_text
from mailflow.mail.reply.footer import without_footer
from mailflow.mail.reply.notices import is_notice
from mailflow.mail.reply.quotemarks import attribution_start, is_head, is_rule, is_titled_rule, starts_quoted_block, unmarked

#: Nobody reads on below so many lines.
_LIMIT: Final = 60
#: Lines of a header block that bear no colon: Lotus Notes and Mail Master write such.
_HEADER = re.compile(
    r"(?:发件人|收件人|抄送|主题|日期|发送日期|发送时间|寄件者|收件者|主旨|date|from|to|cc|subject|sent)\s.*"
    r"|.*\[[A-Z]{3}-\d{4}-\d{4,}\].*"
    r"|.*\bMF(?:-[A-Z0-9]{4}){2,}.*"
    r"|[\d\s/.:年月日,-]+(?:[AP]M|上午|下午)?[\d\s:]*", re.IGNORECASE
)


def earlier_words(lines: list[str], first: int, ours: frozenset[int]) -> str:
    """The words between the first quoted line and the first of ours, or the next quoted mail; "" where ours comes first.

    `first` is the line at which the quote begins, `ours` are the lines of our own mail.
    """
    words: list[str] = []
    for index in range(first, min(len(lines), first + _LIMIT)):
        line = unmarked(lines[index]).strip()
        if index in ours:
            break
        begins = starts_quoted_block(lines, index) or attribution_start(lines, index) is not None
        if begins and words:
            break
        if line and not (begins or _is_of_head(line) or is_titled_rule(line)):
            words.append(line)
    return "\n".join(without_footer(words)).strip() if words else ""


def said_in_quote(lines: list[str], inserted: frozenset[int]) -> str:
    """The words that somebody wrote into our quoted mail, and a client marked since: an earlier answer, or an edited quote."""
    if not inserted:
        return ""
    words = [unmarked(lines[number]).strip() for number in sorted(inserted)]
    return "\n".join(word for word in without_footer(words) if not (_is_of_head(word) or is_notice(fold_text(word))))


def _is_of_head(line: str) -> bool:
    return _HEADER.fullmatch(line) is not None or is_head(line) or is_rule(line)
