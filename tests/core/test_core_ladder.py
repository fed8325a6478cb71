"""Time passing: who is reminded, who is told of whom, once each, never early, never downwards, and how silence ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from core_world import CALENDAR, DUE, POLICY, START, Matter, asked, at, told
from hypothesis import given
from hypothesis import strategies as st

from mailflow.core import facts as f
from mailflow.core.directory import Directory
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung, lay_ladder
from mailflow.core.policy import Step
from mailflow.core.record import Record
from mailflow.core.targeting import targets
from mailflow.core.worktime import Span

NOTHING = Decision(reason="told")
#: The ladder of a matter asked on Monday 2 March 09:00 and due on Friday 6 March 18:00.
HALF, FULL, LEVEL_1, LEVEL_2 = at("2026-03-04 13:30"), DUE, at("2026-03-09 18:00"), at("2026-03-11 18:00")
#: Twenty working days later, 清明 (4 to 6 April) lying after them.
LAPSES = at("2026-04-03 18:00")

RECORD = Record(id="CNF-2026-0001", kind="confirmation", title="", state="open", requester="zhao", opened_at=START)


def steps(decision: Decision) -> list[tuple[int, int, tuple[int, ...]]]:
    return [(s.step, s.level, s.passed_over) for s in decision.facts if isinstance(s, f.StepFired)]


def reached(role: str, late: str, *, level: int = 1, requester: str = "zhao") -> tuple[str, ...]:
    rung = Rung(at=START, level=level, targets=(role,), rule="")
    return targets(rung, late, replace(RECORD, requester=requester), POLICY)


def test_each_step_fires_at_its_instant_and_at_no_other() -> None:
    matter = asked("刘经理")
    wanted = [
        (HALF, {("reminder", "liu")}),
        (FULL, {("reminder", "liu")}),
        (LEVEL_1, {("escalation", "chen"), ("escalation", "zhao")}),
        (LEVEL_2, {("escalation", "chen")}),
    ]
    for instant, reached_people in wanted:
        assert matter.record.next_at == instant
        assert matter.tick(instant - timedelta(microseconds=1)) == NOTHING
        assert told(matter.tick(instant)) == reached_people
        assert matter.tick(instant) == NOTHING
    assert matter.record.next_at == CALENDAR.add(DUE, Span(20, "wd"))


def test_silence_lapses_and_never_confirms() -> None:
    for rule in ("all", "any"):
        matter = asked("刘经理", "李主管", rule=rule)
        while matter.record.next_at:
            matter.tick(matter.record.next_at)
        assert (matter.record.state, matter.at, matter.sign_off.answers) == ("lapsed", LAPSES, ())


@pytest.mark.parametrize(
    ("start", "fired"),
    [(HALF, (0, 0, ())), (FULL, (1, 0, (0,))), (LEVEL_1, (2, 1, (0, 1))), (LEVEL_2, (3, 2, (0, 1, 2)))],
)
def test_a_late_start_acts_once_on_the_highest_step_and_notes_what_it_skipped(
    start: datetime, fired: tuple[int, int, tuple[int, ...]]
) -> None:
    matter = asked("刘经理")
    assert steps(matter.tick(start + timedelta(minutes=5))) == [fired]
    assert matter.tick(start + timedelta(minutes=5)) == NOTHING


def test_a_start_after_everything_lapses_and_sends_no_reminders() -> None:
    matter = asked("刘经理")
    decision = matter.tick(at("2027-01-04 09:00"))
    assert (matter.record.state, steps(decision)) == ("lapsed", [])
    assert {n.kind for n in decision.notices} == {"outcome"}


def test_a_reminder_says_whether_the_time_is_up() -> None:
    matter = asked("刘经理")
    assert [n.about["overdue"] for n in (*matter.tick(HALF).notices, *matter.tick(FULL).notices)] == [False, True]


def test_who_has_answered_is_neither_reminded_nor_told_of() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    assert told(matter.tick(HALF)) == {("reminder", "li")}
    (one, other) = matter.tick(LEVEL_1).notices
    assert {one.to, other.to} == {"lin", "zhao"}
    assert [c["id"] for c in one.about["late"]] == ["li"]


def test_whoever_stands_above_several_is_told_once_of_all() -> None:
    matter = asked("李主管", "何经理", "刘经理")
    notices = matter.tick(LEVEL_1).notices
    assert sorted(n.to for n in notices) == ["chen", "lin", "zhao"]
    late = {n.to: [c["id"] for c in n.about["late"]] for n in notices}
    assert late == {"lin": ["li", "he"], "chen": ["liu"], "zhao": ["li", "he", "liu"]}


def test_an_escalation_says_how_long_and_who_knows_already() -> None:
    matter = asked("刘经理")
    matter.tick(LEVEL_1)
    (notice,) = matter.tick(LEVEL_2).notices
    assert notice.about["elapsed"] == {"since": "2026-03-06T10:00:00+00:00", "working_hours": 27.0}
    assert [(i["to"]["id"], i["level"]) for i in notice.about["informed"]] == [("chen", 1), ("zhao", 1)]
    assert notice.about["rule"].startswith("rules.yaml:")


def test_a_delegate_is_chased_and_the_superior_of_the_delegate_told() -> None:
    matter = asked("刘经理")
    matter.hands("liu", "吴倩")
    assert told(matter.tick(HALF)) == {("reminder", "wu")}
    assert told(matter.tick(LEVEL_1)) == {("escalation", "he"), ("escalation", "zhao")}


@pytest.mark.parametrize("instant", [DUE, at("2026-03-09 09:00")])
def test_who_is_asked_when_the_due_date_has_come_gets_the_usual_time(instant: datetime) -> None:
    matter = asked("刘经理")
    matter.at = instant
    matter.hands("liu", "吴倩")
    (owed,) = (o for o in matter.record.obligations if o.is_open and o.what == "confirm")
    assert owed.due == at("2026-03-10 18:00")
    assert matter.tick() == NOTHING


def test_an_answer_stops_the_ladder_and_taking_it_back_lays_it_anew() -> None:
    matter = asked("刘经理", "李主管")
    matter.tick(HALF)
    matter.says("liu", "approve")
    matter.says("liu", "withdraw")
    (owed,) = (o for o in matter.record.obligations if o.is_open and o.owner == "liu")
    assert (owed.opened_at, owed.due, owed.fired) == (HALF, DUE, 0)


@pytest.mark.parametrize(
    ("role", "late", "who"),
    [
        ("manager", "zhang", ("liu",)),
        ("head", "zhang", ("liu",)),
        ("executive", "zhang", ("chen",)),
        ("head", "liu", ("chen",)),
        ("executive", "liu", ("chen",)),
        ("head", "lin", ("zhou",)),
        ("executive", "lin", ("zhou",)),
        ("manager", "zhou", ()),
        ("head", "zhou", ()),
        ("executive", "zhou", ()),
        ("owner", "zhang", ("zhang",)),
        ("requester", "zhang", ("zhao",)),
        ("requester", "zhao", ("wang",)),
        ("admin", "zhang", ("admin",)),
        ("admin", "admin", ()),
        ("manager", "gone", ()),
    ],
)
def test_a_step_goes_up_and_never_to_the_late_person(role: str, late: str, who: tuple[str, ...]) -> None:
    assert reached(role, late) == who


@pytest.mark.parametrize("late", sorted(POLICY.directory.people))
def test_no_superior_of_anybody_is_below_them(late: str) -> None:
    above, person = [], POLICY.directory.manager_of(late)
    while person:
        above.append(person)
        person = POLICY.directory.manager_of(person)
    for role in ("manager", "head", "executive"):
        assert set(reached(role, late)) <= set(above)


def test_who_stands_above_themselves_has_no_superior() -> None:
    boss = replace(POLICY.directory.people["zhou"], manager="zhou")
    alone = replace(POLICY, directory=Directory({"zhou": boss}))
    rung = Rung(at=START, level=1, targets=("manager", "requester"), rule="")
    assert targets(rung, "zhou", replace(RECORD, requester="zhou"), alone) == ()


def test_a_reminder_may_reach_the_requester_who_owes_the_answer() -> None:
    assert reached("requester", "zhao", level=0) == ("zhao",)


def test_several_roles_that_are_one_person_reach_them_once() -> None:
    rung = Rung(at=START, level=2, targets=("manager", "head", "executive", "requester"), rule="")
    assert targets(rung, "liu", RECORD, POLICY) == ("chen", "zhao")


def test_a_late_requester_is_not_told_of_themselves() -> None:
    matter = asked("赵敏")
    assert told(matter.tick(LEVEL_1)) == {("escalation", "wang")}


def test_a_late_general_manager_is_told_of_to_the_requester_alone() -> None:
    matter = asked("周总")
    assert told(matter.tick(LEVEL_1)) == {("escalation", "zhao")}
    assert told(matter.tick(LEVEL_2)) == set()
    assert matter.record.next_at == LAPSES


def test_a_ladder_is_laid_in_the_order_of_time_whatever_order_it_is_written_in() -> None:
    written = (Step(after=Span(1, "wd"), level=1), Step(share=1.0), Step(share=0.5), Step(after=Span(0, "h"), level=2))
    rungs = lay_ladder(written, START, DUE, CALENDAR)
    assert [(r.at, r.level) for r in rungs] == [(HALF, 0), (FULL, 0), (FULL, 2), (LEVEL_1, 1)]


def test_an_obligation_that_is_closed_or_used_up_has_no_next_instant() -> None:
    owed = Obligation(
        id="G1:liu",
        owner="liu",
        what="confirm",
        opened_at=START,
        due=DUE,
        rungs=(Rung(at=DUE, level=0, targets=(), rule=""),),
    )
    assert (owed.next_at, owed.due_rung(DUE), owed.due_rung(DUE - timedelta(seconds=1))) == (DUE, 0, None)
    assert (owed.after(0).next_at, owed.after(0).due_rung(DUE)) == (None, None)
    closed = replace(owed, is_open=False)
    assert (closed.next_at, closed.due_rung(DUE)) == (None, None)


def test_the_chain_of_instants_only_goes_forward_and_ends() -> None:
    matter = asked("刘经理", "李主管", "赵敏")
    instants = _all_instants(matter)
    assert instants == sorted(set(instants))
    assert instants[-1] == LAPSES


def _all_instants(matter: Matter) -> list[datetime]:
    instants = []
    while (instant := matter.record.next_at) is not None:
        instants.append(instant)
        matter.tick(instant)
    return instants


@given(
    shares=st.lists(st.sampled_from([0.1, 0.25, 0.5, 0.75, 0.9, 1.0]), max_size=4),
    hours=st.integers(1, 96),
    begins=st.integers(0, 23),
    ends=st.integers(0, 23),
    on_clock=st.booleans(),
)
def test_nobody_is_reminded_twice_a_day_or_in_quiet_hours(
    shares: list[float], hours: int, begins: int, ends: int, on_clock: bool
) -> None:
    quiet = replace(CALENDAR, quiet=(time(begins), time(ends)))
    laddered = (*(Step(share=share) for share in shares), Step(after=Span(3, "h"), level=1, targets=("manager",)))
    rungs = lay_ladder(laddered, START, START + timedelta(hours=hours), quiet, on_clock=on_clock)
    days = [quiet.local(rung.at).date() for rung in rungs if rung.level == 0]
    assert hours < 24 or len(days) == len(set(days))
    assert bool(days) == bool(shares)
    assert all(quiet.after_quiet(rung.at) == rung.at for rung in rungs if rung.level == 0)
    assert [rung.at for rung in rungs if rung.level] == [START + timedelta(hours=hours + 3)]
