"""What a rehearsal shows the outside: mails as a recipient's program reads them, letters as they were disposed of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from mailflow.core.facts import LetterDisposed
from mailflow.core.record import Record
from mailflow.mail.message.message import Message, read_message
from mailflow.transport.post import Sent


@dataclass(frozen=True, slots=True)
class SentMail:
    """One mail that left, with the instant it left and its bytes."""

    at: datetime
    recipient: str
    raw: bytes
    message: Message

    @property
    def kind(self) -> str:
        """What the mail says it is."""
        return self.message.header("X-Mailflow-Kind") or ""

    @property
    def record(self) -> str | None:
        """The record it says it belongs to."""
        return self.message.header("X-Mailflow-Record")

    @property
    def files(self) -> list[str]:
        """The names of what it carries."""
        return [attachment.name for attachment in self.message.attachments]


class SentBox:
    """Takes over every mail at once and keeps it: the way out of a rehearsal."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.mails: list[SentMail] = []

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:  # noqa: ARG002
        """Keep the mail; the reply is what a server would say."""
        self.mails.append(SentMail(self._clock(), recipient, raw, read_message(raw)))
        return Sent(f"250 2.0.0 kept {message_id}")


def sent_matches(mail: SentMail, wanted: Mapping[str, Any]) -> bool:
    """Whether a mail fulfils all of what is wanted: texts are contained, `to` is any recipient, `kind` is exact."""
    tests: Final[Mapping[str, Callable[[str], bool]]] = {
        "to": lambda value: value.lower() in {a.lower() for a in (mail.recipient, *mail.message.to, *mail.message.cc)},
        "subject": lambda value: value in mail.message.subject,
        "body": lambda value: value in mail.message.text,
        "attachment": lambda value: any(value in name for name in mail.files),
        "kind": lambda value: value == mail.kind,
    }
    return all(tests[key](str(value)) for key, value in wanted.items())


def record_matches(record: Record, wanted: Mapping[str, Any]) -> bool:
    """Whether a record fulfils all of what is wanted, exactly."""
    values = {"kind": record.kind, "id": record.id, "state": record.state}
    return all(values[key] == str(value) for key, value in wanted.items())


def received_matches(fact: LetterDisposed, wanted: Mapping[str, Any]) -> bool:
    """Whether a letter's disposition fulfils all of what is wanted; from and reason are contained."""
    exact = {"disposition": fact.disposition, "decision": fact.decision, "record": fact.record}
    contained = {"from": fact.sender or "", "reason": fact.reason}
    return all(
        exact[key] == (None if value is None else str(value)) if key in exact else str(value) in contained[key]
        for key, value in wanted.items()
    )
