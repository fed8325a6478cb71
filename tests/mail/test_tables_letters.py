from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import TRACKER, letter, read, values

from mailflow.mail.forms.forms import read_form
from mailflow.mail.forms.labels import canonical
from mailflow.mail.forms.tables.columns import SHAPES, columns_of, shapes
from mailflow.mail.forms.tables.read import may_hold_tables
from mailflow.mail.forms.tables.values import Problem
from mailflow.mail.forms.tables.wording import _SAID, sentence
from mailflow.mail.message.message import read_message

HEADER = "<tr>" + "".join(f"<td>{name}</td>" for name in TRACKER) + "</tr>"


def html(*rows: str, around: str = "{}", head: str = "") -> str:
    return f"<html><head>{head}</head><body>" + around.format(f"<table border=1>{''.join(rows)}</table>") + "</body></html>"


def line(*cells: str, more: str = "") -> str:
    return f"<tr{more}>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


@pytest.mark.parametrize("kind", SHAPES)
def test_every_table_of_the_guide_is_known_by_its_columns(kind: str) -> None:
    shape = next(shape for shape in shapes() if shape.kind == kind)
    found, columns = columns_of(shape.columns, canonical())
    assert (found, columns) == (kind, shape.columns)


@pytest.mark.parametrize(("header", "kind"), [
    ("沟通主题|发起部门|参与部门/人员|沟通时间|沟通方式(会议/邮件/即时通讯)|核心议题讨论摘要|各环节待办事项|负责人|截止日期|完成状态|备注", "log"),
    ("Topic|Initiating dept|Participants|Date|Channel|Summary of discussion|To-dos|Owner|Due date|Status|Remarks", "log"),
    ("任务名称|负责部门|负责人|计划开始时间|计划完成时间|实际完成时间|进度状态(正常/滞后/风险)|滞后/风险原因|解决措施", "tracker"),
    ("Task|Dept|Owner|Planned start|Planned finish|Actual finish|Status (on track / delayed / at risk)|Cause|Measures", "tracker"),
    ("任務名稱|負責部門|負責人|計劃開始時間|計劃完成時間|實際完成時間|進度狀態|滯後/風險原因|解決措施", "tracker"),
    ("序号|任务编号|任务名称|负责部门|负责人|计划开始|计划完成|完成率|备注", "plan"),
    ("部门|具体任务|任务负责人|开始|结束|人力|预算|设备|备注", "resources"), ("序号|议题|汇报人|时长", "agenda"), ("序号|决议内容", "resolutions"),
    ("序号|事项|责任人|责任部门|协办|完成时限|验收标准|状态", "todos"), ("部门|意见|理由", "opinions"), ("序号|会签部门|会签人|会签意见|签字|日期", "signatures"),
    ("姓名|部门|职务|小组职责|电话|邮箱|备岗人|确认状态", "team"), ("时间|动作|人", "timeline"), ("版本|日期|修改内容|修改人", "revisions"),
    ("产品|单价|数量", ""), ("日期|天气", ""),
])  # fmt: skip
def test_headers_are_known_as_people_write_them(header: str, kind: str) -> None:
    assert columns_of(header.split("|"), canonical())[0] == kind


def test_a_pasted_table_is_rows_by_column() -> None:
    found = read(letter("x", html=html(
        line("项目进度跟踪表").replace("<td>", "<td colspan=9>"), HEADER,
        line("原型", "技术部", "张工", "2026-03-02", "3月6日", "-", "正常").replace("<td>技术部", "<td rowspan=2>技术部"),
        line("开发", "李工", "3/9", "3/20", "", "滞后", "人手<br>不足", "加人"), line("", "", ""), line("合计", "", "2"),
        line("备注：每周更新").replace("<td>", "<td colspan=9>"),
    )))  # fmt: skip
    assert [(table.name, table.kind, table.quoted) for table in found.tables] == [("项目进度跟踪表", "tracker", False)]
    assert values(found) == [
        {"任务名称": "原型", "负责部门": "技术部", "owner": "张工", "计划开始时间": "2026-03-02", "计划完成时间": "3月6日", "实际完成时间": "-", "status": "正常"},
        {"任务名称": "开发", "负责部门": "技术部", "owner": "李工", "计划开始时间": "3/9", "计划完成时间": "3/20", "status": "滞后", "cause": "人手\n不足", "measures": "加人"},
    ]
    assert found.form() == {"备注": "每周更新"}
    assert found.problems == ()


