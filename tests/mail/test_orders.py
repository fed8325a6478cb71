from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.worktime import Calendar, Span
from mailflow.mail.orders.order_lexicon import unusable_orders
from mailflow.mail.orders.orders import Order, read_orders

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar(ZONE, time(9), time(18), frozenset(range(5)), frozenset(), frozenset())
MONDAY = datetime(2026, 3, 2, 9, tzinfo=ZONE)


def orders(text: str, **kept: frozenset[str]) -> tuple[Order, ...]:
    return read_orders(text, MONDAY, CALENDAR, **kept)


def said(text: str) -> list[tuple[str, int | str | None]]:
    return [(order.kind, order.item) for order in orders(text)]


def problems(text: str) -> list[str | None]:
    return [order.problem.code if order.problem else None for order in orders(text)]


def only(text: str) -> Order:
    (order,) = orders(text)
    return order


@pytest.mark.parametrize(
    ("text", "kind", "item"),
    [
        ("3 完成", "done", 3), ("3: 已完成", "done", 3), ("第3项完成", "done", 3), ("第三项已完成", "done", 3), ("T3 done", "done", "T3"),
        ("３　完　成", "done", 3), ("PRJ-2026-0001/T3 完成", "done", "PRJ-2026-0001/T3"), ("Item 3: finished", "done", 3),
        ("完成 3", "done", 3), ("3 未完成", "not_done", 3), ("3 尚未完成", "not_done", 3), ("3 is not done", "not_done", 3),
        ("5 未开始", "not_started", 5), ("5 进行中", "in_progress", 5), ("5 in progress", "in_progress", 5),
        ("4 风险 服务器未到货", "risk", 4), ("4 無風險", "risk_gone", 4), ("全部完成", "done", "all"), ("其余完成", "done", "rest"),
        ("3. 数据库迁移：完成", "done", 3), ("3 已完成，未发现问题", "done", 3), ("1 同意", "approve", 1), ("1 不同意", "reject", 1),
        ("2 已阅", "acknowledge", 2), ("CNF-2026-0001 同意", "approve", "CNF-2026-0001"), ("收到", "ack", None), ("受理", "ack", None),
        ("收到，谢谢", "ack", None), ("ACK", "ack", None), ("升级", "escalate", None), ("Escalate.", "escalate", None),
        ("请升级", "escalate", None), ("已恢复", "recovered", None), ("支付系统已恢复", "recovered", None), ("RESOLVED", "recovered", None),
        ("关闭", "close", None), ("请关闭", "close", None), ("Please close the incident", "close", None), ("误报", "false_alarm", None),
        ("False alarm", "false_alarm", None), ("确认", "confirm", None), ("发起共识", "request_sign_off", None),
        ("REQUEST SIGN-OFF", "request_sign_off", None), ("暂停", "pause", None), ("继续", "resume", None), ("终止", "cancel", None),
        ("【3】完成", "done", 3), ("3 Test plan done", "done", 3), ("3 产品说明书 完成", "done", 3), ("4 风险：无", "risk_gone", 4),
        ("4 risk: none", "risk_gone", 4), ("异议：无", "confirm", None), ("Objection: none", "confirm", None),
        ("交付", "deliver", None), ("DELIVER", "deliver", None), ("状态", "status", None), ("为什么？", "why", None), ("HELP", "help", None),
    ],
)  # fmt: skip
def test_a_word_of_command_is_read_with_its_item(text: str, kind: str, item: int | str | None) -> None:
    order = only(text)
    assert (order.kind, order.item, order.problem) == (kind, item, None)


@pytest.mark.parametrize(
    ("text", "percent"),
    [("3 60%", 60), ("3 进度60%", 60), ("3：６０％", 60), ("3 完成了60%", 60), ("3 百分之六十", 60), ("T3 60 percent", 60), ("3 100%", 100),
     ("3 百分之一百", 100), ("3 60%左右", 60), ("3 六成半", 65), ("任务3已经做了一半", 50), ("3号任务完成了一半", 50)],
)
def test_a_share_is_read_as_whole_percent(text: str, percent: int) -> None:
    assert (only(text).kind, only(text).percent, only(text).problem) == ("percent", percent, None)


