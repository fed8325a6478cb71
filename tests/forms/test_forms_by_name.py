"""Forms are asked for by the names the guide gives them, and are answered in words as well as in the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from form_office import FormOffice, at, workbook
from openpyxl.worksheet.worksheet import Worksheet

STATEMENT = "项目名称: 会员系统\n参与部门: 技术部、运营部\n核心目标: 会员 10 万\n里程碑: 4月30日 上线"


@pytest.mark.parametrize(
    "name",
    [
        "项目需求说明书", "《项目需求说明书》", "变更申请/确认单", "变更申请单", "问题升级单", "工作联系单", "紧急事件上报表", "会议通知", "会议纪要",
        "书面确认申请单", "项目", "联系单",
    ],
)  # fmt: skip
def test_a_form_is_known_by_the_name_the_guide_gives_it(tmp_path: Path, name: str) -> None:
    answer = FormOffice(tmp_path / "names.db").write("wang", f"表格 {name}")
    assert [mail.kind for mail in answer.sent] == ["form"]
    assert sorted(file.name[-5:] for file in answer.sent[0].message.attachments) == [".docx", ".xlsx"]


def test_the_tables_of_a_project_are_known_by_their_names(office: FormOffice) -> None:
    assert "会员系统" in office.reply("zhang", "表格 项目进度跟踪表").to("zhang")


def test_a_form_nobody_knows_is_answered_with_those_there_are(tmp_path: Path) -> None:
    answer = FormOffice(tmp_path / "names.db").write("wang", "表格 采购单")
    assert answer.fact.disposition == "asked_back"
    assert "项目需求说明书" in answer.to("wang")
    assert "request" not in answer.to("wang")


def test_words_that_answer_an_empty_form_open_what_it_is_the_form_of(tmp_path: Path) -> None:
    office = FormOffice(tmp_path / "words.db")
    empty = office.write("wang", "表格 项目需求说明书").sent[-1]
    assert office.write("wang", "谢谢", answers=empty).fact.disposition != "recorded"
    assert office.write("wang", STATEMENT, answers=empty).fact.disposition == "recorded"
    assert office.record().title == "会员系统"


def test_words_that_answer_a_statement_are_about_its_project_however_it_is_named(tmp_path: Path) -> None:
    office = FormOffice(tmp_path / "words.db")
    office.write("wang", STATEMENT, to="project", subject="【项目】会员系统")
    filled = office.reply("wang", "表格 项目需求说明书").sent[-1]
    office.write("wang", "关键成果: 投诉 2 小时内响应", answers=filled)
    office.write("wang", "验收标准: 上线一月无重大故障", subject=f"回复: {filled.message.subject}")
    quoted = "\n".join(f"> {line}" for line in filled.message.text.split("\n"))
    office.write("wang", f"主要交付物: 系统、手册\n\n{quoted}")
    record = office.record()
    assert {name: record.field(name) for name in ("关键成果", "验收标准", "主要交付物")} == {
        "关键成果": "投诉 2 小时内响应", "验收标准": "上线一月无重大故障", "主要交付物": "系统、手册",
    }  # fmt: skip


@pytest.mark.parametrize("day", [46101, "3月20日", "2026/3/20", "2026.3.20", "20-Mar", "2026年3月20日", "3/20"])
def test_days_are_read_as_editors_keep_and_people_write_them(planning: FormOffice, day: object) -> None:
    def edit(sheet: Worksheet) -> None:
        row, title = at(sheet, "", "具体任务")
        values = {"具体任务": "活动方案", "任务负责人": "孙悦", "计划开始时间": "2026-03-09", "计划完成时间": day, "预算": "1万"}
        for head, value in values.items():
            sheet.cell(row, at(sheet, "", head)[1]).value = value
        assert title

    answer = planning.reply("li", "见附件", workbook(planning.form("li", ".xlsx", "清单"), edit))
    assert answer.fact.disposition == "recorded", answer.to("li")
    assert planning.record().tasks[0].due == date(2026, 3, 20)
