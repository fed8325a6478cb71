"""What pydantic found wrong with the shape of the rules, as sentences for an admin."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from mailflow.core.bilingual import Said, Unfit, listed, one_after_the_other
from mailflow.rules.problem import Finding, Path, nearest, place, quoted
from mailflow.rules.roster import HEADINGS
from mailflow.rules.schema import Rules
from mailflow.rules.wording.sentences import said

_WIDE: Final = "“”‘’：％＠＋－，；！（）０１２３４５６７８９"
#: Marks a key of a free table in pydantic's locations.
_KEY: Final = "[key]"


def findings_of(error: ValidationError) -> Iterator[Finding]:
    """Each violation at the path of the value, or at the key where the key is the mistake."""
    details = error.errors(include_url=False)
    meant = {(*path[:-1], near) for path in _unknown(details) if (near := _meant(str(path[-1]), _keys_of(path[:-1])))}
    for detail in details:
        location: Path = tuple(detail["loc"])
        at_key = bool(location) and location[-1] == _KEY
        path = location[:-1] if at_key else location
        unknown = detail["type"] == "extra_forbidden"
        if detail["type"] != "missing" or path not in meant:
            yield Finding(path, _message(path, dict(detail)), at_key=at_key or unknown)


def _unknown(details: Sequence[Any]) -> Iterator[Path]:
    return (tuple(detail["loc"]) for detail in details if detail["type"] == "extra_forbidden")


def _meant(word: str, known: Sequence[str]) -> str:
    """The key that was most likely meant by another: the heading of a table of people, or the nearest; "" where none is near."""
    heading = HEADINGS.get(word.strip().lower(), "")
    return heading if heading in known else nearest(word, known)


def _message(path: Path, detail: dict[str, Any]) -> Said:
    kind, value = detail["type"], detail["input"]
    if kind == "extra_forbidden":
        return _unknown_key(path)
    if kind == "missing":
        return said("missing", key=path[-1], where=place(path[:-1]))
    return said("value", where=place(path), found=_shown(value), expected=_expected(kind, value, detail))


def _expected(kind: str, value: Any, detail: dict[str, Any]) -> Said:
    if kind in ("model_type", "dict_type"):
        return said("keys_below", advice=said("wide_colon_advice" if _has(value, "：") else "write_keys"))
    if kind == "list_type":
        return said("list")
    error = detail.get("ctx", {}).get("error")
    expected = error.said if isinstance(error, Unfit) else said("another", error=detail["msg"])
    if expected == said("wide_quotes"):
        return expected
    # What a Chinese keyboard, or Word, most likely did to a value that is not right.
    slip = (said("plain_characters"),) if _has(value, _WIDE) else ()
    return one_after_the_other((expected, *slip))


def _has(value: Any, marks: str) -> bool:
    return isinstance(value, str) and any(mark in value for mark in marks)


def _shown(value: Any) -> Said:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return said("a_list" if value else "an_empty_list")
    return said("nothing" if value is None else "keys")


def _unknown_key(path: Path) -> Said:
    known, word = _keys_of(path[:-1]), str(path[-1])
    near = _meant(word, known)
    advice = said("did_you_mean", near=near) if near else said("remove_it")
    return said("unknown_key", key=quoted(word), where=place(path[:-1]), known=listed(known), advice=advice)


def _keys_of(path: Path) -> tuple[str, ...]:
    """The keys the schema has at this path."""
    shape: Any = Rules
    for part in path:
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            shape = shape.model_fields[str(part)].annotation
        else:
            shape = typing.get_args(shape)[-1]
    return tuple(shape.model_fields)
