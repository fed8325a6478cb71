"""Whether a clause is an aside: of one of the kinds of harmless clauses that know of themselves what they must not hold."""

from __future__ import annotations

from collections.abc import Callable

from mailflow.mail.intent.beside import is_beside
from mailflow.mail.intent.circumstances import is_circumstance
from mailflow.mail.intent.findings import is_found, thought
from mailflow.mail.intent.lead_in import is_lead_in
from mailflow.mail.intent.office_talk import is_office_talk
from mailflow.mail.intent.own_day import is_of_own_day
from mailflow.mail.intent.private_chinese import is_private_chinese
from mailflow.mail.intent.pushes import urges
from mailflow.mail.intent.readings import STRONG
from mailflow.mail.intent.replying import is_replying
from mailflow.mail.intent.trades import is_of_trades
from mailflow.mail.intent.words.shapes import OTHERS_DID


def is_aside(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause, with the marks of `speaker`, is of such a kind; `known` tells what stands in the request."""
    if OTHERS_DID.fullmatch(text):
        return False
    if urges(text) and not STRONG.search(text):
        return True
    return (
        is_replying(text, known)
        or is_lead_in(text)
        or is_private_chinese(text, known)
        or is_of_trades(text)
        or is_found(text)
        or is_circumstance(text)
        or is_beside(thought(text), known)
        or is_of_own_day(text, known)
        or is_office_talk(text)
    )
