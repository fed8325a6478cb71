from __future__ import annotations

import pytest
from office_files import TRACKER, cell, docx, letter, paragraph, read, row, table, values

from mailflow.mail.forms.tables.values import Sheets

RUN = "<w:r><w:t>{}</w:t></w:r>"
FORM = row("项目名称", "推广")


def of(body: str, styles: str = "") -> Sheets:
    return read(letter(form__docx=docx(body, styles)))


def value_of(paragraphs: str, styles: str = "") -> str:
    """What a form says whose value cell holds these paragraphs."""
    return of(table(FORM, row("影响范围", f"<w:tc>{paragraphs}</w:tc>")), styles).form().get("scope", "")


def test_paragraphs_and_tables_are_read_in_their_order() -> None:
    body = paragraph("项目名称：推广    协调人：赵敏") + paragraph("发起部门：市场部") + paragraph("三、进度") + table(row(*TRACKER), row("原型", "技术部", "张工"))
    found = of(body + paragraph("备注：无异常"))
    assert found.form() == {"title": "推广", "coordinator": "赵敏", "dept": "市场部", "备注": "无异常"}
    assert [(one.name, one.kind, one.source) for one in found.tables] == [("三、进度", "tracker", "form.docx")]
    assert values(found) == [{"任务名称": "原型", "负责部门": "技术部", "owner": "张工"}]


def test_a_heading_that_is_a_label_has_the_text_below_as_its_value() -> None:
    style = '<w:style w:styleId="H1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    heading = '<w:pStyle w:val="H1"/>'
    body = paragraph("一、项目背景", heading) + paragraph("销量下滑。") + paragraph("需要新渠道。") + paragraph("二、其他", heading) + paragraph("预算：5万元")
    assert of(body + paragraph("核心目标：增长"), style).form() == {"项目背景": "销量下滑。\n\n需要新渠道。", "budget": "5万元", "核心目标": "增长"}


def test_merged_cells_are_read_once_and_reach_down() -> None:
    restart, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = of(table(
        row(cell("项目进度跟踪表", '<w:gridSpan w:val="9"/>')), row(*TRACKER), row("原型", cell("技术部", restart), "张工"), row("开发", cell("", on), "李工"),
        row("上线", cell("运营部", restart), "孙悦"),
    ))  # fmt: skip
    assert [one["负责部门"] for one in values(found)] == ["技术部", "技术部", "运营部"]
    assert found.tables[0].name == "项目进度跟踪表"


def test_insertions_are_read_and_deletions_are_not() -> None:
    run = RUN.format
    changed = f"<w:p>{run('影响')}<w:ins>{run('1000')}</w:ins><w:del><w:r><w:delText>999</w:delText><w:t>998</w:t></w:r></w:del><w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('单')}</w:moveTo></w:p>"
    assert value_of(changed) == "影响1000单"
    rows = row("原型", "技术部", "张工"), row("秘密", "技术部", "张工", settings="<w:del/>"), row("开发", "技术部", "李工", settings="<w:ins/>")
    assert [one["任务名称"] for one in values(of(table(row(*TRACKER), *rows)))] == ["原型", "开发"]


@pytest.mark.parametrize("hidden", ["<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:strike/></w:rPr>", "<w:rPr><w:dstrike/></w:rPr>", '<w:rPr><w:rStyle w:val="Gone"/></w:rPr>', '<w:rPr><w:vanish w:val="1"/></w:rPr>'])
def test_hidden_words_are_not_read(hidden: str) -> None:
    style = '<w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert value_of(f"<w:p><w:r>{hidden}<w:t>秘密</w:t></w:r>{RUN.format('全部')}</w:p>", style) == "全部"
    shown = '<w:rPr><w:vanish w:val="0"/><w:rStyle w:val="Gone"/></w:rPr>'
    assert value_of(f"<w:p><w:r>{shown}<w:t>看得见</w:t></w:r></w:p>", style) == "看得见"
    assert value_of(paragraph("秘密", '<w:pStyle w:val="Gone"/>') + paragraph("全部"), style) == "全部"


@pytest.mark.parametrize(("paragraphs", "said"), [
    ("<w:p><w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>全部</w:t></w:r></w:sdtContent></w:sdt></w:p>", "全部"),
    ("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字</w:t></w:r></w:sdtContent></w:sdt></w:p>", ""),
    ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p/>", ""),
    ('<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>部分 </w:t></w:r>'
     '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>全部</w:t></w:r></w:p>', "全部"),
    ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>部分 </w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>全部</w:t></w:r></w:p>', "全部"),
    ('<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>全部 □部分</w:t></w:r></w:p>', "全部"),
    ("<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink><w:r><w:t>全</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>部</w:t></w:r></w:fldSimple></w:p>", "全部"),
    ("<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r></w:p><w:p><w:r><w:t>第三行</w:t></w:r></w:p>", "第一行\n第二行\n第三行"),
    ("<w:p><w:r><w:t>全部</w:t><w:footnoteReference/></w:r></w:p>", "全部"),
    ("<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>全部</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>全部</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>", "全部"),
])  # fmt: skip
def test_controls_fields_and_symbols_are_read_as_they_show(paragraphs: str, said: str) -> None:
    assert value_of(paragraphs) == said


def test_text_boxes_are_read_once() -> None:
    box = "<w:pict><v:shape><v:textbox><w:txbxContent>" + table(FORM, row("影响范围", "全部")) + "</w:txbxContent></v:textbox></v:shape></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    found = of(f"<w:p><w:r>{both}</w:r></w:p>")
    assert [(one.name, one.value) for one in found.fields] == [("title", "推广"), ("scope", "全部")]


def test_a_form_and_a_table_may_share_one_grid() -> None:
    found = of(table(
        row("会议名称", "例会", "主持人", "王经理"), row(cell("待办事项", '<w:gridSpan w:val="4"/>')), row("序号", "事项", "责任人", "完成时限"), row("1", "订会议室", "孙悦", "3月5日"),
        row("记录人", cell("赵敏", '<w:gridSpan w:val="3"/>')), row(cell("会议内容：讨论了进度\n和预算", '<w:gridSpan w:val="4"/>')),
    ))  # fmt: skip
    assert values(found) == [{"序号": "1", "title": "订会议室", "owner": "孙悦", "due": "3月5日"}]
    assert found.tables[0].name == "待办事项"
    assert found.form() | {"title": "例会"} == found.form()
    assert found.form()["记录人"] == "赵敏"


def test_a_document_that_is_no_form_says_nothing() -> None:
    assert of(paragraph("各位好：") + paragraph("电话：138") + table(row("产品", "单价"), row("A", "5"))) == Sheets()


def test_what_a_file_says_under_opinion_is_no_decision() -> None:
    found = of(table(FORM, row("影响范围", "全部"), row("意见", "同意")))
    assert "decision" not in found.form()
    assert ("", "意见", "同意") in [(one.name, one.label, one.value) for one in found.fields]


def test_the_header_of_the_next_page_is_no_row_and_begins_no_table() -> None:
    found = of(table(row(*TRACKER), row("原型", "技术部"), row(*TRACKER), row("开发", "技术部")))
    assert len(found.tables) == 1
    assert [one["任务名称"] for one in values(found)] == ["原型", "开发"]


def test_the_words_above_labels_and_values_are_no_field() -> None:
    found = of(table(row("项目", "内容"), FORM, row("影响范围", "全部")))
    assert found.form() == {"title": "推广", "scope": "全部"}
