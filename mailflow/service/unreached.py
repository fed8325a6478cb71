"""Somebody was not reached by a mail: whoever has to know of it is told, however it was found out."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.bundling import parts_of
from mailflow.core.commands import ReportUndelivered
from mailflow.core.decider import decide
from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.journal.journal import Journal, OutMail, Transaction


def give_up(
    journal: Journal, tx: Transaction, policy: Policy, mail: OutMail, why: str, at: datetime, *, letter: str | None = None
) -> None:
    """A mail, and every notice that it stands for, did not reach its reader; `letter` is the SHA-256 of the one that says so."""
    parts = (journal.mail(part) for part in parts_of(mail.notice))
    for lost in (mail, *(part for part in parts if part and part.state == "bundled")):
        tx.failed(lost.id, why, at, letter)
        tell_unreached(journal, tx, policy, lost.notice, why, at, lost.id)


def tell_unreached(
    journal: Journal, tx: Transaction, policy: Policy, notice: Notice, why: str, at: datetime, mail: str = ""
) -> None:
    """Tell of a notice that did not reach its reader; `mail` is its id in the outbox. A mail about no record is nobody's loss."""
    record = journal.record(notice.record) if notice.record else None
    if record is None:
        return
    command = ReportUndelivered(notice=mail, kind=notice.kind, to=notice.to, reason=why)
    decision = decide(record, command, policy, at)
    if decision.facts:
        tx.append(record.id, decision.facts)
    for told in decision.notices:
        tx.notify(told, at)
