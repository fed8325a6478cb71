"""Mail out by SMTP: one transaction per recipient, on a few connections that are kept."""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from queue import LifoQueue
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from mailflow.transport.endpoint import is_loopback
from mailflow.transport.envelope import has_bare_line_end
from mailflow.transport.post import Permanent, Sent, Temporary
from mailflow.transport.secrecy import Keeper
from mailflow.transport.smtp_line import FAILURES, SmtpLine, why

_ADDRESS = re.compile(r"[!-;=?-~]+@[!-;=?-~]+")  # printable ASCII without space, < and >
_SHAPE = "smtps://[USER@]HOST[:PORT][?auth=xoauth2&connections=3] or smtp://…"

#: How many connections at a time: as many as Exchange Online takes from one sender. To a server on this machine one
#: is as fast as several, for there is no way to wait for.
CONNECTIONS: Final = 3
_COUNT = re.compile("[1-9][0-9]?")


@dataclass(frozen=True, slots=True)
class SmtpUrl:
    """A server that takes mail, on so many connections at a time at most.

    `tls` from the first byte, else by STARTTLS (which loopback may do without).
    """

    host: str
    port: int
    tls: bool = True
    user: str | None = None
    auth: str = "login"
    connections: int = 1

    @classmethod
    def of(cls, url: str) -> SmtpUrl:
        """Read a URL; raises ValueError, which never quotes a password."""
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query))
        usual = 1 if parts.hostname and is_loopback(parts.hostname) else CONNECTIONS
        auth, connections = options.pop("auth", "login"), options.pop("connections", str(usual))
        known = not options and auth in ("login", "xoauth2") and _COUNT.fullmatch(connections)
        if parts.scheme not in ("smtps", "smtp") or not parts.hostname or not known:
            raise ValueError(f"submit: found a URL of scheme {parts.scheme!r}, expected {_SHAPE}. Correct it.")
        if parts.password is not None:
            raise ValueError("submit: found a password in the URL, which logs show, expected none. Use its setting.")
        tls = parts.scheme == "smtps"
        port = parts.port or (465 if tls else 587)
        user = unquote(parts.username) if parts.username else None
        return cls(parts.hostname, port, tls, user, auth, int(connections))


class SmtpPost:
    """Sends over kept connections, each renewed after `per_connection` mails or when the server ended it.

    May be used by several threads; mails beyond the number of connections wait for one another.
    """

    def __init__(
        self,
        url: SmtpUrl,
        secret: Callable[[], str],
        *,
        local_hostname: str,
        mail_from: str = "",
        timeout: float = 60,
        per_connection: int = 100,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Remember all this; nothing is connected before the first mail. `secret` is asked when there is a user."""
        self._url, self._secret, self._name, self._mail_from = url, Keeper(url.user, secret), local_hostname, mail_from
        self._timeout, self._tls = timeout, tls or ssl.create_default_context()
        self._lines = [SmtpLine(self._connected, per_connection) for _ in range(url.connections)]
        # The line used last comes first, so that a lone mail meets a connection that is open.
        self._free: LifoQueue[SmtpLine] = LifoQueue()
        for line in self._lines:
            self._free.put(line)

    @property
    def lanes(self) -> int:
        """How many mails may be on their way at a time."""
        return len(self._lines)

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:  # noqa: ARG002
        """Send bytes with CRLF line ends; see `Post.send`. Raises ValueError for any other line end."""
        if has_bare_line_end(raw):
            raise ValueError("mail out: found a bare CR or LF, expected CRLF (RFC 5321 §2.3.8). Compose anew.")
        sender = self._mail_from if mail_from is None else mail_from
        for address in (recipient, *([sender] if sender else [])):
            if not _ADDRESS.fullmatch(address):
                raise Permanent(f"501 5.1.3 {ascii(address)[:100]} is no ASCII address")
        line = self._free.get()
        try:
            return line.carry(sender, recipient, raw)
        finally:
            self._free.put(line)

    def close(self) -> None:
        """Say goodbye, when nothing is on its way any more."""
        for line in self._lines:
            line.close()

    def _connected(self) -> smtplib.SMTP:
        """Connect, secure and log in; no failure here is the mail's."""
        try:
            smtp = self._opened()
        except (*FAILURES, ValueError) as error:
            raise Temporary(why(error)) from error
        try:
            self._entered(smtp)
        except (*FAILURES, ValueError) as error:
            smtp.close()
            raise Temporary(why(error, self._secret.hidden)) from error
        return smtp

    def _opened(self) -> smtplib.SMTP:
        url = self._url
        if url.tls:
            return smtplib.SMTP_SSL(url.host, url.port, self._name, timeout=self._timeout, context=self._tls)
        return smtplib.SMTP(url.host, url.port, self._name, timeout=self._timeout)

    def _entered(self, smtp: smtplib.SMTP) -> None:
        smtp.ehlo_or_helo_if_needed()
        if not self._url.tls and not is_loopback(self._url.host):
            smtp.starttls(context=self._tls)
            smtp.ehlo()
        if self._url.user and self._url.auth == "xoauth2":
            token = f"user={self._url.user}\1auth=Bearer {self._secret()}\1\1"
            smtp.auth("XOAUTH2", lambda challenge=None: token if challenge is None else "")
        elif self._url.user:
            smtp.login(self._url.user, self._secret())
