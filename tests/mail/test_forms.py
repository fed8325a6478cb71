from __future__ import annotations

import pytest

from mailflow.mail.forms.forms import read_form, split_people
from mailflow.mail.forms.labels import ALIASES, FIELD_NAMES
from mailflow.mail.forms.signature import unsigned

CASES = [(name, alias) for name, aliases in ALIASES.items() if name != "attachments" for alias in aliases.split("|")]


@pytest.mark.parametrize(("name", "alias"), CASES)
def test_every_alias_names_its_field_in_any_writing(name: str, alias: str) -> None:
    for line in (
        f"{alias}: 值",
        f"{alias}：值",
        f"  {alias} ： 值",
        f"【{alias}】值",
        f"【{alias}】：值",
        f"1、{alias}：值",
        f"(2) {alias.upper()}: 值",
        f"- {alias}: 值",
    ):
        assert read_form(line).fields == {name: "值"}


@pytest.mark.parametrize("name", FIELD_NAMES.split("|"))
def test_every_field_of_the_forms_is_a_label(name: str) -> None:
    assert list(read_form(f"{name}：值").fields.values()) == ["值"]
    assert list(read_form(f"{name}（必填）：值").fields.values()) == ["值"]


def test_values_run_on_until_the_next_label() -> None:
    form = read_form("各位好\n事件性质: 支付失败\n报错 502\n\n影响1000单\n紧急程度：高:需1小时内恢复\n\n请尽快\n")
    assert form.fields == {"nature": "支付失败\n报错 502\n\n影响1000单", "severity": "高:需1小时内恢复"}
    assert (form.rest, form.order) == ("各位好\n请尽快", ("nature", "severity"))


def test_a_closing_line_is_not_part_of_a_value() -> None:
    form = read_form("内容: 请确认方案\n\n谢谢！\n赵敏")
    assert (form.fields, form.rest) == ({"content": "请确认方案"}, "谢谢！\n赵敏")


def test_two_labels_in_one_line_are_two_fields() -> None:
    assert read_form("负责人：张工  截止日期：3月5日").fields == {"owner": "张工", "due": "3月5日"}
    assert read_form("负责人：张工；截止日期：3月5日 18:00").fields == {"owner": "张工", "due": "3月5日 18:00"}


def test_a_table_row_of_label_and_value_is_a_field() -> None:
    assert read_form("影响范围\t1000 用户\n等级\t高").fields == {"scope": "1000 用户", "severity": "高"}


def test_unknown_labels_times_and_links_are_text() -> None:
    form = read_form("内容: 见下\nURL: https://x.example\n10:30 开会\n天气: 晴")
    assert form.fields == {"content": "见下\nURL: https://x.example\n10:30 开会\n天气: 晴"}


def test_a_label_of_its_writer_below_a_value_of_one_line_is_a_field_of_its_own() -> None:
    form = read_form("标题：采购\n供应商：联想\n合同号：HT-001\n内容：同意\n截止日期：3月6日\n合同日期：3月1日\n确认人：王经理\n金额：20万元")
    assert form.fields == {
        "title": "采购", "供应商": "联想", "合同号": "HT-001", "content": "同意", "due": "3月6日", "合同日期": "3月1日", "confirmers": "王经理", "金额": "20万元",
    }  # fmt: skip
    assert read_form("确认人：\n市场部：王经理\n技术部：刘经理").fields == {"confirmers": "市场部：王经理\n技术部：刘经理"}
    assert read_form("标题：采购\n各位领导好：请确认\n注：加急").fields == {"title": "采购\n各位领导好：请确认\n注：加急"}


def test_an_admins_alias_is_a_label_too() -> None:
    assert read_form("啥事儿: 停电", {"title": ("啥事儿",)}).fields == {"title": "停电"}
    assert read_form("啥事儿: 停电").fields == {}


def test_details_mean_what_their_kind_of_record_means_by_them() -> None:
    assert read_form("Details: x").fields == {"content": "x"}
    assert read_form("Details: x", kind="incident").fields == {"nature": "x"}


def test_the_list_of_attachments_is_no_field() -> None:
    assert read_form("附件: a.docx\n内容: x").fields == {"content": "x"}


def test_a_label_that_comes_twice_adds_to_its_value() -> None:
    assert read_form("确认人: 王经理\n确认人: 刘经理").fields == {"confirmers": "王经理\n刘经理"}


