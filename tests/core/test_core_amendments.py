"""What the requester may change: content makes a new version and asks everybody again; dates and people do not."""

from __future__ import annotations

from typing import Any

import pytest
from core_world import CALENDAR, DUE, POLICY, START, Matter, asked, at, file, outcome, sha, told

from mailflow.core.amendment import next_version
from mailflow.core.worktime import Span


def names(matter: Matter) -> list[str]:
    return [seat.signer for seat in matter.sign_off.seats]


@pytest.mark.parametrize(
    ("version", "after"), [("V1.0", "V1.1"), ("V1.9", "V1.10"), ("V1.10", "V1.11"), ("V2.99", "V2.100")]
)
def test_versions_count_on_past_nine(version: str, after: str) -> None:
    assert next_version(version) == after


def test_eleven_new_versions_are_told_apart() -> None:
    matter = asked("刘经理")
    for n in range(11):
        matter.changes(content=f"内容 {n}")
    assert matter.sign_off.version == "V1.11"
    assert [s.id for s in matter.record.sign_offs] == [f"G{n}" for n in range(1, 13)]
    assert len({s.digest for s in matter.record.sign_offs}) == 12
    assert [s.state for s in matter.record.sign_offs] == ["superseded"] * 11 + ["open"]


def test_no_approval_carries_over_to_a_new_version() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    matter.changes(content="改到3月27日上线。")
    assert matter.owing() == {"liu", "li"}
    matter.says("li", "approve", sign_off="G2")
    assert matter.record.state == "open"
    assert outcome(matter.says("liu", "approve", sign_off="G1")) == ("refused", "old_version")
    matter.says("liu", "approve", sign_off="G2")
    assert matter.record.state == "confirmed"


def test_without_a_thread_nobody_guesses_which_version_is_meant() -> None:
    matter = asked("刘经理")
    matter.changes(content="改到3月27日上线。")
    assert outcome(matter.says("liu", "approve")) == ("asked_back", "which_version")


def test_a_new_version_asks_the_signer_again_and_releases_the_delegate() -> None:
    matter = asked("刘经理", "李主管")
    matter.hands("liu", "吴倩")
    decision = matter.changes(content="改到3月27日上线。")
    assert [(s.signer, s.holder) for s in matter.sign_off.seats] == [("liu", "liu"), ("li", "li")]
    assert told(decision) == {
        ("sign-off-request", "liu"),
        ("sign-off-request", "li"),
        ("notice", "wu"),
        ("receipt", "zhao"),
    }
    assert outcome(matter.says("wu", "approve", sign_off="G2")) == ("refused", "not_a_signer")


def test_fields_of_a_known_label_are_replaced_in_place_and_new_ones_follow() -> None:
    matter = asked("刘经理", fields=(("预算", "8万"), ("范围", "华东")))
    matter.changes(fields=(("期限", "3月"), ("预算", "9万")))
    assert matter.sign_off.fields == (("预算", "9万"), ("范围", "华东"), ("期限", "3月"))
    changes = {(c.what, c.before, c.after) for c in matter.sign_off.changes}
    assert changes == {("预算", "8万", "9万"), ("期限", "", "3月")}


def test_a_file_of_a_known_name_is_replaced_and_another_added() -> None:
    matter = asked("刘经理", attachments=(file("预算.xlsx", "一"), file("计划.pdf", "一")))
    matter.changes(attachments=(file("预算.xlsx", "二"), file("说明.txt", "三")))
    files = {(a.name, a.sha256) for a in matter.sign_off.attachments}
    assert files == {("计划.pdf", sha("一")), ("预算.xlsx", sha("二")), ("说明.txt", sha("三"))}
    changes = {(c.what, c.before, c.after) for c in matter.sign_off.changes}
    assert changes == {("预算.xlsx", sha("一"), sha("二")), ("说明.txt", "", sha("三"))}


def test_title_and_content_are_named_among_the_differences() -> None:
    matter = asked("刘经理")
    matter.changes(title="云笺二期", content="改到3月27日上线。")
    assert [(c.what, c.before, c.after) for c in matter.sign_off.changes] == [
        ("title", "云笺上线", "云笺二期"),
        ("content", "3月20日上线。", "改到3月27日上线。"),
    ]
    assert matter.record.title == "云笺二期"


