"""What the new words of a reply decide (guide §6.3-6.5): yes only where every clause is understood or harmless."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mailflow.mail import phrases
from mailflow.mail.clauses import masked
from mailflow.mail.delegation import delegates
from mailflow.mail.folding import Folded, fold
from mailflow.mail.lexicon import lexicon, split
from mailflow.mail.readings import Reading, is_pure, read_clauses
from mailflow.mail.verdict import Verdict, decide

#: Nobody answers with more; what is longer is asked back.
LENGTH_LIMIT: Final = 10_000

_COMMANDS: Final = {word: name for name, words in phrases.COMMANDS.items() for word in split(words)}
_HEAD = re.compile(r"([^\n,:。.!?]{1,20}?)[ ]?(?:$|[\n,:。.!]|\?\s*$| (?=v?\d))")
_REASON_LABEL = re.compile(
    r"^(?:理由|原因|说明|意见|因为|由于|reason|because)?[\s:：,，。.;；!！、—-]*(?:(?:理由|原因|说明|意见|reason)[:：是为]*)?\s*",
    re.IGNORECASE,
)
_NO_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """One of the nine classes of contract §2, and what it rests on.

    `words` is text[start:end] of what was read; `reason` is what follows the decision; `names` are those a delegation
    names; `command` is status, why, help or new_version. `returned` marks a refusal that asks for a new version.
    """

    decision: str
    returned: bool = False
    correction: bool = False
    reason: str = ""
    words: str = ""
    start: int = 0
    end: int = 0
    names: tuple[str, ...] = ()
    command: str | None = None


def read_intent(text: str, words: Mapping[str, tuple[str, ...]] = _NO_WORDS) -> Intent:
    """Read the decision in the new words of a reply; `words` adds an admin's vocabulary by class.

    Never an approval where anything in the text speaks against it; takes time in proportion to the text.
    """
    if len(text) > LENGTH_LIMIT:
        return Intent(decision="unclear")
    folded = fold(text)
    if (command := _command(folded.text)) is not None:
        return Intent(decision="none", command=command)
    said = masked(folded.text)
    readings = read_clauses(folded, said, lexicon(words))
    verdict = decide(readings, said)
    if (names := delegates(said, folded, text)) is not None:
        return _handed_on(verdict, readings, names)
    return _placed(verdict, folded, text)


def _command(text: str) -> str | None:
    match = _HEAD.match(text.strip())
    return _COMMANDS.get(match[1].strip()) if match else None


def _handed_on(verdict: Verdict, readings: tuple[Reading, ...], names: tuple[str, ...]) -> Intent:
    """Handing on and deciding in one answer can't both be meant."""
    decides = any(is_pure(reading) or reading.kinds & {phrases.REJECT, phrases.RETURN,
        phrases.PARTLY} for reading in readings)
    return Intent(decision="unclear" if decides or verdict.decision == "withdraw" else "delegate", names=names)


def _placed(verdict: Verdict, folded: Folded, text: str) -> Intent:
    start, end = folded.span(verdict.start, verdict.end)
    after = _REASON_LABEL.sub("", text[end:], count=1).strip()
    before = text[:start].strip(" \t\n,，。.;；:：") if verdict.decision == "reject" else ""
    return Intent(
        decision=verdict.decision,
        returned=verdict.returned,
        correction=verdict.correction,
        reason=after or before,
        words=text[start:end],
        start=start,
        end=end,
    )
