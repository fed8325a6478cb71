"""An SMTP server that takes mail, keeps it, and misbehaves on request."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiosmtpd.controller import Controller

from rig.dovecot import free_port

CUT = "cut"
SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Taken:
    """One mail as the server took it."""

    mail_from: str
    rcpt_to: tuple[str, ...]
    raw: bytes


class Sink:
    """Runs while the `with` block does. `say("RCPT", "451 4.3.0 later")` answers the next RCPT so; CUT and SILENT too.

    Commands: MAIL, RCPT, RSET, DATA (the answer after the mail; with CUT the mail is kept and nobody hears of it).
    """

    host = "127.0.0.1"

    def __init__(self, **settings: Any) -> None:
        self.port = free_port()
        self.messages: list[Taken] = []
        self.connections = 0
        self.commands: list[str] = []
        self._next: dict[str, list[str]] = defaultdict(list)
        self._controller = Controller(self, hostname=self.host, port=self.port, **settings)

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._controller.stop()

    def say(self, command: str, *answers: str) -> None:
        """Answer the next so many of this command in this way, and the ones after them as usual."""
        self._next[command] += answers

    async def handle_EHLO(self, server: Any, session: Any, envelope: Any, name: str, replies: list[str]) -> list[str]:  # noqa: N802
        session.host_name = name
        self.connections += 1
        return replies

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802
        answer = await self._answer("MAIL", server, "250 2.1.0 OK")
        if answer.startswith("2"):
            envelope.mail_from = address
        return answer

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802
        answer = await self._answer("RCPT", server, "250 2.1.5 OK")
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_RSET(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        return await self._answer("RSET", server, "250 2.0.0 OK")

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        mail = Taken(envelope.mail_from, tuple(envelope.rcpt_tos), envelope.original_content)
        if not self._next["DATA"] or self._next["DATA"][0] in (CUT, SILENT) or self._next["DATA"][0][0] == "2":
            self.messages.append(mail)
        return await self._answer("DATA", server, "250 2.0.0 taken")

    async def _answer(self, command: str, server: Any, usual: str) -> str:
        self.commands.append(command)
        answer = self._next[command].pop(0) if self._next[command] else usual
        if answer == CUT:
            server.transport.abort()
        if answer == SILENT:
            await server.loop.create_future()
        if answer.startswith("421"):
            await server.push(answer)
            server.transport.close()
        return answer

