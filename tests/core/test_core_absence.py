"""Somebody away is not skipped: the deputy is asked and reminded as well, unless the deputy's word would not count."""

from __future__ import annotations

from datetime import timedelta

import pytest
from core_world import DUE, POLICY, START, Matter, asked, at, away, outcome, sha, told

from mailflow.core import facts as f
from mailflow.core.absence import standing
from mailflow.core.commands import GoAway, Letter
from mailflow.core.decider import decide
from mailflow.core.notices import Decision

HALF = at("2026-03-04 13:30")
LIU_AWAY = away("liu", "2026-03-01 00:00", "2026-03-05 00:00")


def leaves(by: str, deputy: str = "") -> Decision:
    letter = Letter(by=by, sha256=sha("请假"), message_id="<1@away>")
    return decide(None, GoAway(letter=letter, since=START, until=DUE, deputy=deputy), POLICY, START)


def asked_and_reminded(matter: Matter) -> tuple[set[str], set[str]]:
    """Who got the request, and who the first reminder."""
    requests = {n.to for n in matter.notices if n.kind == "sign-off-request"}
    return requests, {n.to for n in matter.tick(HALF).notices if n.kind == "reminder"}


def test_the_deputy_of_somebody_away_is_asked_and_reminded_as_a_deputy() -> None:
    matter = asked("刘经理", policy=LIU_AWAY)
    assert asked_and_reminded(matter) == ({"liu", "zhang"}, {"liu", "zhang"})
    roles = {(n.kind, n.about["role"]) for n in matter.notices if n.to == "zhang"}
    assert roles == {("sign-off-request", "deputy"), ("reminder", "deputy")}


def test_a_deputy_of_somebody_back_again_is_not_reminded() -> None:
    matter = asked("刘经理", policy=away("liu", "2026-03-01 00:00", "2026-03-04 13:30"))
    assert asked_and_reminded(matter) == ({"liu", "zhang"}, {"liu"})


def test_a_requester_who_is_the_deputy_is_neither_asked_nor_reminded() -> None:
    assert asked_and_reminded(asked("刘经理", by="zhang", policy=LIU_AWAY)) == ({"liu"}, {"liu"})


def test_a_deputy_who_is_asked_too_is_reminded_only_while_their_own_answer_is_owed() -> None:
    matter = asked("刘经理", "张工", policy=LIU_AWAY)
    matter.says("zhang", "approve")
    assert asked_and_reminded(matter) == ({"liu", "zhang"}, {"liu"})


@pytest.mark.parametrize(("by", "deputy", "who"), [("liu", "", "zhang"), ("liu", "冯强", "feng"), ("wang", "", None)])
def test_an_absence_names_the_deputy_of_the_letter_or_of_the_rules(by: str, deputy: str, who: str | None) -> None:
    decision = leaves(by, deputy)
    (fact,) = decision.facts
    assert isinstance(fact, f.AbsenceRecorded)
    assert (fact.person, fact.deputy, fact.since, fact.until) == (by, who, START, DUE)
    assert told(decision) == {("receipt", by)} | ({("notice", who)} if who else set())


@pytest.mark.parametrize(
    ("deputy", "reason"),
    [
        ("马云", ("asked_back", "absence_deputy_unknown")),
        ("分管领导", ("asked_back", "absence_deputy_ambiguous")),
        ("刘经理", ("asked_back", "absence_deputy_self")),
    ],
)
def test_an_absence_without_a_deputy_who_can_stand_in_is_not_recorded(deputy: str, reason: tuple[str, str]) -> None:
    decision = leaves("liu", deputy)
    assert (outcome(decision), decision.facts) == (reason, ())


def announced(since: int, until: int, person: str = "liu") -> f.AbsenceRecorded:
    hour = timedelta(hours=1)
    return f.AbsenceRecorded(at=START, person=person, since=START + since * hour, until=START + until * hour, deputy="zhang")


@pytest.mark.parametrize(
    ("later", "away_at"),
    [
        (announced(0, 2), {0, 1, 2, 3, 4}),
        (announced(3, 9), {3, 4, 5, 6, 7, 8}),
        (announced(1, 1), set()),
        (announced(9, 12), {2, 3, 4, 9, 10, 11}),
        (announced(5, 6), {2, 3, 4, 5}),
        (announced(3, 4, "wang"), {2, 3, 4}),
    ],
)
def test_of_absences_that_overlap_the_latest_counts(later: f.AbsenceRecorded, away_at: set[int]) -> None:
    both = (announced(2, 5), later)
    hours = {h for h in range(13) if any(a.person == "liu" for a in standing(both, START + timedelta(hours=h)))}
    # Where the later one only touches the first, both hold.
    assert hours == away_at