@pytest.mark.parametrize(
    ("text", "due", "reason"),
    [
        ("4 延期到 3月20日 因测试环境不足", datetime(2026, 3, 20, 18, tzinfo=ZONE), "测试环境不足"),
        ("4号任务要延到3月20日，因为测试环境没有", datetime(2026, 3, 20, 18, tzinfo=ZONE), "测试环境没有"),
        ("4 延期到 3月20日 测试环境不足", datetime(2026, 3, 20, 18, tzinfo=ZONE), "测试环境不足"),
        ("4 延至3月20日下午3点，客户要求", datetime(2026, 3, 20, 15, tzinfo=ZONE), "客户要求"),
        ("4 delayed to 20 March because the lab is not ready", datetime(2026, 3, 20, 18, tzinfo=ZONE), "the lab is not ready"),
        ("4 延期到 12月31日 因采购", datetime(2026, 12, 31, 18, tzinfo=ZONE), "采购"),
        ("4 延期到 3月6日(周五) 因客户", datetime(2026, 3, 6, 18, tzinfo=ZONE), "客户"),
        ("4 延期到4月底", datetime(2026, 4, 30, 18, tzinfo=ZONE), ""),
        ("4 delayed to 3/13 because of staff", datetime(2026, 3, 13, 18, tzinfo=ZONE), "staff"),
        ("4 延期到周五", datetime(2026, 3, 6, 18, tzinfo=ZONE), ""),
        ("延期 4 到周五", datetime(2026, 3, 6, 18, tzinfo=ZONE), ""),
    ],
)  # fmt: skip
def test_a_new_date_ends_where_its_reason_begins(text: str, due: datetime, reason: str) -> None:
    order = only(text)
    assert (order.kind, order.item, order.due, order.reason) == ("delay", 4, due.astimezone(UTC), reason)


def test_a_delay_by_a_span_names_no_date() -> None:
    order = only("3 延期一周 供应商原因")
    assert (order.kind, order.due, order.by, order.reason) == ("delay", None, Span(7, "d"), "供应商原因")
    assert only("2 延期3个工作日").by == Span(3, "wd")
    assert only("2 延期两天").by == Span(2, "d")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("升为一级", "level", "1"), ("降为L2 原因：影响范围缩小", "level", "2"), ("升级到特别重大", "level", "1"), ("定为P1", "level", "2"),
        ("raise to L1 because more users are hit", "level", "1"), ("severity: high", "level", "2"), ("转交 张工", "hand_over", "张工"),
        ("转交 张工、李主管", "hand_over", "张工、李主管"), ("delegate to Zhang or Li", "hand_over", "Zhang or Li"),
        ("转交张工处理", "hand_over", "张工"), ("Delegate to Zhang Wei because I am away", "hand_over", "Zhang Wei"),
        ("合并 INC-2026-0002", "merge", "INC-2026-0002"), ("与INC-2026-0002重复", "merge", "INC-2026-0002"),
        ("merge into INC-2026-0002", "merge", "INC-2026-0002"), ("SEARCH 支付系统", "search", "支付系统"), ("表格 项目", "form", "项目"),
        ("FORM project", "form", "project"), ("更新：流量已恢复", "update", "流量已恢复"), ("UPDATE: traffic is back", "update", "traffic is back"),
    ],
)  # fmt: skip
def test_an_order_names_its_matter(text: str, kind: str, value: str) -> None:
    assert (only(text).kind, only(text).value, only(text).problem) == (kind, value, None)


@pytest.mark.parametrize("text", ["异议 2: 日期应为3月5日", "2 异议 日期应为3月5日", "对第2项有异议：日期应为3月5日"])
def test_an_objection_names_its_item_and_its_words(text: str) -> None:
    assert (only(text).kind, only(text).item, only(text).value) == ("object", 2, "日期应为3月5日")


def test_one_reply_answers_several_lines_of_a_digest() -> None:
    expected = [("approve", 1), ("done", 3), ("delay", 4)]
    assert said("1 同意; 3 完成; 4 延期到周五") == expected
    assert said("1 同意，3 完成，4 延期到周五") == expected
    assert said("1 同意\n3 完成\n4 延期到周五") == expected


