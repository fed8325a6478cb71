"""Values to JSON and back, by their type hints: what is written today must be readable in ten years.

A class is compiled once into a pair of plain functions; nothing is looked up per value. JSON written before a field
existed takes the field's default; a field or kind nobody knows is an error, for dropping it would change what was said.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from mailflow.core import facts as f
from mailflow.core.factbook import FACTS

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
T = TypeVar("T")

_PLAIN: Final[Mapping[Any, tuple[type, ...]]] = {str: (str,), int: (int,), bool: (bool,), float: (float, int)}
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"))


class CodecError(ValueError):
    """A value that its type does not allow, or JSON that no class of this version reads."""


@dataclass(frozen=True, slots=True)
class _Coder:
    """How one type is written and read; `plain` types go through as they are once checked."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    plain: tuple[type, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A fact as it is stored: `body` is canonical JSON of everything but the instant and the letter."""

    kind: str
    at: str
    letter: str | None
    body: str


def encode(value: Any) -> JSON:
    """The JSON value of a dataclass; CodecError names the field whose value its type does not allow."""
    return cast(JSON, _coder(cast(Hashable, type(value))).write(value))


def decode(cls: type[T], value: JSON) -> T:
    """The value of this class that `encode` wrote; CodecError names what is unknown or missing."""
    return cast(T, _coder(cast(Hashable, cls)).read(value))


def canonical(value: JSON) -> str:
    """The one text of a JSON value: sorted keys, no spaces, characters as they are (UTF-8), no NaN."""
    try:
        text = _ENCODER.encode(value)
        text.encode()
    except (TypeError, ValueError) as error:
        raise CodecError(f"JSON: found {error}, expected text, numbers, lists, mappings in UTF-8. Clean it.") from error
    return text


def write(value: Any) -> str:
    """A dataclass as canonical JSON text."""
    return canonical(encode(value))


def read(cls: type[T], text: str) -> T:
    """A dataclass from its JSON text."""
    return decode(cls, parse(text, cls.__name__))


def parse(text: str, where: str) -> JSON:
    """JSON text as a value; `where` names it in the error."""
    try:
        return cast(JSON, json.loads(text))
    except ValueError as error:
        raise CodecError(f"{where}: found {error}, expected JSON.") from error


def write_instant(at: datetime) -> str:
    """ISO 8601 in UTC; texts of two instants sort as the instants do. CodecError for a time without a zone."""
    if at.tzinfo is None:
        raise CodecError(f"{at}: found a time without a zone, expected an instant. Give it a timezone.")
    return (at if at.tzinfo is UTC else at.astimezone(UTC)).isoformat()


