"""《部门职责与资源清单》 filled in and sent back: every cell is checked, and what does not fit the plan is named to the lead."""

from __future__ import annotations

from datetime import date

import pytest
from form_office import FormOffice, at, cell, document, put, workbook

TASK = {"具体任务": "会员接口", "任务负责人": "张工", "计划开始时间": "2026-03-02", "计划完成时间": "2026-03-31", "预算": "5万"}


def filled(office: FormOffice, *rows: dict[str, object], head: str = "liu", **more: object) -> tuple[str, bytes]:
    """The list of a head with these rows typed below each other."""
    def edit(sheet):
        top, _ = at(sheet, "", "编号")
        for number, row in enumerate(rows):
            for name, value in {**row, **more}.items():
                sheet.cell(top + number, at(sheet, "", name)[1]).value = value

    return workbook(office.form(head, ".xlsx", "清单"), edit)


def test_a_filled_list_becomes_tasks_and_the_lists_of_all_become_the_plan(planning: FormOffice) -> None:
    answer = planning.reply("liu", "见附件", filled(planning, TASK, {**TASK, "具体任务": "支付对接", "预算": 20000, "备注": "先做"}))
    assert answer.fact.disposition == "recorded"
    assert [(t.id, t.title, t.owner, t.due, t.budget) for t in planning.record().tasks] == [
        ("T1", "会员接口", "zhang", date(2026, 3, 31), 50000), ("T2", "支付对接", "zhang", date(2026, 3, 31), 20000),
    ]  # fmt: skip
    assert "清单已完整" in answer.to("liu")
    assert "只随邮件存档" in answer.to("liu")

    def edit(opened):
        for name, value in {**TASK, "具体任务": "活动方案", "任务负责人": "孙悦"}.items():
            cell(opened, "", name).text = value

    answer = planning.reply("li", "见附件", document(planning.form("li", ".docx", "清单"), edit), kind="request")
    assert planning.record().state == "proposing"
    assert "同一负责人的任务时间重叠" in answer.to("wang")


@pytest.mark.parametrize(("changed", "said"), [
    ({"任务负责人": "老王"}, "第7行“任务负责人” ｜ — ｜ 未登记：通讯录中没有“老王”"), ({"任务负责人": ""}, "请写明任务负责人"), ({"任务负责人": "吴倩"}, "不在参与部门中"),
    ({"计划完成时间": "2026-05-08"}, "第7行“计划完成时间” ｜ — ｜ 未登记：晚于最后的里程碑（2026-05-08 > 2026-04-30）"), ({"计划完成时间": "2026-03-01"}, "完成早于开始"),
    ({"计划完成时间": "尽快"}, "“尽快”不是明确的日期"), ({"预算": "很多"}, "“很多”不是金额"), ({"预算": "=A1*2"}, "没有结果"), ({"具体任务": ""}, "请写明任务"),
    ({"部门": "运营部"}, "请由其负责人提交"),
])  # fmt: skip
def test_a_row_with_a_wrong_cell_is_not_taken_and_the_list_is_still_owed(planning: FormOffice, changed: dict[str, str], said: str) -> None:
    answer = planning.reply("liu", "", filled(planning, {**TASK, **changed}))
    assert planning.record().tasks == ()
    assert said in answer.to("liu")
    assert [o.id for o in planning.record().owed("list")] == ["list:技术部", "list:运营部"]
    if "里程碑" in said:
        assert "晚于项目最后的里程碑" in answer.to("wang")


def test_more_than_the_budget_and_a_total_that_does_not_add_up_are_named(planning: FormOffice) -> None:
    answer = planning.reply("liu", "", filled(planning, {**TASK, "预算": "25万"}, {"具体任务": "合计", "编号": "合计", "预算": "24万"}))
    said = answer.to("liu")
    assert "各部门预算合计超过总预算（250,000 > 200,000）" in said
    assert "合计与各行之和不符（240000 ≠ 250000）" in said
    assert "250,000 > 200,000" in answer.to("wang")
    assert planning.record().owed("list")