def test_ranges_and_lists_name_every_item() -> None:
    assert said("1-3 完成") == [("done", 1), ("done", 2), ("done", 3)]
    assert said("1、3、5 同意") == [("approve", 1), ("approve", 3), ("approve", 5)]
    assert said("T1-T2 done; T4 50%") == [("done", "T1"), ("done", "T2"), ("percent", "T4")]
    assert said("3 80％，剩余20%下周") == [("percent", 3)]
    assert said("3 80%，其余20%下周完成")[0] == ("percent", 3)
    assert said("3 完成，其余正常") == [("done", 3), ("on_track", "rest")]
    assert said("完成：3、4") == [("done", 3), ("done", 4)]
    assert said("已完成：1. 评审 2. 原型")[0] == ("done", None)
    assert said("Approve items 1 and 3, reject item 2") == [("approve", 1), ("approve", 3), ("reject", 2)]


def test_an_update_runs_to_the_end_of_its_paragraph_or_to_the_next_command() -> None:
    first, last = orders("更新：已切换备用线路，\n正在观察；1 号机正常。\n\n已恢复")
    assert (first.value, last.kind) == ("已切换备用线路，\n正在观察；1 号机正常", "recovered")
    first, last = orders("UPDATE: switched to the backup line. Watching.\nRESOLVED")
    assert (first.value, last.kind) == ("switched to the backup line. Watching", "recovered")
    assert said("收到，更新：正在重启") == [("ack", None), ("update", None)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3 完成了吗?", "asks"), ("3 同意？", "asks"), ("关闭？", "asks"), ("不要关闭", "negated"), ("请勿升级", "negated"),
        ("do not close", "negated"), ("4 不延期", "negated"), ("3 160%", "percent"), ("4 延期", "no_date"), ("4 延期到 没想好", "no_date"),
        ("4 延期到 1月5日", "past"), ("1-200 完成", "range"), ("3-1 完成", "range"), ("升级到8.0版本", "no_level"), ("转交", "no_name"),
        ("合并", "no_record"), ("异议", "no_text"), ("3 快了", "unclear"), ("3 will be done tomorrow", "unclear"), ("3 基本完成", "unclear"),
        ("3 请完成", "unclear"), ("3 完成，但还有两个缺陷", "qualified"), ("3 done except docs", "qualified"), ("关闭，如果客户同意", "qualified"),
        ("同意第一项，但预算要减半", "qualified"),
        ("3 won't be done", "unclear"), ("3 can't be done", "unclear"), ("3 couldn’t be completed", "unclear"), ("3 wasn't finished", "unclear"),
        ("3 hardly done", "unclear"), ("3 far from done", "unclear"), ("3 must be done", "unclear"), ("3 may be done", "unclear"),
        ("3 Li says done", "unclear"), ("3 李主管说 完成了", "unclear"), ("3 planned done", "unclear"),
        ("3 40%→60%", "unclear"), ("3 40% -> 60%", "unclear"), ("3 60%~70%", "unclear"), ("3 40% left", "unclear"), ("3 60% to go", "unclear"),
        ("3 40%未完成", "unclear"), ("3 百分之一百二", "unclear"), ("3 100.5%", "percent"), ("3 完成(60%)", "unclear"), ("3 完成（六成）", "unclear"),
        ("4 有风险吗", "asks"), ("异议 2：无", "no_text"), ("4 延期到 3月6日(周四)", "no_date"), ("4 delayed until 6/3", "no_date"),
    ],
)  # fmt: skip
def test_what_can_not_be_carried_out_says_why(text: str, code: str) -> None:
    assert problems(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "升级系统版本后恢复", "收到请回复", "关闭支付接口后恢复", "“关闭”", "请回复“关闭”", "张总说关闭", "明天关闭", "准备升级", "部分系统已恢复",
        "继续跟进", "We finished 3 tasks this week.", "3 台服务器未到", "3月5日完成", "1/3 完成", "客户要求关闭此事件", "form a team",
        "尚未恢复", "预计3点已恢复", "是否关闭？", "更新了数据库",
    ],
)  # fmt: skip
def test_words_of_command_inside_other_words_order_nothing(text: str) -> None:
    assert {order.kind for order in orders(text)} <= {"note", "unread"}


