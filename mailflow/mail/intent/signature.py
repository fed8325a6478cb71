"""What signs an answer below it: the writer's name, post and house, and where and when the writer is found.

Lines that name another person stay: whoever doubts an answer that somebody else signed has to see them.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.speaker import OWN, as_said
from mailflow.mail.intent.words.names_english import GIVEN
from mailflow.mail.reply.cards import is_card
from mailflow.mail.reply.contacts import DAY, is_below, is_contact, is_name, is_signature
from mailflow.mail.reply.letterhead import is_bidden, is_letterhead

#: The writer's own name with what says that it signs.
_OWN_SIGNED = re.compile(
    rf"(?:签字|签名|签批人?|审批人|签发人?|签署人?|姓名|署名|部门|by|from|(?:signed|sent)(?: by)?)?\s?:?\s?{OWN}++(?:[\s,"
    rf"|/()-]{{0,3}}{OWN}++){{0,3}}\s?(?:{DAY})?"
)
#: Who works for the writer may have written in the writer's name.
_DEPUTY = re.compile(rf"\b(?:assistant|intern|trainee|secretary|apprentice|pa|ea|office) (?:of|to"
    rf"|for) (?:the )?{OWN}++(?: {OWN}++)*$")
_WORD = re.compile(r"[a-z]{1,20}")
_LONGEST: Final = 160


def without_signature(said: str, folded: Folded) -> str:
    """A text as long as the one given, in which blanks stand for the lines below the answer that sign it."""
    lines: list[str] = []
    place = 0
    first, signed = True, False
    for line in said.split("\n"):
        words = as_said(line, folded, place)
        own = False
        if words and not first and len(words) <= _LONGEST:
            writer = _is_writer(line, words, signed) or _heads(folded, line, place, signed)
            own = writer and _DEPUTY.search(line) is None
            signed = own or is_contact(words) or is_name(words) or is_signature(words)
        elif words:
            first, signed = False, False
        lines.append(" " * len(line) if own else line)
        place += len(line) + 1
    return "\n".join(lines)


def _is_writer(line: str, words: str, signed: bool) -> bool:
    """Whether a line is the writer's name, or tells no name; `signed` tells that the one above it is of a signature."""
    written = line.strip()
    return _OWN_SIGNED.fullmatch(written) is not None or is_card(written, below=signed) or (signed and is_below(words))


def _heads(folded: Folded, line: str, start: int, signed: bool) -> bool:
    """Whether a line with the writer's name, or below a signature's, is as its writer wrote it one of a letterhead."""
    named = OWN in line
    if not (signed or named):
        return False
    end = start + len(line)
    written = folded.source[folded.places[start] : folded.places[end - 1] + 1].strip()
    if is_bidden(written) or _first_word(line) in GIVEN:
        return False
    return is_letterhead(written, of_writer=named)


def _first_word(line: str) -> str:
    """The first word where it is not the writer's name, which a mark stands for."""
    return found[0] if (found := _WORD.match(line.strip())) is not None else ""
