"""The file of rules as the service finds it and, where an admin's mail put rules in force, writes it; and what is in force."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from mailflow.journal.journal import Journal
from mailflow.mail.intent.lexicon import unusable
from mailflow.rules.check import refuse_unusable_words
from mailflow.rules.load import Loaded, decoded, read_rules, text_of
from mailflow.rules.problem import RulesError
from mailflow.service.settings import shipped


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

    def is_writable(self) -> bool:
        """Whether another text may be put in its place."""
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

    def is_writable(self) -> bool:
        """Whether another text may be put in its place; the file that is shipped with mailflow is nobody's to change."""
        return os.access(self.path.parent, os.W_OK) and self.path != shipped("rules.yaml")

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

    def is_writable(self) -> bool:
        """It always may."""
        return True

    def write(self, text: str) -> None:
        """Put this text in its place."""
        self.text = text
        self.written.append(text)


def found(text: str) -> Found:
    """A text as it is found."""
    return Found(sha256(text.encode()).hexdigest(), text)


def found_in(content: bytes, file: str) -> Found:
    """What bytes that came by mail hold."""
    digest = sha256(content).hexdigest()
    try:
        return Found(digest, decoded(content, file))
    except RulesError as error:
        return Found(digest, error=error)


def present_rules(journal: Journal, file: str) -> Loaded | None:
    """The rules in force, None before any were; RulesError where this version of mailflow can not read them any more."""
    digest = journal.in_force()
    text = journal.rules(digest) if digest else None
    return read_rules(text, file) if text is not None else None


def checked(found: Found, file: str) -> Loaded:
    """What was found, if a running service may take it; RulesError with everything that is wrong else."""
    if found.error:
        raise found.error
    loaded = read_rules(found.text, file)
    refuse_unusable_words(loaded, file, unusable)
    return loaded
