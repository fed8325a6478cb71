"""`mailflow` as an admin starts it: processes of their own, in a folder of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType
from typing import IO, Self

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "mailflow.cli.main")
_PATIENCE = 30


def environment(**settings: str) -> dict[str, str]:
    """The environment of an admin's shell who has set nothing else."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), **settings}


def mailflow(home: Path, *arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end in a folder."""
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, cwd=home, env=environment(**settings), capture_output=True, text=True, timeout=60)


class Running:
    """`mailflow run` in a folder, ready while the `with` block runs, stopped after it as init systems do.

    `screen` and `log` hold what it has said on stdout and stderr so far, line by line.
    """

    def __init__(self, home: Path, *options: str, **settings: str) -> None:
        self.home = home
        self.screen: list[str] = []
        self.log: list[str] = []
        self._news = Condition()
        self._options, self._settings = options, settings
        self._readers: list[Thread] = []

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [*COMMAND, "run", *self._options],
            cwd=self.home,
            env=environment(**self._settings),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for stream, lines in ((self._process.stdout, self.screen), (self._process.stderr, self.log)):
            reader = Thread(target=self._read, args=(stream, lines), daemon=True)
            reader.start()
            self._readers.append(reader)
        self._wait_until_ready()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._process.poll() is None:
            self.kill()

    def stop(self, *orders: signal.Signals) -> int:
        """Ask it to end, once or by these signals one after another, and give what it ends with."""
        for order in orders or (signal.SIGTERM,):
            self._process.send_signal(order)
        return self._ended()

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()
        self._ended()

    def _ended(self) -> int:
        code = self._process.wait(_PATIENCE)
        for reader in self._readers:
            reader.join(_PATIENCE)
        return code

    def _wait_until_ready(self) -> None:
        with self._news:
            over = self._news.wait_for(lambda: "mailflow: ready" in self.screen or self._silent(), _PATIENCE)
        if not over or "mailflow: ready" not in self.screen:
            self.kill()
            raise AssertionError("mailflow run never became ready:\n" + "\n".join([*self.screen, *self.log]))

    def _silent(self) -> bool:
        return not any(reader.is_alive() for reader in self._readers)

    def _read(self, stream: IO[str], lines: list[str]) -> None:
        with stream:
            for line in stream:
                with self._news:
                    lines.append(line.rstrip("\n"))
                    self._news.notify_all()
        with self._news:
            self._news.notify_all()
