"""What the writer of a reply added: without what we sent, what the client quoted, signature and notices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mailflow.mail.footer import without_footer
from mailflow.mail.htmltext import written_text
from mailflow.mail.intent import read_intent
from mailflow.mail.message import Message
from mailflow.mail.quotemarks import attribution_start, is_marked, is_rule, starts_quoted_block
from mailflow.mail.subtract import without_ours

#: A mark this close below an attribution says that the client marks its quotes.
_MARK_REACH: Final = 4
#: A numbered point of what is quoted.
_POINT = re.compile(
    r"[>\s|]*(?:第?[一二三四五六七八九十\d]{1,3}\s?[项条、.．)）]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[①-⑨]"
    r"|(?:item|point) \d)(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewText:
    """The new words of a reply, and whether something was cut.

    `conflict`: its two parts decide differently, or it answers some numbered points of the quote and not those below.
    """

    text: str
    quoted: bool
    conflict: bool = False


def new_text(message: Message, sent: str | None = None, words: Mapping[str, tuple[str, ...]] | None = None) -> NewText:
    """The new text of a message; `sent` is the plain text of the mail it answers, `words` an admin's own vocabulary.

    Of a plain and an HTML part the plain one is taken, and `conflict` tells that a reader of the other would have read
    another decision (safety §1 row 13).
    """
    if message.text_from_html:
        return new_text_of_html(message.html or "", sent)
    plain = new_text_of_plain(message.text, sent)
    if message.html is None:
        return plain
    shown, contained = written_text(message.html)
    same = _bare(plain.text)
    if _bare(shown) == same:
        return NewText(text=plain.text, quoted=plain.quoted or contained, conflict=plain.conflict)
    other = new_text_of_plain(shown, sent)
    conflict = plain.conflict or (
        _bare(other.text) != same and _decides(plain.text, words) != _decides(other.text, words)
    )
    return NewText(text=plain.text, quoted=plain.quoted or contained or other.quoted, conflict=conflict)


def new_text_of_plain(text: str, sent: str | None) -> NewText:
    """The new text of a plain part."""
    lines = text.split("\n")
    kept, ours = without_ours(lines, sent) if sent else (lines, False)
    written, cut = _unquoted(kept)
    own = "\n".join(without_footer(written)).strip()
    return NewText(text=own, quoted=ours or cut, conflict=_skips_a_point(lines, own))


def _skips_a_point(lines: list[str], own: str) -> bool:
    """Whether one quoted point has an answer below it and a later one has none (guide §6.5 rule 7)."""
    said = {line.strip() for line in own.split("\n")} - {""}
    answered, open_point = False, False
    above = ""
    for line in lines:
        if is_marked(line):
            point = _POINT.match(line) is not None
            open_point = open_point or (answered and point)
            above = line
        elif line.strip() in said:
            answered = answered or _POINT.match(above) is not None
            open_point, above = False, ""
    return answered and open_point


def new_text_of_html(html: str, sent: str | None) -> NewText:
    """The new text of an HTML part: what its reader can see, outside the containers in which clients quote."""
    text, contained = written_text(html)
    found = new_text_of_plain(text, sent)
    return NewText(text=found.text, quoted=found.quoted or contained, conflict=found.conflict)


def _bare(text: str) -> str:
    return "".join(text.split())


def _decides(text: str, words: Mapping[str, tuple[str, ...]] | None) -> tuple[str, bool, bool]:
    found = read_intent(text, words or {})
    return found.decision, found.returned, found.correction


def _unquoted(lines: list[str]) -> tuple[list[str], bool]:
    """Cut at the first block that runs to the end; where quotes are marked, keep the answers between them."""
    kept: list[str] = []
    cut = False
    for index, line in enumerate(lines):
        if starts_quoted_block(lines, index):
            return _without_rule(kept), True
        if is_marked(line):
            cut = True
        elif (start := attribution_start(lines, index)) is not None:
            kept = kept[: max(0, len(kept) - (index - start))]
            cut = True
            if not _marks_below(lines, index):
                return kept, True
        else:
            kept.append(line)
    return kept, cut


def _marks_below(lines: list[str], index: int) -> bool:
    return any(is_marked(line) for line in lines[index + 1 : index + 1 + _MARK_REACH])


def _without_rule(kept: list[str]) -> list[str]:
    """Outlook draws a line above its header block."""
    end = len(kept)
    while end and (not kept[end - 1].strip() or is_rule(kept[end - 1])):
        end -= 1
    return kept[:end]
