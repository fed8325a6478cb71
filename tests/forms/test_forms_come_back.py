"""Forms that were really edited, cell by cell: what may be applied is, everything else is answered with its place."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from docx.oxml.ns import qn
from form_office import FormOffice, at, cell, document, put, workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

#: A red dot as PNG.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
)


def test_cells_of_a_workbook_are_applied_and_each_is_answered_with_its_place(office: FormOffice) -> None:
    def edit(sheet):
        put(sheet, "T2", "实际完成时间", datetime(2026, 3, 2))  # as Excel keeps a day
        put(sheet, "T3", "进度状态", "风险")
        put(sheet, "T3", "滞后/风险原因", "测试环境不足")
        put(sheet, "T3", "计划完成时间", "2026-04-15")

    answer = office.reply("zhang", "见附件", workbook(office.form("zhang", ".xlsx"), edit))
    assert answer.fact.disposition == "recorded"
    assert (office.task("T2").state, office.task("T2").finished) == ("done", date(2026, 3, 2))
    assert (office.task("T3").at_risk, office.task("T3").cause) == (True, "测试环境不足")
    assert office.task("T3").due == date(2026, 4, 10)  # a planned day moves by a change only
    said = answer.to("zhang")
    assert "表格第8行“实际完成时间”" in said
    assert "PRJ-2026-0001/C1" in said
    assert "支付对接" in answer.to("wang")  # the lead hears of the risk the same day


def test_cells_of_a_document_are_applied_and_rows_may_be_moved(office: FormOffice) -> None:
    def edit(opened):
        cell(opened, "T3", "解决措施").text = "换供应商"
        rows = opened.tables[0].rows
        rows[1]._tr.addprevious(rows[2]._tr)

    answer = office.reply("zhang", "", document(office.form("zhang", ".docx"), edit))
    assert answer.fact.disposition == "recorded"
    assert office.task("T3").measures == "换供应商"
    assert office.task("T2").measures == ""
    assert answer.to("zhang").count("表格第") == 1


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_a_form_sent_back_as_it_was_changes_nothing(office: FormOffice, suffix: str) -> None:
    before = office.record()
    answer = office.reply("zhang", "已填", office.form("zhang", suffix))
    assert answer.fact.disposition == "asked_back"
    assert "没有需要改动的地方" in answer.to("zhang")
    assert office.record() == before


def test_the_same_file_twice_is_harmless(office: FormOffice) -> None:
    def edit(sheet):
        put(sheet, "T2", "实际完成时间", "2026-03-02")
        put(sheet, "T3", "计划完成时间", "2026-04-15")

    file = workbook(office.form("zhang", ".xlsx"), edit)
    office.reply("zhang", "见附件", file)
    before = office.record()
    answer = office.reply("zhang", "再发一次", file)
    assert office.record() == before
    assert "不重复登记" in answer.to("zhang")
    assert "无需改动" in answer.to("zhang")


def test_what_changed_since_the_form_went_out_is_a_conflict_and_stays(office: FormOffice) -> None:
    file = workbook(office.form("zhang", ".xlsx"), lambda sheet: (put(sheet, "T3", "滞后/风险原因", "甲"), put(sheet, "T3", "解决措施", "乙")))
    office.reply("liu", "表格 进度")
    office.reply("liu", "", workbook(office.form("liu", ".xlsx"), lambda sheet: put(sheet, "T3", "滞后/风险原因", "丙")))
    answer = office.reply("zhang", "", file)
    assert (office.task("T3").cause, office.task("T3").measures) == ("丙", "乙")
    assert "此处已改为“丙”" in answer.to("zhang")
    assert any(name.endswith(".xlsx") for mail in answer.sent for name in mail.files)  # a fresh table goes along


def test_rows_deleted_added_and_copied_are_asked_about(office: FormOffice) -> None:
    def edit(sheet):
        put(sheet, "", "任务名称", "验收准备")
        row, _ = at(sheet, "T3", "编号")
        for column in range(1, sheet.max_column + 1):
            sheet.cell(row + 2, column).value = sheet.cell(row - 1, column).value
        sheet.delete_rows(row)

    answer = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), edit))
    said = answer.to("zhang")
    assert "T3 ｜ 表中没有这一行了，任务仍在计划中" in said
    assert "新任务没有写计划完成时间" in said
    assert "同一任务有两行" in said
    assert [task.id for task in office.record().tasks] == ["T1", "T2", "T3"]


def test_new_rows_are_in_the_plan_once_they_are_confirmed_in_writing(office: FormOffice) -> None:
    def edit(sheet):
        row, _ = at(sheet, "", "任务名称")
        for number, (title, owner, due) in enumerate((("验收准备", "", "2026-04-20"), ("上线培训", "孙悦", datetime(2026, 4, 24)))):
            for head, value in (("任务名称", title), ("负责人", owner), ("计划完成时间", due), ("滞后/风险原因", "客户要求")):
                sheet.cell(row + number, at(sheet, "T3", head)[1]).value = value

    form = office.form("zhang", ".xlsx")
    answer = office.reply("zhang", "", workbook(form, edit))
    assert answer.fact.disposition == "recorded"
    assert "新任务已转为变更申请 PRJ-2026-0001/C1，书面确认之前不列入计划" in answer.to("zhang")
    assert "上线培训" in answer.to("wang")
    assert "孙悦 2026-04-24" in answer.to("wang")
    again = office.reply("zhang", "", workbook(form, edit))
    assert "已有同样的变更申请 PRJ-2026-0001/C1" in again.to("zhang")
    assert [task.id for task in office.record().tasks] == ["T1", "T2", "T3"]
    approved = office.reply("wang", "同意", kind="sign-off-request")
    assert [(t.id, t.title, t.owner, t.due) for t in office.record().tasks[3:]] == [
        ("T4", "验收准备", "zhang", date(2026, 4, 20)), ("T5", "上线培训", "sun", date(2026, 4, 24)),
    ]
    assert "变更生效" in "".join(mail.message.subject for mail in approved.sent if mail.recipient.startswith("sun@"))
    assert {o.part for o in office.record().obligations if o.is_open and o.what == "task"} == {"T1", "T2", "T3", "T4", "T5"}


def test_new_rows_that_are_refused_are_never_in_the_plan_and_faulty_ones_are_named(office: FormOffice) -> None:
    def edit(sheet):
        row, _ = at(sheet, "", "任务名称")
        faulty = (("甲", "老王", "2026-04-20"), ("乙", "吴倩", "2026-04-20"), ("丙", "", "2026-02-20"), ("丁", "", "2026-06-20"))
        for number, (title, owner, due) in enumerate(faulty):
            for head, value in (("任务名称", title), ("负责人", owner), ("计划完成时间", due)):
                sheet.cell(row + number, at(sheet, "T3", head)[1]).value = value

    said = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), edit))
    for words in ("通讯录中没有“老王”", "不在参与部门中", "2026-02-20 已过", "新任务已转为变更申请 PRJ-2026-0001/C1"):
        assert words in said.to("zhang")
    # 丁 ends after the last milestone: all heads decide.
    assert {mail.recipient for mail in said.sent if mail.kind == "sign-off-request"} == {"liu@corp.example", "li@corp.example"}
    office.reply("liu", "不同意，没有预算", kind="sign-off-request")
    assert [change.state for change in office.record().project.changes] == ["rejected"]
    assert [task.id for task in office.record().tasks] == ["T1", "T2", "T3"]


@pytest.mark.parametrize(("head", "value", "said"), [
    ("实际完成时间", "尽快", "“尽快”不是明确的日期"), ("实际完成时间", "2026-03-09", "2026-03-09 还没有到"), ("计划完成时间", "2026-02-20", "2026-02-20 已过"),
    ("计划完成时间", "31/4", "不是明确的日期"), ("计划完成时间", "", "不能清空"), ("负责人", "老王", "通讯录中没有“老王”"), ("负责人", "吴倩", "不在参与部门中"),
    ("进度状态", "还行", "不是进度状态"), ("进度状态", "已完成", "请填写“实际完成时间”"), ("进度状态", "滞后", "是否滞后由日期判定"),
    ("任务名称", "别的任务", "不能在表中改"), ("负责部门", "市场部", "不能在表中改"), ("计划开始时间", "2026-03-09", "只能通过变更调整"), ("编号", "T99", "没有编号相符的任务"),
    ("滞后/风险原因", "=1/0", "公式 =1/0 没有结果"),
])  # fmt: skip
def test_a_cell_that_can_not_be_taken_is_named_and_changes_nothing(office: FormOffice, head: str, value: str, said: str) -> None:
    before = office.record()
    answer = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), lambda sheet: (put(sheet, "T3", "任务名称", "x") if head == "编号" else None, put(sheet, "T3", head, value))))
    assert office.record() == before
    assert answer.fact.disposition == "asked_back"
    assert said in answer.to("zhang")
    assert "表格第9行" in answer.to("zhang")


def test_another_owner_takes_over(office: FormOffice) -> None:
    answer = office.reply("zhang", "", document(office.form("zhang", ".docx"), lambda d: setattr(cell(d, "T3", "负责人"), "text", "刘经理")))
    assert office.task("T3").owner == "liu"
    assert "已改由 刘经理 负责" in answer.to("zhang")


def test_merged_cells_and_changed_heads_are_said(office: FormOffice) -> None:
    def edit(sheet):
        row, column = at(sheet, "T2", "解决措施")
        sheet.cell(row, column).value = "加班"
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
        top, status = at(sheet, "T2", "进度状态")[0] - 1, at(sheet, "T2", "进度状态")[1]
        sheet.cell(top, status).value = "心情"

    answer = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), edit))
    said = answer.to("zhang")
    assert "单元格被合并" in said
    assert "整张表“心情” ｜ — ｜ 不认识的列" in said
    assert "整张表“进度状态” ｜ — ｜ 缺少这一列" in said
    assert office.task("T2").measures == office.task("T3").measures == ""


def test_comments_are_said_to_be_unread_and_a_share_in_the_status_is_how_far_it_is(office: FormOffice) -> None:
    def edit(sheet):
        row, column = at(sheet, "T2", "解决措施")
        sheet.cell(row, column).comment = Comment("请主管看一下", "张工")
        row, column = at(sheet, "T3", "进度状态")
        sheet.cell(row, column).value, sheet.cell(row, column).number_format = 0.6, "0%"

    answer = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), edit))
    assert "批注没有读取" in answer.to("zhang")
    assert (office.task("T3").percent, office.task("T3").state) == (60, "in_progress")


def test_a_picture_pasted_into_a_cell_is_said_to_be_unread(office: FormOffice) -> None:
    def edit(opened):
        cell(opened, "T2", "解决措施").paragraphs[0].add_run().add_picture(io.BytesIO(PICTURE))
        cell(opened, "T2", "滞后/风险原因").text = "见图"

    answer = office.reply("zhang", "", document(office.form("zhang", ".docx"), edit))
    assert "图片没有读取" in answer.to("zhang")
    assert office.task("T2").cause == "见图"


def test_a_table_without_its_head_is_answered(office: FormOffice) -> None:
    def edit(opened):
        for one in opened.tables[0].rows[0].cells:
            one.text = "甲"

    answer = office.reply("zhang", "", document(office.form("zhang", ".docx"), edit))
    assert answer.fact.disposition == "asked_back"
    assert "找不到表头" in answer.to("zhang")


def test_others_tasks_are_not_theirs_to_change(office: FormOffice) -> None:
    def edit(sheet):
        row, column = at(sheet, "T3", "编号")
        sheet.cell(row, column).value = "T1"
        sheet.cell(row, column + 1).value = "活动方案"
        sheet.cell(row, 1).value = "mf_T1"
        put(sheet, "T1", "实际完成时间", "2026-03-02")

    answer = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), edit))
    assert office.task("T1").state == "new"
    assert "不由您负责" in answer.to("zhang")


def test_forms_of_others_and_of_other_projects_are_refused(office: FormOffice) -> None:
    theirs = workbook(office.form("sun", ".xlsx"), lambda sheet: put(sheet, "T1", "实际完成时间", "2026-03-02"))
    answer = office.reply("zhang", "", theirs)
    assert (answer.fact.disposition, answer.fact.reason.partition(":")[0]) == ("refused", "form_of_somebody")
    own = office.form("zhang", ".xlsx")
    office.write("wang", "项目名称: 别的\n参与部门: 技术部\n核心目标: 目标\n里程碑: 4月30日 上线", to="project", subject="【项目】别的")
    answer = office.write("zhang", "见附件", own, subject="进度 [PRJ-2026-0002]")
    assert answer.fact.disposition == "refused"
    assert office.task("T1").state == "new"


def test_a_form_alone_finds_its_project_and_a_stranger_learns_nothing(office: FormOffice) -> None:
    file = workbook(office.form("zhang", ".xlsx"), lambda sheet: put(sheet, "T2", "实际完成时间", "2026-03-02"))
    answer = office.write("wu", "见附件", file, to="project", subject="进度")
    assert answer.fact.disposition == "refused"
    assert "会员系统" not in answer.to("wu")
    answer = office.write("zhang", "见附件", file, to="project", subject="进度")
    assert (answer.fact.disposition, answer.fact.record) == ("recorded", "PRJ-2026-0001")
    assert office.task("T2").is_done


def test_a_copy_whose_number_and_marks_are_gone_still_counts_by_what_it_shows(office: FormOffice) -> None:
    def edit(sheet):
        put(sheet, "T2", "实际完成时间", "2026-03-02")
        sheet.delete_cols(1)
        sheet.delete_rows(1, 6)

    answer = office.reply("zhang", "", workbook(office.form("zhang", ".xlsx"), edit))
    assert answer.fact.disposition == "recorded"
    assert office.task("T2").is_done


@pytest.mark.parametrize(("name", "content", "said"), [
    ("进度.xlsm", b"PK", "含有宏"), ("进度.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "另存为 .docx 或 .xlsx"),
    ("进度.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "设有密码"), ("进度.docx", b"PK\x03\x04junk", "已损坏"),
])  # fmt: skip
def test_files_that_are_not_read_are_answered_with_what_to_do(office: FormOffice, name: str, content: bytes, said: str) -> None:
    answer = office.reply("zhang", "见附件", (name, content))
    assert answer.fact.disposition == "asked_back"
    assert said in answer.to("zhang")
    answer = office.reply("zhang", "2 完成", (name, content), kind="question")
    assert answer.fact.disposition == "recorded"
    assert said in answer.to("zhang")


def test_a_document_whose_marks_an_editor_dropped_and_whose_texts_it_tore_apart_is_read(office: FormOffice) -> None:
    def edit(opened):
        for mark in [*opened.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        cell(opened, "T3", "解决措施").text = "加人"
        number = next(p for p in opened.paragraphs if "表单号" in p.text)
        text, number.runs[0].text = number.runs[0].text, ""
        for piece in (text[:9], text[9:22], text[22:]):
            number.add_run(piece)

    answer = office.reply("zhang", "", document(office.form("zhang", ".docx"), edit))
    assert office.task("T3").measures == "加人"
    assert "对不上" not in answer.to("zhang")


def test_the_statement_on_request_is_filled_in_as_word_and_excel_and_comes_back(planning: FormOffice) -> None:
    answer = planning.reply("wang", "表格 项目")
    assert answer.fact.disposition == "recorded"
    names = [name for mail in answer.sent for name in mail.files]
    assert names == ["项目需求说明书_PRJ-2026-0001.docx", "项目需求说明书_PRJ-2026-0001.xlsx"]
    book = openpyxl.load_workbook(io.BytesIO(planning.form("wang", ".xlsx", "需求说明书")[1]))
    rows = {row[0].value: row[1].value for row in book.active.iter_rows(min_row=2)}
    assert (rows["项目名称"], rows["核心目标"], rows["预算"]) == ("会员系统", "会员 10 万", "20万")


def test_whoever_has_no_part_gets_an_empty_form_and_no_table(office: FormOffice) -> None:
    answer = office.write("wu", "表格 项目", subject="[PRJ-2026-0001]")
    assert "会员系统" not in answer.to("wu")
    answer = office.write("wu", "表格 进度", subject="[PRJ-2026-0001]")
    assert answer.fact.disposition == "refused"
    assert "会员系统" not in answer.to("wu")


def filled(label: str, value: str) -> Callable[[Worksheet], None]:
    """Type a value behind a label of a form of labels."""

    def edit(sheet: Worksheet) -> None:
        row = next(row for row in sheet.iter_rows() if row[0].value == label)
        row[1].value = value

    return edit


def opened_draft(path: Path) -> FormOffice:
    office = FormOffice(path)
    statement = "项目名称: 会员系统\n参与部门: 技术部、运营部\n核心目标: 会员 10 万\n里程碑: 4月30日 上线\n预算: 20万\n风险: 工期紧"
    office.write("wang", statement, to="project", subject="【项目】会员系统")
    office.reply("wang", "表格 项目")
    return office


def test_a_statement_that_comes_back_says_what_differs_and_nothing_else(tmp_path: Path) -> None:
    office = opened_draft(tmp_path / "journal.db")
    form = office.form("wang", ".xlsx", "需求说明书")
    unchanged = office.reply("wang", "", form)
    assert unchanged.fact.disposition == "asked_back"
    assert {mail.recipient for mail in unchanged.sent} == {"wang@corp.example"}
    assert "与登记的内容相同" in unchanged.to("wang")
    changed = office.reply("wang", "", workbook(form, filled("核心目标", "会员 12 万")))
    assert changed.fact.disposition == "recorded"
    assert (office.record().field("核心目标"), office.record().field("风险")) == ("会员 12 万", "工期紧")
    assert office.record().files == ()


def test_a_stale_statement_changes_nothing_that_was_changed_since(tmp_path: Path) -> None:
    office = opened_draft(tmp_path / "journal.db")
    form = office.form("wang", ".docx", "需求说明书")
    office.reply("wang", "风险: 供应商未定", kind="receipt")

    def edit(opened):
        for row in opened.tables[0].rows:
            if row.cells[0].text in ("风险", "核心目标"):
                row.cells[1].text = "会员 15 万" if row.cells[0].text == "核心目标" else "没有"

    answer = office.reply("wang", "", document(form, edit))
    assert (office.record().field("核心目标"), office.record().field("风险")) == ("会员 15 万", "供应商未定")
    assert "此处已改为“供应商未定”" in answer.to("wang")
    others = office.reply("liu", "", document(form, edit))
    assert others.fact.disposition == "refused"
