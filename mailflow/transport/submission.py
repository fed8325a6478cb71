"""Mail out by SMTP: one transaction per recipient on a connection that is kept."""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from mailflow.transport.endpoint import is_loopback
from mailflow.transport.envelope import has_bare_line_end
from mailflow.transport.post import Permanent, PostError, Sent, Temporary, Unknown

_ADDRESS = re.compile(r"[!-;=?-~]+@[!-;=?-~]+")  # printable ASCII without space, < and >
_OURS_TO_MEND = {530, 534, 535, 538}  # the login, not the mail (RFC 4954 §6)
_SHAPE = "smtps://[USER@]HOST[:PORT][?auth=xoauth2] or smtp://…"


@dataclass(frozen=True, slots=True)
class SmtpUrl:
    """A server that takes mail; `tls` from the first byte, else by STARTTLS (which loopback may do without)."""

    host: str
    port: int
    tls: bool = True
    user: str | None = None
    auth: str = "login"

    @classmethod
    def of(cls, url: str) -> SmtpUrl:
        """Read a URL; raises ValueError, which never quotes a password."""
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query))
        auth = options.pop("auth", "login")
        if parts.scheme not in ("smtps", "smtp") or not parts.hostname or options or auth not in ("login", "xoauth2"):
            raise ValueError(f"submit: found a URL of scheme {parts.scheme!r}, expected {_SHAPE}. Correct it.")
        if parts.password is not None:
            raise ValueError("submit: found a password in the URL, which logs show, expected none. Use its setting.")
        tls = parts.scheme == "smtps"
        port = parts.port or (465 if tls else 587)
        return cls(parts.hostname, port, tls, unquote(parts.username) if parts.username else None, auth)


class SmtpPost:
    """Sends over one kept connection, which is renewed after `per_connection` mails or when the server ended it."""

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
        self._url, self._secret, self._name, self._mail_from = url, secret, local_hostname, mail_from
        self._timeout, self._per_connection = timeout, per_connection
        self._tls = tls or ssl.create_default_context()
        self._smtp: smtplib.SMTP | None = None
        self._carried = 0

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:  # noqa: ARG002
        """Send bytes with CRLF line ends; see `Post.send`. Raises ValueError for any other line end."""
        if has_bare_line_end(raw):
            raise ValueError("mail out: found a bare CR or LF, expected CRLF (RFC 5321 §2.3.8). Compose anew.")
        sender = self._mail_from if mail_from is None else mail_from
        for address in (recipient, *([sender] if sender else [])):
            if not _ADDRESS.fullmatch(address):
                raise Permanent(f"501 5.1.3 {ascii(address)[:100]} is no ASCII address")
        smtp = self._begun(sender, len(raw))
        self._asked(smtp, f"RCPT TO:<{recipient}>")
        return self._handed_over(smtp, raw)

    def close(self) -> None:
        """Say goodbye."""
        if self._smtp:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
        self._drop()

    def _begun(self, sender: str, size: int) -> smtplib.SMTP:
        """Open a transaction; a kept connection that the server has ended is renewed once."""
        if self._carried >= self._per_connection:
            self.close()
        kept = self._smtp is not None
        try:
            return self._mail(sender, size)
        except Temporary:
            if not kept or self._smtp is not None:
                raise
        return self._mail(sender, size)

    def _mail(self, sender: str, size: int) -> smtplib.SMTP:
        smtp = self._smtp or self._connected()
        self._carried += 1
        self._asked(smtp, f"MAIL FROM:<{sender}>" + (f" SIZE={size}" if smtp.has_extn("size") else ""))
        return smtp

    def _asked(self, smtp: smtplib.SMTP, command: str, expected: int = 2) -> None:
        """Give one command before the mail itself; an answer of another class ends the transaction."""
        try:
            code, text = smtp.docmd(command)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise Temporary(_why(error)) from error
        if code // 100 != expected:
            raise self._refusal(smtp, code, text)

    def _refusal(self, smtp: smtplib.SMTP, code: int, text: bytes) -> PostError:
        self._cleared(smtp, code)
        for_good = code // 100 == 5 and code not in _OURS_TO_MEND
        return Permanent(_line(code, text)) if for_good else Temporary(_line(code, text))

    def _cleared(self, smtp: smtplib.SMTP, code: int) -> None:
        """Make ready for the next mail, or let go of a connection that is ending (421, RFC 5321 §3.8)."""
        with suppress(smtplib.SMTPException, OSError):
            if code != 421 and smtp.docmd("RSET")[0] == 250:
                return
        self._drop()

    def _handed_over(self, smtp: smtplib.SMTP, raw: bytes) -> Sent:
        self._asked(smtp, "DATA", expected=3)
        try:
            smtp.send(_stuffed(raw))
            code, text = smtp.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise Unknown(_why(error)) from error
        if code // 100 != 2:
            raise self._refusal(smtp, code, text)
        return Sent(_line(code, text))

    def _connected(self) -> smtplib.SMTP:
        """Connect, secure and log in; no failure here is the mail's."""
        try:
            smtp = self._opened()
        except (smtplib.SMTPException, OSError, ValueError) as error:
            raise Temporary(_why(error)) from error
        try:
            self._entered(smtp)
        except (smtplib.SMTPException, OSError, ValueError) as error:
            smtp.close()
            raise Temporary(_why(error)) from error
        self._smtp, self._carried = smtp, 0
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

    def _drop(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None


def _stuffed(raw: bytes) -> bytes:
    """Dot-stuff and end a mail (RFC 5321 §4.5.2)."""
    ended = raw if raw.endswith(b"\r\n") else raw + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", ended) + b".\r\n"


def _line(code: int, text: bytes) -> str:
    return f"{code} {text.decode('ascii', 'backslashreplace')}".replace("\n", " ")[:500]


def _why(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        text = error.smtp_error
        return _line(error.smtp_code, text if isinstance(text, bytes) else text.encode("ascii", "backslashreplace"))
    return f"{type(error).__name__}: {ascii(str(error))[:300]}"
