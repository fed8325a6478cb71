"""The tables of states: every state can be reached, what ends stays ended, and what is not in them is illegal."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from core_world import Matter, asked

from mailflow.core.lifecycle import CONFIRMATION, PREFIXES, RECORDS, SIGN_OFF, IllegalMove, Table, leads_on, move

#: The states of contract §3, first the one each begins in.
STATES = {
    "sign-off": (SIGN_OFF, ("open", "approved", "rejected", "superseded", "withdrawn", "lapsed")),
    "confirmation": (CONFIRMATION, ("open", "confirmed", "refused", "lapsed", "withdrawn")),
}


def reachable(table: Table, start: str) -> set[str]:
    found = {start}
    while more := {after for (state, _), after in table.items() if state in found} - found:
        found |= more
    return found


@pytest.mark.parametrize(("table", "states"), STATES.values(), ids=STATES)
def test_every_state_of_the_contract_is_reachable_and_no_other(table: Table, states: tuple[str, ...]) -> None:
    assert reachable(table, states[0]) == set(states)
    assert {state for (origin, _), after in table.items() for state in (origin, after)} == set(states)


@pytest.mark.parametrize(("table", "states"), STATES.values(), ids=STATES)
def test_all_but_the_first_state_are_final(table: Table, states: tuple[str, ...]) -> None:
    assert [state not in leads_on(table) for state in states] == [False] + [True] * (len(states) - 1)


@pytest.mark.parametrize(("table", "states"), STATES.values(), ids=STATES)
def test_a_move_is_in_the_table_or_illegal(table: Table, states: tuple[str, ...]) -> None:
    events = {event for _, event in table} | {"opened", ""}
    before = dict(table)
    for state, event in product((*states, "nowhere"), sorted(events)):
        if (state, event) in table:
            assert move(table, state, event) == table[state, event]
        else:
            with pytest.raises(IllegalMove, match=f"{state}: '{event}' leads nowhere from here"):
                move(table, state, event)
    assert dict(table) == before


def test_every_end_of_a_sign_off_means_something_to_every_kind_of_record() -> None:
    for table in RECORDS.values():
        assert {event for state, event in table if state == "open"} == {event for _, event in SIGN_OFF}


def test_numbers_of_different_kinds_never_look_alike() -> None:
    assert set(RECORDS) <= set(PREFIXES)
    assert len(set(PREFIXES.values())) == len(PREFIXES)


def test_only_approval_confirms() -> None:
    assert [event for (_, event), after in CONFIRMATION.items() if after == "confirmed"] == ["approved"]


def lapse(matter: Matter) -> None:
    while matter.record.next_at:
        matter.tick(matter.record.next_at)


@pytest.mark.parametrize("kind", sorted(kind for kind, table in RECORDS.items() if table is CONFIRMATION))
@pytest.mark.parametrize(
    ("how", "states"),
    [
        (lambda m: m.says("liu", "approve"), ("approved", "confirmed")),
        (lambda m: m.says("liu", "reject"), ("rejected", "refused")),
        (lambda m: m.says("zhao", "withdraw"), ("withdrawn", "withdrawn")),
        (lapse, ("lapsed", "lapsed")),
        (lambda m: m.changes(content="另一个内容"), ("superseded", "open")),
    ],
    ids=["approved", "rejected", "withdrawn", "lapsed", "superseded"],
)
def test_each_end_is_reached_by_letters_or_time(
    kind: str, how: Callable[[Matter], object], states: tuple[str, str]
) -> None:
    matter = asked("刘经理", kind=kind)
    how(matter)
    assert (matter.record.sign_offs[0].state, matter.record.state) == states
