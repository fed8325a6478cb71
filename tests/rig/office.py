"""People of the demo organisation and their mail programs: what they are sent, and what they write."""

from __future__ import annotations

import smtplib
from collections.abc import Iterable, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import count
from pathlib import Path

from rig.waiting import until

PROVEN = "mx.corp.example; dmarc=pass header.from=corp.example"
REQUEST = """事项: 推广方案
内容: 3月底前上线推广页面，预算 20 万元。
确认人: 刘经理、李主管、Alice Brown
"""
WRITTEN = "Mon, 02 Mar 2026 09:00:00 +0800"
SIGNERS = ("liu@corp.example", "li@corp.example", "alice@corp.example")
_numbers = count(1)


def letter(sender: str, to: str, subject: str, body: str, proof: str | None = PROVEN, date: str = WRITTEN) -> EmailMessage:
    """A letter as the organisation's mail server hands it on."""
    mail = EmailMessage(policy=policy.SMTP)
    if proof:
        mail["Authentication-Results"] = proof
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = date
    mail["Message-ID"] = f"<{next(_numbers)}.{sender}>"
    mail.set_content(body, cte="base64")
    return mail


def request(body: str = REQUEST, sender: str = "wang@corp.example") -> EmailMessage:
    """A request for written confirmation."""
    return letter(sender, "confirm@corp.example", "【确认】推广方案", body)


def reply(asked: EmailMessage, body: str, proof: str | None = PROVEN) -> EmailMessage:
    """The answer of whoever was sent a mail, with that mail quoted below; written at once, by the clock of that mail."""
    shown = asked.get_body(("plain",))
    assert shown is not None
    quoted = "\n".join(f"> {line}" for line in shown.get_content().splitlines())
    sender = asked["To"].addresses[0].addr_spec
    whole = f"{body}\n\nOn Mon, 2 Mar 2026 at 09:00, {asked['From']} wrote:\n\n{quoted}\n"
    mail = letter(sender, asked["Reply-To"], f"Re: {asked['Subject']}", whole, proof, str(asked["Date"] or WRITTEN))
    mail["In-Reply-To"] = asked["Message-ID"]
    mail["References"] = asked["Message-ID"]
    return mail


def hand_in(port: int, *letters: EmailMessage | bytes, sender: str = "", to: str = "confirm@corp.example") -> None:
    """Hand letters in as a mail server does, over one connection; those that bear addresses go from and to these."""
    with smtplib.SMTP("127.0.0.1", port, "mx.corp.example", timeout=20) as smtp:
        for one in letters:
            if isinstance(one, bytes):
                smtp.sendmail(sender or "wang@corp.example", [to], one)
            else:
                smtp.sendmail(one["From"].addresses[0].addr_spec, [one["To"].addresses[0].addr_spec], one.as_bytes())


def kinds(mails: Iterable[EmailMessage]) -> list[str]:
    """What mails say they are, in order of the alphabet."""
    return sorted(str(mail["X-Mailflow-Kind"]) for mail in mails)


def documents(mail: EmailMessage) -> list[tuple[str, bytes]]:
    """The names and contents of the DOCX files a mail carries."""
    files = [(part.get_filename() or "", part.get_content()) for part in mail.iter_attachments()]
    return [(name, content) for name, content in files if name.endswith(".docx")]


class Outbox:
    """The Maildirs that outgoing mail is put into."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def mails(self, recipient: str | None = None) -> list[EmailMessage]:
        """What was mailed to somebody, or to all."""
        files = sorted(self.root.glob(f"{recipient or '*'}/new/*"))
        return [read(file.read_bytes()) for file in files]

    def of_kind(self, recipient: str, kind: str) -> list[EmailMessage]:
        """The mails of one kind to somebody."""
        return [mail for mail in self.mails(recipient) if mail["X-Mailflow-Kind"] == kind]

    def wait_for(self, recipient: str, kind: str) -> EmailMessage:
        """The mail of a kind to somebody, once it is there."""
        return until(lambda: self.of_kind(recipient, kind), f"a {kind} to {recipient}")[0]

    def wait_for_all(self, recipients: Sequence[str], kind: str) -> list[EmailMessage]:
        """The mails of a kind, one to each of these."""
        return [self.wait_for(recipient, kind) for recipient in recipients]


def read(raw: bytes) -> EmailMessage:
    """A mail as mail programs read it."""
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail
