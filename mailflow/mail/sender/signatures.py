"""What verifying a message's signatures rests on and comes to, as values (RFC 6376, RFC 7489)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

#: Pairs of what was looked at and what was found there, in order; kept with the letter's disposition.
Evidence = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What DNS said about the TXT records of one name, at the instant it was asked.

    `absent` is the answer that there are none; `failed` is no answer, and another try may have one. Each text is one record,
    its strings joined, an octet to a character (ISO 8859-1).
    """

    name: str
    at: datetime
    outcome: Literal["found", "absent", "failed"]
    texts: tuple[str, ...] = ()
    detail: str = ""

    @property
    def evidence(self) -> Evidence:
        """The answer as it is kept, one pair a record: ``("dns TXT NAME INSTANT", "OUTCOME: TEXT")``."""
        what = f"dns TXT {self.name} {self.at.isoformat()}"
        return tuple((what, f"{self.outcome}: {text}") for text in self.texts or (self.detail,))


#: Asks for the TXT records of a name; never raises.
Lookup = Callable[[str], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureCheck:
    """What our own verification found: `signer` is the domain whose signature counts, None where none does.

    `temporary` says that DNS could not be asked: the same letter may be proven when it is checked again.
    """

    signer: str | None = None
    reason: str = ""
    temporary: bool = False
    evidence: Evidence = ()
