"""One letter about several records: each line counts for the record it names, or all of it is asked about."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mailflow.core.answering import DECISIONS
from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal
from mailflow.mail.correlation import record_numbers
from mailflow.mail.forms.forms import read_form
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.reply.newtext import NewText
from mailflow.mail.reply.several import Piece, by_record
from mailflow.service.cases import Case
from mailflow.service.correlating import Target

#: What may not be taken for one record while it names another.
DECIDES: Final = DECISIONS | {"unclear"}


def each_record(case: Case, journal: Journal, policy: Policy) -> tuple[Case, ...]:
    """A case for each record that a line of the letter answers by its number; none where the letter is not of that kind.

    Lines that name no number may greet and give reasons, but a decision among them could be meant for any record.
    """
    cut = by_record(case.words.new.text)
    if cut is None or len(cut.pieces) < 2 or any(_decides(line, policy) for line in cut.common):
        return ()
    cases = tuple(_case_of(case, piece, journal, policy) for piece in cut.pieces)
    found = tuple(one for one in cases if one is not None and one.words.intent.decision != "none")
    return found if len(found) == len(cut.pieces) else ()


def names_another(case: Case) -> tuple[str, ...]:
    """The other records that a letter names in its own words, while it answers this one."""
    numbers = record_numbers(case.words.new.text)
    return tuple(number for number in numbers if case.record is None or number != case.record.id)


def _decides(line: str, policy: Policy) -> bool:
    return read_intent(line, policy.vocabulary).decision in DECISIONS


def _case_of(case: Case, piece: Piece, journal: Journal, policy: Policy) -> Case | None:
    record = journal.record(piece.number)
    if record is None:
        return None
    new = NewText(text=piece.text, quoted=case.words.new.quoted)
    words = replace(case.words, new=new, form=read_form(piece.text, policy.labels), start=piece.start)
    target = Target(record=piece.number, mail=case.target.mail if case.target.record == piece.number else None)
    return replace(case, target=target, record=record, words=words)
