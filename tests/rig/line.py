"""A bare SMTP client: says what it is told, byte for byte, and reads one reply at a time."""

from __future__ import annotations

import socket
from contextlib import suppress
from types import TracebackType
from typing import Self


class Line:
    """One connection to a server on loopback; replies are given as text without line ends between their lines."""

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        self._socket = socket.create_connection((host, port), 10)
        self._replies = self._socket.makefile("rb")
        self.greeting = self.reply()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._replies.close()
        self._socket.close()

    def send(self, raw: bytes) -> None:
        self._socket.sendall(raw)

    def ask(self, command: str) -> str:
        """Give a command and read its reply."""
        self.send(command.encode("latin-1") + b"\r\n")
        return self.reply()

    def reply(self) -> str:
        """Read one reply; "" when the server has hung up."""
        lines = []
        while line := self._replies.readline():
            lines.append(line.decode("latin-1").rstrip("\r\n"))
            if line[3:4] != b"-":
                break
        return " | ".join(lines)

    def rest(self) -> list[str]:
        """Every further reply until the server hangs up, be it on what it has not read yet."""
        found: list[str] = []
        with suppress(ConnectionResetError):
            found.extend(iter(self.reply, ""))
        return found

    def begin(self, *recipients: str, sender: str = "wu@corp.example", hello: str = "EHLO client.example") -> str:
        """Go as far as DATA, and give the reply to that."""
        self.ask(hello)
        self.ask(f"MAIL FROM:<{sender}>")
        for recipient in recipients or ("confirm@corp.example",):
            self.ask(f"RCPT TO:<{recipient}>")
        return self.ask("DATA")
