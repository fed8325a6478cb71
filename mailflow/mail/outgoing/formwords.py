"""What became of the places of a form that came back, and what its columns are called; (Chinese, English) by key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

Said = Mapping[str, tuple[str, str]]

#: canonical column of a form (guide §5.2, §5.5) -> its head.
HEADS: Final[Said] = {
    "编号": ("编号", "ID"),
    "任务名称": ("任务名称", "Task"),
    "负责部门": ("负责部门", "Dept"),
    "owner": ("负责人", "Owner"),
    "计划开始时间": ("计划开始时间", "Planned start"),
    "计划完成时间": ("计划完成时间", "Planned finish"),
    "实际完成时间": ("实际完成时间", "Actual finish"),
    "status": ("进度状态", "Status"),
    "cause": ("滞后/风险原因", "Cause"),
    "measures": ("解决措施", "Measures"),
    "dept": ("部门", "Dept"),
    "具体任务": ("具体任务", "Task"),
    "任务负责人": ("任务负责人", "Owner"),
    "人力": ("人力", "Staff"),
    "budget": ("预算", "Budget"),
    "设备": ("设备", "Equipment"),
    "输入/依赖部门": ("输入/依赖部门", "Depends on"),
    "交付物": ("交付物", "Deliverable"),
    "备注": ("备注", "Remarks"),
}

#: outcome of a place of a form (core/project/returned.py, listing.py) -> what is said of it; {detail} is what it is about.
RESULTS: Final[Said] = {
    "taken": ("已登记：{detail}", "taken: {detail}"),
    "added": ("已登记为新任务", "taken as a new task"),
    "handed_in": ("清单已完整，已提交", "the list is complete and handed in"),
    "handed_over": ("已改由 {detail} 负责", "handed over to {detail}"),
    "asked_change": (
        "已转为变更申请 {detail}，决定之前计划不变",
        "asked for as change {detail}; the plan stays until it is decided",
    ),
    "asked_task": (
        "新任务已转为变更申请 {detail}，书面确认之前不列入计划",
        "a new task, asked for as change {detail}; it is in the plan when that is confirmed in writing",
    ),
    "no_day": ("新任务没有写计划完成时间，未登记", "a new task without a planned finish; not taken"),
    "already_asked": ("已有同样的变更申请 {detail}，不重复登记", "change {detail} asks for this already"),
    "already": ("与现在登记的相同，无需改动", "as the record says already"),
    "noted_only": ("计划表没有备注栏，只随邮件存档", "the plan has no remarks; kept with the mail"),
    "dropped_now": ("已按您的来信删除", "dropped, as your mail says"),
    "conflict": (
        "未登记：表格发给您之后，此处已改为“{detail}”。仍要改的，请在新的表格里改",
        "not taken: this was changed to “{detail}” after the table went out. Change it in the new table if you still want to",
    ),
    "not_theirs": ("未登记：此任务不由您负责", "not taken: this task is not yours"),
    "fixed": (
        "未登记：名称和部门不能在表中改；请提出变更",
        "not taken: names and departments can not be edited; ask for a change",
    ),
    "by_change": (
        "未登记：计划开始时间只能通过变更调整，请回复“变更: …”",
        "not taken: a planned start moves by a change only; reply “Change: …”",
    ),
    "empty": ("未登记：不能清空", "not taken: this can not be left empty"),
    "reopen": (
        "未登记：已完成的任务要重新打开，请回复“编号 进行中”",
        "not taken: to open a finished task again, reply “3 in progress”",
    ),
    "done_no_risk": ("未登记：任务已完成，不再标为风险", "not taken: a finished task is at no risk"),
    "future": ("未登记：实际完成时间 {detail} 还没有到", "not taken: {detail} is still to come"),
    "past": ("未登记：所写日期 {detail} 已过", "not taken: {detail} has passed"),
    "no_date": (
        "未登记：“{detail}”不是明确的日期，请写成 2026-03-05",
        "not taken: “{detail}” is no definite date; write 2026-03-05",
    ),
    "no_amount": ("未登记：“{detail}”不是金额，请写成 50000 或 5万", "not taken: “{detail}” is no amount; write 50000"),
    "no_state": (
        "未登记：“{detail}”不是进度状态，请写 正常 或 风险",
        "not taken: “{detail}” is no status; write on track or at risk",
    ),
    "done_by_date": (
        "未登记：完成的任务请填写“实际完成时间”",
        "not taken: for a finished task fill in “Actual finish”",
    ),
    "late_by_date": (
        "未登记：是否滞后由日期判定；预计赶不上的，请改“计划完成时间”或写 风险",
        "not taken: delay follows from the dates; if it will be late, change “Planned finish” or write at risk",
    ),
    "merged": (
        "未登记：单元格被合并，看不出属于哪一行；请拆分后逐格填写",
        "not taken: the cell is merged and could belong to several rows; please split it",
    ),
    "fault": (
        "未登记：公式 {detail} 没有结果，请直接填写数值",
        "not taken: the formula {detail} has no value; write the value itself",
    ),
    "unknown_owner": ("未登记：通讯录中没有“{detail}”", "not taken: nobody in the directory is called “{detail}”"),
    "several_people": (
        "未登记：“{detail}”不止一位，请写邮箱",
        "not taken: several people are called “{detail}”; write the address",
    ),
    "owner_outside": ("未登记：“{detail}”不在参与部门中", "not taken: “{detail}” is in none of the departments taking part"),
    "no_owner": ("未登记：请写明任务负责人", "not taken: please name the owner"),
    "no_title": ("未登记：请写明任务", "not taken: please name the task"),
    "ends_first": ("未登记：完成早于开始（{detail}）", "not taken: ends before it begins ({detail})"),
    "after_milestone": ("未登记：晚于最后的里程碑（{detail}）", "not taken: after the last milestone ({detail})"),
    "over_budget": (
        "各部门预算合计超过总预算（{detail}），请核减",
        "the budgets add up to more than there is ({detail}); please cut",
    ),
    "total_differs": (
        "合计与各行之和不符（{detail}），请核对",
        "the total is not the sum of the rows ({detail}); please check",
    ),
    "other_department": (
        "未登记：这张表只填本部门，“{detail}”请由其负责人提交",
        "not taken: this table is for your department alone, not {detail}",
    ),
    "no_task": (
        "未登记：没有编号相符的任务；新任务请把编号留空",
        "not taken: there is no such task; leave the ID of a new one empty",
    ),
    "ambiguous": (
        "未登记：编号与任务名称对不上，看不出是哪项任务；请按发出的表格填写",
        "not taken: ID and task do not fit, so nobody can tell which is meant; please fill in the table as it was sent",
    ),
    "twice": ("未登记：同一任务有两行，只看了前一行", "not taken: two rows are the same task; only the first was read"),
    "dropped": ("未登记：此任务已不在计划中", "not taken: this task is in the plan no more"),
    "deleted": (
        "表中没有这一行了，任务仍在计划中；要取消请提出变更",
        "its row is gone from the table, but the task stays in the plan; to drop it, ask for a change",
    ),
    "deleted_ask": (
        "表中没有这一行了，尚未删除；确认删除请回复“删除 {task}”，否则请把这一行补回",
        "its row is gone from the table and it is not dropped yet; to drop it reply “delete {task}”, else put the row back",
    ),
    "comments": (
        "批注没有读取；需要说明的请写在单元格或邮件正文里",
        "comments are not read; please write what they say into a cell or into the mail",
    ),
    "pictures": (
        "图片没有读取；请写成文字，或把图片作为附件另发",
        "pictures are not read; please put it in words, or attach the picture to the mail",
    ),
    "strange_column": (
        "不认识的列，未登记；请用原来的表头",
        "nobody knows this column; not taken. Please use the original head",
    ),
    "missing_column": ("缺少这一列，按没有改动处理", "this column is gone; taken as not changed"),
    "no_header": (
        "找不到表头，整张表没有登记；请用新的表格填写",
        "no head of the table is to be found, so nothing was taken; please use the new table",
    ),
    "unknown_copy": (
        "表单号与发出的表格对不上，已按现在的登记逐格比较",
        "the form number fits no table that was sent; it was compared with what the record says now",
    ),
    "closed": ("没有读取：{detail}", "not read: {detail}"),
}


def head(column: str, language: str) -> str:
    """What a column of a form is called; a head that somebody wrote stays as it is."""
    zh, en = HEADS.get(column, (column, column))
    return zh if language == "zh" else en


def place(line: Mapping[str, Any], language: str) -> str:
    """Where something stands in a form: 第3行“计划完成时间”."""
    column = head(str(line["column"]), language)
    if language == "zh":
        said = f"表格第{line['row']}行" if line["row"] else "整张表"
        return f"{said}“{column}”" if column else said
    said = f"Row {line['row']} of the table" if line["row"] else "The table"
    return f"{said}, “{column}”" if column else said


def result(line: Mapping[str, Any], language: str) -> str:
    """What became of a place of a form; a key nobody knows is shown as it is."""
    outcome = str(line["outcome"])
    if outcome not in RESULTS:
        return outcome
    zh, en = RESULTS[outcome]
    detail = " ".join(str(line["detail"]).split())
    shown = detail if len(detail) <= _SHOWN else f"{detail[: _SHOWN - 1]}…"
    return (zh if language == "zh" else en).format(detail=shown or "—", task=line["task"])


#: How much of what somebody wrote a result repeats.
_SHOWN: Final = 80
