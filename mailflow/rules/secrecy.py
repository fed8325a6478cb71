"""Secrets do not belong in rules, which are mailed, quoted and kept for ever (safety §1, row 29)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mailflow.rules.problem import Finding, Path, quoted
from mailflow.rules.tree import Plain
from mailflow.rules.wording.sentences import said

_NAMES = re.compile(
    r"(?:^|_)(?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|private_?key|access_?key|credentials?)s?(?:_|$)|密码|口令|密钥"
)
_WORD_EDGE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9\u4e00-\u9fff]+")
_URL_LOGIN = re.compile(r"://[^/\s:@]+:[^/\s@]+@")
_KEY_BLOCK = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\b(?:ghp|gho|glpat|sk|xox[bp])[_-](?=[\w-]*\d)[\w-]{16,}"
)
_HEX = re.compile(r"\b[0-9a-f]{32,}\b")
_RANDOM = re.compile(r"[A-Za-z0-9+/=_-]{24,}")


def secrets_in(data: Plain, path: Path = ()) -> Iterator[Finding]:
    """Every key named like a secret and every value that looks like one; the messages never show the value."""
    if isinstance(data, dict):
        for key, below in data.items():
            yield from _under(key, below, (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from secrets_in(item, (*path, index))
    elif data is not None and _looks_secret(data):
        yield Finding(path, said("secret_value"))


def _under(key: str, below: Plain, path: Path) -> Iterator[Finding]:
    if _NAMES.search(_WORD_EDGE.sub("_", key).lower()):
        yield Finding(path, said("secret_key", key=quoted(key)), at_key=True)
    else:
        yield from secrets_in(below, path)


def _looks_secret(value: str) -> bool:
    if _URL_LOGIN.search(value) or _KEY_BLOCK.search(value) or _HEX.search(value):
        return True
    return any(_is_mixed(word) for word in _RANDOM.findall(value))


def _is_mixed(word: str) -> bool:
    """Whether capitals, small letters and digits change places in it as in random text, and not as in names."""
    kinds = ["0" if c.isdigit() else "A" if c.isupper() else "a" for c in word if c.isalnum()]
    changes = sum(before != after for before, after in pairwise(kinds))
    return set(kinds) == {"0", "A", "a"} and changes >= len(kinds) / 3
