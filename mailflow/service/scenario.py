"""Scenario files: letters and time as an admin writes them down (contract §4), read with the line of every mistake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from mailflow.core.worktime import Span

STYLES: Final = (
    "none", "gmail-zh", "gmail-en", "outlook-zh", "outlook-en", "qq", "foxmail", "netease", "apple-zh", "apple-en",
)  # fmt: skip
_LETTER: Final = ("subject", "body", "headers", "attachments", "authentication", "cc")
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "mail": ("from", "to", *_LETTER),
    "reply": ("by", "of", "matching", "kind", "style", "threading", *_LETTER),
    "rules": ("find", "put"),
    "expect": ("sent", "not_sent", "record", "received"),
    "sent": ("to", "subject", "body", "attachment", "kind"),
    "not_sent": ("to", "subject", "body", "attachment", "kind"),
    "record": ("kind", "id", "state"),
    "received": ("from", "disposition", "decision", "record", "reason"),
}
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "style": STYLES,
    "threading": ("headers", "subject", "none"),
    "authentication": ("pass", "fail", "none"),
}
_REQUIRED: Final = (
    ("mail", "from", "an address"), ("mail", "to", "an address"), ("reply", "by", "an address"), ("rules", "find", "a text"),
    ("rules", "put", "a text"),
)  # fmt: skip
_SEVERAL: Final = ("to", "cc", "attachments")
_STEPS: Final = ("mail", "reply", "raw", "rules", "wait", "until", "expect")


class BadScenario(ValueError):
    """A scenario file that can not be played, as ``file:line: found, expected. What to do.``, said in one line."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step as written, with its line."""

    kind: str
    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario file; `rules` and files named in it are relative to its folder. `start` is in the organisation's time."""

    path: Path
    rules: Path | None
    start: str
    steps: tuple[Step, ...]


def read_scenario(path: Path) -> Scenario:
    """Read and check a scenario file; BadScenario names the line of the first mistake."""
    where = _Where(path)
    top = _load(path)
    if not isinstance(top, CommentedMap):
        raise where.bad(1, "found no keys", "expected rules, start and steps")
    where.known(top, ("rules", "start", "steps"))
    if "start" not in top:
        raise where.bad(1, "found no start", "expected start: 2026-03-02 09:00")
    steps = top.get("steps")
    if not isinstance(steps, CommentedSeq):
        raise where.bad(where.line(top, "steps"), "found no list of steps", "expected steps: with one step to a dash")
    rules = path.parent / str(top["rules"]) if top.get("rules") else None
    read = tuple(_step(step, steps.lc.item(i)[0] + 1, where) for i, step in enumerate(steps))
    return Scenario(path=path, rules=rules, start=str(top["start"]), steps=read)


def _load(path: Path) -> object:
    try:
        return YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadScenario(f"{path}:{line}: found broken YAML ({error.problem}), expected YAML. Mend this line.") from error
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise BadScenario(f"{path}:1: found no readable file ({why}), expected a scenario in UTF-8. Name another.") from error


@dataclass(frozen=True, slots=True)
class _Where:
    path: Path

    def bad(self, line: int, found: str, expected: str) -> BadScenario:
        return BadScenario(f"{self.path}:{line}: {found}, {expected}. Mend this line.")

    def line(self, node: CommentedMap, key: str) -> int:
        place = node.lc.data.get(key) if node.lc.data else None
        return int(place[0] if place else node.lc.line) + 1

    def known(self, node: CommentedMap, keys: tuple[str, ...]) -> None:
        for key in node:
            if key not in keys:
                raise self.bad(self.line(node, key), f"found unknown key {key!r}", f"expected one of {', '.join(keys)}")


def _step(node: object, line: int, where: _Where) -> Step:
    if isinstance(node, str) and "：" in node:
        raise where.bad(line, f"found a full-width colon in {node!r}", "expected : and a space")
    if not isinstance(node, CommentedMap) or len(node) != 1:
        raise where.bad(line, "found a step that is not one key with its value", f"expected one of {', '.join(_STEPS)}")
    kind, value = next(iter(node.items()))
    if kind not in _STEPS:
        raise where.bad(line, f"found step {kind!r}", f"expected one of {', '.join(_STEPS)}")
    if kind in ("mail", "reply", "expect") or (kind == "rules" and not isinstance(value, str)):
        _fields(kind, value, line, where)
    if kind == "wait":
        _span(str(value), line, where)
    return Step(kind, value, line)


def _fields(kind: str, value: object, line: int, where: _Where) -> None:
    if not isinstance(value, CommentedMap):
        raise where.bad(line, f"found {kind} without keys", f"expected some of {', '.join(_KEYS[kind])}")
    where.known(value, _KEYS[kind])
    for key, required, what in _REQUIRED:
        if kind == key and required not in value:
            raise where.bad(line, f"found {kind} without {required}", f"expected {required}: {what}")
    for key, item in value.items():
        if key in _CHOICES and item not in _CHOICES[key]:
            raise where.bad(where.line(value, key), f"found {key}: {item}", f"expected {', '.join(_CHOICES[key])}")
        if kind == "expect":
            _wanted(key, item, where.line(value, key), where)
        elif key == "headers":
            _headers(item, where.line(value, key), where)
        elif not _is_text(item) and not (key in _SEVERAL and isinstance(item, list) and all(map(_is_text, item))):
            raise where.bad(where.line(value, key), f"found {key} that is no text", f"expected {key}: and a text")


def _is_text(value: object) -> bool:
    return not isinstance(value, dict | list)


def _headers(value: object, line: int, where: _Where) -> None:
    if not isinstance(value, CommentedMap):
        raise where.bad(line, f"found headers: {value!r}", "expected one NAME: value to a line")
    for name, text in value.items():
        if not _is_text(text) or len(f"{name} {text}".splitlines()) > 1:
            found = f"found header {name} of several lines"
            raise where.bad(where.line(value, name), found, "expected a text of one line, or null")


def _wanted(key: str, value: object, line: int, where: _Where) -> None:
    for one in wanted_list(value):
        if not isinstance(one, CommentedMap):
            raise where.bad(line, f"found {key}: {one!r}", f"expected some of {', '.join(_KEYS[key])} in braces")
        where.known(one, _KEYS[key])


def wanted_list(value: object) -> list[Any]:
    """One expectation or several, each of which must hold."""
    return list(value) if isinstance(value, list) else [value]


def _span(text: str, line: int, where: _Where) -> timedelta:
    try:
        return span(text)
    except ValueError as error:
        raise where.bad(line, f"found wait: {text}", "expected 30s, 10m, 2h or 3d") from error


def span(text: str) -> timedelta:
    """A time to wait, on the clock."""
    parsed = Span.parse(text)
    seconds = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    if parsed.unit not in seconds:
        raise ValueError(text)
    return timedelta(seconds=parsed.amount * seconds[parsed.unit])
