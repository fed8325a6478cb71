"""One SMTP or LMTP conversation: aiosmtpd's, with limits, enhanced status codes (RFC 2034) and an orderly end."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from typing import Any, Protocol

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP

_PLAIN = re.compile(r"([245]\d\d) (?!\d\.\d{1,3}\.\d{1,3} )(.*)", re.DOTALL)
# aiosmtpd's own replies carry no enhanced codes; greeting and answers to EHLO have none (RFC 2034 §4).
_ENHANCED = {
    "221": "2.0.0", "252": "2.5.2", "454": "4.7.0", "500": "5.5.2", "501": "5.5.4", "502": "5.5.1", "503": "5.5.1",
    "530": "5.7.0", "535": "5.7.8", "538": "5.7.11", "552": "5.3.4", "553": "5.1.3", "554": "5.7.0", "555": "5.5.4",
}
_STOPPING = b"421 4.3.2 Service is stopping, please come again\r\n"
_ENOUGH = b"421 4.7.0 Too many errors, goodbye\r\n"
_FULL = b"421 4.3.2 Too many connections, please come again\r\n"


class House(Protocol):
    """What a conversation must know of the server it belongs to; used in the server's loop only."""

    sessions: set[Session]
    stopping: bool
    most_refusals: int

    def left(self, session: Session) -> None:
        """Hear that a conversation is over."""
        ...


class Session(SMTP):
    """A conversation with one client; `mails` counts what was taken in it, `ambiguous` says that an end was in doubt."""

    def __init__(self, house: House, handler: object, **settings: Any) -> None:
        # aiosmtpd keeps these in the class, where one client's EHLO changes every other's limits.
        self.command_size_limits = defaultdict(lambda: 900)
        super().__init__(handler, **settings)
        self._house = house
        self._refusals = 0
        self._in_data = False
        self.mails = 0
        self.ambiguous = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Join the house; one that was being accepted when the house closed leaves again."""
        self._house.sessions.add(self)
        super().connection_made(transport)
        if self._house.stopping:
            self.leave()

    def connection_lost(self, error: Exception | None) -> None:
        """Leave the house."""
        super().connection_lost(error)
        self._house.left(self)

    def _getaddr(self, arg: str) -> tuple[str | None, str | None]:
        """Say that an address can not be read, also where the standard library's parser breaks on it (`<`)."""
        try:
            return super()._getaddr(arg)
        except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
            return None, None

    async def push(self, status: str | bytes) -> None:
        """Answer, with an enhanced code where aiosmtpd gave none; too many refusals end the conversation."""
        text = status if isinstance(status, str) else status.decode("ascii", "backslashreplace")
        await super().push(_enhanced(text))
        self._refusals += text.startswith("5")
        if self._refusals > self._house.most_refusals:
            self._hang_up(_ENOUGH)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        """Take one mail; a stop that came meanwhile waits for its answer."""
        self._in_data = True
        try:
            await super().smtp_DATA(arg)
        finally:
            self._in_data = False
        if self._house.stopping:
            self.leave()

    def leave(self) -> None:
        """End now, or after the mail that is being taken (RFC 5321 §3.8)."""
        if not self._in_data:
            self._hang_up(_STOPPING)

    def abort(self) -> None:
        """End now, whatever goes on."""
        if isinstance(self.transport, asyncio.Transport):
            self.transport.abort()

    def _hang_up(self, last_word: bytes) -> None:
        if isinstance(self.transport, asyncio.Transport) and not self.transport.is_closing():
            self.transport.write(last_word)
            self.transport.close()


class LocalSession(Session, LMTP):
    """A conversation by LMTP, where a mail is answered once for each recipient (RFC 2033 §4.2)."""

    _answers = 1

    async def push(self, status: str | bytes) -> None:
        """Answer, as often as there are recipients when a mail has been read."""
        for _ in range(self._answers):
            await super().push(status)
        after_354 = self._in_data and self.envelope is not None and status[:3] in ("354", b"354")
        self._answers = len(self.envelope.rcpt_tos) if after_354 and self.envelope is not None else 1


class Full(asyncio.Protocol):
    """Turns a client away, for there are as many as we take."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Say so and hang up."""
        if isinstance(transport, asyncio.Transport):
            transport.write(_FULL)
            transport.close()


def _enhanced(reply: str) -> str:
    if reply == "250 OK":
        return "250 2.0.0 OK"
    found = _PLAIN.fullmatch(reply)
    if not found or (found[1][0] == "2" and found[1] not in _ENHANCED):
        return reply
    return f"{found[1]} {_ENHANCED.get(found[1], found[1][0] + '.0.0')} {found[2]}"
