"""The SMTP sink in a process of its own: it outlives those that are killed, and costs them no time of theirs."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rig.sink import Sink


class SinkApart:
    """Runs while the `with` block does; what it takes lies in `folder`, one file a mail, named in order of arrival.

    Without a folder it forgets every mail at once.
    """

    host = "127.0.0.1"

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder

    def __enter__(self) -> Self:
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
        said, saying = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _take_until_told(self.folder, saying)
        os.close(saying)
        with os.fdopen(said) as line:
            self.port = int(line.readline())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.kill(self._child, signal.SIGTERM)
        os.waitpid(self._child, 0)


class _Filing(Sink):
    """Writes each mail down before it says that it took it."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self._folder = folder
        self._taken = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self._taken += 1
        if self._folder:
            name = f"{self._taken:08d} {envelope.rcpt_tos[0]}"
            half = self._folder / f".{name}"
            half.write_bytes(envelope.original_content)
            half.rename(self._folder / name)
        return "250 2.0.0 taken"


def _take_until_told(folder: Path | None, saying: int) -> None:
    """Serve until SIGTERM; never returns, for what called it belongs to the other process."""
    code = 1
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
        with _Filing(folder) as sink:
            os.write(saying, b"%d\n" % sink.port)
            signal.sigwait({signal.SIGTERM})
        code = 0
    finally:
        os._exit(code)
