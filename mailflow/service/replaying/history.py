"""What a journal says of its own past, as a replay asks: letters in order, the numbers they got, the mails they answer."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Final

from mailflow.core import facts as f
from mailflow.core.notices import Notice
from mailflow.journal.journal import SYSTEM, Journal, KeptLetter, OutMail

#: The SHA-256 of no bytes: a letter of another one without bytes was erased.
_EMPTY: Final = sha256(b"").hexdigest()

#: What two mails have in common that are the same in two courses of the same history.
_Key = tuple[str | None, str, str, str | None, str | None]

#: Facts that mails leave when they are handed over; a replay makes its own.
_OF_MAILS: Final = (f.MailSent, f.NotDelivered)


class History:
    """A journal's past from `since` on, or all of it; nothing is written to it."""

    def __init__(self, journal: Journal, since: datetime | None = None) -> None:
        self.since = since
        self._journal = journal
        self._count = journal.counts()["received"]
        self._first = self._first_letter() if since else 1
        self._numbers: dict[str, str] = {}
        self._opened: dict[str, list[str]] = {}
        self._mails: dict[str | None, dict[_Key, deque[OutMail]]] = {}
        for record in journal.records():
            facts = (entry.fact for entry in journal.entries(record.id))
            opened = next((fact for fact in facts if isinstance(fact, f.RecordOpened)), None)
            letter = (opened.letter if opened else None) or ""
            self._numbers[record.id] = letter
            self._opened.setdefault(letter, []).append(record.id)

    def __len__(self) -> int:
        """How many letters there are to play."""
        return self._count - self._first + 1

    def letters(self) -> Iterator[KeptLetter]:
        """The letters, in the order in which they came; those whose bytes were erased can not be played."""
        found = (self._journal.letter(number) for number in range(self._first, self._count + 1))
        return (letter for letter in found if letter is not None and (letter.raw or letter.sha256 == _EMPTY))

    def number_of(self, letter: str, prefix: str) -> str | None:
        """The number, under a prefix with its year, of the record that this letter opened."""
        return next((number for number in self._opened.get(letter, ()) if number.startswith(prefix)), None)

    def numbers(self, prefix: str) -> Iterator[tuple[str, str]]:
        """The numbers given under a prefix with its year, each with the SHA-256 of the letter that opened its record."""
        return ((number, opener) for number, opener in self._numbers.items() if number.startswith(prefix))

    def mail_like(self, notice: Notice) -> OutMail | None:
        """The mail that told the same then, each once; None where nobody was told so."""
        about = self._about(notice.record)
        waiting = about.get(_key(notice))
        return waiting.popleft() if waiting else None

    def answered(self, message_ids: set[str], refs: set[str]) -> list[OutMail]:
        """The mails these references meant then."""
        return self._journal.find_mails(message_ids, refs)

    def before(self) -> Iterator[tuple[str, list[f.Fact], list[OutMail]]]:
        """Records opened before `since` and not done with by then: their facts and mails until then, oldest first."""
        if self.since is None:
            return
        for id_ in self._numbers:
            facts = [entry.fact for entry in self._journal.entries(id_)]
            past = [fact for fact in facts if fact.at < self.since]
            open_ = len(past) < len(facts) or self._is_open(id_)
            if past and open_:
                mails = [mail for mail in self._journal.mails_about(id_) if mail.created_at < self.since]
                yield id_, [fact for fact in past if not isinstance(fact, _OF_MAILS)], mails[::-1]

    def absences(self) -> list[f.Fact]:
        """The absences that were announced before `since`."""
        if self.since is None:
            return []
        said = (entry.fact for entry in self._journal.entries(SYSTEM))
        return [fact for fact in said if isinstance(fact, f.AbsenceRecorded) and fact.at < self.since]

    def _is_open(self, id_: str) -> bool:
        record = self._journal.record(id_)
        return record is not None and record.next_at is not None

    def _first_letter(self) -> int:
        """The first letter that came at `since` or later; they are numbered in the order in which they came."""
        low, high = 1, self._count + 1
        while low < high:
            middle = (low + high) // 2
            letter = self._journal.letter(middle)
            if letter is None or (self.since and letter.received_at < self.since):
                low = middle + 1
            else:
                high = middle
        return low

    def _about(self, record: str | None) -> dict[_Key, deque[OutMail]]:
        if record not in self._mails:
            told: dict[_Key, deque[OutMail]] = defaultdict(deque)
            for mail in self._journal.mails_about(record or ""):
                told[_key(mail.notice)].appendleft(mail)
            self._mails[record] = told
        return self._mails[record]


def _key(notice: Notice) -> _Key:
    return notice.record, notice.to, notice.kind, notice.sign_off, notice.answers
