"""What mail that nobody wrote still tells: who was not reached, who seems to be away. It decides nothing and is not answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from mailflow.core.commands import AnswerInvitation, Letter, ReportAway
from mailflow.core.decider import decide
from mailflow.core.invitation import record_of
from mailflow.journal.journal import OutMail
from mailflow.mail.correlation import keys
from mailflow.mail.machine.bounce import Bounce, Unreached, read_bounce
from mailflow.mail.machine.outofoffice import OutOfOffice, read_out_of_office
from mailflow.mail.message.message import Message
from mailflow.mail.reply.newtext import new_text
from mailflow.service.reading import ReadLetter, is_enough
from mailflow.service.settling import Settling
from mailflow.service.unreached import give_up

#: Mails that wait for somebody, and those that an incident has to reach people with: of others no absence is anybody's business.
_ASKING: Final = frozenset({"sign-off-request", "reminder", "escalation", "incident-notice", "incident-update"})
_WORDS: Final = 300


@dataclass(frozen=True, slots=True)
class Machines:
    """Takes note of automatic mail."""

    settling: Settling

    def heard(self, read: ReadLetter, message: Message) -> None:
        """Note what an automatic mail tells, and set it aside."""
        if read.automatic == "calendar" and self._answers_invitation(read, message):
            return
        record = None
        if read.automatic == "bounce":
            record = self._came_back(read, message)
        elif read.automatic == "auto-reply":
            record = self._is_away(read, message)
        self.settling.settle(read, "automatic", "automatic", read.automatic or "", record=record)

    def _answers_invitation(self, read: ReadLetter, message: Message) -> bool:
        """Take the answer of somebody's calendar to a meeting of ours; whether it was one, and counted."""
        settling, sender = self.settling, read.sender
        if sender is None or not is_enough(read.proof, settling.policy.proof_for("report")):
            return False
        from mailflow.mail.machine.calendar_answer import read_calendar_answer  # a tenth of a second that most never need

        answer = read_calendar_answer(message)
        number = record_of(answer.uid, settling.policy.organisation.domain) if answer else None
        record = settling.journal.record(number) if number else None
        if answer is None or record is None or settling.policy.directory.owner_of(answer.attendee) != sender:
            return False
        letter = Letter(by=sender.id, sha256=read.kept.sha256, message_id=message.message_id, proof=read.proof)
        to = settling.policy.directory.owner_of(answer.to) if answer.to else None
        command = AnswerInvitation(letter=letter, answer=answer, to=to.id if to else None)
        decision = decide(record, command, settling.policy, settling.at)
        if decision.disposition != "automatic":
            settling.store(record.id, decision, message)
            settling.settle(read, decision.disposition, decision.reason, decision.detail, record=record.id)
        return decision.disposition != "automatic"

    def _came_back(self, read: ReadLetter, message: Message) -> str | None:
        """Mails of ours that a report names, to the recipient it names, were not delivered after all; the record of the first."""
        settling, bounce = self.settling, read_bounce(message)
        back = list(self._returned(bounce)) if bounce else []
        for mail, reason in back:
            give_up(settling.journal, settling.tx, settling.policy, mail, reason, settling.at, letter=read.kept.sha256)
        return back[0][0].notice.record if back else None

    def _returned(self, bounce: Bounce) -> Iterator[tuple[OutMail, str]]:
        for mail in self.settling.journal.find_mails(bounce.message_ids, bounce.references):
            gone = next((u for u in bounce.unreached if u.permanent and _is_to(u, mail)), None)
            if gone is not None and mail.state == "sent":
                yield mail, " ".join(filter(None, (gone.status, gone.diagnostic)))[:_WORDS]

    def _is_away(self, read: ReadLetter, message: Message) -> str | None:
        """Somebody who owes an answer has a program that says they are away: the requester hears of it; the record."""
        settling = self.settling
        person = settling.policy.directory.owner_of(message.sender) if message.sender else None
        mail = self._asked(message, person.id) if person else None
        away = read_out_of_office(message, settling.at, settling.policy.calendar) if mail else None
        record = settling.journal.record(mail.notice.record) if mail and mail.notice.record else None
        if record is None or person is None or away is None:
            return None
        letter = Letter(by=person.id, sha256=read.kept.sha256, message_id=message.message_id, proof=read.proof)
        command = _report(letter, away, message)
        settling.store(record.id, decide(record, command, settling.policy, settling.at), message)
        return record.id

    def _asked(self, message: Message, person: str) -> OutMail | None:
        """The mail that waits for this person and set their program off."""
        found = keys(message, "")
        mails = self.settling.journal.find_mails(found.message_ids, found.refs)
        return next((m for m in mails if m.notice.to == person and m.notice.kind in _ASKING), None)


def _report(letter: Letter, away: OutOfOffice, message: Message) -> ReportAway:
    named = f"{away.deputy or ''} <{away.address}>" if away.address else away.deputy or ""
    words = " ".join(new_text(message).text.split())[:_WORDS]
    return ReportAway(letter=letter, until=_instant(away.until), deputy=named.strip(), words=words)


def _instant(day: date | None) -> datetime | None:
    """Noon of a day, so that it is the same day wherever it is shown."""
    return datetime.combine(day, time(12), UTC) if day else None


def _is_to(unreached: Unreached, mail: OutMail) -> bool:
    return (mail.recipient or "").lower() in (unreached.address.lower(), unreached.final.lower())
