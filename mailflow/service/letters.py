"""Letters as mail programs write them: what scenarios and the demo hand in, in place of people."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from mailflow.mail.message.message import Message
from mailflow.mail.outgoing.quoting import Answered, quote

#: Long lines, so that ids in References stay whole (libraries: stdlib email).
_POLICY: Final = policy.SMTP.clone(max_line_length=998, cte_type="7bit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything about a letter but what it answers; `headers` with None are left out."""

    sender: str
    to: Sequence[str]
    subject: str
    at: datetime
    message_id: str
    cc: Sequence[str] = ()
    text: str = ""
    html: str | None = None
    attachments: Sequence[Path] = ()
    headers: Mapping[str, str | None] | None = None
    authentication: str = "pass"
    authserv_id: str = ""
    in_reply_to: str | None = None
    references: Sequence[str] = ()


def write_letter(sheet: Sheet) -> bytes:
    """The bytes of a letter as it lies in a mailbox, with what the trusted server found about its sender."""
    mail = EmailMessage(policy=_POLICY)
    for name, value in _headers(sheet).items():
        if value is not None:
            mail[name] = value
    mail.set_content(sheet.text, cte="base64")
    if sheet.html:
        mail.add_alternative(sheet.html, subtype="html", cte="base64")
    for path in sheet.attachments:
        main, _, sub = (mimetypes.guess_type(path.name)[0] or "application/octet-stream").partition("/")
        mail.add_attachment(path.read_bytes(), maintype=main, subtype=sub, filename=path.name)
    return mail.as_bytes()


def _headers(sheet: Sheet) -> dict[str, str | None]:
    domain = sheet.sender.rpartition("@")[2]
    verdict = f"{sheet.authserv_id}; dmarc={sheet.authentication} header.from={domain}"
    headers: dict[str, str | None] = {
        "Authentication-Results": verdict if sheet.authentication != "none" else None,
        "From": sheet.sender,
        "To": ", ".join(sheet.to),
        "Cc": ", ".join(sheet.cc) or None,
        "Subject": sheet.subject,
        "Date": format_datetime(sheet.at),
        "Message-ID": sheet.message_id,
        "In-Reply-To": sheet.in_reply_to,
        "References": " ".join(sheet.references) or None,
    }
    for name, value in (sheet.headers or {}).items():
        known = next((key for key in headers if key.lower() == name.lower()), name)
        headers[known] = None if value is None else str(value)
    return headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """How somebody answers a mail: what their program quotes, and how it says what it answers."""

    style: str = "none"
    threading: str = "headers"
    subject: str | None = None


def answer_to(message: Message, body: str, how: Answering, sheet: Sheet) -> Sheet:
    """A reply to a message of ours, as a mail program would write it around the person's own words."""
    answered = Answered(
        name=message.header("From") or "",
        mail=message.sender or "",
        to=", ".join(message.to),
        subject=message.subject,
        sent_at=sheet.at,
        text=message.text,
        html=message.html or "",
    )
    parts = quote(how.style, body, answered)
    headers = how.threading == "headers"
    ours = message.message_id or ""
    return replace(
        sheet,
        subject=_subject(message, how),
        text=parts.text,
        html=parts.html,
        in_reply_to=ours if headers else None,
        references=(*message.references, ours) if headers else (),
    )


def _subject(message: Message, how: Answering) -> str:
    if how.subject is not None:
        return how.subject
    if how.threading == "none":
        return "答复"
    return ("Re: " if how.style.endswith("-en") else "回复：") + message.subject
