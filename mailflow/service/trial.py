"""Letters that might kill or stall their reader are read in another process first, within the bounds of safety §1 row 19.

A service that was killed says nothing about the letter it happened to be reading; this does.
"""

from __future__ import annotations

import os
import resource
import select
import signal
import subprocess
import sys
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Final

from mailflow.mail.forms.forms import read_form
from mailflow.mail.message.message import read_message
from mailflow.mail.reply.newtext import new_text

#: Bytes of address space and seconds of processor one letter may take.
MEMORY: Final = 512 * 1024 * 1024
SECONDS: Final = 2

#: What the process may take in real time, its start included, on a machine that is busy.
_PATIENCE: Final = 30
_LENGTH: Final = 8
_READ: Final = b"."


class Trial:
    """Reads letters on trial in a process that lives as long as it survives them; it is started when it is first needed."""

    def __init__(self, memory: int = MEMORY) -> None:
        self._memory = memory
        self._reader: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[..., Trial] | None = None

    def survives(self, raw: bytes) -> bool:
        """Whether a letter can be read within the bounds; only a process that read nothing before is believed when it dies."""
        tired = self._reader is not None
        return self._reads(raw) or (tired and self._reads(raw))

    def _reads(self, raw: bytes) -> bool:
        reader = self._reader or self._start()
        assert reader.stdin is not None, "it was started with a pipe"
        assert reader.stdout is not None, "it was started with a pipe"
        try:
            reader.stdin.write(len(raw).to_bytes(_LENGTH, "big") + raw)
            reader.stdin.flush()
            ready, _, _ = select.select([reader.stdout], [], [], _PATIENCE)
            if ready and reader.stdout.read(1) == _READ:
                return True
        except BrokenPipeError:
            pass  # it died while the letter was being handed over
        self._stop()
        return False

    def _start(self) -> subprocess.Popen[bytes]:
        package = Path(__file__).resolve().parents[2]
        paths = os.pathsep.join(filter(None, (str(package), os.environ.get("PYTHONPATH"))))
        command = [sys.executable, "-m", "mailflow.service.trial", str(self._memory)]
        self._reader = subprocess.Popen(  # noqa: S603  our own module, and nothing of the letter in the command
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
        self._end = weakref.finalize(self, _ended, self._reader)
        return self._reader

    def _stop(self) -> None:
        if self._end is not None:
            self._end()
        self._reader = self._end = None


def _ended(reader: subprocess.Popen[bytes]) -> None:
    reader.kill()
    for pipe in (reader.stdin, reader.stdout):
        with suppress(BrokenPipeError):  # what was not handed over is not wanted any more
            if pipe is not None:
                pipe.close()
    reader.wait()


def main() -> None:
    """Read letters from standard input, each behind its length, and say so after each, or die of one."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    while len(length := sys.stdin.buffer.read(_LENGTH)) == _LENGTH:
        raw = sys.stdin.buffer.read(int.from_bytes(length, "big"))
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        read_form(new_text(read_message(raw)).text)
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout.buffer.write(_READ)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
