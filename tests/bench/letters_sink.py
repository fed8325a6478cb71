"""A server that takes mail and forgets it at once, in a process of its own: little is measured but what hands it mail.

It offers PIPELINING, as Postfix, Exim and Exchange do.
"""

from __future__ import annotations

import os
import signal
import socket
from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import Self

_ANSWERS = {
    b"EHLO": b"250-bench\r\n250-PIPELINING\r\n250-SIZE 100000000\r\n250 8BITMIME\r\n",
    b"DATA": b"354 go on\r\n",
    b"QUIT": b"221 goodbye\r\n",
}


class BareSink:
    """Runs while the `with` block does."""

    def __enter__(self) -> Self:
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(listener.getsockname()[1])
        self._child = os.fork()
        if self._child == 0:
            _take_all(listener)
        listener.close()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)


def _take_all(listener: socket.socket) -> None:
    """Serve until killed; never returns, for what called it belongs to the other process."""
    try:
        while True:
            Thread(target=_converse, args=(listener.accept()[0],), daemon=True).start()
    finally:
        os._exit(1)


def _converse(client: socket.socket) -> None:
    with client, client.makefile("rb") as lines, suppress(ConnectionError):
        # Else the second of several answers waits 40 ms for the first to be acknowledged.
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.sendall(b"220 bench\r\n")
        while line := lines.readline():
            command = line[:4].upper()
            client.sendall(_ANSWERS.get(command, b"250 ok\r\n"))
            if command == b"DATA":
                for part in iter(lines.readline, b".\r\n"):
                    del part
                client.sendall(b"250 taken\r\n")
