"""How answers are counted: all of, any of, n of m, in any order, with what returns and conditions leave open."""

from __future__ import annotations

import pytest
from core_world import Matter, asked, file, outcome
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.confirmation import count_needed
from mailflow.core.signoff import content_digest

NAMES = ("刘经理", "李主管", "何经理", "郑经理", "alice")
IDS = ("liu", "li", "he", "zheng", "alice")
ANSWERS = ("approve", "conditional", "reject", "return")

Content = tuple[str, str, tuple[tuple[str, str], ...]]

answers = st.dictionaries(st.sampled_from(IDS), st.sampled_from(ANSWERS), min_size=1)


def say(matter: Matter, by: str, answer: str) -> None:
    reason = "" if answer == "approve" else "预算"
    decision = "reject" if answer == "return" else answer
    said = outcome(matter.says(by, decision, returned=answer == "return", reason=reason))
    assert said in {("recorded", "answered"), ("recorded", "repeated"), ("refused", "too_late")}


@pytest.mark.parametrize(
    ("rule", "given_answers", "state"),
    [
        ("all", "AAA", "confirmed"),
        ("all", "AA", "open"),
        ("all", "AAC", "open"),
        ("all", "AA^", "open"),
        ("all", "R", "refused"),
        ("all", "AR", "refused"),
        ("any", "A", "confirmed"),
        ("any", "RRA", "confirmed"),
        ("any", "RR", "open"),
        ("any", "RRR", "refused"),
        ("any", "CC^", "open"),
        ("2", "AA", "confirmed"),
        ("2", "RAA", "confirmed"),
        ("2", "RA", "open"),
        ("2", "RR", "refused"),
        ("2", "R^A", "open"),
        ("2", "RCA", "open"),
        ("2", "^^^", "open"),
        ("3", "AAC", "open"),
    ],
)
def test_of_three_people(rule: str, given_answers: str, state: str) -> None:
    matter = asked(*NAMES[:3], rule=rule)
    for by, mark in zip(IDS, given_answers, strict=False):
        say(matter, by, {"A": "approve", "C": "conditional", "R": "reject", "^": "return"}[mark])
    assert matter.record.state == state


@pytest.mark.parametrize("first", ["conditional", "return"])
def test_a_condition_or_a_return_is_open_until_that_person_approves(first: str) -> None:
    matter = asked("刘经理")
    say(matter, "liu", first)
    assert (matter.record.state, matter.owing()) == ("open", set())
    say(matter, "liu", "approve")
    assert matter.record.state == "confirmed"


def test_an_approval_taken_back_counts_no_more_and_a_refusal_taken_back_neither() -> None:
    matter = asked(*NAMES[:3], rule="2")
    say(matter, "liu", "approve")
    matter.says("liu", "withdraw")
    say(matter, "li", "reject")
    matter.says("li", "withdraw")
    assert [s.answer for s in matter.sign_off.seats] == [None, None, None]
    say(matter, "he", "approve")
    assert matter.record.state == "open"
    say(matter, "li", "approve")
    assert matter.record.state == "confirmed"


def test_the_later_answer_of_a_person_replaces_the_earlier_and_both_are_kept() -> None:
    matter = asked(*NAMES[:2])
    say(matter, "liu", "approve")
    say(matter, "liu", "conditional")
    say(matter, "li", "approve")
    assert matter.record.state == "open"
    assert [a.decision for a in matter.sign_off.answers] == ["approve", "conditional", "approve"]


def test_the_same_answer_again_adds_no_vote_and_a_new_reason_is_a_new_answer() -> None:
    matter = asked(*NAMES[:2], rule="2")
    assert outcome(matter.says("liu", "conditional", reason="预算")) == ("recorded", "answered")
    assert outcome(matter.says("liu", "conditional", reason="预算")) == ("recorded", "repeated")
    assert outcome(matter.says("liu", "conditional")) == ("recorded", "repeated")
    assert outcome(matter.says("liu", "conditional", reason="时间")) == ("recorded", "answered")
    assert len(matter.sign_off.answers) == 2


