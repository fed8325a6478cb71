"""Who may answer for whom: signers, those a seat was handed to, deputies of the absent, the requester, and nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from core_world import POLICY, asked, at, away, outcome, told

from mailflow.core import facts as f
from mailflow.core.policy import Absence
from mailflow.core.worktime import Span

DURING, AFTERWARDS = at("2026-03-03 10:00"), at("2026-03-05 10:00")
LIU_AWAY = away("liu", "2026-03-03 00:00", "2026-03-04 00:00")


def test_only_who_is_asked_can_confirm() -> None:
    matter = asked("刘经理")
    for by in ("wang", "lin", "sun", "admin"):
        assert outcome(matter.says(by, "approve")) == ("refused", "not_a_signer")
    assert matter.record.state == "open"


def test_the_requester_can_not_confirm_for_those_asked() -> None:
    matter = asked("刘经理")
    assert outcome(matter.says("zhao", "approve")) == ("refused", "not_a_signer")
    assert outcome(matter.says("zhao", "reject")) == ("refused", "not_a_signer")


def test_after_handing_over_the_delegate_answers_and_is_chased() -> None:
    matter = asked("刘经理", "李主管")
    decision = matter.hands("liu", "吴倩")
    assert told(decision) == {("sign-off-request", "wu"), ("receipt", "liu"), ("progress", "zhao")}
    assert matter.owing() == {"wu", "li"}
    assert outcome(matter.says("wu", "approve")) == ("recorded", "answered")
    answer = matter.seat("liu").answer
    assert answer
    assert (answer.signer, answer.by) == ("liu", "wu")
    assert matter.owing() == {"li"}


def test_after_handing_over_the_original_signer_may_still_answer() -> None:
    matter = asked("刘经理")
    matter.hands("liu", "吴倩")
    assert outcome(matter.says("liu", "approve")) == ("recorded", "answered")
    assert matter.record.state == "confirmed"
    assert not matter.owing()


def test_the_signer_and_the_delegate_fill_one_seat_together() -> None:
    matter = asked("刘经理", "李主管")
    matter.hands("liu", "吴倩")
    matter.says("wu", "approve")
    assert outcome(matter.says("liu", "approve")) == ("recorded", "repeated")
    assert (matter.sign_off.count("approve"), matter.record.state) == (1, "open")


def test_handing_over_takes_back_the_answer_given_before() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    matter.hands("liu", "吴倩")
    assert matter.seat("liu").answer is None
    matter.says("li", "approve")
    assert matter.record.state == "open"


def test_a_delegate_may_hand_it_back_or_on_and_then_has_no_say() -> None:
    for to in ("刘经理", "冯强"):
        matter = asked("刘经理")
        matter.hands("liu", "吴倩")
        assert outcome(matter.hands("wu", to)) == ("recorded", "noted")
        assert outcome(matter.says("wu", "approve")) == ("refused", "not_a_signer")


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("刘经理", ("refused", "delegate_to_self")),
        ("赵敏", ("refused", "delegate_to_self")),
        ("李主管", ("refused", "seat_taken")),
        ("吴倩", ("refused", "seat_taken")),
        ("部门负责人", ("asked_back", "ambiguous_person")),
        ("马云", ("asked_back", "unknown_person")),
    ],
)
def test_a_seat_goes_to_nobody_who_can_not_fill_it(to: str, reason: tuple[str, str]) -> None:
    matter = asked("刘经理", "李主管", "何经理")
    matter.hands("he", "吴倩")
    before = matter.state
    assert outcome(matter.hands("liu", to)) == reason
    assert matter.state == before


def test_a_seat_goes_to_exactly_one_person() -> None:
    matter = asked("刘经理")
    for names in ((), ("吴倩", "冯强")):
        assert outcome(matter.says("liu", "delegate", names=names)) == ("asked_back", "no_delegate")


def test_a_delegate_takes_back_the_answer_and_owes_it_again() -> None:
    matter = asked("刘经理", "李主管")
    matter.hands("liu", "吴倩")
    matter.says("wu", "approve")
    assert outcome(matter.says("wu", "withdraw")) == ("recorded", "withdrawn")
    assert matter.owing() == {"wu", "li"}
    assert matter.sign_off.answers[-1].decision == "withdraw"


def test_a_delegate_without_an_answer_has_none_to_take_back() -> None:
    matter = asked("刘经理")
    matter.hands("liu", "吴倩")
    assert outcome(matter.says("wu", "withdraw")) == ("asked_back", "nothing_to_withdraw")
    assert matter.record.state == "open"


def test_an_answer_is_taken_back_only_within_the_time_the_rules_give() -> None:
    short = replace(POLICY, sign_off=replace(POLICY.sign_off, withdraw_within=Span(1, "h")))
    for hours, reason in ((1, ("recorded", "withdrawn")), (1.01, ("refused", "withdraw_too_late"))):
        matter = asked("刘经理", "李主管", policy=short)
        matter.says("liu", "approve")
        matter.later(hours=hours)
        assert outcome(matter.says("liu", "withdraw")) == reason


def test_a_deputy_counts_only_while_the_absence_lasts() -> None:
    """From the instant it begins, up to the instant it ends."""
    instants = {
        "2026-03-02 23:59": "noted",
        "2026-03-03 00:00": "answered",
        "2026-03-03 23:59": "answered",
        "2026-03-04 00:00": "noted",
    }
    for instant, reason in instants.items():
        matter = asked("刘经理", policy=LIU_AWAY)
        matter.at = at(instant)
        assert outcome(matter.says("zhang", "approve")) == ("recorded", reason)
        assert matter.record.state == ("confirmed" if reason == "answered" else "open")


def test_a_deputy_of_somebody_present_is_kept_as_a_note_and_both_are_told() -> None:
    matter = asked("刘经理")
    decision = matter.says("zhang", "approve")
    assert told(decision) == {("receipt", "zhang"), ("progress", "liu")}
    assert [type(fact) for fact in decision.facts] == [f.Noted]


def test_an_absence_may_name_another_deputy_than_the_rules() -> None:
    matter = asked("刘经理", policy=away("liu", "2026-03-03 00:00", "2026-03-04 00:00", deputy="feng"))
    matter.at = DURING
    assert outcome(matter.says("zhang", "approve")) == ("recorded", "noted")
    assert outcome(matter.says("feng", "approve")) == ("recorded", "answered")


def test_the_deputy_of_somebody_absent_who_handed_over_has_no_say() -> None:
    matter = asked("刘经理", policy=LIU_AWAY)
    matter.hands("liu", "吴倩")
    matter.at = DURING
    assert outcome(matter.says("zhang", "approve")) == ("refused", "not_a_signer")


def test_the_deputy_of_an_absent_delegate_answers() -> None:
    matter = asked("何经理", policy=LIU_AWAY)
    matter.hands("he", "刘经理")
    matter.at = DURING
    assert outcome(matter.says("zhang", "approve")) == ("recorded", "answered")


def test_a_deputy_who_is_asked_too_has_one_voice() -> None:
    matter = asked("刘经理", "张工", policy=LIU_AWAY)
    matter.at = DURING
    assert outcome(matter.says("zhang", "approve")) == ("recorded", "answered")
    assert outcome(matter.says("zhang", "approve")) == ("recorded", "repeated")
    assert matter.owing() == {"liu"}


def test_an_answer_of_a_deputy_stands_after_the_absence_and_the_holder_may_replace_it() -> None:
    matter = asked("刘经理", "李主管", policy=LIU_AWAY)
    matter.at = DURING
    matter.says("zhang", "approve")
    matter.at = AFTERWARDS
    assert outcome(matter.says("liu", "conditional", reason="预算另议")) == ("recorded", "answered")
    answers = [(a.by, a.decision) for a in matter.sign_off.answers]
    assert answers == [("zhang", "approve"), ("liu", "conditional")]


def test_a_deputy_can_not_take_the_seat_for_good() -> None:
    matter = asked("刘经理", policy=LIU_AWAY)
    matter.at = DURING
    assert outcome(matter.hands("zhang", "张工")) == ("refused", "delegate_to_self")
    matter.at = AFTERWARDS
    assert outcome(matter.says("zhang", "approve")) == ("recorded", "noted")


def test_the_requester_never_stands_in_for_somebody_absent() -> None:
    matter = asked("刘经理", by="zhang", policy=LIU_AWAY)
    matter.at = DURING
    assert outcome(matter.says("zhang", "approve")) == ("recorded", "noted")
    assert matter.record.state == "open"


def test_a_requester_who_is_the_deputy_takes_back_the_request_and_not_the_answer() -> None:
    matter = asked("刘经理", "李主管", by="zhang", policy=LIU_AWAY)
    matter.says("liu", "approve")
    matter.at = DURING
    matter.says("zhang", "withdraw")
    assert matter.record.state == "withdrawn"


def test_an_absence_of_somebody_no_longer_known_gives_nobody_a_say() -> None:
    gone = Absence(person="gone", since=at("2026-03-01 00:00"), until=at("2026-04-01 00:00"), deputy=None)
    assert not replace(POLICY, absences=(gone,)).stands_in("zhang", "gone", DURING)


def test_a_requester_among_the_confirmers_has_one_voice_as_they() -> None:
    matter = asked("赵敏", "刘经理")
    assert outcome(matter.says("zhao", "approve")) == ("recorded", "answered")
    assert matter.owing() == {"liu"}
    assert matter.record.state == "open"


def test_a_requester_who_confirmed_takes_back_the_answer_first_and_then_the_request() -> None:
    matter = asked("赵敏", "刘经理")
    matter.says("zhao", "approve")
    matter.says("zhao", "withdraw")
    assert (matter.record.state, matter.seat("zhao").answer) == ("open", None)
    matter.says("zhao", "withdraw")
    assert matter.record.state == "withdrawn"


def test_where_the_rules_forbid_it_the_requester_is_asked_for_others_at_first_and_later() -> None:
    strict = replace(POLICY, sign_off=replace(POLICY.sign_off, requester_may_confirm=False))
    matter = asked("刘经理", policy=strict)
    assert outcome(matter.changes(confirmers=("赵敏",))) == ("asked_back", "own_confirmation")
    assert outcome(matter.changes(confirmers=("赵敏",), content="另一个内容")) == ("asked_back", "own_confirmation")
    assert [s.signer for s in matter.sign_off.seats] == ["liu"]


def test_having_read_a_question_or_vague_words_leave_the_answer_owed() -> None:
    for decision in ("acknowledge", "question", "unclear", "none"):
        matter = asked("刘经理")
        matter.says("liu", decision)
        assert matter.owing() == {"liu"}
        assert not matter.sign_off.answers


def test_once_it_ended_nothing_anybody_says_changes_it() -> None:
    matter = asked("刘经理")
    matter.says("liu", "approve")
    ended = matter.record.sign_offs
    for decision in ("approve", "conditional", "reject", "withdraw", "delegate"):
        assert outcome(matter.says("liu", decision, names=("吴倩",))) == ("refused", "too_late")
    assert outcome(matter.says("zhao", "withdraw")) == ("refused", "too_late")
    assert outcome(matter.changes(content="另一个内容")) == ("refused", "too_late")
    assert (matter.record.sign_offs, matter.record.state) == (ended, "confirmed")


def test_a_signer_may_still_say_they_have_read_it_and_that_is_kept() -> None:
    matter = asked("刘经理")
    matter.says("liu", "approve")
    decision = matter.says("liu", "acknowledge")
    assert (outcome(decision), decision.notices) == (("recorded", "noted"), ())
    assert matter.record.notes[-1].what == "acknowledge"


def test_an_answer_to_a_sign_off_that_does_not_exist_is_asked_about() -> None:
    matter = asked("刘经理")
    assert outcome(matter.says("liu", "approve", sign_off="G7")) == ("asked_back", "no_record")


def test_the_words_of_others_reach_the_requester_and_those_of_the_requester_who_still_owes_an_answer() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    assert told(matter.says("wang", "question")) == {("progress", "zhao")}
    assert told(matter.says("zhao", "none", text="请尽快答复")) == {("progress", "li")}
    assert outcome(matter.says("zhao", "none", text="  ")) == ("asked_back", "empty_reply")


def test_what_the_rules_do_not_name_needs_a_proven_sender() -> None:
    assert [POLICY.proof_for(action) for action in ("request", "decision", "unheard of")] == [
        "known",
        "authenticated",
        "authenticated",
    ]
