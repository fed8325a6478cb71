"""What an examination finds, part by part."""

from __future__ import annotations

import smtplib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from imapclient.exceptions import IMAPClientError

from mailflow.journal.journal import JournalError
from mailflow.service.settings import BadSetting
from mailflow.transport.post import PostError

OK: Final = "ok"
WARNING: Final = "warning"
WRONG: Final = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: whether it is ok, a warning or wrong, what was found, and what to do where it is not ok."""

    part: str
    state: str
    found: str
    do: str = ""

    def __str__(self) -> str:
        return f"{self.state:<8}{self.part}: {self.found}" + (f" {self.do}" if self.do else "")


Examination = Callable[[], Iterable[Finding]]

#: What servers, disks and settings answer with instead of working; anything else is a fault of ours and is not hidden.
_EXPECTED: Final = (
    *(BadSetting, JournalError, PostError, IMAPClientError),
    *(smtplib.SMTPException, sqlite3.Error, OSError, ValueError),
)


def examined(part: str, look: Examination, do: str) -> Iterator[Finding]:
    """What an examination finds; one that can not be made is itself found wrong, with what to do."""
    try:
        yield from look()
    except _EXPECTED as error:
        text = str(error).strip() or type(error).__name__
        whole = text.split("\n")[0][:400]
        yield Finding(part, WRONG, whole, "" if isinstance(error, BadSetting | JournalError) else do)
