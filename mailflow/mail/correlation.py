"""Which record a letter belongs to, by each of the four signals of contract §2; the caller decides between them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

from mailflow.mail.message.message import Message

_JOIN = r"(?:\s?[-‐–—−－_~]{1,2}\s?|\s)"
_NUMBER = re.compile(rf"(?<![A-Z0-9])(PRJ|INC|MTG|ESC|CNF|REQ|LOG){_JOIN}(\d{{4}}){_JOIN}(\d{{4,6}})(?![0-9])", re.IGNORECASE)
#: Marks that nobody sees and that programs put where a line may break.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_GAP = r"[\s>|*]{0,6}"
_BREAK = r"(?:[ \t]{0,3}\n[\s>|*]{0,6})?"
_DASH = r"[-‐‑–—−]"
_REFERENCE = re.compile(
    rf"(?<![A-Z0-9])M{_BREAK}F{_GAP}{_DASH}{_GAP}"
     rf"([A-Z0-9](?:{_BREAK}[A-Z0-9]){{3}}(?:{_GAP}{_DASH}{_GAP}[A-Z0-9](?:{_BREAK}[A-Z0-9]){{3}}){{3,6}}+)"
     r"(?![A-Z0-9])",
    re.IGNORECASE,
)
#: One pattern for each letter it may begin with: the place of a single letter is found at once.
_HINTED = tuple(
    re.compile(rf"{letter}(?=[FfＦｆ \t\n]){_BREAK}[FfＦｆ](?=[\s>|*]{{0,12}}[-‐‑–—−－﹣])") for letter in "MmＭｍ"
)
_WINDOW = 200
_HINTS = 1000
_GROUP = 4
_NOT_REFERENCE = re.compile(r"[^A-Z0-9]")
_SEARCHED = 500_000


@dataclass(frozen=True, slots=True)
class Keys:
    """All signals of one letter: the newest message first, the topmost number first."""

    message_ids: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    numbers_in_text: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()


def keys(message: Message, text: str) -> Keys:
    """Every signal; `text` is the new text of the message, references are looked for in what it quotes too."""
    ids = dict.fromkeys([*message.in_reply_to, *reversed(message.references)])
    return Keys(
        message_ids=tuple(ids),
        numbers=record_numbers(message.subject),
        numbers_in_text=record_numbers(text),
        refs=references(f"{message.text}\n{message.html or ''}"),
    )


def record_numbers(text: str) -> tuple[str, ...]:
    """Record numbers in canonical spelling, in order, each once."""
    folded = unicodedata.normalize("NFKC", text[:_SEARCHED]).translate(_UNSEEN)
    return tuple(dict.fromkeys(f"{match[1].upper()}-{match[2]}-{match[3]}" for match in _NUMBER.finditer(folded)))


def references(text: str) -> tuple[str, ...]:
    """Footer references, `MF-` and four to seven groups of four, in canonical spelling, even over a broken or marked line."""
    found: dict[str, None] = {}
    searched = text[:_SEARCHED]
    hints = (hint.span() for hinted in _HINTED for hint in islice(hinted.finditer(searched), _HINTS))
    for start, end in sorted(hints)[:_HINTS]:
        window = unicodedata.normalize("NFKC", text[max(0, start - 1) : end + _WINDOW])
        if (match := _REFERENCE.search(window)) is not None and match.start() <= 1:
            found[_canonical(match)] = None
    return tuple(found)


def _canonical(match: re.Match[str]) -> str:
    bare = _NOT_REFERENCE.sub("", match[1].upper())
    return "-".join(["MF", *(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))])
