"""The service in a process of its own that is killed: forked from this one, which has imported everything before."""

from __future__ import annotations

import logging
import os
import select
import signal
from pathlib import Path

from mailflow.cli.run import orders_to_stop
from mailflow.service.serving import serve
from mailflow.service.settings import Settings

#: A worker that was told to stop and finish may take so many seconds.
PATIENCE = 60.0

#: What the service says once its doors are about to open.
READY = "mailflow: ready"


class Worker:
    """One life of the service. What it says and logs goes to `log`, behind what its earlier lives wrote."""

    def __init__(self, settings: Settings, log: Path) -> None:
        (self._end, alive), (self._ready, saying) = os.pipe(), os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _live(settings, log, saying)
        # Only the child has these ends now: when it dies, ours can be read.
        os.close(alive)
        os.close(saying)

    def ends_within(self, seconds: float) -> bool:
        """Wait so long for it to end by itself."""
        return bool(select.select([self._end], [], [], seconds)[0])

    def gets_ready(self) -> bool:
        """Wait until it says that it is ready, or ends before that."""
        return os.read(self._ready, 1) != b""

    def kill(self) -> int:
        """SIGKILL; its exit code, which is -9 unless it had ended by itself."""
        os.kill(self._child, signal.SIGKILL)
        return self._buried()

    def stop(self) -> int:
        """Tell it to finish and end (SIGTERM), and wait for that; its exit code."""
        os.kill(self._child, signal.SIGTERM)
        if not self.ends_within(PATIENCE):
            os.kill(self._child, signal.SIGKILL)
        return self._buried()

    def _buried(self) -> int:
        _, status = os.waitpid(self._child, 0)
        os.close(self._end)
        os.close(self._ready)
        return os.waitstatus_to_exitcode(status)


def _live(settings: Settings, log: Path, ready: int) -> None:
    """What `mailflow run` does; never returns, for what called it belongs to the other process."""
    code = 1
    try:
        output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(output, 1)
        os.dup2(output, 2)
        logging.basicConfig(level=logging.WARNING, force=True)

        def say(line: str) -> None:
            os.write(output, f"{line}\n".encode())
            if line == READY:
                os.write(ready, b"!")

        with orders_to_stop() as until:
            serve(settings, until, say)
        code = 0
    finally:
        os._exit(code)
