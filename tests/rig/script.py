"""A wicked server: it says what its script says, whatever the client does, and writes down what the client sent."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

Answer = Callable[[bytes], bytes | None]
"""Gives the bytes to answer one line with; None hangs up."""


class Scripted:
    """Serves one connection after another: a greeting, then `answer` for each line that comes."""

    host = "127.0.0.1"

    def __init__(self, greeting: bytes, answer: Answer, tls: ssl.SSLContext | None = None, drip: bytes = b"") -> None:
        self._greeting, self._answer, self._tls, self._drip = greeting, answer, tls, drip
        self._listener = socket.create_server((self.host, 0))
        self.port = int(self._listener.getsockname()[1])
        self.heard = bytearray()
        self._over = Event()

    def __enter__(self) -> Self:
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with client, suppress(OSError):
                self._talk(self._tls.wrap_socket(client, server_side=True) if self._tls else client)

    def _talk(self, client: socket.socket) -> None:
        with client, client.makefile("rb") as lines:
            client.sendall(self._greeting)
            while line := lines.readline():
                self.heard += line
                answer = self._answer(line)
                if answer is None:
                    return
                client.sendall(answer)
                self._drip_on(client, answer)

    def _drip_on(self, client: socket.socket, answer: bytes) -> None:
        """After an empty answer, one byte at a time, for ever: no read of the client ever times out."""
        while not answer and self._drip and not self._over.wait(0.05):
            client.sendall(self._drip)
