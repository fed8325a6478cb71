"""What pydantic found wrong with the shape of the rules, as sentences for an admin."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from mailflow.rules.hints import WIDE_COLON_ADVICE
from mailflow.rules.problem import Finding, Path, did_you_mean, dotted, quoted
from mailflow.rules.schema import Rules

_WIDE: Final = "“”‘’：％＠＋－，；！（）０１２３４５６７８９"
#: Marks a key of a free table in pydantic's locations.
_KEY: Final = "[key]"


def findings_of(error: ValidationError) -> Iterator[Finding]:
    """Each violation at the path of the value, or at the key where the key is the mistake."""
    for detail in error.errors(include_url=False):
        location: Path = tuple(detail["loc"])
        at_key = bool(location) and location[-1] == _KEY
        path = location[:-1] if at_key else location
        unknown = detail["type"] == "extra_forbidden"
        yield Finding(path, _message(path, dict(detail)), at_key=at_key or unknown)


def _message(path: Path, detail: dict[str, Any]) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path)
    if kind == "missing":
        return f"found no {path[-1]} at {dotted(path[:-1])}, expected this key with a value. Write {path[-1]}: …"
    found = f"found {_shown(detail['input'])} at {dotted(path)}"
    if kind in ("model_type", "dict_type"):
        return f"{found}, expected keys below it. {_advice(detail['input'], 'Write key: value lines, indented')}"
    if kind == "list_type":
        return f"{found}, expected a list. Write each entry on its own line after - and a space."
    return f"{found}, {_full_stop(str(detail.get('ctx', {}).get('error', detail['msg'])))}{_slip(detail['input'])}"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return "keys"


def _advice(value: Any, otherwise: str) -> str:
    return WIDE_COLON_ADVICE if isinstance(value, str) and "：" in value else f"{otherwise}."


def _slip(value: Any) -> str:
    """What a Chinese keyboard, or Word, most likely did to a value that is not right."""
    if isinstance(value, str) and any(mark in value for mark in _WIDE):
        return " Type it in plain characters (全角符号请改为半角)."
    return ""


def _full_stop(text: str) -> str:
    return text if text.endswith("?") else f"{text}."


def _unknown_key(path: Path) -> str:
    known, word = _keys_of(path[:-1]), str(path[-1])
    advice = _full_stop(did_you_mean(word, known, "Remove it"))
    return f"found the unknown key {quoted(word)} at {dotted(path[:-1])}, expected one of {', '.join(known)}. {advice}"


def _keys_of(path: Path) -> tuple[str, ...]:
    """The keys the schema has at this path."""
    shape: Any = Rules
    for part in path:
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            shape = shape.model_fields[str(part)].annotation
        else:
            shape = typing.get_args(shape)[-1]
    return tuple(shape.model_fields)