@settings(max_examples=40, deadline=None)
@given(votes=answers, rule=st.sampled_from(["all", "any", "1", "2", "3", "4"]), data=st.data())
def test_any_order_and_repetition_of_one_answer_each_ends_the_same(
    votes: dict[str, str], rule: str, data: st.DataObject
) -> None:
    """Who comes after the end changes nothing, so only the state is compared where it ends early."""
    order = [*data.draw(st.permutations(list(votes))), *data.draw(st.lists(st.sampled_from(list(votes)), max_size=6))]
    there, back = asked(*NAMES, rule=rule), asked(*NAMES, rule=rule)
    for by in order:
        say(there, by, votes[by])
    for by in sorted(votes):
        say(back, by, votes[by])
    assert there.record.state == back.record.state
    if there.record.state == "open":
        assert [s.answer and s.answer.decision for s in there.sign_off.seats] == [
            s.answer and s.answer.decision for s in back.sign_off.seats
        ]
        assert there.owing() == back.owing() == set(IDS) - set(votes)


@settings(max_examples=40, deadline=None)
@given(votes=answers, needed=st.integers(1, 5))
def test_it_ends_exactly_when_the_count_says_so(votes: dict[str, str], needed: int) -> None:
    matter = asked(*NAMES, rule=str(needed))
    for by, vote in votes.items():
        say(matter, by, vote)
    approvals, refusals = (list(votes.values()).count(v) for v in ("approve", "reject"))
    wanted = "confirmed" if approvals >= needed else "refused" if refusals > len(IDS) - needed else "open"
    assert matter.record.state == wanted


@pytest.mark.parametrize(
    ("rule", "needed", "unread"),
    [
        ("all", 3, 0),
        ("any", 1, 0),
        ("1", 1, 0),
        ("3", 3, 0),
        ("4", 3, 1),
        ("0", 3, 1),
        ("-1", 3, 1),
        ("多数", 3, 1),
        ("", 3, 1),
    ],
)
def test_a_rule_that_can_not_be_kept_asks_for_everybody_and_is_named(rule: str, needed: int, unread: int) -> None:
    left: list[list[str]] = []
    assert count_needed(rule, 3, left) == needed
    assert left == [["rule", rule, "rule_all"]] * unread


def test_the_digest_binds_every_part_of_a_version() -> None:
    files = (file("a", "一"), file("b", "二"))
    fields = (("预算", "8万"), ("范围", "华东"))
    versions = [
        ("标题", "内容", fields, files),
        ("标题 ", "内容", fields, files),
        ("标题", "内容。", fields, files),
        ("标题内容", "", fields, files),
        ("标题", "内容", fields[:1], files),
        ("标题", "内容", fields[::-1], files),
        ("标题", "内容", (("预算", "9万"), fields[1]), files),
        ("标题", "内容", (("费用", "8万"), fields[1]), files),
        ("标题", "内容", (("预算", "8万范围华东"),), files),
        ("标题", "内容", fields, files[:1]),
        ("标题", "内容", fields, (file("a", "二"), file("b", "一"))),
        ("标题", "内容", fields, (file("c", "一"), files[1])),
        ("标题", "内容", fields, (*files, files[0])),
        ("标题", "内容\udce9", fields, files),
    ]
    assert len({content_digest(*version) for version in versions}) == len(versions)


def test_the_digest_is_the_same_whatever_order_files_arrive_in() -> None:
    files = (file("a", "一"), file("b", "二"))
    assert content_digest("标题", "内容", (), files) == content_digest("标题", "内容", (), files[::-1])


#: Few letters, and those a joined text would be ambiguous by.
text = st.text(alphabet='a,"[]\\', max_size=3)
content = st.tuples(text, text, st.lists(st.tuples(text, text), max_size=2).map(tuple))


@settings(max_examples=60, deadline=None)
@given(one=content, other=content)
def test_two_contents_share_a_digest_only_where_they_are_the_same(one: Content, other: Content) -> None:
    assert (content_digest(*one, ()) == content_digest(*other, ())) == (one == other)
