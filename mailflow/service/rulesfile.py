"""The file of rules, as the service finds it and, where an admin's mail put rules in force, writes it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from mailflow.rules.load import text_of
from mailflow.rules.problem import RulesError


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in the file: its text, or why there is none; `digest` tells contents apart."""

    digest: str
    text: str = ""
    error: RulesError | None = None


class RulesFile(Protocol):
    """Where the rules are kept; `name` is what problems and sources call it."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    def read(self) -> Found:
        """What stands in it now."""
        ...

    def write(self, text: str) -> None:
        """Put this text in its place, whole or not at all; OSError where that is not allowed."""
        ...


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file of this machine."""

    path: Path

    @property
    def name(self) -> str:
        """Its name as settings have it."""
        return str(self.path)

    def read(self) -> Found:
        """What stands in it now."""
        try:
            return found(text_of(self.path))
        except RulesError as error:
            return Found(sha256(str(error).encode()).hexdigest(), error=error)

    def write(self, text: str) -> None:
        """Put this text in its place, whole or not at all, with the mode the file has."""
        beside = self.path.with_name(f".{self.path.name}.new")
        mode = self.path.stat().st_mode & 0o777 if self.path.exists() else 0o600
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)


@dataclass(slots=True)
class InMemory:
    """The file of a rehearsal."""

    name: str
    text: str
    written: list[str] = field(default_factory=list)

    def read(self) -> Found:
        """What stands in it now."""
        return found(self.text)

    def write(self, text: str) -> None:
        """Put this text in its place."""
        self.text = text
        self.written.append(text)


def found(text: str) -> Found:
    """A text as it is found."""
    return Found(sha256(text.encode()).hexdigest(), text)
