"""What a journal says of its own past, as a replay asks: letters in order, the numbers they got, the mails they answer."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, NamedTuple

from mailflow.core import facts as f
from mailflow.core.digest.facts import DigestsSent, DigestWanted
from mailflow.core.notices import Notice
from mailflow.core.upkeep.facts import RulesAdopted
from mailflow.journal.journal import SYSTEM, Disposed, Entry, Journal, KeptLetter, OutMail

#: The SHA-256 of no bytes: a letter of another one without bytes was erased.
_EMPTY: Final = sha256(b"").hexdigest()

#: How long after a question its answer is still looked for.
_ANSWERED_WITHIN: Final = timedelta(days=35)

#: What two mails have in common that are the same in two courses of the same history.
_Key = tuple[str | None, str, str, str | None, str | None]

#: Facts that mails leave when they are handed over; a replay makes its own.
_OF_MAILS: Final = (f.MailSent, f.NotDelivered)


class Found(NamedTuple):
    """What a mail is found by, and what answers to it quote."""

    message_id: str
    ref: str
    text: str


class Past(NamedTuple):
    """A record as it was when a stretch begins: its facts, and the mails about it, oldest first."""

    record: str
    entries: list[Entry]
    mails: list[OutMail]


class History:
    """A journal's past from `since` on, or all of it; nothing is written to it."""

    def __init__(self, journal: Journal, since: datetime | None = None) -> None:
        self.since = since
        self._journal = journal
        self._count = journal.counts()["received"]
        self._first = self._first_letter() if since else 1
        self._numbers: dict[str, str] = {}
        self._opened: dict[str, list[str]] = {}
        self._mails: dict[str | None, dict[_Key, deque[Found]]] = {}
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

    def mail_like(self, notice: Notice) -> Found | None:
        """What the mail that told the same then is found by, each once; None where nobody was told so."""
        about = self._about(notice.record)
        waiting = about.get(_key(notice))
        return waiting.popleft() if waiting else None

    def answered(self, message_ids: set[str], refs: set[str]) -> list[OutMail]:
        """The mails these references meant then."""
        return self._journal.find_mails(message_ids, refs)

    def before(self) -> Iterator[Past]:
        """Records opened before `since` that were not done with by then, or that no digest had told of."""
        if self.since is None:
            return
        told = self.digested()
        for id_ in self._numbers:
            entries = [entry for entry in self._journal.entries(id_) if not isinstance(entry.fact, _OF_MAILS)]
            past = [entry for entry in entries if entry.fact.at < self.since]
            moved = len(past) < len(entries) or self._is_open(id_)
            if past and (moved or past[-1].seq > (told.seen if told else 0)):
                mails = [mail for mail in self._journal.mails_about(id_) if mail.created_at < self.since]
                yield Past(id_, past, mails[::-1])

    def adopted(self) -> datetime | None:
        """Since when there have been rules: digests and anchors are counted from then on."""
        return next((fact.at for fact in self._of_service() if isinstance(fact, RulesAdopted)), None)

    def digested(self) -> DigestsSent | None:
        """The digests that went out last before `since`."""
        return next((fact for fact in reversed(self._said()) if isinstance(fact, DigestsSent)), None)

    def open_questions(self) -> list[OutMail]:
        """Mails about no record that answers may still come to: digests, questions and challenges of the weeks before `since`."""
        if self.since is None:
            return []
        first, mails = self.since - _ANSWERED_WITHIN, []
        for mail in self._journal.mails_about(""):
            if mail.created_at < first:
                break
            if mail.created_at < self.since and (mail.notice.letter or mail.notice.kind == "digest"):
                mails.append(mail)
        return mails[::-1]

    def asked_about(self) -> Iterator[tuple[KeptLetter, Disposed]]:
        """The letters that those questions are about, and what became of each."""
        for about in dict.fromkeys(mail.notice.letter for mail in self.open_questions() if mail.notice.letter):
            letter = self._journal.letter(about)
            disposed = self._journal.disposition(letter.id) if letter else None
            if letter and disposed:
                yield letter, disposed

    def said(self) -> list[f.Fact]:
        """What people and the service said before `since` that no record is about, and that still matters."""
        anchored = next((fact for fact in reversed(self._said()) if isinstance(fact, f.Anchored)), None)
        wishes = [fact for fact in self._said() if isinstance(fact, f.AbsenceRecorded | DigestWanted)]
        return [*wishes, *([anchored] if anchored else [])]

    def _said(self) -> list[f.Fact]:
        return [fact for fact in self._of_service() if self.since and fact.at < self.since]

    def _of_service(self) -> Iterator[f.Fact]:
        return (entry.fact for entry in self._journal.entries(SYSTEM))

    def _is_open(self, id_: str) -> bool:
        record = self._journal.record(id_)
        return record is not None and any(owed.is_open for owed in record.obligations)

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

    def _about(self, record: str | None) -> dict[_Key, deque[Found]]:
        if record not in self._mails:
            told: dict[_Key, deque[Found]] = defaultdict(deque)
            for one in self._journal.headings(record or ""):
                told[record, one.to, one.kind, one.sign_off, one.answers].appendleft(Found(one.message_id, one.ref, one.text))
            self._mails[record] = told
        return self._mails[record]


def _key(notice: Notice) -> _Key:
    return notice.record, notice.to, notice.kind, notice.sign_off, notice.answers