def test_a_form_of_two_or_four_columns_is_fields() -> None:
    found = read(letter("x", html=html(
        line("事件名称", "支付故障").replace("<td>支", "<td colspan=3>支"), line("发生时间", "08:30", "上报人", "赵敏"),
        line("紧急程度", "□低 ☑高 □中", "影响范围", "1000+用户<br>无法下单"), line("天气", "晴", "预算", ""),
        '<tr><td rowspan=2>已采取措施</td><td colspan=3>重启</td></tr>', "<tr><td colspan=3>切换备机</td></tr>", line("原因", "无"),
    )))  # fmt: skip
    assert found.form() == {
        "title": "支付故障", "occurred": "08:30", "reporter": "赵敏", "severity": "高", "scope": "1000+用户\n无法下单", "measures": "重启\n切换备机", "cause": "无",
    }  # fmt: skip
    assert found.written()["measures"] == "已采取措施"
    assert ("", "天气", "晴") in [(one.name, one.label, one.value) for one in found.fields]


@pytest.mark.parametrize("header", [("序号", "项目", "内容"), ("No.", "Item", "Content"), ("编号", "栏目", "填写内容")])
def test_a_form_with_numbered_rows_is_fields(header: tuple[str, ...]) -> None:
    rows = (("1", "标题", "采购"), ("2", "内容", "20台电脑"), ("3", "确认人", "王经理"), ("4", "截止日期", "3月6日"))
    found = read(letter("x", html=html(line(*header), *(line(*row) for row in rows))))
    assert found.form() == {"title": "采购", "content": "20台电脑", "confirmers": "王经理", "due": "3月6日"}
    assert found.tables == ()


def test_two_levels_of_headers_are_one_header() -> None:
    top = "<tr><td rowspan=2>部门</td><td rowspan=2>具体任务</td><td colspan=2>起止时间</td><td colspan=3>所需资源</td></tr>"
    found = read(letter("x", html=html(top, line("开始", "结束", "人力", "预算", "设备"), line("技术部", "开发", "3月9日", "3月20日", "3人", "5万元", "2台"))))
    assert found.tables[0].header[2:] == ("起止时间/开始", "起止时间/结束", "所需资源/人力", "所需资源/预算", "所需资源/设备")
    assert values(found) == [
        {"dept": "技术部", "具体任务": "开发", "计划开始时间": "3月9日", "计划完成时间": "3月20日", "人力": "3人", "budget": "5万元", "设备": "2台"}
    ]


def test_what_a_reader_does_not_see_is_not_read() -> None:
    hidden = line("秘密", "技术部", more=" class=gone") + line("秘密二", "x", more=' style="display:none"') + line('<span style="color:white">秘密三</span>', "y")
    shown = line("原型", "技术部", "张工<span style='display:none'>李工</span>")
    found = read(letter("x", html=html(HEADER, hidden, shown, head="<style>.gone{display:none}</style>")))
    assert values(found) == [{"负责部门": "y"}, {"任务名称": "原型", "负责部门": "技术部", "owner": "张工"}]
    assert read(letter("x", html=html(HEADER, shown, around='<div style="display:none">{}</div>'))).tables == ()


def test_white_words_on_a_dark_row_are_read() -> None:
    header = HEADER.replace("<tr>", '<tr style="background:#4472C4">').replace("<td>", '<td style="color:white">')
    assert read(letter("x", html=html(header, line("原型", "技术部")))).tables[0].kind == "tracker"


