"""Mail in by SMTP or LMTP: a mail is answered with 250 after it is stored, and never before."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from threading import Thread
from types import TracebackType
from typing import Final, Self

from aiosmtpd.smtp import Envelope
from aiosmtpd.smtp import Session as Client

from mailflow.transport.envelope import Accept, Arrival, has_bare_line_end
from mailflow.transport.smtp_session import Full, LocalSession, Session

_NO_NAME = re.compile(r"[^A-Za-z0-9.:_\[\]-]")

#: A connection that was accepted is made into a conversation in so many turns of the loop; whoever closes waits for them.
_TURNS: Final = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What is too much: bytes per mail, counts, seconds of silence, and of grace at the end."""

    size: int = 25 << 20
    recipients: int = 100
    connections: int = 50
    mails_per_connection: int = 1_000
    refusals_per_connection: int = 100
    silence: float = 300
    grace: float = 30


class Door:
    """Answers what aiosmtpd asks of a handler; one for all conversations of a server."""

    def __init__(self, server: SmtpServer) -> None:
        """Serve this server's conversations."""
        self._server = server

    async def handle_EHLO(  # noqa: N802
        self, _: Session, client: Client, __: Envelope, name: str, replies: list[str]
    ) -> list[str]:
        """Greet."""
        client.host_name = name
        return [*replies[:-1], "250-ENHANCEDSTATUSCODES", replies[-1]]

    async def handle_MAIL(  # noqa: N802
        self, session: Session, _: Client, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Begin a mail."""
        if session.mails >= self._server.limits.mails_per_connection:
            return "421 4.7.0 Too many mails on one connection, please connect again"
        if session.ambiguous:
            return "421 4.7.0 Where the last mail ended is in doubt, please connect again"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Sender OK"

    async def handle_RCPT(  # noqa: N802
        self, _: Session, __: Client, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient who is ours."""
        if len(envelope.rcpt_tos) >= self._server.limits.recipients:
            return "452 4.5.3 Too many recipients, please send the rest in another mail"
        if not self._server.accepts(address):
            return "550 5.1.1 No such address here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Recipient OK"

    async def handle_DATA(self, session: Session, client: Client, envelope: Envelope) -> str:  # noqa: N802
        """Store the mail, then answer."""
        raw = envelope.original_content or b""
        if has_bare_line_end(raw):
            # Another server may have taken what follows for part of that mail: on this line nothing more is believed.
            session.ambiguous = True
            return "550 5.6.0 Bare CR or LF in the mail, expected CRLF line ends (RFC 5321 2.3.8)"
        session.mails += 1
        await self._server.store(arrival(raw, client, envelope, self._by_whom(client), self._server.now()))
        return "250 2.0.0 Stored"

    def _by_whom(self, client: Client) -> str:
        """Say who took a mail, and how (RFC 3848)."""
        how = "LMTP" if self._server.lmtp else "ESMTP" if client.extended_smtp else "SMTP"
        return f"{self._server.name} with {how}"

    async def handle_exception(self, _: Exception) -> str:
        """Ask to come again: whatever failed is ours, and nothing was stored that we know of."""
        return "451 4.3.0 Not stored, please try again later"


class SmtpServer:
    """Listens in a thread of its own; several mails may be given to `accept` at once, each from its own thread.

    `accepts` says whether an address is ours; `now` gives the instant for the trace line. `port` 0 takes a free one.
    """

    def __init__(
        self,
        host: str,
        port: int,
        accept: Accept,
        *,
        accepts: Callable[[str], bool],
        now: Callable[[], datetime],
        name: str = "mailflow",
        limits: Limits | None = None,
        lmtp: bool = False,
    ) -> None:
        """Listen nowhere yet. `name` is how we call ourselves in greetings and trace lines."""
        self.host, self.port, self.name = host, port, name
        self.accepts, self.now, self.limits = accepts, now, limits or Limits()
        self.sessions: set[Session] = set()
        self.stopping = False
        self.most_refusals = self.limits.refusals_per_connection
        self.lmtp, self._accept = lmtp, accept
        self._threads = ThreadPoolExecutor(self.limits.connections, thread_name_prefix="smtp-accept")
        self._empty = asyncio.Event()
        self._thread = Thread(target=self._run, name="smtp-listen", daemon=True)

    def start(self) -> None:
        """Listen: connections made after this are served. Raises OSError when the port is taken."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        self._socket = socket.create_server((self.host, self.port), family=family, backlog=128)
        self.port = self._socket.getsockname()[1]
        self._loop = asyncio.new_event_loop()
        listening = self._loop.create_server(self._conversation, sock=self._socket)
        self._listener = self._loop.run_until_complete(listening)
        self._thread.start()

    def stop(self) -> None:
        """Take no more; mails being received are stored and answered, for `grace` seconds. Not to be started again."""
        asyncio.run_coroutine_threadsafe(self._emptied(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._threads.shutdown(wait=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    async def store(self, mail: Arrival) -> None:
        """Return once `accept` has; raises what it raised. Other conversations go on meanwhile."""
        await self._loop.run_in_executor(self._threads, self._accept, (mail,))

    def left(self, session: Session) -> None:
        """Hear that a conversation is over."""
        self.sessions.discard(session)
        if self.stopping and not self.sessions:
            self._empty.set()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        rest = asyncio.all_tasks(self._loop)
        for task in rest:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*rest, return_exceptions=True))
        self._loop.close()

    def _conversation(self) -> asyncio.Protocol:
        if not self.stopping and len(self.sessions) >= self.limits.connections:
            return Full()
        limits, kind = self.limits, LocalSession if self.lmtp else Session
        return kind(
            self, Door(self), data_size_limit=limits.size, timeout=limits.silence, hostname=self.name, ident="ESMTP",
            enable_SMTPUTF8=False, loop=self._loop,
        )  # fmt: skip

    async def _emptied(self) -> None:
        self.stopping = True
        self._loop.remove_reader(self._socket)  # first: a server that is closed drops the connections it has just accepted
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        self._listener.close()
        for session in list(self.sessions):
            session.leave()
        try:
            async with asyncio.timeout(self.limits.grace):
                while self.sessions:
                    self._empty.clear()  # one that was being accepted may have come in after the last had left
                    await self._empty.wait()
        except TimeoutError:
            for session in list(self.sessions):
                session.abort()


def arrival(raw: bytes, client: Client, envelope: Envelope, by: str, at: datetime) -> Arrival:
    """Put together what came and from where."""
    assert client.peer is not None
    host, port = str(client.peer[0]), int(client.peer[1])
    sender = "" if envelope.mail_from == "<>" else envelope.mail_from
    literal = f"IPv6:{host}" if ":" in host else host
    trace = f"Received: from {spoken(client.host_name)} ([{literal}]) by {by}; {format_datetime(at)}"
    source = f"smtp:[{host}]:{port}" if ":" in host else f"smtp:{host}:{port}"
    return Arrival(raw, source, mail_from=sender, rcpt_to=tuple(envelope.rcpt_tos), peer=host, trace=trace)


def spoken(name: str | None) -> str:
    """Give a client's own name for itself as one harmless word: it is claimed, and may be made to look like more."""
    return _NO_NAME.sub("?", name or "")[:255] or "unknown"