def test_what_is_said_twice_of_one_item_must_not_contradict_itself() -> None:
    assert problems("3 完成; 3 60%") == ["contradicts", "contradicts"]
    assert problems("1-3 完成；2 进行中") == [None, "contradicts", None, "contradicts"]
    assert problems("全部同意；2 不同意") == ["contradicts", "contradicts"]
    assert problems("3 60%; 3 风险 缺人; 3 延期到周五") == [None, None, None]
    assert problems("2 不同意，其余同意") == [None, None]


def test_a_line_below_that_limits_an_order_is_seen() -> None:
    assert problems("1 同意\n但是预算要减半") == ["qualified", None]
    assert problems("我对预算还有疑问\n1 同意") == [None, "qualified"]
    assert problems("3 完成\n但还有两个缺陷") == ["qualified", None]
    assert problems("1 同意\n\n张工\n谢谢") == [None, None, None]


def test_only_the_words_of_the_groups_that_count_are_read() -> None:
    assert [order.kind for order in orders("关闭", groups=frozenset({"minutes", "any"}))] == ["note"]
    assert [order.kind for order in orders("1 同意", groups=frozenset({"progress"}))] == ["unread"]


def test_quoted_lines_order_nothing() -> None:
    assert said("> 3 完成\n4 完成") == [("done", 4)]


def test_an_admin_s_word_of_command_is_read() -> None:
    added = {"done": ("妥妥的了",), "close": ("销案",)}
    assert [o.kind for o in read_orders("3 妥妥的了\n销案", MONDAY, CALENDAR, words=added)] == ["done", "close"]


def test_an_admin_s_word_of_command_that_has_no_effect_is_named() -> None:
    added = {"done": ("完", "不完", "办妥", "完成"), "closing": ("x",), "close": ("关了吗",)}
    assert unusable_orders(added) == (
        ("done", "完", "short"), ("done", "不完", "negates"), ("done", "完成", "built_in"), ("closing", "x", "unknown_kind"),
        ("close", "关了吗", "asks"),
    )  # fmt: skip
    assert read_orders("3 不完", MONDAY, CALENDAR, words=added)[0].kind == "unread"


def test_a_text_longer_than_any_letter_is_one_problem() -> None:
    assert problems("收到。" * 8000) == ["too_long"]
    assert problems("1-99 完成\n" * 30) == ["too_many"]


LINES = ["3 完成", "收到", "关闭", "4 延期到周五", "升为一级", "更新：正在重启", "1 同意", "转交 张工", "60%"]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(LINES), st.sampled_from(["吗？", "？", "吗", "?"]))
def test_a_question_never_orders(line: str, mark: str) -> None:
    assert all(order.problem or order.kind in ("note", "unread", "update") for order in orders(line + mark))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["不要", "请勿", "别", "不", "先别", "暂不"]), st.sampled_from(["关闭", "升级", "终止", "暂停", "发起共识", "交付"]))
def test_a_negation_never_orders(no: str, word: str) -> None:
    assert all(order.problem for order in orders(no + word))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=4), st.sampled_from(["「{}」", "“{}”", '"{}"', "《{}》"]))
def test_what_is_quoted_never_orders(lines: list[str], marks: str) -> None:
    quoted = "请回复" + marks.format("；".join(lines))
    assert all(order.kind == "note" for order in orders(quoted))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("0123456789、，；。-第项完成同意不延期到% \n:TC"), st.characters()), max_size=80))
def test_no_text_breaks_the_reader_and_every_order_has_its_place(text: str) -> None:
    for order in orders(text):
        assert text[order.start : order.end] == order.words


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["收到", "3 完成", "大家辛苦了", "5 快了", "不要关闭", "4 延期", "天气不错"]), min_size=1, max_size=6))
def test_no_line_is_lost(lines: list[str]) -> None:
    assert [order.words for order in orders("\n".join(lines))] == lines
