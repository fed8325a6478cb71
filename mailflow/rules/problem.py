"""What is wrong with a rules file, said so that an admin can put it right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mailflow.core.bilingual import Said, as_is
from mailflow.rules.wording.sentences import said

#: Longer values are cut in messages, so that one bad line stays one line.
_SHOWN: Final = 60
#: How many known words a slip is compared with letter by letter.
_COMPARED: Final = 50


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One error of a file: ``file:line:column: found …, expected …. What to do.``; line and column count from 1.

    The place is written alike in every language, so that editors find it.
    """

    file: str
    line: int
    column: int
    message: Said

    def __str__(self) -> str:
        return self.whole.en

    @property
    def whole(self) -> Said:
        """Place and message as one line."""
        place = f"{self.file}:{self.line}:{self.column}: "
        return Said(en=place + self.message.en, zh=place + self.message.zh)


class RulesError(Exception):
    """Rules that can not be adopted, with everything that is wrong with them in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def to(self, language: str) -> str:
        """Every problem on a line of its own."""
        return "\n".join(problem.whole.to(language) for problem in self.problems)


Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at one key of the document, which is looked up to give it a line."""

    path: Path
    message: Said
    at_key: bool = False


def quoted(text: str) -> Said:
    """The text as messages show it."""
    flat = " ".join(text.split())
    return said("quoted", text=f"{flat[:_SHOWN]}…" if len(flat) > _SHOWN else flat)


def dotted(path: Path) -> str:
    """The path as messages and sources show it: ``sign_off.steps[2].at``, counted from 0."""
    shown = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return shown.lstrip(".")


def place(path: Path) -> Said:
    """The path as messages show it, or that it is the whole file."""
    return as_is(dotted(path)) if path else said("top")


def did_you_mean(word: str, known: Iterable[str], otherwise: Said) -> Said:
    """What to do about a word that is not known: the nearest one that is, or else the advice given."""
    near = nearest(word, known)
    return said("did_you_mean", near=near) if near else otherwise


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one; "" where none is."""
    return next(iter(difflib.get_close_matches(word, _candidates(word, known), n=1, cutoff=0.6)), "")


def _candidates(word: str, known: Iterable[str]) -> list[str]:
    """Words to compare closely, few enough that thousands of slips in a large file cost no minutes."""
    every = list(known)
    if len(every) <= _COMPARED:
        return every
    near = [k for k in every if k[:1] == word[:1] and abs(len(k) - len(word)) <= 2]
    nearer = [k for k in near if k[:6] == word[:6]] or [k for k in near if k[:3] == word[:3]] or near
    return nearer[:_COMPARED]