def test_a_row_that_is_gone_is_asked_about_and_dropped_by_words_alone(planning: FormOffice) -> None:
    planning.reply("liu", "", filled(planning, TASK, {**TASK, "具体任务": "支付对接"}))
    fresh = planning.reply("liu", "表格 清单")
    assert fresh.fact.disposition == "recorded"
    shorter = workbook(planning.form("liu", ".xlsx", "清单"), lambda sheet: (sheet.delete_rows(at(sheet, "T2", "编号")[0]), put(sheet, "T1", "预算", "6万")))
    answer = planning.reply("liu", "", shorter)
    assert [task.id for task in planning.record().tasks] == ["T1", "T2"]
    assert planning.task("T1").budget == 60000
    assert "确认删除请回复“删除 T2”" in answer.to("liu")
    answer = planning.reply("liu", "删除 T2")
    assert answer.fact.disposition == "recorded"
    assert [task.id for task in planning.record().tasks] == ["T1"]
    answer = planning.reply("li", "删除 T1", kind="request")
    assert answer.fact.disposition == "refused"


def test_the_same_list_twice_adds_nothing(planning: FormOffice) -> None:
    file = filled(planning, TASK)
    planning.reply("liu", "", file)
    before = planning.record().tasks
    answer = planning.reply("liu", "再发一次", file)
    assert planning.record().tasks == before
    assert "无需改动" in answer.to("liu")


def test_a_list_that_comes_when_the_plan_stands_is_too_late(planning: FormOffice, office: FormOffice) -> None:
    answer = office.reply("liu", "", filled(planning, {**TASK, "具体任务": "再加一项"}))
    assert (answer.fact.disposition, answer.fact.reason.partition(":")[0]) == ("refused", "form_too_late")
    assert len(office.record().tasks) == 3


def test_a_list_in_bare_prose_is_read_line_by_line_and_shown_as_it_was_taken(planning: FormOffice) -> None:
    text = "各位好，清单如下：\n1. 会员接口，张工，3月10日至4月20日，预算2万元\n2、支付对接，由张工负责，4月21日~4月25日，30,000元，交付物：接口文档\n谢谢"
    answer = planning.reply("liu", text, kind="request")
    assert answer.fact.disposition == "recorded"
    one, other = planning.task("T1"), planning.task("T2")
    assert (one.title, one.owner, str(one.start), str(one.due), one.budget) == ("会员接口", "zhang", "2026-03-10", "2026-04-20", 20_000)
    assert (other.title, other.owner, str(other.due), other.budget, other.deliverable) == ("支付对接", "zhang", "2026-04-25", 30_000, "接口文档")
    assert "T1 会员接口 ｜ 张工 ｜ 2026-03-10 ~ 2026-04-20 · 20,000 元" in answer.to("liu")
    assert {owed.owner for owed in planning.record().owed("list")} == {"li"}


@pytest.mark.parametrize("line", [
    "一、会员接口，张工，3月10日至4月20日", "1）会员接口：张工，3月10日—4月20日。", "1. 会员接口，负责人：张工，3月10日开始，4月20日完成",
])  # fmt: skip
def test_a_line_of_prose_may_be_worded_otherwise(planning: FormOffice, line: str) -> None:
    planning.reply("liu", line, kind="request")
    task = planning.task("T1")
    assert (task.title, task.owner, str(task.start), str(task.due)) == ("会员接口", "zhang", "2026-03-10", "2026-04-20")


@pytest.mark.parametrize(("line", "asked"), [
    ("联调，老王，4月1日", "负责人不在通讯录中或未写明 ｜ 老王"), ("联调，张工", "请写明日期"), ("联调，4月1日", "负责人不在通讯录中或未写明"),
    ("联调，张工，4月1日，尽量早点开始", "未能识别 ｜ 尽量早点开始"), ("联调，张工，6月1日", "2026-06-01 > 2026-04-30"),
])  # fmt: skip
def test_a_line_of_prose_that_lacks_something_is_asked_back(planning: FormOffice, line: str, asked: str) -> None:
    answer = planning.reply("liu", f"1. 会员接口，张工，3月10日至4月20日，2万\n2. {line}", kind="request")
    assert asked in answer.to("liu")
    assert {owed.owner for owed in planning.record().owed("list")} == {"li", "liu"}


@pytest.mark.parametrize("text", [
    "1. 我们人手不足，请协调，3月10日前答复\n2. 预算不够", "1. 请张工参加\n2. 3月10日开会", "会员接口，张工，3月10日至4月20日", "1. 同意\n2. 无意见",
])  # fmt: skip
def test_other_numbered_lines_are_no_list(planning: FormOffice, text: str) -> None:
    planning.reply("liu", text, kind="request")
    assert planning.record().tasks == ()
