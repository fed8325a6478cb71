"""A TCP proxy that writes down what the client sends, and cuts the line when told."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self


class Proxy:
    """Stands before a server on loopback. `sent` holds all bytes clients sent, `connections` how many came.

    `hidden` is a capability that clients shall not see.
    """

    host = "127.0.0.1"

    def __init__(self, port: int) -> None:
        self._upstream = port
        self._listener = socket.create_server((self.host, 0))
        self.port = int(self._listener.getsockname()[1])
        self._lock = Lock()
        self._open: list[socket.socket] = []
        self._before: list[tuple[bytes, Callable[[], None]]] = []
        self.sent = bytearray()
        self.hidden = b""
        self.connections = 0
        self.was_cut = Event()

    def __enter__(self) -> Self:
        Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def cut_before(self, word: bytes) -> None:
        """Cut the line, once, when a client sends these bytes; they do not reach the server."""
        self.before(word, self.cut)

    def before(self, word: bytes, act: Callable[[], None]) -> None:
        """Do something, once, when a client sends these bytes and before they go on."""
        self._before.append((word, act))

    def cut(self) -> None:
        """Cut all lines now."""
        with self._lock:
            for end in self._open:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
            self._open.clear()
        self.was_cut.set()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection((self.host, self._upstream))
            with self._lock:
                self._open += [client, server]
                self.connections += 1
            Thread(target=self._carry, args=(client, server, True), daemon=True).start()
            Thread(target=self._carry, args=(server, client, False), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, from_client: bool) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if from_client:
                    self._listen(data)
                elif self.hidden:
                    data = data.replace(b" " + self.hidden, b" X" + self.hidden[1:])
                target.sendall(data)
            target.shutdown(socket.SHUT_RDWR)
        for end in (source, target):
            end.close()

    def _listen(self, data: bytes) -> None:
        self.sent += data
        for word, act in list(self._before):
            if word in data:
                self._before.remove((word, act))
                act()
