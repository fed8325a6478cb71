"""Power cuts: what a process wrote and synced, as strace saw it, and the disks that a cut may leave of it.

What was not synced may be there in any part, down to sectors; a file that was unlinked may be back until its folder is synced.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_CALL = re.compile(r'\d+ +(\w+)\((?:\d+<([^>]*)>|"([^"]*)")(?:, (.*))?\) += (-?\d+)')
_SECTOR = 512


def missing() -> str | None:
    """Why no process can be watched here, None where it can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-o", os.devnull, sys.executable, "-c", ""], capture_output=True, check=False)
    return None if done.returncode == 0 else "strace may not watch processes here"


@dataclass(frozen=True)
class Call:
    """One successful call; `at` is the offset of a write, None at the end of the file, and the new size of a truncation."""

    name: str
    path: str
    data: bytes = b""
    at: int | None = None


def watched(code: str, home: Path, **environment: str) -> list[Call]:
    """Run a program of Python and give all that it wrote and synced, in order."""
    log = home / "strace.log"
    command = ["strace", "-f", "-y", "-xx", "-s", "40000000", "-e", f"trace={_CALLS}", "-o", str(log), sys.executable, "-c", code]
    subprocess.run(command, env={**os.environ, **environment}, check=True)
    lines = log.read_text("ascii").splitlines()
    return [call for line in lines if (call := _call(line))]


def _call(line: str) -> Call | None:
    found = _CALL.match(line)
    if not found or int(found[5]) < 0:
        return None
    name, path, rest = found[1], _bytes(found[2] or found[3] or "").decode(), found[4] or ""
    if name == "ftruncate":
        return Call(name, path, at=int(rest))
    if name in ("pwrite64", "write"):
        data, _, more = rest[1:].partition('"')
        numbers = more.split(", ")[1:]
        return Call("write", path, _bytes(data)[: int(found[5])], int(numbers[1]) if name == "pwrite64" else None)
    return Call("sync" if name.endswith("sync") else name, path)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


@dataclass
class _File:
    """What is surely on the disk, and what was written since."""

    safe: bytes = b""
    pending: list[Call] = field(default_factory=list)

    def whole(self) -> bytes:
        return self.after(self.pending)

    def after(self, calls: list[Call]) -> bytes:
        content = bytearray(self.safe)
        for call in calls:
            at = len(content) if call.at is None else call.at
            if call.name == "ftruncate":
                del content[at:]
            content += b"\0" * (at + len(call.data) - len(content))
            content[at : at + len(call.data)] = call.data
        return bytes(content)


@dataclass
class Disk:
    """The files of a folder while calls are played; `ghosts` were unlinked, and may be back."""

    folder: str
    files: dict[str, _File]
    ghosts: dict[str, bytes] = field(default_factory=dict)

    def play(self, call: Call) -> None:
        """One call happens."""
        if call.name == "sync" and call.path == self.folder:
            self.ghosts.clear()
        elif call.name == "sync" and call.path in self.files:
            file = self.files[call.path]
            file.safe, file.pending = file.whole(), []
        elif call.name == "unlink" and call.path in self.files:
            self.ghosts[call.path] = self.files.pop(call.path).whole()
        elif call.name in ("write", "ftruncate"):
            self.files.setdefault(call.path, _File()).pending.append(call)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """One of the disks that a cut may leave now."""
        found = {path: file.after(_some(file.pending, chance)) for path, file in self.files.items()}
        for path, content in self.ghosts.items():
            if path not in found and chance.random() < 0.5:
                found[path] = content
        return found


def _some(pending: list[Call], chance: random.Random) -> list[Call]:
    """All, none, the first, or any of what was not synced; one of the writes may be cut within."""
    kind = chance.randrange(4)
    kept = [pending, [], pending[: chance.randrange(len(pending) + 1)], [c for c in pending if chance.random() < 0.5]][kind]
    if not kept or chance.random() < 0.5:
        return list(kept)
    torn = chance.randrange(len(kept))
    call = kept[torn]
    sectors = chance.randrange(len(call.data) // _SECTOR + 1)
    return [*kept[:torn], Call(call.name, call.path, call.data[: sectors * _SECTOR], call.at), *kept[torn + 1 :]]


def cuts(calls: list[Call], files: Mapping[str, bytes], folder: Path, number: int) -> Iterator[tuple[int, dict[str, bytes]]]:
    """So many cuts, spread over all calls: after how many calls, and the files that are there."""
    chance = random.Random(7)
    after = sorted(chance.choices(range(len(calls) + 1), k=number))
    disk = Disk(str(folder), {path: _File(content) for path, content in files.items()})
    played = 0
    for place in after:
        while played < place:
            disk.play(calls[played])
            played += 1
        yield place, disk.cut(chance)