def test_two_files_of_one_name_survive_another_date_and_others_asked() -> None:
    """Mail programs call every pasted picture image001.png."""
    pictures = (file("image001.png", "一"), file("image001.png", "二"))
    matter = asked("刘经理", attachments=pictures)
    matter.changes(due=at("2026-03-10 18:00"))
    matter.changes(confirmers=("李主管",), attachments=pictures[:1])
    assert (matter.sign_off.version, matter.sign_off.attachments) == ("V1.0", pictures)


def test_two_fields_of_one_label_survive_another_date() -> None:
    fields = (("范围", "华东"), ("范围", "华南"))
    matter = asked("刘经理", fields=fields)
    matter.changes(due=at("2026-03-10 18:00"))
    assert (matter.sign_off.version, matter.sign_off.fields) == ("V1.0", fields)


def test_what_changes_nothing_is_asked_back() -> None:
    matter = asked("刘经理", attachments=(file("a.txt", "一"),), fields=(("预算", "8万"),))
    same: dict[str, Any] = {
        "content": "3月20日上线。",
        "attachments": (file("a.txt", "一"),),
        "fields": (("预算", "8万"),),
        "confirmers": ("技术部",),
    }
    assert outcome(matter.changes(**same)) == ("asked_back", "nothing_changed")
    assert outcome(matter.changes(due=DUE)) == ("asked_back", "nothing_changed")


def test_a_due_date_that_has_passed_is_not_taken() -> None:
    matter = asked("刘经理")
    for passed in (at("2026-03-01 18:00"), matter.at):
        assert outcome(matter.changes(due=passed)) == ("asked_back", "not_usable")
    decision = matter.changes(due=at("2026-03-01 18:00"), confirmers=("刘经理", "李主管"))
    assert matter.sign_off.due == DUE
    (receipt,) = (n for n in decision.notices if n.kind == "receipt")
    assert receipt.about["unread"] == [["due", "2026-03-01T10:00:00+00:00", "left_out"]]


def test_a_new_version_with_a_date_that_has_passed_gets_the_usual_time() -> None:
    matter = asked("刘经理")
    matter.changes(content="改了。", due=at("2026-03-01 18:00"))
    assert matter.sign_off.due == CALENDAR.add(matter.at, POLICY.sign_off.answer_within)


def test_a_new_version_after_the_due_date_gets_the_usual_time_and_before_it_keeps_the_date() -> None:
    matter = asked("刘经理")
    matter.changes(content="改了。")
    assert matter.sign_off.due == DUE
    matter.at = at("2026-03-09 09:00")
    decision = matter.changes(content="又改了。")
    assert matter.sign_off.due == at("2026-03-10 18:00")
    (receipt,) = (n for n in decision.notices if n.kind == "receipt")
    assert receipt.about["unread"] == []


def test_a_later_date_chases_those_who_owe_anew_and_no_others() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    later = at("2026-03-13 18:00")
    assert told(matter.changes(due=later)) == {("notice", "li"), ("receipt", "zhao")}
    assert matter.owing() == {"li"}
    ends = {o.what: o.due for o in matter.record.obligations if o.is_open}
    assert ends == {"confirm": later, "lapse": CALENDAR.add(later, Span(20, "wd"))}


def test_other_confirmers_keep_the_answers_of_those_who_stay() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    decision = matter.changes(confirmers=("刘经理", "何经理"))
    assert told(decision) == {("sign-off-request", "he"), ("notice", "li"), ("receipt", "zhao")}
    assert (names(matter), matter.owing(), matter.sign_off.count("approve")) == (["liu", "he"], {"he"}, 1)
    matter.says("he", "approve")
    assert matter.record.state == "confirmed"


def test_it_ends_at_once_where_the_answers_that_remain_are_enough() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    decision = matter.changes(confirmers=("刘经理",))
    assert matter.record.state == "confirmed"
    assert {("outcome", "zhao"), ("outcome", "liu"), ("notice", "li")} <= told(decision)
    assert not [o for o in matter.record.obligations if o.is_open]


