from __future__ import annotations

import pytest
from office_files import TRACKER, letter, read, rows, values, xlsx

from mailflow.mail.forms.tables.numberformat import shown
from mailflow.mail.forms.tables.values import Sheets
from mailflow.mail.forms.tables.wording import sentence

DATED = (
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="&quot;￥&quot;#,##0.00"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs>'
)


def of(content: str, **more: str) -> Sheets:
    return read(letter(form__xlsx=xlsx({"进度": content}, **more)))


def value_of(one: str, **more: str) -> str:
    """What a form says whose value is this cell."""
    return of(rows(("项目名称", "推广"), ("影响范围", one)), **more).form().get("scope", "")


def test_a_sheet_is_rows_by_column_wherever_it_begins() -> None:
    content = rows(("", "进度表"), ("", *TRACKER), ("", "原型", "技术部", "张工", "2026-03-02", "2026-03-06", "-", "正常"), ("", "开发", "", "李工"), ("", "合计", "2"), first=2)
    found = of(content + '<mergeCells count="2"><mergeCell ref="B2:J2"/><mergeCell ref="C4:C5"/></mergeCells>')
    assert [(one.name, one.sheet, one.kind) for one in found.tables] == [("进度表", "进度", "tracker")]
    assert [(one.number, one.values["任务名称"], one.values["负责部门"]) for one in found.tables[0].rows] == [(4, "原型", "技术部"), (5, "开发", "技术部")]


def test_what_is_hidden_is_not_read() -> None:
    content = '<cols><col min="3" max="3" hidden="1"/></cols>' + rows(TRACKER, ("原型", "技术部", "张工"), ("秘密", "技术部", "张工")).replace('<row r="3">', '<row r="3" hidden="1">')
    content = content.replace("</sheetData>", '<row r="4" ht="0"><c r="A4" t="inlineStr"><is><t>秘密</t></is></c></row></sheetData>')
    found = read(letter(form__xlsx=xlsx({"进度": content, "藏": rows(TRACKER, ("秘密",))}, hidden=("藏",))))
    assert values(found) == [{"任务名称": "原型", "负责部门": "技术部"}]


@pytest.mark.parametrize(("one", "said"), [
    ('<c r="B2" s="1"><v>46083</v></c>', "2026-03-02"), ('<c r="B2" s="2"><v>46083</v></c>', "2026-03-02"), ('<c r="B2" s="5"><v>46083.6041666667</v></c>', "2026-03-02 14:30"),
    ('<c r="B2" s="3"><v>50000</v></c>', "￥50,000.00"), ('<c r="B2" s="4"><v>0.6</v></c>', "60%"), ('<c r="B2"><v>0.30000000000000004</v></c>', "0.3"),
    ('<c r="B2" t="s"><v>0</v></c>', "全部用户"), ('<c r="B2" t="s"><v>9</v></c>', ""), ('<c r="B2" t="b"><v>1</v></c>', "TRUE"),
    ('<c r="B2" t="str"><f>A1&amp;"x"</f><v>推广x</v></c>', "推广x"), ('<c r="B2"><f>1+1</f><v>2</v></c>', "2"), ('<c r="B2" t="d"><v>2026-03-05T00:00:00</v></c>', "2026-03-05"),
    ('<c r="B2" t="inlineStr"><is><r><rPr><strike/></rPr><t>旧</t></r><r><rPr><strike val="0"/></rPr><t>新</t></r></is></c>', "新"),
    ("<c><v>7</v></c>", "7"), ('<c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', "甲乙"),
])  # fmt: skip
def test_values_are_read_as_they_show(one: str, said: str) -> None:
    texts = '<si><r><t>全部</t></r><r><t>用户</t></r><rPh sb="0" eb="1"><t>quanbu</t></rPh><phoneticPr/></si>'
    assert value_of(one, texts=texts, styles=DATED) == said


def test_dates_count_from_1904_where_the_book_says_so() -> None:
    settings = '<workbookPr date1904="1"/>'
    assert value_of('<c r="B2" s="1"><v>44621</v></c>', styles=DATED, settings=settings) == "2026-03-02"


@pytest.mark.parametrize(("one", "words"), [
    ('<c r="C2"><f>SUM(A1:A9)</f></c>', "附件《form.xlsx》工作表“进度”第 2 行“负责人”列：公式 =SUM(A1:A9) 没有计算结果，请打开文件保存一次，或直接填写数值。"),
    ('<c r="C2" t="e"><f>X</f><v>#REF!</v></c>', "附件《form.xlsx》工作表“进度”第 2 行“负责人”列：公式结果为错误值 #REF!，请更正。"),
])  # fmt: skip
def test_a_formula_without_a_value_is_named(one: str, words: str) -> None:
    found = of(rows(TRACKER, ("原型", "技术部", one)))
    assert [sentence(problem) for problem in found.problems] == [words]
    assert values(found) == [{"任务名称": "原型", "负责部门": "技术部"}]
    form = of(rows(("项目名称", "推广"), ("影响范围", "全部"), ("预算", one.replace("C2", "B3"))))
    assert [(problem.column, problem.row) for problem in form.problems] == [("预算", 3)]
    assert "budget" not in form.form()


@pytest.mark.parametrize(("value", "code", "text"), [
    ("46083", "yyyy/m/d", "2026-03-02"), ("46083", "[$-F800]dddd\\,\\ mmmm\\ dd", "2026-03-02"), ("46083.604166667", "yyyy-mm-dd hh:mm", "2026-03-02 14:30"), ("0.5", "h:mm", "12:00"),
    ("1.5", "[h]:mm", "36:00"), ("0.605", "0.0%", "60.5%"), ("50000", "#,##0.00", "50,000.00"), ("50000", '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ', "￥50,000.00"),
    ("1200", "[$$-409]#,##0.00", "$1,200.00"), ("5", '0"万元"', "5万元"), ("35000", '0!.0,"万"', "3.5万"), ("3.5", '0.0"万"', "3.5万"), ("-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)"),
    ("-5", "0", "-5"), ("123456", "#,##0,", "123"), ("0.333333", "0.##", "0.33"), ("5", "0.##", "5"), ("12345678901", "0", "12345678901"), ("1E+20", "General", "100000000000000000000"),
    ("abc", "0", "abc"), ("nan", "0", "nan"), ("1e999", "0", "1e999"), ("-1", "yyyy-m-d", "-1"), ("99999999", "yyyy-m-d", "99999999"),
])  # fmt: skip
def test_numbers_show_in_their_format(value: str, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_csv_is_read_in_both_encodings() -> None:
    text = '部门,具体任务,任务负责人,开始,结束,预算\n技术部,开发,张工,2026-03-09,2026/3/20,"50,000"\n'
    expected = [{"dept": "技术部", "具体任务": "开发", "任务负责人": "张工", "计划开始时间": "2026-03-09", "计划完成时间": "2026/3/20", "budget": "50,000"}]
    for content in (text.encode("utf-8-sig"), text.encode("gb18030"), text.replace(",2026", ";2026").replace(",", ";").replace("50;000", "50,000").encode()):
        assert values(read(letter(plan__csv=content))) == expected


def test_more_rows_than_are_read_are_left_out() -> None:
    many = rows(("任务名称", "负责人", "状态"), *((f"任务{number}", "张工", "正常") for number in range(5_200)))
    assert 4_990 < len(values(of(many))) <= 5_000