def test_tables_that_only_lay_out_are_none() -> None:
    inner = f"<table>{HEADER}{line('原型', '技术部')}</table>"
    found = read(letter("x", html=f"<table><tr><td><table><tr><td>您好</td></tr></table></td><td>{inner}</td></tr></table>"))
    assert values(found) == [{"任务名称": "原型", "负责部门": "技术部"}]
    assert read(letter("x", html=html(line("张工", "技术部"), line("电话", "138"), line("部门", "技术部")))).fields == ()


@pytest.mark.parametrize("around", [
    '<p>见下。</p><blockquote type="cite">{}</blockquote>', '<p>见下。</p><div class="gmail_quote">{}</div>',
    "<p>见下。</p><p>发件人: 协调 &lt;coord@corp.example&gt;<br>发送时间: 2026年3月1日 9:00<br>收件人: 王经理<br>主题: 进度</p>{}",
])  # fmt: skip
def test_a_table_in_the_quote_is_told_from_a_new_one(around: str) -> None:
    found = read(letter("见下。", html=html(HEADER, line("原型", "技术部", "张工", "尽快"), around=around)))
    assert [table.quoted for table in found.tables] == [True]
    assert found.problems == ()
    form = read(letter("x", html=html(line("事件名称", "故障"), line("影响范围", "全部"), around=around)))
    assert (form.form(), form.form(quoted=True)) == ({}, {"title": "故障", "scope": "全部"})


@pytest.mark.parametrize("around", [
    "{0}", "{0}<blockquote type='cite'>{1}</blockquote>", "<div class='gmail_quote'>{1}</div>", "<div style='display:none'>{0}</div>{1}",
    "<p>发件人: 协调 &lt;coord@corp.example&gt;<br>发送时间: 2026年3月1日 9:00<br>收件人: 王经理<br>主题: 进度</p>{0}{1}", "<table><tr><td>{0}</td></tr></table>",
])  # fmt: skip
def test_without_what_is_quoted_the_rest_is_read_as_ever(around: str) -> None:
    new, old = (f"<table>{HEADER}{line(name, '技术部', '张工', '3月5日')}</table>" for name in ("原型", "样机"))
    message = letter("见下。", html=f"<html><body><p>见下。</p>{around.format(new, old)}</body></html>")
    whole, written = read(message), read(message, quoted=False)
    assert written.tables == tuple(table for table in whole.tables if not table.quoted)
    assert written.problems == whole.problems


def test_our_own_table_is_quoted_even_where_no_client_marks_it() -> None:
    sent = "进度表\n" + "\t".join(TRACKER) + "\n原型设计工作\t技术部\t张工\n"
    table = html(HEADER, line("原型设计工作", "技术部", "张工"))
    assert [one.quoted for one in read(letter("x", html=table), sent).tables] == [True]
    edited = html(HEADER, line("原型设计工作", "技术部", "李工"))
    assert [one.quoted for one in read(letter("x", html=edited), sent).tables] == [False]


@pytest.mark.parametrize("between", ["\t", " | ", "｜", " │ "])
def test_tables_in_plain_text_are_read(between: str) -> None:
    text = "各位好：\n\n" + "\n".join(between.join(cells) for cells in [("序号", "事项", "责任人", "完成时限"), ("1", "准备材料", "赵敏", "3/5"), ("2", "订会议室", "孙悦", "明天")])
    found = read(letter(text + "\n\n谢谢！"))
    assert values(found) == [{"序号": "1", "title": "准备材料", "owner": "赵敏", "due": "3/5"}, {"序号": "2", "title": "订会议室", "owner": "孙悦", "due": "明天"}]
    quoted = read(letter("收到\n\n在 2026-03-01 09:00:00，\"协调\" <coord@corp.example> 写道：\n" + "\n".join(f"> {one}" for one in text.split("\n"))))
    assert [table.quoted for table in quoted.tables] == [True]


