"""What a server is able to do, asked in the very way in which the service will use it; nothing is read, sent or marked."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from imapclient import SocketTimeout

from mailflow.transport.imap_session import ImapSession, Look
from mailflow.transport.imap_url import ImapUrl
from mailflow.transport.post import Temporary
from mailflow.transport.submission import SmtpPost, SmtpUrl

#: Seconds to connect, and for each answer.
PATIENCE = (10.0, 20.0)


@dataclass(frozen=True, slots=True)
class ImapFound:
    """What an IMAP server can do after login, and the folder as it is."""

    capabilities: frozenset[str]
    look: Look
    has_move_folder: bool


@dataclass(frozen=True, slots=True)
class SmtpFound:
    """What a submission server can do after login: its extensions by lower-case name, and the clock of its greeting.

    `sender_reply` is what it says to our return path; `secured` whether the line was encrypted.
    """

    extensions: dict[str, str]
    secured: bool
    sender_reply: str
    date: datetime | None


class _ImapProbe(ImapSession):
    def found(self, url: ImapUrl) -> ImapFound:
        can = frozenset(word.decode("ascii", "replace").upper() for word in self._client.capabilities())
        there = url.move is None or bool(self._client.folder_exists(url.move))
        return ImapFound(can, self.look(), there)


def probe_imap(url: ImapUrl, secret: Callable[[], str], tls: ssl.SSLContext | None = None) -> ImapFound:
    """Log in and open the folder; whatever `ImapSession` raises where that can not be done."""
    session = _ImapProbe(url, secret, SocketTimeout(*PATIENCE), tls)
    try:
        return session.found(url)
    finally:
        session.close()


class _Greeted:
    """Keeps what the server said first, in which some tell their time."""

    greeting = b""

    def connect(self, *where: Any, **how: Any) -> tuple[int, bytes]:
        code, text = super().connect(*where, **how)  # type: ignore[misc]
        self.greeting = text
        return code, text


class _Plain(_Greeted, smtplib.SMTP):
    pass


class _Secure(_Greeted, smtplib.SMTP_SSL):
    pass


class _SmtpProbe(SmtpPost):
    def found(self, sender: str) -> SmtpFound:
        """Connect, secure and log in as for a mail, name the sender, and take that back."""
        smtp = self._connected()
        try:
            code, text = smtp.mail(sender)
            with suppress(smtplib.SMTPException):
                smtp.rset()
            secured, offered = isinstance(smtp.sock, ssl.SSLSocket), dict(smtp.esmtp_features)
            with suppress(smtplib.SMTPException, OSError):
                smtp.quit()
        except (smtplib.SMTPException, OSError) as error:
            raise Temporary(f"{type(error).__name__}: {error}") from error
        finally:
            smtp.close()
        reply = f"{code} {text.decode('ascii', 'backslashreplace')}"
        greeting = getattr(smtp, "greeting", b"").decode("ascii", "replace")
        return SmtpFound(offered, secured, reply, _date_in(greeting))

    def _opened(self) -> smtplib.SMTP:
        url = self._url
        if url.tls:
            return _Secure(url.host, url.port, self._name, timeout=self._timeout, context=self._tls)
        return _Plain(url.host, url.port, self._name, timeout=self._timeout)


def probe_smtp(url: SmtpUrl, secret: Callable[[], str], sender: str, tls: ssl.SSLContext | None = None) -> SmtpFound:
    """Log in and name the sender; PostError where that can not be done."""
    post = _SmtpProbe(url, secret, local_hostname="mailflow.localdomain", timeout=PATIENCE[1], tls=tls)
    try:
        return post.found(sender)
    finally:
        post.close()


def _date_in(greeting: str) -> datetime | None:
    """The date that a greeting ends with, where it has one."""
    try:
        found = parsedate_to_datetime(greeting.rpartition(";")[2].strip())
    except (ValueError, TypeError, IndexError):
        return None
    return found if found.tzinfo else None
