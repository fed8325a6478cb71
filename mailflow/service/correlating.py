"""Which record a letter belongs to: each signal alone is enough, and two that contradict decide nothing (contract §2)."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.journal.journal import Journal, OutMail
from mailflow.mail.correlation import Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a letter answers: a mail of ours, the record it was about, or several records (then nobody knows)."""

    mail: OutMail | None = None
    record: str | None = None
    conflict: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def sign_off(self) -> str | None:
        """The sign-off the answered mail asked for."""
        return self.mail.notice.sign_off if self.mail else None

    @property
    def found(self) -> bool:
        """Whether any signal led anywhere."""
        return self.mail is not None or self.record is not None or bool(self.conflict)


def correlate(keys: Keys, journal: Journal, sender: str, *, opens: bool = False) -> Target:
    """Follow In-Reply-To, References, footer references and record numbers, in that order of exactness.

    The text of a letter that opens something new may name other records without being about them.
    """
    mails = _in_order(keys, journal.find_mails(keys.message_ids, keys.refs))
    numbers = tuple(n for n in keys.numbers if journal.record(n))
    unknown = tuple(n for n in keys.numbers if n not in numbers)
    records = tuple(dict.fromkeys([*(m.notice.record for m in mails if m.notice.record), *numbers]))
    if len(records) > 1:
        return Target(conflict=records)
    mail = _answered(mails, sender)
    if not records and mail is None and not opens:
        records = tuple(n for n in keys.numbers_in_text if journal.record(n))
        if len(records) > 1:
            return Target(conflict=records)
    record = records[0] if records else None
    return Target(mail=mail, record=record, unknown=unknown)


def _in_order(keys: Keys, mails: list[OutMail]) -> list[OutMail]:
    """The mail that was answered itself before those further up its thread."""
    wanted = [*keys.message_ids, *keys.refs]
    place = {key: index for index, key in reversed(list(enumerate(wanted)))}
    far = len(wanted)
    return sorted(mails, key=lambda m: min(place.get(m.message_id or "", far), place.get(m.ref or "", far)))


def _answered(mails: list[OutMail], sender: str) -> OutMail | None:
    own = [mail for mail in mails if mail.notice.to == sender]
    return own[0] if own else (mails[0] if mails else None)
