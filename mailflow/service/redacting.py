"""What goes when a record is erased: all that its evidence pack would hold, but for what other records rest on.

Lists that name it beside others, such as digests, go with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.policy import Policy
from mailflow.journal.journal import SYSTEM, Journal, JournalError, OutMail
from mailflow.journal.redaction import Doomed, named_elsewhere, resting_elsewhere
from mailflow.journal.sqlite import SqliteJournal
from mailflow.mail.message.message import read_message
from mailflow.service.evidence.gathering import Gathered, gather


def doomed(journal: SqliteJournal, number: str) -> tuple[Doomed, tuple[str, ...]]:
    """All that goes with a record, and the SHA-256 of its letters that stay, for others rest on them.

    JournalError where there is no such record, or something of it is still owed or on its way.
    """
    gathered = gather(journal, number)
    mails = [mail for mail in gathered.mails if mail.notice.kind != "anchor"]
    mails += _listing(journal, number, {mail.id for mail in gathered.mails})
    _refuse_open(gathered, mails)
    said = set(_said(journal, number, {mail.id for mail in mails}))
    staying = resting_elsewhere(journal.connection, number, said) & set(gathered.letters)
    letters = [one for one in gathered.facts(f.LetterDisposed) if one.link.letter not in staying]
    facts = sorted(said | {one.link.seq for one in letters})
    notices = tuple(mail.id for mail in mails)
    files = _files(gathered, mails, {one.link.letter or "" for one in letters})
    going = (sha256 for sha256 in sorted(files) if journal.file(sha256) is not None)
    return Doomed(
        record=number,
        facts=tuple(facts),
        letters=tuple(sorted(gathered.arrivals[one.link.seq][0] for one in letters)),
        notices=notices,
        files=tuple(one for one in going if not named_elsewhere(journal.connection, one, facts, notices)),
    ), tuple(sorted(staying))


def _listing(journal: Journal, number: str, known: Collection[str]) -> Iterator[OutMail]:
    """The mails about no one matter that name this one beside others: digests, bundles, registers, what a search found."""
    named = re.compile(rf"{re.escape(number)}(?![0-9])")
    for mail in journal.mails_about(SYSTEM):
        if mail.id not in known and mail.notice.kind != "anchor" and named.search(str(mail.notice.about)):
            yield mail


def overdue(journal: Journal, policy: Policy, at: datetime) -> Iterator[tuple[str, datetime]]:
    """Closed records that are kept for longer than the rules say, with when they came to rest."""
    if policy.keep_years is None:
        return
    limit = _years_before(policy.calendar.local(at), policy.keep_years)
    for record in journal.records():
        if record.opened_at <= limit and record.state != "open" and not any(o.is_open for o in record.obligations):
            rested = max(entry.fact.at for entry in journal.entries(record.id))
            if rested <= limit:
                yield record.id, rested


def _years_before(at: datetime, years: int) -> datetime:
    try:
        return at.replace(year=at.year - years)
    except ValueError:
        return at.replace(year=at.year - years, day=28)


def _refuse_open(gathered: Gathered, mails: Iterable[OutMail]) -> None:
    record = gathered.record
    if record.state == "open" or any(obligation.is_open for obligation in record.obligations):
        raise JournalError(f"{record.id}: found it open, expected a record of which nothing is owed. Let it end first.")
    waiting = [mail.id for mail in mails if mail.state not in ("sent", "failed", "bundled")]
    if waiting:
        raise JournalError(f"{record.id}: found mails on their way ({waiting[0]}), expected none. Start mailflow to send them.")


def _said(journal: Journal, number: str, mails: set[str]) -> Iterator[int]:
    """The numbers of the facts of the record, and of those that say how the mails went that are about none."""
    yield from (entry.seq for entry in journal.entries(number))
    for entry in journal.entries(SYSTEM):
        if isinstance(entry.fact, f.MailSent | f.NotDelivered) and entry.fact.notice in mails:
            yield entry.seq


def _files(gathered: Gathered, mails: Iterable[OutMail], letters: set[str]) -> set[str]:
    """The SHA-256 of everything that was attached, filed or sent."""
    named = {file.sha256 for one in gathered.facts(f.SignOffOpened) for file in _attached(one.fact)}
    named |= {one.fact.sha256 for one in gathered.facts(f.DocumentFiled) if isinstance(one.fact, f.DocumentFiled)}
    named |= {file.sha256 for mail in mails for file in mail.notice.attachments}
    return named | {file.sha256 for letter in letters for file in read_message(gathered.letters[letter]).attachments}


def _attached(fact: f.Fact) -> tuple[f.Attached, ...]:
    return fact.attachments if isinstance(fact, f.SignOffOpened) else ()
