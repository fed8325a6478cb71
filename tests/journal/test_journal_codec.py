"""Values come back from JSON as they went, and what is not understood is an error."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import NoneType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_days import AT, answered, asked, opened, owed, told

from mailflow.core import facts as f
from mailflow.core.evolution import evolve
from mailflow.core.notices import Notice
from mailflow.core.record import Record
from mailflow.journal import codec

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
INSTANTS = st.timedeltas(timedelta(), timedelta(days=80_000)).map(lambda since: datetime(1970, 1, 1, tzinfo=UTC) + since)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
PLAIN = {
    str: TEXT,
    int: st.integers(),
    bool: st.booleans(),
    datetime: INSTANTS,
    date: st.dates(),
    NoneType: st.none(),
    typing.Any: ANYTHING,
}


def values(hint: typing.Any) -> st.SearchStrategy[typing.Any]:
    """Every value that a type hint allows."""
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is tuple and arguments[-1] is Ellipsis:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if typing.get_origin(hint) is tuple:
        return st.tuples(*map(values, arguments))
    if typing.get_origin(hint) is Mapping:
        return st.dictionaries(TEXT, values(arguments[1]), max_size=3)
    return st.one_of(*map(values, arguments))


@given(st.data())
def test_every_fact_comes_back_as_it_was(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(codec.FACTS)))
    fact = data.draw(values(codec.FACTS[kind]))
    written = codec.write_fact(fact)
    assert written.kind == kind
    assert codec.read_fact(written.kind, written.at, written.letter, written.body) == fact


@given(values(Record))
def test_every_record_comes_back_as_it_was(record: Record) -> None:
    assert codec.read(Record, codec.write(record)) == record


@given(values(Notice))
def test_every_notice_comes_back_as_it_was(notice: Notice) -> None:
    assert codec.read(Notice, codec.write(notice)) == notice


@given(INSTANTS, INSTANTS)
def test_texts_of_instants_sort_as_the_instants_do(one: datetime, other: datetime) -> None:
    assert (codec.write_instant(one) < codec.write_instant(other)) == (one < other)


def test_an_instant_is_written_in_utc() -> None:
    shanghai = AT.astimezone(timezone(timedelta(hours=8)))
    assert codec.write_instant(shanghai) == "2026-03-02T01:00:00+00:00"
    with pytest.raises(codec.CodecError, match="without a zone"):
        codec.write_instant(AT.replace(tzinfo=None))
    with pytest.raises(codec.CodecError, match="without a zone"):
        codec.read_instant("2026-03-02T01:00:00")


def test_json_is_canonical() -> None:
    assert codec.canonical({"b": [1, "方案"], "a": None}) == '{"a":null,"b":[1,"方案"]}'


def test_what_json_can_not_say_is_refused() -> None:
    for value in (float("nan"), {1, 2}, "\ud800"):
        with pytest.raises(codec.CodecError, match="Clean it"):
            codec.canonical(value)


def test_a_field_that_old_json_lacks_takes_its_default() -> None:
    written = codec.write_fact(answered("CNF-2026-0001"))
    old = written.body.replace('"proof":"",', "")
    assert old != written.body
    assert codec.read_fact(written.kind, written.at, None, old) == answered("CNF-2026-0001")


def test_a_field_without_a_default_must_be_there() -> None:
    with pytest.raises(codec.CodecError, match=r"StateMoved.*missing \['state'\]"):
        codec.read_fact("StateMoved", "2026-03-02T01:00:00+00:00", None, '{"reason":""}')


def test_a_field_nobody_knows_is_refused() -> None:
    with pytest.raises(codec.CodecError, match=r"StateMoved.*unknown \['mood'\]"):
        codec.read_fact("StateMoved", "2026-03-02T01:00:00+00:00", None, '{"mood":"x","state":"open"}')


def test_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(codec.CodecError, match="Rained"):
        codec.read_fact("Rained", "2026-03-02T01:00:00+00:00", None, "{}")


def test_json_that_is_none_is_refused() -> None:
    for body in ("{", "[]", '{"state":5}', '{"state":null}'):
        with pytest.raises(codec.CodecError, match="expected"):
            codec.read_fact("StateMoved", "2026-03-02T01:00:00+00:00", None, body)
    with pytest.raises(codec.CodecError, match="expected ISO 8601"):
        codec.read_fact("StateMoved", "yesterday", None, '{"state":"open"}')


def test_a_value_of_another_type_is_refused_when_it_is_written() -> None:
    for wrong in (
        f.StateMoved(at=AT, state=None),  # type: ignore[arg-type]
        f.StateMoved(at="now", state="open"),  # type: ignore[arg-type]
        replace(asked("CNF-2026-0001"), signers=["wang"]),  # type: ignore[arg-type]
        replace(asked("CNF-2026-0001"), fields=(("a", "b", "c"),)),  # type: ignore[arg-type]
    ):
        with pytest.raises(codec.CodecError, match="expected"):
            codec.write_fact(wrong)


def test_a_record_of_a_whole_confirmation_comes_back() -> None:
    record = None
    for fact in (opened("C"), asked("C"), owed("C"), answered("C"), owed("C", "liu"), answered("C", "liu", "reject")):
        record = evolve(record, fact)
    assert codec.read(Record, codec.write(record)) == record
    assert codec.decode(Notice, codec.encode(told("C"))) == told("C")