def read_instant(text: str) -> datetime:
    """The instant that `write_instant` wrote."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise CodecError(f"{text!r}: found a time without a zone, expected ISO 8601 in UTC.")
    return at if at.tzinfo is UTC else at.astimezone(UTC)


def write_fact(fact: f.Fact) -> Written:
    """A fact as the parts of its row."""
    kind = type(fact).__name__
    if FACTS.get(kind) is not type(fact):
        raise CodecError(f"{kind}: found a fact of no known kind, expected one of core.factbook. Add it there.")
    body = cast("dict[str, JSON]", encode(fact))
    at, letter = cast(str, body.pop("at")), cast("str | None", body.pop("letter"))
    return Written(kind, at, letter, canonical(body))


def read_fact(kind: str, at: str, letter: str | None, body: str) -> f.Fact:
    """A fact from the parts of its row; CodecError where no class of this version reads them."""
    cls = FACTS.get(kind)
    if cls is None:
        raise CodecError(f"{kind}: found a fact of no known kind, expected one of core.factbook. Upgrade mailflow.")
    value = parse(body, kind)
    if not isinstance(value, dict):
        raise CodecError(f"{kind}: found {type(value).__name__}, expected an object.")
    return decode(cls, {**value, "at": at, "letter": letter})


@cache
def _coder(hint: Hashable) -> _Coder:
    if hint in _PLAIN:
        return _plain(_PLAIN[hint])
    if hint is datetime:
        return _Coder(_write_any_instant, _read_any_instant)
    if hint is date:
        return _Coder(lambda day: _of(day, date).isoformat(), _read_day)
    if hint is Any:
        return _Coder(_same, _same, (object,))
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass(hint)
    return _generic(hint)


def _generic(hint: Any) -> _Coder:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(hint, arguments)
    if origin is tuple:
        return _series(arguments[0]) if arguments[-1] is Ellipsis else _fixed(arguments)
    if isinstance(origin, type) and issubclass(origin, Mapping) and arguments[0] is str:
        return _mapping(arguments[1])
    raise CodecError(f"{hint}: found a type with no JSON, expected dataclasses, tuples, instants, text and numbers.")


def _plain(allowed: tuple[type, ...]) -> _Coder:
    def check(value: Any) -> Any:
        return value if isinstance(value, allowed) else _wrong(allowed[0].__name__, value, allowed)

    return _Coder(check, check, allowed)


def _optional(hint: Any, arguments: tuple[Any, ...]) -> _Coder:
    inner = [argument for argument in arguments if argument is not NoneType]
    if len(inner) != 1 or len(arguments) != 2:
        raise CodecError(f"{hint}: found a choice of types, expected one type or None.")
    coder = _coder(inner[0])

    def write(value: Any) -> Any:
        return None if value is None else coder.write(value)

    def read(value: Any) -> Any:
        return None if value is None else coder.read(value)

    return _Coder(write, read, (*coder.plain, NoneType) if coder.plain else ())


def _series(item: Any) -> _Coder:
    coder = _coder(item)
    write_item, read_item = coder.write, coder.read

    def write(value: Any) -> Any:
        return list(map(write_item, _of(value, tuple)))

    def read(value: Any) -> Any:
        return tuple(map(read_item, _of(value, list)))

    return _Coder(write, read)


def _fixed(items: tuple[Any, ...]) -> _Coder:
    coders = tuple(_coder(item) for item in items)

    def write(value: Any) -> Any:
        return [coder.write(part) for coder, part in zip(coders, _sized(_of(value, tuple)), strict=True)]

    def read(value: Any) -> Any:
        return tuple([coder.read(part) for coder, part in zip(coders, _sized(_of(value, list)), strict=True)])

    def _sized(value: Any) -> Any:
        return value if len(value) == len(coders) else _wrong("tuple", value, (tuple,))

    return _Coder(write, read)


def _mapping(item: Any) -> _Coder:
    coder = _coder(item)

    def write(value: Any) -> Any:
        return {_key(key): coder.write(part) for key, part in _of(value, Mapping).items()}

    def read(value: Any) -> Any:
        return {key: coder.read(part) for key, part in _of(value, dict).items()}

    return _Coder(write, read)


def _dataclass(cls: type) -> _Coder:
    hints = get_type_hints(cls)
    coders = {field.name: _coder(hints[field.name]) for field in fields(cls)}
    plain = tuple((name, coder.plain) for name, coder in coders.items() if coder.plain and coder.plain != (object,))
    nested = tuple((name, coder) for name, coder in coders.items() if not coder.plain)
    return _Coder(_writer(cls, tuple(coders), plain, nested), _reader(cls, frozenset(coders), plain, nested))


Plain = tuple[tuple[str, tuple[type, ...]], ...]
Nested = tuple[tuple[str, _Coder], ...]


def _writer(cls: type, names: tuple[str, ...], plain: Plain, nested: Nested) -> Callable[[Any], Any]:
    # One name more than needed makes attrgetter answer with a tuple even for a class of one field.
    values_of: Callable[[Any], Any] = attrgetter(*names, names[0]) if names else lambda _: ()
    converts = tuple((name, coder.write) for name, coder in nested)

    def write(value: Any) -> Any:
        if type(value) is not cls:
            return _wrong(cls.__name__, value, (cls,))
        out = dict(zip(names, values_of(value), strict=False))
        for name, allowed in plain:
            if not isinstance(out[name], allowed):
                _wrong(f"{cls.__name__}.{name}", out[name], allowed)
        for name, convert in converts:
            out[name] = convert(out[name])
        return out

    return write


def _reader(cls: type, known: frozenset[str], plain: Plain, nested: Nested) -> Callable[[Any], Any]:
    required = frozenset(x.name for x in fields(cls) if x.default is MISSING and x.default_factory is MISSING)
    converts = tuple((name, coder.read) for name, coder in nested)

    def read(value: Any) -> Any:
        out = dict(_of(value, dict))
        if not required <= out.keys() <= known:
            _misfit(cls, out, known, required)
        for name, allowed in plain:
            if name in out and not isinstance(out[name], allowed):
                _wrong(f"{cls.__name__}.{name}", out[name], allowed)
        for name, convert in converts:
            if name in out:
                out[name] = convert(out[name])
        return cls(**out)

    return read


def _misfit(cls: type, found: Mapping[str, Any], known: frozenset[str], required: frozenset[str]) -> None:
    unknown, missing = sorted(found.keys() - known), sorted(required - found.keys())
    raise CodecError(f"{cls.__name__}: found unknown {unknown}, missing {missing}, expected its own fields. Upgrade.")


def _wrong(where: str, value: Any, allowed: tuple[type, ...]) -> Any:
    expected = " or ".join(kind.__name__ for kind in allowed)
    raise CodecError(f"{where}: found {type(value).__name__} {str(value)[:60]!r}, expected {expected}.")


def _of(value: Any, kind: type) -> Any:
    return value if isinstance(value, kind) else _wrong(kind.__name__, value, (kind,))


def _key(key: Any) -> str:
    return key if isinstance(key, str) else str(_wrong("a key", key, (str,)))


def _same(value: Any) -> Any:
    return value


def _write_any_instant(value: Any) -> str:
    return write_instant(_of(value, datetime))


def _read_any_instant(value: Any) -> datetime:
    try:
        return read_instant(_of(value, str))
    except ValueError as error:
        raise CodecError(f"instant: found {value!r}, expected ISO 8601 in UTC ({error}).") from error


def _read_day(value: Any) -> date:
    return _read_any_instant(f"{_of(value, str)}T00:00:00+00:00").date()
