"""What is otherwise in one text of rules than in another: key by key, with the line it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import Final

from mailflow.core.facts import Change
from mailflow.rules.problem import Path, dotted
from mailflow.rules.reader import read_tree
from mailflow.rules.tree import Node, Plain, place_of, plain

#: How many changes are listed; the texts themselves are kept whole.
MOST: Final = 300
_SHOWN: Final = 160


def differences(before: str, after: str, file: str) -> tuple[Change, ...]:
    """Each key that was changed, added or removed, as ``rules.yaml:12 sign_off.answer_within`` with both values.

    Removed keys have the line of the text before. Comments, order and layout make no difference. Both texts were checked.
    """
    old, new = (read_tree(text, file)[0] for text in (before, after))
    name = PurePath(file).name
    found: list[Change] = []
    for path, was, now in _compared((), plain(old), plain(new)):
        if len(found) == MOST:
            found.append(Change(what="…", before="", after=""))
            break
        found.append(Change(what=_where(path, old if now is None else new, name), before=_said(was), after=_said(now)))
    return tuple(found)


def _where(path: Path, root: Node, name: str) -> str:
    return f"{name}:{place_of(root, path, at_key=True).line} {dotted(path)}"


def _compared(path: Path, was: Plain, now: Plain) -> Iterator[tuple[Path, Plain, Plain]]:
    if was == now:
        return
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from _compared((*path, key), was.get(key), now.get(key))
    elif isinstance(was, list) and isinstance(now, list) and _are_tables(was) and _are_tables(now):
        yield from _in_list(path, was, now)
    else:
        yield path, was, now


def _in_list(path: Path, was: list[Plain], now: list[Plain]) -> Iterator[tuple[Path, Plain, Plain]]:
    """Items that stand in both keep their partners, so that one put in between is one change."""
    old, new = ([_flat(item) for item in items] for items in (was, now))
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        paired = min(b - a, d - c)
        for index in range(paired):
            yield from _compared((*path, c + index), was[a + index], now[c + index])
        yield from (((*path, index), was[index], None) for index in range(a + paired, b))
        yield from (((*path, index), None, now[index]) for index in range(c + paired, d))


def _are_tables(items: list[Plain]) -> bool:
    return bool(items) and all(isinstance(item, dict) for item in items)


def _said(value: Plain) -> str:
    said = _flat(value)
    return said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"


def _flat(value: Plain) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_flat(below)}" for key, below in value.items())
    if isinstance(value, list):
        return ", ".join(_flat(item) for item in value)
    return value or ""
