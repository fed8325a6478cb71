"""Texts cut for a full-text index that knows no Chinese: runs of Chinese characters become pairs, the rest stays words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_RUN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[^\W_]+")
_CHINESE: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

#: Nobody looks for more words at once, nor for longer ones.
_WORDS: Final = 16
_LONGEST: Final = 64


def cut(text: str) -> str:
    """A text as it is indexed: 春季推广 V2 gives 春季 季推 推广 广 v2; the last one alone, to be found too."""
    return " ".join(_terms(text))


def query(words: str) -> str:
    """What an FTS5 index of `cut` texts is asked for these words, which must all occur; "" where nothing is asked for."""
    asked = [_phrase(match[0]) for match in _RUN.finditer(_folded(words))]
    return " AND ".join(dict.fromkeys(asked[:_WORDS]))


def _terms(text: str) -> Iterator[str]:
    for match in _RUN.finditer(_folded(text)):
        run = match[0]
        if not _CHINESE.match(run):
            yield run[:_LONGEST]
            continue
        yield from (first + second for first, second in pairwise(run))
        yield run[-1]


def _phrase(run: str) -> str:
    """One word, or the pairs of a Chinese one in a row, quoted: nothing in it can be an operator."""
    if not _CHINESE.match(run):
        return f'"{run[:_LONGEST]}"*'
    pairs = [first + second for first, second in pairwise(run[:_LONGEST])]
    return f'"{" ".join(pairs)}"' if pairs else f'"{run}"*'


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
