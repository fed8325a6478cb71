"""What an examination finds, part by part."""

from __future__ import annotations

import smtplib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from imapclient.exceptions import IMAPClientError

from mailflow.core.bilingual import Said, as_is, filled
from mailflow.journal.journal import JournalError
from mailflow.service.examining.findingwords import FOUND, PARTS
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
    found: Said
    do: Said | None = None

    def __str__(self) -> str:
        return self.whole.en

    @property
    def whole(self) -> Said:
        """Everything as one line."""
        state, part = (filled(*PARTS[name]) for name in (self.state, self.part))
        return told("line" if self.do else "bare_line", state=state, part=part, found=self.found, do=self.do or "")

    def values(self, language: str) -> dict[str, str]:
        """The parts of it, in a language."""
        do = self.do.to(language) if self.do else ""
        return {"part": self.part, "state": self.state, "found": self.found.to(language), "do": do}


def told(name: str, /, **values: object) -> Said:
    """What was found, or is to be done, filled in."""
    return filled(*FOUND[name], **values)


Examination = Callable[[], Iterable[Finding]]

#: What servers, disks and settings answer with instead of working; anything else is a fault of ours and is not hidden.
_EXPECTED: Final = (
    *(BadSetting, JournalError, PostError, IMAPClientError),
    *(smtplib.SMTPException, sqlite3.Error, OSError, ValueError),
)


def examined(part: str, look: Examination, do: Said) -> Iterator[Finding]:
    """What an examination finds; one that can not be made is itself found wrong, with what to do."""
    try:
        yield from look()
    except _EXPECTED as error:
        text = str(error).strip() or type(error).__name__
        whole = text.split("\n")[0][:400]
        yield Finding(part, WRONG, as_is(whole), None if isinstance(error, BadSetting | JournalError) else do)