def test_a_table_with_strokes_at_its_edges_and_a_rule_is_read() -> None:
    found = read(letter("| 部门 | 意见 | 理由 |\n|---|:--:|---|\n| 技术部 | 同意 | 无 |\n+----+----+----+\n| 运营部 | 不同意 | 人手不足 |"))
    assert [one["理由"] for one in values(found)] == ["无", "人手不足"]


def test_rows_of_a_table_in_the_text_are_no_fields() -> None:
    form = read_form("任务名称\t负责部门\t负责人\t计划开始时间\n开发\t技术部\t张工\t3月5日\n\n备注：无")
    assert form.fields == {"备注": "无"}
    assert "技术部" in form.rest


def test_cells_that_can_not_be_used_are_named_with_their_place() -> None:
    rows = [("开发", "技术部", "李工", "3月9日", "尽快", "-", "挺好"), ("测试", "技术部", "李工", "3月9日", "3月5日", "-", "正常"), ("", "技术部", "李工", "某天")]
    found = read(letter("x", html=html(HEADER, *(line(*row) for row in rows))))
    assert [sentence(one) for one in found.problems] == [
        "正文第 1 个表格第 2 行“计划完成时间”列：“尽快”不是明确的日期，请写明具体日期，如 2026-03-05。",
        "正文第 1 个表格第 2 行“进度状态”列：“挺好”不是状态，请填写 正常、滞后 或 风险。",
        "正文第 1 个表格第 3 行“计划完成时间”列：“3月5日”早于开始时间，请核对起止时间。",
        "正文第 1 个表格第 4 行“计划开始时间”列：“某天”不是可识别的日期，请写成 2026-03-05 或 3月5日。",
        "正文第 1 个表格第 4 行“任务名称”列：没有填写，请补充。",
    ]
    assert sentence(found.problems[0], "en") == (
        "The text, table 1, row 2, column “计划完成时间”: “尽快” is no definite date; please name the day, as 2026-03-05."
    )


def test_a_date_that_english_writes_both_ways_is_asked_about() -> None:
    table = html(line("Action", "Owner", "Due"), line("Prepare", "Alice", "6/3"))
    assert [one.code for one in read(letter("x", html=table), language="en").problems] == ["two-dates"]
    assert read(letter("x", html=table)).problems == ()


@pytest.mark.parametrize("code", _SAID)
def test_every_problem_is_said_in_both_languages(code: str) -> None:
    whole = Problem(code=code, source="表.xlsx", found="值")
    assert sentence(whole).startswith("附件《表.xlsx》：")
    assert sentence(whole, "en").isascii() or "值" in sentence(whole, "en") or "表" in sentence(whole, "en")
    assert not set("{}") & set(sentence(whole) + sentence(whole, "en"))


def test_a_letter_without_tables_is_not_looked_at() -> None:
    assert not may_hold_tables(letter("同意，请按此执行。"))
    assert read(letter("同意，请按此执行。")) == read(letter(""))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*"<>/=\"' \t|\n", "<table>", "</table>", "<tr>", "<td colspan=2>", "<td rowspan=99>", "</td>", "任务名称", "负责人", "截止日期", "负责部门", "x", "合计", "☑", "："]), max_size=80))
def test_no_text_and_no_html_breaks_the_reader(pieces: list[str]) -> None:
    text = "".join(pieces)
    for found in (read(letter(text)), read(letter("x", html=text))):
        assert all(len(table.header) == len(table.columns) for table in found.tables)
        assert all(sentence(one).startswith("正文第 ") for one in found.problems)


def test_a_whole_mail_is_read_from_its_bytes() -> None:
    raw = b"From: a@corp.example\r\nContent-Type: text/html; charset=gb2312\r\n\r\n" + html(HEADER, line("原型", "技术部")).encode("gb18030")
    assert values(read(read_message(raw))) == [{"任务名称": "原型", "负责部门": "技术部"}]