@pytest.mark.parametrize("text", [
    "■ 标题：采购\n■ 确认人：王经理", "◆标题：采购\n◆确认人：王经理", "標題︰采购\n確認人﹕王经理", "标题\n采购\n确认人\n王经理",
])  # fmt: skip
def test_marks_colons_and_lines_of_their_own_make_labels_too(text: str) -> None:
    assert read_form(text).fields == {"title": "采购", "confirmers": "王经理"}


def test_one_word_on_a_line_of_its_own_is_no_label() -> None:
    assert read_form("各位好\n状态\n一切正常").fields == {}
    assert read_form("时间\n周五\n时间\n周六").fields == {}


def test_what_is_ticked_is_the_value() -> None:
    form = read_form("紧急程度：□高 ☑中 □低\n确认方式：□全部 ☑任意一人\n意见：□同意 ☑不同意")
    assert form.fields == {"severity": "中", "rule": "任意一人", "decision": "□同意 ☑不同意"}


def test_a_row_in_which_nothing_was_filled_in_belongs_to_no_other() -> None:
    assert read_form("标题\t采购\n抄送\n确认人\t王经理\n截止日期").fields == {"title": "采购", "cc": "", "confirmers": "王经理", "due": ""}


@pytest.mark.parametrize(("text", "confirmers"), [
    ("标题：采购\n确认人：王经理\n赵敏", "王经理"), ("标题：采购\n确认人：王经理、刘经理\n市场部 赵敏\n2026年3月4日", "王经理、刘经理"),
    ("标题：采购\n确认人：王经理\n刘经理", "王经理\n刘经理"), ("标题：采购\n确认人：\n王经理\n赵敏", "王经理\n赵敏"),
    ("标题：采购\n确认人：赵敏", "赵敏"), ("确认人：王经理\n赵敏\n标题：采购", "王经理\n赵敏"), ("标题：采购\n确认人：王经理\n3月4日", "王经理\n3月4日"),
])  # fmt: skip
def test_the_name_of_the_writer_below_the_last_value_is_no_part_of_it(text: str, confirmers: str) -> None:
    assert unsigned(read_form(text), text, ("赵敏", "市场部")).fields["confirmers"] == confirmers


def test_free_text_is_all_rest() -> None:
    form = read_form("支付系统坏了，请帮忙。")
    assert (form.fields, form.rest) == ({}, "支付系统坏了，请帮忙。")


@pytest.mark.parametrize(("value", "people"), [
    ("王经理、刘经理", ("王经理", "刘经理")), ("王经理,刘经理，赵敏;孙悦；何经理", ("王经理", "刘经理", "赵敏",
    "孙悦", "何经理")), ("王经理\n刘经理\n", ("王经理", "刘经理")),
    ("王经理/刘经理", ("王经理", "刘经理")), ("王经理和刘经理", ("王经理", "刘经理")), ("Alice Brown and Bob Li",
    ("Alice Brown", "Bob Li")), ("赵敏 和 孙悦", ("赵敏", "孙悦")),
    ("技术部(张工)、运营部（李主管）", ("张工", "李主管")),
    ("张工（技术部）、Alice Brown (财务部)", ("张工", "Alice Brown")), ("wang@corp.example", ("wang@corp.example",)),
    ('"Wang" <wang@corp.example>, 李主管', ("wang@corp.example", "李主管")),
    ("1. 王经理\n2. 刘经理", ("王经理", "刘经理")), ("黄和平", ("黄和平",)), ("李和平和张三丰", ("李和平", "张三丰")),
    ("1. 王经理 2. 刘经理", ("王经理", "刘经理")), ("@王经理 @刘经理", ("王经理", "刘经理")), ("王经理（13800000000）", ("王经理",)),
    ("wang@corp.example liu+x@corp.example", ("wang@corp.example", "liu+x@corp.example")), ("IT（冯强）、冯强（IT）", ("IT（冯强）", "冯强（IT）")),
    ("张三 李四", ("张三", "李四")), ("王经理、王经理", ("王经理",)),
    ("", ()), ("Sandy Anderson", ("Sandy Anderson",)),
])  # fmt: skip
def test_people_are_told_apart(value: str, people: tuple[str, ...]) -> None:
    assert split_people(value) == people


