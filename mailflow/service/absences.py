"""Absences by mail: what a letter announces, alone or as the answer to our mail about one before, and who else is away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from mailflow.core.commands import GoAway
from mailflow.core.policy import Absence, Policy
from mailflow.journal.journal import Journal, OutMail
from mailflow.mail.forms.absence import Away, deputy_in, read_absence, read_span
from mailflow.service.cases import Case
from mailflow.service.reading import Trust, read_letter
from mailflow.service.settling import letter_of

#: No absence is looked through further than this for who else is away.
_LONGEST: Final = 120


def absence_in(case: Case, owed: tuple[str, ...], journal: Journal, policy: Policy, at: datetime) -> GoAway | None:
    """The absence that a letter announces, in its first line or its subject; None where it announces none."""
    text, seen = case.words.new.text, case.seen_from(at)
    read = [read_absence(words, seen, policy.calendar) for words in (text, case.message.subject)]
    known = [replace(away, since=at, until=at) if away.since == away.until else away for away in read if away is not None]
    away = next((one for one in known if not one.fault), known[0] if known else None)
    if away is not None and away.deputy is None and not case.words.differs:
        away = replace(away, deputy=deputy_in(text))
    before = _before(case, journal, policy)
    if before is not None and (away is None or away.fault):
        away = _completed(before, text, away, policy, at)
    if away is None:
        return None
    beside = tuple(_beside(away, journal, policy)) if not away.fault else ()
    return GoAway(
        letter=letter_of(case), since=away.since, until=away.until, deputy=away.deputy or "", owed=owed, instead=away.instead,
        said=away.said, fault=away.fault, beside=beside,
    )  # fmt: skip


def _before(case: Case, journal: Journal, policy: Policy) -> Away | None:
    """The absence that our answered mail was about, where it was this sender's own."""
    mail = case.target.mail
    if mail is None or mail.notice.to != case.sender.id or mail.notice.record is not None:
        return None
    about = mail.notice.about
    if mail.notice.template == "absence" and about["role"] == "sender" and about["away"]["until"]:
        return _recorded(mail, policy)
    if mail.notice.template == "question" and str(about["reason"]).startswith("absence_") and mail.notice.letter:
        return _asked_about(mail.notice.letter, journal, policy)
    return None


def _asked_about(letter: str, journal: Journal, policy: Policy) -> Away | None:
    """What the letter said that our question was about; a deputy it named stands, for the answer may be about the days."""
    kept = journal.letter(letter)
    message = read_letter(kept, policy, Trust()).message if kept else None
    if kept is None or message is None:
        return None
    said = (read_absence(words, kept.received_at, policy.calendar) for words in (message.text, message.subject))
    return next((away for away in said if away is not None), None)


def _recorded(mail: OutMail, policy: Policy) -> Away:
    away = mail.notice.about["away"]
    since, until = (datetime.fromisoformat(away[end]) for end in ("since", "until"))
    midnight = until + timedelta(minutes=1)
    ended = midnight if policy.calendar.local(midnight).time() == time() else until
    return Away(since=since, until=ended, deputy=(away["deputy"] or {}).get("id"), instead=True)


def _completed(before: Away, text: str, away: Away | None, policy: Policy, at: datetime) -> Away | None:
    """What the answer says of days or deputy goes before what was said first; None where it says neither."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    span, deputy = read_span(first, at, policy.calendar), deputy_in(text)
    if span.fault == "unread" and deputy is None:
        return away
    days = before if span.fault == "unread" else span
    return replace(days, deputy=deputy or before.deputy, instead=before.instead)


def _beside(away: Away, journal: Journal, policy: Policy) -> Iterator[Absence]:
    """Absences in these days: who goes away had said others before, the deputy is away too, or somebody counted on them."""
    seen: dict[Absence, None] = dict.fromkeys(a for a in policy.absences if a.since < away.until and away.since < a.until)
    day = away.since
    while day < away.until and day < away.since + timedelta(days=_LONGEST):
        for one in journal.absences(day):
            seen[Absence(person=one.person, since=one.since, until=one.until, deputy=one.deputy)] = None
        day += timedelta(hours=12)
    yield from seen
