"""Whether a letter kills its reader: read in a process of its own, within the bounds of safety §1 row 19.

A service that was killed says nothing about the letter it happened to be reading; this does.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from mailflow.mail.message import read_message
from mailflow.mail.newtext import new_text

#: Bytes of address space and seconds of processor one letter may take.
MEMORY: Final = 512 * 1024 * 1024
SECONDS: Final = 2

#: The process itself has to start as well.
_PATIENCE: Final = 30


def survives(raw: bytes, memory: int = MEMORY) -> bool:
    """Whether a letter can be read within the bounds."""
    package = Path(__file__).resolve().parents[2]
    paths = os.pathsep.join(filter(None, (str(package), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", "mailflow.service.trial", str(memory)]
    try:
        done = subprocess.run(  # noqa: S603  our own module, and nothing of the letter in the command
            command, input=raw, capture_output=True, timeout=_PATIENCE, check=False, env={**os.environ, "PYTHONPATH": paths}
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> None:
    """Read the letter on standard input, or die of it."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    seconds = int(time.process_time()) + SECONDS + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    new_text(read_message(sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