@pytest.mark.parametrize(
    "text",
    [
        "：" * 50_000,
        "内容:" * 20_000,
        "【" * 50_000,
        "内容: x\n" * 20_000,
        "a  b" * 30_000 + "::",
        "；内容" * 20_000 + "::",
    ],
)
def test_hostile_forms_end(text: str) -> None:
    assert isinstance(read_form(text).rest, str)


@pytest.mark.parametrize(("text", "fields"), [
    ("负责人：张工，截止日期：3月5日", {"owner": "张工", "due": "3月5日"}), ("负责人：张工 截止日期：3月5日", {"owner": "张工", "due": "3月5日"}),
    ("负责人：张工　截止日期：3月5日 18:00　状态：正常", {"owner": "张工", "due": "3月5日 18:00", "status": "正常"}),
    ("【负责人】张工；【截止日期】3月5日", {"owner": "张工；【截止日期】3月5日"}),
    ("负责人\t张工\t截止日期\t3月5日", {"owner": "张工", "due": "3月5日"}), ("事件性質：當機\n影響範圍：全部\n負責人：王經理", {"nature": "當機", "scope": "全部", "owner": "王經理"}),
    ("内容：请按此执行，预算：20万 负责人：张工", {"content": "请按此执行，预算：20万 负责人：张工"}),
    ("确认人：王经理，刘经理，截止日期：3月5日", {"confirmers": "王经理，刘经理", "due": "3月5日"}),
    ("1.1 影响范围：全部", {}), ("1.1、影响范围：全部", {"scope": "全部"}), ("（一）影响范围：全部", {"scope": "全部"}),
    ("截止日期：2026-03-05 18:00:00", {"due": "2026-03-05 18:00:00"}), ("ＯＷＮＥＲ：Alice；Ｄｕｅ：6 March", {"owner": "Alice", "due": "6 March"}),
])  # fmt: skip
def test_several_labels_in_a_line_are_told_apart(text: str, fields: dict[str, str]) -> None:
    assert read_form(text).fields == fields


def test_a_numbered_list_in_a_value_stays_in_it() -> None:
    form = read_form("标题: 推广\n内容：\n1. 预算: 5万\n2. 负责人: 张工\n3、其他\n截止日期: 3月5日")
    assert form.fields == {"title": "推广", "content": "1. 预算: 5万\n2. 负责人: 张工\n3、其他", "due": "3月5日"}
    announced = read_form("措施如下：\n下一步: 安排如下：\n1、负责人：张工\n2、原因：人手")
    assert announced.fields == {"next": "安排如下：\n1、负责人：张工\n2、原因：人手"}
    assert read_form("标题: 推广\n1、内容：a\n2、预算: 5万").fields == {"title": "推广", "content": "a", "budget": "5万"}
    assert read_form("1、标题: 推广\n2、内容：\n3、预算: 5万").fields == {"title": "推广", "content": "", "budget": "5万"}


@pytest.mark.parametrize(
    "text",
    ["a\tb\tc\n" * 20_000, "\t" * 100_000, "负责人：" + "，a：b" * 30_000, "负责人：a，b：c\n" * 10_000, "内容：\n" + "1. 预算: 5\n" * 20_000, "负责人 " * 40_000 + "：：",
     "x\ty\n" + "\n".join(f"a{n}" for n in range(100_000)), "标题：x\n" + "\n".join(f"甲乙：{n}" for n in range(50_000))],
)
def test_hostile_tables_and_lines_end(text: str) -> None:
    assert isinstance(read_form(text).rest, str)


ISSUE_LABELS = {
    "nature": "Problem 问题描述 問題描述 Background", "问题类别": "Category 问题类别 問題類別", "已协商过程": "Tried 已协商过程 已協商過程",
    "各方意见": "Positions 双方意见 雙方意見 各方意見", "need": "诉求 訴求 希望的决定 希望的決定", "affected": "Departments 争议部门 爭議部門",
    "eta": "期望解决时间 最遲解決時間", "cause": "升级原因 升級理由", "项目/事项": "Project 專案 项目",
}  # fmt: skip


@pytest.mark.parametrize(("name", "label"), [(n, label) for n, labels in ISSUE_LABELS.items() for label in labels.split()])
def test_what_people_call_the_fields_of_an_issue(name: str, label: str) -> None:
    assert read_form(f"{label}: x", kind="issue").fields == {name: "x"}
