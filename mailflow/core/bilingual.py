"""Sentences in both languages, side by side: nothing can be said in one that was forgotten in the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """One thing as it is said in English and in Chinese; in order by the English."""

    en: str
    zh: str

    def to(self, language: str) -> str:
        """As readers of a language are told it."""
        return self.zh if language == "zh" else self.en


class Unfit(ValueError):
    """A value that is not what was expected; `said` is what was, and what to do."""

    def __init__(self, said: Said) -> None:
        self.said = said
        super().__init__(said.en)


def filled(chinese: str, english: str, /, **values: object) -> Said:
    """A sentence with its `{names}` filled in; values that are said in both languages themselves, each with its own."""
    return Said(en=_in("en", english, values), zh=_in("zh", chinese, values))


def as_is(text: str) -> Said:
    """Text of somebody else, which is the same for every reader."""
    return Said(en=text, zh=text)


def listed(words: Iterable[str]) -> Said:
    """Words one after the other."""
    every = tuple(words)
    return Said(en=", ".join(every), zh="、".join(every))


def one_after_the_other(parts: tuple[Said, ...]) -> Said:
    """Sentences as one text: between English ones stands a space."""
    return Said(en=" ".join(part.en for part in parts if part.en), zh="".join(part.zh for part in parts))


def _in(language: str, template: str, values: Mapping[str, object]) -> str:
    return template.format(**{name: v.to(language) if isinstance(v, Said) else v for name, v in values.items()})
