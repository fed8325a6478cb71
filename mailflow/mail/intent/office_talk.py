"""Sentences of office life beside an answer: where one will be, who is there to talk to, what was settled, what is wished.

Closed forms of whole clauses; what stands before or behind one of them is read for itself, and a clause on which something hangs
is none: "all my comments are in, then approved".
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.folding import has_han, has_latin
from mailflow.mail.intent.words.office_chinese import CHINESE, WHERE_CHINESE
from mailflow.mail.intent.words.office_english import ALL_THE_SAME_ENGLISH, ENGLISH, WHERE_ENGLISH

#: What makes a term of the clause before it.
_HANGS: Final = (
    r"(?!\s*,\s*(?:我们?|本人|那|那么|那我|我部)?(?:就|才|再|便|方|则|后|以后|之后|之前|为准|为前提|的话"
    r"|否则|不然|但|不过|可是|除|还"
    r"|(?:and |so |only )?(?:then|if|unless|but|except|provided|once|until|only|when|otherwise|or|as long)\b))"
)
_OF_ITSELF: Final = rf"(?=\s{{0,3}}(?:[.!~;。\n]|,|$)){_HANGS}(?P<cheer>!{{1,3}})?"
_CHINESE: Final = form(rf"(?<![^\n.!,;。~])[ ]{{0,2}}(?:{WHERE_CHINESE}|{CHINESE}){_OF_ITSELF}")
_ENGLISH: Final = form(
    rf"(?<![^\n.!,;。~])[ ]{{0,2}}(?:{WHERE_ENGLISH}|{ENGLISH}){_OF_ITSELF}|(?<![^\n.!])[ ]{{0,2}}{ALL_THE_SAME_ENGLISH}"
)
_NOT_WHERE_CHINESE: Final = form(CHINESE)
_NOT_WHERE_ENGLISH: Final = form(ENGLISH)
#: Only beside an answer is there anything to look away from.
_ANSWERED = re.compile(
    r"同意|批准|核准|通过|赞成|\bapprov|\bno objection|\bagree[ds]?\b"
    r"|\baccept|\bendors|sign-?off|\breject|\bdeclin"
)
#: What points to a day or a meeting that was named before: see you Monday, approved then.
_POINTS = re.compile(
    r"届时|那时|那天|当天|当面|当场|回来(?!看[到见])|到时(?!候?(?:他们|大家|同事|直接)?(?:见|找|跟|和"
    r"|我?一?定?准时))|\b(?:then|there|that day)\b(?<!as i said then)"
    # Who answers instead: that the writer is away is the reason.
    r"|\b(?:authority|on my behalf|in my place|instead|deputy|deputy's)\b|\bplease (?:ask|contact) (?!me\b|us\b)"
)
_LONGEST: Final = 1500


def without_office_talk(said: str) -> str:
    """The text without such sentences, where an answer remains in it."""
    if len(said) > _LONGEST or _ANSWERED.search(said) is None or _POINTS.search(said):
        return said
    rest = _CHINESE.sub(_without, said) if has_han(said) else said
    rest = _ENGLISH.sub(_without, rest) if has_latin(rest) else rest
    return rest if _ANSWERED.search(rest) else said


def is_office_talk(clause: str) -> bool:
    """Whether a clause is such a sentence."""
    form_of_it = _NOT_WHERE_CHINESE if has_han(clause) else _NOT_WHERE_ENGLISH
    return form_of_it.fullmatch(clause) is not None


def _without(match: re.Match[str]) -> str:
    """Blanks, and a full stop for a cheer: a mark alone in front of an answer crosses it out."""
    return blank(match) if match["cheer"] is None else " " * (len(match[0]) - 1) + "。"
