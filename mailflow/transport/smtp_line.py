"""One connection to a server that takes mail: kept from mail to mail, renewed when it is old or has ended."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from mailflow.transport.post import Permanent, PostError, Sent, Temporary, Unknown

#: What an SMTP conversation fails with.
FAILURES: Final = (smtplib.SMTPException, OSError)

_OURS_TO_MEND: Final = frozenset({530, 534, 535, 538})  # the login, not the mail (RFC 4954 §6)
_EXPECTED: Final = (2, 2, 3)  # of MAIL, RCPT and DATA

_Answer = tuple[int, bytes]


class _Ended(Temporary):
    """The connection had ended before anything was begun on it: nothing is known of the mail, nor of the server."""


class SmtpLine:
    """A line for one thread at a time, renewed after `most` mails or when the server has ended it.

    `connect` gives a connection on which mail may be sent, or raises Temporary; it is first asked for the first mail.
    """

    def __init__(self, connect: Callable[[], smtplib.SMTP], most: int) -> None:
        self._connect, self._most = connect, most
        self._smtp: smtplib.SMTP | None = None
        self._carried = 0

    def carry(self, sender: str, recipient: str, raw: bytes) -> Sent:
        """Hand one mail over; raises Temporary, Permanent or Unknown."""
        smtp = self._begun(sender, recipient, len(raw))
        try:
            smtp.send(_stuffed(raw))
            code, text = smtp.getreply()
        except FAILURES as error:
            self._drop()
            raise Unknown(why(error)) from error
        if code // 100 != 2:
            raise self._refusal(smtp, code, text)
        return Sent(_line(code, text))

    def close(self) -> None:
        """Say goodbye."""
        if self._smtp:
            with suppress(*FAILURES):
                self._smtp.quit()
        self._drop()

    def _begun(self, sender: str, recipient: str, size: int) -> smtplib.SMTP:
        """Go as far as 354; a kept connection that the server has ended is renewed once."""
        if self._carried >= self._most:
            self.close()
        if self._smtp:
            with suppress(_Ended):
                return self._asked(self._smtp, sender, recipient, size)
        self._smtp, self._carried = self._connect(), 0
        return self._asked(self._smtp, sender, recipient, size)

    def _asked(self, smtp: smtplib.SMTP, sender: str, recipient: str, size: int) -> smtplib.SMTP:
        self._carried += 1
        announced = f" SIZE={size}" if smtp.has_extn("size") else ""
        answers: list[_Answer] = []
        try:
            _ask(smtp, (f"MAIL FROM:<{sender}>{announced}", f"RCPT TO:<{recipient}>", "DATA"), answers)
        except FAILURES as error:
            self._drop()
            if _refused(answers) is None:
                raise (Temporary if answers else _Ended)(why(error)) from error
        if (refused := _refused(answers)) is not None:
            raise self._turned_away(smtp, answers, refused)
        return smtp

    def _turned_away(self, smtp: smtplib.SMTP, answers: Sequence[_Answer], refused: int) -> PostError:
        """What the first refusal says of the mail; nothing of it was sent."""
        if len(answers) == len(_EXPECTED) and answers[-1][0] == 354:
            _end_empty(smtp)
        refusal = self._refusal(smtp, *answers[refused])
        is_ended = refused == 0 and self._smtp is None and isinstance(refusal, Temporary)
        return _Ended(refusal.reply) if is_ended else refusal

    def _refusal(self, smtp: smtplib.SMTP, code: int, text: bytes) -> PostError:
        self._cleared(smtp, code)
        for_good = code // 100 == 5 and code not in _OURS_TO_MEND
        return Permanent(_line(code, text)) if for_good else Temporary(_line(code, text))

    def _cleared(self, smtp: smtplib.SMTP, code: int) -> None:
        """Make ready for the next mail, or let go of a connection that is ending (421, RFC 5321 §3.8)."""
        with suppress(*FAILURES):
            if code != 421 and smtp.docmd("RSET")[0] == 250:
                return
        self._drop()

    def _drop(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None


def why(error: Exception, hidden: Callable[[str], str] = str) -> str:
    """What a failure says, in one line of ASCII: the server's words where it gave any, but for what is to be hidden."""
    if isinstance(error, smtplib.SMTPResponseException):
        text = error.smtp_error
        said = text.decode("ascii", "backslashreplace") if isinstance(text, bytes) else text
        return _line(error.smtp_code, hidden(said).encode("ascii", "backslashreplace"))
    return f"{type(error).__name__}: {hidden(ascii(str(error)))[:300]}"


def _ask(smtp: smtplib.SMTP, commands: Sequence[str], answers: list[_Answer]) -> None:
    """Give commands until one is refused.

    A server that offers it gets them in one write, and each answer is read, whatever those before it say (RFC 2920 §3.1).
    """
    for group in [commands] if smtp.has_extn("pipelining") else [[command] for command in commands]:
        smtp.send("".join([f"{command}\r\n" for command in group]))
        for _ in group:
            answers.append(smtp.getreply())  # noqa: PERF401  those before a failure count
        if _refused(answers) is not None:
            return


def _refused(answers: Sequence[_Answer]) -> int | None:
    """The place of the first answer of another class than was expected."""
    classes = (code // 100 for code, _ in answers)
    return next((at for at, (found, expected) in enumerate(zip(classes, _EXPECTED, strict=False)) if found != expected), None)


def _end_empty(smtp: smtplib.SMTP) -> None:
    """End a mail that goes to nobody, where a server takes DATA all the same (RFC 2920 §3.1)."""
    with suppress(*FAILURES):
        smtp.send(".\r\n")
        smtp.getreply()


def _stuffed(raw: bytes) -> bytes:
    """Dot-stuff and end a mail with CRLF line ends (RFC 5321 §4.5.2)."""
    ended = raw if raw.endswith(b"\r\n") else raw + b"\r\n"
    first = b"." if ended.startswith(b".") else b""
    return first + ended.replace(b"\r\n.", b"\r\n..") + b".\r\n"


def _line(code: int, text: bytes) -> str:
    return f"{code} {text.decode('ascii', 'backslashreplace')}".replace("\n", " ")[:500]