def test_it_ends_at_once_where_a_smaller_number_is_reached_and_nobody_new_is_asked() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    decision = matter.changes(confirmers=("刘经理", "李主管", "何经理"), rule="any")
    assert matter.record.state == "confirmed"
    assert "sign-off-request" not in {n.kind for n in decision.notices}


def test_it_is_refused_at_once_where_the_number_can_not_be_reached_any_more() -> None:
    matter = asked("刘经理", "李主管", "何经理", rule="2")
    matter.says("liu", "reject", reason="太早")
    matter.changes(confirmers=("刘经理", "李主管"))
    assert matter.record.state == "refused"


def test_removing_who_has_not_answered_never_confirms_by_itself() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "conditional", reason="预算另议")
    matter.changes(confirmers=("刘经理",))
    assert matter.record.state == "open"


def test_removing_a_handed_over_seat_releases_the_delegate_too() -> None:
    matter = asked("刘经理", "李主管")
    matter.hands("liu", "吴倩")
    decision = matter.changes(confirmers=("李主管",))
    assert told(decision) == {("notice", "liu"), ("notice", "wu"), ("receipt", "zhao")}
    assert matter.owing() == {"li"}
    assert outcome(matter.says("wu", "approve")) == ("refused", "not_a_signer")


def test_a_delegate_who_is_asked_in_their_own_right_hands_the_other_seat_back() -> None:
    matter = asked("刘经理", "李主管")
    matter.hands("liu", "吴倩")
    matter.says("wu", "approve")
    decision = matter.changes(confirmers=("刘经理", "李主管", "吴倩"))
    assert {("sign-off-request", "liu"), ("sign-off-request", "wu")} <= told(decision)
    assert matter.owing() == {"liu", "li", "wu"}
    for by in ("wu", "liu", "li"):
        assert matter.record.state == "open"
        assert outcome(matter.says(by, "approve")) == ("recorded", "answered")
    assert matter.record.state == "confirmed"


def test_a_delegate_asked_instead_of_the_signer_answers_anew() -> None:
    matter = asked("刘经理", "李主管")
    matter.hands("liu", "吴倩")
    matter.says("wu", "approve")
    matter.changes(confirmers=("李主管", "吴倩"))
    assert matter.owing() == {"li", "wu"}


def test_somebody_removed_and_asked_again_starts_without_an_answer() -> None:
    matter = asked("刘经理", "李主管")
    matter.says("liu", "approve")
    matter.changes(confirmers=("李主管",))
    matter.changes(confirmers=("李主管", "刘经理"))
    assert (matter.seat("liu").answer, matter.owing()) == (None, {"li", "liu"})


@pytest.mark.parametrize(
    ("words", "reason"), [("马云", ("asked_back", "unknown_person")), ("分管领导", ("asked_back", "ambiguous_person"))]
)
def test_other_confirmers_must_be_told_exactly(words: str, reason: tuple[str, str]) -> None:
    matter = asked("刘经理")
    assert outcome(matter.changes(confirmers=("李主管", words))) == reason
    assert names(matter) == ["liu"]


def test_a_rule_is_kept_while_people_change() -> None:
    for rule, needed in (("all", 3), ("any", 1), ("2", 2)):
        matter = asked("刘经理", "李主管", "何经理", rule=rule)
        matter.changes(confirmers=("刘经理", "李主管", "郑经理"))
        assert matter.sign_off.needed == needed


def test_a_new_version_says_who_is_asked_again_and_who_for_the_first_time() -> None:
    matter = asked("刘经理", "李主管")
    decision = matter.changes(content="改了。", confirmers=("刘经理", "何经理"))
    again = {n.to: n.about["again"] for n in decision.notices if n.kind == "sign-off-request"}
    assert again == {"liu": True, "he": False}
    assert ("notice", "li") in told(decision)


def test_a_request_whose_date_has_come_gets_the_usual_time_and_is_told_so() -> None:
    matter = asked("刘经理", due=START)
    assert matter.sign_off.due == at("2026-03-03 18:00")
    (receipt,) = (n for n in matter.notices if n.kind == "receipt")
    assert receipt.about["unread"] == [["due", "2026-03-02T01:00:00+00:00", "default_due"]]
