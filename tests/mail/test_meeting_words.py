"""What people write of meetings: times, whether they come, and minutes in their own order."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.core.meeting.heard import Todo, Told
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.labels import canonical
from mailflow.mail.forms.meetings.additions import read_additions
from mailflow.mail.forms.meetings.answers import read_answer
from mailflow.mail.forms.meetings.calling import read_agenda, read_guests
from mailflow.mail.forms.meetings.minutes import read_minutes
from mailflow.mail.forms.meetings.moving import cancels, read_move
from mailflow.mail.forms.meetings.spoken import read_spoken
from mailflow.mail.forms.meetings.times import read_times
from mailflow.mail.forms.meetings.todos import read_todo, todo_of_row
from mailflow.mail.forms.tables.values import Sheets

CALENDAR = Calendar(ZoneInfo("Asia/Shanghai"), time(9), time(18), frozenset(range(5)), frozenset(), frozenset())
AT = datetime(2026, 3, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["2026-03-05 14:00-15:30", "3月5日 14:00-15:30", "3月5日（周四）下午2点至3点半", "2026年3月5日14:00～15:30", "March 5, 2026, 14:00 to 15:30",
     "3月5日14:00，1.5小时", "周四 14:00 – 15:30", "2026/3/5 2pm-3:30pm"],
)  # fmt: skip
def test_beginning_and_end_are_read_in_the_ways_people_write_them(text: str) -> None:
    assert read_times(text, AT, CALENDAR) == (datetime(2026, 3, 5, 6, tzinfo=UTC), datetime(2026, 3, 5, 7, 30, tzinfo=UTC))


@pytest.mark.parametrize("text", ["下周找个时间", "3月5日", "尽快", "ASAP", "待定", ""])
def test_no_time_of_day_is_no_time(text: str) -> None:
    assert read_times(text, AT, CALENDAR) == (None, None)


@pytest.mark.parametrize(
    ("text", "answer", "reason", "to"),
    [("参加", "attending", "", ""), ("准时参加，谢谢", "attending", "", ""), ("I will attend", "attending", "", ""), ("请假，出差", "declined", "出差", ""),
     ("请假 原因：出差", "declined", "出差", ""), ("不能参加", "declined", "", ""), ("我参加不了，出差", "declined", "出差", ""),
     ("decline, travelling", "declined", "travelling", ""), ("can't attend due to travel", "declined", "travel", ""), ("委派 张工", "delegated", "", "张工"),
     ("请假，由张工代我参加", "delegated", "", "张工"), ("Delegate to Zhang", "delegated", "", "Zhang"), ("可能参加", "tentative", "", ""),
     ("参加，但要晚到10分钟", "attending", "参加，但要晚到10分钟", ""), ("收到，准时到", "attending", "", ""), ("我会线上参加", "attending", "我会线上参加", ""),
     ("I'll dial in from home", "attending", "I'll dial in from home", ""), ("请假，委派王五参加", "delegated", "", "王五"),
     ("参加不了，家里有事", "declined", "家里有事", "")],
)  # fmt: skip
def test_whether_somebody_comes_is_read_from_their_words(text: str, answer: str, reason: str, to: str) -> None:
    found = read_answer(text)
    assert (found.answer, found.reason, found.to) == (answer, reason, to)


@pytest.mark.parametrize("text", ["能参加吗？", "收到", "不能准时到", "不一定到", "下周到期", "同意", "好的", "是否需要我参加", "Who will attend?", ""])
def test_words_that_ask_or_only_acknowledge_say_nothing_of_coming(text: str) -> None:
    assert read_answer(text).answer == ""


@given(st.text(alphabet="参加出席不能无法请假委派由我会", max_size=12))
def test_a_word_of_refusal_is_never_taken_for_coming(around: str) -> None:
    assert read_answer(f"不能参加{around}").answer != "attending"


def test_calling_off_and_moving_are_told_from_talk_about_them() -> None:
    assert all(map(cancels, ["取消", "会议取消", "取消会议，原因：出差", "CANCEL", "cancel, reason: travel"]))
    assert not any(map(cancels, ["请取消订餐", "是否取消？", "我不同意取消"]))
    assert all(read_move(text).ordered for text in ["改期到3月6日 15:00", "会议改到3月6日15:00", "reschedule to March 6 15:00"])


@pytest.mark.parametrize(
    ("text", "ordered", "shift"),
    [("会议推迟半小时", True, 30), ("会议提前1小时", True, -60), ("postpone by 2 hours", True, 120), ("能不能改到周五下午？那天我出差", False, None),
     ("要不要换到周五15:00？", False, None), ("如果大家不行就改到周五15:00", False, None), ("Could we move it to Friday 3pm?", False, None)],
)  # fmt: skip
def test_orders_to_move_are_told_from_wishes_and_from_thinking_aloud(text: str, ordered: bool, shift: int | None) -> None:
    found = read_move(text)
    assert (found.ordered, found.shift) == (ordered, timedelta(minutes=shift) if shift else None)
    assert found.line


@pytest.mark.parametrize(
    ("text", "topics", "joins"),
    [("补充议题: 预算", ["预算"], []), ("参加。补充议题: 测试环境扩容，张工汇报，15分钟", ["测试环境扩容"], []), ("请加上郑经理参加", [], ["郑经理"]),
     ("补充议题：\n1. 预算\n2. 人手 | 张工 | 5分钟", ["预算", "人手"], []), ("请把供应商比价列入议程", ["供应商比价"], []), ("李主管也请参加", [], ["李主管"]),
     ("参会人员增加郑经理、冯强", [], ["郑经理", "冯强"]), ("我建议加上IT部郑经理，谢谢", [], ["郑经理"]), ("please add Alice Brown", [], ["Alice Brown"]),
     ("Can we add the Q2 forecast to the agenda?", ["the Q2 forecast"], []), ("Please add an agenda item: vendor risk, 10 min", ["vendor risk"], []),
     ("Could you add Zheng and Feng to the meeting?", [], ["Zheng", "Feng"]), ("同意，另外请加上郑经理", [], ["郑经理"])],
)  # fmt: skip
def test_what_is_added_to_a_meeting_is_read_from_a_sentence(text: str, topics: list[str], joins: list[str]) -> None:
    found = read_additions(text)
    assert ([p.topic for p in found.topics], [name for name, _ in found.joins]) == (topics, joins)


@pytest.mark.parametrize(
    "text",
    ["我也参加", "请张工代我参加", "委派张工参加", "请张工参加", "增加预算", "增加两台服务器", "请通知大家带电脑", "请补充材料", "add me please", "参加，但要晚到10分钟",
     "我们加上测试一共两周", "会上讨论增加人手的事"],
)  # fmt: skip
def test_what_adds_nobody_and_nothing_is_left_alone(text: str) -> None:
    found = read_additions(text)
    assert (found.topics, found.joins, found.leaves, found.rest) == ([], [], [], [text])


@pytest.mark.parametrize(
    ("text", "place", "guests"),
    [("周四下午2点在301开协调会，请刘经理、何经理参加，讨论预算。", "301", ["刘经理", "何经理"]),
     ("各位好：\n定于3月5日14:00在3楼会议室召开推广协调会，请刘经理、何经理和李主管准时参加。", "3楼会议室", ["刘经理", "何经理", "李主管"]),
     ("Let's meet on Thursday 2pm in Room 3 with Liu and Zheng to discuss the budget.", "Room 3", ["Liu", "Zheng"]), ("3月5日14:00开会", "", [])],
)  # fmt: skip
def test_a_call_in_a_sentence_says_when_where_and_whom(text: str, place: str, guests: list[str]) -> None:
    found = read_spoken(text, AT, CALENDAR)
    assert (found.starts, found.place, [name for name, _ in found.guests]) == (datetime(2026, 3, 5, 6, tzinfo=UTC), place, guests)


@pytest.mark.parametrize(
    "text",
    ["周四下午2点开会可以吗？", "上次3月1日14:00召开的会没有结论，这次时间另定", "下周找时间开个会", "3月5日14:00开会，或者3月6日10:00开会。3月9日9:00也可以开会", "周四14:00前把材料给我",
     "2月27日14:00召开过一次"],
)  # fmt: skip
def test_a_sentence_that_doubts_or_looks_back_calls_nobody(text: str) -> None:
    assert read_spoken(text, AT, CALENDAR).starts is None


def test_everybody_is_no_name() -> None:
    assert read_spoken("3月5日14:00开会，请各位准时参加", AT, CALENDAR).guests == ()


def test_agenda_and_guests_are_read_with_presenters_minutes_and_parts() -> None:
    points = read_agenda("1. 上周进展 | 张工 | 20分钟\n2、项目预算（王经理，30分钟）\n3. Review by Alice Brown, 15 min\n4. 其他", Sheets())
    assert [(p.topic, p.presenter, p.minutes) for p in points] == [
        ("上周进展", "张工", 20), ("项目预算", "王经理", 30), ("Review", "Alice Brown", 15), ("其他", "", None)
    ]  # fmt: skip
    guests = list(read_guests({"participants": "必选: 王经理、刘经理；可选: 李主管", "列席": "孙悦"}))
    assert guests == [("王经理", "required"), ("刘经理", "required"), ("李主管", "optional"), ("孙悦", "present")]


def minutes(text: str) -> Told:
    told, _, _ = read_minutes(text, Sheets(), canonical("meeting"), AT, CALENDAR)
    assert told is not None
    return told


@pytest.mark.parametrize("heads", [("议题1", "结论", "决议", "待办"), ("【议题一】", "小结", "二、会议决定", "三、行动项"),
                                   ("Topic 1", "Conclusion", "Decisions", "Action items")])  # fmt: skip
def test_minutes_are_read_under_any_usual_heading(heads: tuple[str, str, str, str]) -> None:
    topic, conclusion, resolutions, todos = heads
    told = minutes(f"{topic}：预算\n讨论了费用\n{conclusion}：按8万执行\n{resolutions}：\n1. 预算8万\n{todos}：\n1. 压测 | 张工 | 3月10日 | 通过\n")
    assert [(t.title, t.points, t.conclusion) for t in told.topics] == [("预算", ("讨论了费用",), "按8万执行")]
    assert told.resolutions == ("预算8万",)
    assert [(t.title, t.due, t.criterion) for t in told.todos] == [("压测", date(2026, 3, 10), "通过")]


@pytest.mark.parametrize("when", ["尽快", "ASAP", "待定"])
def test_a_vague_day_is_no_day(when: str) -> None:
    assert minutes(f"待办：\n1. 整理反馈 责任人：张工 完成时限：{when}").todos[0].due is None


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader_of_minutes(text: str) -> None:
    read_minutes(f"决议\n{text}", Sheets(), canonical("meeting"), AT, CALENDAR)


@pytest.mark.parametrize("gap", ["待补充", "待定", "—", "to be added", "TBD"])
def test_what_a_draft_prints_for_a_gap_fills_none(gap: str) -> None:
    """An edited draft that leaves a gap open brings our own words for it back."""
    row = todo_of_row({"title": "物料准备", "owner": gap, "due": gap, "验收标准": gap, "dept": gap, "协办": gap}, AT, CALENDAR)
    assert row == Todo(title="物料准备")
    line = read_todo(f"物料准备 责任人: {gap} 完成时限: {gap} 验收标准: {gap}", AT, CALENDAR)
    assert line is not None
    assert (line.title, line.owner, line.due, line.criterion) == ("物料准备", "", None, "")
