"""What people write and what stands around it, as the volumes of this folder list it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
VOLUMES: Final = (
    *("a", "b", "c", "d", "e", "f", "g", "h", "i-tune", "i-judge", "j-tune", "j-judge"),
    *("k-plain", "k-chatty", "l-plain", "l-chatty", "m", "n", "o", "p-tune", "p-judge"),
)  # fmt: skip

#: The classes of contract §2; a return is a refusal that asks for a new version.
CLASSES: Final = ("approve", "reject", "return", "conditional", "acknowledge", "delegate", "question", "withdraw", "unclear", "none")

_ACCEPTED = re.compile(r"\[([a-z/]+)\] ")
_KANA = re.compile("[\u3040-\u30ff]")
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing people write: its true class, the classes a careful reader may give it, and its language.

    Text may hold {name}, {dept} and the like of reply_text.SENDERS: a department speaks only where it is the writer's own.
    """

    text: str
    truth: str
    accepted: tuple[str, ...]

    @property
    def language(self) -> str:
        """The frames that suit it: zh, en or ja."""
        if _KANA.search(self.text):
            return "ja"
        return "zh" if _HAN.search(self.text) else "en"


@cache
def phrases(volume: str) -> tuple[Phrase, ...]:
    """Every phrase of a volume, in the order of the lists; a volume is one of VOLUMES, or the whole path of its folder."""
    return tuple(_phrase(line, truth) for truth in CLASSES for line in _lines(HERE / volume / f"{truth}.txt"))


@cache
def frames(volume: str) -> dict[str, tuple[str, ...]]:
    """What stands around the words, by `kind language`: salutation, closing, signature, slogan, disclaimer, device."""
    found: dict[str, list[str]] = {}
    for line in _lines(HERE / volume / "frames.txt"):
        if line.startswith("== "):
            current = found.setdefault(line[3:], [])
        else:
            current.append(line.replace("\\n", "\n"))
    return {name: tuple(pieces) for name, pieces in found.items()}


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _phrase(line: str, truth: str) -> Phrase:
    named = _ACCEPTED.match(line)
    accepted = tuple(named[1].split("/")) if named else ("reject" if truth == "return" else truth,)
    text = line[named.end() :] if named else line
    return Phrase(text.replace("\\n", "\n"), truth, accepted)
