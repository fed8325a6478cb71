"""Mails of monitoring systems that rules name: the first opens an incident, those after it are added to it, none is answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from mailflow.core.commands import Command, HearAlarm, Letter, Open
from mailflow.core.decider import decide
from mailflow.core.incident.alarm import HeardAlarm
from mailflow.core.incident.alarming import in_whose_name
from mailflow.core.incident.course import OPEN
from mailflow.core.lifecycle import PREFIXES
from mailflow.core.record import Record
from mailflow.core.saying import Said
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_instant
from mailflow.mail.message.message import Message
from mailflow.service.reading import ReadLetter, is_enough
from mailflow.service.settling import Settling, attached


def _instant(written: str, at: datetime, calendar: Calendar) -> datetime | None:
    """An instant as machines write it, with its offset where it has one, else as people do."""
    try:
        exact = datetime.fromisoformat(written)
    except ValueError:
        exact = None
    return exact.astimezone(UTC) if exact and exact.tzinfo else read_instant(written, at, calendar)


@dataclass(frozen=True, slots=True)
class Alarms:
    """Takes the mails of monitoring systems."""

    settling: Settling

    def heard(self, read: ReadLetter, message: Message, alarm: HeardAlarm) -> None:
        """Add an alarm to its incident, or open one; what is not proven enough for a report of a person is held."""
        settling = self.settling
        if not is_enough(read.proof, settling.policy.proof_for("report")):
            settling.settle(read, "held", "weak_proof", read.proof_reason)
            return
        record = self._same(alarm)
        if record is None and alarm.over:
            settling.settle(read, "automatic", "automatic", "alarm")
            return
        command = self._command(read, message, alarm, record)
        decision = decide(record, command, settling.policy, settling.at)
        stream = settling.store(record.id if record else None, decision, message)
        settling.settle(read, decision.disposition, decision.reason, decision.detail, record=stream)

    def _same(self, alarm: HeardAlarm) -> Record | None:
        """The open incident that rests on the same alarm."""
        found = None
        for record in self.settling.journal.records("incident", OPEN):
            known = record.incident.alarm if record.incident else None
            if known and (known.source, known.key) == (alarm.source, alarm.key):
                found = record
        return found

    def _command(self, read: ReadLetter, message: Message, alarm: HeardAlarm, record: Record | None) -> Command:
        settling, policy = self.settling, self.settling.policy
        by = record.requester if record else in_whose_name(alarm, policy, settling.at)
        letter = Letter(by=by, sha256=read.kept.sha256, message_id=message.message_id, proof=read.proof)
        if record:
            return HearAlarm(letter=letter, alarm=alarm, sure=is_enough(read.proof, policy.proof_for("decision")))
        fields = (("nature", alarm.text or alarm.title), ("place", alarm.system), ("severity", alarm.severity))
        began = _instant(alarm.since, settling.at, policy.calendar)
        said = Said(
            text=alarm.text, subject=message.subject, fields=tuple(pair for pair in fields if pair[1]),
            instants=(("occurred", began),) if began else (),
        )  # fmt: skip
        return Open(
            letter=letter, number=settling.tx.number(PREFIXES["incident"], policy.calendar.local(settling.at).year),
            kind="incident", title=alarm.title, content=alarm.text, confirmers=(), attachments=attached(message), said=said,
            alarm=alarm,
        )  # fmt: skip
