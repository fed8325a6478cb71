"""What was handed to a server since the last commit, so that a process that is killed tells its successor.

Outlives the process, not the machine: it is written without waiting for the disk, for then each mail would cost as much as
a commit. After power loss the mails of one group are sent again with the same bytes, as after a lost connection (RFC 1047).
"""

from __future__ import annotations

import json
import os
from pathlib import Path


class NoHandovers:
    """For an engine that has no successor: a rehearsal's journal ends with its process."""

    def note(self, notice: str, reply: str) -> None:
        """Nobody will ask."""

    def noted(self) -> list[tuple[str, str]]:
        """Nothing."""
        return []

    def clear(self) -> None:
        """Nothing to clear."""


class Handovers(NoHandovers):
    """A few lines beside the journal, gone once the journal itself says what came of those mails."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, notice: str, reply: str) -> None:
        """A server took over this mail, with these words; several threads may note at a time.

        The line begins with a line end, so that one which a full disk cut short spoils no other.
        """
        os.write(self._file, b"\n" + json.dumps([notice, reply]).encode() + b"\n")

    def noted(self) -> list[tuple[str, str]]:
        """What a process before this one, or a round before this one, could not commit; a line cut short is no line."""
        size = os.fstat(self._file).st_size
        return [pair for line in os.pread(self._file, size, 0).split(b"\n") for pair in _pairs(line)]

    def clear(self) -> None:
        """The journal knows."""
        os.ftruncate(self._file, 0)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


def _pairs(line: bytes) -> list[tuple[str, str]]:
    """The handover of a line, none of one that was cut short."""
    try:
        notice, reply = json.loads(line)
    except ValueError:
        return []
    return [(notice, reply)]
